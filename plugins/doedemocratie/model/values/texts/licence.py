"""The licence under which something may be used: one line of text that gives leave.

Refused is what people write where they have none: "alle rechten voorbehouden", "©", "onbekend".
"""

from __future__ import annotations

import re
from typing import Annotated

from ..sort import Sort
from .text import ONE_LINE, TEXT


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
LICENCE = Sort(
    id="licence",
    refuses=(
        *ONE_LINE,
        (_either_case(_RESERVED), "no-licence"),
        (_either_case(rf"^(?:{_MARK}|{_NOTHING})[\s.!?]*$"), "no-licence"),
    ),
    types=TEXT.types,
    looks=TEXT.looks,
    hint=TEXT.hint,
)
Licence = Annotated[str, LICENCE]
