"""One line of plain text, or a name. Its limits stand in `field(…)`, an item's in Annotated."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Annotated

from ..sort import Sort


def looks(least: int) -> str:
    """Return the pattern of a text of at least so many characters."""
    rest = f"{{{least - 1},}}" if least else "*"
    return f"[^<>\\s][^<>\\n]{rest}"


def _hint(least: int) -> str:
    """Say it all: a text breaks its pattern in more than one way."""
    more = f", van minstens {least} tekens" if least else ""
    return f"Schrijf één regel, zonder de tekens < en >{more}."


# What stands before an item of a list that is copied from elsewhere; numbers in a list only.
_SIGN = re.compile(r"[-*\u2022\u2023\u25aa\u25ab\u25cf\u25e6\u2043\u00b7\u2013] +")
_NUMBER = re.compile(r"[0-9]{1,2}[.)] +")
_PAUSES = ".,;:!?"


def joined(text: str) -> str:
    """Return the lines of a text as one, without the signs of a list; its items get commas."""
    lines = [line.strip() for line in re.split(r"\r\n|[\r\n]", text) if line.strip()]
    numbered = len(lines) > 1 and all(map(_NUMBER.match, lines))
    whole = ""
    for line in lines:
        sign = (_NUMBER if numbered else _SIGN).match(line)
        bare = line[sign.end() :].lstrip(" ") if sign else line
        comma = "," if sign and whole and whole[-1] not in _PAUSES else ""
        whole = f"{whole}{comma} {bare}" if whole else bare
    return whole


ONE_LINE = (("\\n", "not-one-line"), ("[<>]", "angle-bracket"))
TEXT = Sort(
    id="text",
    refuses=ONE_LINE,
    in_words=True,
    mend=joined,
    types=("string", "number"),
    looks=looks,
    hint=_hint,
)
Text = Annotated[str, TEXT]

# Punctuation, signs and little pictures: what is all of these names nothing.
_SIGNS = (
    "\\s!-/:-@\\[-`{-~\u00a1-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7"
    "\u2010-\u205e\u20a0-\u20cf\u2190-\u2bff\u3000-\u3003\ufe0f\ue000-\uf8ff\U0001f000-\U0001faff"
)
NAME = replace(TEXT, id="name", refuses=(*ONE_LINE, (f"^[{_SIGNS}]+$", "no-letters")))
Name = Annotated[str, NAME]
