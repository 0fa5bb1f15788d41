"""What a profile and a branding page say, and what they leave unsaid."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from test_parts import SITE, TODAY

from doedemocratie.model.grammar.fields import describe
from doedemocratie.model.kinds import BY_MODEL
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.hub_times import Closure
from doedemocratie.pages.frame import render, urls, week
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import hub_facts, hub_head, profile
from doedemocratie.pages.kit.small import texts
from doedemocratie.pages.lists import cards, facets
from doedemocratie.pages.lists.making import Making
from doedemocratie.pages.site.examples import hub
from doedemocratie.records.catalogue import Catalogue, Entry


@pytest.mark.parametrize(
    ("closure", "says"),
    [
        (None, ""),
        ({"van": "2025-07-14", "tot": "2025-08-15"}, ""),
        ({"van": "2026-11-01", "tot": "2026-11-23"}, "Nu dicht tot en met 23 november 2026."),
        ({"van": "2026-11-01", "reden": "Brand"}, "Nu dicht (Brand)."),
        (
            {"van": "2026-12-20", "tot": "2027-01-03"},
            "Dicht van 20 december 2026 tot en met 3 januari 2027.",
        ),
    ],
)
def test_a_closure_shows_until_it_is_past(closure: dict[str, str] | None, says: str) -> None:
    found = [Closure.model_validate(closure)] if closure else None
    assert week.closed(found, TODAY) == says


def test_the_week_shows_every_day_in_order_with_its_times() -> None:
    openings = hub(
        bereikbaar=[
            {"dagen": ["woensdag", "maandag"], "van": "13:00", "tot": "17:00"},
            {"dag": "maandag", "van": "9.30", "tot": "12:00", "op_afspraak": "ja", "waar": "Zaal"},
            {"op_afspraak": "ja", "toelichting": "Bel gerust."},
        ]
    ).bereikbaar
    when = week.when(openings, TODAY)
    assert when is not None
    assert [day.short for day in when.week] == ["ma", "di", "wo", "do", "vr", "za", "zo"]
    assert [slot.hours for slot in when.week[0].slots] == ["9.30–12.00", "13.00–17.00"]
    assert when.week[0].slots[0].appointment
    assert when.week[0].slots[0].note == "Zaal"
    assert [slot.hours for slot in when.week[2].slots] == ["13.00–17.00"]
    assert when.notes == ("Op afspraak. Bel gerust.",)
    assert [day.state for day in when.week] == ["open", "", "open", "", "", "", ""]
    assert week.when(None, TODAY) is None


def test_one_place_for_all_is_told_once() -> None:
    one = {"dag": "maandag", "van": "9.30", "waar": "Zaal"}
    same = week.when(hub(bereikbaar=[one, one | {"dag": "dinsdag"}]).bereikbaar, TODAY)
    assert same
    assert same.place == "Zaal"
    assert not same.week[0].slots[0].note
    other = week.when(hub(bereikbaar=[one, {"dag": "dinsdag", "van": "9.30"}]).bereikbaar, TODAY)
    assert other
    assert not other.place
    assert other.week[0].slots[0].note == "Zaal"


def test_a_field_without_a_place_of_its_own_shows_by_itself() -> None:
    found = {
        fact.label: fact
        for fact in hub_facts.facts(hub(sinds="1998", talen=["turks"]), urls.landing)
    }
    labels = {spec.name: spec.label for spec in describe(Hub)}
    assert [value.label for value in found[labels["sinds"]].values] == ["1998"]
    assert [value.label for value in found[labels["talen"]].values] == ["Turks"]
    assert found[labels["type"]].values[0].url == "knooppunten/type/informeel/"


def test_a_provisional_profile_asks_what_nobody_told_and_links_no_address() -> None:
    known = hub(bron={"titel": "Oogst"})
    bare = Hub.model_validate({"naam": "Hub", "samenvatting": "Een.", "bron": {"titel": "Oogst"}})
    unknown = {fact.label for fact in hub_facts.facts(bare, urls.landing) if fact.unknown}
    assert unknown == {"Type", "Bereik", "Provincie"}
    assert not [fact for fact in hub_facts.facts(known, urls.landing) if fact.unknown]
    assert [contact.href for contact in profile.contacts(known)] == [None]
    assert [contact.href for contact in profile.contacts(hub())] == ["https://voorbeeldhub.example"]


def test_a_hub_with_branches_is_found_in_every_province() -> None:
    found = hub(
        locaties=[{"naam": "Oost", "plaats": "Zwolle"}, {"naam": "Ook", "plaats": "Leiden"}]
    )
    assert facets.values(found, "provincie") == ("zuid-holland", "overijssel")


def test_every_profile_links_to_what_says_that_it_is_wrong() -> None:
    site = Site(name="", today=TODAY, repository="https://example.org/repo")
    form = "https://example.org/repo/issues/new?template=04-klopt-niet.yml&pagina="
    assert site.wrong_url("knooppunten/plug-de-dag/") == f"{form}knooppunten%2Fplug-de-dag%2F"
    assert replace(site, repository="").wrong_url("knooppunten/plug-de-dag/") == ""


def test_a_hub_in_spe_and_of_two_reaches_says_so() -> None:
    record = hub(stadium="in-spe", bereik=["regionaal", "landelijk"], plaats=None)
    kept = Entry(BY_MODEL[Hub], "kas", "", "", record, Path())
    assert cards.hub_card(kept, SITE).in_spe
    assert hub_head.head(kept, cards.hub_card(kept, SITE)).in_spe
    confirmed = replace(kept, record=hub())
    assert not hub_head.head(confirmed, cards.hub_card(confirmed, SITE)).in_spe
    assert cards.place_line(record) == "Regionaal, landelijk"
    assert "met een regionaal of landelijk bereik" in list(texts.boilerplates(record))[-1].text


def test_every_value_that_hubs_are_found_by_leads_to_their_list() -> None:
    values: dict[str, object] = {
        "naam": "Kas",
        "samenvatting": "Een plek.",
        "plaats": "Rosmalen",
        "gemeente": "s-hertogenbosch",
        "type": "hybride",
        "bereik": "lokaal",
        "wie": "bewoners",
        "helpt_met": ["netwerk"],
        "voor_wie": ["jongeren"],
        "fasen": ["start"],
        "themas": ["zorg"],
        "talen": ["turks"],
        "intercultureel": "ja",
        "toegankelijk": ["rolstoel"],
        "zoekt": [{"groeistof": "geld"}],
        "biedt": [{"groeistof": "cross-over"}],
        "zoekt_mensen": [{"wie": "student"}],
        "bevestigd_op": "2026-05-01",
    }
    record = Hub.model_validate(values)
    kept = Entry(BY_MODEL[Hub], "kas", "", "", record, Path())
    making = Making(Catalogue({"hub": (kept,)}, (), {}, frozenset()), SITE)
    html = str(render.fragment(profile.page(kept, making), SITE))
    item = facets.item(record, SITE.today)
    told = {(name, choice) for name, some in item.items() for choice in some}
    assert {name for name, _ in told} == set(item)
    for name, choice in told - {("stadium", "actief")}:  # which goes without saying
        assert f'href="../../{urls.landing(name, choice)}"' in html, name
    alone = Making(Catalogue({"hub": ()}, (), {}, frozenset()), SITE)
    facts = hub_facts.facts(record, alone.listing.url)
    led = {link.url for fact in facts for link in fact.values if link.url}
    assert led == {
        urls.landing(*both)
        for both in (
            *(("type", "hybride"), ("bereik", "lokaal"), ("intercultureel", "ja")),
            *(("provincie", "noord-brabant"), ("gemeente", "s-hertogenbosch")),
        )
    }


ADDRESS = "Kerkstraat%201%26b%3D%23%3F%2C%20Leiden"


@pytest.mark.parametrize(
    ("values", "urls_of"),
    [
        ({"plaats": "Leiden"}, []),
        ({"plaats": None, "adres": "Kerkstraat 1"}, []),
        (
            {"plaats": "Leiden", "adres": "Kerkstraat 1&b=#?"},
            [
                f"geo:0,0?q={ADDRESS}",
                f"https://www.openstreetmap.org/search?query={ADDRESS}",
            ],
        ),
        (
            {"adres": "Kerkstraat 1", "coordinaten": ["52.16", "4.5"]},
            [
                "geo:52.16000,4.50000",
                "https://www.openstreetmap.org/?mlat=52.16000&mlon=4.50000#map=17/52.16000/4.50000",
            ],
        ),
    ],
)
def test_the_way_there_is_told_where_a_spot_or_an_address_is_known(
    values: dict[str, object], urls_of: list[str]
) -> None:
    assert [link.url for link in hub_facts.way(hub(**values))] == urls_of
