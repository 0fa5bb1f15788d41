"""How names are compared and put in order, and what a slug is.

assets/js/text/names.js says the same in the browser; tests/names.json is the table of cases for
both. How a slug is made of a name stands in records.slugs, for it needs more than this module may.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from .letters import LATIN

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
SHORTEST, LONGEST = 3, 60
# One of these is taken away, not parted at: the acute accent too, of which NFKD makes a space.
APOSTROPHES = (
    "'’‘‛‚`´ʼʻʽʹʾʿˈˊˋ′‵‹›❛❜՚׳ꞌꞋ"
    "\u0384\u1fbd\u1fbf\u1ffd\u1ffe"  # Greek, of which NFKD makes a space too
)
_QUOTES = '"“”„‟«»″‶〝〞〟❝❞＂'
WITHOUT_APOSTROPHES = str.maketrans(dict.fromkeys(APOSTROPHES, ""))
_WITHOUT_QUOTES = str.maketrans(dict.fromkeys(APOSTROPHES + _QUOTES, ""))
# What nobody sees and is no mark or format sign: fillers, and what is ignorable once it is taken.
_FILLERS = re.compile("[\u115f\u1160\u2065\ufff0-\ufff8\U000e0000-\U000e0fff]")
# What parts words besides the dashes and what is white.
_PARTING = "/−⁃˗\u2800"
# The `s` of des, whatever stood before and behind it, belongs to the next word.
_OF_THE = re.compile(r"(^| )s (?=\S)")
# In a list ’t Hoekje stands at the H: only a small letter is such a word without its apostrophe.
_SKIPPED = re.compile(r"(?:[\W_]+[tsnTSN]|[tsn])[\s\-\u2010-\u2015\u2212]+(?=[^\W_])")
_WORD = re.compile(r"[^\W_]+")


class _Bare(dict[int, str]):
    """What stays of a sign without case and marks, worked out when it first comes by."""

    def __missing__(self, code: int) -> str:
        self[code] = self.of(chr(code))
        return self[code]

    def of(self, sign: str) -> str:
        category = unicodedata.category(sign)
        if category[0] == "M" or category == "Cf" or _FILLERS.match(sign):
            return ""
        return sign.lower()


class _Plain(_Bare):
    """The same, with other letters spelled in ours."""

    def of(self, sign: str) -> str:
        small = super().of(sign)
        return LATIN.get(small, small)


class _Folded(_Plain):
    """The same, with a space for what parts words, and nothing for quotation marks and points."""

    def of(self, sign: str) -> str:
        if sign == "." or ord(sign) in _WITHOUT_QUOTES:
            return ""
        if sign in _PARTING or unicodedata.category(sign) in ("Pd", "Cc"):
            return " "
        return super().of(sign)


_BARE, _PLAIN, _FOLDED = _Bare(), _Plain(), _Folded()


def bare(text: str) -> str:
    """Return `text` in small letters without the marks on them and what nobody sees."""
    return unicodedata.normalize("NFD", text).translate(_BARE)


def plain(text: str) -> str:
    """Return `text` in small letters, ours where they are no other letter with an accent either."""
    if text.isascii():
        return text.lower()
    return unicodedata.normalize("NFKD", text).translate(_PLAIN)


@lru_cache(maxsize=8192)  # the same keys and names are compared over and over
def fold(text: str) -> str:
    """Return `text` as names are compared.

    That is without case, accents, quotation marks, hyphens and spare spaces, and with the `’s` of
    ’s-Hertogenbosch as part of the next word.
    """
    signs = unicodedata.normalize("NFKD", text.translate(_WITHOUT_QUOTES)).translate(_FOLDED)
    folded = " ".join(signs.split())
    return _OF_THE.sub(r"\1s", folded) if " s " in f" {folded}" else folded


def in_order(name: str) -> str:
    """Return what to sort a name by: without accents, and without the ’t of ’t Hoekje."""
    skipped = _SKIPPED.match(name)
    folded = fold(name[skipped.end() :] if skipped else name)
    return f"{' '.join(_WORD.findall(folded))}\0{name}"


def is_slug(text: str) -> bool:
    """Return whether a text is a slug: 3 to 60 small letters, digits and single hyphens."""
    return SHORTEST <= len(text) <= LONGEST and SLUG.fullmatch(text) is not None
