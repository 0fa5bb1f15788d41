"""A municipality: who is inside and outside, who is near, what names it, and what is on paper."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.values.coordinates import distance_km
from doedemocratie.model.words.vocab import GEMEENTE
from doedemocratie.pages.finding import municipalities, municipality, people
from doedemocratie.pages.finding.town.ground import TownGround
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Page, Site
from doedemocratie.pages.lists.making import Making
from doedemocratie.pages.matching.near import Neighbours, Stand
from doedemocratie.records.catalogue import load
from doedemocratie.records.files.places import gazetteer

SITE = Site(name="doedemocratie", today=dt.date(2026, 11, 23), address="https://site.example/")


def making(room: Path, **hubs: str) -> Making:
    """Return what pages are made from, with these hubs; "-" in a slug is written "_"."""
    (room / "hubs").mkdir()
    for slug, lines in hubs.items():
        text = f"naam: Hub {slug}\nsamenvatting: Een plek.\ntype: informeel\n{lines}\n"
        text += "" if "website" in text else f"website: https://{slug}.example\n"
        (room / "hubs" / f"{slug.replace('_', '-')}.yml").write_text(text, "utf-8")
    catalogue, problems = load(room, room)
    assert not problems
    return Making(catalogue, SITE)


def town(made: Making, slug: str) -> Page[municipality.TownView]:
    """Return the page of a municipality."""
    return municipality.page(TownGround(made), made, slug)


def lines(page: Page[municipality.TownView]) -> list[str]:
    """Return who is near, in words."""
    return [re.sub("<[^>]+>", "", str(line)).strip() for line in page.view.near]


def test_hubs_stand_inside_or_outside_the_town_hall_or_nobody_told(tmp_path: Path) -> None:
    made = making(
        tmp_path,
        een="plaats: Kampen\nbereik: lokaal\nwie: gemeente",
        twee="plaats: Kampen\nbereik: lokaal\nwie: bewoners",
        drie="plaats: Kampen\nbereik: lokaal",
    )
    page = town(made, "kampen")
    inside, outside, unknown = page.view.groups
    assert inside.heading == "Binnen het gemeentehuis"
    assert outside.heading == "Buiten het gemeentehuis"
    assert unknown.heading.endswith("Dat weten we nog niet")
    for group, name in ((inside, "een"), (outside, "twee"), (unknown, "drie")):
        (card,) = group.cards
        assert f"Hub {name}" in card
    assert page.indexed
    assert page.view.near == ()


def test_so_many_cards_are_shared_and_the_rest_are_lines(tmp_path: Path) -> None:
    hubs = {
        f"{side}{number}": f"plaats: Kampen\nbereik: lokaal\nwie: {side}"
        for side, many in (("gemeente", 3), ("bewoners", 40))
        for number in range(many)
    }
    inside, outside = town(making(tmp_path, **hubs), "kampen").view.groups
    assert (len(inside.cards), len(inside.lines)) == (3, 0)
    assert (len(outside.cards), len(outside.lines)) == (21, 19)


def test_a_hub_is_near_by_how_far_it_reaches_and_never_claimed(tmp_path: Path) -> None:
    made = making(
        tmp_path,
        dorp="coordinaten: ['52.55', '5.95']\nprovincie: overijssel\nbereik: regionaal",
        zwolle="plaats: Zwolle\nbereik: lokaal",
        streek="plaats: Zwolle\nbereik: regionaal",
        ver="plaats: Groningen\nbereik: landelijk",
    )
    page = town(made, "kampen")
    assert page.view.count == 0
    assert not page.indexed, "a page without a hub of its own is not for search engines"
    assert [line.split(" ·")[0] for line in lines(page)] == ["Hub dorp", "Hub streek Zwolle"]
    assert "ongeveer" in lines(page)[1]
    assert page.view.wide is not None, "who works in the whole country helps here too"
    assert "In de buurt wel" in render.fragment(page, SITE)
    assert "meedoen/voordragen/?plaats=Kampen" in render.fragment(page, SITE)


def test_near_is_what_every_distance_would_say() -> None:
    stands = [
        Stand(f"h{number}", 52 + number % 17 / 20, 5 + number % 23 / 16, (10, 25)[number % 2])
        for number in range(400)
    ]
    neighbours = Neighbours(stands)
    for lat, lon in ((52.0, 5.0), (52.4, 5.9), (52.51, 5.5), (53.2, 6.9)):
        right = sorted(
            distance_km(lat, lon, stand.lat, stand.lon)
            for stand in stands
            if distance_km(lat, lon, stand.lat, stand.lon) <= stand.reach
        )
        told = neighbours.of(lat, lon, 1000)
        assert [near.km for near in told] == pytest.approx(right)
        assert neighbours.of(lat, lon, 3) == told[:3]
        assert not {near.slug for near in told[:2]} & {
            near.slug for near in neighbours.of(lat, lon, 9, [near.slug for near in told[:2]])
        }


def test_every_municipality_and_island_has_a_page_and_a_name_that_a_form_knows(
    tmp_path: Path,
) -> None:
    made = making(tmp_path, een="plaats: Kampen\nbereik: lokaal")
    specs = list(municipality.SORTS[0].pages(made))
    assert {spec.url for spec in specs} == {
        f"knooppunten/gemeente/{slug}/" for slug in GEMEENTE.ids()
    }
    assert specs[0].url == "knooppunten/gemeente/kampen/"
    for slug in GEMEENTE.ids():
        (place,) = gazetteer().find(municipality.place_name(slug))
        assert place.municipality == slug
    index = municipalities.page(made.listing)
    assert sum(len(province.towns) for province in index.view.provinces) == len(GEMEENTE.ids())
    assert index.view.peopled == 1


def test_an_island_has_no_municipality_and_no_town_hall(tmp_path: Path) -> None:
    page = town(
        making(tmp_path, een="plaats: Kralendijk\nbereik: lokaal\nwie: gemeente"), "bonaire"
    )
    assert page.view.groups[0].heading == "Binnen het bestuurskantoor"
    assert page.view.within == "op Bonaire"


def test_what_names_a_municipality_stands_there_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "experiments").mkdir()
    (tmp_path / "academy").mkdir()
    head = "titel: {0}\nsamenvatting: Een proef in Leiden.\n"
    (tmp_path / "experiments" / "proef.yml").write_text(
        head.format("Proef") + "status: voorstel\nregio: [Twente, IJsselmuiden]\n"
        "trekkers: [{naam: Gemeente Zwolle, rol: mogelijk}]\nnodig: [{wat: gemeente}]\n",
        "utf-8",
    )
    (tmp_path / "academy" / "les.yml").write_text(
        head.format("Les")
        + "vorm: training\nstatus: idee\ndata: [{datum: 2027-02-02, waar: Assen}]\n"
        "gangmakers: [{hub: een, rol: mogelijk}]\n",
        "utf-8",
    )
    made = making(tmp_path, een="plaats: Kampen\nbereik: lokaal")
    named = TownGround(made).named
    titles = {slug: [entry.title for entry in entries] for slug, entries in named.items()}
    assert titles == {
        "kampen": ["Proef", "Les"],
        "zwolle": ["Proef"],
        "assen": ["Les"],
    }
    assert [link.label for link in town(made, "texel").view.begin] == ["Proef"]


def test_the_card_for_the_counter_tells_where_when_and_how(tmp_path: Path) -> None:
    made = making(
        tmp_path,
        een="plaats: Kampen\nbereik: lokaal\nadres: Oudestraat 1\ntelefoon: '038 000 00 00'\n"
        "bereikbaar: [{dag: dinsdag, van: '19:00', tot: '21:00'}, {dag: vrijdag, op_afspraak: ja}]",
        twee="bereik: landelijk\nwebsite: https://land.example/",
    )
    card = str(town(made, "kampen").view.card)
    assert "Oudestraat 1, Kampen" in card
    assert "dinsdag 19.00–21.00; vrijdag, op afspraak" in card
    assert "038 000 00 00" in card
    assert "Werkt in het hele land" in card
    assert "land.example<" in card
    assert card.count("Voorlopig") == 0
    assert card.count("Nog niet bevestigd: vraag eerst") == 2
    assert "https://site.example/knooppunten/gemeente/kampen/" in render.fragment(
        town(made, "kampen"), SITE
    )


BRANCHED = """plaats: Heemstede
bereik: regionaal
adres: Dorp 1
telefoon: '023 000 00 00'
bereikbaar: [{dag: maandag, van: '09:00', tot: '10:00'}]
locaties:
- naam: Zuid
  plaats: Kampen
  adres: Kade 2
  bereikbaar: [{dag: vrijdag, van: '13:00', tot: '15:00'}]
