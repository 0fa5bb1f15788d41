"""Pairs of hubs are those of a plain look at all of them, and no hub is asked by everybody."""

from __future__ import annotations

import math
from collections import Counter
from functools import cache
from typing import Any
from zlib import crc32

import pytest

from doedemocratie.cli.made_up.hubs import made_up
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.values.coordinates import distance_km
from doedemocratie.model.words.vocab import GROEISTOF
from doedemocratie.pages.lists.maps.spots import located
from doedemocratie.pages.matching.pairs import NAMED, Pair, Pairs, pairs
from doedemocratie.pages.matching.parties import parties, square
from doedemocratie.pages.matching.ranking import SHOWN
from doedemocratie.records.files import reader

COUNT = 300
# Worth, distance and turn, the best first; then a number for the offerer.
Key = tuple[int, float, int, int]


def hub(more: dict[str, Any], **factors: list[str]) -> Hub:
    told = {name: [{"groeistof": factor} for factor in some] for name, some in factors.items()}
    return Hub.model_validate({"naam": "Kas", "samenvatting": "Een kas.", **more, **told})


@cache
def hubs() -> dict[str, Hub]:
    """Return made-up hubs, of which some stopped, and the example."""
    documents = ((slug, reader.parse(text)[0]) for slug, text in made_up(COUNT, 2015))
    read = {
        slug: Hub.model_validate(dict(document.data)) for slug, document in documents if document
    }
    example = hub({"voorbeeld": "ja", "plaats": "Utrecht"}, zoekt=["geld"], biedt=["geld"])
    return dict(sorted({**read, "voorbeeld": example}.items()))


def matched(many: dict[str, Hub]) -> Pairs:
    return pairs(parties(many, located))


@cache
def all_pairs() -> Pairs:
    return matched(hubs())


@cache
def spots(slug: str) -> list[tuple[float, float]]:
    record = hubs()[slug]
    there = filter(None, (located(record), *map(located, record.locaties or ())))
    return list(dict.fromkeys((at.lat or 0, at.lon or 0) for at in there))


def seeks(record: Hub) -> set[str]:
    return {wish.groeistof for wish in record.zoekt or ()}


def offers(record: Hub) -> set[str]:
    return {gift.groeistof for gift in record.biedt or ()}


def keys(seeker: str, offerer: str, everywhere: bool) -> list[Key]:
    """Return what a pair is worth from every spot to every spot, best first; perhaps none."""
    record, other = hubs()[seeker], hubs()[offerer]
    worth = 30 * bool(offers(record) & seeks(other))
    worth += 8 * (None not in (record.type, other.type) and record.type != other.type)
    worth += 5 * bool(set(record.themas or ()) & set(other.themas or ()))
    worth += 6 * ("landelijk" in (other.bereik or ()))
    turn = (crc32(seeker.encode()) ^ crc32(offerer.encode())) & 0xFFFF
    number = list(hubs()).index(offerer)
    if everywhere and not (spots(seeker) and spots(offerer)):
        return [(-worth - 4, math.inf, turn, number)]
    ways = []
    for here in spots(seeker):
        for there in spots(offerer):
            (up, east), (high, wide) = square(*here), square(*there)
            if everywhere or (abs(up - high) <= 2 and abs(east - wide) <= 2):
                km = distance_km(*here, *there)
                near = 40 if km <= 10 else 28 if km <= 25 else 16 if km <= 50 else 4
                ways.append((-worth - near, round(km, 3), turn, number))
    return sorted(ways)


def by_hand() -> list[tuple[str, str, str]]:
    """Return the pairs by looking at each hub for each wish."""
    taking = {slug: record for slug, record in hubs().items() if record.stadium != "gestopt"}
    del taking["voorbeeld"]
    waiting = []
    for slug, record in taking.items():
        for factor in sorted(seeks(record), key=GROEISTOF.ids().index):
            others = [name for name in taking if name != slug and factor in offers(taking[name])]
            ways = {name: keys(slug, name, everywhere=False)[:1] for name in others}
            if sum(map(bool, ways.values())) < SHOWN:
                for name in others:
                    if "landelijk" in (taking[name].bereik or ()):
                        ways[name] = keys(slug, name, everywhere=True)[:1]
            ranked = sorted((way[0], name) for name, way in ways.items() if way)
            if ranked:
                waiting.append((ranked, slug, factor))
    named: Counter[str] = Counter()
    taken = []
    places = list(hubs())
    for _ in range(SHOWN):
        served = []
        order = sorted(
            waiting,
            key=lambda wish: (wish[0][0], places.index(wish[1]), GROEISTOF.ids().index(wish[2])),
        )
        for ranked, slug, factor in order:
            left = [way for way in ranked if named[way[1]] < NAMED]
            if not left:
                continue
            named[left[0][1]] += 1
            taken.append((slug, left[0][1], factor))
            rest = ranked[ranked.index(left[0]) + 1 :]
            if rest:
                served.append((rest, slug, factor))
        waiting = served
    return taken


