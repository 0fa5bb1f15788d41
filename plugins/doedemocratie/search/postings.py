"""Which words stand on which pages, as Pagefind writes it: read, and put together from several.

Pagefind's index is CBOR: a list of words, each with its pages, and with its other forms (é for e)
and theirs. A page is told by how far its number lies behind that of the page before it, then come
the places where the word stands. So the pages of two indexes follow each other as they are; only
the first page of the second one is told anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

MOST = 52_000  # bytes in a piece of an index, about: a browser fetches one for a word
_LARGE = rb"(?:[\x18\x38].|[\x19\x39].{2}|[\x1a\x3a].{4})"
_INTS = rb"[\x00-\x17\x20-\x37]*+(?>(?:%b[\x00-\x17\x20-\x37]*+)*)" % _LARGE
_STEP = rb"(?:[\x00-\x17]|\x18.|\x19.{2}|\x1a.{4})"
_LIST = rb"(?:[\x80-\x97]|\x98.|\x99.{2}|\x9a.{4})"
_PAGE = rb"\x83%b%b%b%b%b" % (_STEP, _LIST, _INTS, _LIST, _INTS)
_PAGES = re.compile(rb"(?>(?:%b)*)" % _PAGE, re.DOTALL)
_STEPS = re.compile(_PAGE.replace(_STEP, rb"(%b)" % _STEP), re.DOTALL)
# What looks like the begin of a page: each that is one, and seldom a place within a page.
_BEGINS = re.compile(rb"\x83(%b)(?=[\x80-\x9a])" % _STEP, re.DOTALL)
_TEXT, _MANY, _THREE = 0x60, 0x80, 0x83


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


def read(data: bytes, at: int, pages: int) -> list[Posting]:
    """Return what the pieces of an index, one after another, say of so many first pages.

    A word of later pages only is left out. Raises FormatError, also for a word of both.
    """
    every: list[Posting] = []
    try:
        while at < len(data):
            words, at = _words(data, at)
            for _ in range(words):
                word, at = _text(data, at + 1)
                at = _pages(data, at, (word, ""), every)
                forms, at = (0, at + 1) if data[at] == _MANY else _head(data, at, _MANY)
                for _ in range(forms):
                    form, at = _text(data, at + 1)
                    at = _pages(data, at, (word, form), every)
    except (IndexError, UnicodeDecodeError):
        raise FormatError from None
    asked = [posting for posting in every if posting.first < pages]
    if any(posting.last >= pages for posting in asked):
        raise FormatError
    return asked


def _words(data: bytes, at: int) -> tuple[int, int]:
    """Return how many words a piece of an index holds, and where they begin."""
    if data[at] != _MANY + 1:
        raise FormatError
    return _head(data, at + 1, _MANY)


def _pages(data: bytes, at: int, named: tuple[str, str], every: list[Posting]) -> int:
    """Add where the pages of a word stand, if it has any; returns where they end."""
    count, at = _head(data, at, _MANY)
    if not count:
        return at
    pages = _PAGES.match(data, at)
    end = pages.end() if pages else at
    steps = _BEGINS.findall(data, at, end)
    if len(steps) != count:
        steps = _STEPS.findall(data, at, end)
    if len(steps) != count:
        raise FormatError
    first = value(steps[0])
    last = sum(map(value, steps)) if count > 1 else first
    every.append(Posting(*named, count, first, last, at + 1 + len(steps[0]), end))
    return end


class _Values(dict[bytes, int]):
    """Whole numbers as CBOR tells them."""

    def __missing__(self, number: bytes) -> int:
        self[number] = int.from_bytes(number[1:], "big") if len(number) > 1 else number[0]
        return self[number]


value = _Values().__getitem__


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
    size, at = data[at] - _TEXT, at + 1
    if not 0 <= size < 24:
        size, at = _head(data, at - 1, _TEXT)
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
