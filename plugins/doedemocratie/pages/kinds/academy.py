"""The Academy: every offer, and a page for each."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import replace

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.offer import Offer
from ...model.kinds.parts import harvested
from ...model.kinds.story import Story
from ...model.words.vocab import KOSTEN, OFFER_STATUS, OFFER_VORM, ROL, VOOR_WIE
from ...records.catalogue import Catalogue, Entry
from ..frame import dates, jsonld, markdown, urls
from ..frame.spec import Crumb, Page, Site
from ..lists import filters
from ..lists.cards import LinkView, factor_links, leads_line, source_line
from ..lists.example import ALONE, ExamplePart, entry
from ..lists.filters import FilterView
from ..lists.form_cards import FormCard, FormCards, stand_in
from ..lists.listing import Listing
from ..lists.making import LIST, LIST_WEIGHT, Making, PageSort, of_each, single
from ..lists.relations import Relations
from ..lists.taking_part import party
from .learning.programme import Programme, following, line, programme, when
from .learning.seekers import Seekers, seekers

# Nobody can sign up any more.
SHUT = frozenset({"gesloten", "afgerond"})
IDEA = "idee"


@frozen
class OfferCard:
    """An offer in a list. `drawing` is its first growth factor, or "", `next` when it is next."""

    url: str
    title: str
    summary: str
    form: str
    status: str
    status_label: str
    status_help: str
    factors: tuple[str, ...]
    leads: str
    drawing: str
    next: str = ""


@frozen
class AcademyView:
    """All offers with what the filter reads of them; `ideas`: all are still ideas of 2015."""

    cards: tuple[tuple[OfferCard, Markup], ...]
    filter: FilterView
    programme: Programme
    ideas: bool
    calendar: str = urls.PROGRAMME


@frozen
class OfferView:
    """All of an offer's page. `sessions` are to come, `past` were; `shut`: nobody can sign up."""

    card: OfferCard
    description: Markup
    goals: tuple[str, ...]
    audience: str
    leads: tuple[LinkView, ...]
    sessions: tuple[str, ...]
    past: tuple[str, ...]
    shut: bool
    costs: str
    join_label: str
    join_url: str
    join_before: str
    material: tuple[LinkView, ...]
    factors: tuple[LinkView, ...]
    seekers: Seekers
    stories: tuple[LinkView, ...]
    source: str
    form_url: str
    edit_url: str


def offer_card(entry: Entry[Offer], catalogue: Catalogue, site: Site) -> OfferCard:
    """Return the card of an offer."""
    record = entry.record.as_of(site.today)
    status = next(choice for choice in OFFER_STATUS.choices if choice.id == record.status)
    return OfferCard(
        url=urls.offer(entry.slug),
        title=record.titel,
        summary=record.samenvatting,
        form=OFFER_VORM.label(record.vorm).capitalize(),
        status=record.status,
        status_label=status.label.capitalize(),
        status_help=status.help,
        factors=tuple(site.factor(slug) for slug in record.groeistof or ()),
        leads=leads_line(record.gangmakers, "gangmaker", catalogue),
        drawing=next(iter(record.groeistof or ()), ""),
        next=following(record, site.today),
    )


def by_date(catalogue: Catalogue, site: Site) -> tuple[Entry[Offer], ...]:
    """Return the offers, what comes first on top: then those without a day, then what is over.

    What is equal in that stands in order of name.
    """

    def place(entry: Entry[Offer]) -> tuple[bool, dt.date]:
        days = [part.datum for part in entry.record.data or () if part.datum >= site.today]
        over = entry.record.as_of(site.today).status in SHUT
        return over, min(days, default=dt.date.max)

    return tuple(sorted(catalogue.by_name(Offer), key=place))


def overview(catalogue: Catalogue, site: Site) -> Page[AcademyView]:
    """Return the list of offers."""
    entries = by_date(catalogue, site)
    items = [_item(entry.record.as_of(site.today), site.today) for entry in entries]
    among = filters.facets(Offer, site)
    narrowed = filters.view(among, items, "onderdeel", "onderdelen", unfolded=len(among))
    cards = tuple(
        (offer_card(entry, catalogue, site), filters.attributes(item))
        for entry, item in zip(entries, items, strict=True)
    )
    return Page(
        url=urls.ACADEMY,
        sort="academy",
        title="Academy",
        description="Een groeikas met en voor knooppunten: wat je er kunt leren, en met wie.",
        view=AcademyView(cards, narrowed, programme(entries, site.today), _ideas(entries)),
        section=urls.ACADEMY,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Academy", None)),
        filtered=True,
        head=jsonld.items(((card.title, card.url) for card, _ in cards), urls.ACADEMY, site),
    )


def _ideas(entries: Iterable[Entry[Offer]]) -> bool:
    """Return whether all that there is are ideas, as the harvest of 2015 has them."""
    records = [entry.record for entry in entries]
    return harvested(record.bron for record in records) and all(
        record.status == IDEA for record in records
    )


