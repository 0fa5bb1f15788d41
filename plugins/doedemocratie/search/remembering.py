"""What was worked out of a small text is remembered: pages say much alike."""

from __future__ import annotations

from typing import TypeVar

SHORT = 100  # characters of a text that another page may well have too
MOST = 1 << 17  # texts of one sort; then all are let go of

T = TypeVar("T")


def remembered(table: dict[str, T], text: str, told: T) -> T:
    """Put what was worked out of a text into a table; returns it."""
    if len(table) >= MOST:
        table.clear()
    table[text] = told
    return told
