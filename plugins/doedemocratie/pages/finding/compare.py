"""Two or three hubs beside each other, in a browser: which ones stands in the address.

The page holds the rows and their words; assets/js/compare/ fills them from the columns of the list
and the file of how hubs are reached.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from ...frozen import frozen
from ..frame import urls
from ..frame.labels import label
from ..frame.spec import Crumb, Page
from ..lists import columns
from ..lists.making import Making, PageSort, single
from . import contact

# What stands in the rows, in their order: a facet of hubs, or one of OWN.
ROWS = (
    *("type", "bereik", "plaats", "helpt_met", "voor_wie", "fasen", "themas", "talen"),
    *("open", "kosten", "reactietijd", "toegankelijk", "zoekt", "biedt", "bevestigd", "contact"),
)
# What is no facet, with its word; that for when a hub is open is the one of its card.
OWN = {
    "plaats": label("hub.plaats"),
    "open": "Open",
    "kosten": label("hub.kosten"),
    "reactietijd": label("hub.reactietijd"),
    "bevestigd": "Hoe vers",
    "contact": "Contact",
}

# What a row is called in a sentence, where it is not its word.
WITHIN = {"open": "openingstijden", "bevestigd": "hoe lang geleden bevestigd"}


@frozen
class ComparedRow:
    """A row: its word, and of a facet what each choice is called, as JSON ("" for any other).

    `within` is its word in a sentence.
    """

    id: str
    label: str
    within: str
    choices: str


@frozen
class CompareView:
    """All of the page. `columns` and `contact` are addresses."""

    rows: tuple[ComparedRow, ...]
    columns: str
    contact: str
    list: str


def page(making: Making) -> Page[CompareView]:
    """Return the page on which hubs are compared."""
    stamp = making.columns.stamp
    return Page(
        url=urls.COMPARE,
        sort="compare",
        title="Vergelijk knooppunten",
        description="Zet twee of drie knooppunten naast elkaar en lees waarin ze verschillen.",
        view=CompareView(
            rows=tuple(rows(making)),
            columns=f"{columns.CHOICES}?v={stamp}",
            contact=contact.FOLDER,
            list=urls.HUBS,
        ),
        section=urls.HUBS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Knooppunten", urls.HUBS),
            Crumb("Vergelijk", None),
        ),
        indexed=False,
    )


def rows(making: Making) -> Iterator[ComparedRow]:
    """Yield the rows; of a facet that hubs do not have there is none."""
    facets = {facet.parameter: facet for facet in making.listing.facets}
    for name in ROWS:
        if name in OWN:
            yield ComparedRow(name, OWN[name], WITHIN.get(name, OWN[name].lower()), "")
        elif name in facets:
            words = {choice.id: choice.label for choice in facets[name].choices}
            heading = facets[name].label
            yield ComparedRow(name, heading, heading.lower(), json.dumps(words, ensure_ascii=False))


SORTS = (
    PageSort(
        id="compare",
        name="vergelijking",
        plural="vergelijkingen",
        pages=single("compare", urls.COMPARE, page),
        by_title=True,
    ),
)
