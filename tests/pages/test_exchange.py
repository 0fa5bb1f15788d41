"""Asked and given: what is there is said, what is not too, and what strangers type stays text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from markupsafe import escape

from doedemocratie.model.explanation import GROWTH_AND_THINGS
from doedemocratie.model.kinds import BY_MODEL
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.vocab import WAT
from doedemocratie.pages.finding import exchange
from doedemocratie.pages.frame import render, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import profile
from doedemocratie.pages.lists.making import Making
from doedemocratie.records.catalogue import Catalogue, Entry

SITE = Site("doedemocratie", dt.date(2026, 11, 23))
STOOLS = {"wat": "spullen", "toelichting": "Stoelen."}
EVIL = '" onmouseover="alert(1)" x=\'{{ 7*7 }} &lt;b&gt;'


def making(**hubs: Mapping[str, Any]) -> Making:
    """Return what pages are made from, of hubs by slug with what they say besides the least."""
    entries = tuple(
        Entry(
            BY_MODEL[Hub],
            slug,
            "",
            "",
            Hub.model_validate({"naam": slug.capitalize(), "samenvatting": "Een kas.", **values}),
            Path(),
        )
        for slug, values in hubs.items()
    )
    return Making(Catalogue({"hub": entries}, (), {}, frozenset()), SITE)


def html(page: Any) -> str:
    return str(render.fragment(page, SITE))


def test_the_page_is_whole_with_nothing_on_it() -> None:
    shown = html(exchange.page(making()))
    assert "Nog geen knooppunt vroeg hier om dingen" in shown
    assert "Nog geen knooppunt vertelde welke groeistof" in shown
    assert GROWTH_AND_THINGS in shown
    assert "Zo zeg je wat je zoekt" in shown
    for what in WAT.ids():
        assert "Nu vraagt niemand dit." in html(exchange.of_sort(what, making()))


def test_what_was_found_is_marked_for_a_year_and_what_waits_long_is_marked() -> None:
    told = [
        {**STOOLS, "toelichting": "Nieuw.", "sinds": "2026-11-01"},
        {**STOOLS, "toelichting": "Oud.", "sinds": "2025-11-22"},
        {**STOOLS, "toelichting": "Gelukt.", "sinds": "2020-01-01", "gevonden": "2025-11-23"},
        {**STOOLS, "toelichting": "Voorbij.", "gevonden": "2025-11-22"},
    ]
    all_hubs = making(kas={"vraagt": told, "geeft": told[1:3]})
    page = html(exchange.of_sort("spullen", all_hubs))
    own = html(profile.page(all_hubs.catalogue.of(Hub)[0], all_hubs))
    for shown in (page, own):
        asked, given = shown.split("Geeft", 1)
        assert asked.index("Nieuw.") < asked.index("Oud.") < asked.index("Gelukt.")
        assert "Voorbij." not in shown
        assert "Sinds 22 november 2025, langer dan een jaar: vraag of het nog geldt" in asked
        assert "Gevonden op 23 november 2025" in asked
        assert "langer dan een jaar" not in given
        assert "Iemand gevonden op 23 november 2025" in given


def test_of_many_the_first_stand_there_and_the_rest_on_their_own_page() -> None:
    many = {
        f"kas-{number}": {
            "vraagt": [{**STOOLS, "toelichting": f"Stoel {number}."}],
            "zoekt": [{"groeistof": "geld"}],
        }
        for number in range(10, 20)
    }
    shown = html(exchange.page(making(**many)))
    assert [f"Stoel {number}." in shown for number in range(10, 20)] == [True] * 3 + [False] * 7
    assert f'<a href="../{urls.exchange("spullen")}">Alle 10 vragen<' in shown
    assert f'<a href="../{urls.landing("zoekt", "geld")}">Alle 10 die dit zoeken<' in shown
    page = exchange.of_sort("spullen", making(**many))
    assert page.head.count('"ListItem"') == 10
    every = html(page)
    assert all(f"Stoel {number}." in every for number in range(10, 20))
    assert "<details" not in every


def test_what_was_found_is_counted_apart_and_many_are_folded_away() -> None:
    told = {**STOOLS, "gevonden": "2026-01-01"}
    many = {f"kas-{number}": {"vraagt": [STOOLS], "geeft": [told]} for number in range(10, 40)}
    many["kas-10"] = {"vraagt": [told], "geeft": [STOOLS]}
    asked, given = html(exchange.page(making(**many))).split("Geeft <", 1)
    assert '<span class="n">29</span> <span class="small">en 1 gevonden</span>' in asked
    assert "Alle 29 vragen<" in given or "Alle 29 vragen<" in asked
    assert 'class="n">1</span> <span class="small">en 29 gevonden</span>' in given
    assert "Alles wat te geven is<" in given
    every = html(exchange.of_sort("spullen", making(**many)))
    assert every.count("<summary>Toon de andere 6</summary>") == 2
    assert every.count("Stoelen.") == 60


def test_stopped_hubs_and_the_example_ask_nothing() -> None:
    says = {"vraagt": [STOOLS], "zoekt": [{"groeistof": "geld"}], "plaats": "Kampen"}
    gone = making(weg={**says, "stadium": "gestopt"}, voorbeeld={**says, "voorbeeld": "ja"})
    shown = html(exchange.page(gone))
    assert "Stoelen." not in shown
    assert "Weg" not in shown


def test_two_hubs_that_can_help_each_other_are_named_on_the_page_and_on_both_profiles() -> None:
    both = making(
        kas={"plaats": "Kampen", "zoekt": [{"groeistof": "geld"}, {"groeistof": "cross-over"}]},
        pot={"plaats": "Zwolle", "biedt": [{"groeistof": "geld"}, {"groeistof": "cross-over"}]},
    )
    shown = html(exchange.page(both))
    assert "<bdi>Kas</bdi></a> zoekt wat " in shown
    assert "<bdi>Pot</bdi></a> heeft" in shown
    own = [html(profile.page(entry, both)) for entry in both.catalogue.of(Hub)]
    assert "Die hebben wat dit knooppunt zoekt" in own[0]
    # Once, with both growth factors.
    assert "Biedt Geld en Cross-over binnen en buiten de gemeente" in own[0]
    assert own[0].count('<a href="../../knooppunten/pot/"') == 1
    assert "Die zoeken wat dit knooppunt heeft" in own[1]
    assert "13 km" in own[1]
    alone = making(kas={"zoekt": [{"groeistof": "geld"}]})
    assert "elkaar helpen" not in html(profile.page(alone.catalogue.of(Hub)[0], alone))


def test_a_hub_stands_in_one_pair_of_a_growth_factor() -> None:
    town = {
        f"kas-{number}": {"plaats": "Kampen", "zoekt": [{"groeistof": "geld"}]}
        for number in range(9)
    }
    town["pot"] = {"plaats": "Kampen", "biedt": [{"groeistof": "geld"}]}
    (factor,) = exchange.page(making(**town)).view.factors
    assert len(factor.pairs) == 1


def test_what_strangers_type_stays_text() -> None:
    evil = {
        "naam": EVIL,
        "plaats": "Kampen",
        "vraagt": [{"wat": "geld", "toelichting": EVIL, "sinds": "2026-01-01"}],
        "geeft": [{"wat": "geld", "toelichting": EVIL}],
        "zoekt": [{"groeistof": "geld"}],
    }
    all_hubs = making(kwaad=evil, pot={**evil, "zoekt": None, "biedt": [{"groeistof": "geld"}]})
    pages = [exchange.page(all_hubs), exchange.of_sort("geld", all_hubs)]
    pages += [profile.page(entry, all_hubs) for entry in all_hubs.catalogue.of(Hub)]
    for page in pages:
        shown = html(page)
        assert str(escape(EVIL)) in shown
        assert EVIL not in shown
        assert 'onmouseover="' not in shown


def test_a_growth_factor_with_a_record_leads_to_its_page() -> None:
    titled = replace(SITE, factors={"geld": "Geld & goed"})
    kas = making(kas={"zoekt": [{"groeistof": "geld"}]})
    shown = str(render.fragment(exchange.page(Making(kas.catalogue, titled)), titled))
    assert f'<a href="../{urls.factor("geld")}">Geld &amp; goed</a>' in shown
