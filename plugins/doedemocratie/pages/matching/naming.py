"""Which experiments and offers name a municipality: by region, by day, or by who takes part.

Only what a field says counts, never what a text may mean.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ...model.kinds.experiment import Experiment
from ...model.kinds.offer import Offer
from ...model.kinds.parts import Party
from ...model.words.vocab import GEMEENTE
from ...records.catalogue import Catalogue, Entry
from ...records.files.places import gazetteer

# How somebody writes the municipality as a party.
BEFORE = "gemeente "
Towns = Callable[[str], Sequence[str]]
Named = Entry[Experiment] | Entry[Offer]


def by_town(catalogue: Catalogue, of_hub: Towns) -> dict[str, list[Named]]:
    """Return by municipality the experiments and offers that name it, by name, experiments first.

    `of_hub` gives the municipalities of a hub, by its slug.
    """
    named: dict[str, dict[str, Named]] = {}
    for experiment in catalogue.by_name(Experiment):
        for town in _of_experiment(experiment.record, of_hub):
            named.setdefault(town, {})[experiment.path] = experiment
    for offer in catalogue.by_name(Offer):
        for town in _of_offer(offer.record, of_hub):
            named.setdefault(town, {})[offer.path] = offer
    return {town: list(entries.values()) for town, entries in named.items()}


def _of_experiment(record: Experiment, of_hub: Towns) -> Iterator[str]:
    yield from _of_places(record.regio or ())
    yield from _of_parties((*(record.trekkers or ()), *(record.deelnemers or ())), of_hub)


def _of_offer(record: Offer, of_hub: Towns) -> Iterator[str]:
    yield from _of_places(session.waar for session in record.data or () if session.waar)
    yield from _of_parties(record.gangmakers or (), of_hub)


def _of_parties(parties: Iterable[Party], of_hub: Towns) -> Iterator[str]:
    for party in parties:
        if party.hub:
            yield from of_hub(party.hub)
        elif party.naam and party.naam.lower().startswith(BEFORE):
            yield from _of_places((party.naam[len(BEFORE) :],))


def _of_places(names: Iterable[str]) -> Iterator[str]:
    """Yield the municipality of each name that can be in one only; one that bears it goes first."""
    for name in names:
        town = GEMEENTE.find(name)
        there = {place.municipality for place in gazetteer().find(name)}
        if town:
            yield town
        elif len(there) == 1 and (only := there.pop()):
            yield only
