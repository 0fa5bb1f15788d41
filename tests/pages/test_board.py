"""The board and its pages say what the status of an experiment leaves true, and how to join."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from test_parts import TODAY

from doedemocratie.model.kinds.experiment import Experiment
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import agenda, experiments
from doedemocratie.pages.kinds.experiments import ExperimentView
from doedemocratie.pages.lists.relations import Relations
from doedemocratie.pages.matching.asking import UNTOLD
from doedemocratie.records.catalogue import load

EDITORS = "redactie@proef.example"
SITE = Site(name="", today=TODAY, editors_mail=EDITORS)
HUB = """type: hybride
bereik: lokaal
samenvatting: Een plek.
plaats: Leiden
website: https://proef.example
"""
LEAD = "trekkers: [{hub: de-kas, rol: bevestigd}]\n"
PEOPLE = """deelnemers:
  - hub: de-kas
  - naam: Lokale Fondsen
meedoeners:
  - {naam: "Tuin & co, {{ 7*7 }}", rol: helper, toestemming: ja}
  - {hub: de-bron, rol: helper}
  - {aantal: 3, rol: helper}
  - {aantal: 12, rol: volger}
  - {hub: de-kas, rol: volger}
"""


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder with hubs: one that has a mail address, one that nobody confirmed."""
    (tmp_path / "hubs").mkdir()
    (tmp_path / "experiments").mkdir()
    confirmed = "bevestigd_op: 2026-01-01\nemail: kas@proef.example\n"
    (tmp_path / "hubs" / "de-kas.yml").write_text(f"naam: De Kas\n{HUB}{confirmed}")
    source = "bron: {titel: Oogst}\nemail: bron@proef.example\n"
    (tmp_path / "hubs" / "de-bron.yml").write_text(f"naam: De Bron\n{HUB}{source}")
    return tmp_path


def view(content: Path, status: str, rest: str = "", site: Site = SITE) -> ExperimentView:
    """Return what the page of an experiment shows."""
    text = f"titel: Ruilen & meer\nsamenvatting: X.\nstatus: {status}\n{rest}"
    (content / "experiments" / "ruilen.yml").write_text(text, "utf-8")
    catalogue, problems = load(content, content, TODAY)
    assert not problems
    (entry,) = catalogue.of(Experiment)
    return experiments.page(entry, catalogue, Relations(catalogue), site).view


def readers(shown: ExperimentView) -> set[str]:
    """Return to whom the mails go that stand ready."""
    return {unquote(urlsplit(way.url).path) for way in shown.joining.ways}


ENDED = "geleerd: [Begin klein.]\nbesluit: overdragen\n"


@pytest.mark.parametrize(
    ("status", "rest", "reader"),
    [
        ("zoekt-trekker", "", EDITORS),
        ("voorstel", "trekkers: [{hub: de-kas, rol: mogelijk}]\n", EDITORS),
        ("voorstel", LEAD, "kas@proef.example"),
        ("loopt", LEAD, "kas@proef.example"),
        ("loopt", "trekkers: [{hub: de-bron, rol: bevestigd}]\n", EDITORS),
        ("loopt", "trekkers: [{naam: Iemand, rol: bevestigd}]\n", EDITORS),
        ("loopt", f"{LEAD}doe_mee: {{email: mee@proef.example}}\n", "mee@proef.example"),
        ("loopt", f"{LEAD}doe_mee: {{url: 'https://mee.example'}}\n", "kas@proef.example"),
    ],
)
def test_who_joins_writes_to_whoever_pulls_it_else_to_the_editors(
    content: Path, status: str, rest: str, reader: str
) -> None:
    shown = view(content, status, rest)
    assert readers(shown) == {reader}
    for way in shown.joining.ways:
        ready = parse_qs(urlsplit(way.url).query)
        assert ready["subject"] == ["Ik doe mee: Ruilen & meer"]
        assert f"{way.label} met het experiment ‘Ruilen & meer’." in ready["body"][0]
        assert "Mag mijn naam op de site" in ready["body"][0]


def test_a_hub_that_stopped_gets_no_mail(content: Path) -> None:
    with (content / "hubs" / "de-kas.yml").open("a") as file:
        file.write("stadium: gestopt\n")
    assert readers(view(content, "loopt", LEAD)) == {EDITORS}


