"""Which records name which: every link between records, readable from both sides.

Read off the catalogue in one pass; a page asks for what names its record, kind by kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.experiment import Experiment
from ..model.offer import Offer
from ..model.parts import Lead
from ..model.story import Story
from ..records.catalogue import Catalogue, Entry
from . import urls
from .cards import LinkView

# (kind, slug) of the record that is named, kind of the one that names it, and in what words.
Edge = tuple[str, str, str]


class Relations:
    """Every link between the records of a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._found: dict[tuple[str, str, str], dict[str, LinkView]] = {}
        for entry in catalogue.all():
            for kind, slug, note in _named(entry):
                other = catalogue.get(kind, slug)
                if other is None:
                    continue  # a story that is not public yet
                self._add(kind, slug, entry, note)
                self._add(entry.kind.id, entry.slug, other, "")

    def _add(self, kind: str, slug: str, entry: Entry, note: str) -> None:
        links = self._found.setdefault((kind, slug, entry.kind.id), {})
        if entry.slug not in links or note:
            links[entry.slug] = link(entry, note)

    def of(self, kind: str, slug: str, other: str) -> tuple[LinkView, ...]:
        """Return the records of kind `other` that name this record, or that it names."""
        return tuple(self._found.get((kind, slug, other), {}).values())

    def entries(self, kind: str, slug: str, other: str) -> tuple[Entry, ...]:
        """Return the same as entries."""
        slugs = self._found.get((kind, slug, other), {})
        found = (self._catalogue.get(other, one) for one in slugs)
        return tuple(entry for entry in found if entry)


def link(entry: Entry, note: str = "") -> LinkView:
    """Return a link to the page of a record."""
    url = urls.RECORD[entry.kind.id](entry.slug)
    return LinkView(entry.title, f"{url}#{entry.slug}" if entry.kind.id == "action" else url, note)


def _named(entry: Entry) -> Iterator[Edge]:
    """Yield what a record names. What hubs seek and offer is left to the facets."""
    record = entry.record
    kind = entry.kind.id
    if kind == "experiment":
        yield from _of_experiment(record)
    elif kind == "offer":
        yield from _of_offer(record)
    elif kind == "story":
        yield from _of_story(record)
    elif kind == "growth-factor":
        for example in record.voorbeelden or ():
            if example.hub:
                yield "hub", example.hub, ""
    elif kind == "action":
        yield from _slugs("growth-factor", record.groeistof)


def _of_experiment(record: Experiment) -> Iterator[Edge]:
    for participant in record.deelnemers or ():
        if participant.hub:
            yield "hub", participant.hub, "doet mee"
    yield from _leads(record.trekkers, "trekker")
    yield from _slugs("story", record.verhalen)
    yield from _slugs("growth-factor", record.groeistof)


def _of_offer(record: Offer) -> Iterator[Edge]:
    yield from _leads(record.gangmakers, "gangmaker")
    yield from _slugs("growth-factor", record.groeistof)


def _of_story(record: Story) -> Iterator[Edge]:
    yield from _slugs("hub", record.hubs)
    yield from _slugs("experiment", record.experimenten)
    yield from _slugs("offer", record.academy)
    yield from _slugs("growth-factor", record.groeistof)


def _leads(leads: Iterable[Lead] | None, word: str) -> Iterator[Edge]:
    for lead in leads or ():
        if lead.hub:
            note = word if lead.rol == "bevestigd" else f"mogelijke {word}"
            yield "hub", lead.hub, f"{note}. {lead.toelichting}" if lead.toelichting else note


def _slugs(kind: str, slugs: Iterable[str] | None) -> Iterator[Edge]:
    for slug in slugs or ():
        yield kind, slug, ""
