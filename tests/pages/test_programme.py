"""The Academy by date: a programme month by month, a filter on when, and for which hubs it is."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from test_parts import TODAY

from doedemocratie.model.kinds.offer import Offer
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import academy
from doedemocratie.pages.kinds.academy import AcademyView, OfferView
from doedemocratie.pages.kinds.learning import programme, seekers
from doedemocratie.pages.lists.listing import listing
from doedemocratie.pages.lists.relations import Relations
from doedemocratie.records.catalogue import Catalogue, load

SITE = Site(name="", today=TODAY)
OFFERS = {
    "gids": ("status: idee\n", ()),
    "les": (
        "status: open\naanmelden:\n  email: les@proef.example\ngroeistof: [geld, cross-over]\n",
        (
            "2027-01-10\n    van: 13:00\n    tot: 17:00",
            "2026-12-01\n    waar: Zwolle",
            "2026-11-01",
        ),
    ),
    "kring": (
        "status: zoekt-gangmaker\ngangmakers:\n  - naam: Iemand\n    rol: mogelijk\n",
        ("2026-12-01\n    van: 09:00\n    online: ja", "2025-12-24"),
    ),
    "oud": ("status: open\naanmelden:\n  email: les@proef.example\n", ("2026-11-22",)),
}
HUBS = {
    **{f"zoeker-{number}": "zoekt:\n  - groeistof: geld\n" for number in range(1, 8)},
    "twee-keer": "zoekt:\n  - groeistof: geld\n  - groeistof: cross-over\n",
    "gestopt": "stadium: gestopt\nzoekt:\n  - groeistof: geld\n",
    "voorbeeldhub": "voorbeeld: ja\nzoekt:\n  - groeistof: geld\n",
    "andere": "zoekt:\n  - groeistof: zichtbaar-worden\n",
}


def read(tmp_path: Path, hubs: dict[str, str]) -> Catalogue:
    """Return the catalogue of the offers and these hubs."""
    for folder in ("academy", "hubs"):
        (tmp_path / folder).mkdir()
    for slug, (rest, days) in OFFERS.items():
        data = "data:\n" + "".join(f"  - datum: {day}\n" for day in days) if days else ""
        (tmp_path / "academy" / f"{slug}.yml").write_text(
            f"titel: Een {slug}\nsamenvatting: Een les.\nvorm: training\n{rest}{data}"
        )
    for slug, rest in hubs.items():
        (tmp_path / "hubs" / f"{slug}.yml").write_text(
            f"naam: Hub {slug}\nsamenvatting: Een plek.\nbron:\n  titel: Oogst\n{rest}"
        )
    catalogue, problems = load(tmp_path, tmp_path, TODAY)
    assert not problems
    return catalogue


@pytest.fixture
def catalogue(tmp_path: Path) -> Catalogue:
    return read(tmp_path, HUBS)


def overview(catalogue: Catalogue) -> AcademyView:
    return academy.overview(catalogue, SITE).view


def shown(catalogue: Catalogue, slug: str) -> OfferView:
    """Return what the page of an offer shows."""
    entry = catalogue.get(Offer, slug)
    assert entry
    lists = listing(catalogue, SITE)
    return academy.page(entry, catalogue, Relations(catalogue), lists, SITE).view


def test_sessions_stand_by_month_in_order_of_time_and_past_ones_apart(catalogue: Catalogue) -> None:
    told = overview(catalogue).programme
    assert [
        (month.label, [(turn.day, turn.title, turn.rest) for turn in month.turns])
        for month in told.coming
    ] == [
        (
            "december 2026",
            [
                ("dinsdag 1", "Een les", "Zwolle"),
                ("dinsdag 1", "Een kring", "vanaf 9.00, online"),
            ],
        ),
        ("januari 2027", [("zondag 10", "Een les", "13.00–17.00")]),
    ]
    assert [month.label for month in told.past] == ["november 2026", "december 2025"]
    assert [turn.iso for turn in told.past[0].turns] == ["2026-11-01", "2026-11-22"]


def test_without_a_day_there_is_no_programme() -> None:
    assert programme.programme((), TODAY) == programme.Programme((), ())


def test_a_card_says_when_it_is_next(catalogue: Catalogue) -> None:
    cards = {card.title: card.next for card, _ in overview(catalogue).cards}
    assert cards == {
        "Een gids": "",
        "Een les": "1 december 2026, Zwolle",
        "Een kring": "1 december 2026, vanaf 9.00, online",
        "Een oud": "",
    }


@pytest.mark.parametrize(
    ("days", "choices"),
    [
        ((), ()),
        ((0,), ("binnen-een-maand",)),
        ((31,), ("binnen-een-maand",)),
        ((32,), ("later",)),
        ((-1,), ("geweest",)),
        ((-1, 5, 90), ("binnen-een-maand", "later")),
    ],
)
def test_the_filter_knows_when(days: tuple[int, ...], choices: tuple[str, ...]) -> None:
    data = [{"datum": (TODAY + dt.timedelta(days=day)).isoformat()} for day in days]
    offer = Offer.model_validate({"titel": "Les", "data": data} if data else {"titel": "Les"})
    assert programme.when(offer, TODAY) == choices


def test_one_can_choose_what_has_no_lead_yet(catalogue: Catalogue) -> None:
    view = overview(catalogue)
    wanted = [card.title for card, known in view.cards if 'data-trekker="gezocht"' in known]
    assert sorted(wanted) == ["Een gids", "Een kring", "Een les"], "over is over"
    group = next(group for group in view.filter.groups if group.parameter == "trekker")
    assert (group.label, [choice.count for choice in group.choices]) == ("Gangmaker", [3])


def test_dates_are_no_filter_while_nothing_has_one(tmp_path: Path) -> None:
    (tmp_path / "academy").mkdir()
    (tmp_path / "academy" / "gids.yml").write_text(
        "titel: Een gids\nsamenvatting: Een les.\nvorm: gids\nstatus: idee\n"
    )
    view = overview(load(tmp_path, tmp_path, TODAY)[0])
    assert "wanneer" not in [group.parameter for group in view.filter.groups]
    html = render.fragment(academy.overview(load(tmp_path, tmp_path, TODAY)[0], SITE), SITE)
    assert "Er staat nog niets op de agenda" in html
    assert "Wat al geweest is" not in html


def test_an_offer_names_hubs_that_seek_what_it_brings(catalogue: Catalogue) -> None:
    told = shown(catalogue, "les").seekers
    assert told.count == 8
    assert len(told.hubs) == seekers.NAMED
    names = {link.label for link in told.hubs}
    assert names <= {f"Hub zoeker-{number}" for number in range(1, 8)} | {"Hub twee-keer"}
    assert [link.url for link in told.lists] == [
        "knooppunten/zoekt/geld/",
        "knooppunten/zoekt/cross-over/",
    ]


def test_a_hub_that_seeks_two_of_them_is_named_once_with_both(tmp_path: Path) -> None:
    catalogue = read(tmp_path, {"twee-keer": HUBS["twee-keer"]})
    (link,) = shown(catalogue, "les").seekers.hubs
    assert (link.label, link.url) == ("Hub twee-keer", "knooppunten/twee-keer/")
    assert link.note == "Geld, Cross-over binnen en buiten de gemeente"


def test_while_nobody_seeks_it_the_page_says_so(tmp_path: Path) -> None:
    catalogue = read(tmp_path, {"andere": HUBS["andere"]})
    entry = catalogue.get(Offer, "les")
    assert entry
    lists = listing(catalogue, SITE)
    page = academy.page(entry, catalogue, Relations(catalogue), lists, SITE)
    assert page.view.seekers == seekers.Seekers((), 0, ())
    assert "Nog geen knooppunt zegt dat het deze groeistof zoekt" in render.fragment(page, SITE)


HARVEST = "status: idee\nbron: {titel: Oogst, datum: 2015-02-12}\n"


@pytest.mark.parametrize(
    ("offers", "ideas", "words"),
    [
        ((HARVEST, HARVEST), True, "Dit zijn de ideeën uit de oogst van 2015."),
        ((HARVEST, HARVEST.replace("2015", "2016")), False, "hoe ver het is"),
        ((HARVEST, "status: idee\n"), False, "hoe ver het is"),
        ((HARVEST, HARVEST.replace("idee", "zoekt-gangmaker")), False, "hoe ver het is"),
        ((), False, "Zie je iets wat je wilt geven of volgen?"),
    ],
)
def test_the_academy_says_what_its_offers_are(
    tmp_path: Path, offers: tuple[str, ...], ideas: bool, words: str
) -> None:
    (tmp_path / "academy").mkdir()
    for at, rest in enumerate(offers):
        text = f"titel: Gids {at}\nsamenvatting: Een gids.\nvorm: gids\n{rest}"
        (tmp_path / "academy" / f"gids-{at}.yml").write_text(text, "utf-8")
    catalogue, problems = load(tmp_path, tmp_path, TODAY)
    assert not problems
    page = academy.overview(catalogue, SITE)
    lead = render.fragment(page, SITE).split('<p class="lead">')[1].split("</p>")[0]
    assert page.view.ideas is ideas
    assert words in lead
    assert ("oogst van 2015" in lead, "hoe ver" in lead) == (ideas, bool(offers) and not ideas)
