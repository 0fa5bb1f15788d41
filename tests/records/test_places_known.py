"""What the data of places promises.

Every official name, the islands, regions, former municipalities, and guesses that are near in
spelling only.
"""

from __future__ import annotations

import json
from collections import Counter
from importlib.resources import files
from typing import Any

import pytest

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.values.coordinates import distance_km
from doedemocratie.model.words.municipalities import (
    CARIBBEAN,
    ISLAND_BOXES,
    ISLANDS,
    MUNICIPALITIES,
)
from doedemocratie.model.words.names import fold
from doedemocratie.model.words.regions import REGIO, REGIO_PROVINCIES, REGIONS, find_region
from doedemocratie.model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE
from doedemocratie.records.files import slugs
from doedemocratie.records.files.places import gazetteer, successor
from doedemocratie.records.judging.whereabouts import province_names

DATA = files("doedemocratie") / "data"
OFFICIAL = (DATA / "official_names.txt").read_text("utf-8").splitlines()
ROWS: list[list[Any]] = json.loads((DATA / "places.json").read_text("utf-8"))["places"]
MERGED: dict[str, list[str]] = json.loads((DATA / "former_municipalities.json").read_text("utf-8"))[
    "merged"
]
ISLAND_IDS = [slug for slug, _, _ in ISLANDS]


def hub(**given: Any) -> Hub:
    """Return a hub with only these fields, as the rules see one that is not finished."""
    return Hub.model_validate(given)


def test_all_2424_official_names_are_found_and_none_is_offered_another_place() -> None:
    assert len(OFFICIAL) == len(set(OFFICIAL)) == 2424
    assert [name for name in OFFICIAL if not gazetteer().find(name)] == []
    assert [name for name in OFFICIAL if gazetteer().near(name)] == []


def test_an_official_name_with_more_than_one_place_is_decided_by_the_province() -> None:
    for name in OFFICIAL:
        namesakes = gazetteer().find(name)
        if len(namesakes) > 1:
            assert None not in {place.province for place in namesakes}, name
            each = Counter(place.province for place in namesakes)
            for place in namesakes:
                there = gazetteer().find(name, place.province)
                assert place in there
                assert len(there) == each[place.province], name


def test_more_than_55_percent_of_the_official_names_has_a_municipality() -> None:
    sure = [name for name in OFFICIAL if any(at.municipality for at in gazetteer().find(name))]
    assert len(sure) / len(OFFICIAL) > 0.6


def test_a_place_lies_in_a_municipality_of_its_own_province() -> None:
    for name, *rest in ROWS:
        province, _, _, municipality = [*rest, None, None, None, None][:4]
        assert municipality is None or GEMEENTE_PROVINCIE[municipality] == province, name


def test_a_place_without_a_position_has_neither_half_of_it() -> None:
    for name in gazetteer().names:
        for place in gazetteer().find(name):
            assert (place.lat is None) == (place.lon is None), name


def test_every_municipality_has_a_seat_within_it() -> None:
    for slug, name, province in (*MUNICIPALITIES, *ISLANDS):
        seat = gazetteer().seat(slug)
        assert seat is not None, name
        assert (seat.municipality, seat.province) == (slug, province)
        assert seat.lat is not None, name
    assert gazetteer().seat("brielle") is None


def test_an_official_place_of_which_we_know_no_more_is_where_the_record_says() -> None:
    bare = gazetteer().locate(hub(plaats="Krommenie"))
    assert (bare.province, bare.municipality, bare.lat) == (None, None, None)
    beside = gazetteer().locate(hub(plaats="Krommenie", gemeente="zaanstad"))
    assert (beside.province, beside.municipality) == ("noord-holland", "zaanstad")
    assert len(gazetteer().find("Krommenie", "noord-holland")) == 1


@pytest.mark.parametrize("name", ["Hoek", "Schalkwijk", "Den Hoorn", "Driehuizen", "Zevenhuizen"])
def test_a_village_is_not_taken_for_a_quarter_of_the_same_name(name: str) -> None:
    assert len({place.province for place in gazetteer().find(name)}) > 1


# The islands


@pytest.mark.parametrize(
    ("typed", "island"),
    [
        ("Kralendijk", "bonaire"),
        ("Rincon", "bonaire"),
        ("Bonaire", "bonaire"),
        ("Oranjestad", "sint-eustatius"),
        ("Sint Eustatius", "sint-eustatius"),
        ("Statia", "sint-eustatius"),
        ("The Bottom", "saba"),
        ("Windwardside", "saba"),
        ("Saba", "saba"),
    ],
)
def test_a_place_on_an_island_is_found(typed: str, island: str) -> None:
    (place,) = gazetteer().find(typed)
    assert (place.province, place.municipality) == (CARIBBEAN[0], island)


def test_every_place_on_an_island_lies_in_the_box_of_that_island_only() -> None:
    spots = [row for row in ROWS if row[1:2] == [CARIBBEAN[0]] and row[2] is not None]
    assert len(spots) == 10
    for name, _, lat, lon, island, *_ in spots:
        inside = [
            slug
            for slug, (south, west, north, east) in ISLAND_BOXES.items()
            if south <= lat <= north and west <= lon <= east
        ]
        assert inside == [island], name


def test_an_island_is_written_as_the_municipalities_are() -> None:
    assert sorted(ISLAND_BOXES) == ISLAND_IDS
    assert [(slug, province) for slug, _, province in ISLANDS] == [
        (slugs.slug(name), CARIBBEAN[0]) for _, name, _ in ISLANDS
    ]
    assert province_names([CARIBBEAN[0], "utrecht", None]) == "Caribisch Nederland en Utrecht"


