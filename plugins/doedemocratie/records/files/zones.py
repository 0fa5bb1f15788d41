"""In which time zone something is: on the islands the clocks tell another time."""

from __future__ import annotations

from ...model.words.municipalities import CARIBBEAN, HOME_ZONE, ISLAND_ZONE
from .places import gazetteer


def zone(province: str | None) -> str:
    """Return in which zone the clocks of a province stand, by its slug."""
    return ISLAND_ZONE if province == CARIBBEAN[0] else HOME_ZONE


def zone_of(told: str | None) -> str:
    """Return in which zone the clocks stand where something is, in free words."""
    return ISLAND_ZONE if island_of(told) else HOME_ZONE


def island_of(told: str | None) -> str | None:
    """Return the slug of the island where "De zaal, Kralendijk" is, None for anywhere else."""
    for part in (told or "").split(","):
        places = gazetteer().find(part.strip())
        if places and all(place.province == CARIBBEAN[0] for place in places):
            return places[0].municipality
    return None
