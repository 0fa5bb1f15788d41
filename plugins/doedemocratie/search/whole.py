"""One index of many: those of all groups of pages, as if made of all pages at once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256

from .closing import ClosedPieces
from .grouped import Bundle
from .postings import Joined, many, number, text
from .service import LANGUAGE
from .texts import CONFIRMED, TOLD, Findable

ENTRY = "pagefind-entry.json"
_SHORT = len(f"{LANGUAGE}_") + 7  # characters of a hash that tell most files apart
_META = len(f"{LANGUAGE}_") + 10


@dataclass(slots=True)
class FileNames:
    """The names of files so far, by what they hold; Pagefind names them by the begin of a hash."""

    taken: dict[str, bytes] = field(default_factory=dict)

    def of(self, begun: str, data: bytes) -> str:
        """Return the name of a file, longer where another one has it already."""
        name, rest = begun, sha256(data).hexdigest()
        while self.taken.setdefault(name, data) != data:
            name, rest = name + rest[0], rest[1:]
        return name


def files(
    parts: Sequence[Bundle],
    pages: Sequence[Findable],
    beside: Mapping[str, bytes],
    closed: ClosedPieces,
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the index of all pages, by name.

    The parts are those of the pages in this order; `beside` is what Pagefind writes beside any.
    """
    names = FileNames()
    told: list[bytes] = []
    joined = Joined()
    for part in parts:
        joined.add(part.postings, len(told), part.data)
        at = 0
        for page in part.pages:
            fragment = part.data[at : (at := at + page.size)]
            name = names.of(page.name, fragment)
            told.append(many((text(name), number(page.words))))
            yield f"fragment/{name}.pf_fragment", fragment
    chunks = []
    for first, last, piece in _apart(joined.pieces()):
        name = names.of(_named(piece)[:_SHORT], piece)
        chunks.append(many(map(text, (first, last, name))))
        yield f"index/{name}.pf_index", closed.of(piece)
    entry = json.loads(beside[ENTRY])
    meta = many(
        (
            text(entry["version"]),
            many(told),
            many(chunks),
            many(()),  # filters
            many(_sorts(pages)),
            many(map(text, TOLD)),
        )
    )
    name = _named(meta)[:_META]
    yield f"pagefind.{name}.pf_meta", closed.of(meta)
    entry["languages"][LANGUAGE] |= {"hash": name, "page_count": len(told)}
    written = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    yield from {**beside, ENTRY: written}.items()


def _named(data: bytes) -> str:
    return f"{LANGUAGE}_{sha256(data).hexdigest()}"


def _sorts(pages: Sequence[Findable]) -> Iterable[bytes]:
    """Yield the order of the pages that were confirmed, where there are any."""
    when = {at: page.beside.get(CONFIRMED, "") for at, page in enumerate(pages)}
    turns = sorted(filter(when.__getitem__, when), key=when.__getitem__)
    if turns:
        yield many((text(CONFIRMED), many(map(number, turns))))


def _apart(pieces: Iterable[tuple[str, str, bytes]]) -> Iterator[tuple[str, str, bytes]]:
    """Yield pieces of an index with no more of their first and last word than tells them apart."""
    first, last, data = "", "", b""
    for begins, ends, piece in pieces:
        if data:
            shared = _shared(last, begins) + 1
            yield first, max(last[:shared], first), data
            first = begins[:shared]
        else:
            first = begins
        last, data = ends, piece
    yield first, last, data


def _shared(word: str, after: str) -> int:
    """Return with how many equal characters two words begin."""
    pairs = zip(word, after, strict=False)
    shortest = min(len(word), len(after))
    return next((at for at, (here, there) in enumerate(pairs) if here != there), shortest)
