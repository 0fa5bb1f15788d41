"""Which records name which: every link between records, readable from both sides.

Read off the catalogue in one pass; a page asks for what names its record, kind by kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from ..model.action import Action
from ..model.base import Record
from ..model.experiment import Experiment
from ..model.growth_factor import GrowthFactor
from ..model.hub import Hub
from ..model.offer import Offer
from ..model.parts import Lead
from ..model.story import Story
from ..records.catalogue import Catalogue, Entry
from . import urls
from .cards import LinkView

# Model and slug of the record that is named, and in what words.
Edge = tuple[type[Record], str, str]
R = TypeVar("R", bound=Record)


class Relations:
    """Every link between the records of a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._links: dict[tuple[type[Record], str, type[Record]], dict[str, LinkView]] = {}
        for entry in catalogue.all():
            for model, slug, note in _named(entry.record):
                other = catalogue.get(model, slug)
                if other is None:
                    continue  # a story that is not public yet
                self._add(model, slug, entry, note)
                self._add(entry.kind.model, entry.slug, other, "")

    def _add(self, model: type[Record], slug: str, entry: Entry[Record], note: str) -> None:
        links = self._links.setdefault((model, slug, entry.kind.model), {})
        if entry.slug not in links or note:
            links[entry.slug] = link(entry, note)

    def of(self, model: type[Record], slug: str, other: type[Record]) -> tuple[LinkView, ...]:
        """Return the records of model `other` that name this record, or that it names."""
        return tuple(self._links.get((model, slug, other), {}).values())

    def entries(self, model: type[Record], slug: str, other: type[R]) -> tuple[Entry[R], ...]:
        """Return the same as entries."""
        slugs = self._links.get((model, slug, other), {})
        linked = (self._catalogue.get(other, name) for name in slugs)
        return tuple(entry for entry in linked if entry)


def link(entry: Entry[Record], note: str = "") -> LinkView:
    """Return a link to the page of a record."""
    url = urls.RECORD[entry.kind.id](entry.slug)
    return LinkView(entry.title, f"{url}#{entry.slug}" if entry.kind.id == "action" else url, note)


def _named(record: Record) -> Iterator[Edge]:
    """Yield what a record names. What hubs seek and offer is left to the facets."""
    match record:
        case Experiment():
            yield from _of_experiment(record)
        case Offer():
            yield from _of_offer(record)
        case Story():
            yield from _of_story(record)
        case GrowthFactor():
            for example in record.voorbeelden or ():
                if example.hub:
                    yield Hub, example.hub, ""
        case Action():
            yield from _slugs(GrowthFactor, record.groeistof)


def _of_experiment(record: Experiment) -> Iterator[Edge]:
    for participant in record.deelnemers or ():
        if participant.hub:
            yield Hub, participant.hub, "doet mee"
    yield from _leads(record.trekkers, "trekker")
    yield from _slugs(Story, record.verhalen)
    yield from _slugs(GrowthFactor, record.groeistof)


def _of_offer(record: Offer) -> Iterator[Edge]:
    yield from _leads(record.gangmakers, "gangmaker")
    yield from _slugs(GrowthFactor, record.groeistof)


def _of_story(record: Story) -> Iterator[Edge]:
    yield from _slugs(Hub, record.hubs)
    yield from _slugs(Experiment, record.experimenten)
    yield from _slugs(Offer, record.academy)
    yield from _slugs(GrowthFactor, record.groeistof)


def _leads(leads: Iterable[Lead] | None, word: str) -> Iterator[Edge]:
    for lead in leads or ():
        if lead.hub:
            note = word if lead.rol == "bevestigd" else f"mogelijke {word}"
            yield Hub, lead.hub, f"{note}. {lead.toelichting}" if lead.toelichting else note


def _slugs(model: type[Record], slugs: Iterable[str] | None) -> Iterator[Edge]:
    for slug in slugs or ():
        yield model, slug, ""
