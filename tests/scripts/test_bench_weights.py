"""What scripts/bench makes of first visits, and how it keeps what it said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import first_visit
import firsts
import pytest
import table
import weight_rows

import bench_kept
import bench_musts
import environment
from doedemocratie.pages import sorts
from doedemocratie.pages.frame.spec import PageSpec
from doedemocratie.pages.lists.making import Making, PageSort

SENT = [("", 20_000), ("assets/site.css", 28_000), ("assets/fonts/a.woff2", 80_000)]


def visited(*more: tuple[str, int]) -> dict[str, Any]:
    """Return what was measured of home alone."""
    visit = first_visit.weighed([*SENT, *more]) | {"name": "home", "seen": [900.0, 3000.0, 1000.0]}
    told = {"asked": 0, "label": "12", "machine": "2 ×", "browser": "Chromium 1"}
    return told | {"visits": {firsts.HOME: visit}}


def test_a_visit_is_told_by_kind_of_file() -> None:
    told = [*weight_rows.lines(visited(("data/x.json", 1000), ("robots", 0), ("404.html", 0)))]
    assert "| home | 20.0 | 28.0 | 0.0 | 80.0 | 0.0 | 1.0 | 129.0 | 6 | 1000 |" in told
    assert table.missed(visited(), weight_rows.ROWS) == []


@pytest.mark.parametrize(
    ("more", "rows"),
    [
        (("assets/js/x.js", 18_000), [0]),
        (("assets/stylesheets/main.css", 15_001), [1, 2]),
    ],
)
def test_a_visit_of_home_that_is_too_heavy_is_named(more: tuple[str, int], rows: list[int]) -> None:
    assert table.missed(visited(more), weight_rows.ROWS) == [
        weight_rows.ROWS[row].label for row in rows
    ]


def test_the_pages_that_are_visited_are_of_the_sorts_that_the_site_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sort without a page is left out, and of one with thousands the first is enough."""

    def many(_: Making) -> Iterator[PageSpec[object]]:
        yield PageSpec("eerste/", "home", lambda: pytest.fail("no page needs to be made"))
        pytest.fail("the second was asked for")

    rows = {
        "home": PageSort(id="home", name="home", plural="homes", pages=many),
        "empty": PageSort(id="empty", name="leeg", plural="lege", pages=lambda _: ()),
        "ordinary": sorts.ORDINARY,
    }
    monkeypatch.setattr(sorts, "sorts", lambda: rows)
    monkeypatch.setattr(firsts, "prepare", lambda *_: type("Build", (), {"making": None}))
    (tmp_path / "over.md").write_text("# Over")
    (tmp_path / "en.md").write_text("# En")
    assert firsts.firsts(tmp_path, tmp_path, "2026-11-23", "https://x.example/") == {
        "home": ("home", "eerste/"),
        "ordinary": (sorts.ORDINARY.name, "en/"),
    }
    assert firsts.HOME in sorts.sorts()


def test_what_was_said_stands_in_place_of_what_was_said_before(tmp_path: Path) -> None:
    document = tmp_path / "measured.md"
    document.write_text("# Measured\n")
    bench_kept.keep(document, "peers", "./scripts/bench --peers", "| 1 |\n")
    bench_kept.keep(document, "weights", "./scripts/bench --weights", "| 2 |")
    before = document.read_text()
    assert before.startswith(
        "# Measured\n\n<!-- begin bench --peers -->\n`./scripts/bench --peers`"
    )
    bench_kept.keep(document, "peers", "./scripts/bench --peers", "| 3 |")
    assert document.read_text() == before.replace("| 1 |", "| 3 |")


def test_what_is_said_is_printed_and_remembered(capsys: pytest.CaptureFixture[str]) -> None:
    with bench_kept.listening() as heard:
        environment.say("| 1 |")
    assert heard.getvalue() == "| 1 |\n"
    assert capsys.readouterr().out == "| 1 |\n"


def test_what_would_rather_be_is_no_more_than_what_must() -> None:
    for name, (must, stretch) in bench_musts.MOST.items():
        for hubs in stretch.keys() & must.keys():
            assert stretch[hubs] <= must[hubs], name
