"""Which place of a hub counts for a municipality: its own address, or a branch of it.

A place is a number: 0 the hub's own, from 1 its branches. Who is told of a branch is told its place
and its hours, never those of the address elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ....model.kinds.hub import Hub
from ....model.kinds.hub_times import Branch
from ....records.files.places import gazetteer
from ...frame import rhythm
from ...lists.cards import HubCard
from ...lists.maps import spots
from ...matching import near

# Who is near: a hub of one place to so many kilometres, one of a region or the country to so many.
LOCAL, WIDER = 10, 25
NARROW = frozenset({"lokaal"})


def branch(hub: Hub, place: int) -> Branch | None:
    """Return a place of a hub where that is a branch."""
    return (hub.locaties or ())[place - 1] if place else None


def within(hub: Hub, town: str) -> int:
    """Return the first place of a hub that is in a municipality."""
    if hub.locaties:
        every: tuple[Hub | Branch, ...] = (hub, *hub.locaties)
        for number, place in enumerate(every):
            if gazetteer().locate(place).municipality == town:
                return number
    return 0


def stands(hubs: Mapping[str, Hub]) -> Iterator[near.Stand]:
    """Yield every place of hubs of which is known where it is."""
    for slug, hub in hubs.items():
        reach = LOCAL if NARROW.issuperset(hub.bereik or ()) else WIDER
        places: tuple[Hub | Branch, ...] = (hub, *(hub.locaties or ()))
        for number, place in enumerate(places):
            at = spots.located(place)
            if at and at.lat is not None and at.lon is not None:
                yield near.Stand(slug, at.lat, at.lon, reach, number)


def told(card: HubCard, there: Branch | None) -> HubCard:
    """Return the card of a hub as it is told of one of its places."""
    if there is None:
        return card
    where = f"vestiging in {there.plaats}"
    reach = card.place[len(card.where) :] if card.where else ""
    return replace(
        card,
        where=where,
        place=f"V{where[1:]}{reach}",
        hours="" if card.stopped else rhythm.summary(there.bereikbaar),
    )
