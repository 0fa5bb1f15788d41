"""Lines of a vCard and of an iCalendar: what a text holds, and how long a line is.

RFC 2426 and RFC 5545 say the same of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# Octets of a line without its end (RFC 5545, 3.1).
WIDEST = 75
# What XML 1.0 forbids, and the other signs that do nothing in a text but to upset who reads it.
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
# Every way in which some program ends a line.
_ENDS = re.compile("\r\n|[\n\x0b\x0c\r\x85\u2028\u2029]")
_ESCAPED = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}  # in this order


def readable(text: str) -> str:
    """Return a text without signs that nobody sees, its lines ended in one way."""
    if text.isprintable():
        return text
    return _UNSEEN.sub("", _ENDS.sub("\n", text))


def value(text: str) -> str:
    """Return a text as a line holds it (RFC 5545, 3.3.11: text)."""
    text = readable(text)
    for sign, written in _ESCAPED.items():
        text = text.replace(sign, written)
    return text


def folded(line: str) -> str:
    """Return a line in parts of at most WIDEST octets, no letter cut in two."""
    if len(line.encode()) <= WIDEST:
        return line
    if line.isascii():
        starts = range(WIDEST, len(line), WIDEST - 1)
        return "\r\n ".join((line[:WIDEST], *(line[at : at + WIDEST - 1] for at in starts)))
    parts, width = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if width + octets > WIDEST:
            parts.append("")
            width = 1  # the space that a part after the first begins with
        parts[-1] += sign
        width += octets
    return "\r\n ".join(parts)


def file(content: Iterable[str]) -> str:
    """Return a whole file of lines, or a part of one."""
    return "".join([f"{folded(line)}\r\n" for line in content])
