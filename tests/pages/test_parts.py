"""The small functions of the pages: dates, addresses, JSON-LD, sitemap."""

from __future__ import annotations

import datetime as dt
import json
import re

import pytest

from doedemocratie.pages.frame import dates, jsonld, render, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists import cards, facets, filters
from doedemocratie.pages.site.examples import hub
from doedemocratie.pages.site.sitemap import sitemap

TODAY = dt.date(2026, 11, 23)
SITE = Site(name="doedemocratie", today=TODAY, address="https://example.org/")


def test_dates_and_times_read_as_dutch() -> None:
    assert dates.day(dt.date(2015, 2, 12)) == "12 februari 2015"
    assert dates.hours(dt.time(9, 30), dt.time(12)) == "9.30–12.00"
    assert dates.hours(dt.time(9), None) == "vanaf 9.00"
    assert dates.hours(None, None) == ""
    assert dates.year_before(dt.date(2024, 2, 29)) == dt.date(2023, 2, 28)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"bevestigd_op": "2026-05-01"}, "Bevestigd in mei 2026"),
        ({"bevestigd_op": "2025-11-23"}, "Bevestigd in november 2025"),
        ({"bevestigd_op": "2025-11-22"}, "Langer dan een jaar niet bevestigd"),
        ({}, "Nog niet bevestigd"),
        (
            {"bron": {"titel": "Oogst", "datum": "2015-02-12"}},
            "Voorlopig profiel, bron 12 februari 2015",
        ),
        ({"bron": {"titel": "Oogst"}}, "Voorlopig profiel"),
        ({"bron": {"titel": "Oogst"}, "bevestigd_op": "2026-05-01"}, "Bevestigd in mei 2026"),
        ({"voorbeeld": "ja"}, "Voorbeeld, telt niet mee"),
    ],
)
def test_a_card_says_how_fresh_a_profile_is(values: dict[str, object], words: str) -> None:
    assert cards.freshness(hub(**values), TODAY) == words


@pytest.mark.parametrize(("count", "words"), [(1, "Toon 1 knooppunt"), (2, "Toon 2 knooppunten")])
def test_a_filter_counts_what_it_shows(count: int, words: str) -> None:
    items = [facets.item(hub(), SITE.today) for _ in range(count)]
    view = filters.view(facets.facets(SITE), items, "knooppunt", "knooppunten")
    assert f">{words}</button>" in render.part("filter", view)


def test_roots_lead_back() -> None:
    assert [urls.root(url) for url in ("", "over/", urls.brand("x"))] == ["./", "../", "../../../"]


def test_landing_addresses_use_hyphens() -> None:
    assert urls.landing("helpt_met", "geld-vinden") == "knooppunten/helpt-met/geld-vinden/"


def test_json_ld_cannot_be_left_by_a_value() -> None:
    nasty = "</script><!-- & \u2028 {{ x }} \\u003c"
    html = str(jsonld.script({"name": nasty}))
    assert html.count("<") == 2
    assert html.count(">") == 2
    found = re.fullmatch(r'<script type="application/ld\+json">(.*)</script>', html)
    assert found
    assert json.loads(found.group(1))["name"] == nasty
    assert '"latitude":null}' in jsonld.script({"latitude": float("nan")})  # NaN is no JSON


def test_json_ld_says_where_a_hub_is_and_no_more_than_was_confirmed() -> None:
    data = json.loads(str(jsonld.hub(hub(), "knooppunten/hub/", SITE)).split(">")[1].split("<")[0])
    assert data["@type"] == "Organization"
    assert data["address"]["addressLocality"] == "Leiden"
    assert data["url"] == "https://voorbeeldhub.example"
    provisional = hub(bron={"titel": "Oogst"})
    assert "voorbeeldhub.example" not in jsonld.hub(provisional, "knooppunten/hub/", SITE)
    assert jsonld.hub(hub(voorbeeld="ja"), "x/", SITE) == ""


def test_sitemap_escapes_and_sorts() -> None:
    text = sitemap("https://e.org/?a&", [("b/", None), ("a/", dt.date(2026, 1, 2))])
    assert text.index("&amp;a/") < text.index("&amp;b/")
    assert "<lastmod>2026-01-02" in text
