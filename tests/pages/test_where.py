"""Where a hub is, as its page, its card, the filter, the map and search engines tell it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame import jsonld, urls, week
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import hub_facts
from doedemocratie.pages.lists import cards, facets, listing
from doedemocratie.pages.lists.maps import country as drawn_map
from doedemocratie.records.catalogue import load
from doedemocratie.records.files.places import gazetteer

WINTER, SUMMER = dt.date(2026, 1, 15), dt.date(2026, 7, 15)
SITE = Site(name="doedemocratie", today=WINTER)


def hub(**given: Any) -> Hub:
    """Return a hub with a name and these fields."""
    return Hub.model_validate({"naam": "Kas", "samenvatting": "Een plek.", **given})


def told(record: Hub) -> dict[str, list[str]]:
    """Return the lines of the fact list about where a hub is."""
    lines = {
        fact.label: [link.label for link in fact.values]
        for fact in hub_facts.facts(record, urls.landing)
    }
    return {label: lines[label] for label in ("Provincie", "Gemeente") if label in lines}


@pytest.mark.parametrize(
    ("place", "province", "town"),
    [
        ("Hoofddorp", ("noord-holland", "Noord-Holland"), ("haarlemmermeer", "Haarlemmermeer")),
        ("Sneek", ("fryslan", "Fryslân"), ("sudwest-fryslan", "Súdwest-Fryslân")),
        ("Hengelo (Gld)", ("gelderland", "Gelderland"), ("bronckhorst", "Bronckhorst")),
        ("Kralendijk", ("caribisch-nederland", "Caribisch Nederland"), ("bonaire", "Bonaire")),
    ],
)
def test_a_place_is_in_its_municipality_on_its_page_and_in_the_filter(
    place: str, province: tuple[str, str], town: tuple[str, str]
) -> None:
    record = hub(plaats=place)
    assert facets.values(record, "provincie") == (province[0],)
    assert facets.values(record, "gemeente") == (town[0],)
    assert told(record) == {"Provincie": [province[1]], "Gemeente": [town[1]]}
    branch = hub(plaats="Leiden", locaties=[{"naam": "Noord", "plaats": place}])
    assert facets.values(branch, "gemeente") == ("leiden", town[0])


def test_a_town_that_its_municipality_is_named_after_is_told_once() -> None:
    assert told(hub(plaats="Amsterdam")) == {"Provincie": ["Noord-Holland"]}


def test_a_place_without_a_position_is_said_to_be_in_its_municipality() -> None:
    beside = hub(plaats="Krommenie", gemeente="zaanstad")
    assert cards.place_line(beside) == "Krommenie, in de gemeente Zaanstad"
    assert told(beside) == {"Provincie": ["Noord-Holland"], "Gemeente": ["Zaanstad"]}
    assert facets.values(beside, "gemeente") == ("zaanstad",)
    assert cards.place_line(hub(plaats="Krommenie")) == "Krommenie"
    assert told(hub(plaats="Krommenie")) == {}


@pytest.mark.parametrize(
    ("areas", "slugs"),
    [
        (["Twente"], ("overijssel",)),
        (["de Kop van Noord-Holland", "Drenthe"], ("noord-holland", "drenthe")),
        (["Indische Buurt"], ()),
    ],
)
def test_a_regional_hub_without_a_place_is_in_the_provinces_of_its_regions(
    areas: list[str], slugs: tuple[str, ...]
) -> None:
    record = hub(bereik="regionaal", werkgebied=areas)
    assert facets.values(record, "provincie") == slugs
    assert facets.values(hub(bereik="lokaal", werkgebied=areas), "provincie") == ()
    assert facets.values(
        hub(bereik="regionaal", werkgebied=areas, plaats="Leiden"), "provincie"
    ) == ("zuid-holland",)


def test_times_on_an_island_are_said_to_be_those_of_the_island() -> None:
    here = gazetteer().locate(hub(plaats="The Bottom"))
    assert week.clock(here, WINTER) == "De tijden zijn die van Saba: daar is het 5 uur vroeger."
    assert "6 uur vroeger" in week.clock(here, SUMMER)
    assert week.clock(gazetteer().locate(hub(plaats="Leiden")), WINTER) == ""
    openings = hub(bereikbaar=[{"dag": "maandag", "van": "09:00"}]).bereikbaar
    shown = week.when(openings, WINTER, week.clock(here, WINTER))
    assert shown
    assert shown.notes[0].startswith("De tijden zijn die van Saba")


def test_an_island_has_no_pin_and_stands_in_words_beside_the_map(tmp_path: Path) -> None:
    (tmp_path / "hubs").mkdir()
    for slug, place in (("kas", "Kralendijk"), ("duin", "Leiden"), ("berg", "Windwardside")):
        (tmp_path / "hubs" / f"{slug}.yml").write_text(
            f"naam: {slug.title()}\nsamenvatting: Een plek.\nbron: {{titel: Oogst}}\n"
            f"plaats: {place}\n",
            "utf-8",
        )
    catalogue, _ = load(tmp_path, tmp_path)
    country = drawn_map.country(catalogue, listing.listing(catalogue, SITE))
    assert [pin.label for pin in country.pins] == ["Leiden"]
    assert [row.label for row in country.rows] == ["Zuid-Holland"]
    assert {row.label: row.count for row in country.bare if row.count} == {"Caribisch Nederland": 2}
    assert country.pinned == 3


def test_search_engines_are_told_the_country_of_an_island() -> None:
    for place, code in (("Kralendijk", "BQ"), ("Leiden", "NL")):
        text = jsonld.hub(hub(plaats=place, website="https://kas.example"), "kas/", SITE)
        assert f'"addressCountry": "{code}"' in text or f'"addressCountry":"{code}"' in text
