"""The letters that the site needs, and how often each stands in Dutch text."""

from __future__ import annotations

from collections.abc import Iterable

# What Dutch, Frisian and the languages around need, with the signs that the site uses.
CORE = frozenset(map(chr, range(0x20, 0x7F))) | frozenset(
    "ĂÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœı\u00a0–—‘’‚“”„‹›«»•·…×−°²½€©"
)
# Turkish, Kurdish, Polish, Romanian, South Slavic and Hungarian: on the few pages that have them.
EXTENDED = frozenset("ĞğİŞşĄąĆćĘęŁłŃńŚśŹźŻżăȘșȚțČčĐđŠšŽžŐőŰű")
# How often a letter stands in Dutch text, in ten thousandths of all letters (Onze Taal's count of
# newspapers), and a space after every fifth.
FREQUENCY = {
    " ": 2000,
    "e": 1891,
    "n": 1003,
    "a": 749,
    "t": 679,
    "i": 650,
    "r": 641,
    "o": 606,
    "d": 593,
    "s": 373,
    "l": 357,
    "g": 340,
    "v": 285,
    "h": 238,
    "k": 225,
    "m": 221,
    "u": 199,
    "b": 158,
    "p": 157,
    "w": 152,
    "j": 146,
    "z": 139,
    "c": 124,
    "f": 81,
}


def ranges(letters: Iterable[str]) -> str:
    """Return letters as a `unicode-range` of CSS: "U+20-7E, U+E9"."""
    runs: list[list[int]] = []
    for code in sorted(map(ord, letters)):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ", ".join(f"U+{a:X}" if a == b else f"U+{a:X}-{b:X}" for a, b in runs)
