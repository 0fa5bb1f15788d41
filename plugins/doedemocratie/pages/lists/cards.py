"""The small views that many pages share: a hub's card, an experiment's card, links and badges."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from ...frozen import frozen
from ...model.kinds.experiment import ENDED, Experiment
from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import PLAIN
from ...model.kinds.hub_times import Branch
from ...model.kinds.parts import Lead, Source
from ...model.words.additions import split_addition
from ...model.words.vocab import (
    BEREIK,
    EXPERIMENT_STATUS,
    GEMEENTE,
    GROEISTOF,
    HELPT_MET,
    NODIG,
    TYPE,
)
from ...model.words.vocabulary import Vocabulary
from ...records.catalogue import Catalogue, Entry
from ...records.files.places import gazetteer
from ..drawing.colour import card_style
from ..drawing.emblem import Emblem, emblem, tone
from ..frame import dates, rhythm, urls
from ..frame.labels import label
from ..frame.pictures import LogoView, logo
from ..frame.spec import Site
from ..matching.joining import since


@frozen
class LinkView:
    """A link with its text. `url` is below the site's root, or None for text alone.

    `lang` is the language that `note` is in, where that is another one.
    """

    label: str
    url: str | None
    note: str = ""
    lang: str = ""


@frozen
class Mark:
    """What a hub seeks ("zoekt") or offers ("biedt"), in one line."""

    word: str
    label: str


@frozen
class HubCard:
    """A hub as one pane in a list. `type` is "onbekend" when nobody told; `hours` on which days.

    `place` says how far it reaches too, `where` is the place alone, "" when unknown. `tone` is that
    of its emblem, which grows of its `seed`: its slug, type and colour. `image` is the address of
    that, "" where it has no file: then it is drawn in the page.
    """

    url: str
    name: str
    type: str
    type_label: str
    place: str
    where: str
    summary: str
    helps: tuple[str, ...]
    hours: str
    marks: tuple[Mark, ...]
    freshness: str
    tone: int
    seed: tuple[str, str | None, str | None]
    image: str
    logo: LogoView | None
    style: str
    example: bool
    stopped: bool
    in_spe: bool

    @property
    def emblem(self) -> Emblem:
        """Return its emblem; of thousands of cards few are shown with a drawing."""
        return emblem(*self.seed)


@frozen
class ExperimentCard:
    """An experiment as one packet on the board. `drawing` is its first growth factor, or "".

    `question` is what it wants to learn, `needs` what it lacks, `since` since when it has its
    status; "" where that is not told.
    """

    url: str
    title: str
    summary: str
    status: str
    status_label: str
    factors: tuple[str, ...]
    leads: str
    seeks_lead: bool
    drawing: str
    question: str = ""
    needs: str = ""
    since: str = ""


def hub_card(entry: Entry[Hub], site: Site) -> HubCard:
    """Return the card of a hub."""
    hub = entry.record
    brand, where = hub.merk or PLAIN, place_name(hub)
    return HubCard(
        url=urls.hub(entry.slug),
        name=hub.naam,
        type=hub.type or "onbekend",
        type_label=type_label(hub),
        place=_line(where, hub.bereik),
        where=where,
        summary=hub.samenvatting,
        helps=tuple(map(HELPT_MET.label, ordered(HELPT_MET, hub.helpt_met)[:3])),
        hours="" if hub.stadium == "gestopt" else rhythm.summary(hub.bereikbaar),
        marks=marks(hub, site),
        freshness=freshness(hub, site.today),
        tone=tone(entry.slug, hub.type),
        seed=(entry.slug, hub.type, brand.kleur),
        image=urls.emblem(entry.slug),
        logo=logo(site.pictures, entry),
        style=card_style(brand.kleur, brand.accent),
        example=bool(hub.voorbeeld),
        stopped=hub.stadium == "gestopt",
        in_spe=hub.stadium == "in-spe",
    )


def type_label(hub: Hub) -> str:
    """Return the type of a hub in words."""
    return TYPE.label(hub.type).capitalize() if hub.type else "Soort nog niet bekend"


def place_line(hub: Hub) -> str:
    """Return "Amsterdam · lokaal, regionaal", or what of it is known.

    Of a place that has no spot of its own it says in which municipality it is.
    """
    return _line(place_name(hub), hub.bereik)


def _line(place: str, reach: Iterable[str] | None) -> str:
    reaches = ", ".join(map(BEREIK.label, ordered(BEREIK, reach)))
    line = f"{place} · {reaches}" if place and reaches else place or reaches
    return line[:1].upper() + line[1:] if line else "Plaats nog niet bekend"


def place_name(hub: Hub | Branch) -> str:
    """Return "Amsterdam", or "Rosmalen, in de gemeente 's-Hertogenbosch", or "" when unknown."""
    places = gazetteer().places_of(hub)
    town = gazetteer().locate(hub).municipality
    if not hub.plaats or not town or len(places) != 1 or places[0].lat is not None:
        return hub.plaats or ""
    bare = split_addition(hub.plaats)
    return f"{bare.bare if bare else hub.plaats}, in de gemeente {GEMEENTE.label(town)}"


def marks(hub: Hub, site: Site) -> tuple[Mark, ...]:
    """Return what a hub seeks and offers, at most two of each."""
    return tuple(
        Mark(label(field), site.factor(factor))
        for field, exchanges in (("hub.zoekt", hub.zoekt), ("hub.biedt", hub.biedt))
        if exchanges
        for factor in ordered(GROEISTOF, (exchange.groeistof for exchange in exchanges))[:2]
    )


def ordered(vocabulary: Vocabulary, chosen: Iterable[str] | None) -> tuple[str, ...]:
    """Return what was chosen, each once, in the order of the closed list.

    So a card is the same when a browser makes it, which knows what a hub chose and not in what
    order (pages/lists/columns.py).
    """
    told = frozenset(chosen or ())
    return tuple([choice for choice in vocabulary.ids() if choice in told]) if told else ()


def freshness(hub: Hub, today: dt.date) -> str:
    """Return in a few words how sure we are of a profile."""
    if hub.voorbeeld:
        return "Voorbeeld, telt niet mee"
    if hub.bevestigd_op is None:
        if hub.bron and hub.bron.datum:
            return f"Voorlopig profiel, bron {dates.day(hub.bron.datum)}"
        return "Voorlopig profiel" if hub.bron else "Nog niet bevestigd"
    if hub.bevestigd_op < dates.year_before(today):
        return "Langer dan een jaar niet bevestigd"
    return f"Bevestigd in {dates.month(hub.bevestigd_op)}"


def experiment_card(entry: Entry[Experiment], catalogue: Catalogue, site: Site) -> ExperimentCard:
    """Return the card of an experiment."""
    record = entry.record
    return ExperimentCard(
        url=urls.experiment(entry.slug),
        title=record.titel,
        summary=record.samenvatting,
        status=record.status,
        status_label=EXPERIMENT_STATUS.label(record.status).capitalize(),
        factors=tuple(site.factor(slug) for slug in record.groeistof or ()),
        leads=leads_line(record.trekkers, "trekker", catalogue),
        seeks_lead=record.status == "zoekt-trekker",
        drawing=next(iter(record.groeistof or ()), ""),
        question=record.leervraag or "",
        needs=needs_line(record),
        since=since(record),
    )


def needs_line(record: Experiment) -> str:
    """Return what an experiment still needs, "" where that is not told or it is over."""
    told = ordered(NODIG, (need.wat for need in record.nodig or ()))
    return "" if record.status in ENDED else ", ".join(map(NODIG.label, told))


def leads_line(leads: Sequence[Lead] | None, word: str, catalogue: Catalogue) -> str:
    """Return who pulls an experiment ("trekker") or an offer ("gangmaker"), in one line."""
    if not leads:
        return f"{word.capitalize()}: niet bekend"
    sure = any(lead.rol == "bevestigd" for lead in leads)
    names = [_lead(lead, catalogue, beside=sure) for lead in leads]
    word = word if len(names) == 1 else f"{word}s"
    return f"{word.capitalize() if sure else f'Mogelijke {word}'}: {', '.join(names)}"


def _lead(lead: Lead, catalogue: Catalogue, *, beside: bool) -> str:
    """Return a lead with what is said of a possible one: the source may doubt it.

    `beside` one that said yes, a possible one is called so.
    """
    name = party_name(lead.hub, lead.naam, catalogue)
    if lead.rol == "bevestigd":
        return name
    note = (lead.toelichting or "").rstrip(".")
    notes = filter(None, ("mogelijk" if beside else "", f"{note[:1].lower()}{note[1:]}"))
    told = ": ".join(notes)
    return f"{name} ({told})" if told else name


def source_line(source: Source | None) -> str:
    """Return where a record comes from, with its date; "" when whom it is about wrote it."""
    if source is None:
        return ""
    return f"{source.titel}, {dates.day(source.datum)}" if source.datum else source.titel


def party_name(hub: str | None, name: str | None, catalogue: Catalogue) -> str:
    """Return the name of a party that is a hub here (its slug) or somebody else (its name)."""
    entry = catalogue.get(Hub, hub) if hub else None
    return entry.title if entry else name or hub or ""


def factor_links(slugs: Iterable[str] | None, site: Site) -> tuple[LinkView, ...]:
    """Return growth factors as links to their pages, where they have one."""
    return tuple(
        LinkView(site.factor(slug), urls.factor(slug) if slug in site.factors else None)
        for slug in slugs or ()
    )
