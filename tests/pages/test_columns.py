"""The data files of the list say what cards and filters say; long lists have lines after cards."""

from __future__ import annotations

import datetime as dt
import json
import random
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from test_parts import SITE

from doedemocratie.cli.commands.bench import made_up
from doedemocratie.model.kinds import BY_MODEL
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words import vocab
from doedemocratie.model.words.names import in_order
from doedemocratie.pages.frame import render, rhythm, urls
from doedemocratie.pages.kinds import hub_lists, register
from doedemocratie.pages.lists import columns, filters
from doedemocratie.pages.lists.making import Making
from doedemocratie.records.catalogue import Catalogue, Entry
from doedemocratie.records.files import reader
from doedemocratie.records.files.places import gazetteer

HUBS = 200
NAMES = ("'t Hoekje", "’s-Hertogenbosch helpt", "Élan", "123 Start", "Ørsted", "Ξένος", "De Kas")


@cache
def making() -> Making:
    """Return what pages are made from: made-up hubs that say much, little, or nothing."""
    dice = random.Random(2015)
    entries = [
        Entry(BY_MODEL[Hub], slug, "", "", _hub(dice, number, text), Path())
        for number, (slug, text) in enumerate(made_up(HUBS, 2015))
    ]
    example = Hub.model_validate({"naam": "Voorbeeld", "samenvatting": "Nee.", "voorbeeld": "ja"})
    entries.append(Entry(BY_MODEL[Hub], "voorbeeld", "", "", example, Path()))
    return Making(Catalogue({"hub": tuple(entries)}, (), {}, frozenset()), SITE)


def _hub(dice: random.Random, number: int, text: str) -> Hub:
    document = reader.parse(text)[0]
    assert document
    data = dict(document.data)
    factors = dice.sample(vocab.GROEISTOF.ids(), 3)
    data["naam"] = f"{dice.choice(NAMES)} {number}"
    data["zoekt"] = [{"groeistof": factor} for factor in factors]
    data["helpt_met"] = dice.sample(vocab.HELPT_MET.ids(), 4)
    data["bereik"] = dice.choice((["regionaal", "lokaal"], ["landelijk"]))
    more: dict[str, Any] = {
        "wie": dice.choice(vocab.WIE.ids()),
        "stadium": dice.choice(("actief", "in-spe", "gestopt")),
        "intercultureel": dice.choice(("ja", "nee")),
        "locaties": [
            {
                "naam": "Hier ook",
                "plaats": dice.choice(("Leiden", "Zwolle", "Kralendijk")),
                "bereikbaar": [{"dag": "zondag", "van": "20:00", "tot": "02:00"}],
            }
        ],
        "tijdelijk_gesloten": [{"van": "2026-12-20", "tot": "2027-01-03"}, {"van": "2027-07-01"}],
        "bereikbaar": [
            {"dagen": ["vrijdag", "maandag"], "van": "9:00", "tot": "24:00", "ritme": "laatste"},
            {
                "dag": "dinsdag",
                "van": "9:30",
                "tot": "12:00",
                "ritme": "om-de-week",
                "vanaf": "2026-01-06",
                "periode": {"van": "1 november", "tot": "1 maart"},
            },
            {"dag": "woensdag", "van": "9:30", "tot": "12:00", "op_afspraak": "ja"},
            {"dag": "donderdag", "van": "9:30"},
        ],
        "plaats": dice.choice(("Kralendijk", "Den Bosch", "Nergensland", "Rosmalen")),
    }
    data |= {name: value for name, value in more.items() if dice.random() < 0.5}
    if dice.random() < 0.3:
        kept = {name: value for name, value in data.items() if dice.random() < 0.4}
        kept |= {name: data[name] for name in ("naam", "samenvatting")}
        data = {**kept, "bron": {"titel": "Oogst"}}
        data.pop("bevestigd_op", None)
    return Hub.model_validate(data)


