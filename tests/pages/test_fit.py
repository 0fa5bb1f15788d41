"""Which hubs fit a question: each line of the rule, and what may never happen whatever is asked."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType

import pytest
from test_parts import SITE

from doedemocratie.cli.commands.bench import made_up
from doedemocratie.model.kinds import BY_MODEL
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.values.coordinates import distance_km
from doedemocratie.model.words import vocab
from doedemocratie.model.words.vocabulary import Choice, Vocabulary
from doedemocratie.pages.finding.finder import fit, rules, ways
from doedemocratie.pages.finding.finder.fit import Answer, AskedSpot, Facts, FinderQuestion, Hit
from doedemocratie.pages.lists import facets
from doedemocratie.pages.lists.making import Making
from doedemocratie.records.catalogue import Catalogue, Entry
from doedemocratie.records.files import reader
from doedemocratie.records.files.places import gazetteer

DEVENTER = AskedSpot("Deventer", 52.25, 6.16, "deventer", "overijssel")
DEGREE = 111.195  # kilometres of latitude
MONEY = FinderQuestion({"hulp": ("geld-vinden",)})
FIRST = "helpt met geld vinden"


def away(km: float, spot: AskedSpot = DEVENTER) -> tuple[tuple[int, int], ...]:
    """Return the spots of a hub that is so many kilometres north of a place."""
    return ((round((spot.lat + km / DEGREE) * 1000), round(spot.lon * 1000)),)


def hub(
    slug: str = "hier",
    km: float | None = None,
    confirmed: int = 0,
    has: Mapping[str, str] = MappingProxyType({}),
    **more: str,
) -> Facts:
    """Return a hub that says these choices, with spaces between them, so far from Deventer."""
    said = {"helpt_met": "geld-vinden", **has, **more}
    return Facts(
        slug,
        {facet: tuple(choices.split()) for facet, choices in said.items()},
        () if km is None else away(km),
        confirmed,
    )


def asked(spot: AskedSpot | None = DEVENTER, province: str = "", **chosen: str) -> FinderQuestion:
    """Return a question for money, with these choices besides."""
    words = {"hulp": "geld-vinden", **chosen}
    return FinderQuestion(
        {name: tuple(choices.split()) for name, choices in words.items() if choices}, spot, province
    )


def only(question: FinderQuestion, *hubs: Facts) -> Hit:
    """Return the only hit of a question."""
    (hit,) = fit.fit(question, hubs).hits
    return hit


@pytest.mark.parametrize(
    ("has", "question", "points", "reasons"),
    [
        ({}, MONEY, 40, [FIRST]),
        ({"helpt_met": ""}, MONEY, -100, ["zegt nog niet waarmee"]),
        ({"helpt_met": "onbekend"}, MONEY, -100, ["zegt nog niet waarmee"]),
        ({"helpt_met": ""}, FinderQuestion(), -100, ["zegt nog niet waarmee"]),
        ({}, FinderQuestion(), 0, [FIRST]),
        (
            {"helpt_met": "ondernemen ruimte geld-vinden plan-maken"},
            FinderQuestion(),
            0,
            ["helpt met een plan maken, geld vinden en een plek of ruimte"],
        ),
        (
            {"themas": "groen zorg"},
            asked(None, thema="zorg groen energie"),
            72,
            [
                "helpt met geld vinden",
                "doet veel met zorg en welzijn",
                "doet veel met groen en natuur",
            ],
        ),
        (
            {"talen": "turks"},
            asked(None, taal="turks"),
            54,
            [FIRST, "spreekt Turks"],
        ),
        ({"voor_wie": "jongeren"}, asked(None, voor="jongeren"), 52, [FIRST, "er voor jongeren"]),
        ({"fasen": "idee start"}, asked(None, fase="idee"), 50, [FIRST, "past bij: een idee"]),
        ({"themas": "zorg"}, asked(None, thema="groen", taal="turks", fase="idee"), 40, [FIRST]),
        ({"themas": "onbekend"}, asked(None, thema="zorg"), 40, [FIRST]),
        (
            {"bevestigd": "afgelopen-jaar"},
            MONEY,
            46,
            [FIRST, "bevestigd in het laatste jaar"],
        ),
        ({"stadium": "in-spe"}, MONEY, 34, [FIRST, "in wording"]),
        (
            {"helpt_met": "", "talen": "turks", "stadium": "in-spe"},
            asked(None, taal="turks"),
            -92,
            ["zegt nog niet waarmee", "spreekt Turks", "in wording"],
        ),
    ],
)
def test_what_a_hub_says_counts_and_is_the_reason(
    has: dict[str, str], question: FinderQuestion, points: int, reasons: list[str]
) -> None:
    hit = only(question, hub(has=has))
    assert (hit.points, list(hit.reasons)) == (points, reasons)


@pytest.mark.parametrize(
    ("km", "points"),
    [(0, 30), (4.9, 30), (5.1, 24), (9.9, 24), (10.1, 14), (24.9, 14), (25.1, 6), (49, 6), (51, 0)],
)
def test_nearness_counts_by_steps_and_is_no_reason(km: float, points: int) -> None:
    hit = only(asked(), hub(km=km, bereik="landelijk"))
    assert (hit.points, hit.reasons) == (40 + points, (FIRST,))
    assert hit.km == pytest.approx(km * 10, abs=1)


def test_the_nearest_of_its_branches_counts() -> None:
    far = hub(km=80, bereik="lokaal")
    both = Facts("hier", far.has, (*far.spots, *away(3)))
    assert only(asked(), both).points == 70


def test_ones_own_municipality_counts_and_is_said() -> None:
    hit = only(asked(), hub(km=12, gemeente="deventer"))
    assert (hit.points, hit.reasons[1:], hit.band) == (60, ("in je eigen gemeente",), rules.NEAR)
    nowhere = AskedSpot("Nergens", 52.25, 6.16)
    assert only(asked(nowhere), hub(km=1, gemeente="")).points == 70


@pytest.mark.parametrize(
    ("has", "km", "band"),
    [
        ({"bereik": "lokaal"}, 9.9, rules.NEAR),
        ({"bereik": "lokaal"}, 10.1, ""),
        ({"bereik": "lokaal", "gemeente": "deventer"}, 14, rules.NEAR),
        ({"bereik": "lokaal", "gemeente": "deventer"}, None, rules.NEAR),
        ({"bereik": "lokaal", "provincie": "overijssel"}, 22, ""),
        ({"bereik": "lokaal", "provincie": "overijssel"}, None, rules.REGION),
        ({"bereik": "lokaal", "provincie": "gelderland"}, None, ""),
        ({}, 9.9, rules.NEAR),
        ({}, 10.1, ""),
        ({"bereik": "onbekend", "provincie": "overijssel"}, None, rules.REGION),
        ({"bereik": "regionaal", "gemeente": "deventer"}, 19, rules.NEAR),
        ({"bereik": "regionaal", "gemeente": "deventer"}, None, rules.NEAR),
        ({"bereik": "regionaal"}, 14.9, rules.NEAR),
        ({"bereik": "regionaal"}, 15.1, ""),
        ({"bereik": "regionaal", "provincie": "overijssel"}, 40, rules.REGION),
        ({"bereik": "regionaal", "provincie": "gelderland"}, 40, ""),
        ({"bereik": "regionaal", "provincie": "overijssel"}, None, rules.REGION),
        ({"bereik": "lokaal regionaal", "provincie": "overijssel"}, 12, rules.NEAR),
        ({"bereik": "landelijk"}, 9.9, rules.NEAR),
        ({"bereik": "landelijk"}, 10.1, rules.WIDE),
        ({"bereik": "landelijk"}, None, rules.WIDE),
        ({"bereik": "landelijk", "gemeente": "deventer"}, 12, rules.NEAR),
        ({"bereik": "regionaal landelijk", "provincie": "overijssel"}, 60, rules.REGION),
        ({}, None, rules.UNPLACED),
        ({"bereik": "regionaal"}, None, rules.UNPLACED),
        ({"provincie": "onbekend"}, None, rules.UNPLACED),
    ],
)
def test_a_hub_stands_in_the_first_band_that_holds_it(
    has: dict[str, str], km: float | None, band: str
) -> None:
    hits = fit.fit(asked(), [hub(km=km, has=has)]).hits
    assert [hit.band for hit in hits] == ([band] if band else [])


@pytest.mark.parametrize(
    ("has", "band"),
    [
        ({"provincie": "overijssel"}, rules.REGION),
        ({"provincie": "overijssel", "bereik": "landelijk"}, rules.REGION),
        ({"provincie": "gelderland overijssel", "bereik": "lokaal"}, rules.REGION),
        ({"provincie": "gelderland", "bereik": "landelijk"}, rules.WIDE),
        ({"provincie": "gelderland", "bereik": "regionaal"}, ""),
        ({}, rules.UNPLACED),
    ],
)
def test_a_province_knows_no_distance(has: dict[str, str], band: str) -> None:
    hits = fit.fit(asked(None, "overijssel"), [hub(has=has)]).hits
    assert [(hit.band, hit.km, hit.points) for hit in hits] == ([(band, None, 40)] if band else [])


@pytest.mark.parametrize(
    ("has", "km", "band"),
    [
        ({"bereik": "lokaal"}, 3, rules.WIDE),
        ({"provincie": "drenthe"}, None, rules.WIDE),
        ({"bereik": "landelijk"}, None, rules.WIDE),
        ({"bereik": "lokaal"}, None, rules.UNPLACED),
    ],
)
def test_without_a_place_all_of_the_country_fits(
    has: dict[str, str], km: float | None, band: str
) -> None:
    hit = only(MONEY, hub(km=km, has=has))
    assert (hit.band, hit.km) == (band, None)


def test_who_helps_with_other_things_or_stopped_drops_out() -> None:
    other = hub(helpt_met="ruimte", themas="zorg", km=1)
    stopped = hub(stadium="gestopt", km=1)
    assert fit.fit(asked(thema="zorg"), [other, stopped]).hits == ()
    assert fit.fit(FinderQuestion(), [stopped]).hits == ()


def order(question: FinderQuestion, *hubs: Facts) -> list[str]:
    """Return the slugs of the hits of a question."""
    return [hit.slug for hit in fit.fit(question, hubs).hits]


def test_bands_come_in_order_and_points_within_them() -> None:
    hubs = (
        hub("wide", bereik="landelijk", themas="zorg", bevestigd="afgelopen-jaar"),
        hub("nowhere", themas="zorg"),
        hub("region", bereik="regionaal", provincie="overijssel", km=40),
        hub("near", km=9),
        hub("nearer", km=2),
        hub("fits", km=9, themas="zorg"),
    )
    expected = ["fits", "nearer", "near", "region", "wide", "nowhere"]
    assert order(asked(thema="zorg"), *hubs) == expected
    assert order(asked(thema="zorg"), *reversed(hubs)) == expected


def test_of_equal_points_the_nearer_comes_first_then_the_latest_confirmed() -> None:
    hubs = (
        hub("b-new", km=3, confirmed=90),
        hub("a-old", km=3, confirmed=10),
        hub("c-near", km=2),
        hub("d-wide", bereik="landelijk", confirmed=99),
        hub("e-far", bereik="landelijk", km=90),
    )
    assert order(asked(), *hubs) == ["c-near", "b-new", "a-old", "e-far", "d-wide"]


def test_who_is_equal_in_all_takes_turns_by_the_question() -> None:
    hubs = [hub(f"hub-{number}", km=3) for number in range(6)]
    orders = {
        tuple(order(asked(thema=theme), *hubs)) for theme in ("zorg", "groen", "wonen", "sport")
    }
    assert len(orders) > 1
    assert order(asked(), *hubs) == order(asked(), *reversed(hubs))


@pytest.mark.parametrize(
    ("text", "bits"), [("", 0x811C9DC5), ("a", 0xE40C292C), ("foobar", 0xBF9CF968)]
)
def test_turns_are_those_of_fnv_1a(text: str, bits: int) -> None:
    """The values of http://www.isthe.com/chongo/src/fnv/test_fnv.c."""
    assert fit.turn(text) == bits


