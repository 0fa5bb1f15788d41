"""Whether the place of a corrected line is one, as records.judging.whereabouts will ask."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...model.values.finding import Finding, Path
from ...model.words.additions import ABBREVIATIONS, COUNTRY, alone
from ...model.words.names import fold
from ...model.words.regions import REGIO, REGIO_PROVINCIES, find_region
from ...model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE
from ..files.places import former, gazetteer, successor
from ..files.spelling import surest
from .laying import plain

# From here on the municipalities of namesakes are too many to name.
FEW = 5


def wrong_place(at: Path, value: str | list[str], beside: Mapping[str, object]) -> Finding | None:
    """Return what is wrong with a place, province or municipality beside the other ones.

    `beside` holds the texts of its group as they are typed.
    """
    key = next((part for part in reversed(at) if isinstance(part, str)), "")
    if key in ("regio", "werkgebied"):
        return _wrong_area(at, key, [value] if isinstance(value, str) else value, beside)
    if key not in ("plaats", "provincie", "gemeente") or not isinstance(value, str):
        return None
    around = {**beside, str(key): value}
    name = str(around.get("plaats") or "")
    province = PROVINCIE.find(str(around.get("provincie") or ""))
    municipality = GEMEENTE.find(str(around.get("gemeente") or ""))
    everywhere = gazetteer().find(name)
    there = gazetteer().find(name, province) if province else everywhere
    if key == "plaats" and not everywhere:
        return Finding(at, "unknown-place", {"found": name, "near": sure_place(name)})
    if key == "plaats" and not municipality and len(there) > 1:
        return Finding(at, "ambiguous-place", {"found": name})
    if key == "provincie" and everywhere and not there:
        return Finding(at, "place-elsewhere", {"found": name, "better": everywhere[0].province})
    if key == "gemeente" and municipality and there:
        lies = GEMEENTE_PROVINCIE[municipality]
        if all(place.province not in (None, lies) for place in there):
            return Finding(at, "municipality-elsewhere", {"found": value})
    return None


def _wrong_area(
    at: Path, key: str, names: Sequence[str], beside: Mapping[str, object]
) -> Finding | None:
    odd = [name for name in names if not can_be_placed(name)]
    if key == "regio":
        return Finding(at, "unlisted-region", {"found": odd[0]}) if odd else None
    somewhere = any(name in beside for name in ("plaats", "provincie", "gemeente"))
    if somewhere or not _regional(beside.get("bereik")) or len(odd) < len(names):
        return None
    return Finding(at, "area-unlisted")


def _regional(reach: object) -> bool:
    """Return whether the widest reach that is told is a region."""
    told = reach if isinstance(reach, list) else [reach]
    return "regionaal" in told and "landelijk" not in told


def example_place(beside: Mapping[str, object], otherwise: str) -> str:
    """Return a place that lies where a record says, `otherwise` where it does not say."""
    municipality = GEMEENTE.find(str(beside.get("gemeente") or ""))
    province = PROVINCIE.find(str(beside.get("provincie") or ""))
    there = [town for town, lies in GEMEENTE_PROVINCIE.items() if lies == province]
    seats = map(gazetteer().seat, [municipality] if municipality else there)
    return next((seat.name for seat in seats if seat and needs_no_more(seat.name)), otherwise)


def needs_no_more(name: str) -> bool:
    """Return whether a name says enough: a line to copy must not give the next question."""
    places = gazetteer().find(name)
    return len(places) == 1 and places[0].municipality is not None


def can_be_placed(name: str) -> bool:
    """Return whether a name is that of a province, a place, a municipality or a region."""
    if fold(name) in COUNTRY:  # though a hamlet is called Nederland
        return False
    return bool(PROVINCIE.find(name) or gazetteer().find(name) or find_region(name))


def parts(text: str) -> list[str]:
    """Return the names in a text that joins several that we can place, none for another text."""
    several = re.split(r"\s+en\s+|\s*[/&+,;]\s*", text)
    joined = several[1:] and not can_be_placed(alone(text)) and all(map(can_be_placed, several))
    return several if joined else []


def sure_area(typed: str) -> str | None:
    """Return the place, region or province that somebody surely meant, None for no such name."""
    bare = alone(typed)
    return bare if bare != typed and can_be_placed(bare) else surest(typed, all_names())


def all_names() -> dict[str, str]:
    """Return the names of provinces, regions and places, by what they are folded."""
    return {**gazetteer().written(), **REGIO.written(), **PROVINCIE.written()}


def sure_place(typed: str) -> str | None:
    """Return the place that somebody surely meant, where its name says enough."""
    meant = gazetteer().meant(typed)
    return meant if meant and needs_no_more(meant) else None


def municipalities(typed: str) -> tuple[str, ...]:
    """Return the slugs of the municipalities that may be meant by what is no name of one.

    Those are the one that a former one became a part of, else those of the places of this name,
    else the one that is nearest in spelling.
    """
    for name in (typed, alone(typed)):
        if town := successor(name) or GEMEENTE.find(name):
            return (town,)
        namesakes = {place.municipality: None for place in gazetteer().find(name)}
        if namesakes:
            return tuple(filter(None, namesakes)) if len(namesakes) < FEW else ()
        if find_region(name) or PROVINCIE.find(name) or fold(name) in COUNTRY:
            return ()
    near = surest(typed, {**former(), **GEMEENTE.written()})
    return (GEMEENTE.find(near) or near,) if near else ()


def why_no_municipality(typed: str, meant: Sequence[str]) -> str:
    """Return what a name is that is no municipality's, "" where that is a guess."""
    if len(meant) == 1:
        label = GEMEENTE.label(meant[0])
        if successor(typed):
            return f"Die hoort nu bij de gemeente {label}."
        return f"Dat is een plaats in de gemeente {label}." if gazetteer().find(typed) else ""
    if find_region(alone(typed)) or find_region(typed):
        return (
            f"Dat is een streek. Die hoort bij 'werkgebied': {plain('werkgebied', [alone(typed)])}"
        )
    if province := PROVINCIE.find(typed):
        return f"Dat is een provincie. Schrijf: provincie: {province}"
    return "Dat is het hele land. Schrijf: bereik: landelijk" if fold(typed) in COUNTRY else ""


def meant_province(typed: str) -> str | None:
    """Return the slug of the province that a text names, or in which its place or region lies."""
    bare = alone(typed)
    if province := PROVINCIE.find(bare) or ABBREVIATIONS.get(fold(bare).replace(" ", "")):
        return province
    region = find_region(typed)
    provinces = set(
        REGIO_PROVINCIES[region]
        if region
        else (place.province for place in gazetteer().find(typed))
    )
    return provinces.pop() if len(provinces) == 1 else None
