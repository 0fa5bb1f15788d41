"""The page of a story: its text with pictures, and what belongs with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from urllib.parse import urlsplit

from markupsafe import Markup

from ....frozen import frozen
from ....model.kinds.experiment import Experiment
from ....model.kinds.hub import Hub
from ....model.kinds.offer import Offer
from ....model.kinds.story import Series, Story, StoryPicture, last_change
from ....model.words.names import fold
from ....records.catalogue import Catalogue, Entry
from ...frame import dates, jsonld, urls
from ...frame.pictures import find
from ...frame.spec import Crumb, Page, PageSpec, Site
from ...lists.cards import LinkView, factor_links, source_line
from ...lists.making import Making, PageSort, of_each
from ..stories import StoryCard, newest, of_series, part_of, story_card
from .authors import Writer, writers
from .form import examples, form_cards
from .text import minutes, read
from .views import FigureView, QuoteView, SeriesView, VideoView, quoted

__all__ = ["SORTS", "examples", "form_cards"]

# How many other stories a story leads to.
RELATED = 3


@frozen
class PieceView:
    """A piece of a story: a text, or what the name of the part says that it is drawn by."""

    part: str
    value: Markup | FigureView | VideoView | QuoteView


@frozen
class CorrectionView:
    """What was put right, and when."""

    date: str
    what: str


@frozen
class StoryView:
    """All of a story's page. `reading` says how long it takes, `status` that it waits."""

    card: StoryCard
    cover: FigureView | None
    authors: tuple[LinkView, ...]
    status: str
    reading: str
    updated: str
    pieces: tuple[PieceView, ...]
    notes: Markup
    corrections: tuple[CorrectionView, ...]
    series: SeriesView | None
    factors: tuple[LinkView, ...]
    hubs: tuple[LinkView, ...]
    experiments: tuple[LinkView, ...]
    offers: tuple[LinkView, ...]
    related: tuple[StoryCard, ...]
    source: str
    form_url: str
    edit_url: str


def pages(making: Making) -> Iterable[PageSpec[object]]:
    """Return the page of each story."""
    authors = writers(making.catalogue)
    return of_each("story", Story, urls.story, partial(page, authors=authors))(making)


def page(entry: Entry[Story], making: Making, authors: Mapping[str, Writer]) -> Page[StoryView]:
    """Return the page of a story; `authors` are those who have a page of their own."""
    record, relations, site = entry.record, making.relations, making.site
    text = read(record.beschrijving)
    view = StoryView(
        card=story_card(entry, site),
        cover=_figure(entry, record.beeld, site) if record.beeld else None,
        authors=_authors(record, authors),
        status=_status(record, site),
        reading=reading(minutes(record.beschrijving)),
        updated=dates.day(record.bijgewerkt) if record.bijgewerkt else "",
        pieces=tuple(_pieces(entry, text.pieces, site)),
        notes=text.notes,
        corrections=tuple(
            CorrectionView(dates.day(step.datum), step.wat) for step in record.correcties or ()
        ),
        series=_series(entry, record.reeks, making.catalogue) if record.reeks else None,
        factors=factor_links(record.groeistof, site),
        hubs=relations.of(Story, entry.slug, Hub),
        experiments=relations.of(Story, entry.slug, Experiment),
        offers=relations.of(Story, entry.slug, Offer),
        related=tuple(story_card(other, site) for other in related(entry, making.catalogue)),
        source=source_line(record.bron),
        form_url=urls.change("verhaal", entry.slug),
        edit_url=site.edit_url(entry.path),
    )
    return Page(
        url=urls.story(entry.slug),
        sort="story",
        title=record.titel,
        description=record.samenvatting,
        view=view,
        section=urls.STORIES,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Verhalen", urls.STORIES),
            Crumb(record.titel, None),
        ),
        source=entry.path,
        data=urls.data_beside(entry, site.today),
        indexed=not view.card.waits,
        changed=last_change(record),
        head=jsonld.story(
            entry,
            relations.entries(Story, entry.slug, Hub),
            site,
            view.card.picture.picture.whole if view.card.picture else "",
        ),
    )