def test_of_the_ten_who_say_nothing_come_last_and_only_if_there_is_room() -> None:
    near = [hub(f"near-{number}", km=1, helpt_met="") for number in range(8)]
    wide = [hub(f"wide-{number}", bereik="landelijk") for number in range(9)]
    answer = fit.fit(asked(), [*near, *wide])
    assert len(answer.hits) == rules.MOST
    assert [hit.silent for hit in answer.hits] == [True, *[False] * 9]
    sections = [(section, len(hits)) for section, hits in answer.sections()]
    assert sections == [(rules.WIDE, 9), (rules.QUIET, 1)]


def test_within_a_band_who_says_nothing_comes_last() -> None:
    much = hub("much", km=1, helpt_met="", themas="zorg groen", talen="turks", gemeente="deventer")
    little = hub("little", km=9.9, stadium="in-spe")
    assert order(asked(thema="zorg groen", taal="turks"), much, little) == ["little", "much"]


@pytest.mark.parametrize(
    ("hubs", "around"),
    [
        ([], 0),
        ([hub(km=24), hub("b", km=26), hub("c", helpt_met="", km=2)], 1),
        ([hub(km=20), hub("b", km=21), hub("c", km=22), hub("d", km=23)], 4),
        ([hub(km=1), hub("b", km=2), hub("c", km=3), hub("d", km=23)], None),
        ([hub(km=1, stadium="gestopt"), hub("b", km=2, helpt_met="ruimte")], 0),
    ],
)
def test_where_few_fit_is_told_how_many_stand_a_little_further(
    hubs: list[Facts], around: int | None
) -> None:
    assert fit.fit(asked(), hubs).around == around
    assert fit.fit(MONEY, hubs).around is None


