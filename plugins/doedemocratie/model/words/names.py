"""How names are compared, and what a slug is.

assets/js/text/names.js says the same in the browser; tests/names.json is the table of cases for
both. How a slug is made of a name stands in records.slugs, for it needs more than this module may.
"""

from __future__ import annotations

import re
import unicodedata

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SHORTEST, LONGEST = 3, 60
# One of these is taken away, not parted at: the acute accent too, of which NFKD makes a space.
WITHOUT_APOSTROPHES = str.maketrans(dict.fromkeys("'’‘`´", ""))
_PARTED = str.maketrans({".": "", "-": " ", "–": " ", "/": " "})


def plain(text: str) -> str:
    """Return `text` in small letters without accents."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in parts if not unicodedata.category(char).startswith("M"))
    return bare.casefold()


def fold(text: str) -> str:
    """Return `text` without case, accents, apostrophes and spare spaces, to compare names by."""
    return " ".join(plain(text.translate(WITHOUT_APOSTROPHES)).translate(_PARTED).split())


def is_slug(text: str) -> bool:
    """Return whether a text is a slug: 3 to 60 small letters, digits and single hyphens."""
    return SHORTEST <= len(text) <= LONGEST and SLUG.fullmatch(text) is not None