@cache
def files() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return both data files, read as a browser does: spots as columns, branches as they are."""
    choices = json.loads(making().columns.choices)
    spots = choices.pop("spots")
    told = [spots["table"][place] for place in spots["rows"]]
    more = choices["more"].values()
    choices["more"] = {
        row: [spots["table"][place] for place in some] for row, some in choices["more"].items()
    }
    named = {*spots["rows"], *(place for some in more for place in some)}
    assert len(named) == len(set(map(tuple, spots["table"]))) == len(spots["table"]) < len(told)
    choices |= zip(("places", "lat", "lon"), map(list, zip(*told, strict=True)), strict=True)
    return choices, json.loads(making().columns.texts)


def records() -> list[Hub]:
    """Return the hubs in the order of the rows."""
    by_slug = {entry.slug: entry.record for entry in making().catalogue.of(Hub)}
    return [by_slug[slug] for slug in files()[0]["slugs"]]


def test_rows_are_all_hubs_but_the_example_in_the_order_of_the_list() -> None:
    data, texts = files()
    assert data["slugs"] == list(making().listing.items)
    assert len(data["slugs"]) == HUBS
    rows = [data[name] for name in ("names", "places", "lat", "lon", "tones", "confirmed")]
    rows += [data[name]["rows"] for name in ("hours", "weeks", "fresh", "styles")]
    rows += [facet.get("masks") or facet["lists"] for facet in data["facets"].values()]
    assert {len(row) for row in (*rows, texts["summaries"])} == {HUBS}


def test_facets_say_of_each_hub_what_the_filter_reads() -> None:
    facets = files()[0]["facets"]
    assert list(facets) == [facet.parameter for facet in making().listing.facets]
    for row, item in enumerate(making().listing.items.values()):
        for name, facet in facets.items():
            if "masks" in facet:
                mask = facet["masks"][row]
                has = [id_ for bit, id_ in enumerate(facet["choices"]) if mask >> bit & 1]
            else:
                has = [facet["choices"][place] for place in facet["lists"][row]]
            assert set(has) == set(item[name]), name


def test_a_mask_has_room_for_its_choices_and_unknown_stands_last() -> None:
    facets = files()[0]["facets"]
    for facet in making().listing.facets:
        data = facets[facet.parameter]
        assert ("masks" in data) is (len(facet.choices) <= 30)
        if "masks" in data:
            assert len(data["choices"]) <= columns.BITS
            assert max(data["masks"]) < 1 << columns.BITS
        assert filters.UNKNOWN.id not in data["choices"][:-1]
    assert [name for name, data in facets.items() if "lists" in data] == ["gemeente"]


@pytest.mark.parametrize(
    ("name", "slug", "told"),
    [
        ("Café ’t Hoekje", "cafe-t-hoekje", ""),
        ("Café ’t Hoekje", "hoekje", "hoekje"),
        ("Ξένος", "xenos", "xenos"),
    ],
)
def test_a_slug_is_told_where_a_browser_makes_another_of_the_name(
    name: str, slug: str, told: str
) -> None:
    hub = Hub.model_validate({"naam": name, "samenvatting": "Iets."})
    entry = Entry(BY_MODEL[Hub], slug, "", "", hub, Path())
    catalogue = Catalogue({"hub": (entry,)}, (), {}, frozenset())
    assert json.loads(Making(catalogue, SITE).columns.choices)["slugs"] == [told]


def test_a_card_can_be_told_from_the_columns() -> None:
    data, texts = files()
    for row, slug in enumerate(data["slugs"]):
        card = making().listing.cards[slug]

        def chosen(name: str, row: int = row) -> list[str]:
            facet = data["facets"][name]
            labels = data["labels"][name]
            return [text for bit, text in enumerate(labels) if facet["masks"][row] >> bit & 1]

        def told(name: str, row: int = row) -> object:
            return data[name]["table"][data[name]["rows"][row]]

        place = [data["places"][row], ", ".join(filter(None, chosen("bereik")))]
        line = " · ".join(filter(None, place)) or "plaats nog niet bekend"
        marks = [("Zoekt", text) for text in chosen("zoekt") if text][:2]
        marks += [("Biedt", text) for text in chosen("biedt") if text][:2]
        assert card.name == data["names"][row]
        assert card.summary == texts["summaries"][row]
        assert card.place == line[:1].upper() + line[1:]
        assert list(card.helps) == [text for text in chosen("helpt_met") if text][:3]
        assert [(mark.word, mark.label) for mark in card.marks] == marks
        assert (card.hours, card.freshness, card.style) == tuple(
            map(told, ("hours", "fresh", "styles"))
        )
        assert card.tone == data["tones"][row]
        assert (card.logo is None) is (str(row) not in data["logos"])
        if card.type != "onbekend":
            assert chosen("type") == [card.type_label]


def test_weeks_are_open_on_the_days_that_the_rhythm_says() -> None:
    table, rows = files()[0]["weeks"]["table"], files()[0]["weeks"]["rows"]
    assert table[0] == {"open": [], "shut": []}
    past_midnight = far = 0
    for hub, row in zip(records(), rows, strict=True):
        week = table[row]
        if hub.stadium == "gestopt":
            assert row == 0
            continue
        islander = gazetteer().locate(hub).province == "caribisch-nederland"
        openings = [*(hub.bereikbaar or ())]
        for branch in hub.locaties or ():
            there = gazetteer().locate(branch).province == "caribisch-nederland"
            openings += (branch.bereikbaar or ()) if there == islander else ()
        sure = [one for one in openings if one.on() and one.van and one.tot and not one.op_afspraak]
        assert len(week["open"]) == len(dict.fromkeys(map(repr, sure)))
        for opening, times in zip(sure, week["open"], strict=False):
            days, start, end, _, since, first, last = [*times, 0, 0, 0, 0][:7]
            assert days == sum(1 << vocab.DAGEN.ids().index(day) for day in opening.on())
            assert opening.van
            assert opening.tot
            assert start == opening.van.hour * 60 + opening.van.minute
            assert start < end <= start + 24 * 60
            assert end % (24 * 60) == opening.tot.hour * 60 + opening.tot.minute
            assert bool(first and last) is bool(opening.periode)
            assert bool(since) is (opening.ritme == rhythm.EVERY_OTHER)
            past_midnight += end > 24 * 60
        if sure:
            assert bool(week.get("far")) is islander
            assert len(week["shut"]) == len(hub.tijdelijk_gesloten or ())
            far += islander
    assert past_midnight
    assert far
    used = {[*opening, 0][3] for week in table for opening in week["open"]}
    assert used >= {0, columns.LAST, columns.EVERY_OTHER}
    assert {shut for week in table for pair in week["shut"] for shut in pair} >= {
        *(0, 20261220, 20270103, 20270701)
    }


def test_spots_are_those_of_the_gazetteer_and_branches_elsewhere() -> None:
    data = files()[0]
    for row, hub in enumerate(records()):
        at = gazetteer().locate(hub)
        if at.lat is not None and at.lon is not None:
            assert data["lat"][row] == round(at.lat * 1000)
            assert data["lon"][row] == round(at.lon * 1000)
        more = data["more"].get(str(row), [])
        elsewhere = {branch.plaats for branch in hub.locaties or ()} - {hub.plaats}
        assert {name.split(",")[0] for name, *_ in more} == elsewhere
        for name, lat, lon in more:
            places = [branch for branch in hub.locaties or () if branch.plaats in name]
            assert columns.thousandths(places[0]) == (None if lat is None else (lat, lon))
    assert None in data["lat"]
    assert data["more"]


def test_a_place_has_its_other_names() -> None:
    others = files()[1]["others"]
    assert "shertogenbosch" in others["Den Bosch"].split()
    assert set(others) <= set(files()[0]["places"])
    assert "Nergensland" not in others


def test_both_files_bear_the_stamp_of_what_they_say() -> None:
    data, texts = files()
    stamp = making().columns.stamp
    assert data["stamp"] == texts["stamp"] == stamp
    assert len(stamp) == 12
    assert data["version"] == texts["version"] == columns.VERSION
    assert columns.columns(making().catalogue, making().listing, SITE) == making().columns
    later = replace(SITE, today=SITE.today + dt.timedelta(400))
    assert Making(making().catalogue, later).columns.stamp != stamp
    html = str(render.fragment(hub_lists.overview(making()), SITE))
    assert f'data-columns="../{columns.CHOICES}?v={stamp}"' in html
    assert f'data-texts="../{columns.TEXTS}?v={stamp}"' in html


def test_the_overview_has_24_cards_and_leads_to_every_letter() -> None:
    html = str(render.fragment(hub_lists.overview(making()), SITE))
    listing = making().listing
    assert html.count(" data-row>") == hub_lists.CARDS
    first = [listing.cards[slug].url for slug in listing.active[: hub_lists.CARDS]]
    assert all(f'href="../{url}"' in html for url in first)
    assert f'href="../{listing.cards[listing.active[hub_lists.CARDS]].url}"' not in html
    assert all(f'href="../{urls.register(letter)}"' in html for letter in register.LETTERS)
    assert html.count("<template data-card>") == 1


@pytest.mark.parametrize("name", ["stadium", "bereik", "gemeente"])
def test_a_landing_page_has_24_cards_and_a_line_for_every_other_hub(name: str) -> None:
    listing = making().listing
    for (parameter, choice), slugs in listing.listed.items():
        if parameter != name or choice == filters.UNKNOWN.id:
            continue
        view = hub_lists.landing(listing, parameter, choice, SITE).view
        assert len(view.cards) == min(len(slugs), hub_lists.CARDS)
        assert not any("pane" in line for line in view.lines)
        cards, lines = "".join(view.cards), "".join(view.lines)
        for number, slug in enumerate(slugs):
            card = number < hub_lists.CARDS
            assert cards.count(f'href="../../../{urls.hub(slug)}"') == card
            assert lines.count(f'href="../../{slug}/"') == (not card)


def test_the_register_has_every_listed_hub_once() -> None:
    listing = making().listing
    under = register.by_letter(listing)
    pages = [register.page(listing, under, letter, SITE) for letter in register.LETTERS]
    assert len({page.url for page in pages}) == 27
    lines = Counter(line for page in pages for line in page.view.lines)
    assert len(lines) == len(listing.active)
    assert set(lines.values()) == {1}
    for page in pages:
        assert page.indexed is bool(page.view.lines)
        assert [view.current for view in page.view.letters].count(True) == 1
    names = [listing.cards[slug].name for slug in listing.active]
    assert names == sorted(names, key=in_order)


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("'t Hoekje", "h"),
        ("’s-Hertogenbosch helpt", "h"),
        ("Élan", "e"),
        ("IJburg", "i"),
        ("123 Start", "overig"),
        ("Ξένος", "overig"),
        ("(De Kas)", "d"),
    ],
)
def test_a_name_stands_under_the_letter_it_is_ordered_by(name: str, letter: str) -> None:
    assert register.letter(name) == letter


def test_the_card_to_be_filled_has_all_that_a_card_may_have() -> None:
    html = str(render.fragment(hub_lists.overview(making()), SITE))
    template = html.partition("<template data-card>")[2].partition("</template>")[0]
    parts = {line.split('"')[0] for line in template.split('data-part="')[1:]}
    script = Path(columns.__file__).parents[2] / "assets" / "js" / "list" / "blank.js"
    assert parts == set(script.read_text("utf-8").partition("@typedef")[2].split('"')[1::2])
    assert template.count("data-type=") == len(vocab.TYPE) + 1
