"""Who is due to confirm is exactly who is shown as not fresh."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from calling import called
from doedemocratie.cli.github.due import confirm_link
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.lists.cards import freshness
from doedemocratie.questions.github.questions import BY_NAME
from doedemocratie.records.catalogue import load

HUB = """naam: "Plug @jan [x](y)"
type: informeel
bereik: lokaal
samenvatting: Een plek.
plaats: Utrecht
website: https://{slug}.example
"""
SAYS = {
    "vers": ("bevestigd_op: 2025-11-24", "Bevestigd in november 2025"),
    "oud": (
        "bevestigd_op: 2025-11-23\nbeheerders: [bo, ann-2]",
        "Langer dan een jaar niet bevestigd",
    ),
    "nooit": ("slogan: x", "Nog niet bevestigd"),
    "voorlopig": ("bron: {titel: Krant}", "Voorlopig profiel"),
    "met-bron": (
        "bron: {titel: Krant, datum: 2015-02-12}",
        "Voorlopig profiel, bron 12 februari 2015",
    ),
    "nagekeken": ("bron: {titel: Krant}\nbevestigd_op: 2026-05-01", "Bevestigd in mei 2026"),
    "gestopt": ("stadium: gestopt", "Nog niet bevestigd"),
    "doos": ("voorbeeld: ja", "Voorbeeld, telt niet mee"),
}
DATE = ["--date", "2026-11-24"]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "content" / "hubs"
    folder.mkdir(parents=True)
    for slug, (lines, _) in SAYS.items():
        text = HUB.replace("{slug}", slug).replace("Plug", f"Plug {slug}")
        (folder / f"{slug}.yml").write_text(f"{text}{lines}\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("REPOSITORY_URL", "https://example.org/r/")
    return folder


def test_who_is_due_is_told_with_editors_and_a_link(content: Path) -> None:
    result = called("due", "--format", "json", *DATE)
    assert result.exit_code == 0
    hubs = {hub["slug"]: hub for hub in json.loads(result.stdout)}
    assert sorted(hubs) == ["met-bron", "nooit", "oud", "voorlopig"]
    for slug, hub in hubs.items():
        assert hub["freshness"] == SAYS[slug][1]
    assert hubs["oud"] == {
        "slug": "oud",
        "file": "content/hubs/oud.yml",
        "confirmed": "2025-11-23",
        "provisional": False,
        "freshness": "Langer dan een jaar niet bevestigd",
        "editors": ["bo", "ann-2"],
        "link": "https://example.org/r/issues/new?template=03-confirm.yml&title=Bevestigd%3A+oud"
        "&knooppunt=oud",
        "title": "Klopt het profiel van oud nog?",
        "body": hubs["oud"]["body"],
    }
    assert hubs["oud"]["body"].startswith("Dag @bo, @ann-2. Klopt jullie profiel nog?")
    assert hubs["met-bron"]["provisional"] is True
    assert not any("jan" in hub["title"] + hub["body"] for hub in hubs.values())


def test_for_people_it_is_a_list(content: Path) -> None:
    result = called("due", *DATE)
    assert result.exit_code == 0
    told = result.stdout
    assert "Knooppunt oud: Langer dan een jaar niet bevestigd (bo, ann-2)\n" in told
    assert "Knooppunt nooit: Nog niet bevestigd (nog geen beheerders)\n" in told


def test_the_link_fills_in_a_question_of_the_form() -> None:
    asked = parse_qs(urlsplit(confirm_link("a&b=c", "https://example.org/r")).query)
    assert asked["template"] == ["03-confirm.yml"]
    (element,) = BY_NAME["confirm"].elements
    assert asked[element.id] == ["a&b=c"]
    assert confirm_link("x", "") == ""


@pytest.mark.parametrize("slug", SAYS)
def test_every_profile_says_how_fresh_it_is(slug: str, content: Path) -> None:
    catalogue, problems = load(content.parent, content.parent)
    assert problems == []
    entry = catalogue.get(Hub, slug)
    assert entry is not None
    assert freshness(entry.record, dt.date(2026, 11, 24)) == SAYS[slug][1]


def test_a_leap_day_is_a_year_later_on_the_last_of_february() -> None:
    values: dict[str, Any] = dict.fromkeys(Hub.model_fields)
    hub = Hub.model_construct(**values | {"bevestigd_op": dt.date(2027, 2, 28)})
    assert freshness(hub, dt.date(2028, 2, 29)) == "Bevestigd in februari 2027"
    assert freshness(hub, dt.date(2028, 3, 1)) == "Langer dan een jaar niet bevestigd"