def test_without_an_address_there_is_no_mail_and_when_it_is_over_neither(content: Path) -> None:
    assert not view(content, "zoekt-trekker", site=Site(name="", today=TODAY)).joining.ways
    over = view(content, "afgerond", f"{LEAD}{ENDED}doe_mee: {{email: mee@proef.example}}\n")
    assert (over.joining.ways, over.join_url) == ((), "")


@pytest.mark.parametrize(
    ("status", "rest", "asks"),
    [
        ("zoekt-trekker", "", True),
        ("voorstel", "trekkers: [{naam: Iemand, rol: mogelijk}]\n", True),
        ("voorstel", LEAD, False),
        ("in-voorbereiding", "", False),
        ("loopt", LEAD, False),
        ("afgerond", ENDED, False),
        ("gestopt", ENDED, False),
    ],
)
def test_a_page_asks_for_a_lead_only_while_one_is_sought(
    content: Path, status: str, rest: str, asks: bool
) -> None:
    shown = view(content, status, rest)
    said = f"{shown.words.ask} {shown.words.nobody} {shown.status_help}"
    assert ("trekken" in said) is asks
    assert ("Of die ja zei" in said) is (status == "voorstel" and asks)


def test_what_is_over_is_told_as_over(content: Path) -> None:
    shown = view(content, "gestopt", f"{ENDED}{PEOPLE}nodig: [{{wat: geld}}]\n")
    assert shown.words.over
    assert not view(content, "loopt", LEAD).words.over
    assert (shown.words.leads, shown.words.along) == ("Wie trok dit?", "Wie deden er mee?")
    assert (shown.needs, shown.card.needs) == ((), "")


def test_who_takes_part_stands_by_name_or_is_counted(content: Path) -> None:
    part = view(content, "loopt", LEAD + PEOPLE).part
    assert [link.label for link in part.participants] == ["De Kas", "Lokale Fondsen"]
    assert [link.label for link in part.helpers] == ["Tuin & co, {{ 7*7 }}", "De Bron"]
    assert (part.unnamed, part.followers) == ("3 helpen", "13 volgen")
    assert [link.url for link in part.following] == ["knooppunten/de-kas/"]
    one = view(content, "loopt", f"{LEAD}meedoeners: [{{aantal: 1, rol: volger}}]\n").part
    assert (one.unnamed, one.followers, one.along) == ("", "1 volgt", True)
    assert not view(content, "loopt", LEAD).part.along


def test_a_hub_says_what_it_is_to_an_experiment_that_it_joined(content: Path) -> None:
    view(content, "zoekt-trekker", PEOPLE.split("\n", 3)[3])
    relations = Relations(load(content, content, TODAY)[0])
    notes = {slug: relations.of(Hub, slug, Experiment)[0].note for slug in ("de-kas", "de-bron")}
    assert notes == {"de-kas": "volger", "de-bron": "helper"}


def test_half_a_year_without_a_line_is_said(content: Path) -> None:
    line = "geschiedenis: [{{datum: {}, status: zoekt-trekker}}]\n"
    assert view(content, "zoekt-trekker", line.format("2026-05-23")).quiet == "23 mei 2026"
    assert view(content, "zoekt-trekker", line.format("2026-05-24")).quiet == ""
    assert view(content, "zoekt-trekker").quiet == ""
    assert view(content, "gestopt", ENDED).quiet == ""


def test_a_card_tells_question_need_and_since_when(content: Path) -> None:
    history = "geschiedenis:\n  - {datum: 2026-01-09, status: voorstel}\n"
    history += "  - {datum: 2026-03-05, status: loopt}\n"
    more = "leervraag: Werkt <em> het?\nnodig: [{wat: kennis}, {wat: geld}, {wat: geld}]\n"
    card = view(content, "loopt", LEAD + history + more.replace("<em> ", "")).card
    assert (card.question, card.needs) == ("Werkt het?", "geld, kennis")
    assert card.since == "Loopt sinds maart 2026"
    html = str(render.part("experiment_card", card, "h3", "../"))
    for words in ("Werkt het?", "geld, kennis", "Loopt sinds maart 2026", "De Kas"):
        assert words in html
    bare = view(content, "loopt", LEAD).card
    assert (bare.question, bare.needs, bare.since) == ("", "", "")
    assert "Nog nodig" not in str(render.part("experiment_card", bare, "h3", "../"))
    over = view(content, "gestopt", ENDED + history.replace("loopt", "gestopt")).card
    assert over.since == "Gestopt in maart 2026"


