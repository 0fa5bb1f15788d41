"""Prints what fit.test.mjs needs: rules, hubs as columns, questions, and the answers of Python.

The hubs are those of make_cases.py as the site publishes them (pages/lists/columns.py). A spot is a
place as data/lijst/plaatsen.json has it, in thousandths of a degree. An answer holds its hits, each
[slug, band, points, tenths of a kilometre or null, silent, reasons], and how many are `around`. The
letter to a hub has its subject and its text.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import make_cases
from make_cases import SEED, SITE

from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.vocab import GEMEENTE, PROVINCIE
from doedemocratie.pages.finding.finder import fit, rules, ways
from doedemocratie.pages.finding.finder.fit import AskedSpot, Facts, FinderQuestion
from doedemocratie.pages.lists.columns import columns
from doedemocratie.pages.lists.listing import Listing, listing
from doedemocratie.records.catalogue import Catalogue, Entry
from doedemocratie.records.files.places import gazetteer

HUBS, QUESTIONS = 300, 500
HUB = "Samen & co, $& {v} ‘straks’"  # to whom a letter goes


def table(questions: int = QUESTIONS) -> dict[str, Any]:
    """Return all of it."""
    catalogue, lists = published(make_cases.hubs()[:HUBS])
    hubs = fit.facts(catalogue, lists)
    return {
        "rules": rules.rules(),
        "hub": HUB,
        "site": SITE.name,
        "provinces": {choice.id: choice.label for choice in PROVINCIE.choices},
        "choices": json.loads(columns(catalogue, lists, SITE).choices),
        "cases": [case(question, hubs) for question in asked(questions)],
    }


def published(hubs: Sequence[Hub]) -> tuple[Catalogue, Listing]:
    """Return the catalogue of these hubs, and what lists are made from."""
    kind = BY_ID["hub"]
    entries = tuple(
        Entry(kind, f"verzonnen-{number + 1:03}", "", f"hubs/{number}.yml", hub, Path())
        for number, hub in enumerate(hubs)
    )
    catalogue = Catalogue({kind.id: entries}, (), {}, frozenset(), today=SITE.today)
    return catalogue, listing(catalogue, SITE)


def asked(questions: int, seed: int = SEED) -> Iterator[FinderQuestion]:
    """Yield random questions: the bare ones first, then with a place, a province or neither."""
    dice = random.Random(seed)
    yield FinderQuestion()
    for need, _ in rules.BY_PARAMETER[rules.NEED].choices:
        yield FinderQuestion({rules.NEED: (need,)})
    for _ in range(questions - 1 - len(rules.BY_PARAMETER[rules.NEED].choices)):
        where = dice.choice(("spot", "spot", "spot", "province", ""))
        yield FinderQuestion(
            dict(_chosen(dice)),
            dice.choice(spots()) if where == "spot" else None,
            dice.choice(PROVINCIE.ids()) if where == "province" else "",
        )


def _chosen(dice: random.Random) -> Iterator[tuple[str, tuple[str, ...]]]:
    for parameter in rules.ASKED:
        ids = [choice for choice, _ in parameter.choices]
        likely = 0.7 if parameter.parameter == rules.NEED else 0.4
        if ids and dice.random() < likely:
            yield (
                parameter.parameter,
                tuple(dice.sample(ids, dice.randint(1, 3) if parameter.many else 1)),
            )


@cache
def spots() -> tuple[AskedSpot, ...]:
    """Return places of every size, and some of which the municipality is not certain."""
    dice = random.Random(SEED)
    bearers = gazetteer().by_folded_name()
    places = sorted(
        {place for some in bearers.values() for place in some if place.lat is not None},
        key=lambda place: (place.name, place.province or "", place.municipality or ""),
    )
    towns = [place for place in places if place.name in map(GEMEENTE.label, GEMEENTE.ids())]
    return tuple(
        AskedSpot(
            place.name,
            round((place.lat or 0) * 1000) / 1000,
            round((place.lon or 0) * 1000) / 1000,
            place.municipality or "",
            place.province or "",
        )
        for place in (*dice.sample(places, 60), *dice.sample(towns, 60))
    )


def case(question: FinderQuestion, hubs: Sequence[Facts]) -> dict[str, Any]:
    """Return a question with its answer."""
    answer = fit.fit(question, hubs)
    spot = question.spot
    return {
        "chosen": question.chosen,
        "spot": spot
        and {
            name: getattr(spot, name)
            for name in ("label", "lat", "lon", "municipality", "province")
        },
        "province": question.province,
        "canonical": question.canonical(),
        "hits": [
            [hit.slug, hit.band, hit.points, hit.km, hit.silent, hit.reasons] for hit in answer.hits
        ],
        "around": answer.around,
        "letter": ways.letter(question, HUB, SITE.name),
    }


if __name__ == "__main__":
    sys.stdout.buffer.write(make_cases.packed(table(*map(int, sys.argv[1:]))).encode())
