"""The action agenda: everything one can join, in the three kinds of the harvest."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..model.action import Action
from ..model.experiment import Experiment
from ..model.vocab import ACTION_STATUS, ACTION_WIE, BRENGT_IN
from ..records.catalogue import Catalogue, Entry
from . import markdown, urls
from .academy import SHUT, OfferCard, by_date, offer_card
from .cards import ExperimentCard, LinkView, experiment_card, factor_links, source_line
from .spec import Crumb, PageSpec, Site

# What is over can no longer be joined.
OVER = frozenset({"afgerond", "gestopt", "gedaan"})


@dataclass(frozen=True, slots=True)
class ActionView:
    """A single action. `id` is the place on the page that links lead to."""

    id: str
    title: str
    summary: str
    status_label: str
    description: Markup
    who: str
    brings: str
    factors: tuple[LinkView, ...]
    join_text: str
    join_label: str
    join_url: str
    source: str
    form_url: str
    edit_url: str


@dataclass(frozen=True, slots=True)
class AgendaView:
    """All of the agenda."""

    offers: tuple[OfferCard, ...]
    experiments: tuple[ExperimentCard, ...]
    actions: tuple[ActionView, ...]
    academy_url: str
    board_url: str


def page(catalogue: Catalogue, site: Site) -> PageSpec[AgendaView]:
    """Return the action agenda."""
    view = AgendaView(
        offers=tuple(
            offer_card(entry, catalogue, site)
            for entry in by_date(catalogue, site)
            if entry.record.as_of(site.today).status not in SHUT
        ),
        experiments=tuple(
            experiment_card(entry, catalogue, site)
            for entry in catalogue.of(Experiment)
            if entry.record.status not in OVER
        ),
        actions=tuple(
            action(entry, site) for entry in catalogue.of(Action) if entry.record.status not in OVER
        ),
        academy_url=urls.ACADEMY,
        board_url=urls.EXPERIMENTS,
    )
    return PageSpec(
        url=urls.AGENDA,
        sort="agenda",
        title="Actieagenda",
        description="Alles waar je aan mee kunt doen: leren, proberen, en losse acties.",
        view=view,
        section=urls.AGENDA,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Actieagenda", None)),
    )


def action(entry: Entry[Action], site: Site) -> ActionView:
    """Return a single action as it stands on the agenda."""
    record = entry.record
    join = record.doe_mee
    return ActionView(
        id=entry.slug,
        title=record.titel,
        summary=record.samenvatting,
        status_label=ACTION_STATUS.label(record.status or "open").capitalize(),
        description=markdown.render(record.beschrijving, heading=4),
        who=", ".join(ACTION_WIE.label(choice) for choice in record.wie or ()),
        brings=", ".join(BRENGT_IN.label(choice) for choice in record.brengt_in or ()),
        factors=factor_links(record.groeistof, site),
        join_text=(join.tekst or "") if join else "",
        join_label=(join.email or join.url or "") if join else "",
        join_url=(join.url or f"mailto:{join.email}") if join else "",
        source=source_line(record.bron),
        form_url=urls.change("actie", entry.slug),
        edit_url=site.edit_url(entry.path),
    )
