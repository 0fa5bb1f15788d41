"""Which words stand on which pages, as Pagefind writes it: read, written, and put together.

Pagefind's index is CBOR: a list of words, each with its pages, and with its other forms (é for e)
and theirs. A page is told by how far its number lies behind that of the page before it, then come
the places where the word stands. So the pages of two indexes follow each other as they are; only
the first page of the second one is told anew.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

MOST = 52_000  # bytes in a piece of an index, about: a browser fetches one for a word
BELOW, _TEXT, _MANY = 0x20, 0x60, 0x80  # kinds in CBOR: a number below zero, a text, a list
_USUAL = 25  # a weight that is not told


class FormatError(Exception):
    """This is not how the Pagefind that we know writes its index."""


class Posting(NamedTuple):
    """The pages of a word, or of another form of it: how many, and the first and the last number.

    What is said of them lies from `start` to `end`, but for the number of the first.
    """

    word: str
    form: str
    pages: int
    first: int
    last: int
    start: int
    end: int


class PlacedWord(NamedTuple):
    """Where a word stands on a page: in its text, and in what is told beside it."""

    page: int
    text: list[int]
    beside: list[int]


def read(data: bytes) -> Iterator[tuple[str, str, list[PlacedWord]]]:
    """Yield each word of the pieces of an index, and each other form of it, with its pages.

    Raises FormatError.
    """
    at = 0
    try:
        while at < len(data):
            words, at = _head(data, _begun(data, at, 1), _MANY)
            for _ in range(words):
                word, at = _text(data, _begun(data, at, 3))
                pages, at = _pages(data, at)
                yield word, "", pages
                forms, at = _head(data, at, _MANY)
                for _ in range(forms):
                    form, at = _text(data, _begun(data, at, 2))
                    pages, at = _pages(data, at)
                    yield word, form, pages
    except (IndexError, UnicodeDecodeError):
        raise FormatError from None


def _begun(data: bytes, at: int, parts: int) -> int:
    """Return where the first of so many parts stands."""
    if data[at] != _MANY + parts:
        raise FormatError
    return at + 1


def _pages(data: bytes, at: int) -> tuple[list[PlacedWord], int]:
    pages: list[PlacedWord] = []
    count, at = _head(data, at, _MANY)
    page = 0
    for _ in range(count):
        step, at = _number(data, _begun(data, at, 3))
        text, at = _numbers(data, at)
        beside, at = _numbers(data, at)
        page += step
        pages.append(PlacedWord(page, text, beside))
    return pages, at


def _numbers(data: bytes, at: int) -> tuple[list[int], int]:
    numbers: list[int] = []
    count, at = _head(data, at, _MANY)
    for _ in range(count):
        value, at = _number(data, at)
        numbers.append(value)
    return numbers, at


def _number(data: bytes, at: int) -> tuple[int, int]:
    if data[at] < BELOW:
        return _head(data, at, 0)
    value, at = _head(data, at, BELOW)
    return -1 - value, at


def weights(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield how much a word weighs in a text, and at which place, each time that it stands there.

    `places` is what an index says of that: a number below zero tells a weight.
    """
    weight, place = _USUAL, 0
    for value in places:
        if value < 0:
            weight, place = -1 - value, 0
        else:
            place += value
            yield weight, place


def placed(places: Iterable[tuple[int, int]]) -> bytes:
    """Return in CBOR what an index says of how much a word weighs, and where."""
    told: list[bytes] = []
    usual, before = _USUAL, 0
    for weight, place in places:
        if weight != usual:
            told.append(number(weight, BELOW))
            usual, before = weight, 0
        told.append(number(place - before))
        before = place
    return many(told)


def _head(data: bytes, at: int, kind: int) -> tuple[int, int]:
    """Return how long a text or a list is, and where it begins."""
    size = data[at] - kind
    if 0 <= size < 24:
        return size, at + 1
    if not 24 <= size <= 26:
        raise FormatError
    end = at + 1 + (1 << (size - 24))
    return int.from_bytes(data[at + 1 : end], "big"), end


def _text(data: bytes, at: int) -> tuple[str, int]:
    size, at = _head(data, at, _TEXT)
    return data[at : at + size].decode(), at + size


@cache
def number(value: int, kind: int = 0) -> bytes:
    """Return a whole number in CBOR; with a kind, the head of a text or a list of that length."""
    if value < 24:
        return bytes((kind + value,))
    size = 0 if value < 1 << 8 else 1 if value < 1 << 16 else 2
    return bytes((kind + 24 + size,)) + value.to_bytes(1 << size, "big")


def text(value: str) -> bytes:
    """Return a text in CBOR."""
    told = value.encode()
    return number(len(told), _TEXT) + told


def many(values: Iterable[bytes]) -> bytes:
    """Return a list in CBOR of what is in CBOR already."""
    told = list(values)
    return number(len(told), _MANY) + b"".join(told)


@dataclass(slots=True)
class JoinedPages:
    """The pages of a word in all indexes so far: how many, the last one, and what is said."""

    count: int = 0
    last: int = 0
    told: list[bytes] = field(default_factory=list)

    def all(self) -> bytes:
        """Return what is said of all pages."""
        return number(self.count, _MANY) + b"".join(self.told)


@dataclass(slots=True)
class Joined:
    """All words of all indexes so far, and their other forms."""

    words: dict[str, JoinedPages] = field(default_factory=dict)
    forms: dict[str, dict[str, JoinedPages]] = field(default_factory=dict)

    def add(self, postings: Iterable[Posting], before: int, data: bytes) -> None:
        """Add what an index says, its pages numbered after so many."""
        words = self.words
        for word, form, count, first, last, start, end in postings:
            its = self.forms.setdefault(word, {}) if form else words
            name = form or word
            pages = its.get(name)
            if not pages:
                pages = its[name] = JoinedPages()
            pages.told += (b"\x83", number(before + first - pages.last), data[start:end])
            pages.count += count
            pages.last = before + last

    def pieces(self) -> Iterator[tuple[str, str, bytes]]:
        """Yield the index in pieces: the first word of each, the last one, and its bytes."""
        words = sorted(self.words.keys() | self.forms, key=str.encode)
        told, size, begun = [], 0, 0
        for at, word in enumerate(words, 1):
            others = self.forms.get(word, {})
            forms = (b"\x82" + text(form) + pages.all() for form, pages in others.items())
            pages = self.words.get(word)
            told.append(b"\x83" + text(word) + (pages.all() if pages else b"\x80") + many(forms))
            size += len(told[-1])
            if size >= MOST or at == len(words):
                yield words[begun], words[at - 1], b"\x81" + many(told)
                begun, told, size = at, [], 0
