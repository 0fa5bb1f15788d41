"""The experiments board and the page of each experiment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from ..model.experiment import Experiment
from ..model.parts import Party
from ..model.vocab import BESLUIT, EXPERIMENT_STATUS, NODIG, ROL
from ..records.catalogue import Catalogue, Entry
from . import dates, markdown, urls
from .cards import ExperimentCard, LinkView, experiment_card, party_name
from .spec import Crumb, PageSpec, Site


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the board: a status, what it means, its cards, and what an empty one says."""

    status: str
    label: str
    help: str
    cards: tuple[ExperimentCard, ...]


@dataclass(frozen=True, slots=True)
class BoardView:
    """All of the board. `seeking` is how many experiments look for a lead."""

    columns: tuple[Column, ...]
    count: int
    seeking: int


@dataclass(frozen=True, slots=True)
class HistoryView:
    """One step in the history of an experiment."""

    date: str
    status: str
    text: str


@dataclass(frozen=True, slots=True)
class ExperimentView:
    """All of an experiment's page."""

    card: ExperimentCard
    status_help: str
    question: str
    approach: Markup
    description: Markup
    leads: tuple[LinkView, ...]
    participants: tuple[LinkView, ...]
    needs: tuple[LinkView, ...]
    region: str
    join_text: str
    join_label: str
    join_url: str
    history: tuple[HistoryView, ...]
    success: str
    stopping: str
    lessons: tuple[Markup, ...]
    decision: str
    source: str
    source_url: str
    edit_url: str
    editors_mail: str


def board(catalogue: Catalogue, site: Site) -> PageSpec:
    """Return the board with a column for every status."""
    cards = [experiment_card(entry, catalogue) for entry in catalogue.of("experiment")]
    columns = tuple(
        Column(
            choice.id,
            choice.label.capitalize(),
            choice.help,
            tuple(card for card in cards if card.status == choice.id),
        )
        for choice in EXPERIMENT_STATUS.choices
    )
    seeking = sum(card.seeks_lead for card in cards)
    return PageSpec(
        url=urls.EXPERIMENTS,
        kind="board",
        title="Experimenten",
        description="Proeven die knooppunten sterker maken: wie trekt ze, en wat is er nog nodig?",
        view=BoardView(columns, len(cards), seeking),
        section=urls.EXPERIMENTS,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Experimenten", None)),
    )


def page(entry: Entry, catalogue: Catalogue, site: Site) -> PageSpec:
    """Return the page of an experiment."""
    record: Experiment = entry.record
    return PageSpec(
        url=urls.experiment(entry.slug),
        kind="experiment",
        title=record.titel,
        description=record.samenvatting,
        view=view(entry, catalogue, site),
        section=urls.EXPERIMENTS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Experimenten", urls.EXPERIMENTS),
            Crumb(record.titel, None),
        ),
        source=entry.path,
    )


def view(entry: Entry, catalogue: Catalogue, site: Site) -> ExperimentView:
    """Return what the experiment template prints."""
    record: Experiment = entry.record
    join = record.doe_mee
    source = record.bron
    date = f", {dates.day(source.datum)}" if source and source.datum else ""
    status = next(one for one in EXPERIMENT_STATUS.choices if one.id == record.status)
    return ExperimentView(
        card=experiment_card(entry, catalogue),
        status_help=status.help,
        question=record.leervraag or "",
        approach=markdown.render(record.aanpak),
        description=markdown.render(record.beschrijving),
        leads=tuple(
            party(lead, catalogue, ". ".join(filter(None, (ROL.label(lead.rol), lead.toelichting))))
            for lead in record.trekkers or ()
        ),
        participants=tuple(party(one, catalogue) for one in record.deelnemers or ()),
        needs=tuple(
            LinkView(NODIG.label(one.wat).capitalize(), None, one.toelichting or "")
            for one in record.nodig or ()
        ),
        region=", ".join(record.regio or ()),
        join_text=(join.tekst or "") if join else "",
        join_label=(join.email or join.url or "") if join else "",
        join_url=_join_url(record),
        history=tuple(
            HistoryView(dates.day(one.datum), EXPERIMENT_STATUS.label(one.status), one.tekst or "")
            for one in record.geschiedenis or ()
        ),
        success=record.signaal_van_succes or "",
        stopping=record.signaal_van_stoppen or "",
        lessons=tuple(markdown.render(text) for text in record.geleerd or ()),
        decision=BESLUIT.label(record.besluit).capitalize() if record.besluit else "",
        source=f"{source.titel}{date}" if source else "",
        source_url=(source.url or "") if source else "",
        edit_url=site.edit_url(entry.path),
        editors_mail=site.editors_mail,
    )


def _join_url(record: Experiment) -> str:
    if not record.doe_mee:
        return ""
    return record.doe_mee.url or f"mailto:{record.doe_mee.email}"


def party(one: Party, catalogue: Catalogue, note: str = "") -> LinkView:
    """Return a party as a link to its profile, or as a name."""
    known = catalogue.get("hub", one.hub) if one.hub else None
    return LinkView(
        party_name(one.hub, one.naam, catalogue), urls.hub(known.slug) if known else None, note
    )


def mentions(catalogue: Catalogue) -> dict[str, list[LinkView]]:
    """Return, by hub slug, the experiments that name that hub: the other side of their links."""
    found: dict[str, list[LinkView]] = {}
    for entry in catalogue.of("experiment"):
        for slug, role in dict(_roles(entry.record)).items():
            link = LinkView(entry.title, urls.experiment(entry.slug), role)
            found.setdefault(slug, []).append(link)
    return found


def _roles(record: Experiment) -> Iterator[tuple[str, str]]:
    for participant in record.deelnemers or ():
        if participant.hub:
            yield participant.hub, "doet mee"
    for lead in record.trekkers or ():
        if lead.hub:
            yield lead.hub, "trekker" if lead.rol == "bevestigd" else "mogelijke trekker"
