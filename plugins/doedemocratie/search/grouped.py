"""The index of a group of pages, as Pagefind would make it, which says of each word its terms.

Pagefind would make it at four times the cost: it looks at each word anew wherever that stands, and
closes every file as small as it can, only for us to open it and put all groups together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from json import JSONEncoder
from operator import sub

from ..frozen import frozen
from .closing import closed
from .postings import BELOW, Posting, many, number, placed
from .remembering import SHORT, remembered
from .service import LANGUAGE
from .terms import OTHER, USUAL, Term, WordTerms, split
from .texts import TOLD, ToldPage

_MOST_PARTS = 255  # of a word that share its weight
_NAMED = 7  # characters of a hash in the name of a file
_NONE = many(())
_json = JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


@frozen
class IndexedPage:
    """A page in the index: the name of the file that tells of it, its words, and its bytes."""

    name: str
    words: int
    size: int


@frozen
class Bundle:
    """The index of a group: its pages, their files one after another, then the words."""

    pages: tuple[IndexedPage, ...]
    postings: tuple[Posting, ...]
    data: bytes


@dataclass(slots=True)
class TermPages:
    """The pages of a term so far: the first, the last, and what is said of each."""

    first: int
    last: int
    told: list[bytes]


def words(page: ToldPage) -> Iterable[str]:
    """Return all words that are told of a page."""
    return split(" ".join((page.text, *page.beside.values())))


class GroupIndexer:
    """What makes the index of groups of pages."""

    def __init__(self, terms: Mapping[str, WordTerms]) -> None:
        """Take the terms of all words of these pages."""
        self._terms = terms
        self._beside: dict[str, Mapping[Term, tuple[bytes, ...]]] = {}

    def bundle(self, group: Iterable[ToldPage]) -> Bundle:
        """Return the index of a group."""
        pages: list[IndexedPage] = []
        pieces: list[bytes] = []
        every: dict[Term, TermPages] = {}
        for at, page in enumerate(group):
            text = split(page.text)
            name, fragment = _fragment(page, text)
            pages.append(IndexedPage(name, len(text) or 1, len(fragment)))
            pieces.append(fragment)
            for term, told in self._told(page, text):
                its = every.get(term)
                if its:
                    its.told.append(_step(at - its.last) + told)
                    its.last = at
                else:
                    every[term] = TermPages(at, at, [told])
        postings: list[Posting] = []
        begun = sum(map(len, pieces))
        for term, its in every.items():
            word, _, form = term.partition(OTHER)
            pieces.append(b"".join(its.told))
            end = begun + len(pieces[-1])
            postings.append(Posting(word, form, len(its.told), its.first, its.last, begun, end))
            begun = end
        return Bundle(tuple(pages), tuple(postings), b"".join(pieces))

    def _told(self, page: ToldPage, text: Sequence[str]) -> Iterable[tuple[Term, bytes]]:
        """Yield what is said of each term of a page; those of its text come first."""
        own = self._own(page, text)
        numbers: dict[Term, tuple[bytes, ...]] = {}
        for name, value in page.beside.items():
            for term, its in self._field(name, value).items():
                numbers[term] = numbers[term] + its if term in numbers else its
        beside = {term: many(its) for term, its in numbers.items()}
        for term in sorted(own):
            yield term, own[term] + beside.pop(term, _NONE)
        for term in sorted(beside):
            yield term, _NONE + beside[term]

    def _own(self, page: ToldPage, text: Sequence[str]) -> Mapping[Term, bytes]:
        """Return where the terms of a text stand in it."""
        weight = max(1, int(page.weight * USUAL))
        whole: dict[Term, list[int]] = defaultdict(list)
        parts: dict[Term, list[tuple[int, int]]] = defaultdict(list)
        for place, (terms, pieces) in enumerate(map(self._terms.__getitem__, text)):
            for term in terms:
                whole[term].append(place)
            if pieces:
                share = max(1, weight // min(len(pieces), _MOST_PARTS))
                for term in pieces:
                    parts[term].append((share, place))
        mark = number(weight, BELOW)
        once = many((mark, b""))
        told = {
            term: once + number(places[0]) if len(places) == 1 else many((mark, *_steps(places)))
            for term, places in whole.items()
        }
        for term, its in parts.items():
            its += [(weight, place) for place in whole.get(term, ())]
            told[term] = placed(sorted(its))
        return told

    def _field(self, name: str, value: str) -> Mapping[Term, tuple[bytes, ...]]:
        """Return what is said of the terms of what is told beside a text, under a name."""
        field = f"{name} {value}"
        if field in self._beside:
            return self._beside[field]
        at: dict[Term, list[int]] = defaultdict(list)
        for place, word in enumerate(split(value)):
            whole, parts = self._terms[word]
            for term in (*whole, *parts):
                at[term].append(place)
        turn = number(TOLD.index(name), BELOW)
        told = {term: (turn, *_steps(places)) for term, places in at.items()}
        return remembered(self._beside, field, told) if len(field) <= SHORT else told


def _steps(places: Sequence[int]) -> Iterable[bytes]:
    """Return places, each by how far it lies behind the one before."""
    return map(number, map(sub, places, (0, *places)))


@cache
def _step(pages: int) -> bytes:
    """Return the begin of a page that lies so many behind the one before."""
    return b"\x83" + number(pages)


def _fragment(page: ToldPage, text: Sequence[str]) -> tuple[str, bytes]:
    """Return the file that tells of a page, after its name."""
    told = {
        "url": page.url,
        "content": " ".join(text),
        "word_count": len(text) or 1,
        "filters": {},
        "meta": page.beside,
        "anchors": [],
    }
    data = _json(told).encode()
    return f"{LANGUAGE}_{sha256(data).hexdigest()[:_NAMED]}", closed(data)
