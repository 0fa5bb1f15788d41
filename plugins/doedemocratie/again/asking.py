"""What a page asks besides its own record: noted, so that a next build knows whether it holds.

A page is given stand-ins for what pages are made from. Each question that has a name is noted by
that name; whatever else a page asks counts as asking for all there is. So a page that comes to ask
something new is made more often than it need be, and never goes stale.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import TypeVar, cast

from ..model.grammar.base import Record
from ..model.kinds import BY_MODEL
from ..pages.frame.spec import Site
from ..pages.lists.listing import Listing
from ..pages.lists.making import Making
from ..pages.lists.relations import RelatedRecords, Relations
from ..pages.matching.pairs import Pairs
from ..records.catalogue import Catalogue, Entry

Question = tuple[str, ...]
"""What was asked: its name, then of what."""

Answered = tuple[Question, bytes]
"""A question and its answer, in few bytes."""

WHOLE: Question = ("whole",)
K = TypeVar("K", str, tuple[str, str, str])
V = TypeVar("V")
R = TypeVar("R", bound=Record)


class Notebook:
    """Where the questions of what is made now are noted."""

    def __init__(self) -> None:
        self._asked: set[Question] | None = None

    def note(self, *question: str) -> None:
        """Note a question, when anybody listens."""
        if self._asked is not None:
            self._asked.add(question)

    def listen(self, asked: set[Question] | None) -> None:
        """Put what is asked from now on in a set, None for nowhere."""
        self._asked = asked

    def site(self, site: Site) -> Site:
        """Return a site of which is noted what is looked up in it."""
        return replace(
            site,
            factors=NotedMapping(self, "factor", site.factors),
            pictures=NotedMapping(self, "picture", site.pictures),
            kit=None if site.kit is None else NotedMapping(self, "kit", site.kit),
            cards=NotedMapping(self, "social", site.cards),
        )

    def making(self, making: Making) -> Making:
        """Return what pages are made from, with all that is asked of it noted."""
        return cast("Making", _NotedMaking(self, making))


class NotedMapping(Mapping[K, V]):
    """A mapping of which is noted what is looked up in it; to go through it is to ask for all."""

    def __init__(self, book: Notebook, name: str, inner: Mapping[K, V]) -> None:
        self._book, self._name = book, name
        self._inner: Mapping[K, V] = inner

    def _note(self, key: object) -> None:
        if isinstance(key, str):
            self._book.note(self._name, key)
        elif isinstance(key, tuple) and all(isinstance(part, str) for part in key):
            self._book.note(self._name, *key)
        else:
            self._book.note(*WHOLE)

    def __getitem__(self, key: K) -> V:
        self._note(key)
        return self._inner[key]

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return key in self._inner

    def __bool__(self) -> bool:
        self._book.note("any", self._name)
        return bool(self._inner)

    def __iter__(self) -> Iterator[K]:
        self._book.note(*WHOLE)
        return iter(self._inner)

    def __len__(self) -> int:
        self._book.note(*WHOLE)
        return len(self._inner)


class _Noted:
    """A stand-in: what it has no answer of its own to is asked of `inner`, and counts as all."""

    def __init__(self, book: Notebook, inner: object) -> None:
        self._book, self._inner = book, inner

    def __getattr__(self, name: str) -> object:
        self._book.note(*WHOLE)
        return getattr(self._inner, name)


class _NotedMaking(_Noted):
    def __init__(self, book: Notebook, inner: Making) -> None:
        super().__init__(book, inner)
        self._making = inner
        self.site = book.site(inner.site)
        self.catalogue = _NotedCatalogue(book, inner.catalogue)

    @cached_property
    def listing(self) -> object:
        return _NotedListing(self._book, self._making.listing)

    @cached_property
    def pairs(self) -> object:
        return _NotedPairs(self._book, self._making.pairs)

    @cached_property
    def relations(self) -> object:
        return _NotedRelations(self._book, self._making.relations)

    @cached_property
    def namesakes(self) -> object:
        inner = dict.fromkeys(self._making.namesakes, "")
        return NotedMapping(self._book, "namesake", inner)


class _NotedCatalogue(_Noted):
    def __init__(self, book: Notebook, inner: Catalogue) -> None:
        super().__init__(book, inner)
        self._catalogue, self.today = inner, inner.today

    def of(self, model: type[R]) -> tuple[Entry[R], ...]:
        self._book.note("all", BY_MODEL[model].id)
        return self._catalogue.of(model)

    def by_name(self, model: type[R]) -> list[Entry[R]]:
        self._book.note("all", BY_MODEL[model].id)
        return self._catalogue.by_name(model)

    def get(self, model: type[R], slug: str) -> Entry[R] | None:
        self._book.note("entry", BY_MODEL[model].id, slug)
        return self._catalogue.get(model, slug)


class _NotedListing(_Noted):
    def __init__(self, book: Notebook, inner: Listing) -> None:
        super().__init__(book, inner)
        self._listing = inner
        self.facets = inner.facets  # of our code and the titles of growth factors
        self.cards = NotedMapping(book, "card", inner.cards)

    def url(self, parameter: str, choice: str) -> str | None:
        self._book.note("url", parameter, choice)
        return self._listing.url(parameter, choice)


class _NotedPairs(_Noted):
    def __init__(self, book: Notebook, inner: Pairs) -> None:
        super().__init__(book, inner)
        self.of_seeker = NotedMapping(book, "seeker", inner.of_seeker)
        self.of_offerer = NotedMapping(book, "offerer", inner.of_offerer)


class _NotedRelations(_Noted):
    def __init__(self, book: Notebook, inner: Relations) -> None:
        super().__init__(book, inner)
        self._relations = inner

    def _note(self, model: type[Record], slug: str) -> None:
        self._book.note("relations", BY_MODEL[model].id, slug)

    def of(self, model: type[Record], slug: str, other: type[Record]) -> object:
        self._note(model, slug)
        return self._relations.of(model, slug, other)

    def others(
        self, model: type[Record], slug: str, shown: tuple[type[Record], ...]
    ) -> tuple[RelatedRecords, ...]:
        self._note(model, slug)
        return self._relations.others(model, slug, shown)

    def entries(self, model: type[Record], slug: str, other: type[R]) -> tuple[Entry[R], ...]:
        self._note(model, slug)
        return self._relations.entries(model, slug, other)