def test_a_question_reads_as_its_address() -> None:
    question = FinderQuestion(
        {"voor": ("ouderen", "bewoners"), "fase": ("idee",), "hulp": ("ruimte",)},
        AskedSpot("Bergen (Limburg)", 51.6, 6.0),
        "drenthe",
    )
    assert question.canonical() == (
        "wie=idee&fase=idee&hulp=ruimte&bij=Bergen (Limburg)&voor=bewoners&voor=ouderen"
    )
    assert FinderQuestion(province="drenthe").canonical() == "wie=idee&provincie=drenthe"
    assert FinderQuestion({"thema": ("niets",), "wat": ("x",)}).canonical() == "wie=idee"


def test_what_can_be_asked_is_what_hubs_are_found_by(monkeypatch: pytest.MonkeyPatch) -> None:
    for parameter in rules.ASKED:
        there = facets.VOCABULARIES.get(parameter.facet)
        assert [choice for choice, _ in parameter.choices] == list(there.ids() if there else ())
        assert parameter.parameter in rules.ORDER
    access = Vocabulary("toegankelijk", (Choice("tolk", "er is een tolk"),))
    more = {**facets.VOCABULARIES, "toegankelijk": access}
    monkeypatch.setattr(facets, "VOCABULARIES", more)
    hit = only(asked(None, toegankelijk="tolk"), hub(toegankelijk="tolk"))
    assert (hit.points, hit.reasons[1:]) == (48, ("toegankelijk: er is een tolk",))
    assert set(rules.PHASES) == set(vocab.FASEN.ids())
    assert all(rules.PHASES.values())


