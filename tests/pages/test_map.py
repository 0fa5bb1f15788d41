"""The map: pins where the records say hubs are, far enough apart to press; the same in words."""

from __future__ import annotations

import datetime as dt
import itertools
import json
import math
import re
from pathlib import Path

import pytest

from doedemocratie.cli.commands.bench import made_up
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.municipalities import CARIBBEAN
from doedemocratie.model.words.vocab import PROVINCIE
from doedemocratie.pages.drawing import outlines
from doedemocratie.pages.frame import urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists import listing
from doedemocratie.pages.lists.maps import country as drawn_map
from doedemocratie.pages.lists.maps import spots
from doedemocratie.pages.lists.maps.country import Country, ProvinceLine
from doedemocratie.records.catalogue import load
from doedemocratie.records.files.places import gazetteer

SITE = Site(name="doedemocratie", today=dt.date(2026, 11, 24))
BARE = "samenvatting: Een hub.\nbron: {titel: Oogst}\n"


def country(folder: Path, **hubs: str) -> Country:
    """Return the map of provisional hubs, each with these lines and nothing more."""
    (folder / "hubs").mkdir()
    for slug, lines in hubs.items():
        text = f"naam: {slug.title()}\n{BARE}{lines}\n"
        (folder / "hubs" / f"{slug}.yml").write_text(text, "utf-8")
    catalogue, problems = load(folder, folder)
    assert not problems
    return drawn_map.country(catalogue, listing.listing(catalogue, SITE))


def words(row: ProvinceLine) -> str:
    """Return a line of the list as it reads."""
    count = "" if row.count is None else f" {row.count}"
    links = (f"{one.label} {one.note}".strip() for one in row.links)
    return f"{row.label}{count}: {', '.join(links)}"


