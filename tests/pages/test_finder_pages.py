"""The finder's pages: somebody is always led on, with and without a script."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from test_parts import SITE

from building import ROOT
from doedemocratie.cli.commands.bench import made_up
from doedemocratie.model.kinds import BY_MODEL
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words import vocab
from doedemocratie.pages.finding import find, need
from doedemocratie.pages.finding.finder import fit, roads, rules
from doedemocratie.pages.finding.finder.fit import AskedSpot, FinderQuestion
from doedemocratie.pages.frame import render, urls
from doedemocratie.pages.lists.making import Making
from doedemocratie.pages.site import home
from doedemocratie.records.catalogue import Catalogue, Entry, load
from doedemocratie.records.files import reader
from doedemocratie.records.files.places import gazetteer, successor


@cache
def real() -> Making:
    """Return what the pages of the project's own content are made from."""
    return Making(load(ROOT / "content", ROOT)[0], SITE)


def of(*hubs: dict[str, object], published: frozenset[str] = frozenset()) -> Making:
    """Return what pages are made from when these hubs are all there are."""
    kind = BY_MODEL[Hub]
    entries = tuple(
        Entry(kind, f"hub-{n}", "", "", Hub.model_validate({"samenvatting": "Zo.", **hub}), Path())
        for n, hub in enumerate(hubs)
    )
    return Making(Catalogue({"hub": entries}, (), {}, frozenset(), published=published), SITE)


@cache
def many() -> Making:
    """Return what pages are made from when there are some dozens of hubs, made up."""
    documents = [reader.parse(text)[0] for _, text in made_up(60, 2015)]
    return of(*(dict(document.data) for document in documents if document))


def html(making: Making, name: str, province: str = "") -> str:
    """Return the page of a need."""
    page = need.need_page(need.Ground(making), making, name, province)
    return str(render.fragment(page, SITE))


def place(name: str) -> AskedSpot:
    """Return a place by its name."""
    (there,) = gazetteer().find(name)
    town = there.municipality or successor(name) or ""
    at = there if there.lat is not None else gazetteer().seat(town)
    assert at
    assert at.lat is not None
    assert at.lon is not None
    return AskedSpot(name, at.lat, at.lon, town, vocab.GEMEENTE_PROVINCIE[town])


# The ten questions of people, as they ask them here: a question, or the road of who asks none.
TYPICAL: dict[str, FinderQuestion | str] = {
    "a community garden in Deventer, only an idea": FinderQuestion(
        {"fase": ("idee",), "thema": ("groen",)}, place("Deventer")
    ),
    "money for a street party in Almere": FinderQuestion(
        {"hulp": ("geld-vinden",)}, place("Almere")
    ),
    "a student in Utrecht who wants a placement": "student",
    "the municipality of Kampen that wants a first initiatives café": "gemeente",
    "somebody in Amsterdam with little Dutch and food": FinderQuestion(
        {"thema": ("voedsel",), "taal": ("arabisch",)}, place("Amsterdam")
    ),
    "a village hall in Drenthe that needs volunteers": FinderQuestion(
        {"hulp": ("vrijwilligers",)}, province="drenthe"
    ),
    "an energy cooperative in Leiden without a legal form": FinderQuestion(
        {"hulp": ("rechtsvorm",), "thema": ("energie",)}, place("Leiden")
    ),
    "somebody in Rosmalen who does not know where to begin": FinderQuestion({}, place("Rosmalen")),
    "a hub in Maastricht that wants to be seen": "knooppunt",
    "somebody in Den Haag who wants to help one evening a week": "helper",
}


@pytest.mark.parametrize("who", TYPICAL)
def test_none_of_the_typical_questions_ends_empty_on_the_real_content(who: str) -> None:
    question = TYPICAL[who]
    if isinstance(question, str):
        (road,) = (road for road in roads.roads(real().listing) if road.id == question)
        assert len(road.links) > 1
        return
    answer = fit.fit(question, fit.facts(real().catalogue, real().listing))
    assert answer.hits
    assert all(hit.reasons for hit in answer.hits)
    assert "voorbeeldhub" not in {hit.slug for hit in answer.hits}


def test_the_page_that_asks_leads_everybody_on_without_a_script() -> None:
    page = find.page(real())
    html = str(render.fragment(page, SITE))
    shown = re.sub(r"<template.*?</template>", "", html, flags=re.DOTALL)
    form = re.search(r"<form[^>]*>", shown)
    assert form
    assert form[0].endswith("hidden>")
    assert 'action="../vind/"' in form[0]
    for road in page.view.roads:
        assert f'data-find-exit="{road.id}" id="{road.id}"' in shown
        assert f'name="wie" value="{road.id}"' in shown
    for choice in vocab.HELPT_MET.ids():
        assert f'href="../vind/{choice}/"' in shown
    assert page.view.roads[0].id == rules.IDEA


