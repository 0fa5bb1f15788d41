"""The map of the country, drawn here and not by a map service.

A picture, and the same in words: a list by province. What a pin is called and counts is what
stands where it leads: the list of a municipality, of a province where pins would be too near to
each other, or one hub. It knows nothing but what the records say: the outlines (data/README.md)
are older than some borders, so no province is ever read from them.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from ....frozen import frozen
from ....model.kinds.hub import Hub
from ....model.words.municipalities import CARIBBEAN
from ....model.words.names import in_order
from ....model.words.vocab import GEMEENTE, PROVINCIE
from ....records.catalogue import Catalogue
from ...drawing.outlines import drawing
from ...frame import urls
from ..cards import LinkView
from ..listing import Listing
from .spots import Spot, active, spots

# In units of the drawing (613 wide). A pin is a target of 24 px (WCAG 2.2, 2.5.8) where the map is
# 284 px wide, on a screen of 320 px; no two pins are nearer to each other than APART.
HEAD = 26
HEIGHT = 64
APART = 60
# A letter of a pin's name is about this wide and high; a name that finds no room is left out.
LETTER, LINE = 14, 30
# Up to so many hubs without a place are named.
FEW = 12

Box = tuple[int, int, int, int]


@frozen
class Province:
    """A province as a link: its outline (the `d` of a path), its page, and how many hubs."""

    label: str
    url: str
    count: int
    text: str
    path: str


@frozen
class Pin:
    """A pin, its tip at x, y.

    Its label stands beside it at `name_x`, or nowhere when `anchor` is empty. It lies in
    `province`; where it speaks for all of it, it is `whole`.
    """

    x: int
    y: int
    label: str
    count: int
    url: str
    province: str | None
    whole: bool = False
    name_x: int = 0
    anchor: str = ""

    @property
    def text(self) -> str:
        """Return what it says: "Amsterdam, 3 knooppunten"."""
        return _text(self.label, self.count)


@frozen
class ProvinceLine:
    """A line of the list: a province with its places, or hubs that have no place.

    `count` is how many hubs its page has; None where it has no page.
    """

    label: str
    url: str | None
    links: tuple[LinkView, ...]
    count: int | None = None


@frozen
class Country:
    """All of the map.

    `rows` are the lines that name something, `bare` the provinces of which there is no more to say
    than how many hubs they have. `pinned` is how many hubs are known to be somewhere.
    """

    width: int
    height: int
    provinces: tuple[Province, ...]
    pins: tuple[Pin, ...]
    rows: tuple[ProvinceLine, ...]
    bare: tuple[ProvinceLine, ...]
    pinned: int


def country(catalogue: Catalogue, lists: Listing) -> Country:
    """Return the map of all hubs on the lists: the example and stopped hubs are left out."""
    hubs = active(catalogue, lists)
    places = spots(hubs)
    drawn = drawing()
    apart = _pins([spot for spot in places if spot.province != CARIBBEAN[0]], lists)
    pins = tuple(_labelled(sorted(apart, key=lambda pin: (pin.y, pin.x)), drawn.width))
    provinces = list(_rows(pins, lists))
    return Country(
        width=drawn.width,
        height=drawn.height,
        provinces=tuple(map(_province, drawn.paths, itertools.repeat(lists))),
        pins=pins,
        rows=(*(row for row in provinces if row.links), *_elsewhere(places, hubs, lists)),
        bare=tuple(row for row in provinces if not row.links),
        pinned=len({slug for spot in places for slug in spot.hubs}),
    )


def _province(province: str, lists: Listing) -> Province:
    label, count = PROVINCIE.label(province), _count("provincie", province, lists)
    return Province(
        label=label,
        url=urls.landing("provincie", province),
        count=count,
        text=_text(label, count),
        path=drawing().paths[province],
    )


def _count(parameter: str, choice: str, lists: Listing) -> int:
    return len(lists.listed.get((parameter, choice), ()))


def _pins(places: Sequence[Spot], lists: Listing) -> list[Pin]:
    """Return the pins: of a municipality, or of its province where two would be too near.

    A place of which nobody knows the municipality has one when there is one hub.
    """
    alone = list(_alone(places, lists))
    whole = {
        spot.province
        for spot in places
        if spot.province and not lists.url("gemeente", spot.municipality or "")
        if len(spot.hubs) > 1
    }
    while True:
        pins = [
            *(pin for pin in alone if pin.province not in whole),
            *(_whole(province, lists) for province in sorted(filter(None, whole))),
        ]
        near = next(
            (pair for pair in itertools.combinations(pins, 2) if _distance(*pair) < APART), None
        )
        if near is None:
            return pins
        # Of a province that is whole already, the neighbour gives way.
        other = next(pin for pin in reversed(near) if not pin.whole)
        if other.province:
            whole.add(other.province)
        else:
            alone.remove(other)


def _distance(pin: Pin, other: Pin) -> float:
    return math.hypot(pin.x - other.x, pin.y - other.y)


def _alone(places: Sequence[Spot], lists: Listing) -> Iterator[Pin]:
    """Yield a pin for each municipality that has a list, and for each hub elsewhere."""
    towns: dict[str, Spot] = {}
    for spot in sorted(places, key=lambda spot: -len(spot.hubs)):  # these are in order of name
        town = spot.municipality
        if town and lists.url("gemeente", town):
            towns.setdefault(town, spot)
        elif len(spot.hubs) == 1:
            yield _pin(spot, spot.name, 1, urls.hub(spot.hubs[0]))
    for town, spot in towns.items():
        url = urls.landing("gemeente", town)
        yield _pin(spot, GEMEENTE.label(town), _count("gemeente", town, lists), url)


def _pin(spot: Spot, name: str, count: int, url: str) -> Pin:
    x, y = drawing().point(spot.lat, spot.lon)
    return Pin(x, y, name, count, url, spot.province)


def _whole(province: str, lists: Listing) -> Pin:
    """Return the pin that speaks for all of a province, in its middle."""
    drawn = _province(province, lists)
    x, y = drawing().middle(province)
    y = min(y + HEIGHT // 2, drawing().height)
    return Pin(x, y, drawn.label, drawn.count, drawn.url, province, whole=True)


def _labelled(pins: Sequence[Pin], width: int) -> Iterator[Pin]:
    """Yield the pins with their names beside them, where a name covers nothing else."""
    taken = [(pin.x - HEAD, pin.y - HEIGHT, pin.x + HEAD, pin.y) for pin in pins]
    placed: dict[Pin, Pin] = {}
    for pin in sorted(pins, key=lambda place: (-place.count, place.y, place.x)):
        long = len(pin.label) * LETTER
        left, right = pin.x - HEAD - 10, pin.x + HEAD + 10
        middle = pin.y - HEIGHT + HEAD
        sides = [
            ("end", left, (left - long, middle - LINE // 2, left, middle + LINE // 2)),
            ("start", right, (right, middle - LINE // 2, right + long, middle + LINE // 2)),
        ]
        for anchor, at, box in sides if pin.x < width / 2 else reversed(sides):
            if box[0] >= 0 and box[2] <= width and not any(_meet(box, other) for other in taken):
                taken.append(box)
                placed[pin] = replace(pin, name_x=at, anchor=anchor)
                break
    for pin in pins:
        yield placed.get(pin) or pin


def _meet(box: Box, other: Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]


def _rows(pins: Sequence[Pin], lists: Listing) -> Iterator[ProvinceLine]:
    """Yield every province once, with what has a pin there."""
    for choice in PROVINCIE.choices:
        links = (
            LinkView(pin.label, pin.url, str(pin.count))
            for pin in sorted(pins, key=lambda pin: in_order(pin.label))
            if pin.province == choice.id and not pin.whole
        )
        count = _count("provincie", choice.id, lists)
        yield ProvinceLine(choice.label, urls.landing("provincie", choice.id), tuple(links), count)


def _elsewhere(
    places: Sequence[Spot], hubs: Mapping[str, Hub], lists: Listing
) -> Iterator[ProvinceLine]:
    """Yield the hubs without a known place: those of a region or the country, and the rest.

    Before them those of which the province is not known.
    """
    away = tuple(slug for spot in places if spot.province is None for slug in spot.hubs)
    if away:
        yield _row("Elders", None, away, hubs)
    pinned = {slug for spot in places for slug in spot.hubs}
    rest = [slug for slug in hubs if slug not in pinned]
    national = [slug for slug in rest if "landelijk" in (hubs[slug].bereik or ())]
    regional = [slug for slug in rest if "regionaal" in (hubs[slug].bereik or ())]
    unknown = [slug for slug in rest if slug not in {*national, *regional}]
    if regional:
        yield _row("Regionaal", lists.url("bereik", "regionaal"), regional, hubs)
    if national:
        yield _row("Landelijk", lists.url("bereik", "landelijk"), national, hubs)
    if unknown:
        yield _row("Plaats nog niet bekend", None, unknown, hubs)


def _row(
    label: str, url: str | None, slugs: Sequence[str], hubs: Mapping[str, Hub]
) -> ProvinceLine:
    """Return a line that names its hubs, or when there are many says how many."""
    if len(slugs) > FEW:
        return ProvinceLine(label, url, (LinkView(_number(len(slugs)), url or urls.HUBS),))
    return ProvinceLine(
        label, url, tuple(LinkView(hubs[slug].naam, urls.hub(slug)) for slug in slugs)
    )


def _text(name: str, count: int) -> str:
    return f"{name}, {_number(count)}"


def _number(count: int) -> str:
    return f"{count} knooppunt" if count == 1 else f"{count} knooppunten"
