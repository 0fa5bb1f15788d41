"""An offer whose days or sign-up have passed is not open, and not on the agenda."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from test_parts import TODAY

from doedemocratie.cli.main import main
from doedemocratie.model.kinds.offer import Offer
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import academy, agenda
from doedemocratie.pages.lists.listing import listing
from doedemocratie.pages.lists.relations import Relations
from doedemocratie.records.catalogue import Catalogue, load

SITE = Site(name="", today=TODAY)
JOIN = {"email": "academy@proef.example"}


def offer(**typed: Any) -> Offer:
    """Return an open offer as it would be typed."""
    base = {"titel": "Gids", "samenvatting": "Een gids.", "vorm": "gids", "status": "open"}
    return Offer.model_validate({**base, "aanmelden": JOIN, **typed})


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({}, "open"),
        ({"data": [{"datum": "2026-11-23"}]}, "open"),
        ({"data": [{"datum": "2026-11-22"}]}, "afgerond"),
        ({"data": [{"datum": "2026-11-22"}, {"datum": "2027-01-01"}]}, "open"),
        ({"data": [{"datum": "2020-03-05"}], "status": "in-ontwikkeling"}, "afgerond"),
        ({"aanmelden": {**JOIN, "voor": "2026-11-22"}}, "afgerond"),
        ({"aanmelden": {**JOIN, "voor": "2026-11-23"}}, "open"),
        (
            {"aanmelden": {**JOIN, "voor": "2026-11-22"}, "data": [{"datum": "2027-01-01"}]},
            "gesloten",
        ),
        ({"status": "idee", "aanmelden": {**JOIN, "voor": "2026-11-22"}}, "idee"),
    ],
)
def test_what_is_over_is_not_open(typed: dict[str, Any], status: str) -> None:
    assert offer(**typed).as_of(TODAY).status == status


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder with offers: past, later, sooner, without a day, and closed."""
    folder = tmp_path / "content" / "academy"
    folder.mkdir(parents=True)
    for name, rest in {
        "a-past": "data:\n  - datum: 2020-03-05\n",
        "b-later": "data:\n  - datum: 2027-03-05\n  - datum: 2027-01-10\n  - datum: 2020-01-01\n",
        "c-sooner": "data:\n  - datum: 2026-12-01\n",
        "d-no-day": "",
        "e-closed": "data:\n  - datum: 2026-11-30\n",
    }.items():
        voor = "  voor: 2026-11-01\n" if name == "e-closed" else ""
        (folder / f"{name}.yml").write_text(
            f"titel: {name}\nsamenvatting: Een gids.\nvorm: gids\nstatus: open\n{rest}"
            f"aanmelden:\n  email: academy@proef.example\n{voor}"
        )
    return tmp_path / "content"


@pytest.fixture
def catalogue(content: Path) -> Catalogue:
    found, problems = load(content, content, TODAY)
    assert not problems
    return found


def test_the_academy_shows_what_comes_first_on_top_and_what_is_over_last(
    catalogue: Catalogue,
) -> None:
    view = academy.overview(catalogue, SITE).view
    titles = [card.title for card, _ in view.cards]
    assert titles == ["c-sooner", "b-later", "d-no-day", "e-closed", "a-past"]
    assert [card.status for card, _ in view.cards][-2:] == ["gesloten", "afgerond"]
    assert "afgerond" in view.cards[-1][1]
    assert "open" not in view.cards[-1][1]


def test_the_agenda_has_what_can_be_joined(catalogue: Catalogue) -> None:
    cards = agenda.page(catalogue, SITE).view.offers
    assert [card.title for card, _ in cards] == ["c-sooner", "b-later", "d-no-day"]


def test_a_page_has_days_in_their_order_and_past_ones_apart(catalogue: Catalogue) -> None:
    pages = {
        entry.slug: academy.page(
            entry, catalogue, Relations(catalogue), listing(catalogue, SITE), SITE
        ).view
        for entry in catalogue.of(Offer)
    }
    assert pages["b-later"].sessions == ("10 januari 2027", "5 maart 2027")
    assert pages["b-later"].past == ("1 januari 2020",)
    assert pages["b-later"].join_url
    assert pages["a-past"].past == ("5 maart 2020",)
    assert not pages["a-past"].sessions
    for slug in ("a-past", "e-closed"):
        assert pages[slug].shut
        assert not pages[slug].join_url
    assert pages["e-closed"].card.status_help == "Aanmelden kan niet meer."


def test_the_report_names_what_is_over(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    day = dt.datetime.combine(TODAY, dt.time(12), dt.UTC)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(day.timestamp())))
    assert main(["report", "--content", str(content), "--format", "json"]) == 0
    groups = {group["id"]: group for group in json.loads(capsys.readouterr().out)["groups"]}
    told = {line["key"]: line["what"] for line in groups["over"]["concerns"]}
    assert told == {
        "a-past": "de laatste datum was 5 maart 2020",
        "e-closed": "aanmelden kon tot 1 november 2026",
    }
