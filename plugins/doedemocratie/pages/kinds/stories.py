"""Stories in lists: all of them, newest first, and as cards on other pages."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.parts import harvested
from ...model.kinds.story import Series, Story
from ...model.words.names import fold, in_order
from ...records.catalogue import Catalogue, Entry
from ..following import channels
from ..frame import dates, jsonld, urls
from ..frame.pictures import PictureView, shown
from ..frame.spec import Crumb, Page, Site
from ..lists import filters
from ..lists.example import ExamplePart, entry
from ..lists.filters import FilterView
from ..lists.making import LIST, LIST_WEIGHT, PageSort, single


@frozen
class StoryCard:
    """A story in a list. `drawing` is its first growth factor, `series` which part of what it is.

    `waits` says why it is not public yet, "" when it is.
    """

    url: str
    title: str
    summary: str
    date: str
    factors: tuple[str, ...]
    drawing: str
    featured: bool
    waits: str
    series: str
    picture: PictureView | None


@frozen
class StoriesView:
    """All stories with what the filter reads of them: the featured one apart, then the rest.

    `retold`: all there is comes from the harvest of 2015.
    """

    lead: tuple[tuple[StoryCard, Markup], ...]
    cards: tuple[tuple[StoryCard, Markup], ...]
    filter: FilterView
    writing: str
    retold: bool


def newest(catalogue: Catalogue) -> list[Entry[Story]]:
    """Return the stories, featured ones first, then by date and name."""

    def rank(entry: Entry[Story]) -> tuple[bool, int]:
        record = entry.record
        return not record.uitgelicht, -record.datum.toordinal()

    return sorted(catalogue.by_name(Story), key=rank)


def story_card(entry: Entry[Story], site: Site) -> StoryCard:
    """Return the card of a story."""
    record = entry.record
    return StoryCard(
        url=urls.story(entry.slug),
        title=record.titel,
        summary=record.samenvatting,
        date=dates.day(record.datum),
        factors=tuple(site.factor(slug) for slug in record.groeistof),
        drawing=record.groeistof[0],
        featured=bool(record.uitgelicht),
        waits=_waits(record, site),
        series=part_of(record.reeks) if record.reeks else "",
        picture=shown(site.pictures, entry, record.beeld) if record.beeld else None,
    )


def _waits(record: Story, site: Site) -> str:
    if record.public(site.today):
        return ""
    return "komt nog" if record.status == "klaar" else "concept"


def part_of(series: Series) -> str:
    """Return which part of a series a story is: "Een jaar in de tuin, deel 2 van 3"."""
    whole = f" van {series.van}" if series.van else ""
    return f"{series.naam}, deel {series.deel}{whole}"


def of_series(catalogue: Catalogue, series: Series) -> list[Entry[Story]]:
    """Return the parts of a series in their order."""
    name = fold(series.naam)
    parts = [
        (entry.record.reeks.deel, entry.slug, entry)
        for entry in catalogue.of(Story)
        if entry.record.reeks and fold(entry.record.reeks.naam) == name
    ]
    return [entry for *_, entry in sorted(parts, key=lambda part: part[:2])]


def to_read(entries: Iterable[Entry[Story]]) -> list[Entry[Story]]:
    """Return stories in the order in which one reads them.

    The oldest comes first, and the parts of a series stand together, where its first one came.
    """
    stories = list(entries)
    began: dict[str, dt.date] = {}
    for story in stories:
        name, day = _series(story), story.record.datum
        began[name] = min(day, began.get(name, day))

    def place(story: Entry[Story]) -> tuple[object, ...]:
        record, name = story.record, _series(story)
        part = record.reeks.deel if record.reeks else 0
        return began[name], name, part, in_order(record.titel), story.slug

    return sorted(stories, key=place)


def _series(entry: Entry[Story]) -> str:
    """Return by what name the parts of a series know each other, that of a story on its own."""
    series = entry.record.reeks
    return f"reeks {fold(series.naam)}" if series else f"verhaal {entry.slug}"


def overview(catalogue: Catalogue, site: Site) -> Page[StoriesView]:
    """Return the list of stories."""
    entries = newest(catalogue)
    narrowed, marks = filters.over(
        (entry.record for entry in entries), Story, site, "verhaal", "verhalen"
    )
    cards = tuple(
        (story_card(entry, site), mark) for entry, mark in zip(entries, marks, strict=True)
    )
    retold = harvested(entry.record.bron for entry in entries)
    return Page(
        url=urls.STORIES,
        sort="stories",
        title="Verhalen",
        description="Verhalen over wat knooppunten sterker maakt, verteld uit wat we weten.",
        view=StoriesView(cards[:1], cards[1:], narrowed, urls.WRITING, retold),
        section=urls.STORIES,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Verhalen", None)),
        filtered=True,
        head=jsonld.items(((card.title, card.url) for card, _ in cards), urls.STORIES, site),
        feed=channels.STORIES,
    )


EXAMPLE: dict[str, object] = {
    "titel": "Een voorbeeld van een verhaal",
    "samenvatting": "Dit is een voorbeeld: twee zinnen die zin geven om verder te lezen.",
    "datum": "2026-11-23",
    "groeistof": ["geld"],
    "auteurs": [{"naam": "Redactie"}],
    "status": "klaar",
}


def examples(site: Site) -> Iterator[ExamplePart]:
    """Yield the parts of this kind in their states."""
    for status in ("klaar", "concept"):
        card = story_card(entry(Story, EXAMPLE | {"status": status}), site)
        card = replace(card, url=urls.part("story_card"))
        yield ExamplePart("story_card", status, (card, "h4", "../"), "tales")


SORTS = (
    PageSort(
        id="stories",
        name="lijst van verhalen",
        plural="lijsten van verhalen",
        pages=single(
            "stories", urls.STORIES, lambda making: overview(making.catalogue, making.site)
        ),
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