def test_pairs_are_those_of_a_plain_look_at_every_hub() -> None:
    ours = [(pair.seeker, pair.offerer, pair.factor) for pair in all_pairs().every]
    assert len(ours) > 200
    assert ours == by_hand()


def test_nobody_is_named_too_often_and_each_wish_has_three_at_most() -> None:
    wishes = Counter((pair.seeker, pair.factor) for pair in all_pairs().every)
    assert max(wishes.values()) == SHOWN
    # So many that somebody would be named by all of them.
    town = {f"kas-{number}": hub({"plaats": "Kampen"}, zoekt=["geld"]) for number in range(40)}
    town |= {name: hub({"plaats": "Kampen"}, biedt=["geld"]) for name in ("bank", "pot")}
    crowded = matched(town)
    assert {name: len(some) for name, some in crowded.of_offerer.items()} == {"bank": 12, "pot": 12}


def test_stopped_hubs_and_the_example_are_never_named() -> None:
    stopped = {slug for slug, record in hubs().items() if record.stadium == "gestopt"}
    assert stopped
    named = {slug for pair in all_pairs().every for slug in (pair.seeker, pair.offerer)}
    assert not named & (stopped | {"voorbeeld"})
    assert not any(pair.seeker == pair.offerer for pair in all_pairs().every)


def test_the_order_of_files_decides_nothing() -> None:
    turned = matched(dict(reversed(hubs().items())))
    assert turned == all_pairs()


def only(seeker: Hub, offerer: Hub) -> Pair | None:
    suggested = matched({"wij": seeker, "zij": offerer}).of_seeker.get("wij", ())
    return suggested[0] if suggested else None


@pytest.mark.parametrize(
    ("more", "other", "reason"),
    [
        ({"plaats": "Kampen"}, {"plaats": "Kampen"}, "vlak bij elkaar"),
        ({"plaats": "Kampen"}, {"plaats": "Zwolle"}, "13 km"),
        ({"plaats": "Kampen"}, {"plaats": "Maastricht"}, None),
        (
            {"plaats": "Kampen"},
            {"plaats": "Maastricht", "bereik": "landelijk"},
            "helpt in het hele land",
        ),
        ({}, {"plaats": "Kampen"}, None),
        (
            {"plaats": "Maastricht", "locaties": [{"naam": "Noord", "plaats": "Kampen"}]},
            {"plaats": "Kampen"},
            "vestiging in Kampen: vlak bij elkaar",
        ),
        (
            {"plaats": "Maastricht", "locaties": [{"naam": "Noord", "plaats": "Kampen"}]},
            {"plaats": "Breda", "locaties": [{"naam": "Oost", "plaats": "Zwolle"}]},
            "vestigingen in Kampen en Zwolle: 13 km",
        ),
        ({}, {"bereik": "landelijk"}, "helpt in het hele land"),
        (
            {"plaats": "Kampen", "themas": ["wonen", "groen"], "type": "formeel"},
            {"plaats": "Zwolle", "themas": ["groen", "wonen"], "type": "hybride"},
            "allebei bezig met groen en natuur; elk een ander soort knooppunt; 13 km",
        ),
    ],
)
def test_a_pair_says_why(more: dict[str, Any], other: dict[str, Any], reason: str | None) -> None:
    pair = only(hub(more, zoekt=["geld"]), hub(other, biedt=["geld"]))
    assert (pair.reason if pair else None) == reason


def test_hubs_that_have_what_the_other_seeks_are_told_so() -> None:
    near = {"plaats": "Kampen"}
    pair = only(
        hub(near, zoekt=["geld"], biedt=["cross-over"]),
        hub(near, biedt=["geld"], zoekt=["cross-over"]),
    )
    assert pair
    assert pair.reason == "jullie zoeken allebei iets wat de ander heeft; vlak bij elkaar"
    assert pair.told == "zij zoeken allebei iets wat de ander heeft; vlak bij elkaar"
