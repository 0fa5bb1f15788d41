"""Figures count what hubs say, what nobody said yet too, and draw it in proportion."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from doedemocratie.model.values.date import MONTHS
from doedemocratie.model.words.vocab import GEMEENTE_PROVINCIE, PROVINCIE
from doedemocratie.pages.drawing import charts
from doedemocratie.pages.finding import figures
from doedemocratie.pages.finding.figures import Chart, FiguresView
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Page, Site
from doedemocratie.pages.lists.listing import listing
from doedemocratie.records.catalogue import load

SITE = Site(name="", today=dt.date(2026, 11, 23))
HUBS = {
    "kas": "type: informeel\nbereik: lokaal\nplaats: Leiden\nzoekt:\n  - groeistof: geld\n"
    "erbij_op: 2026-09-30\nbevestigd_op: 2026-09-30\nwebsite: https://kas.example\n",
    "boom": "type: formeel\nbereik: [regionaal, landelijk]\nzoekt:\n  - groeistof: geld\n"
    "biedt:\n  - groeistof: geld\nzoekt_mensen:\n  - wie: student\nerbij_op: 2026-11-01\n",
    "stil": "",
    "weg": "type: formeel\nstadium: gestopt\nerbij_op: 2026-09-01\n",
    "voorbeeldhub": "type: hybride\nvoorbeeld: ja\nerbij_op: 2026-09-01\n",
}


def made(folder: Path, hubs: dict[str, str]) -> Page[FiguresView]:
    """Return the page of these hubs."""
    (folder / "hubs").mkdir()
    for slug, rest in hubs.items():
        (folder / "hubs" / f"{slug}.yml").write_text(
            f"naam: Hub {slug}\nsamenvatting: Een plek.\nbron:\n  titel: Oogst\n{rest}"
        )
    catalogue, problems = load(folder, folder, SITE.today)
    assert not problems
    return figures.page(catalogue, listing(catalogue, SITE), SITE)


def counts(chart: Chart) -> dict[str, tuple[int, ...]]:
    """Return the numbers of a chart by the word of its row, those of nothing left out."""
    rows = {row.label: tuple(bar.count for bar in row.bars) for row in chart.rows}
    return {label: numbers for label, numbers in rows.items() if any(numbers)}


def test_what_hubs_say_is_counted_and_what_they_leave_open_too(tmp_path: Path) -> None:
    view = made(tmp_path, HUBS).view
    assert (view.count, view.recent, view.peopled) == (3, 1, 1)
    kind, reach = view.kinds
    assert counts(kind) == {"Informeel": (1,), "Formeel": (1,), "Nog niet bekend": (1,)}
    both = {"Lokaal": (1,), "Regionaal": (1,), "Landelijk": (1,), "Nog niet bekend": (1,)}
    assert counts(reach) == both
    province, town = view.places
    assert counts(province)["Zuid-Holland"] == (1,)
    assert counts(town) == {"Leiden": (1,)}
    assert counts(view.factors) == {"Geld": (2, 1)}
    assert counts(view.people)["Student"] == (1,)


def test_it_says_where_nobody_is_yet(tmp_path: Path) -> None:
    view = made(tmp_path, HUBS).view
    assert "Zuid-Holland" not in [link.label for link in view.bare]
    assert len(view.bare) == len(PROVINCIE.choices) - 1
    assert view.bare_in == "in 11 provincies en in Caribisch Nederland"
    assert {"Zuid-Holland": 1}.items() <= {
        row.label: row.bars[0].count for row in view.far.rows
    }.items()
    assert sum(bar.count for row in view.far.rows for bar in row.bars) == len(GEMEENTE_PROVINCIE)


def test_growth_counts_hubs_that_are_there_and_says_of_how_many_it_knows(tmp_path: Path) -> None:
    page = made(tmp_path, HUBS)
    growth = page.view.growth
    assert (growth.dated, growth.unknown) == (2, 1)
    assert [(one.told, one.new, one.total) for one in growth.columns] == [
        ("september 2026", 1, 1),
        ("oktober 2026", 0, 1),
        ("november 2026", 1, 2),
    ]
    html = render.fragment(page, SITE)
    assert "Van 1 van de 3 knooppunten weten we niet wanneer" in html
    table = html.split('<table class="bars">')[1].split("</table>")[0]
    for one in growth.columns:
        assert f"{one.told}</th><td>{one.new}</td><td>{one.total}</td>" in table


def test_a_site_that_is_nearly_empty_says_so_and_draws_nothing_wrong(tmp_path: Path) -> None:
    page = made(tmp_path, {"stil": ""})
    view = page.view
    assert view.kinds[0].empty
    assert view.people.empty
    assert view.growth.columns == ()
    html = render.fragment(page, SITE)
    assert "Van geen enkel knooppunt weten we nog wanneer" in html
    assert "Hier heeft nog niemand iets over verteld" in html
    assert 'class="growth"' not in html


def test_a_bar_is_as_long_as_its_number() -> None:
    drawn = charts.rows([("een", None, (1, 4), False), ("twee", "x/", (2, 0), True)])
    assert [[bar.length for bar in row.bars] for row in drawn] == [[25, 100], [50, 0]]
    assert [row.unknown for row in drawn] == [False, True]
    assert charts.rows([("niets", None, (0,), False)])[0].bars[0].length == 0


@pytest.mark.parametrize("days", [(), ("2026-12-01",)])
def test_nothing_grew_before_today_then_there_is_no_chart(days: tuple[str, ...]) -> None:
    ahead = [dt.date.fromisoformat(day) for day in days]
    assert charts.columns(ahead, SITE.today, MONTHS) == ()


def test_columns_go_up_to_today_and_fill_the_field() -> None:
    days = [dt.date(2026, 1, 31), dt.date(2026, 1, 1), dt.date(2026, 3, 1)]
    drawn = charts.columns(days, dt.date(2026, 4, 2), MONTHS)
    assert [one.total for one in drawn] == [2, 2, 3, 3]
    assert drawn[0].x == 0
    assert drawn[-1].x + drawn[-1].width <= charts.WIDTH
    assert [one.height for one in drawn][-1] == charts.HEIGHT
    assert [one.height_new > 0 for one in drawn] == [True, False, True, False]
    assert all(one.height_new <= one.height for one in drawn)


def test_over_many_months_a_column_is_a_year() -> None:
    days = [dt.date(2020, 12, 31), dt.date(2023, 1, 1)]
    drawn = charts.columns(days, SITE.today, MONTHS)
    assert [(one.told, one.total) for one in drawn] == [
        *(("2020", 1), ("2021", 1), ("2022", 1), ("2023", 2)),
        *((str(year), 2) for year in range(2024, 2027)),
    ]


def test_a_table_has_every_number_that_its_bars_show(tmp_path: Path) -> None:
    page = made(tmp_path, HUBS)
    html = render.fragment(page, SITE)
    for chart in (*page.view.kinds, *page.view.places, page.view.far, page.view.factors):
        table = html.split(f'id="{chart.id}"')[1].split("</table>")[0]
        assert f"<caption>{chart.title}</caption>" in table
        for row in chart.rows:
            cells = [f"<td><span>{bar.count}</span>" for bar in row.bars]
            assert all(cell in table for cell in cells), row.label
