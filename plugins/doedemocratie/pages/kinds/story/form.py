"""What grows beside the form of a story: its card, and the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ....model.kinds.story import Story
from ....model.words.vocab import GROEISTOF
from ...frame import urls
from ...frame.pictures import Picture
from ...frame.spec import Site
from ...lists.cards import LinkView
from ...lists.example import ExamplePart
from ...lists.form_cards import FormCard, FormCards, stand_in
from ...lists.making import Making
from ..stories import story_card
from .text import read
from .views import FigureView, PreviewView, QuoteView, SeriesView, VideoView


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


def examples(_: Site) -> Iterator[ExamplePart]:
    """Yield the parts of a story's page in their states; the mark of the site is its picture."""
    mark = "assets/favicon.svg"
    drawn = Picture(mark, (), 40, 40, mark, "SVG", 1, 40, 40)
    figure = FigureView(drawn, "", "Een kas met een kiemplant", "Redactie, CC BY 4.0")
    captioned = replace(figure, caption="Dit is een voorbeeld van een onderschrift.")
    video = VideoView(figure, "Een voorbeeld", "https://video.example/", "video.example")
    quote = QuoteView("Dit is een voorbeeld van een zin die blijft hangen.", "Voorbeeld")
    parts = (
        LinkView("Het eerste deel", urls.part("story_series"), "deel 1"),
        LinkView("Het tweede deel", None, "deel 2"),
    )
    series = SeriesView("Een voorbeeld", "Een voorbeeld, deel 2 van 2", parts)
    text = read("Een voorbeeld met **een zin** erin.").pieces[0]
    yield ExamplePart("story_prose", "een alinea", (text, "../"))
    yield ExamplePart("story_figure", "met een onderschrift", (captioned, "../"))
    yield ExamplePart("story_video", "met een beeld ervan", (video, "../"))
    yield ExamplePart("story_quote", "in een verhaal", (quote, "../"))
    yield ExamplePart("story_series", "bij het tweede deel", (series, "../"))
    yield ExamplePart("story_preview", "onder het formulier", None, at=urls.form("verhaal"))
