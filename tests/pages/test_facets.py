"""Facets: what a hub is found by, its landing pages, and what a filter counts."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import sys
from collections import Counter
from dataclasses import replace
from types import ModuleType
from typing import Any

import pytest

from building import ROOT, Built, pages, run
from doedemocratie.model.grammar.fields import describe
from doedemocratie.model.kinds.experiment import Experiment
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.names import fold
from doedemocratie.model.words.vocabulary import Choice, Vocabulary
from doedemocratie.pages.frame import dates
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import hub_lists
from doedemocratie.pages.lists import cards, facets, filters
from doedemocratie.pages.lists.listing import listing

SITE = Site(name="doedemocratie", today=dt.date(2026, 11, 23), factors={"geld": "Geld & goed"})
SOURCE = {"titel": "Oogst"}
MAKER = ROOT / "tests" / "js" / "make_cases.py"


def hub(**values: object) -> Hub:
    """Return a hub with a name and these values."""
    return Hub.model_validate({"naam": "Hub", "samenvatting": "Een hub.", **values})


@pytest.mark.parametrize(
    ("values", "parameter", "found"),
    [
        ({"type": "hybride"}, "type", ("hybride",)),
        ({}, "type", ()),
        ({"bereik": "lokaal"}, "bereik", ("lokaal",)),
        ({"bereik": ["regionaal", "landelijk"]}, "bereik", ("regionaal", "landelijk")),
        (
            {"bereik": ["regionaal", "landelijk"], "werkgebied": ["Drenthe"]},
            "provincie",
            ("drenthe",),
        ),
        ({"helpt_met": ["ruimte", "netwerk"]}, "helpt_met", ("ruimte", "netwerk")),
        ({"intercultureel": "ja"}, "intercultureel", ("ja",)),
        ({"intercultureel": "nee"}, "intercultureel", ("nee",)),
        ({"zoekt": [{"groeistof": "geld"}, {"groeistof": "geld"}]}, "zoekt", ("geld",)),
        ({"biedt": [{"groeistof": "anders-groeien"}]}, "biedt", ("anders-groeien",)),
        ({"zoekt_mensen": [{"wie": "student"}]}, "zoekt_mensen", ("student",)),
        ({"plaats": "Leiden"}, "gemeente", ("leiden",)),
        ({"plaats": "Leiden"}, "provincie", ("zuid-holland",)),
        ({"gemeente": "utrecht", "plaats": "Vleuten"}, "gemeente", ("utrecht",)),
        (
            {"plaats": "Leiden", "locaties": [{"naam": "Oost", "plaats": "Zwolle"}]},
            "gemeente",
            ("leiden", "zwolle"),
        ),
        ({}, "gemeente", ()),
        ({}, "stadium", ("actief",)),
        ({"bron": SOURCE}, "stadium", ()),
        ({"bron": SOURCE, "stadium": "in-spe"}, "stadium", ("in-spe",)),
        ({"bron": SOURCE, "bevestigd_op": "2026-01-01"}, "stadium", ("actief",)),
    ],
)
def test_values_are_read_off_a_hub(
    values: dict[str, object], parameter: str, found: tuple[str, ...]
) -> None:
    assert facets.values(hub(**values), parameter) == found


def test_every_facet_of_the_model_is_one_here() -> None:
    named = {*(spec.name for spec in describe(Hub) if spec.facet), "bevestigd"}
    assert {facet.parameter for facet in facets.facets(SITE)} == named
    assert set(facets.item(hub(), SITE.today)) == named


def test_only_a_provisional_hub_is_unknown() -> None:
    assert facets.item(hub(bron=SOURCE), SITE.today)["talen"] == ("onbekend",)
    assert facets.item(hub(), SITE.today)["talen"] == ()


@pytest.mark.parametrize(
    ("values", "recent"),
    [
        ({"bevestigd_op": str(dates.year_before(SITE.today))}, ("afgelopen-jaar",)),
        ({"bevestigd_op": str(dates.year_before(SITE.today) - dt.timedelta(1))}, ()),
        ({"bron": SOURCE}, ()),
        ({}, ()),
    ],
)
def test_a_hub_is_recent_when_its_card_says_so(
    values: dict[str, object], recent: tuple[str, ...]
) -> None:
    record = hub(**values)
    assert facets.item(record, SITE.today)["bevestigd"] == recent
    assert cards.freshness(record, SITE.today).startswith("Bevestigd in") is bool(recent)


def test_a_growth_factor_goes_by_the_title_of_its_record() -> None:
    seeking = next(one for one in facets.facets(SITE) if one.parameter == "zoekt")
    assert (seeking.choices[3].id, seeking.choices[3].label) == ("geld", "Geld & goed")


@pytest.mark.parametrize(
    ("parameter", "choice", "words"),
    [
        ("type", "informeel", "Informele knooppunten"),
        ("bereik", "lokaal", "Lokale knooppunten"),
        ("provincie", "fryslan", "Knooppunten in Fryslân"),
        ("gemeente", "leiden", "Knooppunten in de gemeente Leiden"),
        ("helpt_met", "geld-vinden", "Knooppunten die helpen met geld vinden"),
        ("voor_wie", "jongeren", "Knooppunten voor jongeren"),
        ("fasen", "start", "Knooppunten die helpen bij de start"),
        ("themas", "zorg", "Knooppunten rond zorg en welzijn"),
        ("talen", "turks", "Knooppunten die Turks spreken"),
        ("intercultureel", "ja", "Interculturele knooppunten"),
        ("toegankelijk", "rolstoel", "Knooppunten waar je met een rolstoel terechtkunt"),
        ("toegankelijk", "ov-dichtbij", "Knooppunten met openbaar vervoer dichtbij"),
        ("zoekt", "geld", "Knooppunten die ‘Geld & goed’ zoeken"),
        ("biedt", "anders-groeien", "Knooppunten die ‘Anders groeien’ bieden"),
        ("zoekt_mensen", "student", "Knooppunten die een student zoeken"),
        ("stadium", "gestopt", "Gestopte knooppunten"),
        ("stadium", "in-spe", "Knooppunten in spe"),
        ("wie", "organisatie", "Knooppunten van een organisatie"),
        ("wie", "bewoners", "Knooppunten van bewoners"),
        ("bevestigd", "afgelopen-jaar", "Knooppunten, bevestigd in het laatste jaar"),
    ],
)
def test_headings_read_as_dutch(parameter: str, choice: str, words: str) -> None:
    facet = next(one for one in facets.facets(SITE) if one.parameter == parameter)
    found = next(one for one in facet.choices if one.id == choice)
    assert facets.heading(facet, found) == words


def test_a_facet_without_a_reading_has_a_heading_too() -> None:
    facet = filters.Facet("nieuw", "Nieuw", Vocabulary("nieuw", (Choice("een", "één"),)))
    assert facets.heading(facet, facet.choices[0]) == "Nieuw: één"


def test_no_two_landing_pages_have_one_heading() -> None:
    headings = Counter(
        facets.heading(facet, choice) for facet in facets.facets(SITE) for choice in facet.choices
    )
    assert [heading for heading, count in headings.items() if count > 1] == []


def test_landing_pages_are_counted_by_brute_force(hostile: Built) -> None:
    hubs = [entry.record for entry in hostile.catalogue.of(Hub) if not entry.record.voorbeeld]
    landings = {page.url: page for page in pages(hostile.catalogue, SITE, "landing")}
    for parameter, choice in facets.landings(listing(hostile.catalogue, SITE).listed):
        stopped = (parameter, choice) == ("stadium", "gestopt")
        expected = [
            one.naam
            for one in hubs
            if choice in facets.item(one, SITE.today)[parameter]
            and (one.stadium == "gestopt") == stopped
        ]
        url = f"knooppunten/{parameter.replace('_', '-')}/{choice}/"
        page = landings.pop(url)
        assert isinstance(page.view, hub_lists.LandingView)
        assert page.view.count == len(expected), url
    assert landings == {}


def test_stopped_hubs_and_the_example_are_on_no_other_landing_page(hostile: Built) -> None:
    for page in pages(hostile.catalogue, hostile.site, "landing"):
        html = hostile.html(page.url)
        assert "Voorbeeldknooppunt" not in html
        assert ("Gestopt knooppunt" in html) is (page.url == "knooppunten/stadium/gestopt/")


def test_a_stopped_hub_has_no_card_on_the_list_and_the_example_stands_outside_the_filter(
    hostile: Built,
) -> None:
    html = hostile.html("knooppunten")
    assert html.count(" data-row>") == 3
    assert "Gestopt knooppunt" not in html
    assert html.index("Voorbeeldknooppunt") > html.rindex(" data-row>")
    assert "3 knooppunten</p>" in html


def test_a_landing_page_that_was_published_stays(hostile: Built) -> None:
    kept = ("talen", "fries")
    before = set(facets.landings(listing(hostile.catalogue, SITE).listed))
    assert kept not in before
    published = frozenset({"knooppunten/talen/fries/", "knooppunten/talen/atlantisch/"})
    catalogue = replace(hostile.catalogue, published=published)
    lists = listing(catalogue, SITE)
    assert set(facets.landings(lists.listed)) == {*before, kept}
    page = hub_lists.landing(lists, *kept, SITE)
    assert page.view.count == 0


@pytest.fixture(scope="module")
def cases() -> ModuleType:
    """The script that makes the table of cases."""
    spec = importlib.util.spec_from_file_location("make_cases", MAKER)
    assert spec
    assert spec.loader
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    return script


@pytest.fixture(scope="module")
def table(cases: ModuleType) -> dict[str, Any]:
    """The table of cases, made anew."""
    found: dict[str, Any] = json.loads(cases.text())
    return found


@pytest.mark.whole
def test_the_table_that_the_scripts_are_held_to_is_this_one(table: dict[str, Any]) -> None:
    said = run(sys.executable, MAKER, PYTHONHASHSEED="1")
    assert said.returncode == 0, said.stderr
    assert json.loads(said.stdout) == table


@pytest.mark.whole
def test_the_table_asks_enough(cases: ModuleType, table: dict[str, Any]) -> None:
    assert list(table["facets"]) == [facet.parameter for facet in facets.facets(SITE)]
    assert len(table["items"]) == len(cases.hubs()) == 500
    assert len(table["cases"]) >= 50
    for number, (name, facet) in enumerate(table["facets"].items()):
        told = {choice for item in table["items"] for choice in item[0][number]}
        untold = [choice for at, choice in enumerate(facet["values"]) if at not in told]
        assert not untold or len(told) >= 100, f"{name}: no made-up hub has {untold}"
        asked = any(name in case["chosen"] for case in table["cases"])
        assert asked, f"no selection asks for {name}"
    assert sum(bool(case["left"]) for case in table["cases"]) >= 30
    assert sum(bool(case["text"]) for case in table["cases"]) >= 10


@pytest.mark.whole
def test_every_case_of_the_table(cases: ModuleType, table: dict[str, Any]) -> None:
    among = facets.facets(SITE)
    items = [facets.item(hub, SITE.today) for hub in cases.hubs()]
    for case in table["cases"]:
        values = {name: facet["values"] for name, facet in table["facets"].items()}
        chosen = {
            name: [values[name][one] for one in some] for name, some in case["chosen"].items()
        }
        said = [
            number
            for number, (_, text) in enumerate(table["items"])
            if all(word in fold(text) for word in fold(case["text"]).split())
        ]
        hubs = [cases.hubs()[number] for number in said]
        left = [number for number in said if not filters.misses(items[number], chosen, among)]
        assert left == case["left"]
        counts = {
            (name, values[name][int(one)]): count
            for name, found in case["counts"].items()
            for one, count in found.items()
        }
        assert facets.counts(hubs, chosen, SITE) == counts


def test_other_kinds_of_records_have_facets_too() -> None:
    record = Experiment.model_validate(
        {
            "titel": "Een proef",
            "samenvatting": "Een proef.",
            "status": "zoekt-trekker",
            "groeistof": ["geld"],
        }
    )
    assert filters.item(record) == {
        "status": ("zoekt-trekker",),
        "groeistof": ("geld",),
        "nodig": (),
        "trekker": ("gezocht",),
        "regio": (),
        "gemeente": (),
    }
    made, known = filters.over([record], Experiment, SITE, "experiment", "experimenten")
    assert [group.parameter for group in made.groups] == ["status", "groeistof", "trekker"]
    assert made.count == 1
    assert known == (
        ' data-item data-status="zoekt-trekker" data-groeistof="geld" data-trekker="gezocht"',
    )


def test_an_experiment_stands_in_the_provinces_of_its_region() -> None:
    record = Experiment.model_validate(
        {
            "titel": "Een proef",
            "samenvatting": "Een proef.",
            "status": "voorstel",
            "regio": ["Leiden", "Friesland", "Rijswijk", "Den Haag", "Ergens"],
        },
    )
    assert filters.item(record)["regio"] == ("zuid-holland", "fryslan")
    made, _ = filters.over([record], Experiment, SITE, "experiment", "experimenten")
    region, town = made.groups[-2:]
    assert (region.parameter, town.parameter) == ("regio", "gemeente")


def test_an_experiment_stands_in_the_municipality_of_its_places_and_by_what_it_needs() -> None:
    needs = [{"wat": "kennis"}, {"wat": "geld", "toelichting": "Voor een jaar."}]
    record = Experiment.model_validate(
        {
            "titel": "Een proef",
            "samenvatting": "Een proef.",
            "status": "zoekt-trekker",
            "regio": ["Leiden", "De Wolden", "Twente", "Rijswijk", "Ergens", "Leiden"],
            "nodig": needs,
        }
    )
    assert filters.item(record)["gemeente"] == ("leiden", "de-wolden")
    assert filters.item(record)["nodig"] == ("kennis", "geld")
    made, known = filters.over([record], Experiment, SITE, "experiment", "experimenten")
    groups = {group.parameter: group for group in made.groups}
    assert [choice.id for choice in groups["gemeente"].choices] == ["de-wolden", "leiden"]
    assert [choice.count for choice in groups["nodig"].choices] == [1, 0, 0, 1, 0]
    assert 'data-gemeente="leiden de-wolden"' in known[0]
