"""The growth factors: the shelf of all, and a page for each with everything that belongs to it."""

from __future__ import annotations

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.action import Action
from ...model.kinds.experiment import Experiment
from ...model.kinds.growth_factor import GrowthFactor
from ...model.kinds.hub import Hub
from ...model.kinds.offer import Offer
from ...model.kinds.story import Story
from ...records.catalogue import Catalogue, Entry
from ..following import channels
from ..frame import jsonld, markdown, urls
from ..frame.hyphens import soften
from ..frame.spec import Crumb, Page, Site
from ..lists.cards import LinkView, party_name, source_line
from ..lists.listing import Listing
from ..lists.making import LIST, LIST_WEIGHT, Making, PageSort, of_each, single
from .stories import StoryCard, story_card, to_read

# How many hubs a factor's page names itself; the rest stands on the landing page.
SHOWN = 6


@frozen
class FactorCard:
    """A growth factor on the shelf.

    `stage` is its drawing: 1 is the seed, 7 the seed head; `heading` its title where that stands
    large, in which long words may break.
    """

    url: str
    title: str
    heading: str
    summary: str
    question: str
    stage: int


@frozen
class FactorsView:
    """The shelf."""

    cards: tuple[FactorCard, ...]


@frozen
class HubsOf:
    """The first hubs that seek or offer a factor, how many there are, and where all of them are."""

    links: tuple[LinkView, ...]
    count: int
    url: str


@frozen
class FactorView:
    """All of a growth factor's page; `shelf` is all of them, this one too."""

    card: FactorCard
    shelf: tuple[FactorCard, ...]
    description: Markup
    examples: tuple[LinkView, ...]
    tips: tuple[str, ...]
    stories: tuple[StoryCard, ...]
    seeking: HubsOf
    offering: HubsOf
    exchange: str
    experiments: tuple[LinkView, ...]
    offers: tuple[LinkView, ...]
    actions: tuple[LinkView, ...]
    source: str
    edit_url: str


def ordered(catalogue: Catalogue) -> list[Entry[GrowthFactor]]:
    """Return the growth factors in their own order."""
    return sorted(catalogue.of(GrowthFactor), key=lambda entry: (entry.record.volgorde, entry.slug))


def factor_card(entry: Entry[GrowthFactor]) -> FactorCard:
    """Return the card of a growth factor."""
    record = entry.record
    return FactorCard(
        url=urls.factor(entry.slug),
        title=record.titel,
        heading=soften(record.titel),
        summary=record.samenvatting,
        question=record.vraag or "",
        stage=(record.volgorde - 1) % 7 + 1,
    )


def overview(catalogue: Catalogue, site: Site) -> Page[FactorsView]:
    """Return the shelf of growth factors."""
    cards = tuple(factor_card(entry) for entry in ordered(catalogue))
    return Page(
        url=urls.FACTORS,
        sort="factors",
        title="Groeistof",
        description="Wat maakt knooppunten sterker? De groeistof uit de oogst, een voor een.",
        view=FactorsView(cards),
        section=urls.FACTORS,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Groeistof", None)),
        head=jsonld.items(((card.title, card.url) for card in cards), urls.FACTORS, site),
    )


def page(entry: Entry[GrowthFactor], making: Making) -> Page[FactorView]:
    """Return the page of a growth factor."""
    catalogue, relations, site = making.catalogue, making.relations, making.site
    record = entry.record
    slug = entry.slug
    view = FactorView(
        card=factor_card(entry),
        shelf=tuple(factor_card(factor) for factor in ordered(catalogue)),
        description=markdown.render(record.beschrijving, heading=2),
        examples=tuple(
            LinkView(
                party_name(example.hub, example.naam, catalogue),
                urls.hub(example.hub) if example.hub and catalogue.get(Hub, example.hub) else None,
                example.toelichting or "",
            )
            for example in record.voorbeelden or ()
        ),
        tips=record.tips or (),
        stories=tuple(
            story_card(story, site)
            for story in to_read(relations.entries(GrowthFactor, slug, Story))
        ),
        seeking=_hubs(making.listing, "zoekt", slug),
        offering=_hubs(making.listing, "biedt", slug),
        exchange=f"{urls.EXCHANGE}#{slug}",
        experiments=relations.of(GrowthFactor, slug, Experiment),
        offers=relations.of(GrowthFactor, slug, Offer),
        actions=relations.of(GrowthFactor, slug, Action),
        source=source_line(record.bron),
        edit_url=site.edit_url(entry.path),
    )
    return Page(
        url=urls.factor(slug),
        sort="factor",
        title=record.titel,
        description=record.samenvatting,
        view=view,
        section=urls.FACTORS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Groeistof", urls.FACTORS),
            Crumb(record.titel, None),
        ),
        source=entry.path,
        data=urls.data_beside(entry, site.today),
        head=jsonld.factor(entry, site),
        feed=channels.factor(record.titel),
    )


def _hubs(lists: Listing, parameter: str, slug: str) -> HubsOf:
    slugs = lists.listed.get((parameter, slug), ())
    cards = [lists.cards[name] for name in slugs[:SHOWN]]
    links = tuple(LinkView(card.name, card.url, card.place) for card in cards)
    return HubsOf(links, len(slugs), urls.landing(parameter, slug))


SORTS = (
    PageSort(
        id="factors",
        name="plank met groeistof",
        plural="planken met groeistof",
        pages=single(
            "factors", urls.FACTORS, lambda making: overview(making.catalogue, making.site)
        ),
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
    PageSort(
        id="factor",
        name="groeistof",
        plural="groeistoffen",
        pages=of_each("factor", GrowthFactor, urls.factor, page),
        label="groeistof",
        group="Groeistof",
    ),
)
