"""Groups of pages that are indexed by themselves, each kept by what it was made of.

Pages follow each other by address. Between two records a group may end: where the hash of the
second one says so, so that a record that comes, goes or changes is felt in its own group only.
"""

from __future__ import annotations

import gzip
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

from ..frozen import frozen
from ..machine.kept import UNUSED, Shelf
from ..model.words import names, synonyms, vocab
from . import postings, service, texts
from .closing import BEGUN
from .postings import FormatError, Posting
from .seals import SealedTexts
from .service import Asked, SearchError
from .texts import Findable

Say = Callable[[str], None]

# Records in a group, about. Fewer are indexed sooner after a change; every group costs a little.
RECORDS = 128
# What may be told of a page; of a picture Pagefind tells by itself. An index numbers these,
# so each group ends with a page of which all is told. That is left out of what is put together, and
# so is its one word: made of the key of the group, no page of the group can have it.
TOLD = ("image", "image_alt", "kop", "ook", "soort", "title", *texts.SHOWN)
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
_PAGE = re.compile(
    rb"\x82[\x60-\x77](nl_[0-9a-f]+)([\x00-\x17]|\x18.|\x19.{2}|\x1a.{4})", re.DOTALL
)


@frozen
class IndexedPage:
    """A page in the index: the name of the file that tells of it, its words, and its bytes."""

    name: str
    words: int
    size: int


@frozen
class Bundle:
    """What Pagefind made of a group: its pages, their files one after another, then the words."""

    pages: tuple[IndexedPage, ...]
    postings: tuple[Posting, ...]
    data: bytes


def in_turn(pages: Iterable[Findable]) -> list[Findable]:
    """Return pages by address, the last one first: so stand those that answer equally well."""
    return sorted(pages, key=lambda page: page.url, reverse=True)


def groups(pages: Iterable[Findable]) -> Iterator[tuple[Findable, ...]]:
    """Yield pages in turn, in groups."""
    group: list[Findable] = []
    for record, its in groupby(in_turn(pages), key=lambda page: page.url.split("/")[:2]):
        if group and sha256("/".join(record).encode()).digest()[0] % RECORDS == 0:
            yield tuple(group)
            group = []
        group += its
    if group:
        yield tuple(group)


def bundled(site: Path, pages: Iterable[Findable], shelf: Shelf, say: Say) -> list[Bundle]:
    """Return what Pagefind made of the groups of these pages of a built site, in their order.

    What was kept of an earlier build is not made again. Raises SearchError.
    """
    sealed = SealedTexts(site, shelf)
    there: dict[str, Bundle | None] = {}
    lacking: list[str] = []

    def lacked() -> Iterator[Sequence[Asked]]:
        code = _code()
        for group in groups(pages):
            key = _key(code, [(page, sealed.digest(page)) for page in group])
            there[key] = _kept(shelf, key, say)
            if there[key] is None:
                lacking.append(key)
                yield asked([(page, sealed.text(page)) for page in group], key)
            sealed.forget()

    for number, files in enumerate(service.indexed(lacked())):
        there[lacking[number]] = _laid(shelf, lacking[number], files)
    sealed.keep()
    shelf.sweep(UNUSED)
    return [bundle for bundle in there.values() if bundle]


def asked(own: Sequence[tuple[Findable, bytes]], key: str) -> Sequence[Asked]:
    """Return what of a group Pagefind takes."""
    told = [texts.told(page, text.decode()) for page, text in own]
    return (*told, service.record("-", key.translate(_LETTERS), dict.fromkeys(TOLD, "-"), {}))


def _code() -> bytes:
    """Return a name for what decides, beside its pages, what is made of a group."""
    code = sha256(version("pagefind_bin").encode())
    for path in sorted(Path(__file__).parent.glob("*.py")):
        code.update(path.read_bytes())
    for module in (names, synonyms, vocab):
        code.update(Path(str(module.__file__)).read_bytes())
    return code.digest()


def _key(code: bytes, own: Sequence[tuple[Findable, str]]) -> str:
    """Return under which name a group is kept: all that it is made of decides it."""
    key = sha256(code)
    for page, digest in own:
        sort = page.sort
        beside = [page.beside.get(name) for name in (*texts.SHOWN, texts.CONFIRMED)]
        told = (page.url, sort.label, sort.heading, sort.weight, page.title, *beside)
        key.update(repr((*told, digest)).encode())
    return key.hexdigest()[:32]


def _kept(shelf: Shelf, key: str, say: Say) -> Bundle | None:
    """Return what was kept of a group."""
    if kept := shelf.read(key):
        (pages, words), places = kept
        for path in shelf.folder.glob(f"{key}*"):
            os.utime(path)
        return Bundle(
            tuple(IndexedPage(*page) for page in pages),
            tuple(map(Posting._make, words)),
            places[key].read_bytes(),
        )
    if any(shelf.folder.glob(f"{key}*")):
        say("Een deel van de zoekindex in .cache was beschadigd: het is opnieuw gemaakt.")
    return None


def _laid(shelf: Shelf, key: str, files: Mapping[str, bytes]) -> Bundle:
    """Keep what Pagefind made of a group; returns it. Raises SearchError."""
    (told,) = (_open(data) for name, data in files.items() if name.endswith(".pf_meta"))
    *rows, _ = [(name.decode(), postings.value(words)) for name, words in _PAGE.findall(told)]
    apart = [files[f"fragment/{name}.pf_fragment"] for name, _ in rows]
    pages = [IndexedPage(*row, len(data)) for row, data in zip(rows, apart, strict=True)]
    fragments = b"".join(apart)
    index = [_open(files[name]) for name in sorted(files) if name.endswith(".pf_index")]
    data = b"".join((fragments, *index))
    try:
        words = list(postings.read(data, len(fragments), len(pages)))
    except FormatError:
        raise SearchError(
            f"Pagefind {version('pagefind_bin')} schrijft zijn index anders dan we kennen."
        ) from None
    noted = [[(page.name, page.words, page.size) for page in pages], words]
    shelf.lay(key, noted, {key: data})
    return Bundle(tuple(pages), tuple(words), data)


def _open(data: bytes) -> bytes:
    """Return what a file of Pagefind holds."""
    return gzip.decompress(data).removeprefix(BEGUN)