def _item(offer: Offer, today: dt.date) -> filters.Item:
    """Return what is known of an offer, seen from a day: when it takes place too."""
    return {**filters.item(offer), filters.WHEN.parameter: when(offer, today)}


def page(
    entry: Entry[Offer],
    catalogue: Catalogue,
    relations: Relations,
    listing: Listing,
    site: Site,
) -> Page[OfferView]:
    """Return the page of an offer."""
    record = entry.record.as_of(site.today)
    shut = record.status in SHUT
    join = None if shut else record.aanmelden
    days = record.data or ()
    view = OfferView(
        card=offer_card(entry, catalogue, site),
        description=markdown.render(record.beschrijving, heading=2),
        goals=record.leerdoelen or (),
        audience=", ".join(VOOR_WIE.label(choice) for choice in record.voor_wie or ()),
        leads=tuple(
            party(lead, catalogue, ". ".join(filter(None, (ROL.label(lead.rol), lead.toelichting))))
            for lead in record.gangmakers or ()
        ),
        sessions=tuple(line(part) for part in days if part.datum >= site.today),
        past=tuple(line(part) for part in days if part.datum < site.today),
        shut=shut,
        costs=KOSTEN.label(record.kosten).capitalize() if record.kosten else "",
        join_label=(join.email or join.url or "") if join else "",
        join_url=(join.url or f"mailto:{join.email}") if join else "",
        join_before=dates.day(join.voor) if join and join.voor else "",
        material=tuple(LinkView(link.titel, link.url) for link in record.materiaal or ()),
        factors=factor_links(record.groeistof, site),
        seekers=seekers(record.groeistof or (), entry.slug, listing, site),
        stories=relations.of(Offer, entry.slug, Story),
        source=source_line(record.bron),
        form_url=urls.change("aanbod", entry.slug),
        edit_url=site.edit_url(entry.path),
    )
    return Page(
        url=urls.offer(entry.slug),
        sort="offer",
        title=record.titel,
        description=record.samenvatting,
        view=view,
        section=urls.ACADEMY,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Academy", urls.ACADEMY),
            Crumb(record.titel, None),
        ),
        source=entry.path,
        data=urls.data_beside(entry, site.today),
        head=jsonld.offer(entry, catalogue, site),
    )


def form_cards(making: Making) -> FormCards:
    """Return the cards that grow beside the form of this kind."""
    return FormCards(cards=(_offer_card(making.catalogue, making.site),))


def _offer_card(catalogue: Catalogue, site: Site) -> FormCard:
    vorm, status = OFFER_VORM.ids()[0], OFFER_STATUS.ids()[0]
    entry = stand_in(Offer, titel="Hier", vorm=vorm, status=status)
    card = offer_card(entry, catalogue, site)
    view = replace(
        card,
        url="",
        title="{titel}",
        summary="{samenvatting}",
        form="{vorm}",
        factors=("{groeistof}",),
        status_label="{status}",
        leads="Gangmakers: {gangmakers}",
    )
    return FormCard("", "offer_card", view)


EXAMPLE: dict[str, object] = {
    "titel": "Voorbeeldcursus",
    "samenvatting": "Dit is een voorbeeld van iets om van te leren.",
    "vorm": "masterclass",
    "status": "idee",
    "beschrijving": "Voorbeeld.",
    "groeistof": ["zichtbaar-worden"],
}


def examples(site: Site) -> Iterator[ExamplePart]:
    """Yield the parts of this kind in their states."""
    card = offer_card(entry(Offer, EXAMPLE), ALONE, site)
    card = replace(card, url=urls.part("offer_card"))
    yield ExamplePart("offer_card", "idee", (card, "h4", "../"), "packets")
    days = [{"datum": "2026-12-03", "van": "13:00", "waar": "Utrecht"}, {"datum": "2026-10-01"}]
    told = programme((entry(Offer, EXAMPLE | {"data": days}),), site.today)
    turns = tuple(
        replace(turn, url=urls.part("programme")) for month in told.coming for turn in month.turns
    )
    months = (replace(told.coming[0], turns=turns),) if told.coming else ()
    yield ExamplePart("programme", "een maand", (months, "h4", "../"))


SORTS = (
    PageSort(
        id="academy",
        name="academy",
        plural="academy's",
        pages=single(
            "academy", urls.ACADEMY, lambda making: overview(making.catalogue, making.site)
        ),
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
    PageSort(
        id="offer",
        name="academy-aanbod",
        plural="keer academy-aanbod",
        pages=of_each(
            "offer",
            Offer,
            urls.offer,
            lambda entry, making: page(
                entry, making.catalogue, making.relations, making.listing, making.site
            ),
        ),
        label="academy-aanbod",
        group="Academy",
    ),
)