def test_rules_are_data_that_a_browser_reads() -> None:
    told = json.loads(json.dumps(rules.rules()))
    assert told["bands"] == [rules.NEAR, rules.REGION, rules.WIDE, rules.UNPLACED]
    assert {*told["headings"], *told["leads"]} == {*told["bands"], told["quiet"]}
    assert [asked["parameter"] for asked in told["asked"]][:2] == ["hulp", "thema"]
    assert all(asked["choices"] for asked in told["asked"])


HOSTILE = ("</script><b>\"'&", "&#60;", "\u202eom", "{v}{n}{p}", "%0D%0ABcc: x@y.example", "a\tb")


@pytest.mark.parametrize("name", HOSTILE)
def test_a_mail_holds_any_name_as_text(name: str) -> None:
    told = {"naam": "Hier", "samenvatting": "Een hub.", "email": "hallo@voorbeeld.example"}
    whose = Hub.model_validate(told).model_copy(update={"naam": name})  # as if it were allowed
    question = asked(AskedSpot(name, 52.0, 5.0), fase="start", taal="turks engels")
    (way,) = ways.ways(whose, question, "doedemocratie")
    assert re.fullmatch(r"mailto:hallo@voorbeeld\.example\?subject=[^&]*&body=[^&]*", way.url)
    assert not set(way.url) & set(" \"'<>\t\r\n")
    subject, body = ways.letter(question, name, "doedemocratie")
    assert subject == "Vraag over geld vinden"
    assert f"Hallo {name},\r\n" in body
    assert "Ik begin net met een initiatief. Ik zoek hulp bij: geld vinden." in body
    assert f"Ik zit in {name}." in body
    assert "Ik spreek graag Engels en Turks." in body


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ({"telefoon": "030 123 45 67"}, [("phone", "tel:+31301234567")]),
        ({"website": "https://hier.example"}, [("website", "https://hier.example")]),
        ({"website": "https://hier.example", "bron": {"titel": "Oogst"}}, []),
        ({}, []),
    ],
)
def test_without_a_mail_there_is_another_way_or_the_profile(
    told: dict[str, object], expected: list[tuple[str, str]]
) -> None:
    whose = Hub.model_validate({"naam": "Hier", "samenvatting": "Een hub.", **told})
    assert [(way.sort, way.url) for way in ways.ways(whose, MONEY, "x")] == expected


