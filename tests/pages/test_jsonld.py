"""What machines are told of records: of what sort each is, and no more than somebody said."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.experiment import Experiment
from doedemocratie.model.kinds.growth_factor import GrowthFactor
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.offer import Offer
from doedemocratie.model.kinds.story import Story
from doedemocratie.model.words.vocab import EXPERIMENT_STATUS, OFFER_VORM, TALEN, WIE
from doedemocratie.pages.frame import jsonld, render, urls
from doedemocratie.pages.frame.jsonld import identity, lists
from doedemocratie.pages.frame.spec import Crumb, Page, Site
from doedemocratie.pages.kinds import academy, experiments, stories
from doedemocratie.pages.lists.example import ALONE, entry
from doedemocratie.pages.site.examples import hub
from doedemocratie.records.catalogue import Catalogue, Entry

ADDRESS = "https://example.org/"
SITE = Site(name="doe", today=dt.date(2026, 11, 23), address=ADDRESS, factors={"geld": "Geld"})
NOWHERE = Site(name="doe", today=SITE.today)
OFFER = {**academy.EXAMPLE, "groeistof": ["geld", "cross-over"]}
HOURS = [{"dagen": ["dinsdag"], "van": "9:30", "tot": "12:00"}]


def told(markup: Markup) -> dict[str, Any]:
    """Return the one thing that a head tells."""
    [text] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', str(markup))
    return dict(json.loads(text))


def of_hub(**values: object) -> dict[str, Any]:
    return told(jsonld.hub(hub(**values), "knooppunten/x/", SITE))


def known(*slugs: str, **values: object) -> Catalogue:
    """Return a catalogue of hubs."""
    kind, record = BY_ID["hub"], hub(**values)
    hubs = tuple(Entry(kind, slug, "", "", record, Path()) for slug in slugs)
    return Catalogue({kind.id: hubs}, (), {}, frozenset())


@pytest.mark.parametrize("wie", WIE.ids())
def test_a_hub_is_of_the_sort_that_it_says(wie: str) -> None:
    data = of_hub(wie=wie)
    assert data["@type"] == WIE.choice(wie).schema
    assert (data["@type"] == "Person") == (wie == "persoon")


def test_every_choice_that_makes_a_sort_has_one() -> None:
    for vocabulary in (WIE, EXPERIMENT_STATUS, OFFER_VORM):
        assert all(choice.schema for choice in vocabulary.choices), vocabulary.name
    assert all(choice.lang for choice in TALEN.choices)


def test_hours_and_places_stand_on_the_place_and_of_a_person_with_the_contact() -> None:
    branch = {"naam": "Noord", "plaats": "Zwolle", "adres": "Kerkstraat 1", "bereikbaar": HOURS}
    data = of_hub(wie="organisatie", bereikbaar=HOURS, locaties=[branch])
    main, north = data["location"]
    assert main["openingHoursSpecification"][0]["opens"] == "09:30"
    assert (north["name"], north["address"]["streetAddress"]) == ("Noord", "Kerkstraat 1")
    assert north["openingHoursSpecification"][0]["closes"] == "12:00"
    assert "openingHoursSpecification" not in data
    person = of_hub(wie="persoon", bereikbaar=HOURS, slogan="Kom langs.", sinds="2012")
    assert person["contactPoint"]["hoursAvailable"][0]["opens"] == "09:30"
    assert not {"location", "areaServed", "slogan", "foundingDate"} & set(person)


@pytest.mark.parametrize(
    ("values", "area"),
    [
        ({"bereik": "lokaal"}, ["Leiden"]),
        ({"bereik": "lokaal", "werkgebied": ["Noord", "Zuid"]}, ["Noord", "Zuid"]),
        ({"bereik": "landelijk"}, [{"@type": "Country", "name": "Nederland"}]),
        (
            {"bereik": "regionaal", "provincie": "zuid-holland"},
            [{"@type": "AdministrativeArea", "name": "Zuid-Holland"}],
        ),
        ({"bereik": "regionaal"}, None),
        ({"bereik": "landelijk", "stadium": "gestopt"}, None),
    ],
)
def test_whom_a_hub_is_there_for_is_what_it_said(values: dict[str, object], area: object) -> None:
    assert of_hub(**values).get("areaServed") == area


def test_languages_have_their_codes_and_profiles_elsewhere_are_the_same_hub() -> None:
    links = [
        {"titel": "Nieuwsbrief", "url": "https://plug.example/nieuws"},
        {"titel": "Wij", "url": "https://www.instagram.com/plugdedag/"},
    ]
    data = of_hub(talen=["nederlands", "tamazight"], links=links, sinds="2012")
    assert data["knowsLanguage"] == ["nl", "zgh"]
    assert data["sameAs"] == ["https://www.instagram.com/plugdedag/"]
    assert data["foundingDate"] == "2012"


@pytest.mark.parametrize(
    ("address", "same"),
    [
        ("https://www.linkedin.com/company/plug-de-dag/", True),
        ("https://nl.linkedin.com/company/plug", False),
        ("https://www.linkedin.com/posts/plug", False),
        ("https://www.facebook.com/plugdedag", True),
        ("https://www.facebook.com/events", False),
        ("https://www.facebook.com/events/12", False),
        ("https://www.youtube.com/watch?v=x", False),
        ("https://www.youtube.com/@plug", True),
        ("https://nl.wikipedia.org/wiki/Buurthuis_(Leiden)", True),
        ("https://www.wikidata.org/wiki/Q42", True),
        ("https://x.com/plug/status/1", False),
        ("https://x.com/plug", True),
        ("https://facebook.com.evil.example/plug", False),
        ("https://instagram.com/plug?utm=x", False),
        ("https://voorbeeld.example/", False),
    ],
)
def test_only_what_lies_where_a_profile_lies_is_the_same(address: str, same: bool) -> None:
    assert list(identity.same([address, address])) == [address] * same


def test_a_provisional_hub_claims_nothing_that_it_did_not_say() -> None:
    data = of_hub(
        bron={"titel": "Oogst"},
        wie="organisatie",
        adres="Kerkstraat 1",
        bereikbaar=HOURS,
        talen=["fries"],
        werkgebied=["Noord"],
        slogan="De beste.",
        links=[{"titel": "Wij", "url": "https://www.instagram.com/plugdedag/"}],
    )
    assert data["@type"] == "Organization"
    assert set(data) == {"@context", "@type", "@id", "name", "address"}
    assert "streetAddress" not in data["address"]
    assert of_hub(bron={"titel": "Oogst"}, wie="persoon")["@type"] == "Person"


def test_the_example_is_no_hub_not_even_as_somebody_else_names_it() -> None:
    catalogue = known("voorbeeldhub", voorbeeld="ja")
    lead = [{"hub": "voorbeeldhub", "rol": "bevestigd"}]
    data = told(jsonld.offer(entry(Offer, {**OFFER, "gangmakers": lead}), catalogue, SITE))
    assert "provider" not in data
    assert jsonld.hub(hub(voorbeeld="ja"), "x/", SITE) == ""


def test_without_an_address_nothing_claims_one() -> None:
    data = told(jsonld.hub(hub(), "knooppunten/x/", NOWHERE, "knooppunten/x/logo.png"))
    assert not {"@id", "logo"} & set(data)
    whole = told(jsonld.hub(hub(), "knooppunten/x/", SITE, "knooppunten/x/logo.png"))
    assert whole["logo"] == f"{ADDRESS}knooppunten/x/logo.png"


@pytest.mark.parametrize("status", EXPERIMENT_STATUS.ids())
def test_an_experiment_is_a_project_from_the_day_somebody_said_yes(status: str) -> None:
    leads = [
        {"hub": "plug", "rol": "bevestigd"},
        {"hub": "kas", "rol": "mogelijk"},
        {"naam": "Iemand anders", "rol": "bevestigd"},
    ]
    values = {**experiments.EXAMPLE, "status": status, "trekkers": leads}
    data = told(jsonld.experiment(entry(Experiment, values), known("plug", "kas"), SITE))
    begun = status not in ("zoekt-trekker", "voorstel")
    assert data["@type"] == ("Project" if begun else "CreativeWork")
    assert [member["@id"] for member in data.get("member", ())] == [
        f"{ADDRESS}knooppunten/plug/"
    ] * begun
    assert data.get("creativeWorkStatus") == (None if begun else EXPERIMENT_STATUS.label(status))


def test_a_course_has_the_days_that_are_to_come_with_the_hour_in_amsterdam() -> None:
    days = [
        {"datum": "2026-11-22"},
        {"datum": "2027-07-12", "van": "20:00", "tot": "01:00", "waar": "Utrecht", "online": "ja"},
        {"datum": "2027-01-12", "van": "13:00", "tot": "24:00", "online": "ja"},
        {"datum": "2027-02-12", "waar": "Leiden"},
    ]
    data = told(
        jsonld.offer(entry(Offer, {**OFFER, "data": days, "kosten": "gratis"}), ALONE, SITE)
    )
    january, february, july = data["hasCourseInstance"]
    assert january["startDate"] == "2027-01-12T13:00:00+01:00"
    assert january["endDate"] == "2027-01-13T00:00:00+01:00"
    assert (january["courseMode"], "location" in january) == ("online", False)
    assert (february["courseMode"], february["startDate"]) == ("onsite", "2027-02-12")
    assert july["startDate"] == "2027-07-12T20:00:00+02:00"
    assert july["endDate"] == "2027-07-13T01:00:00+02:00"
    assert (july["courseMode"], july["location"]["name"]) == ("blended", "Utrecht")
    assert data["isAccessibleForFree"] is True
    assert data["creativeWorkStatus"] == "idee"
    assert [factor["url"] for factor in data["about"]] == [f"{ADDRESS}groeistof/geld/"]


def test_a_guide_is_no_course() -> None:
    values = {**OFFER, "vorm": "gids", "data": [{"datum": "2027-02-12"}]}
    data = told(jsonld.offer(entry(Offer, values), ALONE, SITE))
    assert data["@type"] == "LearningResource"
    assert "hasCourseInstance" not in data


@pytest.mark.parametrize(
    ("authors", "author"),
    [
        (["Redactie"], {"@type": "Organization", "name": "Redactie van doe"}),
        (["Jan", "redactie"], None),
        (["Team Noord"], None),
    ],
)
def test_who_wrote_a_story_is_told_by_name(authors: list[str], author: object) -> None:
    values = {**stories.EXAMPLE, "auteurs": [{"naam": name} for name in authors]}
    hubs = known("plug").of(Hub)
    data = told(jsonld.story(entry(Story, values, "een-verhaal"), hubs, SITE, "een/beeld.png"))
    assert (data["@type"], data["creditText"]) == ("Article", ", ".join(authors))
    assert data.get("author") == author
    assert data["mentions"][0]["@id"] == f"{ADDRESS}knooppunten/plug/"
    assert data["image"] == f"{ADDRESS}een/beeld.png"


def test_a_story_that_is_not_public_is_no_article() -> None:
    for change in ({"status": "concept"}, {"datum": "2026-11-24"}):
        assert jsonld.story(entry(Story, {**stories.EXAMPLE, **change}), (), SITE) == ""


def test_a_growth_factor_is_a_term_of_the_harvest() -> None:
    values: dict[str, object] = {"titel": "Geld", "samenvatting": "Kort.", "volgorde": "1"}
    data = told(jsonld.factor(entry(GrowthFactor, values, "geld"), SITE))
    assert (data["@type"], data["url"]) == ("DefinedTerm", f"{ADDRESS}groeistof/geld/")


def page(**more: Any) -> Page[None]:
    crumbs = (Crumb("Home", ""), Crumb("Knooppunten", urls.HUBS), Crumb("Plug", None))
    values = {"url": "knooppunten/plug/", "sort": "hub", "title": 'Plug "de" & dag', **more}
    return Page(description="", view=None, section="", crumbs=crumbs, **values)


def test_the_trail_above_a_page_has_whole_addresses_or_ways_from_there() -> None:
    for site, root in ((SITE, ADDRESS), (NOWHERE, "../../")):
        data = told(jsonld.breadcrumbs(page(), site))
        steps = [(step["position"], step.get("item")) for step in data["itemListElement"]]
        assert steps == [(1, root), (2, f"{root}knooppunten/"), (3, None)]
    assert jsonld.breadcrumbs(Page("", "home", "Home", "", None, ""), SITE) == ""


def test_a_list_tells_its_first_and_an_empty_one_nothing() -> None:
    many = [(f"Hub {number}", f"knooppunten/{number}/") for number in range(60)]
    data = told(jsonld.items(many, urls.HUBS, SITE))
    assert len(data["itemListElement"]) == lists.MOST
    assert data["itemListElement"][1] == {
        "@type": "ListItem",
        "position": 2,
        "name": "Hub 1",
        "url": f"{ADDRESS}knooppunten/1/",
    }
    assert jsonld.items((), urls.HUBS, SITE) == ""


KIT = {"knooppunten/plug/kaart.png": 1, "knooppunten/plug/kit/kaart.png": 1}
CARDS = dict.fromkeys(KIT, 'Kaart met een tekening en ‘Plug "de" & dag’. Informeel knooppunt.')


@pytest.mark.parametrize(
    ("site", "card", "shown"),
    [
        ({"kit": KIT}, "", "https://example.org/knooppunten/plug/kaart.png"),
        ({"kit": KIT}, urls.kit("plug", "kaart.png"), f"{ADDRESS}knooppunten/plug/kit/kaart.png"),
        ({"kit": KIT}, "elders/kaart.png", ""),
        ({"kit": {}}, "", ""),
        ({"kit": None}, "", ""),
        ({"kit": KIT, "address": ""}, "", ""),
    ],
)
def test_a_page_has_its_card_where_there_is_one(
    site: dict[str, Any], card: str, shown: str
) -> None:
    there = Site(**{"name": "doe", "today": SITE.today, "address": ADDRESS, "cards": CARDS, **site})
    html = str(render.head(page(card=card), there))
    found = dict(
        re.findall(r'<meta (?:property|name)="(og:image[^"]*|twitter:card)" content="(.*?)">', html)
    )
    assert found == (
        {
            "og:image": shown,
            "og:image:type": "image/png",
            "og:image:width": "1200",
            "og:image:height": "630",
            "og:image:alt": "Kaart met een tekening en ‘Plug &#34;de&#34; &amp; dag’. "
            "Informeel knooppunt.",
            "twitter:card": "summary_large_image",
        }
        if shown
        else {}
    )
