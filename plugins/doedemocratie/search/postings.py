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
_INT = rb"(?:[\x00-\x17\x20-\x37]|[\x18\x38].|[\x19\x39].{2}|[\x1a\x3a].{4})"
_LIST = rb"(?:[\x80-\x97]|\x98.|\x99.{2}|\x9a.{4})"
_PAGE = rb"\x83(%b)%b%b*+%b%b*+" % (_INT, _LIST, _INT, _LIST, _INT)
_PAGES = re.compile(rb"(?:%b)*+" % _PAGE.replace(b"(%b)" % _INT, _INT), re.DOTALL)
_STEPS = re.compile(_PAGE, re.DOTALL)
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


def read(data: bytes, at: int, pages: int) -> Iterator[Posting]:
    """Yield what the pieces of an index, one after another, say of so many first pages.

    A word of later pages only is left out. Raises FormatError, also for a word of both.
    """
    for posting in _read(data, at):
        if posting.first < pages:
            if posting.last >= pages:
                raise FormatError
            yield posting


def _read(data: bytes, at: int) -> Iterator[Posting]:
    try:
        while at < len(data):
            words, at = _words(data, at)
            for _ in range(words):
                word, at = _text(data, at + 1)
                posting, at = _pages(data, at, word, "")
                yield from posting
                forms, at = _head(data, at, _MANY)
                for _ in range(forms):
                    form, at = _text(data, at + 1)
                    posting, at = _pages(data, at, word, form)
                    yield from posting
    except (IndexError, UnicodeDecodeError):
        raise FormatError from None


def _words(data: bytes, at: int) -> tuple[int, int]:
    """Return how many words a piece of an index holds, and where they begin."""
    if data[at] != _MANY + 1:
        raise FormatError
    return _head(data, at + 1, _MANY)


def _pages(data: bytes, at: int, word: str, form: str) -> tuple[tuple[Posting, ...], int]:
    """Return where the pages of a word stand, and where they end."""
    count, at = _head(data, at, _MANY)
    if not count:
        return (), at
    pages = _PAGES.match(data, at)
    steps = _STEPS.findall(data, at, pages.end()) if pages else []
    if len(steps) != count:
        raise FormatError
    end = pages.end() if pages else at
    last = sum(map(value, steps))
    start = at + 1 + len(steps[0])
    return (Posting(word, form, count, value(steps[0]), last, start, end),), end


@cache
def value(number: bytes) -> int:
    """Return a whole number as CBOR tells it."""
    return int.from_bytes(number[1:], "big") if len(number) > 1 else number[0]


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
class Joined:
    """All words of all indexes so far.

    By word and form: how many pages, the number of the last one, and what is said of them.
    """

    words: dict[tuple[str, str], tuple[int, int, list[bytes]]] = field(default_factory=dict)

    def add(self, postings: Iterable[Posting], before: int, data: bytes) -> None:
        """Add what an index says, its pages numbered after so many."""
        words = self.words
        for word, form, count, first, last, start, end in postings:
            key = word, form
            pages, passed, told = words.get(key) or (0, 0, [])
            told += (b"\x83", number(before + first - passed), data[start:end])
            words[key] = pages + count, before + last, told

    def pieces(self) -> Iterator[tuple[str, str, bytes]]:
        """Yield the index in pieces: the first word of each, the last one, and its bytes."""
        forms: dict[str, list[str]] = {}
        for word, form in self.words:
            forms.setdefault(word, []).append(form)
        words, told, size, begun = sorted(forms, key=str.encode), [], 0, 0
        for at, word in enumerate(words, 1):
            others = [form for form in forms[word] if form]
            pages = [b"\x82" + text(form) + self._pages(word, form) for form in others]
            told.append(b"\x83" + text(word) + self._pages(word, "") + many(pages))
            size += len(told[-1])
            if size >= MOST or at == len(words):
                yield words[begun], words[at - 1], b"\x81" + many(told)
                begun, told, size = at, [], 0

    def _pages(self, word: str, form: str) -> bytes:
        count, _, told = self.words.get((word, form)) or (0, 0, [])
        return number(count, _MANY) + b"".join(told)
