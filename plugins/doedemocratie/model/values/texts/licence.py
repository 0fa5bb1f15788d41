"""The licence under which something may be used: one line of text that gives leave.

Refused is what people write where they have none: "alle rechten voorbehouden", "©", "onbekend".
"""

from __future__ import annotations

import re
from typing import Annotated

from ..sort import Sort
from .text import ONE_LINE, TEXT, looks


def _either_case(pattern: str) -> str:
    """Return a pattern in small letters so that it takes capitals too, for Python and browsers."""
    return re.sub(r"(?<!\\)[a-z]", lambda letter: f"[{letter[0]}{letter[0].upper()}]", pattern)


_RESERVED = (
    r"al(?:l|le|\s+de)?\s+(?:auteurs)?(?:rechten|rights?)\s+(?:zijn\s+)?(?:voorbehouden|reserved)"
)
# A mark of copyright says whose it is; beside a licence it may stand.
_MARK = r"(?:©|\(c\)|copyright|auteursrecht)(?!.*(?:cc|licen|domein|domain|vrij|free)).*"
_NOTHING = (
    r"(?:nog\s+)?(?:onbekend|niet\s+bekend)|unknown|weet\s+(?:ik\s+|je\s+)?niet|geen(?:\s+idee|\s+licentie)?"
    r"|none|no\s+licen(?:c|s)e|n\.?\s?v\.?\s?t\.?|n/a|ja|nee|[?.–—-]+|x+|(?:rechten\s+)?voorbehouden|privé|prive"
)
_ANYWHERE = _either_case(_RESERVED)
_WHOLE = _either_case(rf"(?:{_MARK}|{_NOTHING})[\s.!?]*$")


def _looks(least: int) -> str:
    return rf"(?!.*{_ANYWHERE})(?!{_WHOLE}){looks(least)}"


def _hint(_: int) -> str:
    return "Schrijf op één regel onder welke licentie het gebruikt mag worden, zoals CC BY 4.0."


LICENCE = Sort(
    id="licence",
    refuses=(*ONE_LINE, (_ANYWHERE, "no-licence"), (f"^{_WHOLE}", "no-licence")),
    in_words=True,
    control="licence",
    types=TEXT.types,
    looks=_looks,
    hint=_hint,
)
Licence = Annotated[str, LICENCE]
