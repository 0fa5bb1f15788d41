"""What the parts of a story print: its pictures, its videos, what somebody says."""

from __future__ import annotations

from ....frozen import frozen
from ....model.kinds.parts import Quote
from ...frame.pictures import Picture
from ...lists.cards import LinkView


@frozen
class FigureView:
    """A picture within a story: its file, whose it is, and what stands below it.

    `picture` is None beside the form, where a script puts what somebody chose.
    """

    picture: Picture | None
    file: str
    alt: str
    credit: str
    caption: str = ""


@frozen
class VideoView:
    """A video: a still of it, where it is to be seen, and on whose site that is."""

    still: FigureView
    title: str
    url: str
    host: str


@frozen
class QuoteView:
    """What somebody says, and who."""

    text: str
    who: str


def quoted(quote: Quote) -> QuoteView:
    """Return a quote as it is shown."""
    return QuoteView(quote.tekst, ", ".join(filter(None, (quote.wie, quote.rol))))


@frozen
class PreviewView:
    """What a story is shown by beside its form: its parts, with marks for what is typed.

    `pages` is where stories stand that are there already.
    """

    pages: str
    cover: FigureView
    figure: FigureView
    video: VideoView
    quote: QuoteView


@frozen
class SeriesView:
    """The series of a story: its parts in their order, of which one is the story itself."""

    name: str
    here: str
    parts: tuple[LinkView, ...]
