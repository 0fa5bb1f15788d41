"""By which other words a text is found: those that mean the same, and its own as people type them.

What a text says that is of use here is a small share of its words: each is looked at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property, lru_cache
from typing import NamedTuple

from ..model.words.names import APOSTROPHES, bare, fold, plain
from ..model.words.synonyms import GROUPS, HEAD, TAILS
from ..model.words.vocab import VOCABULARIES

_WORD = re.compile(r"[^\W_]+")
# An ’s with the word that it belongs to, typed in one word (’s-Hertogenbosch); not that of foto’s.
_S = rf"(?<![^\W_])(?<![{APOSTROPHES}])[{APOSTROPHES}]*[sS]"
_OF_THE = re.compile(rf"{_S}[\s\-\u2010-\u2015]+[^\W_]+")
_S_ALONE = re.compile(rf"{_S}(?:$|[\-\u2010-\u2015])")


class SaidPart(NamedTuple):
    """What of a piece of text between two spaces is of use.

    Its words that are in the table; which of those end in a word of it, and all that stands in them
    at either end; its words as one types them; whether there is an s that stands alone.
    """

    words: tuple[str, ...]
    tails: tuple[str, ...]
    within: tuple[str, ...]
    typed: tuple[str, ...]
    of_the: bool


class MeaningRow(NamedTuple):
    """Words that a page may say, one after another, and what it is found by then."""

    says: tuple[str, ...]
    means: dict[str, None]


class Meanings(NamedTuple):
    """The table: its rows, at which of them a first word stands, and all words in it."""

    rows: tuple[MeaningRow, ...]
    begun: dict[str, tuple[int, ...]]
    words: frozenset[str]


def others(text: str) -> list[str]:
    """Return the words that a text lacks and by which it should be found all the same.

    Those are words that mean the same, also of a piece of a word (a stadsbibliotheek is a bieb),
    and its own words as people type them.
    """
    heard = SaidText(text)
    words = heard.words
    synonyms = {tail: None for part in heard.parts for tail in part.tails}
    pieces = [piece for part in heard.parts for piece in part.within]
    every = words.union(pieces)
    table = _meanings()
    for turn in sorted(turn for word in table.begun.keys() & every for turn in table.begun[word]):
        says, means = table.rows[turn]
        if len(says) == 1 or (every.issuperset(says) and heard.says(says, pieces)):
            synonyms |= means
    typed = dict.fromkeys(word for part in heard.parts for word in part.typed)
    if any(part.of_the for part in heard.parts):
        typed |= dict.fromkeys(map(fold, _OF_THE.findall(text)))
    return [*(word for word in synonyms if not heard.has(_words(word))), *typed]


class SaidText:
    """A text: what of its parts is of use, and which words of the table are in it."""

    def __init__(self, text: str) -> None:
        """Take a text."""
        self._split = text.split()
        self.parts = [part for part in map(_part, dict.fromkeys(self._split)) if part]
        self.words = {word for part in self.parts for word in part.words}

    @cached_property
    def _line(self) -> str:
        return " ".join(filter(None, map(_joined, self._split)))

    def says(self, wanted: tuple[str, ...], after: Iterable[str] = ()) -> bool:
        """Return whether words stand there one after another, or in those that come after it."""
        return f" {' '.join(wanted)} " in f" {' '.join((self._line, *after))} "

    def has(self, wanted: tuple[str, ...]) -> bool:
        """Return whether words of the table stand there one after another."""
        if len(wanted) == 1:
            return wanted[0] in self.words
        return self.words.issuperset(wanted) and self.says(wanted)


@lru_cache(1 << 17)
def _part(part: str) -> SaidPart | None:
    """Return what is of use of what stands between two spaces; None when nothing is.

    Pagefind knows letters with a mark on them; Łódź is typed as lodz.
    """
    other = () if part.isascii() else _WORD.findall(part)
    typed = tuple(map(fold, (w for w in other if not w.isascii() and plain(w) != bare(w))))
    words = dict.fromkeys(_joined(part).split())
    known = tuple(filter(_meanings().words.__contains__, words))
    ends = [_ends(word) for word in words if word.endswith(_TAILS) or word.startswith(_HEADS)]
    tails = tuple(tail for its, _ in ends for tail in its)
    within = tuple(piece for _, its in ends for piece in its)
    of_the = _S_ALONE.search(part) is not None
    useful = known or within or typed or of_the
    return SaidPart(known, tails, within, typed, of_the) if useful else None


@lru_cache(1 << 12)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text, in small letters and without marks on them."""
    return tuple(_WORD.findall(plain(text)))


@lru_cache(1 << 17)
def _joined(part: str) -> str:
    """Return the words of what stands between two spaces, with one between them."""
    words = part.lower() if part.isascii() else plain(part)
    return words if words.isascii() and words.isalnum() else " ".join(_WORD.findall(words))


def _ends(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that a word ends in, and all that stands in it at either end."""
    tails = tuple(tail for tail in TAILS if word.endswith(plain(tail)))
    return tails, (*map(plain, tails), *filter(word.startswith, _HEADS))


@cache
def _meanings() -> Meanings:
    choices = (
        (choice.label, choice.also)
        for vocabulary in VOCABULARIES
        for choice in vocabulary.choices
        if choice.also
    )
    groups = ((word, group) for group in GROUPS for word in group)
    rows = tuple(
        MeaningRow(_words(says), dict.fromkeys(means)) for says, means in (*choices, *groups)
    )
    begun: dict[str, tuple[int, ...]] = {}
    for turn, row in enumerate(rows):
        begun[row.says[0]] = (*begun.get(row.says[0], ()), turn)
    named = (*TAILS, *(word for row in rows for word in row.means))
    words = {word for row in rows for word in row.says}
    return Meanings(rows, begun, frozenset(words.union(*map(_words, named))))


_TAILS = tuple(plain(tail) for tail in TAILS)
# Words of a group that one may begin with; shorter ones begin too many others.
_HEADS = tuple(
    word for group in GROUPS for word in map(plain, group) if len(word) >= HEAD and " " not in word
)