# What may never be, on hubs that are made up.


def facts_of(dice: random.Random, number: int, places: Sequence[AskedSpot]) -> Facts:
    """Return a hub that says much, little, or nothing; some of it unknown."""
    has: dict[str, tuple[str, ...]] = {"stadium": (dice.choice(("actief", "in-spe", "gestopt")),)}
    for facet in ("helpt_met", "themas", "talen", "voor_wie", "fasen", "bereik"):
        ids = facets.VOCABULARIES[facet].ids()
        has[facet] = dice.choice((tuple(dice.sample(ids, dice.randint(1, 3))), ("onbekend",), ()))
    at = dice.choice(places)
    if dice.random() < 0.8:
        has |= {"provincie": (at.province,), "gemeente": (at.municipality,)}
    spots = ((round(at.lat * 1000), round(at.lon * 1000)),) if dice.random() < 0.7 else ()
    if dice.random() < 0.4:
        has["bevestigd"] = ("afgelopen-jaar",)
    return Facts(f"hub-{number}", has, spots, dice.randrange(3))


def towns() -> list[AskedSpot]:
    """Return where municipalities lie."""
    seats = ((slug, gazetteer().seat(slug)) for slug in vocab.GEMEENTE.ids())
    return [
        AskedSpot(seat.name, seat.lat, seat.lon, slug, seat.province or "")
        for slug, seat in seats
        if seat and seat.lat is not None and seat.lon is not None
    ]


def questions(
    dice: random.Random, number: int, places: Sequence[AskedSpot]
) -> list[FinderQuestion]:
    """Return questions of every sort."""
    some = []
    for _ in range(number):
        chosen = {
            parameter.parameter: tuple(
                choice
                for choice, _ in dice.sample(
                    parameter.choices, dice.randint(1, 2) if parameter.many else 1
                )
            )
            for parameter in rules.ASKED
            if parameter.choices and dice.random() < 0.4
        }
        spot = dice.choice(places) if dice.random() < 0.6 else None
        province = dice.choice((*vocab.PROVINCIE.ids(), "")) if spot is None else ""
        some.append(FinderQuestion(chosen, spot, province))
    return some