def test_the_page_carries_what_its_script_works_by() -> None:
    page = find.page(real())
    assert json.loads(page.view.rules) == json.loads(json.dumps(rules.rules()))
    assert page.view.columns.startswith("data/lijst/keuzes.json?v=")
    html = str(render.fragment(page, SITE))
    for band in (*rules.BANDS, rules.QUIET):
        assert f'data-band="{band}"' in html
    for parameter in rules.ORDER[:-1]:  # while hubs have no such facet, that is not asked
        assert f'name="{parameter}"' in html
    parts = set(re.findall(r'data-part="([^"]+)"', html))
    assert parts == {
        *("name", "type", "place", "km", "reasons", "hours"),
        *("mail", "phone", "website", "profile", "of"),
    }


def test_home_asks_what_the_finder_answers() -> None:
    page = home.page(real().catalogue, real().listing, SITE)
    html = str(render.fragment(page, SITE))
    form = html[html.index('<form class="ask"') : html.index("</form>")]
    assert 'action="./vind/"' in form
    names = re.findall(r'<(?:input|select)[^>]* name="([^"]+)"', form)
    assert names == ["wie", "provincie", "hulp"]
    assert set(names) <= set(rules.ORDER)
    noscript = html[html.index("<noscript>") : html.index("</noscript>")]
    for choice in vocab.HELPT_MET.ids():
        assert f'href="./vind/{choice}/"' in noscript


def test_every_need_has_a_page_and_a_province_where_a_hub_stands() -> None:
    making = of(
        {"naam": "Hier", "helpt_met": ["ruimte"], "plaats": "Deventer", "bereik": "lokaal"},
        {"naam": "Land", "helpt_met": ["ruimte"], "bereik": "landelijk"},
        {
            "naam": "Streek",
            "helpt_met": ["netwerk"],
            "bereik": "regionaal",
            "werkgebied": ["Drenthe"],
        },
        {"naam": "Weg", "helpt_met": ["netwerk"], "plaats": "Leiden", "stadium": "gestopt"},
        {"naam": "Voorbeeld", "helpt_met": ["netwerk"], "plaats": "Breda", "voorbeeld": "ja"},
    )
    provinces = {(one, two) for one, two in need.Ground(making).pages if two}
    assert provinces == {("ruimte", "overijssel"), ("netwerk", "drenthe")}
    assert {one for one, two in need.Ground(making).pages if not two} == set(vocab.HELPT_MET.ids())


def test_a_published_page_of_a_province_stays_and_keeps_out_of_search_engines() -> None:
    gone = of({"naam": "Hier"}, published=frozenset({"vind/ruimte/zeeland/"}))
    ground = need.Ground(gone)
    assert ("ruimte", "zeeland") in ground.pages
    page = need.need_page(ground, gone, "ruimte", "zeeland")
    assert not page.indexed
    assert "Nog geen knooppunt in Zeeland zegt dat het hiermee helpt." in html(
        gone, "ruimte", "zeeland"
    )


def test_who_fits_stands_with_the_reason_the_days_and_the_way_there() -> None:
    making = of(
        {
            "naam": "De Tafel",
            "type": "informeel",
            "helpt_met": ["ruimte", "netwerk"],
            "plaats": "Deventer",
            "bereik": "lokaal",
            "email": "tafel@voorbeeld.example",
            "bereikbaar": [{"dag": "dinsdag", "van": "19:00", "tot": "21:00"}],
        },
        {"naam": "Stil", "plaats": "Deventer", "bereik": "lokaal"},
        {"naam": "Anders", "helpt_met": ["netwerk"], "plaats": "Deventer", "bereik": "lokaal"},
    )
    shown = html(making, "ruimte", "overijssel")
    shown = shown[shown.index("</h1>") :]
    assert "Anders" not in shown
    assert "1 knooppunt in Overijssel zegt dat het hiermee helpt." in shown
    first, last = shown.index("De Tafel"), shown.index("Stil")
    assert first < shown.index("helpt met een plek of ruimte") < last
    assert first < shown.index("Open: dinsdag") < last
    assert shown.index("Hier kun je het vragen") < last < shown.index("zegt nog niet waarmee")
    href = re.search(r'href="(mailto:[^"]+)"', shown)
    assert href
    asked = parse_qs(urlsplit(href[1].replace("&amp;", "&")).query)
    assert asked["subject"] == ["Vraag over een plek of ruimte"]
    assert "Ik zit in Overijssel." in asked["body"][0]
    assert f'href="../../../{urls.find("netwerk", "overijssel")}"' in shown
    assert f'href="../../../{urls.find("ruimte")}"' in shown
    assert "find-none" not in shown


def test_where_nobody_helps_there_is_a_pot_that_waits() -> None:
    for making in (of(), of({"naam": "Stil"}), real()):
        shown = html(making, "vergunningen")
        assert "meedoen/voordragen/" in shown
        assert "meedoen/knooppunt/" in shown
        assert 'href="../../knooppunten/"' in shown


