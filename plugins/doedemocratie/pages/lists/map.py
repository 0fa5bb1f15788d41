"""The map of the country, drawn here and not by a map service.

The provinces as links, a pin where hubs are known to be, and the same in words. It knows nothing
but what the records say: the outlines (data/README.md) are older than some borders, so no province
is ever read from them.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Branch
from ...model.words.municipalities import CARIBBEAN
from ...model.words.names import in_order
from ...model.words.vocab import PROVINCIE
from ...records.catalogue import Catalogue
from ...records.files.places import Location, gazetteer
from ..drawing.outlines import Drawing, drawing
from ..frame import urls
from .cards import LinkView
from .listing import Listing

# In units of the drawing (613 wide). A pin is a target of 24 px (WCAG 2.2, 2.5.8) where the map is
# 284 px wide, on a screen of 320 px; pins nearer to each other than APART become one.
HEAD = 26
HEIGHT = 64
APART = 60
# A letter of a pin's name is about this wide and high; a name that finds no room is left out.
LETTER, LINE = 14, 30
# Up to so many places the list names the hubs of each; with more it names the places by province.
FEW = 12

Box = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Province:
    """A province as a link: its outline (the `d` of a path), its page, and how many hubs."""

    label: str
    url: str
    count: int
    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Pin:
    """A pin, its tip at x, y.

    `name` stands beside it at `name_x`, or nowhere when empty; `text` is what the link says:
    "Amsterdam, 3 knooppunten", or "Rond Haarlem, 4 knooppunten".
    """

    x: int
    y: int
    count: int
    url: str
    text: str
    name: str = ""
    name_x: int = 0
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the list beside the map: a place with its hubs, or a province with its places."""

    label: str
    url: str | None
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class Country:
    """All of the map. `pinned` is how many hubs have a pin, or a line for the islands."""

    width: int
    height: int
    provinces: tuple[Province, ...]
    pins: tuple[Pin, ...]
    rows: tuple[Row, ...]
    pinned: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A place with the hubs that are there, by slug."""

    name: str
    province: str | None
    municipality: str | None
    x: int
    y: int
    hubs: tuple[str, ...]


def country(catalogue: Catalogue, lists: Listing) -> Country:
    """Return the map of all hubs on the lists: the example and stopped hubs are left out."""
    records = {entry.slug: entry.record for entry in catalogue.of(Hub)}
    hubs = {slug: records[slug] for slug in lists.active}
    spots = _spots(hubs)
    drawn = drawing()
    return Country(
        width=drawn.width,
        height=drawn.height,
        provinces=tuple(_provinces(drawn, lists)),
        pins=tuple(_labelled(_pins(filter(_is_drawn, spots), lists), drawn.width)),
        rows=(*_places(spots, hubs, lists), *_elsewhere(spots, hubs, lists)),
        pinned=len({slug for spot in spots for slug in spot.hubs}),
    )


def _provinces(drawn: Drawing, lists: Listing) -> Iterator[Province]:
    for choice in PROVINCIE.choices:
        if choice.id not in drawn.paths:
            continue  # the islands are told in words only
        count = len(lists.listed.get(("provincie", choice.id), ()))
        yield Province(
            label=choice.label,
            url=urls.landing("provincie", choice.id),
            count=count,
            text=f"{choice.label}, {_number(count)}",
            path=drawn.paths[choice.id],
        )


def _spots(hubs: Mapping[str, Hub]) -> list[Spot]:
    """Return where hubs are known to be, by name. A hub with branches is at each of them."""
    spots: dict[tuple[str, str], tuple[Location, dict[str, None]]] = {}
    for slug, hub in hubs.items():
        places: tuple[Hub | Branch, ...] = (hub, *(hub.locaties or ()))
        for at in map(_located, places):
            if at:
                name = gazetteer().label(at) or hub.naam
                spots.setdefault((name, at.province or ""), (at, {}))[1][slug] = None
    return [
        Spot(name, at.province, at.municipality, *_point(at), tuple(slugs))
        for (name, _), (at, slugs) in sorted(
            spots.items(), key=lambda item: (in_order(item[0][0]), item[0][1])
        )
    ]


def _is_drawn(spot: Spot) -> bool:
    """Return whether a spot lies in the country as it is drawn: the islands do not."""
    return spot.province != CARIBBEAN[0]


def _located(spot: Hub | Branch) -> Location | None:
    """Return where a hub or branch is; at the seat of its municipality when that is all we know."""
    at = gazetteer().locate(spot)
    if at.lat is None and at.municipality:
        seat = gazetteer().seat(at.municipality)
        at = replace(at, lat=seat.lat, lon=seat.lon) if seat else at
    return at if at.lat is not None and at.lon is not None else None


def _point(at: Location) -> tuple[int, int]:
    return drawing().point(at.lat or 0, at.lon or 0)


def _pins(spots: Iterable[Spot], lists: Listing) -> list[Pin]:
    """Return the pins, north to south.

    The places with most hubs get theirs first; a place near one that stands joins it, so that no
    two are nearer than APART.
    """
    groups: list[list[Spot]] = []
    for spot in sorted(spots, key=lambda place: -len(place.hubs)):  # these are in order of name
        near = (
            group
            for group in groups
            if math.hypot(group[0].x - spot.x, group[0].y - spot.y) < APART
        )
        group = next(near, None)
        if group is None:
            groups.append([spot])
        else:
            group.append(spot)
    return sorted((_pin(group, lists) for group in groups), key=lambda pin: (pin.y, pin.x))


def _pin(group: Sequence[Spot], lists: Listing) -> Pin:
    first = group[0]
    count = len({slug for spot in group for slug in spot.hubs})
    name = first.name if len(group) == 1 else f"Rond {first.name}"
    return Pin(
        x=first.x,
        y=first.y,
        count=count,
        url=_url(first, lists) if len(group) == 1 else _urls(group),
        text=f"{name}, {_number(count)}",
        name=name,
    )


def _url(spot: Spot, lists: Listing) -> str:
    """Return where all hubs of a place are found.

    Its own list, else the hub, else the list of its province.
    """
    own = lists.url("gemeente", spot.municipality) if spot.municipality else None
    if own:
        return own
    if len(spot.hubs) == 1:
        return urls.hub(spot.hubs[0])
    return urls.landing("provincie", spot.province) if spot.province else urls.HUBS


def _urls(group: Sequence[Spot]) -> str:
    """Return where the hubs of several places are found.

    The list of their province or provinces, which holds more than them.
    """
    provinces = sorted({spot.province or "" for spot in group})
    if "" in provinces:
        return urls.HUBS
    if len(provinces) == 1:
        return urls.landing("provincie", provinces[0])
    return f"{urls.HUBS}?{'&'.join(f'provincie={slug}' for slug in provinces)}"


def _labelled(pins: Sequence[Pin], width: int) -> Iterator[Pin]:
    """Yield the pins with their names beside them, where a name covers nothing else."""
    taken = [(pin.x - HEAD, pin.y - HEIGHT, pin.x + HEAD, pin.y) for pin in pins]
    placed: dict[Pin, Pin] = {}
    for pin in sorted(pins, key=lambda place: (-place.count, place.y, place.x)):
        long = len(pin.name) * LETTER
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
        yield placed.get(pin) or replace(pin, name="")


def _meet(box: Box, other: Box) -> bool:
    return box[0] < other[2] and other[0] < box[2] and box[1] < other[3] and other[1] < box[3]


def _places(spots: Sequence[Spot], hubs: Mapping[str, Hub], lists: Listing) -> Iterator[Row]:
    """Yield the known places: with few each with its hubs, with many by province."""
    if len(spots) <= FEW:
        for spot in spots:
            yield _row(spot.name, _url(spot, lists), spot.hubs, hubs)
        return
    for choice in (*PROVINCIE.choices, None):
        province = choice.id if choice else None
        there = [spot for spot in spots if spot.province == province]
        links = tuple(LinkView(spot.name, _url(spot, lists), str(len(spot.hubs))) for spot in there)
        if links and choice:
            yield Row(choice.label, urls.landing("provincie", choice.id), links)
        elif links:
            yield Row("Elders", None, links)


def _elsewhere(spots: Sequence[Spot], hubs: Mapping[str, Hub], lists: Listing) -> Iterator[Row]:
    """Yield the hubs without a known place: those of a region or the country, and the rest."""
    pinned = {slug for spot in spots for slug in spot.hubs}
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


def _row(label: str, url: str | None, slugs: Sequence[str], hubs: Mapping[str, Hub]) -> Row:
    """Return a line that names its hubs, or when there are many says how many."""
    if len(slugs) > FEW:
        return Row(label, url, (LinkView(_number(len(slugs)), url or urls.HUBS),))
    return Row(label, url, tuple(LinkView(hubs[slug].naam, urls.hub(slug)) for slug in slugs))


def _number(count: int) -> str:
    return f"{count} knooppunt" if count == 1 else f"{count} knooppunten"
