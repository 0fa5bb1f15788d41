"""The gazetteer: from the name of a place to its province and coordinates, without a network.

Source of the names: data/README.md. A place wins from a municipality of the same name; a
municipality that is no place (De Wolden) stands at its seat.

Some official places have no position, and then mostly no province: they are accepted all the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache, partial
from importlib.resources import files

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Branch
from ...model.words.additions import ABROAD, alone, split_addition
from ...model.words.municipalities import (
    CARIBBEAN,
    ISLAND_BOXES,
    ISLANDS,
    MUNICIPALITIES,
    WRITTEN,
    zone,
)
from ...model.words.names import fold
from ...model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE
from . import slugs
from .spelling import likeliest, ranked, sure


@frozen
class Place:
    """A place: name, province slug, WGS 84 degrees, and the slug of the municipality it lies in.

    Of some official places nothing but the name is known.
    """

    name: str
    province: str | None
    lat: float | None
    lon: float | None
    municipality: str | None

    @property
    def slug(self) -> str:
        """Return the name as it stands in an address."""
        return slugs.slug(self.name)


@frozen
class Location:
    """Where a hub is, as far as it is known. `name` is the place as the contributor typed it."""

    name: str | None
    province: str | None
    municipality: str | None
    lat: float | None = None
    lon: float | None = None


class Gazetteer:
    """All places by every name they go by."""

    def __init__(
        self, places: Iterable[tuple[Place, tuple[str, ...]]], seats: Mapping[str, tuple[str, str]]
    ) -> None:
        self._by_name: dict[str, list[Place]] = {}
        self._seats = dict(seats)
        # The namesakes that go by their addition alone (Katwijk NB), by what it says.
        self._added: dict[tuple[str, str], Place] = {}
        for place, others in places:
            for name in {fold(place.name), *map(fold, others)}:
                self._by_name.setdefault(name, []).append(place)
            if place.lat is None and place.province and (parts := split_addition(place.name)):
                self._added[fold(parts.bare), parts.province] = place
        self.names = tuple(
            dict.fromkeys(place.name for namesakes in self._by_name.values() for place in namesakes)
        )
        # Of one hub a dozen ask where it is.
        self._places = lru_cache(4096)(self._find)
        self._located = lru_cache(16_384)(partial(_location, self))
        # Of a name that is unknown both its text and its correction ask what is near.
        self._ranked = lru_cache(256)(partial(ranked, names=self.written()))

    def by_folded_name(self) -> Mapping[str, Sequence[Place]]:
        """Return every name in folded form with the places that bear it."""
        return self._by_name

    def by_addition(self) -> Mapping[tuple[str, str], Place]:
        """Return the namesakes that go by their addition alone, by folded name and province."""
        return self._added

    def find(self, name: str, province: str | None = None) -> tuple[Place, ...]:
        """Return every place of that name, in that province where one is given.

        What an addition says decides too: `Hengelo (Gld)`, `Rijswijk ZH`, `Beek (Montferland)`.
        """
        return self._places(name, province)

    def _find(self, name: str, province: str | None) -> tuple[Place, ...]:
        folded = fold(name)
        places = self._in(folded, province)
        if places or folded in self._by_name:
            return places
        addition = split_addition(name)
        if addition is None or province not in (None, addition.province):
            return ()
        places = self._in(fold(addition.bare), addition.province)
        if addition.municipality:
            exactly = tuple(item for item in places if item.municipality == addition.municipality)
            places = exactly or tuple(item for item in places if item.municipality is None)
            # The addition says what we did not know.
            return tuple(
                replace(item, province=addition.province, municipality=addition.municipality)
                for item in places
            )
        return tuple(replace(item, province=addition.province) for item in places)

    def _in(self, folded: str, province: str | None) -> tuple[Place, ...]:
        places = self._by_name.get(folded, [])
        there = tuple(
            place
            for place in places
            if None in (province, place.province) or place.province == province
        )
        if province and not there and (folded, province) in self._added:
            return (self._added[folded, province],)
        return there

    def near(self, typed: str) -> tuple[str, ...]:
        """Return at most three names of places that somebody may have meant who made a slip.

        The likeliest first. None for a name that we know, and none when nothing is near in
        spelling.
        """
        if self.find(typed) or fold(typed) in ABROAD:
            return ()
        return (alone(typed),) if self.find(alone(typed)) else likeliest(self._ranked(typed))

    def meant(self, typed: str) -> str | None:
        """Return the one of those names that was surely meant, None where nobody can tell."""
        if self.find(typed):
            return None
        return alone(typed) if self.find(alone(typed)) else sure(typed, self._ranked(typed))

    def written(self) -> dict[str, str]:
        """Return the name of a place by each of its folded names."""
        return {folded: places[0].name for folded, places in self._by_name.items()}

    def seat(self, municipality: str) -> Place | None:
        """Return the place where the town hall of a municipality stands, by its slug."""
        if municipality not in self._seats:
            return None
        places = self.find(*self._seats[municipality])
        return next((place for place in places if place.municipality == municipality), None)

    def label(self, at: Location) -> str | None:
        """Return the name of the spot where a location stands.

        That is its municipality's when the place bears that name, or when nothing more exact is
        told than the municipality.
        """
        town = GEMEENTE.label(at.municipality) if at.municipality else None
        if at.name is None or town is None:
            return town or at.name
        places = self.find(at.name, at.province)
        bearing = self.find(town.split(" (")[0], at.province)
        exact = len(places) == 1 and places[0].lat is not None and places[0] not in bearing
        return places[0].name if exact else town

    def is_town(self, name: str, municipality: str) -> bool:
        """Return whether a name is that of a municipality, or of the place that bears it."""
        town = GEMEENTE.label(municipality).split(" (")[0]
        places = self.find(name, GEMEENTE_PROVINCIE[municipality])
        return any(place in places for place in self.find(town, GEMEENTE_PROVINCIE[municipality]))

    def places_of(self, hub: Hub | Branch) -> tuple[Place, ...]:
        """Return every place that a hub or branch may mean."""
        town = hub.gemeente if isinstance(hub, Hub) else None
        return self.places_named(hub.plaats, hub.provincie, town)

    def places_named(
        self, name: str | None, told: str | None, town: str | None
    ) -> tuple[Place, ...]:
        """Return every place of a name; the province or municipality told decides between them."""
        places = self.find(name, told) if name else ()
        if not name or not town:
            return places
        lies_in = tuple(place for place in places if place.municipality == town)
        if len(places) > 1 and lies_in:
            return lies_in
        province = GEMEENTE_PROVINCIE[town]
        if there := tuple(place for place in places if place.province in (None, province)):
            return there
        # Bare, a namesake that goes by its addition is never meant; beside its municipality it is.
        return self.find(name, province) or places if told is None else places

    def locate(self, hub: Hub | Branch) -> Location:
        """Return where a hub or a branch is; unknown parts are None, wrong ones too."""
        exact = (hub.gemeente, hub.coordinaten) if isinstance(hub, Hub) else (None, None)
        return self._located(hub.plaats, hub.provincie, *exact)


def _location(
    gazetteer: Gazetteer,
    name: str | None,
    told: str | None,
    town: str | None,
    spot: tuple[float, float] | None,
) -> Location:
    places = gazetteer.places_named(name, told, town)
    place = places[0] if len(places) == 1 else None
    province = told or (place.province if place else None)
    municipality = town or (place.municipality if place else None)
    if municipality is None and name is None and spot:
        municipality = island(*spot)
    if province is None and municipality:
        province = GEMEENTE_PROVINCIE[municipality]
    lat, lon = spot or ((place.lat, place.lon) if place else (None, None))
    return Location(name, province, municipality, lat, lon)


def island(lat: float, lon: float) -> str | None:
    """Return the slug of the island of the Caribbean Netherlands that a spot lies on, or None."""
    for slug, (south, west, north, east) in ISLAND_BOXES.items():
        if south <= lat <= north and west <= lon <= east:
            return slug
    return None


@cache
def gazetteer() -> Gazetteer:
    """Return the bundled gazetteer (read once)."""
    folder = files("doedemocratie") / "data"
    rows = json.loads((folder / "places.json").read_text("utf-8"))["places"]
    towns = json.loads((folder / "seats.json").read_text("utf-8"))["seats"]
    places: list[tuple[Place, tuple[str, ...]]] = []
    by_key: dict[tuple[str, str | None], Place] = {}
    for row in rows:
        name, province, lat, lon, municipality = [*row[:5], None, None, None, None][:5]
        others = tuple(row[5:])
        place = Place(name, province, lat, lon, municipality)
        places.append((place, others))
        by_key[name, province] = place
    seats: dict[str, tuple[str, str]] = {}
    for slug, name, province in (*MUNICIPALITIES, *ISLANDS):
        if slug in towns:
            seat = by_key[towns[slug], province]
            bare = name.split(" (")[0]
            others = () if (bare, province) in by_key else (bare,)
            others += tuple(other for other, town in WRITTEN if town == slug)
            places.append((Place(name, province, seat.lat, seat.lon, slug), others))
        seats[slug] = (towns.get(slug, name), province)
    return Gazetteer(places, seats)


@cache
def former() -> dict[str, str]:
    """Return the slug of the present municipality by every former one, folded."""
    text = (files("doedemocratie") / "data" / "former_municipalities.json").read_text("utf-8")
    merged = json.loads(text)["merged"]
    return {fold(name): slug for slug, names in merged.items() for name in names}


def successor(name: str) -> str | None:
    """Return the slug of the present municipality that a former one became a part of.

    By any way of writing its name; None for what is no former municipality.
    """
    return former().get(fold(name))


def zone_of(words: str | None) -> str:
    """Return in which zone the clocks stand where something is, in free words."""
    return zone(CARIBBEAN[0] if island_of(words) else None)


def island_of(words: str | None) -> str | None:
    """Return the slug of the island where "De zaal, Kralendijk" is, None for anywhere else."""
    for part in (words or "").split(","):
        places = gazetteer().find(part.strip())
        if places and all(place.province == CARIBBEAN[0] for place in places):
            return places[0].municipality
    return None
