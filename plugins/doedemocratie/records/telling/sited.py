"""Whether the place of a corrected line is one, as records.judging.whereabouts will ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model.values.finding import Finding, Path
from ...model.words.regions import find_region
from ...model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE
from ..files.places import gazetteer


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
        near = gazetteer().near(name)[:1]
        sure = [one for one in near if needs_no_more(one)]
        return Finding(at, "unknown-place", {"found": name, "near": next(iter(sure), None)})
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
    return bool(PROVINCIE.find(name) or gazetteer().find(name) or find_region(name))
