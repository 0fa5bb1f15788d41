"""A hub as far as pairs go: what it seeks and offers, its themes, and where it is. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from math import asin, cos, floor, radians, sin, sqrt
from zlib import crc32

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Branch
from ...model.values.coordinates import EARTH_RADIUS
from ...model.words.vocab import GROEISTOF, THEMAS, TYPE
from ...model.words.vocabulary import Vocabulary
from ...records.files.places import Location

# A degree of latitude in kilometres, and the latitude at which a square is SIDE wide. It lies north
# of the country, so that the squares around reach 50 km everywhere in it.
DEGREE, NORTH, SIDE = 111.195, 53.7, 25
HIGH, WIDE = SIDE / DEGREE, SIDE / DEGREE / cos(radians(NORTH))


Square = tuple[int, int]
Point = tuple[float, float, float]
Where = Callable[[Hub | Branch], Location | None]
# Where nobody knows where a hub is: as far from every spot as can be.
NOWHERE: Point = (0.0, 0.0, 0.0)


@frozen
class PairingHub:
    """A hub as far as pairs go; what it chose are bits in the order of their closed list.

    `spots` are where it is, on a globe with a radius of one, each with its square; `branches` are
    the places of those that are not its own address, "" for that. `turn` decides between equals,
    otherwise from seeker to seeker.
    """

    slug: str
    seeks: int
    offers: int
    type: int
    themes: int
    national: bool
    spots: tuple[tuple[Point, Square], ...]
    turn: int
    branches: tuple[str, ...] = ()

    @property
    def points(self) -> tuple[Point, ...]:
        """Return where it is; NOWHERE when nobody knows."""
        return tuple(point for point, _ in self.spots) or (NOWHERE,)


def parties(hubs: Mapping[str, Hub], where: Where) -> list[PairingHub]:
    """Return the hubs that seek or offer something; the example and stopped hubs never do."""
    return [
        _party(slug, hub, where)
        for slug, hub in sorted(hubs.items())
        if (hub.zoekt or hub.biedt) and hub.stadium != "gestopt" and not hub.voorbeeld
    ]


def _party(slug: str, hub: Hub, where: Where) -> PairingHub:
    places = (("", where(hub)), *((branch.plaats, where(branch)) for branch in hub.locaties or ()))
    at: dict[tuple[float, float], str] = {}
    for name, spot in places:
        if spot:
            at.setdefault((spot.lat or 0.0, spot.lon or 0.0), name)
    return PairingHub(
        slug,
        _bits(GROEISTOF, (wish.groeistof for wish in hub.zoekt or ())),
        _bits(GROEISTOF, (gift.groeistof for gift in hub.biedt or ())),
        TYPE.ids().index(hub.type) + 1 if hub.type else 0,
        _bits(THEMAS, hub.themas or ()),
        "landelijk" in (hub.bereik or ()),
        tuple((_point(lat, lon), square(lat, lon)) for lat, lon in at),
        crc32(slug.encode()) & 0xFFFF,
        tuple(at.values()),
    )


def _bits(vocabulary: Vocabulary, chosen: Iterable[str]) -> int:
    ids = vocabulary.ids()
    return sum(1 << ids.index(choice) for choice in frozenset(chosen))


def square(lat: float, lon: float) -> Square:
    """Return the square in which a spot lies, in degrees of WGS 84."""
    return floor(lat / HIGH), floor(lon / WIDE)


def _point(lat: float, lon: float) -> Point:
    up, east = radians(lat), radians(lon)
    return cos(up) * cos(east), cos(up) * sin(east), sin(up)


def apart(one: PairingHub, other: PairingHub) -> tuple[float | None, tuple[str, ...]]:
    """Return how far apart two hubs are where they are nearest, and the branches that this is of.

    None where nobody can tell.
    """
    gaps = [
        (sum((part - far) ** 2 for part, far in zip(point, far_point, strict=True)), here, there)
        for here, (point, _) in enumerate(one.spots)
        for there, (far_point, _) in enumerate(other.spots)
    ]
    if not gaps:
        return None, ()
    gap, here, there = min(gaps)
    branches = filter(None, (one.branches[here], other.branches[there]))
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(gap) / 2)), tuple(dict.fromkeys(branches))
