"""By which other words a text is found: those that mean the same, and its own as people type them.

What a text says that is of use here is a small share of its words: each is looked at once, and so
is each short piece of text, for pages say much alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from ..model.words.names import APOSTROPHES, bare, fold, plain
from ..model.words.synonyms import GROUPS, HEAD, TAILS
from ..model.words.vocab import VOCABULARIES
from .remembering import SHORT, remembered

_WORD = re.compile(r"[^\W_]+")
# An ’s with the word that it belongs to, typed in one word (’s-Hertogenbosch); not that of foto’s.
_S = rf"(?<![^\W_])(?<![{APOSTROPHES}])[{APOSTROPHES}]*[sS]"
_OF_THE = re.compile(rf"{_S}[\s\-\u2010-\u2015]+[^\W_]+")
_APART = bytes(code if code >= 128 or chr(code).isalnum() else 32 for code in range(256))
_S_ALONE = re.compile(rf"{_S}(?:$|[\-\u2010-\u2015])")


class SaidText(NamedTuple):
    """What of a text is of use.

    Those of its words that are in the table; which words of the table it has words that end in, and
    all that stands in those at either end; its words as one types them; whether there is an s that
    stands alone.
    """

    words: frozenset[str]
    tails: tuple[str, ...]
    within: tuple[str, ...]
    typed: tuple[str, ...]
    of_the: bool


Said: TypeAlias = "tuple[str, SaidText | None]"
"""The words of a text, with a space between them, and what is of use of it; None: nothing is."""


class MeaningRow(NamedTuple):
    """Words that a page may say, one after another, and what it is found by then, in its words."""

    says: tuple[str, ...]
    line: str
    means: dict[str, tuple[str, ...]]


class Meanings(NamedTuple):
    """The table: its rows, at which of them a first word stands, and all words in it."""

    rows: tuple[MeaningRow, ...]
    begun: dict[str, tuple[int, ...]]
    words: frozenset[str]


def others(*texts: str) -> list[str]:
    """Return the words that texts, one after another, lack and by which they should be found.

    Those are words that mean the same, also of a piece of a word (a stadsbibliotheek is a bieb),
    and their own words as people type them.
    """
    heard = [*map(_TEXTS.__getitem__, texts)]
    line = _spaced([line for line, _ in heard])  # what has no words parts those around it
    parts = [part for _, part in heard if part]
    words = _NONE.union(*[part.words for part in parts])
    synonyms = {tail: _words(tail) for part in parts for tail in part.tails}
    every = words.union(*[part.within for part in parts])
    table = _meanings()
    for turn in sorted(turn for word in table.begun.keys() & every for turn in table.begun[word]):
        says, wanted, means = table.rows[turn]
        if len(says) == 1 or (words.issuperset(says) and wanted in line):
            synonyms |= means
    typed = dict.fromkeys(word for part in parts for word in part.typed)
    if any(part.of_the for part in parts):
        typed |= dict.fromkeys(map(fold, _OF_THE.findall(" ".join(texts))))
    lacking = (
        word
        for word, its in synonyms.items()
        if not words.issuperset(its) or (len(its) > 1 and _spaced(its) not in line)
    )
    return [*lacking, *typed]


def _spaced(words: Iterable[str]) -> str:
    """Return words one after another, a space on either side of each."""
    return f" {' '.join(words)} "


class _Ends(dict[str, tuple[tuple[str, ...], tuple[str, ...]] | None]):
    """The words of the table that a word ends in, and all that stands in it at either end."""

    def __missing__(self, word: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        told = None
        if word[-_END:] in _TAILS or word[:HEAD] in _HEADS:
            tails = {tail: end for tail, end in _TAILS.get(word[-_END:], ()) if word.endswith(end)}
            heads = [*filter(word.startswith, _HEADS.get(word[:HEAD], ()))]
            told = (*tails,), (*tails.values(), *heads)
        return remembered(self, word, told)


class _Strange(dict[str, tuple[str, tuple[str, ...]]]):
    """The words of what stands between two spaces, and those of them that one types otherwise.

    Pagefind knows letters with a mark on them; Łódź is typed as lodz.
    """

    def __missing__(self, part: str) -> tuple[str, tuple[str, ...]]:
        other = [word for word in _WORD.findall(part) if not word.isascii()]
        typed = tuple(fold(word) for word in other if plain(word) != bare(word))
        return remembered(self, part, (" ".join(_WORD.findall(plain(part))), typed))


class _Texts(dict[str, Said]):
    """The words of a text, and what is of use of it."""

    def __missing__(self, text: str) -> Said:
        parts, strange = text.split(), []
        if not text.isascii():
            strange = [_STRANGE[part] for part in parts if not part.isascii()]
            parts = [part if part.isascii() else _STRANGE[part][0] for part in parts]
        words = " ".join(parts).lower().encode().translate(_APART).decode().split()
        table = _meanings()
        ends = [*filter(None, map(_ENDS.__getitem__, words))]
        useful = SaidText(
            table.words.intersection(words),
            tuple([tail for its, _ in ends for tail in its]),
            tuple([piece for _, its in ends for piece in its]),
            tuple([word for _, typed in strange for word in typed]),
            "s" in words and any(map(_S_ALONE.search, text.split())),
        )
        told = " ".join(words), useful if any(useful) else None
        return remembered(self, text, told) if len(text) <= SHORT else told


_ENDS, _STRANGE, _TEXTS = _Ends(), _Strange(), _Texts()
_NONE: frozenset[str] = frozenset()


@lru_cache(1 << 12)
def _words(text: str) -> tuple[str, ...]:
    """Return the words of a text, in small letters and without marks on them."""
    return tuple(_WORD.findall(plain(text)))


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
        MeaningRow(_words(says), _spaced(_words(says)), {word: _words(word) for word in means})
        for says, means in (*choices, *groups)
    )
    begun: dict[str, tuple[int, ...]] = {}
    for turn, row in enumerate(rows):
        begun[row.says[0]] = (*begun.get(row.says[0], ()), turn)
    named = (*TAILS, *(word for row in rows for word in row.means))
    words = {word for row in rows for word in row.says}
    return Meanings(rows, begun, frozenset(words.union(*map(_words, named))))


_END = min(len(plain(tail)) for tail in TAILS)
# Words that others end in, and words of a group that one may begin with (shorter ones begin too
# many others), by the letters that are looked at first.
_TAILS: dict[str, tuple[tuple[str, str], ...]] = {}
_HEADS: dict[str, tuple[str, ...]] = {}
for _tail, _small in ((tail, plain(tail)) for tail in TAILS):
    _TAILS[_small[-_END:]] = (*_TAILS.get(_small[-_END:], ()), (_tail, _small))
for _head in (word for group in GROUPS for word in map(plain, group)):
    if len(_head) >= HEAD and " " not in _head:
        _HEADS[_head[:HEAD]] = (*_HEADS.get(_head[:HEAD], ()), _head)
