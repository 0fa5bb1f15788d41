"""The finder: who are you, and who helps you further?

Where a script runs, assets/js/find/ answers on the page itself, by rules.py; without one the same
questions lead along the pages of need.py.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace

from ...frozen import frozen
from ...model.words.vocab import PROVINCIE
from ...model.words.vocabulary import Choice
from ..frame import urls
from ..frame.spec import Crumb, Page
from ..lists import columns, facets
from ..lists.filters import capitalised
from ..lists.making import Making, PageSort, single
from . import contact
from .finder import roads, rules, ways
from .finder.roads import Road
from .finder.ways import BLANK, HitView

TITLE = "Waar kun je terecht?"


@frozen
class AskedView:
    """A question with its choices; `any` is the choice of who does not choose."""

    parameter: str
    label: str
    choices: tuple[Choice, ...]
    any: str = ""


# What is asked: of how far somebody is and of the need one answer, of the rest as many as you like.
QUESTIONS = {
    rules.PHASE: ("Hoe ver ben je?", "Maakt niet uit"),
    rules.NEED: ("Waarmee zoek je hulp?", "Dat weet ik nog niet"),
    "thema": ("Waar gaat het over?", ""),
    "voor": ("Voor wie is het?", ""),
    "taal": ("Welke taal spreek je graag?", ""),
    "toegankelijk": ("Wat is voor jou nodig om te komen?", ""),
}


@frozen
class FindView:
    """All of the page that asks.

    `rules`, `columns` and `contact` are what the script works by; `blank` is the hit that it fills,
    `pot` a mail to the editors about what was missed.
    """

    rules: str
    columns: str
    contact: str
    roads: tuple[Road, ...]
    singles: tuple[AskedView, ...]
    several: tuple[AskedView, ...]
    provinces: tuple[Choice, ...]
    bands: tuple[tuple[str, str], ...]
    blank: HitView
    pot: str
    hubs: str = urls.HUBS


def page(making: Making) -> Page[FindView]:
    """Return the page that asks."""
    stamp = making.columns.stamp
    return Page(
        url=urls.FIND,
        sort="find",
        title=TITLE,
        description="Vind in een paar vragen wie je verder helpt met je initiatief, en waarom.",
        view=FindView(
            rules=json.dumps(rules.rules(), ensure_ascii=False, separators=(",", ":")),
            columns=f"{columns.CHOICES}?v={stamp}",
            contact=contact.FOLDER,
            roads=roads.roads(making.listing),
            singles=tuple(_asked(many=False)),
            several=tuple(_asked(many=True)),
            provinces=PROVINCIE.choices,
            bands=tuple((band, rules.LEADS[band]) for band in (*rules.BANDS, rules.QUIET)),
            blank=BLANK,
            pot=ways.pot(making.site),
        ),
        section=urls.FIND,
        crumbs=(Crumb("Home", urls.HOME), Crumb(TITLE, None)),
    )


def _asked(*, many: bool) -> Iterator[AskedView]:
    for parameter, (label, anything) in QUESTIONS.items():
        asked = rules.BY_PARAMETER[parameter]
        vocabulary = facets.VOCABULARIES.get(asked.facet)
        if asked.many is many and vocabulary:
            choices = (
                replace(choice, label=capitalised(choice.label)) for choice in vocabulary.choices
            )
            yield AskedView(parameter, label, tuple(choices), anything)


SORTS = (
    PageSort(
        id="find",
        name="wegwijzer",
        plural="wegwijzers",
        pages=single("find", urls.FIND, page),
        label="wegwijzer",
        by_title=True,
    ),
)
