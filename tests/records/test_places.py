"""The gazetteer knows every municipality, other names, and when a name is not enough."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.hub_times import Branch
from doedemocratie.model.words.municipalities import CARIBBEAN, MUNICIPALITIES
from doedemocratie.model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE
from doedemocratie.records.files import slugs
from doedemocratie.records.files.places import gazetteer
from doedemocratie.records.judging.whereabouts import province_names


def hub(**given: Any) -> Hub:
    """Return a hub with only these fields, as the rules see one that is not finished."""
    return Hub.model_validate(given)


PER_PROVINCE = {
    "groningen": 10,
    "fryslan": 18,
    "drenthe": 12,
    "overijssel": 25,
    "flevoland": 6,
    "gelderland": 51,
    "utrecht": 26,
    "noord-holland": 44,
    "zuid-holland": 50,
    "zeeland": 13,
    "noord-brabant": 56,
    "limburg": 31,
}


def test_there_are_342_municipalities_each_in_a_province() -> None:
    assert len(MUNICIPALITIES) == 342
    assert len({slug for slug, _, _ in MUNICIPALITIES}) == 342
    assert Counter(province for _, _, province in MUNICIPALITIES) == PER_PROVINCE
    assert [*PER_PROVINCE, CARIBBEAN[0]] == list(PROVINCIE.ids())


@pytest.mark.parametrize(("slug", "name", "province"), MUNICIPALITIES, ids=lambda value: value)
def test_a_municipality_is_found_by_name_on_the_map(slug: str, name: str, province: str) -> None:
    assert slug == slugs.slug(name)
    assert GEMEENTE.find(name) == slug
    assert GEMEENTE_PROVINCIE[slug] == province
    location = gazetteer().locate(hub(plaats=name.split(" (", maxsplit=1)[0], provincie=province))
    location = location if location.lat else gazetteer().locate(hub(plaats=name))
    assert location.province == province
    assert location.municipality == slug
    assert location.lat is not None
    assert location.lon is not None
    assert 50.7 < location.lat < 53.6
    assert 3.3 < location.lon < 7.3


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Den Haag", "Den Haag"),
        ("'s-Gravenhage", "Den Haag"),
        ("’s-Gravenhage", "Den Haag"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("'s-hertogenbosch", "'s-Hertogenbosch"),
        ("Almere", "Almere"),
        ("Súdwest-Fryslân", "Súdwest-Fryslân"),
        ("sudwest fryslan", "Súdwest-Fryslân"),
        ("De Wolden", "De Wolden"),
        ("  leiden ", "Leiden"),
    ],
)
def test_a_place_is_found_by_the_names_people_type(typed: str, name: str) -> None:
    assert [place.name for place in gazetteer().find(typed)] == [name]


def test_an_unknown_name_finds_nothing() -> None:
    assert gazetteer().find("Nergenshuizen") == ()
    assert gazetteer().find("") == ()


def test_a_name_in_two_provinces_is_decided_by_the_province() -> None:
    assert {place.province for place in gazetteer().find("Hengelo")} == {"gelderland", "overijssel"}
    assert len(gazetteer().find("Hengelo", "overijssel")) == 1
    assert gazetteer().locate(hub(plaats="Hengelo")).province is None
    assert gazetteer().locate(hub(plaats="Hengelo", provincie="overijssel")).lat is not None


def test_two_places_of_one_name_in_one_province_are_told_apart_by_their_full_names() -> None:
    both = gazetteer().find("Nes", "fryslan")
    assert len(both) > 1
    for place in both:
        assert gazetteer().find(place.name, "fryslan") == (place,)


def test_the_municipality_decides_between_namesakes() -> None:
    both = gazetteer().find("Heide", "limburg")
    assert {place.municipality for place in both} == {"roermond", "echt-susteren"}
    here = gazetteer().places_of(hub(plaats="Heide", gemeente="roermond"))
    assert [place.name for place in here] == ["Heide (Swalmen)"]


@pytest.mark.parametrize(
    ("typed", "name", "province"),
    [
        ("Hengelo (Gld)", "Hengelo", "gelderland"),
        ("Hengelo (GLD.)", "Hengelo", "gelderland"),
        ("Hengelo Gld", "Hengelo", "gelderland"),
        ("Hengelo Ov", "Hengelo", "overijssel"),
        ("hengelo (o)", "Hengelo", "overijssel"),
        ("Hengelo, Overijssel", "Hengelo", "overijssel"),
        ("Hengelo (gemeente Bronckhorst)", "Hengelo", "gelderland"),
        ("Rijswijk ZH", "Rijswijk", "zuid-holland"),
        ("Rijswijk (NB)", "Rijswijk", "noord-brabant"),
        ("Rijswijk (GLD)", "Rijswijk (GLD)", "gelderland"),
        ("Rijswijk Gld", "Rijswijk (GLD)", "gelderland"),
        ("Bergen L", "Bergen (L.)", "limburg"),
        ("Bergen (Lb)", "Bergen (L.)", "limburg"),
        ("Bergen NH", "Bergen", "noord-holland"),
        ("Bergen (NH)", "Bergen (NH.)", "noord-holland"),
        ("Katwijk NB", "Katwijk NB", "noord-brabant"),
        ("Spijk Gn", "Spijk", "groningen"),
        ("Noordwolde Fr", "Noordwolde", "fryslan"),
        ("Zuidwolde Dr", "Zuidwolde", "drenthe"),
        ("Elst Ut", "Elst Ut", "utrecht"),
        ("Domburg Ze", "Domburg", "zeeland"),
        ("Domburg (Zld)", "Domburg", "zeeland"),
        ("Dronten Flv", "Dronten", "flevoland"),
        ("Beek (Montferland)", "Beek", "gelderland"),
        ("Nes (gem. Heerenveen)", "Nes (Heerenveen)", "fryslan"),
        ("Malden (Gld)", "Malden", "gelderland"),
    ],
)
def test_an_addition_says_which_namesake_is_meant(typed: str, name: str, province: str) -> None:
    assert [(place.name, place.province) for place in gazetteer().find(typed)] == [(name, province)]


@pytest.mark.parametrize(
    "typed", ["Hengelo NH", "Amsterdam (Gld)", "Hengelo (Zwolle)", "Hengelo (oud)", "Nergens Gld"]
)
def test_an_addition_that_does_not_fit_finds_nothing(typed: str) -> None:
    assert gazetteer().find(typed) == ()


def test_a_province_beside_the_place_must_be_that_of_the_addition() -> None:
    assert len(gazetteer().find("Hengelo Gld", "gelderland")) == 1
    assert gazetteer().find("Hengelo Gld", "overijssel") == ()


def test_a_namesake_with_a_fixed_addition_is_meant_beside_its_province_only() -> None:
    assert [place.province for place in gazetteer().find("Katwijk")] == ["zuid-holland"]
    assert [place.name for place in gazetteer().find("Katwijk", "noord-brabant")] == ["Katwijk NB"]
    beside = gazetteer().places_of(hub(plaats="Katwijk", gemeente="land-van-cuijk"))
    assert [place.name for place in beside] == ["Katwijk NB"]


def test_no_full_name_stands_twice_in_a_province() -> None:
    names = gazetteer().names
    for name in names:
        places = gazetteer().find(name)
        own = Counter((place.province, place.name) for place in places if place.name == name)
        assert max(own.values()) == 1, name


def test_coordinates_of_the_hub_itself_win() -> None:
    here = gazetteer().locate(hub(plaats="Leiden", coordinaten=["52.1", "4.5"]))
    assert (here.lat, here.lon) == (52.1, 4.5)
    assert here.municipality == "leiden"


def test_a_municipality_gives_the_province_of_an_unlisted_place() -> None:
    here = gazetteer().locate(hub(plaats="Klein Hoekje", gemeente="emmen"))
    assert (here.name, here.province, here.lat) == ("Klein Hoekje", "drenthe", None)


def test_a_village_lies_in_its_municipality() -> None:
    def town(place: str) -> str | None:
        return gazetteer().locate(Branch(naam="Noord", plaats=place)).municipality

    assert town("Zoutelande") == "veere"
    assert town("Hoofddorp") == "haarlemmermeer"
    assert town("Sneek") == "sudwest-fryslan"
    assert town("Brielle") == town("Rockanje") == "voorne-aan-zee"
    assert town("Weesp") == "amsterdam"
    assert town("Rosmalen") is None


def test_a_hub_without_a_place_is_nowhere() -> None:
    here = gazetteer().locate(hub())
    assert (here.name, here.province, here.municipality, here.lat) == (None, None, None, None)


def test_provinces_are_joined_for_a_sentence() -> None:
    assert province_names(["utrecht"]) == "Utrecht"
    assert province_names(["utrecht", "fryslan", "utrecht"]) == "Utrecht en Fryslân"
    assert province_names(["utrecht", "fryslan", "drenthe"]) == "Utrecht, Fryslân en Drenthe"
