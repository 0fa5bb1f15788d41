"""The map: pins where the records say hubs are, far enough apart to press; the same in words."""

from __future__ import annotations

import datetime as dt
import itertools
import math
import re
from pathlib import Path

import pytest

from doedemocratie.cli.commands.bench import made_up
from doedemocratie.model.words.municipalities import CARIBBEAN
from doedemocratie.model.words.vocab import PROVINCIE
from doedemocratie.pages.drawing import outlines
from doedemocratie.pages.frame import urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists import listing
from doedemocratie.pages.lists import map as drawn_map
from doedemocratie.pages.lists.map import Country, Row
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


def words(row: Row) -> str:
    """Return a line of the list as it reads."""
    return f"{row.label}: {', '.join(f'{one.label} {one.note}'.strip() for one in row.links)}"


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


def test_hubs_of_one_place_share_a_pin_that_leads_to_its_list(tmp_path: Path) -> None:
    made = country(
        tmp_path, aap="plaats: Amsterdam", noot="plaats: Amsterdam", mies="plaats: Breda"
    )
    north, south = made.pins
    assert (north.count, north.text) == (2, "Amsterdam, 2 knooppunten")
    assert north.url == urls.landing("gemeente", "amsterdam")
    assert (south.count, south.text) == (1, "Breda, 1 knooppunt")
    assert made.pinned == 3
    assert [words(row) for row in made.rows] == ["Amsterdam: Aap, Noot", "Breda: Mies"]


def test_a_place_leads_to_the_list_of_its_municipality_else_to_its_hub_or_province(
    tmp_path: Path,
) -> None:
    here = "plaats: Rosmalen\nprovincie: noord-brabant\ncoordinaten: [51.72, 5.36]"
    there = "plaats: Denekamp\nprovincie: overijssel\ncoordinaten: [52.38, 7]"
    made = country(
        tmp_path,
        aap="plaats: Vleuten",
        noot="plaats: Terneuzen",
        mies="plaats: Domburg",
        wim="plaats: Domburg",
        zus=here,
        jet=there,
        teun=there,
    )
    where = {pin.text.split(",")[0]: pin.url for pin in made.pins}
    assert where["Vleuten"] == urls.landing("gemeente", "utrecht")
    assert where["Domburg"] == urls.landing("gemeente", "veere")
    assert where["Terneuzen"] == urls.landing("gemeente", "terneuzen")
    assert where["Rosmalen"] == urls.hub("zus")
    assert where["Denekamp"] == urls.landing("provincie", "overijssel")


def test_a_place_keeps_its_own_name_beside_the_town_of_its_municipality(tmp_path: Path) -> None:
    made = country(tmp_path, aap="plaats: Hoofddorp", noot="plaats: Sneek", mies="plaats: Den Haag")
    assert {pin.name for pin in made.pins} == {"Hoofddorp", "Sneek", "'s-Gravenhage"}


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
        "De Wolden: Wim",
        "Landelijk: Noot",
        "Plaats nog niet bekend: Aap, Mies",
    ]
    counts = {one.label: one.text for one in made.provinces if one.count}
    assert counts == {"Zeeland": "Zeeland, 1 knooppunt", "Drenthe": "Drenthe, 1 knooppunt"}


def test_a_hub_of_two_reaches_stands_under_both(tmp_path: Path) -> None:
    made = country(tmp_path, aap="bereik: [regionaal, landelijk]", noot="bereik: [landelijk]")
    assert [words(row) for row in made.rows] == ["Regionaal: Aap", "Landelijk: Aap, Noot"]


def test_a_hub_with_branches_is_at_each_of_them(tmp_path: Path) -> None:
    branches = "locaties: [{naam: Oost, plaats: Zwolle}, {naam: Oost 2, plaats: Zwolle}]"
    made = country(tmp_path, aap=f"plaats: Leiden\n{branches}")
    assert [pin.text for pin in made.pins] == ["Zwolle, 1 knooppunt", "Leiden, 1 knooppunt"]
    assert made.pinned == 1


def test_near_places_become_one_pin_at_the_largest(tmp_path: Path) -> None:
    made = country(
        tmp_path,
        aap="plaats: Haarlem",
        noot="plaats: Haarlem",
        mies="plaats: Heemstede",
        wim="plaats: Lisse",
    )
    (pin,) = made.pins
    at = gazetteer().find("Haarlem")[0]
    assert at.lat is not None
    assert at.lon is not None
    assert (pin.x, pin.y) == outlines.drawing().point(at.lat, at.lon)
    assert (pin.name, pin.text) == ("Rond Haarlem", "Rond Haarlem, 4 knooppunten")
    provinces = "provincie=noord-holland&provincie=zuid-holland"
    assert pin.url == f"{urls.HUBS}?{provinces}"
    assert len(made.rows) == 3


@pytest.mark.parametrize("count", [12, 60, 400])
def test_with_any_number_of_hubs_no_two_pins_or_names_meet(tmp_path: Path, count: int) -> None:
    (tmp_path / "hubs").mkdir()
    for slug, text in made_up(count, seed=7):
        (tmp_path / "hubs" / f"{slug}.yml").write_text(text, "utf-8")
    catalogue, _ = load(tmp_path, tmp_path)
    made = drawn_map.country(catalogue, listing.listing(catalogue, SITE))
    assert sum(pin.count for pin in made.pins) == made.pinned == count
    for one, other in itertools.combinations(made.pins, 2):
        assert math.hypot(one.x - other.x, one.y - other.y) >= drawn_map.APART
    boxes = [
        (pin.name_x - (width if pin.anchor == "end" else 0), pin.y, width)
        for pin in made.pins
        if pin.name and (width := len(pin.name) * drawn_map.LETTER)
    ]
    for (ax, ay, aw), (bx, by, bw) in itertools.combinations(boxes, 2):
        assert ax + aw <= bx or bx + bw <= ax or abs(ay - by) >= drawn_map.LINE
    assert len(made.rows) <= drawn_map.FEW
    counted = [int(one.note) for row in made.rows for one in row.links if one.note]
    assert sum(counted) in (0, count)


def test_a_long_list_says_how_many_instead_of_whom(tmp_path: Path) -> None:
    made = country(tmp_path, **{f"hub-{number}": "bereik: landelijk" for number in range(13)})
    (row,) = made.rows
    assert words(row) == "Landelijk: 13 knooppunten"
    assert row.links[0].url == urls.landing("bereik", "landelijk")


def test_a_pin_is_a_target_of_24_pixels_on_the_smallest_screen() -> None:
    smallest = 320 - 2 * 18  # the gutter is 1.125rem there
    assert 2 * drawn_map.HEAD * smallest / outlines.drawing().width >= 24
    assert drawn_map.APART >= 2 * drawn_map.HEAD
