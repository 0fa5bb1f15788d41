"""What the list in a browser works with: all hubs as columns, in two data files.

`keuzes.json` has what is chosen, counted and sorted by, `teksten.json` the longer texts; the shape
of both stands in assets/js/list/columns.js. They are ours alone and may change: each names its
version, and a stamp of the contents of both, so that no page works with a file of another day.
What is said of a hub is what its card and `filters.Item` say.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from typing import Any

from pydantic_core import to_json

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Branch, Opening
from ...model.words.letters import LETTERS
from ...model.words.municipalities import CARIBBEAN
from ...model.words.names import fold, plain
from ...model.words.vocab import BEREIK, DAGEN, GEMEENTE, HELPT_MET, TYPE
from ...records.catalogue import Catalogue
from ...records.files import slugs
from ...records.files.places import Place, gazetteer
from ..frame import rhythm
from ..frame.pictures import LogoView
from ..frame.spec import Site
from .cards import place_name
from .filters import UNKNOWN, Facet, Item
from .listing import Listing
from .maps.spots import located

CHOICES, TEXTS = "data/lijst/keuzes.json", "data/lijst/teksten.json"
VERSION = 3
# A bit for each choice, and one for "unknown", is what a whole number of JavaScript has room for.
BITS = 31
LAST = len(rhythm.NTH) + 1  # the rhythms as numbers: 0 every week, 1 to 4 the nth of a month
EVERY_OTHER = LAST + 1

_BITS = {day: 1 << number for number, day in enumerate(DAGEN.ids())}
# Days of confirmation are counted from here; who was confirmed before was confirmed then.
FIRST_DAY = dt.date(2000, 1, 1)

# What came of parsing a part of such a file. Any: what JSON holds, of which the reader tells more.
Data = dict[str, Any]


@frozen
class Columns:
    """The text of both files, and their stamp."""

    choices: str
    texts: str
    stamp: str


def columns(catalogue: Catalogue, lists: Listing, site: Site) -> Columns:
    """Return all hubs but the example as columns, in the order of the list."""
    records = {entry.slug: entry.record for entry in catalogue.of(Hub)}
    hubs = {slug: records[slug] for slug in lists.items}
    choices = _chosen(lists, site) | _shown(hubs, lists) | _whereabouts(hubs, lists)
    choices |= _when(list(hubs.values()), lists)
    texts: Data = {
        "summaries": [hub.samenvatting for hub in hubs.values()],
        "others": _others(hubs, lists),
    }
    both = (_packed(choices), _packed(texts))
    stamp = sha256("\n".join(both).encode()).hexdigest()[:12]
    head = _packed({"version": VERSION, "stamp": stamp}).removesuffix("}")
    named, told = (f"{head},{text.removeprefix('{')}\n" for text in both)
    return Columns(named, told, stamp)


def _packed(data: Data) -> str:
    return to_json(data).decode()


def _chosen(lists: Listing, site: Site) -> Data:
    """Return the facets with what each hub has of them, and what a card says of their choices."""
    items = list(lists.items.values())
    facets = {facet.parameter: _facet(facet, items) for facet in lists.facets}
    words: dict[str, Callable[[str], str]] = {
        "type": lambda choice: TYPE.label(choice).capitalize(),
        "bereik": BEREIK.label,
        "helpt_met": HELPT_MET.label,
        "zoekt": site.factor,
        "biedt": site.factor,
    }
    labels = {
        name: ["" if choice == UNKNOWN.id else say(choice) for choice in facets[name]["choices"]]
        for name, say in words.items()
    }
    return {"facets": facets, "labels": labels}


def _facet(facet: Facet, items: Sequence[Item]) -> Data:
    """Return the choices of a facet and those of each hub: as bits, or where many as places."""
    name = facet.parameter
    has = [tuple(item[name]) for item in items]
    every = dict.fromkeys(has)  # many hubs chose the same
    named = {choice for chosen in every for choice in chosen}
    few = len(facet.choices) < BITS
    ids = [choice.id for choice in facet.choices if few or choice.id in named]
    ids += [UNKNOWN.id] * (UNKNOWN.id in named)
    place = {choice: number for number, choice in enumerate(ids)}
    if few:
        masks = {chosen: sum(1 << place[choice] for choice in {*chosen}) for chosen in every}
        return {"choices": ids, "masks": [masks[chosen] for chosen in has]}
    lists = {chosen: [place[choice] for choice in chosen] for chosen in every}
    return {"choices": ids, "lists": [lists[chosen] for chosen in has]}


def _shown(hubs: Mapping[str, Hub], lists: Listing) -> Data:
    """Return what cards show besides choices and times."""
    cards = [lists.cards[slug] for slug in hubs]
    return {
        "slugs": [_slug(slug, hub.naam) for slug, hub in hubs.items()],
        "names": [card.name for card in cards],
        "tones": [card.tone for card in cards],
        "styles": shared((card.style for card in cards), ""),
        "logos": {str(row): _logo(card.logo) for row, card in enumerate(cards) if card.logo},
    }


def _slug(own: str, name: str) -> str:
    """Return a slug, "" where a browser makes it of the name; it spells no other alphabets."""
    alike = LETTERS.keys().isdisjoint(plain(name)) and slugs.slug(name) == own
    return "" if alike else own


def _logo(logo: LogoView) -> Data:
    picture = logo.picture
    return {
        "ground": logo.ground,
        "shape": logo.shape,
        "url": picture.url,
        "width": picture.width,
        "height": picture.height,
        "sizes": [[size.url, size.width] for size in picture.sizes],
    }


def shared(values: Iterable[Hashable], *first: Hashable) -> Data:
    """Return each value once, and which of them every row has; `first` stand in front."""
    places: dict[Hashable, int] = {value: number for number, value in enumerate(first)}
    rows = [places.setdefault(value, len(places)) for value in values]
    return {"table": list(places), "rows": rows}


Spot = tuple[str, int | None, int | None]


def _whereabouts(hubs: Mapping[str, Hub], lists: Listing) -> Data:
    """Return where hubs and their branches elsewhere are: many share a spot, in one table."""
    own = [_spot(hub, lists.cards[slug].where) for slug, hub in hubs.items()]
    away = [_elsewhere(hub, spot) for hub, spot in zip(hubs.values(), own, strict=True)]
    spots = shared((*own, *(spot for some in away for spot in some)))
    behind = iter(spots["rows"][len(own) :])
    more = {str(row): [next(behind) for _ in some] for row, some in enumerate(away) if some}
    return {"spots": {**spots, "rows": spots["rows"][: len(own)]}, "more": more}


def _elsewhere(hub: Hub, own: Spot) -> tuple[Spot, ...]:
    """Return where a hub has branches, each spot once, but for its own spot."""
    spots: dict[Hashable, Spot] = {}
    for spot in (own, *(_spot(branch, place_name(branch)) for branch in hub.locaties or ())):
        spots.setdefault(spot if spot[1] is None else spot[1:], spot)
    return tuple(spots.values())[1:]


def _spot(place: Hub | Branch, name: str) -> Spot:
    return (name, *(thousandths(place) or (None, None)))


def thousandths(place: Hub | Branch) -> tuple[int, int] | None:
    """Return where a hub or branch is, in thousandths of a degree, or None."""
    at = located(place)
    if at is None or at.lat is None or at.lon is None:
        return None
    return round(at.lat * 1000), round(at.lon * 1000)


def _when(hubs: Sequence[Hub], lists: Listing) -> Data:
    """Return on which days you can come, in words and to reckon with, and how sure it is."""
    cards = [lists.cards[slug] for slug in lists.items]
    weeks = shared(map(_week, hubs), ((), (), False))
    weeks["table"] = [
        {"open": opened, "shut": shut} | ({"far": 1} if far else {})
        for opened, shut, far in weeks["table"]
    ]
    return {
        "hours": shared((card.hours for card in cards), ""),
        "weeks": weeks,
        "fresh": shared(card.freshness for card in cards),
        "confirmed": [since(hub.bevestigd_op) for hub in hubs],
    }


# The times of an opening, as numbers: see `weeks` in assets/js/list/columns.js.
Times = tuple[int, ...]


def _week(hub: Hub) -> tuple[tuple[Times, ...], tuple[tuple[int, int], ...], bool]:
    """Return when one can walk in, when all is closed, and whether the clock is another one.

    Of a branch where the clock is not that of the hub nothing is told: never "open" where it is
    not. A hub that stopped is never open.
    """
    if hub.stadium == "gestopt":
        return (), (), False
    far = _far(hub)
    openings = [
        *(hub.bereikbaar or ()),
        *(
            opening
            for branch in hub.locaties or ()
            if _far(branch) == far
            for opening in branch.bereikbaar or ()
        ),
    ]
    times = tuple(dict.fromkeys(_times(openings)))
    if not times:
        return (), (), False
    shut = tuple((_day(closure.van), _day(closure.tot)) for closure in hub.tijdelijk_gesloten or ())
    return times, shut, far


def _far(place: Hub | Branch) -> bool:
    return gazetteer().locate(place).province == CARIBBEAN[0]


def _times(openings: Iterable[Opening]) -> Iterator[Times]:
    for opening in openings:
        if opening.op_afspraak or not opening.on() or opening.van is None or opening.tot is None:
            continue
        days = sum(map(_BITS.__getitem__, opening.on()))
        start, end = _minutes(opening.van), _minutes(opening.tot)
        part = opening.periode
        more = [
            _rhythm(opening.ritme),
            _day(opening.vanaf),
            part.van.month * 100 + part.van.day if part else 0,
            part.tot.month * 100 + part.tot.day if part else 0,
        ]
        while more and not more[-1]:
            more.pop()
        yield (days, start, end if end > start else end + 24 * 60, *more)


def _minutes(time: dt.time) -> int:
    return time.hour * 60 + time.minute


def _rhythm(name: str | None) -> int:
    if name in rhythm.NTH:
        return rhythm.NTH.index(name) + 1
    return {"laatste": LAST, rhythm.EVERY_OTHER: EVERY_OTHER}.get(name or "", 0)


def since(date: dt.date | None) -> int:
    """Return the number of a day, 0 for none; a later one is larger."""
    return max(1, date.toordinal() - FIRST_DAY.toordinal()) if date else 0


def _day(date: dt.date | None) -> int:
    """Return a day as 20260501, 0 for none."""
    return int(f"{date:%Y%m%d}") if date else 0


def _others(hubs: Mapping[str, Hub], lists: Listing) -> dict[str, str]:
    """Return by the place of a card the other names that it goes by, as names are compared."""
    names = _names()
    shared_by: dict[tuple[str, Place], None] = {}
    for slug, hub in hubs.items():
        places = gazetteer().places_of(hub) if hub.plaats else ()
        if len(places) == 1:
            shared_by[lists.cards[slug].where, places[0]] = None
    others: dict[str, set[str]] = {}
    for shown, place in shared_by:
        also, town = names.get((place.name, place.province), ()), place.municipality
        if town and GEMEENTE.label(town) in shown:
            also = (*also, *names.get((GEMEENTE.label(town), place.province), ()))
        folded = fold(shown)
        others.setdefault(shown, set()).update(name for name in also if name not in folded)
    return {shown: " ".join(sorted(also)) for shown, also in sorted(others.items()) if also}


def _names() -> Mapping[tuple[str, str | None], tuple[str, ...]]:
    """Return every folded name by the name and province of the place that bears it."""
    names: dict[tuple[str, str | None], tuple[str, ...]] = {}
    for name, bearers in gazetteer().by_folded_name().items():
        for place in bearers:
            key = (place.name, place.province)
            names[key] = (*names.get(key, ()), name)
    return names
