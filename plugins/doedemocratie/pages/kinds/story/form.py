"""What grows beside the form of a story: its card, and the whole of it."""

from __future__ import annotations

from dataclasses import replace

from ....model.kinds.story import Story
from ....model.words.vocab import GROEISTOF
from ...frame import urls
from ...frame.spec import Site
from ...lists.form_cards import FormCard, FormCards, stand_in
from ...lists.making import Making
from ..stories import story_card
from .views import FigureView, PreviewView, QuoteView, VideoView


def form_cards(making: Making) -> FormCards:
    """Return the cards that grow beside the form of this kind."""
    card = _story_card(making.site)
    return FormCards(
        cards=(card,), within="tales", preview=FormCard("", "story_preview", preview())
    )


def _story_card(site: Site) -> FormCard:
    groeistof = GROEISTOF.ids()[:1]
    entry = stand_in(
        Story, titel="Hier", datum=str(site.today), groeistof=list(groeistof), status="klaar"
    )
    card = story_card(entry, site)
    view = replace(
        card,
        url="",
        title="{titel}",
        summary="{samenvatting}",
        factors=("{groeistof}",),
        date="{datum}",
    )
    return FormCard("", "story_card", view)


def preview() -> PreviewView:
    """Return the parts of a story for its form; a script fills in the marks."""
    cover = FigureView(None, "{bestand}", "{alt}", "{maker}, {licentie}")
    return PreviewView(
        pages=urls.STORIES,
        cover=cover,
        figure=replace(cover, caption="{onderschrift}"),
        video=VideoView(cover, "{titel}", "", "{host}"),
        quote=QuoteView("{tekst}", "{wie}"),
    )
