"""The gazetteer: from the name of a place to its province and coordinates, without a network.

Source of the names: data/README.md. A place wins from a municipality of the same name; a
municipality that is no place (De Wolden) stands at its seat.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ..model.hub import Hub
from ..model.hub_parts import Branch
from ..model.municipalities import MUNICIPALITIES
from ..model.names import fold
from ..model.vocab import GEMEENTE_PROVINCIE, PROVINCIE
from . import slugs


@dataclass(frozen=True, slots=True)
class Place:
    """A place.

    Name, province slug, WGS 84 degrees, and the slug of its municipality if it is one that bears
    its name.
    """

    name: str
    province: str
    lat: float
    lon: float
    municipality: str | None

    @property
    def slug(self) -> str:
        """Return the name as it stands in an address."""
        return slugs.slug(self.name)


@dataclass(frozen=True, slots=True)
class Location:
    """Where a hub is, as far as it is known. `name` is the place as the contributor typed it."""

    name: str | None
    province: str | None
    municipality: str | None
    lat: float | None = None
    lon: float | None = None


class Gazetteer:
    """All places by every name they go by."""

    def __init__(self, places: Iterable[tuple[Place, tuple[str, ...]]]) -> None:
        self._by_name: dict[str, list[Place]] = {}
        for place, others in places:
            for name in {fold(place.name), *map(fold, others)}:
                self._by_name.setdefault(name, []).append(place)
        self.names = tuple(
            dict.fromkeys(place.name for namesakes in self._by_name.values() for place in namesakes)
        )

    def provinces_by_name(self) -> dict[str, tuple[str, ...]]:
        """Return every name in folded form with the province of each place that bears it."""
        return {
            name: tuple(place.province for place in places)
            for name, places in self._by_name.items()
        }

    def find(self, name: str, province: str | None = None) -> tuple[Place, ...]:
        """Return every place of that name, in that province where one is given."""
        places = self._by_name.get(fold(name), [])
        return tuple(place for place in places if province in (None, place.province))

    def places_of(self, hub: Hub | Branch) -> tuple[Place, ...]:
        """Return every place that a hub or branch may mean.

        Its province decides between places of one name, and so does its municipality.
        """
        places = self.find(hub.plaats, hub.provincie) if hub.plaats else ()
        if len(places) > 1 and isinstance(hub, Hub) and hub.gemeente:
            province = GEMEENTE_PROVINCIE[hub.gemeente]
            places = tuple(place for place in places if place.province == province) or places
        return places

    def locate(self, hub: Hub | Branch) -> Location:
        """Return where a hub or a branch is; unknown parts are None, wrong ones too."""
        places = self.places_of(hub)
        place = places[0] if len(places) == 1 else None
        municipality = hub.gemeente if isinstance(hub, Hub) else None
        province = hub.provincie or (place.province if place else None)
        if municipality is None and place:
            municipality = place.municipality
        if province is None and municipality:
            province = GEMEENTE_PROVINCIE[municipality]
        lat, lon = (place.lat, place.lon) if place else (None, None)
        if isinstance(hub, Hub) and hub.coordinaten:
            lat, lon = hub.coordinaten
        return Location(hub.plaats, province, municipality, lat, lon)


@cache
def gazetteer() -> Gazetteer:
    """Return the bundled gazetteer (read once)."""
    folder = files("doedemocratie") / "data"
    rows = json.loads((folder / "places.json").read_text("utf-8"))["places"]
    seats = json.loads((folder / "seats.json").read_text("utf-8"))["seats"]
    towns = {
        (fold(written), province): slug
        for slug, name, province in MUNICIPALITIES
        for written in (name, name.split(" (")[0])
    }
    places: list[tuple[Place, tuple[str, ...]]] = []
    by_key: dict[tuple[str, str], Place] = {}
    for row in rows:
        others = tuple(row.get("other", ()))
        names = (fold(row["name"]), *map(fold, others))
        matches = (
            towns[name, row["province"]] for name in names if (name, row["province"]) in towns
        )
        place = Place(row["name"], row["province"], row["lat"], row["lon"], next(matches, None))
        places.append((place, others))
        by_key.setdefault((place.name, place.province), place)
    for slug, name, province in MUNICIPALITIES:
        if slug in seats:
            seat = by_key[seats[slug], province]
            bare = name.split(" (")[0]
            others = () if (bare, province) in by_key else (bare,)
            places.append((Place(name, province, seat.lat, seat.lon, slug), others))
    return Gazetteer(places)


def province_names(provinces: Iterable[str]) -> str:
    """Return the Dutch names of provinces, joined for a sentence: "Gelderland en Overijssel"."""
    names = [PROVINCIE.label(slug) for slug in dict.fromkeys(provinces)]
    return " en ".join(filter(None, [", ".join(names[:-1]), names[-1]]))