"""


def test_a_branch_is_told_by_its_own_place_and_hours(tmp_path: Path) -> None:
    made = making(tmp_path, een=BRANCHED)
    here, beside = town(made, "kampen"), town(made, "oldebroek")
    (card,) = here.view.groups[0].cards
    assert "Vestiging in Kampen · regionaal" in card
    assert "vrijdag" in card
    assert "Heemstede" not in card
    assert "maandag" not in card
    assert lines(beside)[0].startswith("Hub een vestiging in Kampen · ongeveer")
    for page in (here, beside):
        assert "Zuid, Kade 2, Kampen" in page.view.card
        assert "vrijdag 13.00–15.00" in page.view.card
        assert "Dorp 1" not in page.view.card
    assert "Dorp 1, Heemstede" in town(made, "heemstede").view.card


def test_the_card_for_the_counter_takes_turns_and_says_how_many_there_are(tmp_path: Path) -> None:
    hubs = {
        f"buur{number}": f"plaats: Kampen\nbereik: lokaal\nwie: bewoners\nemail: b{number}@b.nl"
        + "\nbevestigd_op: 2026-10-01" * (number > 15)
        for number in range(20)
    }
    hubs["zaal"] = "plaats: Kampen\nbereik: lokaal\nwie: gemeente\nemail: zaal@kampen.example"
    hubs["oud"] = hubs["zaal"] + "\nbevestigd_op: 2024-01-01"
    page = town(making(tmp_path, **hubs), "kampen")
    named = re.findall("<b[^>]*>Hub (\\w+)", page.view.card)
    assert len(named) == 8
    assert {"zaal", "oud", "buur16", "buur17", "buur18", "buur19"} < set(named)
    assert "Langer dan een jaar niet bevestigd: vraag eerst" in page.view.card
    assert "Dit zijn er 8 van de 22 in de gemeente Kampen." in render.fragment(page, SITE)


def test_a_card_on_which_nobody_can_be_reached_calls_for_hubs(tmp_path: Path) -> None:
    made = making(tmp_path, een="bereik: landelijk")
    (tmp_path / "hubs" / "een.yml").write_text(
        "naam: Een\nsamenvatting: Een plek.\nbereik: [landelijk]\nbron: {titel: Oogst}\n", "utf-8"
    )
    site = replace(SITE, editors_mail="redactie@site.example")
    page = town(Making(load(tmp_path, tmp_path)[0], site), "kampen")
    assert not page.view.card
    html = render.fragment(page, site)
    assert "We kennen hier nog niemand." in html
    assert "redactie@site.example" in html
    assert "In de buurt ook nog niet" in html
    assert town(made, "kampen").view.card


def test_hubs_of_the_whole_country_have_turns_and_those_confirmed_lately_are_first(
    tmp_path: Path,
) -> None:
    hubs = {f"huis{number}": "bereik: landelijk" for number in range(20)}
    hubs["fris"] = "bereik: landelijk\nbevestigd_op: 2026-10-01"
    made = making(tmp_path, **hubs)
    wide = [town(made, slug).view.wide for slug in ("kampen", "zwolle", "assen", "bonaire")]
    shown = [each.cards for each in wide if each]
    assert all("Hub fris" in cards[0] for cards in shown)
    assert len({cards[1] for cards in shown}) > 1
    assert {each.heading for each in wide if each} == {"Deze 6 van de 21 werken in het hele land"}


def test_each_call_for_people_is_an_item_and_an_empty_list_says_what_it_is_for(
    tmp_path: Path,
) -> None:
    made = making(
        tmp_path,
        een="plaats: Kampen\nbereik: lokaal\nbiedt: [{groeistof: geld}]\n"
        "zoekt_mensen: [{wie: student, toelichting: Voor een scriptie.}, {wie: vrijwilliger}]",
        weg="plaats: Kampen\nbereik: lokaal\nstadium: gestopt\nzoekt_mensen: [{wie: student}]",
    )
    page = people.page(made)
    first, second = page.view.calls
    assert (first.who, first.what) == ("Student", "Voor een scriptie.")
    assert 'data-zoekt_mensen="student" data-provincie="overijssel"' in first.known
    assert 'data-biedt="geld" data-bij="kampen"' in first.known
    assert second.who == "Vrijwilliger"
    assert page.view.filter.count == 2
    assert page.head.count("ListItem") == page.head.count("knooppunten/een/") == 1
    assert "<details" not in render.fragment(page, SITE)
    (tmp_path / "hubs" / "een.yml").unlink()
    empty = people.page(Making(load(tmp_path, tmp_path)[0], SITE))
    assert not empty.filtered
    assert empty.head == ""
    html = render.fragment(empty, SITE)
    assert "Nog niemand gezocht" in html
    assert "<list-filter" not in html
    assert made.catalogue.get(Hub, "een") is not None


def test_of_many_calls_the_first_are_told_whole_and_the_rest_in_a_line(tmp_path: Path) -> None:
    hubs = {
        f"huis{number}": "plaats: Kampen\nbereik: lokaal\n"
        "zoekt_mensen: [{wie: student, toelichting: Voor een scriptie.}]"
        for number in range(30)
    }
    html = render.fragment(people.page(making(tmp_path, **hubs)), SITE)
    assert html.count("Voor een scriptie.") == 24
    assert html.count('data-zoekt_mensen="student"') == 30
    folded = html.split("data-filter-rest>")[1].split("</details>")[0]
    assert folded.count("<span>Student · Kampen</span>") == 6
