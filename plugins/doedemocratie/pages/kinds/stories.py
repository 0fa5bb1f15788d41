"""Stories: all of them, newest first, and a page for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from ...model.kinds.experiment import Experiment
from ...model.kinds.hub import Hub
from ...model.kinds.offer import Offer
from ...model.kinds.story import Story
from ...model.words.vocab import GROEISTOF
from ...records.catalogue import Catalogue, Entry
from ..frame import dates, jsonld, markdown, urls
from ..frame.pictures import PictureView, shown
from ..frame.spec import Crumb, Page, Site
from ..lists import filters
from ..lists.cards import LinkView, factor_links, source_line
from ..lists.example import Example, entry
from ..lists.filters import FilterView
from ..lists.form_cards import FormCard, FormCards, stand_in
from ..lists.making import LIST, LIST_WEIGHT, Making, Sort, of_each, single
from ..lists.relations import Relations


@dataclass(frozen=True, slots=True)
class StoryCard:
    """A story in a list. `drawing` is its first growth factor."""

    url: str
    title: str
    summary: str
    date: str
    factors: tuple[str, ...]
    drawing: str
    featured: bool
    draft: bool
    picture: PictureView | None


@dataclass(frozen=True, slots=True)
class StoriesView:
    """All stories with what the filter reads of them: the featured one apart, then the rest."""

    lead: tuple[tuple[StoryCard, Markup], ...]
    cards: tuple[tuple[StoryCard, Markup], ...]
    filter: FilterView


@dataclass(frozen=True, slots=True)
class StoryView:
    """All of a story's page."""

    card: StoryCard
    authors: str
    updated: str
    body: Markup
    quote: str
    quoted: str
    factors: tuple[LinkView, ...]
    hubs: tuple[LinkView, ...]
    experiments: tuple[LinkView, ...]
    offers: tuple[LinkView, ...]
    source: str
    form_url: str
    edit_url: str


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
        draft=not record.public(site.today),
        picture=shown(site.pictures, entry, record.beeld) if record.beeld else None,
    )


def overview(catalogue: Catalogue, site: Site) -> Page[StoriesView]:
    """Return the list of stories."""
    entries = newest(catalogue)
    narrowed, marks = filters.over(
        (entry.record for entry in entries), Story, site, "verhaal", "verhalen"
    )
    cards = tuple(
        (story_card(entry, site), mark) for entry, mark in zip(entries, marks, strict=True)
    )
    return Page(
        url=urls.STORIES,
        sort="stories",
        title="Verhalen",
        description="Verhalen over wat knooppunten sterker maakt, verteld uit wat we weten.",
        view=StoriesView(cards[:1], cards[1:], narrowed),
        section=urls.STORIES,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Verhalen", None)),
        filtered=True,
        head=jsonld.items(((card.title, card.url) for card, _ in cards), urls.STORIES, site),
    )


def page(entry: Entry[Story], relations: Relations, site: Site) -> Page[StoryView]:
    """Return the page of a story."""
    record = entry.record
    authors = [
        f"{author.naam} ({author.rol})" if author.rol else author.naam for author in record.auteurs
    ]
    quote = record.citaat
    view = StoryView(
        card=story_card(entry, site),
        authors=" en ".join(filter(None, [", ".join(authors[:-1]), authors[-1]])),
        updated=dates.day(record.bijgewerkt) if record.bijgewerkt else "",
        body=markdown.render(record.beschrijving, heading=2),
        quote=quote.tekst if quote else "",
        quoted=", ".join(filter(None, (quote.wie, quote.rol))) if quote else "",
        factors=factor_links(record.groeistof, site),
        hubs=relations.of(Story, entry.slug, Hub),
        experiments=relations.of(Story, entry.slug, Experiment),
        offers=relations.of(Story, entry.slug, Offer),
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
        indexed=not view.card.draft,
        changed=record.bijgewerkt or record.datum,
        head=jsonld.story(
            entry,
            relations.entries(Story, entry.slug, Hub),
            site,
            view.card.picture.picture.whole if view.card.picture else "",
        ),
    )


def form_cards(making: Making) -> FormCards:
    """Return the cards that grow beside the form of this kind."""
    return FormCards(cards=(_story_card(making.site),), within="tales")


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


EXAMPLE: dict[str, object] = {
    "titel": "Een voorbeeld van een verhaal",
    "samenvatting": "Dit is een voorbeeld: twee zinnen die zin geven om verder te lezen.",
    "datum": "2026-11-23",
    "groeistof": ["geld"],
    "auteurs": [{"naam": "Redactie"}],
    "status": "klaar",
}


def examples(site: Site) -> Iterator[Example]:
    """Yield the parts of this kind in their states."""
    for status in ("klaar", "concept"):
        card = story_card(entry(Story, EXAMPLE | {"status": status}), site)
        card = replace(card, url=urls.part("story_card"))
        yield Example("story_card", status, (card, "h4", "../"), "tales")


SORTS = (
    Sort(
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
    Sort(
        id="story",
        name="verhaal",
        plural="verhalen",
        pages=of_each(
            "story",
            Story,
            urls.story,
            lambda entry, making: page(entry, making.relations, making.site),
        ),
        label="verhaal",
        group="Verhalen",
    ),
)
