"""What scripts/bench makes of its measurements: medians of pairs, shares, bars by size."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import open_figures
import open_parts
import pytest
import table
import weights

import bench_run
from doedemocratie.output import each, rows
from doedemocratie.pages import sorts

STEPS = [[float(ms), float(2 * ms)] for ms in range(1, 21)]
TWICE = [[2 * script, 4 * whole] for script, whole in STEPS]


def figures(hubs: int, **other: Any) -> dict[str, Any]:
    """Return measurements of a list that is twice as fast as both peers."""
    engines = [script for script, _ in STEPS]
    return {
        "asked": hubs,
        "mean_summary": 130.2,
        "machine": "2 × een machine",
        "browser": "Chromium 1",
        "elements": 4000,
        "nodes": 8000,
        "heap": 12_000_000,
        "towns_cpu": 0.3,
        "load_ms": 100,
        "scripts": {"filter/filter.js": 4000, "list/list.js": 9000, "speller/speller.js": 7000},
        "own": {"clicks": STEPS, "letters": STEPS},
        "slow": {"clicks": TWICE, "letters": TWICE},
        "race": {
            "clicks": {"ours": STEPS, "itemsjs": TWICE, "listjs": TWICE},
            "engines": {"ours": engines, "itemsjs": [10 * ms for ms in engines]},
            "differences": 0,
        },
        "finder": {"steps": STEPS, "breaches": [], "hits": 20},
        "find_gz": 9000,
        **dict.fromkeys(("overview_gz", "landing_gz", "data_gz", "data_gz_named"), 30_000),
        **dict.fromkeys(("landing_raw", "landing_sum_raw"), 600_000),
        **other,
    }


def test_ratios_are_medians_of_pairs_and_lateness_is_of_whole_steps() -> None:
    race = figures(500)["race"]
    assert table.middle(table.pairs(race, "itemsjs", 0)) == 0.5
    assert table.middle(table.pairs(race, "itemsjs", 1)) == 0.25
    assert table.middle(table.alone(race)) == pytest.approx(0.1)
    assert table.late(table.whole(STEPS)) == pytest.approx(38.1)


def test_the_table_names_each_measure_with_its_bars_and_how_it_stands() -> None:
    told = table.lines(figures(5000))
    assert told[0] == "5000 knooppunten, samenvatting gemiddeld 130 tekens"
    assert told[1] == "2 × een machine; Chromium 1; 20 paren"
    assert "| motor ÷ itemsjs | 0.10 × | ≤ 0.25 | ≤ 0.15 | liefst |" in told
    assert "| eigen script van de lijst | 13.0 kB gz | ≤ 20 | ≤ 12 | goed |" in told
    assert table.missed(figures(5000)) == []


@pytest.mark.parametrize(
    ("hubs", "too_much", "missed"),
    [
        (500, {"data_gz": 60_001}, ["beide databestanden"]),
        (5000, {"data_gz": 60_001}, []),
        (5000, {"own": {"clicks": TWICE, "letters": STEPS}}, ["klik tot opgemaakte lijst, p95"]),
        (12, {"own": {"clicks": TWICE, "letters": STEPS}, "data_gz": 900_000}, []),
        (12, {"elements": 7001}, ["elementen van het overzicht"]),
        (5000, {"finder": {"steps": TWICE, "breaches": []}}, ["vraag tot antwoord, p95"]),
        (
            12,
            {"finder": {"steps": TWICE, "breaches": ["need: ?hulp=plan"]}, "find_gz": 10_001},
            ["eigen script van de wegwijzer", "beloften van de wegwijzer, gebroken"],
        ),
        (12, {"race": figures(12)["race"] | {"differences": 1}}, ["tellingen die verschillen"]),
    ],
)
def test_a_bar_holds_at_its_number_of_hubs(
    hubs: int, too_much: dict[str, Any], missed: list[str]
) -> None:
    assert table.missed(figures(hubs, **too_much)) == missed
    assert any("te veel" in line for line in table.lines(figures(hubs, **too_much))) == bool(missed)


def test_pages_of_one_choice_are_weighed_and_no_others(tmp_path: Path) -> None:
    for name in ("", "type/hybride/", "register/a/", "verzonnen-1/", "verzonnen-1/merk/"):
        (tmp_path / "knooppunten" / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / "knooppunten" / name / "index.html").write_text(f"<p>{name}</p>" * 9)
    (tmp_path / "data" / "lijst").mkdir(parents=True)
    (tmp_path / "assets" / "js" / "find").mkdir(parents=True)
    (tmp_path / "assets" / "js" / "find" / "find.js").write_text("1")
    choices = '{"slugs":["verzonnen-1"],"names":["Café Ünder de Zon"]}'
    (tmp_path / "data" / "lijst" / "keuzes.json").write_text(choices)
    (tmp_path / "data" / "lijst" / "teksten.json").write_text('{"summaries":["vier"]}')
    weighed = weights.weights(tmp_path)
    assert weighed["landing_count"] == 1
    assert weighed["landing_raw"] == weighed["landing_sum_raw"] == len("<p>type/hybride/</p>") * 9
    assert weighed["mean_summary"] == 4
    assert weighed["data_gz_named"] < weighed["data_gz"]


def open_told(**other: Any) -> dict[str, Any]:
    """Return what a build tells of its open data."""
    return {
        "cpu": 20.0,
        "spent": {"de open data": 1.0, "data": 0.5},
        "sizes": {"data/a.csv": 900_000, "data/": 40_000, "x/feed.xml": 50_000},
        "whole": ["data/a.csv"],
        **other,
    }


def test_following_and_reusing_are_a_share_of_a_build() -> None:
    fewer = open_told(sizes={"data/a.csv": 450_000, "data/": 40_000, "x/feed.xml": 20_000})
    asked = {"asked": 5000, "machine": "2 × een machine"}
    told = asked | open_figures.figures(fewer, [open_told(cpu=10.0), open_told(), open_told()])
    assert told["share"] == pytest.approx(0.075)
    assert table.missed(told, open_figures.ROWS) == []
    assert "de open data: CPU 1.00 s" in open_figures.lines(told)
    dear = asked | open_figures.figures(fewer, [open_told(cpu=14.9)])
    assert table.missed(dear, open_figures.ROWS) == ["open data en volgen ÷ bouwen met zoeken, CPU"]


def test_a_file_that_grows_with_the_hubs_is_named() -> None:
    fewer = open_told(sizes={"data/a.csv": 450_000, "data/": 40_000, "x/feed.xml": 40_000})
    more = open_told(sizes={"data/a.csv": 900_000, "data/": 80_000, "x/feed.xml": 50_000})
    told = open_figures.figures(fewer, [more])
    assert told["grown"] == [("data/", 40_000, 80_000)]
    figures = {"asked": 12, "machine": "2 × een machine", **told}
    assert len(table.missed(figures, open_figures.ROWS)) == 1
    assert "groeit mee: data/, van 40000 naar 80000 bytes" in open_figures.lines(figures)


def test_what_is_measured_is_what_the_site_makes() -> None:
    """A row that was renamed would be measured as nothing."""
    names = {output.name for output in rows.FILES} | {output.name for output in rows.AFTER}
    names |= {output.name for output in each.EACH}
    assert {*open_parts.OUTPUTS} <= names
    assert {*open_parts.SORTS} <= sorts.sorts().keys()


def test_a_command_is_measured_apart_from_who_asks(tmp_path: Path) -> None:
    """Memory of the one that measures is not that of the command."""
    heavy = b"x" * 200_000_000
    code = "import sys; assert sys.pycache_prefix and not sys.flags.dont_write_bytecode"
    cpu, peak, clock = bench_run.measure([sys.executable, "-c", code], tmp_path, {})
    assert len(heavy) / 1_000_000 > 2 * peak > 0
    assert 0 < cpu <= 2 * clock


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    for code, why in (
        ("raise SystemExit('stuk')", "stuk"),
        ("raise SystemExit(3)", "Dit mislukte"),
    ):
        with pytest.raises(SystemExit, match=why):
            bench_run.measure([sys.executable, "-c", code], tmp_path, {})