def test_the_agenda_lists_by_what_one_brings_in_and_what_each_asks(content: Path) -> None:
    view(content, "zoekt-trekker", "nodig: [{wat: spullen}, {wat: gemeente}]\n")
    for folder, name, rest in (
        (
            "academy",
            "open-gids",
            "status: open\naanmelden: {email: a@a.example, voor: 2027-01-09}\n",
        ),
        ("academy", "vol-gids", "status: vol\n"),
        ("academy", "idee-gids", "status: idee\n"),
        ("academy", "zoekt-gids", "status: zoekt-gangmaker\n"),
        ("actions", "stil", ""),
        ("actions", "ruim", "brengt_in: [ruimte, kennis]\n"),
        ("actions", "gedaan", "status: gedaan\nbrengt_in: [geld]\n"),
    ):
        (content / folder).mkdir(exist_ok=True)
        form = "vorm: gids\n" if folder == "academy" else ""
        text = f"titel: {name}\nsamenvatting: X.\n{form}{rest}"
        (content / folder / f"{name}.yml").write_text(text)
    catalogue, problems = load(content, content, TODAY)
    assert not problems
    page = agenda.page(catalogue, SITE)
    brings = {bring.id: [link.label for link in bring.links] for bring in page.view.brings}
    assert brings == {
        "tijd": ["open-gids", "zoekt-gids", "Ruilen & meer"],
        "geld": ["Ruilen & meer"],
        "ruimte": ["ruim"],
        "kennis": ["zoekt-gids", "ruim"],
        "netwerk": ["Ruilen & meer"],
    }
    assert [link.label for link in page.view.untold] == ["idee-gids", "stil"]
    assert [asks for _, asks in page.view.offers] == [
        UNTOLD,
        "Je tijd, aanmelden tot 9 januari 2027",
        "Iemand die ermee begint",
    ]
    assert [asks for _, asks in page.view.experiments] == [
        "Iemand die het trekt, spullen, een gemeente"
    ]


@pytest.mark.parametrize("more", [0, 1, 4])
def test_what_of_the_agenda_does_not_go_on_paper_is_counted_there(content: Path, more: int) -> None:
    for folder, rest in (
        ("experiments", "status: zoekt-trekker\nnodig: [{wat: geld}]\n"),
        ("academy", "vorm: gids\nstatus: zoekt-gangmaker\n"),
        ("actions", ""),
    ):
        (content / folder).mkdir(exist_ok=True)
        for at in range(agenda.ON_PAPER + more):
            name = f"{folder}-{at:02}"
            text = f"titel: {name}\nsamenvatting: X.\n{rest}"
            (content / folder / f"{name}.yml").write_text(text)
    catalogue, problems = load(content, content, TODAY)
    assert not problems
    html = render.fragment(agenda.page(catalogue, SITE), SITE)
    both = agenda.ON_PAPER - agenda.ASKED_ON_PAPER + more  # of what asks for money
    pulled = 2 * agenda.ON_PAPER - agenda.ASKED_ON_PAPER + 2 * more  # for time: by two lists
    counted = re.findall(r'<p class="small on-paper"[^>]*>en nog (\d+) op de site</p>', html)
    left = [more] * 3 if more else []
    assert sorted(map(int, counted)) == sorted([*left, both, both, pulled])
    assert html.count(" data-on-screen") == sum(map(int, counted))


def test_what_it_was_before_its_first_line_is_told_without_a_day(content: Path) -> None:
    steps = """geschiedenis:
  - {datum: 2026-01-01, status: in-voorbereiding, daarvoor: zoekt-trekker}
  - {datum: 2026-02-01, status: loopt, daarvoor: voorstel}
"""
    shown = view(content, "loopt", LEAD + steps)
    assert [step.before for step in shown.history] == ["zoekt een trekker", ""]
    catalogue, _ = load(content, content, TODAY)
    (entry,) = catalogue.of(Experiment)
    page = experiments.page(entry, catalogue, Relations(catalogue), SITE)
    assert (
        render.fragment(page, SITE).count(
            "Daarvoor: zoekt een trekker, sinds wanneer weten we niet."
        )
        == 1
    )
