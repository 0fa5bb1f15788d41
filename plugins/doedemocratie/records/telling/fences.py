"""Marks around a text that nothing in the text can end: Markdown as code."""

from __future__ import annotations

import re


def fence(text: str, language: str = "") -> str:
    """Return text as a block of code that nothing in it can end."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    mark = "`" * max(3, _longest(text) + 1)
    return f"{mark}{language}\n{text}\n{mark}"


def code(text: str) -> str:
    """Return text as code within a line; line breaks and controls become spaces."""
    text = "".join(char if char.isprintable() else " " for char in text).strip()
    mark = "`" * (_longest(text) + 1)
    pad = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{mark}{pad}{text}{pad}{mark}" if text else "` `"


def _longest(text: str) -> int:
    return max(map(len, re.findall(r"`+", text)), default=0)
