"""A hub's profile: who it is, when and how you can come, what it seeks and offers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import partial

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.experiment import Experiment
from ...model.kinds.growth_factor import GrowthFactor
from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import Exchange
from ...model.kinds.hub_times import Branch
from ...model.kinds.offer import Offer
from ...model.kinds.story import Story
from ...model.values.sort import WrongValueError
from ...model.values.texts import phone
from ...model.values.texts.email import EMAIL
from ...model.words.vocab import DAGEN, GROEISTOF, HELPT_MET, KOSTEN, ZOEKT_MENSEN
from ...records.catalogue import Entry
from ...records.files.places import gazetteer
from ..following import hours
from ..frame import jsonld, markdown, urls
from ..frame.hyphens import soften
from ..frame.spec import Crumb, Page
from ..frame.week import When, clock, closed, when
from ..kit.elsewhere import codes
from ..lists.cards import LinkView, source_line
from ..lists.facets import recent
from ..lists.filters import RECENT
from ..lists.making import Making, PageSort, of_each
from ..lists.relations import RelatedRecords
from ..matching.helping import HelpView, help_view
from .hub_facts import UNKNOWN, Fact, beside, facts, pasted, way
from .hub_head import HubHead, head, told_apart
from .stories import StoryCard, story_card

# Kinds with a place of their own on the page; what any other kind names is listed by itself.
SHOWN = (Experiment, Story, Offer, GrowthFactor)

# The days of a week in short, and the number of the drawing of each growth factor.
DAYS = tuple(name[:2] for name in DAGEN.ids())
STAGES = {factor: number for number, factor in enumerate(GROEISTOF.ids(), start=1)}

# The mail by which somebody asks for a profile to go.
AWAY = (
    "Beste redactie,\n\nHaal het profiel van {name} van de site, alsjeblieft.\n"
    "Het staat op {address}\n\nGroet van\n\n"
)


@frozen
class Contact:
    """One way to reach a hub. `href` is None where it is shown as text only."""

    label: str
    text: str
    href: str | None


@frozen
class Give:
    """What is sought or offered, where to read about it, and the sentence with it.

    `stage` is the drawing of its growth factor, from 1. `others` is the list of the hubs that seek
    or offer it too.
    """

    stage: int
    factor: str
    url: str | None
    text: str
    others: str | None


@frozen
class BranchView:
    """One more place of a hub."""

    name: str
    place: str
    address: str
    contact: str
    contact_href: str | None
    when: When | None


@frozen
class ProfileView:
    """All of a profile page.

    `days` is a week without times, for a hub of which nobody told when you can come; `hours` a
    calendar with its times, None where it has none.
    """

    head: HubHead
    summary: str
    description: Markup
    closed: str
    when: When | None
    hours: LinkView | None
    days: tuple[str, ...]
    contacts: tuple[Contact, ...]
    way: tuple[LinkView, ...]
    costs: str
    response: str
    helps: tuple[LinkView, ...]
    facts: tuple[Fact, ...]
    seeks: tuple[Give, ...]
    offers: tuple[Give, ...]
    people: tuple[LinkView, ...]
    help: HelpView
    exchange: str
    branches: tuple[BranchView, ...]
    links: tuple[LinkView, ...]
    experiments: tuple[LinkView, ...]
    stories: tuple[StoryCard, ...]
    offers_led: tuple[LinkView, ...]
    examples: tuple[LinkView, ...]
    others: tuple[RelatedRecords, ...]
    unknown: str
    freshness: LinkView
    bare_website: bool
    source: str
    source_url: str
    edit_url: str
    wrong_url: str
    form_url: str
    away_url: str
    editors_mail: str
    pasted: str


def page(entry: Entry[Hub], making: Making) -> Page[ProfileView]:
    """Return the profile page of a hub."""
    hub, site = entry.record, making.site
    url = urls.hub(entry.slug)
    shown = view(entry, making)
    logo = shown.head.logo
    return Page(
        url=url,
        sort="hub",
        title=told_apart(hub, twin=entry.slug in making.namesakes),
        description=hub.samenvatting,
        view=shown,
        section=urls.HUBS,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Knooppunten", urls.HUBS), Crumb(hub.naam, None)),
        source=entry.path,
        data=urls.data_beside(entry, site.today),
        indexed=not hub.voorbeeld,
        changed=hub.bevestigd_op,
        head=codes.discovery(entry, site),
        told=partial(jsonld.hub, hub, url, site, logo.picture.whole if logo else ""),
        beside=beside(hub, making.listing.cards[entry.slug], site.today),
        card=urls.kit(entry.slug, "kaart.png"),
    )


def view(entry: Entry[Hub], making: Making) -> ProfileView:
    """Return what the profile template prints."""
    hub, site, relations = entry.record, making.site, making.relations
    list_of, card = making.listing.url, making.listing.cards[entry.slug]
    url, lately, top = card.url, recent(hub, site.today), head(entry, card)
    return ProfileView(
        head=top,
        summary=hub.samenvatting,
        description=markdown.render(hub.beschrijving),
        closed=closed(hub.tijdelijk_gesloten, site.today),
        when=when(hub.bereikbaar, site.today, clock(gazetteer().locate(hub), site.today)),
        hours=LinkView(hours.words(hub), urls.hours(entry.slug)) if hours.has_times(hub) else None,
        days=DAYS,
        contacts=tuple(contacts(hub)),
        way=() if hub.stadium == "gestopt" else tuple(way(hub)),
        costs=costs(hub),
        response=response(hub.reactietijd),
        helps=tuple(
            LinkView(HELPT_MET.label(choice), list_of("helpt_met", choice))
            for choice in hub.helpt_met or ()
        ),
        facts=tuple(facts(hub, list_of)),
        seeks=gives("zoekt", hub.zoekt, making),
        offers=gives("biedt", hub.biedt, making),
        people=tuple(
            LinkView(
                ZOEKT_MENSEN.label(need.wie),
                list_of("zoekt_mensen", need.wie),
                need.toelichting or "",
            )
            for need in hub.zoekt_mensen or ()
        ),
        help=help_view(entry.slug, hub, making.pairs, making.listing.cards, site),
        exchange=urls.EXCHANGE,
        others=relations.others(Hub, entry.slug, SHOWN),
        branches=tuple(branch(place, site.today) for place in hub.locaties or ()),
        links=tuple(LinkView(link.titel, link.url) for link in hub.links or ()),
        experiments=relations.of(Hub, entry.slug, Experiment),
        stories=tuple(
            story_card(story, site) for story in relations.entries(Hub, entry.slug, Story)
        ),
        offers_led=relations.of(Hub, entry.slug, Offer),
        examples=tuple(
            LinkView(factor.label, factor.url)
            for factor in relations.of(Hub, entry.slug, GrowthFactor)
        ),
        unknown=UNKNOWN,
        freshness=LinkView(
            card.freshness, list_of(RECENT.parameter, lately[0]) if lately else None
        ),
        bare_website=bool(hub.website) and top.provisional,
        source=source_line(hub.bron),
        source_url=hub.bron.url or "" if hub.bron else "",
        edit_url=site.edit_url(entry.path),
        wrong_url=site.wrong_url(url),
        form_url=urls.root(url) + urls.change("knooppunt", entry.slug),
        away_url=site.mail_url(
            f"{hub.naam} weghalen", AWAY.format(name=hub.naam, address=site.address + url)
        ),
        editors_mail=site.editors_mail,
        pasted=pasted(entry, card, site),
    )


def contacts(hub: Hub) -> Iterator[Contact]:
    """Yield the ways to reach a hub. Addresses from a source we have not checked are no links."""
    provisional = hub.provisional()
    if hub.adres:
        address = f"{hub.adres}, {hub.plaats}" if hub.plaats else hub.adres
        yield Contact("Adres" if provisional else "Loop binnen", address, None)
    if hub.email:
        yield Contact("Schrijf", hub.email, f"mailto:{hub.email}")
    if hub.telefoon:
        yield Contact("Bel", hub.telefoon, phone.href(hub.telefoon))
    if hub.website:
        bare = hub.website.split("://", 1)[1].rstrip("/")
        yield Contact("Kijk", bare, None if provisional else hub.website)


def costs(hub: Hub) -> str:
    """Return what help costs, in words; "" when nobody told."""
    word = KOSTEN.label(hub.kosten).capitalize() if hub.kosten else ""
    return ". ".join(part for part in (word, hub.kosten_toelichting or "") if part)


def response(days: int | None) -> str:
    """Return within what time you hear back."""
    if days is None:
        return ""
    return {0: "dezelfde dag", 1: "binnen een dag"}.get(days, f"binnen {days} dagen")


def gives(parameter: str, exchanges: Sequence[Exchange] | None, making: Making) -> tuple[Give, ...]:
    """Return what is sought or offered (`parameter`), with the title of each growth factor."""
    site = making.site
    return tuple(
        Give(
            STAGES[exchange.groeistof],
            soften(site.factor(exchange.groeistof)),
            urls.factor(exchange.groeistof) if exchange.groeistof in site.factors else None,
            exchange.toelichting or "",
            making.listing.url(parameter, exchange.groeistof),
        )
        for exchange in exchanges or ()
    )


def branch(place: Branch, today: dt.date) -> BranchView:
    """Return one more place of a hub."""
    contact = place.contact or ""
    return BranchView(
        place.naam,
        place.plaats,
        place.adres or "",
        contact,
        phone.href(contact) or _mail(contact),
        when(place.bereikbaar, today, clock(gazetteer().locate(place), today)),
    )


def _mail(contact: str) -> str | None:
    """Return the link of a mail address, None where a contact says something else, or more."""
    try:
        return f"mailto:{EMAIL.read(contact)}" if contact else None
    except WrongValueError:
        return None


SORTS = (
    PageSort(
        id="hub",
        name="profiel",
        plural="profielen",
        pages=of_each("hub", Hub, urls.hub, page),
        label="knooppunt",
        group="Knooppunten",
    ),
)