def _authors(record: Story, authors: Mapping[str, Writer]) -> tuple[LinkView, ...]:
    """Return who wrote a story, each with a role and the way to the rest."""
    links = []
    for author in record.auteurs:
        writer = authors.get(fold(author.naam))
        url = urls.author(writer.slug) if writer else None
        links.append(LinkView(author.naam, url, author.rol or ""))
    return tuple(links)


def _status(record: Story, site: Site) -> str:
    """Return in a sentence that a story may not be read yet, "" when it may."""
    if record.public(site.today):
        return ""
    if record.status == "klaar":
        return f"Dit verhaal komt online op {dates.day(record.datum)}."
    return "Dit is een concept. Het staat nog niet online."


def reading(count: int) -> str:
    """Return how long a story takes to read, "" for one without a text."""
    if not count:
        return ""
    return "1 minuut lezen" if count == 1 else f"{count} minuten lezen"


def _pieces(
    entry: Entry[Story], pieces: tuple[Markup | tuple[str, int], ...], site: Site
) -> Iterator[PieceView]:
    """Yield a story in pieces; what its text has no place for comes below it."""
    record = entry.record
    waiting: dict[tuple[str, int], PieceView] = {}
    if record.citaat:
        waiting["citaat", 1] = PieceView("story_quote", quoted(record.citaat))
    for number, figure in enumerate(record.beelden or (), 1):
        view = replace(_figure(entry, figure, site), caption=figure.onderschrift or "")
        if view.picture:
            waiting["beeld", number] = PieceView("story_figure", view)
    for number, video in enumerate(record.videos or (), 1):
        seen = VideoView(_figure(entry, video, site), video.titel, video.url, host(video.url))
        waiting["video", number] = PieceView("story_video", seen)
    for piece in pieces:
        if isinstance(piece, Markup):
            yield PieceView("story_prose", piece)
        elif piece in waiting:
            yield waiting.pop(piece)
    yield from waiting.values()


def _figure(entry: Entry[Story], part: StoryPicture, site: Site) -> FigureView:
    picture = find(site.pictures, entry, part.bestand)
    return FigureView(picture, part.bestand, part.alt, f"{part.maker}, {part.licentie}")


def host(url: str) -> str:
    """Return on whose site an address is: "video.example"."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _series(entry: Entry[Story], series: Series, catalogue: Catalogue) -> SeriesView:
    links = []
    for other in of_series(catalogue, series):
        told = other.record.reeks
        url = None if other.slug == entry.slug else urls.story(other.slug)
        links.append(LinkView(other.record.titel, url, f"deel {told.deel}" if told else ""))
    return SeriesView(series.naam, part_of(series), tuple(links))


def related(entry: Entry[Story], catalogue: Catalogue) -> list[Entry[Story]]:
    """Return the stories that share most of what a story is about, the newest first.

    The other parts of its series are not among them: those stand apart.
    """
    series = entry.record.reeks
    apart = {part.slug for part in of_series(catalogue, series)} if series else set()
    mine = _about(entry.record)
    shares = [
        (len(mine & _about(other.record)), other)
        for other in newest(catalogue)
        if other.slug not in apart | {entry.slug}
    ]
    first = sorted((share for share in shares if share[0]), key=lambda share: -share[0])
    return [other for _, other in first[:RELATED]]


def _about(record: Story) -> set[tuple[str, str]]:
    """Return what a story is about: growth factors, hubs, experiments and offers."""
    fields = ("groeistof", "hubs", "experimenten", "academy")
    return {(name, slug) for name in fields for slug in getattr(record, name) or ()}


SORTS = (
    PageSort(
        id="story",
        name="verhaal",
        plural="verhalen",
        pages=pages,
        label="verhaal",
        group="Verhalen",
    ),
)
