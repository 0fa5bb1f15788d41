"""News: what came and what changed, each with its day, what it is about and where it is.

Only what tells its day itself is news. A story that is not public, the example and a hub that
stopped never are.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from ...frozen import frozen
from ...model.kinds.experiment import Experiment
from ...model.kinds.hub import Hub
from ...model.kinds.offer import Offer
from ...model.kinds.parts import Party
from ...model.kinds.story import Story, last_change
from ...model.words.vocab import EXPERIMENT_STATUS, GEMEENTE_PROVINCIE
from ...records.catalogue import Entry
from ..frame import urls
from ..lists import where
from ..lists.facets import TOWNS
from ..lists.making import Making
from ..matching import naming
from .channels import PLACES, PROVINCES
from .identity import first_slug

Place = tuple[str, str]


@frozen
class NewsItem:
    """One piece of news; `key` tells it from all others for ever.

    `day` is when it was last changed, `came` when it came. `heading` is its title on its own,
    `title` that with what happened. `factors` are the growth factors it is about, `places` facet
    and choice of where it is.
    """

    key: tuple[str, ...]
    sort: str
    heading: str
    title: str
    text: str
    url: str
    day: dt.date
    came: dt.date | None = None
    authors: tuple[str, ...] = ()
    factors: tuple[str, ...] = ()
    places: frozenset[Place] = frozenset()


class NewsDesk:
    """All news of a build, worked out once."""

    def __init__(self, making: Making) -> None:
        self._making = making
        self._catalogue = making.catalogue
        self._items = making.listing.items

    @cached_property
    def stories(self) -> tuple[NewsItem, ...]:
        """Return every public story."""
        today = self._making.site.today
        return tuple(
            _story(entry, self._of_hubs(entry.record.hubs or ()))
            for entry in self._catalogue.of(Story)
            if entry.record.public(today)
        )

    @cached_property
    def hubs(self) -> tuple[NewsItem, ...]:
        """Return every hub of which is known when it came."""
        active = set(self._making.listing.active)
        return tuple(
            _hub(entry, entry.record.erbij_op, self._of_hubs((entry.slug,)))
            for entry in self._catalogue.of(Hub)
            if entry.record.erbij_op and entry.slug in active
        )

    @cached_property
    def experiments(self) -> tuple[NewsItem, ...]:
        """Return every step of every experiment, and where none is told what its source said."""
        return tuple(
            item
            for entry in self._catalogue.of(Experiment)
            for item in _steps(entry, self._of_work(entry))
        )

    @cached_property
    def offers(self) -> tuple[NewsItem, ...]:
        """Return every offer of which is known of when it is."""
        return tuple(
            _offer(entry, day, self._of_work(entry))
            for entry in self._catalogue.of(Offer)
            if (day := entry.record.told())
        )

    def all(self) -> tuple[NewsItem, ...]:
        """Return all news."""
        return (*self.stories, *self.hubs, *self.experiments, *self.offers)

    @cached_property
    def _named(self) -> Mapping[str, frozenset[Place]]:
        """Return by path in which municipalities an experiment or offer is."""

        def of_hub(slug: str) -> tuple[str, ...]:
            return tuple(self._items[slug][TOWNS]) if slug in self._items else ()

        places: dict[str, set[Place]] = {}
        for town, entries in naming.by_town(self._catalogue, of_hub).items():
            for entry in entries:
                places.setdefault(entry.path, set()).add((TOWNS, town))
        return {path: frozenset(among) for path, among in places.items()}

    def _of_hubs(self, slugs: Iterable[str]) -> frozenset[Place]:
        return frozenset(
            (parameter, choice)
            for slug in slugs
            if slug in self._items
            for parameter, among in PLACES.items()
            for choice in self._items[slug][parameter]
            if choice in among
        )

    def _of_work(self, entry: Entry[Experiment] | Entry[Offer]) -> frozenset[Place]:
        record = entry.record
        towns = self._named.get(entry.path, frozenset())
        parties: tuple[Party, ...]
        if isinstance(record, Experiment):
            parties = (*(record.trekkers or ()), *(record.deelnemers or ()))
            regions = where.provinces(record.regio or ())
        else:
            parties = record.gangmakers or ()
            regions = where.provinces(part.waar for part in record.data or () if part.waar)
        of_towns = (
            (PROVINCES, GEMEENTE_PROVINCIE[town])
            for parameter, town in towns
            if town in GEMEENTE_PROVINCIE
        )
        of_hubs = self._of_hubs(party.hub for party in parties if party.hub)
        return towns | of_hubs | {*of_towns, *((PROVINCES, name) for name in regions)}


def _story(entry: Entry[Story], places: frozenset[Place]) -> NewsItem:
    record = entry.record
    return NewsItem(
        key=("story", first_slug(entry)),
        sort="verhaal",
        heading=record.titel,
        title=record.titel,
        text=record.samenvatting,
        url=urls.story(entry.slug),
        day=last_change(record),
        came=record.datum,
        authors=tuple(author.naam for author in record.auteurs),
        factors=record.groeistof,
        places=places,
    )


def _hub(entry: Entry[Hub], day: dt.date | None, places: frozenset[Place]) -> NewsItem:
    assert day
    record = entry.record
    note = "Voorlopig profiel: dit knooppunt keek het nog niet zelf na. "
    return NewsItem(
        key=("hub", first_slug(entry)),
        sort="knooppunt",
        heading=record.naam,
        title=f"Nieuw knooppunt: {record.naam}",
        text=(note if record.provisional() else "") + record.samenvatting,
        url=urls.hub(entry.slug),
        day=day,
        came=day,
        places=places,
    )


def _steps(entry: Entry[Experiment], places: frozenset[Place]) -> Iterator[NewsItem]:
    record, often = entry.record, Counter[tuple[dt.date, str]]()
    day = record.told()
    steps = [(step.datum, step.status, step.tekst or "") for step in record.geschiedenis or ()]
    if not steps and day:
        steps = [(day, record.status, "")]
    for when, status, text in steps:
        often[when, status] += 1
        yield NewsItem(
            key=("experiment", first_slug(entry), f"{when}", status, f"{often[when, status]}"),
            sort="experiment",
            heading=record.titel,
            title=f"{record.titel}: {EXPERIMENT_STATUS.label(status)}",
            text=text or record.samenvatting,
            url=urls.experiment(entry.slug),
            day=when,
            came=when,
            factors=record.groeistof or (),
            places=places,
        )


def _offer(entry: Entry[Offer], day: dt.date, places: frozenset[Place]) -> NewsItem:
    record = entry.record
    return NewsItem(
        key=("offer", first_slug(entry)),
        sort="academy-aanbod",
        heading=record.titel,
        title=record.titel,
        text=record.samenvatting,
        url=urls.offer(entry.slug),
        day=day,
        came=record.erbij_op,
        factors=record.groeistof or (),
        places=places,
    )
