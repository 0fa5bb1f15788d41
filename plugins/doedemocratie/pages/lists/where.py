"""Where an experiment is, or a hub of a region: the provinces and municipalities of names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model.words.regions import REGIO_PROVINCIES, find_region
from ...model.words.vocab import GEMEENTE, PROVINCIE
from ...records.files.places import gazetteer


def provinces(names: Iterable[str]) -> Iterator[str]:
    """Yield the province of each place or province, and those of each region.

    Nothing for a name that may be elsewhere.
    """
    for name in names:
        there = {place.province for place in gazetteer().find(name)}
        province = PROVINCIE.find(name) or (there.pop() if len(there) == 1 else None)
        region = find_region(name)
        if province:
            yield province
        elif region:
            yield from REGIO_PROVINCIES[region]


def municipalities(names: Iterable[str]) -> Iterator[str]:
    """Yield the municipality of each place; nothing for a name that may be elsewhere."""
    for name in names:
        there = {place.municipality for place in gazetteer().find(name)}
        municipality = (
            GEMEENTE.find(name) if not there else there.pop() if len(there) == 1 else None
        )
        if municipality:
            yield municipality
