"""The rules across records about where something is: places, municipalities, regions.

What they say in the form is said by assets/js/form/places.js. A guess is offered only when it is
near in spelling (records.spelling), and for a name that exists never another place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model.grammar.base import Record
from ...model.kinds.experiment import Experiment
from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Branch
from ...model.values.coordinates import distance_km
from ...model.words.additions import ABROAD, COUNTRY, alone
from ...model.words.names import fold
from ...model.words.regions import find_region
from ...model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE
from ..catalogue import Catalogue, Entry
from ..files.places import Place, gazetteer, successor
from ..files.spelling import nearest
from ..files.write import block
from ..telling import sentences
from ..telling.laying import plain
from ..telling.problems import ERROR, WARNING, Problem
from ..telling.sited import all_names, can_be_placed, sure_area, sure_place

Path = tuple[str | int, ...]

# From here on a spot is not in the place, but elsewhere: the largest towns are smaller.
FAR_KM = 25

# No place on a map.
_ONLINE = re.compile(
    r"(?:online|digitaal|virtueel|internet|zoom|teams|via (?:zoom|teams|internet))\b"
)
_WITHOUT = (
    "Wie online werkt, heeft geen plaats: haal deze regel weg.",
    (
        "Werk je voor het hele land? Schrijf: bereik: landelijk. Anders noem je bij 'plaats' de "
        "plaats vanwaar je werkt, zoals plaats: Utrecht"
    ),
)


def places(catalogue: Catalogue) -> Iterator[Problem]:
    """A place is one that we can point out, and lies where the record says."""
    for entry in catalogue.read(Hub):
        hub = entry.record
        yield from _place(entry, hub, ())
        yield from _municipality(entry, hub)
        yield from _spot(entry, hub)
        yield from _area(entry, hub)
        for index, branch in enumerate(hub.locaties or ()):
            yield from _place(entry, branch, ("locaties", index))


def _place(entry: Entry[Record], part: Hub | Branch, path: Path) -> Iterator[Problem]:
    name = part.plaats
    if not name:
        return
    everywhere = gazetteer().find(name)
    there = gazetteer().places_of(part)
    provinces = list(filter(None, (place.province for place in everywhere)))
    here = (*path, "plaats")
    if not everywhere:
        yield _unknown(entry, part, here)
    elif part.provincie and not there:
        yield entry.problem(
            (*path, "provincie"),
            "place-elsewhere",
            found=name,
            province=PROVINCIE.label(part.provincie),
            provinces=province_names(provinces),
            better=provinces[0],
        )
    elif len({place.province for place in there}) > 1:
        yield entry.problem(
            here,
            "ambiguous-place",
            found=name,
            provinces=province_names(provinces),
            choices=" of ".join(f"provincie: {slug}" for slug in dict.fromkeys(provinces)),
        )
    elif len(there) > 1:
        names = " of ".join(place.name for place in there)
        yield entry.problem(here, "ambiguous-name", found=name, names=names)
    elif there[0].municipality is None and gazetteer().locate(part).municipality is None:
        yield _asked(entry, part, here, there[0])


def _asked(entry: Entry[Record], part: Hub | Branch, here: Path, place: Place) -> Problem:
    """Return the question in which municipality a place lies.

    With the likely one, where the place gave its name to a municipality that merged.
    """
    likely = successor(place.name)
    if likely and place.province not in (None, GEMEENTE_PROVINCIE[likely]):
        likely = None
    if isinstance(part, Hub):
        way_out = f"Zet erbij: gemeente: {likely}" if likely else "Zet erbij: gemeente: …"
        if fold(place.name) in COUNTRY:
            way_out += " Help je het hele land? Schrijf dan: bereik: landelijk"
    else:
        town = GEMEENTE.label(likely) if likely else "gemeente"
        line = block({"plaats": f"{part.plaats} ({town})"}, ()).rstrip("\n")
        way_out = f"Zet de gemeente erachter: {line}"
    return entry.problem(
        here, "place-without-municipality", level=WARNING, found=part.plaats, way_out=way_out
    )


def _unknown(entry: Entry[Record], part: Hub | Branch, here: Path) -> Problem:
    """Return what to say of a place that is not in our list.

    The list has holes. Who also names the municipality or province has been understood.
    """
    name = part.plaats or ""
    told = part.provincie or (isinstance(part, Hub) and part.gemeente)
    larger = _WITHOUT if _ONLINE.match(fold(name)) else _larger(name)
    near = () if larger else gazetteer().near(name)
    beside = (
        "gemeente hij ligt, zoals gemeente: leiden"
        if isinstance(part, Hub)
        else "provincie hij ligt, zoals provincie: utrecht"
    )
    spelling = sentences.guess(near) or "Een wijk hoort bij 'werkgebied'."
    suggestion, way_out = larger or (
        spelling,
        f"Klopt de naam wel? Zet er dan bij in welke {beside}.",
    )
    return entry.problem(
        here,
        "unlisted-place" if told else "unknown-place",
        level=WARNING if told else ERROR,
        found=name,
        near=None if larger else sure_place(name),
        suggestion=suggestion,
        way_out=way_out,
    )


def _larger(name: str) -> tuple[str, str] | None:
    """Return what a region, a province or a former municipality is, and what to write."""
    province = PROVINCIE.find(re.sub(r"(?i)^(?:de )?provincie ", "", name))
    region, now = find_region(name), successor(name)
    parts = re.split(r"\s+en\s+|\s*[/&+,;]\s*", name)
    if not gazetteer().find(alone(name)) and parts[1:] and all(map(gazetteer().find, parts)):
        return (
            f"Dat zijn {len(parts)} plaatsen. Noem bij 'plaats' één plaats.",
            f"De andere horen bij 'locaties' of bij 'werkgebied': {plain('werkgebied', parts)}",
        )
    if fold(name) in COUNTRY:
        return (
            "Dat is het hele land. Noem bij 'plaats' één plaats.",
            "Dat je overal helpt, zeg je met: bereik: landelijk",
        )
    if fold(alone(name)) in ABROAD:
        return (
            "Dat ligt niet in Nederland. Noem bij 'plaats' een plaats in Nederland.",
            f"Help je ook over de grens? Dat mag bij 'werkgebied': {plain('werkgebied', [name])}",
        )
    if region:
        return (
            "Dat is een streek. Noem bij 'plaats' één plaats.",
            f"De streek hoort bij 'werkgebied': {plain('werkgebied', [name])}",
        )
    if province:
        return (
            "Dat is een provincie. Noem bij 'plaats' één plaats.",
            f"De provincie mag erbij: provincie: {province}",
        )
    if now:
        label = GEMEENTE.label(now)
        return f"Dat hoort nu bij de gemeente {label}.", f"Zet erbij: gemeente: {now}"
    return None


def _municipality(entry: Entry[Hub], hub: Hub) -> Iterator[Problem]:
    if not hub.gemeente:
        return
    location = gazetteer().locate(hub)
    there = GEMEENTE_PROVINCIE[hub.gemeente]
    if location.province and location.province != there:
        yield entry.problem(
            ("gemeente",),
            "municipality-elsewhere",
            found=GEMEENTE.label(hub.gemeente),
            there=PROVINCIE.label(there),
            here=PROVINCIE.label(location.province),
        )


def _spot(entry: Entry[Hub], hub: Hub) -> Iterator[Problem]:
    """Warn about coordinates that are not near the place."""
    there = gazetteer().places_of(hub)
    if not hub.coordinaten or len(there) != 1:
        return
    distance = _distance(hub.coordinaten, there[0])
    if distance > FAR_KM:
        lat, lon = hub.coordinaten
        yield entry.problem(
            ("coordinaten",),
            "far-from-place",
            level=WARNING,
            found=f"{lat}, {lon}",
            place=there[0].name,
            distance=round(distance),
            better=f"[{there[0].lat}, {there[0].lon}]",
        )


def _distance(spot: tuple[float, float], place: Place) -> float:
    """Return how far a spot is from a place in kilometres; 0 where nobody can tell."""
    if place.lat is None or place.lon is None:
        return 0
    return distance_km(*spot, place.lat, place.lon)


def _area(entry: Entry[Hub], hub: Hub) -> Iterator[Problem]:
    """Ask a regional hub that names nothing but where it works for one name that we can place."""
    elsewhere = hub.plaats or hub.provincie or hub.gemeente
    if hub.widest() != "regionaal" or elsewhere or not hub.werkgebied or hub.provisional():
        return
    if not any(map(can_be_placed, hub.werkgebied)):
        yield entry.problem(("werkgebied",), "area-unlisted", found=", ".join(hub.werkgebied))


def regions(catalogue: Catalogue) -> Iterator[Problem]:
    """The region of an experiment is a place, a municipality, a region or a province."""
    for entry in catalogue.read(Experiment):
        for index, name in enumerate(entry.record.regio or ()):
            if not can_be_placed(name):
                yield entry.problem(
                    ("regio", index),
                    "unlisted-region",
                    found=name,
                    near=None if _elsewhere(name) else sure_area(name),
                    suggestion=_elsewhere(name)
                    or sentences.guess(_near_areas(name))
                    or "Schrijf de naam van een plaats, gemeente, streek of provincie in "
                    "Nederland. Met de gemeente erachter kan ook: Ons Dorp (Leiden).",
                )


def _elsewhere(name: str) -> str:
    """Return what to say of the whole country, of what is abroad or no more, "" for another."""
    if fold(name) in COUNTRY:
        return "Is het voor het hele land? Laat 'regio' dan weg."
    if fold(name) in ABROAD:
        return "Dat ligt niet in Nederland. Laat het weg, of schrijf een streek in Nederland."
    now = successor(name)
    return f"Dat hoort nu bij de gemeente {GEMEENTE.label(now)}. Schrijf die." if now else ""


def _near_areas(name: str) -> tuple[str, ...]:
    bare = alone(name)
    return (bare,) if bare != name and can_be_placed(bare) else nearest(name, all_names())


def province_names(provinces: Iterable[str | None]) -> str:
    """Return the Dutch names of provinces for a sentence, without None: "Gelderland en Drenthe"."""
    names = [PROVINCIE.label(slug) for slug in dict.fromkeys(filter(None, provinces))]
    return " en ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
