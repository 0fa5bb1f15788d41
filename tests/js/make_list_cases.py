"""Prints what list.test.mjs needs: the hubs of make_cases.py as columns, and when openings are.

The columns are those that the site publishes (pages/lists/columns.py). Beside them stand the
selections and answers of make_cases.py, of which `slugs` names the items; `asked`, the columns with
the hubs of questions.json among them; `labels`, what a filter calls its choices; how far some
points are `apart`; and `openings` with the days on which `rhythm.on` says they are.
"""

from __future__ import annotations

import datetime as dt
import json
import random
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import make_cases
from make_cases import SEED, SITE

from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.values.coordinates import distance_km
from doedemocratie.model.words import vocab
from doedemocratie.pages.frame import rhythm
from doedemocratie.pages.lists import facets, filters
from doedemocratie.pages.lists.columns import columns
from doedemocratie.pages.lists.listing import listing
from doedemocratie.records.catalogue import Catalogue, Entry

SELECTIONS, OPENINGS, DAYS = 498, 60, 50
PAIRS = ((52.091, 5.122, 53.219, 6.567), (50.851, 5.691, 12.148, -68.275), (52.0, 5.0, 52.0, 5.0))
SEASONS = (("1 april", "30 september"), ("15 oktober", "2 maart"), ("29 februari", "29 februari"))

PLANTED = json.loads(Path(__file__).with_name("questions.json").read_text("utf-8"))["planted"]


def table() -> dict[str, Any]:
    """Return all of it."""
    hubs = make_cases.hubs()
    choices, texts = published(hubs)
    planted = {slug: Hub.model_validate(data) for slug, data in PLANTED.items()}
    openings = list(_openings(random.Random(SEED)))
    return {
        "choices": choices,
        "texts": texts,
        "slugs": [_slug(number) for number in range(len(hubs))],
        "cases": json.loads(make_cases.text(SELECTIONS)),
        "asked": published(hubs, planted),
        "labels": _labels(hubs),
        "apart": [(*pair, distance_km(*pair)) for pair in PAIRS],
        **_days(openings, random.Random(SEED)),
    }


def published(
    hubs: Sequence[Hub], more: Mapping[str, Hub] = MappingProxyType({})
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return both data files of these hubs, and of more by their slugs, read."""
    kind = BY_ID["hub"]
    named = {_slug(number): hub for number, hub in enumerate(hubs)} | dict(more)
    entries = tuple(
        Entry(kind, slug, "", f"hubs/{slug}.yml", hub, Path())
        for slug, hub in sorted(named.items())
    )
    catalogue = Catalogue({kind.id: entries}, (), {}, frozenset(), today=SITE.today)
    files = columns(catalogue, listing(catalogue, SITE), SITE)
    return json.loads(files.choices), json.loads(files.texts)


def _labels(hubs: Sequence[Hub]) -> dict[str, str]:
    """Return what each choice is called with its other words, as the filter says it."""
    items = [facets.item(hub, SITE.today) for hub in hubs]
    return {
        f"{group.parameter}={choice.id}": "" if choice.mute else f"{choice.label} {choice.also}"
        for group in filters.view(facets.facets(SITE), items, "", "").groups
        for choice in group.choices
    }


def _slug(number: int) -> str:
    return f"verzonnen-{number + 1:03}"


def _openings(dice: random.Random) -> Iterator[dict[str, Any]]:
    """Yield openings as typed: every rhythm, many with a season."""
    for number in range(OPENINGS):
        cadence = vocab.RITME.ids()[number % len(vocab.RITME.ids())]
        opening: dict[str, Any] = {
            "dagen": dice.sample(vocab.DAGEN.ids(), dice.randint(1, 3)),
            "van": "09:30",
            # A minute each, so that no two hubs have one week.
            "tot": f"{12 + number // 30}:{number % 30:02}",
            "ritme": cadence,
        }
        if cadence == rhythm.EVERY_OTHER:
            opening["vanaf"] = f"2026-{dice.randint(1, 12):02}-{dice.randint(1, 28):02}"
        if number % 3 == 0:
            first, last = dice.choice(SEASONS)
            opening["periode"] = {"van": first, "tot": last}
        yield opening


def _days(openings: Sequence[dict[str, Any]], dice: random.Random) -> dict[str, Any]:
    """Return openings as the columns hold them, days, and for each opening "1" where it is on."""
    hubs = [Hub.model_validate({"naam": "Hier", "bereikbaar": [one]}) for one in openings]
    weeks = published(hubs)[0]["weeks"]
    start = dt.date(2026, 1, 1)
    days = [
        *(start + dt.timedelta(dice.randrange(2200)) for _ in range(DAYS - 6)),
        *(dt.date(2027, 12, day) for day in (29, 30, 31)),
        *(dt.date(2028, month, day) for month, day in ((1, 1), (2, 29), (3, 1))),
    ]
    return {
        "openings": [weeks["table"][at]["open"][0] for at in weeks["rows"]],
        "days": [f"{day:%Y-%m-%d}" for day in days],
        "on": [
            "".join(str(int(rhythm.on(opening, day))) for day in days)
            for hub in hubs
            for opening in hub.bereikbaar or ()
        ],
    }


if __name__ == "__main__":
    sys.stdout.buffer.write(make_cases.packed(table()).encode())
