"""Where a long Dutch word may break.

Not every browser knows how to hyphenate Dutch, and a heading that breaks anywhere reads badly: so
the few long words of our own titles carry a soft hyphen.
"""

from __future__ import annotations

from functools import lru_cache

SOFT = "\u00ad"

# The words that are wider than a column or a phone, with their joints.
_JOINTS = (
    ("ndernemers", "vaardigheden"),
    ("nitiatieven", "makelaar"),
    ("noop", "punten"),
)


@lru_cache(256)  # titles, and most stand on many pages
def soften(text: str) -> str:
    """Return a text in which the long words we know may break at their joint."""
    for head, tail in _JOINTS:
        text = text.replace(head + tail, head + SOFT + tail)
    return text
