"""Prints a table: five hundred made-up hubs, selections, and what is left and counted for each.

The answers are found the slow way, one question at a time, so that they can tell on both
implementations (pages/lists/filters.py and assets/js/filter/). Hubs and answers name a choice by
its place in its facet, which keeps the table small. Nobody runs this by hand: filter.test.mjs asks
for the table when it runs, so that none can be older than the model. An argument says how many
selections.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import cycle, islice
from typing import Any

from doedemocratie.cli.commands.bench import made_up
from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words import vocab
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists import facets, filters
from doedemocratie.records.files import reader

SITE = Site(name="doedemocratie", today=dt.date(2026, 11, 23))
HUBS, SELECTIONS, SEED = 500, 58, 2015
WORDS = ("Café", "Fryslân", "de Dag", "tuin", "Buurt", "İJmuiden", "ruimte", "Zo’n plek")
TEXTS = ("", "", "", "cafe", "FRYSLAN", "de  buurt", "tuin de", "niets")

Item = dict[str, Any]
Chosen = dict[str, list[str]]


@cache
def hubs() -> tuple[Hub, ...]:
    """Return the hubs: they say something in every facet, or nothing, as provisional ones do."""
    dice = random.Random(SEED)
    return tuple(_hub(dice, data) for data in _typed())


@cache
def _typed() -> tuple[dict[str, Any], ...]:
    """Return what the files of the made-up hubs say."""
    documents = [reader.parse(text)[0] for _, text in made_up(HUBS, SEED)]
    return tuple(dict(document.data) for document in documents if document)


def _hub(dice: random.Random, said: dict[str, Any]) -> Hub:
    data = dict(said)
    more: dict[str, Any] = {
        "fasen": dice.sample(vocab.FASEN.ids(), dice.randint(1, 2)),
        "intercultureel": dice.choice(("ja", "nee")),
        "stadium": dice.choice(("actief", "in-spe", "gestopt")),
        "zoekt_mensen": [{"wie": one} for one in dice.sample(vocab.ZOEKT_MENSEN.ids(), 2)],
        "locaties": [{"naam": "Hier ook", "plaats": dice.choice(("Leiden", "Zwolle", "Rincon"))}],
    }
    for spec in BY_ID["hub"].fields:
        if spec.facet and spec.vocabulary and spec.name not in {*more, *_told()}:
            choice = dice.choice(spec.vocabulary.ids())
            more[spec.name] = [choice] if spec.many else choice
    data |= {name: some for name, some in more.items() if dice.random() < 0.6}
    if dice.random() < 0.3:
        told = {name: some for name, some in data.items() if dice.random() < 0.5}
        kept = {name: data[name] for name in ("naam", "samenvatting")}
        data = {**told, **kept, "bron": {"titel": "Oogst"}}
        data.pop("bevestigd_op", None)
    return Hub.model_validate(data)


@cache
def _told() -> frozenset[str]:
    """Return every field that some made-up hub says."""
    return frozenset(name for data in _typed() for name in data)


def made(selections: int) -> dict[str, Any]:
    """Return the whole table, with the choices by name."""
    dice = random.Random(SEED)
    items = [{"has": dict(facets.item(hub, SITE.today)), "text": _text(dice)} for hub in hubs()]
    among = {
        facet.parameter: {
            "values": [*facet.vocabulary.ids(), *(["onbekend"] * (facet != filters.RECENT))],
            **({"apart": facet.apart} if facet.apart else {}),
        }
        for facet in facets.facets(SITE)
    }
    chosen: list[tuple[Chosen, str]] = [({}, ""), ({"stadium": ["gestopt"]}, "")]
    # Each facet in its turn, so that none is left to the dice.
    turns = islice(cycle(among), selections)
    chosen += [_selection(dice, among, facet) for facet in turns]
    return {
        "facets": among,
        "items": items,
        "cases": [_case(among, items, *one) for one in chosen],
    }


def _text(dice: random.Random) -> str:
    return " ".join(dice.sample(WORDS, 3))


def _selection(dice: random.Random, among: dict[str, Any], facet: str) -> tuple[Chosen, str]:
    """Return choices of a facet and perhaps of others, with what is typed."""
    others = [name for name in among if name != facet]
    names = [facet, *dice.sample(others, dice.choice((0, 0, 1, 1, 2)))]
    chosen = {name: [one for one in among[name]["values"] if dice.random() < 0.5] for name in names}
    chosen[facet] = chosen[facet] or [dice.choice(among[facet]["values"])]
    return {name: some for name, some in chosen.items() if some}, dice.choice(TEXTS)


def _case(among: dict[str, Any], items: list[Item], chosen: Chosen, text: str) -> dict[str, Any]:
    counts: dict[str, dict[str, int]] = {}
    asked = {name: frozenset(some) for name, some in chosen.items()}
    agree = {name: _agree(items, name, some) for name, some in asked.items()}
    if "stadium" not in asked:
        agree["stadium"] = _agree(items, "stadium", frozenset()) - _agree(
            items, "stadium", frozenset({"gestopt"})
        )
    told = {number for number, item in enumerate(items) if _says(item, text)}
    left = _all_of(told, agree)
    for name, facet in among.items():
        rest = _all_of(told, agree, but=name) if name in agree else left
        found = Counter(one for number in rest for one in set(items[number]["has"][name]))
        counts[name] = {one: found[one] for one in facet["values"] if found[one]}
    return {
        "chosen": chosen,
        "text": text,
        "left": sorted(left),
        "counts": counts,
        "total": len(items if "stadium" in asked else agree["stadium"]),
    }


def _agree(items: list[Item], name: str, some: frozenset[str]) -> set[int]:
    """Return the places of the items that have one of some choices; of all where none is named."""
    return {
        number
        for number, item in enumerate(items)
        if not some or not some.isdisjoint(item["has"][name])
    }


def _all_of(told: set[int], agree: Mapping[str, set[int]], but: str = "") -> set[int]:
    """Return the items that are what was asked for, whatever was asked in the facet `but`."""
    return told.intersection(*(some for name, some in agree.items() if name != but))


def _says(item: Item, text: str) -> bool:
    says = _plain(item["text"])
    return all(word.lower() in says for word in text.split())


@cache
def _plain(text: str) -> str:
    """Return a text without capitals and the accents that occur here."""
    plain = {"é": "e", "â": "a", "İ": "i"}
    return "".join(plain.get(one, one) for one in text).lower()


def text(selections: int = SELECTIONS) -> str:
    """Return the table as JSON: an item and a case a line, choices by their places."""
    data = made(selections)
    places = {
        name: {one: number for number, one in enumerate(facet["values"])}
        for name, facet in data["facets"].items()
    }
    items = [
        [[[places[name][one] for one in item["has"][name]] for name in places], item["text"]]
        for item in data["items"]
    ]
    cases = [
        {
            **case,
            "chosen": {
                name: [places[name][one] for one in some] for name, some in case["chosen"].items()
            },
            "counts": {
                name: {str(places[name][one]): count for one, count in found.items()}
                for name, found in case["counts"].items()
            },
        }
        for case in data["cases"]
    ]
    parts = [f'"facets": {packed(data["facets"])}']
    for name, rows in (("items", items), ("cases", cases)):
        lines = ",\n".join(map(packed, rows))
        parts.append(f'"{name}": [\n{lines}\n]')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def packed(value: Any) -> str:
    """Return a value as JSON without spare spaces."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


if __name__ == "__main__":
    sys.stdout.buffer.write(text(*map(int, sys.argv[1:])).encode())
