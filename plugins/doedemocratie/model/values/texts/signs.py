"""Signs that look like a space, a dash, a digit, and come along when somebody copies a text."""

from __future__ import annotations

import re
import unicodedata

# Not the space itself, and no line ends. The same stands in assets/js/form/values/signs.js.
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_DASHES = re.compile("[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
# Letters, digits and signs as wide as a Chinese one; and the colon of a ratio.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x2236: ":"}


def plain(text: str) -> str:
    """Return a text with plain spaces, dashes, digits and signs, without spaces around it."""
    return _DASHES.sub("-", _SPACES.sub(" ", text)).translate(_WIDE).strip()


# What a text must have more of: marks without a letter, spaces, formats, the empty Braille cell.
_BLANK = ("M", "Z", "Cc", "Cf")
_EMPTY = "\u2800"


def visible(text: str) -> bool:
    """Return whether anything of a text can be seen."""
    return any(
        char not in _EMPTY and not unicodedata.category(char).startswith(_BLANK) for char in text
    )
