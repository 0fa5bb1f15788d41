"""What came along when somebody copied from a chat or a word processor: fences, bullets, quotes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .lines import line_of

_FENCING = "`~"
_FENCE = re.compile(r"^(```+|~~~+)[a-z]*[ \t]*$", re.MULTILINE)
# An item as a word processor writes it; and a key with nothing behind it.
_BULLET = re.compile(
    r"[ \t]*(?!\*\*)(?:[*+•·∙▪▫‣⁃◦●○■□◆◇►▶▸➢➤→⇒»❖❑✓✔✗☐☑☒–—\uf0a7\uf0b7\uf0d8\uf0fc]"
    r"|-(?![ \t-])|-? *\[[ xX]\])[ \t\u00a0]*(\S.*)"
)
_LIST = re.compile(r" *(?:- +)?[a-z_]+:[ \t]*")


class Braced(list[object]):
    """Words between braces, as in {a, b}: neither a group nor a list to YAML."""


def fence_around(text: str, *, markdown: bool) -> tuple[int, str] | None:
    """Return the line (from 0) and the marks of a fence around a record, None where there is none.

    In the text below front matter a fence may be meant.
    """
    if not any(sign in text and 3 * sign in text for sign in _FENCING):
        return None
    body = re.search(r"\A---[ \t]*\n.*?^---[ \t]*$", text, re.DOTALL | re.MULTILINE)
    match = _FENCE.search(text, 0, body.end() if body and markdown else len(text))
    return (text.count("\n", 0, match.start()), match[1]) if match else None


def bullets(lines: Sequence[str], line: int) -> tuple[int, dict[str, object]] | None:
    """Return the line (from 0) of the list with other bullets at which the parser stopped.

    And its facts: the first item, and all items as they are typed.
    """
    for at in (line, line - 1):  # it may stop at the line behind
        above = at
        while above > 0 and _BULLET.match(line_of(lines, above)):
            above -= 1
        if above == at or not _LIST.fullmatch(line_of(lines, above)):
            continue
        items: list[re.Match[str]] = []
        while match := _BULLET.match(line_of(lines, above + 1 + len(items))):
            items.append(match)
        typed = "\n".join(match[0].strip() for match in items)
        return above, {"found": items[0][0].strip(), "items": typed, "first": items[0][1]}
    return None


# A word processor makes these of straight quotes. A ’ may be an apostrophe: only ‘ opens.
_CURLY = re.compile(r"""[“”„]([^“”„"]*)[“”"]|[‘‚]([^‘‚]*)[’‘']""", re.DOTALL)


OPENING = "“”„‘‚"


def may_be_curly(text: str) -> bool:
    """Return whether a part of a text may be between curly quotes."""
    return any(map(text.__contains__, OPENING))


def between_curly_quotes(text: str) -> str | None:
    """Return what stands in a text that is all between curly quotes, None for any other text."""
    match = _CURLY.fullmatch(text.strip())
    return (match.group(1) or match.group(2) or "").strip() if match else None