def breaches(question: FinderQuestion, answer: Answer, hubs: dict[str, Facts]) -> list[str]:
    """Return what of an answer may not be."""
    wrong = []
    bands = [rules.BANDS.index(hit.band) for hit in answer.hits]
    if bands != sorted(bands) or len(answer.hits) > rules.MOST:
        wrong.append("bands")
    for hit in answer.hits:
        has = hubs[hit.slug].has
        helps = [choice for choice in has.get("helpt_met", ()) if choice != "onbekend"]
        if "gestopt" in has.get("stadium", ()):
            wrong.append(f"{hit.slug} stopped")
        if question.need and helps and question.need not in helps:
            wrong.append(f"{hit.slug} helps with other things")
        if not any("helpt met" in why or "zegt nog niet" in why for why in hit.reasons):
            wrong.append(f"{hit.slug} has no reason")
        if hit.silent is bool(helps):
            wrong.append(f"{hit.slug} is not silent")
    for one, other in pairwise(answer.hits):
        if one.band == other.band and one.points == other.points:
            near, far = (nearest(question, hubs[hit.slug]) for hit in (one, other))
            if near > far + 0.11:  # it counts in tenths
                wrong.append(f"{one.slug} is farther than {other.slug}")
        if one.band == other.band and one.points < other.points:
            wrong.append(f"{one.slug} has fewer points than {other.slug}")
    return wrong


def nearest(question: FinderQuestion, hub: Facts) -> float:
    """Return how far a hub is, in kilometres; very far where nobody knows."""
    spot = question.spot
    if spot is None:
        return 0
    away = [distance_km(spot.lat, spot.lon, lat / 1000, lon / 1000) for lat, lon in hub.spots]
    return min(away, default=1e6)


def test_nothing_goes_wrong_on_hubs_that_are_made_up() -> None:
    dice = random.Random(2015)
    places = towns()
    hubs = [facts_of(dice, number, places) for number in range(150)]
    by_slug = {hub.slug: hub for hub in hubs}
    asks = questions(dice, 200, places)
    answers = [(question, fit.fit(question, hubs)) for question in asks]
    # Of a few hubs those without a place come by too.
    answers += [
        (question, fit.fit(question, hubs[at % 15 :: 15])) for at, question in enumerate(asks)
    ]
    assert [wrong for one, answer in answers for wrong in breaches(one, answer, by_slug)] == []
    seen = {hit.band for _, answer in answers for hit in answer.hits}
    assert seen == set(rules.BANDS)


@pytest.mark.nightly
def test_nothing_goes_wrong_on_thousands_of_hubs() -> None:
    documents = [(slug, reader.parse(text)[0]) for slug, text in made_up(5_000, 2015)]
    kind = BY_MODEL[Hub]
    entries = [
        Entry(kind, slug, "", "", Hub.model_validate(dict(document.data)), Path())
        for slug, document in documents
        if document
    ]
    example = Hub.model_validate({"naam": "Voorbeeld", "samenvatting": "Nee.", "voorbeeld": "ja"})
    entries.append(Entry(kind, "voorbeeld", "", "", example, Path()))
    making = Making(Catalogue({"hub": tuple(entries)}, (), {}, frozenset()), SITE)
    hubs = fit.facts(making.catalogue, making.listing)
    by_slug = {hub.slug: hub for hub in hubs}
    assert "voorbeeld" not in by_slug
    dice = random.Random(17)
    wrong = [
        (question, breach)
        for question in questions(dice, 500, towns())
        for breach in breaches(question, fit.fit(question, hubs), by_slug)
    ]
    assert wrong == []


def test_what_goes_wrong_is_seen() -> None:
    far, near = hub("far", km=9, bereik="lokaal"), hub("near", km=2, bereik="lokaal")
    hits = fit.fit(asked(), [far, near]).hits
    by_slug = {"far": far, "near": near}
    assert breaches(asked(), Answer(hits), by_slug) == []
    assert breaches(asked(), Answer(hits[::-1]), by_slug) == ["far has fewer points than near"]
    other = asked(hulp="ruimte")
    assert breaches(other, Answer(hits), by_slug) == [
        "near helps with other things",
        "far helps with other things",
    ]
    stopped = {**by_slug, "near": hub("near", stadium="gestopt", km=2)}
    assert breaches(asked(), Answer(hits), stopped) == ["near stopped"]
