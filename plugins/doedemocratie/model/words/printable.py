"""Which letters posters and cards can show: those that their typefaces have.

Latin, Greek, Cyrillic, Arabic, Hebrew and Devanagari. Chinese would be 76 MB of typefaces, little
pictures 11; a drawing leaves such letters out, and `check` says which.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

# Code points in hexadecimal, as the typefaces of kit/typefaces.py have them; a test compares.
RANGES = """
    20-7e a0-ac ae-2cc 2ce-2d7 2da 2dc-2ff 370-377 37a-37f 384-38a 38c 38e-3a1 3a3-3e1 3f0-482
    48a-52f 591-5c7 5d0-5ea 5ef-5f4 606-61b 61d-6dc 6de-6ff 750-77f 870-88e 898-8e1 8e3-97f
    1c80-1c88 1d00-1dbf 1e00-1f15 1f18-1f1d 1f20-1f45 1f48-1f4d 1f50-1f57 1f59 1f5b 1f5d 1f5f-1f7d
    1f80-1fb4 1fb6-1fc4 1fc6-1fd3 1fd6-1fdb 1fdd-1fef 1ff2-1ff4 1ff6-1ffe 2002 2009 2010-2011
    2013-2014 2018-201a 201c-201e 2020 2022 2026 2032-2033 2039-203a 2044 204f 20a0-20c0 2113 2116
    2122 2191 2193 2212 25cc 2c60-2c7f 2e41 a640-a66e a673 a67e-a69d a720-a7ca a7d0-a7d1 a7d3
    a7d5-a7d9 a7f2-a7ff a8ff fb1d-fb36 fb38-fb3c fb3e fb40-fb41 fb43-fb44 fb46-fbc2 fbd3-fd8f
    fd92-fdc7 fdcf fdf0-fdff fe70-fe74 fe76-fefc fffd
"""
# Of these one typeface has the letters and their marks. A mark beside a letter of another has
# nothing to stand on; accents of Latin letters are letters with an accent (NFC).
_MARKED = (
    "\u0590-\u05ff\ufb1d-\ufb4f",
    "\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufefc",
    "\u0900-\u097f\u1cd0-\u1cff\ua8e0-\ua8ff",
)
# What joins letters of these alphabets, or keeps them apart.
_JOINERS = "\u200c\u200d"


def ranges() -> Iterator[tuple[int, int]]:
    """Yield the first and last code point of each run of letters, in order."""
    for run in RANGES.split():
        first, _, last = run.partition("-")
        yield int(first, 16), int(last or first, 16)


_RUNS = tuple(ranges())
_FIRSTS = [first for first, _ in _RUNS]
_SPANS = tuple(
    tuple((ord(span[at]), ord(span[at + 2])) for at in range(0, len(span), 3)) for span in _MARKED
)
# A text of which each sign is shown wherever it stands, as most are.
_APART = [
    (first, last)
    for first, last in _RUNS
    if not any(low <= last and first <= high for spans in _SPANS for low, high in spans)
]
_PLAIN = re.compile(
    "".join(("[ ", *(f"\\U{first:08x}-\\U{last:08x}" for first, last in _APART), "]*"))
)


def drawn(text: str) -> str:
    """Return a text as a drawing shows it: composed, without the letters that it cannot show."""
    if not _PLAIN.fullmatch(text):
        text = "".join(sign for sign, shows in _judged(text) if shows)
    return " ".join(text.split())


def lacking(text: str) -> tuple[str, ...]:
    """Return the letters of a text that a drawing leaves out, each once.

    What nobody sees (a variation selector, a joiner, a control) is not missed.
    """
    if (text.isascii() and text.isprintable()) or _PLAIN.fullmatch(text):
        return ()
    missed = (sign for sign, shows in _judged(text) if not shows)
    return tuple(
        dict.fromkeys(
            sign for sign in missed if unicodedata.category(sign) not in ("Cc", "Cf", "Mn")
        )
    )


def nameable(text: str) -> bool:
    """Return whether a drawing can show a name: something of it is a letter or a digit."""
    return any(sign.isalnum() for sign in drawn(text))


def _judged(text: str) -> Iterator[tuple[str, bool]]:
    """Yield each sign of a text, and whether it is shown; any space is a plain one."""
    base: int | None = None
    for sign in unicodedata.normalize("NFC", text):
        category = unicodedata.category(sign)
        if category.startswith("Z") or sign in "\t\n\r":
            base = None
            yield " ", True
        elif category.startswith("M") or sign in _JOINERS:
            alphabet = _alphabet(sign)
            fits = base is not None and (sign in _JOINERS or (alphabet == base and _known(sign)))
            yield sign, fits
        elif _known(sign):
            base = _alphabet(sign) if category.startswith("L") else None
            yield sign, True
        else:  # a ligature, a letter as wide as a Chinese one
            base = None
            plain = unicodedata.normalize("NFKC", sign)
            shows = all(map(_known, plain))
            yield plain if shows else sign, shows


def _known(sign: str) -> bool:
    at = bisect_right(_FIRSTS, ord(sign)) - 1
    return at >= 0 and ord(sign) <= _RUNS[at][1]


def _alphabet(sign: str) -> int | None:
    """Return which of the alphabets with marks a sign is of, or None."""
    code = ord(sign)
    for number, spans in enumerate(_SPANS):
        if any(first <= code <= last for first, last in spans):
            return number
    return None