def rings(path: str) -> list[list[tuple[float, float]]]:
    """Return the rings of an outline."""
    found = []
    for part in re.findall(r"M([^Mz]+)z", path):
        numbers = [float(one) for one in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", part)]
        steps = list(zip(numbers[::2], numbers[1::2], strict=True))
        found.append(list(itertools.accumulate(steps, lambda a, b: (a[0] + b[0], a[1] + b[1]))))
    return found


def inside(x: float, y: float, path: str) -> bool:
    """Return whether a point lies within an outline."""
    crossings = 0
    for ring in rings(path):
        for (ax, ay), (bx, by) in itertools.pairwise([*ring, ring[0]]):
            crossings += (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax
    return crossings % 2 == 1


def test_every_province_is_drawn() -> None:
    assert [*outlines.drawing().paths, CARIBBEAN[0]] == list(PROVINCIE.ids())


@pytest.mark.parametrize(
    "capital",
    [
        "Groningen",
        "Leeuwarden",
        "Assen",
        "Zwolle",
        "Lelystad",
        "Arnhem",
        "Utrecht",
        "Haarlem",
        "Den Haag",
        "Middelburg",
        "'s-Hertogenbosch",
        "Maastricht",
    ],
)
def test_a_place_is_drawn_within_its_province(capital: str) -> None:
    (place, *_) = gazetteer().find(capital)
    drawn = outlines.drawing()
    assert place.lat is not None
    assert place.lon is not None
    x, y = drawn.point(place.lat, place.lon)
    assert [slug for slug, path in drawn.paths.items() if inside(x, y, path)] == [place.province]


def test_what_lies_outside_the_drawing_stands_at_its_edge() -> None:
    drawn = outlines.drawing()
    assert drawn.point(60, 0) == (0, 0)
    assert drawn.point(40, 9) == (drawn.width, drawn.height)


@pytest.mark.parametrize("province", [one for one in outlines.drawing().paths if one != "zeeland"])
def test_the_middle_of_a_province_lies_in_it(province: str) -> None:
    """That of Zeeland is water."""
    drawn = outlines.drawing()
    assert inside(*drawn.middle(province), drawn.paths[province])


def test_hubs_of_one_place_share_a_pin_that_leads_to_its_list(tmp_path: Path) -> None:
    made = country(
        tmp_path, aap="plaats: Amsterdam", noot="plaats: Amsterdam", mies="plaats: Breda"
    )
    north, south = made.pins
    assert (north.count, north.text) == (2, "Amsterdam, 2 knooppunten")
    assert north.url == urls.landing("gemeente", "amsterdam")
    assert (south.count, south.text) == (1, "Breda, 1 knooppunt")
    assert made.pinned == 3
    assert [words(row) for row in made.rows] == [
        "Noord-Holland 2: Amsterdam 2",
        "Noord-Brabant 1: Breda 1",
    ]


def test_a_pin_is_called_and_counts_as_the_page_where_it_leads(tmp_path: Path) -> None:
    here = "plaats: Rosmalen\nprovincie: noord-brabant\ncoordinaten: [51.72, 5.36]"
    there = "plaats: Denekamp\nprovincie: overijssel\ncoordinaten: [52.38, 7]"
    made = country(
        tmp_path,
        aap="plaats: Vleuten",
        noot="plaats: Utrecht",
        mies="plaats: Domburg",
        wim="plaats: Hoofddorp",
        zus=here,
        jet=there,
        teun=f"{there}\nstadium: actief",
        does="provincie: overijssel",
    )
    assert {pin.text: pin.url for pin in made.pins} == {
        "Utrecht, 2 knooppunten": urls.landing("gemeente", "utrecht"),
        "Veere, 1 knooppunt": urls.landing("gemeente", "veere"),
        "Haarlemmermeer, 1 knooppunt": urls.landing("gemeente", "haarlemmermeer"),
        "Rosmalen, 1 knooppunt": urls.hub("zus"),
        "Overijssel, 3 knooppunten": urls.landing("provincie", "overijssel"),
    }


def test_an_official_place_without_position_stands_at_the_seat_of_its_municipality(
    tmp_path: Path,
) -> None:
    made = country(tmp_path, aap="plaats: Rosmalen\ngemeente: s-hertogenbosch")
    assert [pin.text for pin in made.pins] == ["'s-Hertogenbosch, 1 knooppunt"]


def test_only_what_a_record_says_is_on_the_map(tmp_path: Path) -> None:
    made = country(
        tmp_path,
        aap="",
        noot="bereik: landelijk",
        mies="provincie: zeeland",
        wim="gemeente: de-wolden",
        zus="voorbeeld: ja\nplaats: Leiden",
        jet="stadium: gestopt\nplaats: Leiden",
    )
    assert [pin.text for pin in made.pins] == ["De Wolden, 1 knooppunt"]
    assert [words(row) for row in made.rows] == [
        "Drenthe 1: De Wolden 1",
        "Landelijk: Noot",
        "Plaats nog niet bekend: Aap, Mies",
    ]
    counts = {one.label: one.text for one in made.provinces if one.count}
    assert counts == {"Zeeland": "Zeeland, 1 knooppunt", "Drenthe": "Drenthe, 1 knooppunt"}
    assert {row.label: row.count for row in made.bare if row.count} == {"Zeeland": 1}


def test_a_hub_of_two_reaches_stands_under_both(tmp_path: Path) -> None:
    made = country(tmp_path, aap="bereik: [regionaal, landelijk]", noot="bereik: [landelijk]")
    assert [words(row) for row in made.rows] == ["Regionaal: Aap", "Landelijk: Aap, Noot"]


def test_a_hub_with_branches_is_at_each_of_them(tmp_path: Path) -> None:
    branches = "locaties: [{naam: Oost, plaats: Zwolle}, {naam: Oost 2, plaats: Zwolle}]"
    made = country(tmp_path, aap=f"plaats: Leiden\n{branches}")
    assert [pin.text for pin in made.pins] == ["Zwolle, 1 knooppunt", "Leiden, 1 knooppunt"]
    assert made.pinned == 1


def test_a_place_of_which_only_the_name_is_told_lies_where_the_former_municipality_did(
    tmp_path: Path,
) -> None:
    (tmp_path / "hubs").mkdir()
    catalogue, _ = load(tmp_path, tmp_path)
    data = json.loads(spots.nearby(catalogue, listing.listing(catalogue, SITE)))
    towns = {name: data["towns"][town][0] for name, town, *_ in data["places"] if town >= 0}
    assert towns["Rosmalen"] == "s-hertogenbosch"
    lat, lon = next(row[2:4] for row in data["places"] if row[0] == "Rosmalen")
    assert (round(lat / 1000, 1), round(lon / 1000, 1)) == (51.7, 5.3)


def test_where_pins_would_be_too_near_the_province_has_one(tmp_path: Path) -> None:
    made = country(
        tmp_path,
        aap="plaats: Haarlem",
        noot="plaats: Haarlem",
        mies="plaats: Heemstede",
        wim="plaats: Den Helder",
        zus="plaats: Lisse",
    )
    north, south = made.pins
    assert (north.text, north.url) == (
        "Noord-Holland, 4 knooppunten",
        urls.landing("provincie", "noord-holland"),
    )
    assert (north.x, south.text) == (
        outlines.drawing().middle("noord-holland")[0],
        "Lisse, 1 knooppunt",
    )


@pytest.mark.parametrize("count", [12, 60, 400])
def test_with_any_number_of_hubs_no_two_pins_or_names_meet(tmp_path: Path, count: int) -> None:
    (tmp_path / "hubs").mkdir()
    for slug, text in made_up(count, seed=7):
        (tmp_path / "hubs" / f"{slug}.yml").write_text(text, "utf-8")
    catalogue, _ = load(tmp_path, tmp_path)
    lists = listing.listing(catalogue, SITE)
    made = drawn_map.country(catalogue, lists)
    records = {entry.slug: entry.record for entry in catalogue.of(Hub)}
    told = [slug for slug in lists.active if records[slug].plaats]
    assert made.pinned == len(told) > count / 2
    for one, other in itertools.combinations(made.pins, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) >= drawn_map.APART
    boxes = [
        (pin.name_x - (width if pin.anchor == "end" else 0), pin.y, width)
        for pin in made.pins
        if pin.anchor and (width := len(pin.label) * drawn_map.LETTER)
    ]
    for (ax, ay, aw), (bx, by, bw) in itertools.combinations(boxes, 2):
        assert ax + aw <= bx or bx + bw <= ax or abs(ay - by) >= drawn_map.LINE
    counts = {
        urls.landing(*choice): len(slugs)
        for choice, slugs in lists.listed.items()
        if choice[0] in ("provincie", "gemeente")
    }
    hubs = {urls.hub(slug): 1 for slug in lists.active}
    assert all((counts | hubs)[pin.url] == pin.count for pin in made.pins)
    every = [*made.rows, *made.bare]
    assert {row.url for row in every if row.count is not None} == {
        urls.landing("provincie", province) for province in PROVINCIE.ids()
    }
    stops = [row.url for row in every] + [link.url for row in every for link in row.links]
    assert {pin.url for pin in made.pins} <= set(stops)
    assert len(stops) < 75


def test_a_long_list_says_how_many_instead_of_whom(tmp_path: Path) -> None:
    made = country(tmp_path, **{f"hub-{number}": "bereik: landelijk" for number in range(13)})
    (row,) = made.rows
    assert words(row) == "Landelijk: 13 knooppunten"
    assert row.links[0].url == urls.landing("bereik", "landelijk")


def test_a_pin_is_a_target_of_24_pixels_on_the_smallest_screen() -> None:
    smallest = 320 - 2 * 18  # the gutter is 1.125rem there
    assert 2 * drawn_map.HEAD * smallest / outlines.drawing().width >= 24
    assert drawn_map.APART >= 2 * drawn_map.HEAD
