"""Where hubs are, as far as the records say: the spots that the map draws, and what search needs.

A visitor who searches a place without a hub is told which are nearest, and who finds nothing is led
to the finder with the place and the need of the question; places.js reads what `nearby` gives.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ....frozen import frozen
from ....model.kinds.hub import Hub
from ....model.kinds.hub_times import Branch
from ....model.words.names import fold, in_order
from ....model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, HELPT_MET, PROVINCIE
from ....records.catalogue import Catalogue
from ....records.files.places import Location, Place, gazetteer, successor
from ...frame import urls
from ..listing import Listing

NEARBY = "data/lijst/plaatsen.json"
# So many hubs of one spot are named.
NAMED = 3


@frozen
class Spot:
    """A place, in WGS 84 degrees, with the hubs that are there, by slug."""

    name: str
    province: str | None
    municipality: str | None
    lat: float
    lon: float
    hubs: tuple[str, ...]


def active(catalogue: Catalogue, lists: Listing) -> dict[str, Hub]:
    """Return the hubs on the lists, by slug: the example and stopped hubs are left out."""
    records = {entry.slug: entry.record for entry in catalogue.of(Hub)}
    return {slug: records[slug] for slug in lists.active}


def spots(hubs: Mapping[str, Hub]) -> list[Spot]:
    """Return where hubs are known to be, by name. A hub with branches is at each of them."""
    there: dict[tuple[str, str], tuple[Location, dict[str, None]]] = {}
    for slug, hub in hubs.items():
        places: tuple[Hub | Branch, ...] = (hub, *(hub.locaties or ()))
        for at in map(located, places):
            if at:
                name = gazetteer().label(at) or hub.naam
                there.setdefault((name, at.province or ""), (at, {}))[1][slug] = None
    return [
        Spot(name, at.province, at.municipality, at.lat or 0, at.lon or 0, tuple(slugs))
        for (name, _), (at, slugs) in sorted(
            there.items(), key=lambda item: (in_order(item[0][0]), item[0][1])
        )
    ]


def located(spot: Hub | Branch) -> Location | None:
    """Return where a hub or branch is; at the seat of its municipality when that is all we know."""
    at = gazetteer().locate(spot)
    if at.lat is None and at.municipality:
        seat = gazetteer().seat(at.municipality)
        at = replace(at, lat=seat.lat, lon=seat.lon) if seat else at
    return at if at.lat is not None and at.lon is not None else None


def nearby(catalogue: Catalogue, lists: Listing) -> str:
    """Return the JSON of all places, and of the hubs that may be near one.

    Its shape stands in assets/js/places/places.js. A village that bears the name of a province is
    left out: who types it means the province.
    """
    hubs = active(catalogue, lists)
    numbers = {slug: number for number, slug in enumerate(GEMEENTE_PROVINCIE)}
    data = {
        "places": list(_places(numbers)),
        "towns": [
            [
                slug,
                GEMEENTE.label(slug),
                PROVINCIE.label(province),
                len(lists.listed.get(("gemeente", slug), ())),
                province,
            ]
            for slug, province in GEMEENTE_PROVINCIE.items()
        ],
        "spots": [
            [spot.name, *_rounded(spot.lat, spot.lon), _named(spot.hubs, hubs)]
            for spot in spots(hubs)
        ],
        "wide": _named(tuple(lists.national_in_turn(NEARBY)), hubs),
        "landing": urls.landing("gemeente", "").removesuffix("/"),
        "needs": [
            [choice.id, *sorted({*map(fold, (_short(choice.id), choice.label, *choice.also))})]
            for choice in HELPT_MET.choices
        ],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _short(need: str) -> str:
    """Return the word for a need: "plan" of plan-maken."""
    return need.partition("-")[0]


def _named(slugs: tuple[str, ...], hubs: Mapping[str, Hub]) -> list[tuple[str, str]]:
    return [(hubs[slug].naam, urls.hub(slug)) for slug in slugs[:NAMED]]


def _rounded(lat: float | None, lon: float | None) -> tuple[int | None, int | None]:
    return (None, None) if lat is None or lon is None else (round(lat * 1000), round(lon * 1000))


def _one_after(place: Place) -> tuple[object, ...]:
    """Return what places stand in order by, namesakes too."""
    lies = (place.lat or 0, place.lon or 0)
    return (in_order(place.name), place.name, place.municipality or "", lies)


def _places(numbers: Mapping[str, int]) -> Iterator[list[object]]:
    """Yield every place once, with its other names as they are compared.

    A place of which only the name is known lies where the former municipality of that name lay.
    """
    others: dict[Place, list[str]] = {}
    for name, bearers in gazetteer().by_folded_name().items():
        for place in bearers:
            others.setdefault(place, []).extend([name] if name != fold(place.name) else [])
    provinces = {fold(choice.label) for choice in PROVINCIE.choices}
    for place, names in sorted(others.items(), key=lambda item: _one_after(item[0])):
        alone = len(gazetteer().find(place.name)) == 1
        town = place.municipality or (successor(place.name) if alone else None)
        label = GEMEENTE.label(town) if town else ""
        if fold(place.name) in provinces and fold(label) != fold(place.name):
            continue
        seat = gazetteer().seat(town) if town and place.lat is None else place
        at = _rounded(seat.lat, seat.lon) if seat else (None, None)
        yield [place.name, numbers.get(town or "", -1), *at, *sorted(names)]
