"""Groups of pages that are indexed by themselves, each kept by what it was made of.

Pages follow each other by address. Between two records a group may end: where the hash of the
second one says so, so that a record that comes, goes or changes is felt in its own group only.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import sha256
from importlib.metadata import version
from itertools import groupby
from pathlib import Path

from ..machine.kept import UNUSED, Shelf
from ..model.words import names, synonyms, vocab
from . import grouped, texts
from .closing import MADE_BY
from .grouped import Bundle, GroupIndexer, IndexedPage
from .postings import Posting
from .seals import SealedTexts
from .terms import looked_up
from .texts import Findable, ToldPage

Say = Callable[[str], None]

# Records in a group, about. Fewer are indexed sooner after a change; every group costs a little.
RECORDS = 128


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
    """Return the indexes of the groups of these pages of a built site, in their order.

    What was kept of an earlier build is not made again. Raises SearchError.
    """
    sealed = SealedTexts(site, shelf)
    there: dict[str, Bundle | None] = {}
    lacking: dict[str, list[ToldPage]] = {}
    words: set[str] = set()
    code = _code()
    for group in groups(pages):
        key = _key(code, [(page, sealed.digest(page)) for page in group])
        there[key] = _kept(shelf, key, say)
        if there[key] is None:
            lacking[key] = [texts.told(page, sealed.text(page).decode()) for page in group]
            words.update(*map(grouped.words, lacking[key]))
        sealed.forget()
    indexer = GroupIndexer(looked_up(words))
    for key, told in lacking.items():
        there[key] = bundle = indexer.bundle(told)
        noted = [[(page.name, page.words, page.size) for page in bundle.pages], bundle.postings]
        shelf.lay(key, noted, {key: bundle.data})
    sealed.keep()
    shelf.sweep(UNUSED)
    return [bundle for bundle in there.values() if bundle]


def _code() -> bytes:
    """Return a name for what decides, beside its pages, what is made of a group."""
    code = sha256(f"{version('pagefind_bin')} {MADE_BY}".encode())
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
