"""A spot on the map: latitude and longitude in degrees. No form asks for it."""

from __future__ import annotations

import re
from math import asin, cos, radians, sin, sqrt
from typing import Annotated

from ..words.municipalities import ISLAND_BOXES
from .sort import Sort, WrongValueError

EARTH_RADIUS = 6371.0088  # km, the mean radius of the WGS 84 ellipsoid
# The European Netherlands and the islands: south, west, north, east in degrees (WGS 84).
_BOXES = ((50.7, 3.3, 53.6, 7.3), *ISLAND_BOXES.values())

_NUMBER = r"-?[0-9]+(?:\.[0-9]+)?"
# Degrees and minutes, with or without seconds: 52°05'27"N. O is oost, Z is zuid.
_DEGREES = re.compile(
    r"([NSZEOW]?) *([0-9]{1,3}) *° *([0-9]{1,2}(?:[.,][0-9]+)?) *['′’] *"
    r"(?:([0-9]{1,2}(?:[.,][0-9]+)?) *(?:[\"″”]|''|’’|′′))? *([NSZEOW]?)"
)


def _inside(lat: float, lon: float) -> bool:
    return any(south <= lat <= north and west <= lon <= east for south, west, north, east in _BOXES)


def _read(value: object) -> tuple[float, float]:
    parts = value if isinstance(value, list) else []
    try:
        lat, lon = (float(part) for part in parts)
    except (TypeError, ValueError):
        raise WrongValueError("bad-coordinates", found=value) from None
    if _inside(lat, lon):
        return lat, lon
    if _inside(lon, lat):
        better = f"[{parts[1]}, {parts[0]}]"
        raise WrongValueError("swapped-coordinates", found=value, better=better)
    raise WrongValueError("coordinates-abroad", found=value)


def in_degrees(text: str) -> list[str]:
    """Return the latitude and longitude of 52°05'N 5°07'O with decimals, none of another text."""
    spots = _DEGREES.findall(text)
    if len(spots) != 2 or _DEGREES.sub("", text).strip(" ,;/"):
        return []
    sides: dict[bool, str] = {}
    for before, whole, minutes, seconds, behind in spots:
        side = before or behind
        parts = [float((part or "0").replace(",", ".")) for part in (whole, minutes, seconds)]
        value = round(parts[0] + parts[1] / 60 + parts[2] / 3600, 4)
        east = side in ("E", "O", "W") if side else bool(sides)
        sides[east] = str(-value if side in ("S", "Z", "W") else value)
    return [sides[False], sides[True]] if len(sides) == 2 else []


def _typed(value: tuple[float, float]) -> list[str]:
    return [str(part) for part in value]


COORDINATES = Sort(
    id="coordinates",
    words="breedte en lengte",
    logic=_read,
    only_text=False,
    asked=False,
    codes=("bad-coordinates", "swapped-coordinates", "coordinates-abroad"),
    schema={
        "type": "array",
        "items": {"type": ["number", "string"], "pattern": f"^ *{_NUMBER} *$"},
        "minItems": 2,
        "maxItems": 2,
    },
    json=float,
    bare=_NUMBER,
    flow=True,
    typed=_typed,
    plain=list,
    plain_schema={
        "type": "array",
        "items": {"type": "number"},
        "minItems": 2,
        "maxItems": 2,
    },
)
Coordinates = Annotated[tuple[float, float], COORDINATES]


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Return how far two points in WGS 84 degrees are apart as the crow flies, in kilometres.

    By the haversine formula.
    """
    north, east = radians(other_lat - lat) / 2, radians(other_lon - lon) / 2
    chord = sin(north) ** 2 + cos(radians(lat)) * cos(radians(other_lat)) * sin(east) ** 2
    return 2 * EARTH_RADIUS * asin(sqrt(min(1.0, chord)))
