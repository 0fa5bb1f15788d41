"""The card that a browser fills for each hub of the list: the site's own part, all of it there.

What it is filled with stands in columns.py; assets/js/list/cards.js fills it.
"""

from __future__ import annotations

from dataclasses import replace

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.words.vocab import TYPE
from ..frame import urls
from ..frame.labels import label
from ..frame.pictures import LogoView, Picture, Size
from ..frame.spec import Site
from .cards import HubCard, Mark, hub_card, type_label
from .form_cards import stand_in

# Where a text goes.
HERE = "{}"
_MARK = "assets/favicon.svg"  # until the picture of a hub stands there


@frozen
class Blank:
    """The card, and every type that it may show with its label."""

    card: HubCard
    types: tuple[tuple[str, str], ...]


def blank(site: Site) -> Blank:
    """Return the card to be filled: it has everything, also what no one hub has together."""
    picture = Picture(_MARK, (Size(_MARK, 1),), 1, 1, _MARK, "SVG", 1, 1, 1)
    card = replace(
        hub_card(stand_in(Hub, naam="Hier"), site),
        url=urls.HUBS,
        name=HERE,
        where=HERE,
        summary=HERE,
        helps=(HERE,),
        hours=HERE,
        marks=(Mark(label("hub.zoekt"), HERE), Mark(label("hub.biedt"), HERE)),
        freshness=HERE,
        image=_MARK,
        logo=LogoView(picture, "", "licht", "even"),
        stopped=True,
        in_spe=True,
    )
    types = (*TYPE.ids(), "")
    return Blank(card, tuple((choice or "onbekend", _label(choice)) for choice in types))


def _label(choice: str) -> str:
    values = {"type": choice} if choice else {}
    return type_label(stand_in(Hub, naam="Hier", **values).record)
