"""What the pages of all municipalities stand on, worked out of all records once a build."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from markupsafe import Markup

from ....frozen import frozen
from ....model.kinds.hub import Hub
from ....records.files.places import Place, gazetteer
from ...lists.cards import LinkView
from ...lists.facets import TOWNS
from ...lists.making import Making
from ...lists.maps import spots
from ...matching import naming, near
from ...matching.recalled import few
from . import places, work

# So many of them are named; the list of all has the rest.
NEAR = 12


@frozen
class TownFacts:
    """What is worked out of all records for a municipality: who is near, what goes on there."""

    near: Sequence[near.Near]
    work: tuple[LinkView, ...]
    begin: tuple[LinkView, ...]


class TownGround:
    """What the pages of all municipalities stand on, worked out once a build."""

    def __init__(self, making: Making) -> None:
        self.making = making
        self.lines: dict[tuple[str, int], tuple[Markup, Markup, Markup]] = {}
        self.papers: dict[tuple[str, int], Markup] = {}
        self._facts: dict[str, TownFacts] = {}

    def facts(self, town: str) -> TownFacts:
        """Return what of all records counts for a municipality."""
        if town not in self._facts:
            site = self.making.site
            going_on = tuple(work.link(entry, site) for entry in self.named.get(town, ()))
            self._facts[town] = TownFacts(self._near(town), going_on, self._begin)
        return self._facts[town]

    def seal(self, town: str) -> bytes:
        """Return that in few bytes."""
        return few((repr(self.facts(town)).encode(),))

    @cached_property
    def named(self) -> Mapping[str, Sequence[naming.Named]]:
        """Return by municipality which experiments and offers name it."""
        items = self.making.listing.items

        def of_hub(slug: str) -> Sequence[str]:
            return items[slug][TOWNS] if slug in items else ()

        return naming.by_town(self.making.catalogue, of_hub)

    @cached_property
    def _neighbours(self) -> near.Neighbours:
        """Return where hubs are, as far as anybody knows."""
        return near.Neighbours(places.stands(self.records))

    @cached_property
    def records(self) -> Mapping[str, Hub]:
        """Return the hubs on the lists, by slug."""
        return spots.active(self.making.catalogue, self.making.listing)

    @cached_property
    def _begin(self) -> tuple[LinkView, ...]:
        return work.begin(self.making.catalogue)

    def _near(self, town: str) -> Sequence[near.Near]:
        seat: Place | None = gazetteer().seat(town)
        if seat is None or seat.lat is None or seat.lon is None:
            return ()
        own = self.making.listing.listed.get((TOWNS, town), ())
        return self._neighbours.of(seat.lat, seat.lon, NEAR, own)
