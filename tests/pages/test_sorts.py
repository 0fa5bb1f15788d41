"""Rows of the registries: one that is not whole stops with a sentence that names it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest

from building import ROOT
from doedemocratie.build import Build, Settings
from doedemocratie.model.kinds import BY_ID, KINDS, Kind
from doedemocratie.pages import sorts
from doedemocratie.pages.frame.spec import PageSpec, Site
from doedemocratie.pages.kinds import kind_pages
from doedemocratie.pages.kinds.kind_pages import RowError
from doedemocratie.pages.lists.making import Making, Sort
from doedemocratie.pages.site import join
from doedemocratie.pictures import Made
from doedemocratie.records.catalogue import load

HERE = "rij 'proef'"


@pytest.fixture(autouse=True)
def _read_anew() -> Iterator[None]:
    """Let no test see the rows that another one changed."""
    sorts.sorts.cache_clear()
    yield
    sorts.sorts.cache_clear()


def sort(**changes: object) -> Sort:
    """Return a row that is whole but for these changes."""
    whole = Sort(id="proef", name="proef", plural="proeven", pages=lambda _: ())
    return replace(whole, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (sort(), f"{HERE} in SORTS van pages/site/join.py: er is geen templates/proef.html"),
        (sort(name=""), f"{HERE} in SORTS van pages/site/join.py: er ontbreekt een woord"),
        (sort(plural=""), "er ontbreekt een woord"),
        (sort(label=""), "er ontbreekt een woord"),
        (sort(id="home"), "rij 'home' in SORTS van pages/site/join.py: er is al een soort pagina"),
    ],
)
def test_a_sort_that_lacks_something_stops(
    wrong: Sort, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(join, "SORTS", (*join.SORTS, wrong))
    with pytest.raises(RowError) as stop:
        sorts.sorts()
    assert said in str(stop.value)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"pages": ("nergens",)}, "er is geen pages/kinds/nergens.py"),
        ({"pages": ("hub_head",)}, "pages/kinds/hub_head.py heeft geen SORTS"),
        ({"name": ""}, "name, plural of address"),
        ({"plural": ""}, "name, plural of address"),
        ({"address": "verhalen"}, "name, plural of address"),
    ],
)
def test_a_kind_that_lacks_something_stops(
    changes: dict[str, object], said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    kinds: list[Kind] = [replace(BY_ID["story"], **changes)]  # type: ignore[arg-type]
    monkeypatch.setattr(sorts, "KINDS", kinds)
    kind_pages.sorts.cache_clear()
    with pytest.raises(RowError) as stop:
        sorts.sorts()
    assert str(stop.value).startswith("rij 'story' in model/kinds/__init__.py: ")
    assert said in str(stop.value)


def test_a_record_that_no_page_shows_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    """A kind of which somebody forgot the pages: its records would be checked, and lost."""
    catalogue, _ = load(ROOT / "content", ROOT)
    site = Site(name="", today=dt.date(2026, 11, 26))
    settings = Settings(content=ROOT / "content", project=ROOT, site=site)
    every = sorts.specs

    def without_stories(making: Making) -> Iterator[PageSpec[object]]:
        return (spec for spec in every(making) if spec.sort != "story")

    monkeypatch.setattr(sorts, "specs", without_stories)
    with pytest.raises(RowError) as stop:
        _ = Build(settings, catalogue, site, {}, Made({}, {})).specs
    assert str(stop.value).startswith("rij 'story' in model/kinds/__init__.py: geen enkele pagina")


def test_every_kind_that_people_send_has_both_forms_and_a_title() -> None:
    for kind in KINDS:
        assert kind.has(kind.title)
        if kind.sending:
            assert kind.sending.name
            assert kind.sending.issue.name
