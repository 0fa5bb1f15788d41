"""Which hubs are near a spot. They lie in cells of some thirty kilometres, so few are looked at."""

from __future__ import annotations

from collections.abc import Iterable
from math import cos, floor, radians, sin

from ...frozen import frozen
from ...model.values.coordinates import EARTH_RADIUS, distance_km

# In degrees: as far as anybody is near, on our latitudes, and a little more.
CELL_LAT, CELL_LON = 0.25, 0.5


@frozen
class Stand:
    """A place of a hub in WGS 84 degrees, and from how far it is still near, in kilometres.

    `place` tells which of its places: 0 its own address, from 1 its branches.
    """

    slug: str
    lat: float
    lon: float
    reach: float
    place: int = 0


@frozen
class Near:
    """A hub, how far it is in kilometres as the crow flies, and which of its places that is."""

    slug: str
    km: float
    place: int = 0


# A spot on the sphere, the cosine of the widest angle that is near to it, and its degrees.
_Spot = tuple[float, float, float, float, tuple[float, float]]


class Neighbours:
    """Where hubs are. Who stands in one spot, as most hubs of a place do, is reckoned with once."""

    def __init__(self, stands: Iterable[Stand]) -> None:
        self._there: dict[tuple[float, float], list[Stand]] = {}
        for stand in stands:
            self._there.setdefault((stand.lat, stand.lon), []).append(stand)
        self._cells: dict[tuple[int, int], list[_Spot]] = {}
        for at, there in self._there.items():
            least = cos(max(stand.reach for stand in there) / EARTH_RADIUS)
            self._cells.setdefault(_cell(*at), []).append((*_on_sphere(*at), least, at))

    def of(self, lat: float, lon: float, most: int, without: Iterable[str] = ()) -> list[Near]:
        """Return the nearest hubs, at most so many: a hub with branches counts by the nearest."""
        x, y, z = _on_sphere(lat, lon)
        row, column = _cell(lat, lon)
        close = [
            (angle, at)
            for north in (row - 1, row, row + 1)
            for east in (column - 1, column, column + 1)
            for ox, oy, oz, least, at in self._cells.get((north, east), ())
            if (angle := x * ox + y * oy + z * oz) >= least
        ]
        close.sort(reverse=True)
        chosen: dict[str, Near] = {}
        left_out = set(without)
        for _, at in close:
            if len(chosen) >= most:
                break
            km = distance_km(lat, lon, *at)
            for stand in self._there[at]:
                if km <= stand.reach and stand.slug not in left_out:
                    chosen.setdefault(stand.slug, Near(stand.slug, km, stand.place))
        return list(chosen.values())[:most]


def _on_sphere(lat: float, lon: float) -> tuple[float, float, float]:
    north, east = radians(lat), radians(lon)
    return cos(north) * cos(east), cos(north) * sin(east), sin(north)


def _cell(lat: float, lon: float) -> tuple[int, int]:
    return floor(lat / CELL_LAT), floor(lon / CELL_LON)
