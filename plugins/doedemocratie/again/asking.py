"""What a page asks besides its own record: noted, so that a next build knows whether it holds.

A page is given stand-ins for what pages are made from. Each question that has a name is noted by
that name; whatever else a page asks counts as asking for all there is. So a page that comes to ask
something new is made more often than it need be, and never goes stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TypeVar, cast

from markupsafe import Markup

from ..model.grammar.base import Record
from ..model.kinds import BY_MODEL
from ..pages.frame.spec import Site
from ..pages.lists.cards import HubCard
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
K = TypeVar("K", str, tuple[str, str], tuple[str, str, str])
V = TypeVar("V")
R = TypeVar("R", bound=Record)


class Notebook:
    """Where the questions of what is made now are noted."""

    def __init__(self) -> None:
        self._asked: set[Question] | None = None
        self._covered: frozenset[str] = frozenset()

    def note(self, *question: str) -> None:
        """Note a question, when anybody listens."""
        if self._asked is not None:
            self._asked.add(question)

    def listen(self, asked: set[Question] | None) -> None:
        """Put what is asked from now on in a set, None for nowhere."""
        self._asked, self._covered = asked, frozenset()

    def listed(self, parameter: str, choice: str, slugs: Iterable[str]) -> None:
        """Note that was asked which hubs a list has; that is to ask for their cards too."""
        self.note("listed", parameter, choice)
        self._covered |= frozenset(slugs)

    def cards(self, slugs: Iterable[str]) -> None:
        """Note the cards of hubs that no list answers for."""
        for slug in slugs:
            if slug not in self._covered:
                self.note("card", slug)

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


class NotedCards(NotedMapping[str, HubCard]):
    """The cards by slug; those on a list that was asked for are not noted one by one."""

    def _note(self, key: object) -> None:
        self._book.cards((str(key),))


class NotedLists(NotedMapping[tuple[str, str], Sequence[str]]):
    """Who is listed where: who asks for a list asks for the cards of those on it."""

    def _note(self, key: object) -> None:
        match key:
            case (str(parameter), str(choice)):
                self._book.listed(parameter, choice, self._inner.get((parameter, choice), ()))
            case _:
                self._book.note(*WHOLE)


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
        self.cards = NotedCards(book, "card", inner.cards)
        self.listed = NotedLists(book, "listed", inner.listed)
        self.groups = NotedMapping(book, "group", inner.groups)

    @property
    def national(self) -> tuple[str, ...]:
        self._book.note("national")
        return self._listing.national

    def national_in_turn(self, about: str) -> Iterator[str]:
        self._book.note("national")
        return self._listing.national_in_turn(about)

    def in_turn(self, slugs: Sequence[str], about: str) -> Iterator[str]:
        self._book.cards(slugs)
        return self._listing.in_turn(slugs, about)

    def fresh(self, slug: str) -> bool:
        self._book.cards((slug,))
        return self._listing.fresh(slug)

    def told(self, slugs: Sequence[str], url: str, site: Site) -> Markup:
        self._book.cards(slugs)
        return self._listing.told(slugs, url, site)

    def lines(self, slugs: Sequence[str]) -> tuple[Markup, ...]:
        self._book.cards(slugs)
        return self._listing.lines(slugs)

    def card(self, slug: str, root: str) -> Markup:
        self._book.cards((slug,))
        return self._listing.card(slug, root)

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