def test_who_misses_something_can_tell_the_editors_where_they_have_an_address() -> None:
    site = replace(SITE, editors_mail="redactie@voorbeeld.example")
    making = replace(of(), site=site)
    shown = str(render.fragment(find.page(making), site))
    page = need.need_page(need.Ground(making), making, "ruimte", "zeeland")
    shown += str(render.fragment(page, site))
    assert shown.count('href="mailto:redactie@voorbeeld.example?subject=Lege%20pot') == 2
    assert "een%20plek%20of%20ruimte%20in%20Zeeland" in shown
    nobody = replace(making, site=replace(SITE, editors_mail=""))
    assert "lege pot" not in str(render.fragment(find.page(nobody), nobody.site))


def test_the_example_and_who_stopped_are_no_answer() -> None:
    making = of(
        {"naam": "Voorbeeld", "helpt_met": ["ruimte"], "voorbeeld": "ja"},
        {"naam": "Gestopt", "helpt_met": ["ruimte"], "stadium": "gestopt"},
    )
    shown = html(making, "ruimte")
    assert "hub-0" not in shown
    assert "hub-1" not in shown


@pytest.mark.parametrize("name", ["</li><script>x</script>", "\"'><img onerror=x>", "{{ 7*7 }}"])
def test_names_are_text_whatever_they_are(name: str) -> None:
    making = of({"naam": "Hier", "helpt_met": ["ruimte"], "email": "a@voorbeeld.example"})
    (entry,) = making.catalogue.of(Hub)
    record = entry.record.model_copy(update={"naam": name})  # as if it were allowed
    kept = replace(making.catalogue, entries={"hub": (replace(entry, record=record),)})
    shown = html(Making(kept, SITE), "ruimte")
    assert "<script>x" not in shown
    assert "<img onerror" not in shown
    assert str(render.environment().from_string("{{ name }}").render(name=name)) in shown


def test_who_cannot_be_in_an_answer_is_not_looked_at_and_nothing_else_changes() -> None:
    making = many()
    ground = need.Ground(making)
    hubs = fit.facts(making.catalogue, making.listing)
    for name, province in sorted(ground.pages)[::6]:
        question = FinderQuestion({rules.NEED: (name,)}, province=province)
        assert ground.answer(question) == fit.fit(question, hubs)
    assert sum(bool(province) for _, province in ground.pages) > 20


def test_a_long_answer_leads_to_all_who_help() -> None:
    made = many()
    view = need.need_page(need.Ground(made), made, "ruimte", "").view
    assert view.all_url == "knooppunten/helpt-met/ruimte/"
    assert re.fullmatch(r"Bekijk alle \d\d knooppunten die helpen met .*", view.all_label)
    nobody = of()
    assert need.need_page(need.Ground(nobody), nobody, "ruimte", "").view.all_url == ""
    town: dict[str, object] = {"helpt_met": ["ruimte"], "plaats": "Deventer", "bereik": "lokaal"}
    crowd = of(*({"naam": f"Kas {number}", **town} for number in range(12)))
    view = need.need_page(need.Ground(crowd), crowd, "ruimte", "overijssel").view
    assert view.all_url == "knooppunten/?helpt_met=ruimte&provincie=overijssel"
    assert view.all_label.startswith("Bekijk alle 12 knooppunten in Overijssel die helpen met")


def test_a_branch_in_a_province_stands_there_with_its_own_place_and_days() -> None:
    making = of(
        {
            "naam": "Wijd",
            "helpt_met": ["ruimte"],
            "plaats": "Rotterdam",
            "bereikbaar": [{"dag": "maandag", "van": "9:00", "tot": "10:00"}],
            "locaties": [
                {
                    "naam": "Noord",
                    "plaats": "Deventer",
                    "bereikbaar": [{"dag": "dinsdag", "van": "9:00", "tot": "10:00"}],
                }
            ],
        }
    )
    there, home = html(making, "ruimte", "overijssel"), html(making, "ruimte", "zuid-holland")
    assert "vestiging in Deventer" in there
    assert "Open: dinsdag" in there
    assert "maandag" not in there
    assert "Rotterdam" in home
    assert "Open: maandag" in home


def test_the_pages_in_english_and_in_easy_dutch_lead_to_every_need() -> None:
    for file in ("en.md", "eenvoudig.md"):
        text = render.ordinary((ROOT / "content" / file).read_text("utf-8"), file, SITE)
        assert "[[" not in text
        for choice in vocab.HELPT_MET.choices:
            assert f"]({urls.find(choice.id)})" in text
            assert choice.label in text or file == "eenvoudig.md"
    english = render.with_needs("[[vragen]]", "en.md")
    assert '- [Finding money](vind/geld-vinden/): <em lang="nl">geld vinden</em>' in english