# Former municipalities


def test_a_former_municipality_is_none_of_today_and_its_successor_is() -> None:
    names = [name for names in MERGED.values() for name in names]
    assert len({fold(name) for name in names}) == len(names) > 350
    for slug, merged in MERGED.items():
        assert slug in GEMEENTE
        for name in merged:
            assert GEMEENTE.find(name) is None, name
            assert PROVINCIE.find(name) is None, name
            assert successor(name) == slug


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Brielle", "voorne-aan-zee"),
        ("brielle", "voorne-aan-zee"),
        ("Ten Boer", "groningen"),
        ("ten-boer", "groningen"),
        ("Weesp", "amsterdam"),
        ("’s-Gravenzande", "westland"),
        ("Menaldumadeel", "waadhoeke"),
        ("Littenseradiel", None),
        ("Winsum", None),
        ("Amsterdam", None),
        ("Bestaatniet", None),
    ],
)
def test_a_former_municipality_is_answered_with_the_present_one(
    typed: str, slug: str | None
) -> None:
    assert successor(typed) == slug


def test_a_former_municipality_that_is_a_place_lies_in_its_successor() -> None:
    for slug, merged in MERGED.items():
        for name in merged:
            inside = {
                place.municipality
                for place in gazetteer().find(name, GEMEENTE_PROVINCIE[slug])
                if place.municipality
            }
            assert not inside or slug in inside, name


# Regions


@pytest.mark.parametrize(
    ("typed", "slug"),
    [
        ("Twente", "twente"),
        ("de Achterhoek", "achterhoek"),
        ("Achterhoek", "achterhoek"),
        ("regio Achterhoek", "achterhoek"),
        ("de Kop van Noord-Holland", "kop-van-noord-holland"),
        ("Kop van Noord Holland", "kop-van-noord-holland"),
        ("’t Gooi", "gooi"),
        ("Het Gooi", "gooi"),
        ("Westfriesland", "west-friesland"),
        ("Regio Eindhoven", "zuidoost-brabant"),
        ("Veenkolonien", "veenkolonien"),
        ("de Regio Zwolle", "regio-zwolle"),
        ("Zwolle", None),
        ("de Maan", None),
        ("", None),
    ],
)
def test_a_region_is_read_as_people_write_it(typed: str, slug: str | None) -> None:
    assert find_region(typed) == slug


def test_the_regions_are_a_closed_list_beside_places_and_provinces() -> None:
    assert [slug for slug, _, _, _ in REGIONS] == sorted({slug for slug, _, _, _ in REGIONS})
    written = [
        (fold(label), slug) for slug, name, _, others in REGIONS for label in {fold(name), *others}
    ]
    assert max(Counter(label for label, _ in written).values()) == 1
    for slug, name, provinces, others in REGIONS:
        assert provinces
        assert set(provinces) <= set(PROVINCIE.ids())
        assert REGIO_PROVINCIES[slug] == provinces
        assert REGIO.label(slug) == name
        for label in (name, *others, slug):
            assert find_region(label) == slug, label
            assert PROVINCIE.find(label) is None, label
            assert gazetteer().find(label) == (), label


# Guesses


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("Amsterdm", ("Amsterdam",)),
        ("Amsterdma", ("Amsterdam",)),
        ("Utrect", ("Utrecht",)),
        ("Leidne", ("Leiden",)),
        ("s-Hertogenbos", ("'s-Hertogenbosch",)),
        ("Rosmaalen", ("Rosmalen",)),
        ("Kralendijkk", ("Kralendijk",)),
        ("Wijk bij Duur", ("Wijk bij Duurstede",)),
        ("Rotterdam-Zuid", ("Rotterdam",)),
        ("Haarlem Noord", ("Haarlem",)),
    ],
)
def test_a_slip_is_answered_with_the_place_that_was_meant(
    typed: str, names: tuple[str, ...]
) -> None:
    assert gazetteer().near(typed) == names


@pytest.mark.parametrize(
    "typed",
    [
        "Rosmalen", "Krommenie", "Kralendijk", "Amsterdam", "Hengelo Gld", "Nergenshuizen",
        "Klein Hoekje", "xyzzy", "Ee", "Qwertyuiop", "online", "overal", "thuis", "", "  ",
        "De Achterkant van de Maan", "Indische Buurt", "Bos en Lommer", "\u200b" * 9,
    ],
)  # fmt: skip
def test_no_guess_for_what_is_known_or_near_to_nothing(typed: str) -> None:
    assert gazetteer().near(typed) == ()


@pytest.mark.parametrize(
    ("start", "end", "km"),
    [
        ("Amsterdam", "Amsterdam", 0),
        ("Amsterdam", "Utrecht", 35),
        ("Maastricht", "Groningen", 270),
        ("Amsterdam", "Kralendijk", 7800),
    ],
)
def test_a_distance_is_as_the_crow_flies(start: str, end: str, km: float) -> None:
    (here,), (there,) = gazetteer().find(start), gazetteer().find(end)
    assert here.lat is not None
    assert here.lon is not None
    assert there.lat is not None
    assert there.lon is not None
    distance = distance_km(here.lat, here.lon, there.lat, there.lon)
    assert distance == pytest.approx(km, rel=0.05, abs=0.01)
    assert distance == pytest.approx(distance_km(there.lat, there.lon, here.lat, here.lon))


def test_the_distance_to_the_other_side_of_the_world_is_half_a_circle() -> None:
    assert distance_km(0, 0, 0, 180) == pytest.approx(20015, rel=0.001)
    assert distance_km(90, 0, -90, 0) == pytest.approx(20015, rel=0.001)
