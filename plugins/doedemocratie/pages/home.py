"""Home: the question first, then the three types, the hubs, the experiments that seek a lead."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..model.vocab import EXPERIMENT_STATUS, TYPE
from ..records.catalogue import Catalogue
from . import jsonld, urls
from .cards import ExperimentCard, HubCard, experiment_card
from .lists import Group, Listing, groups
from .spec import PageSpec, Site

SHOWN = 6


@dataclass(frozen=True, slots=True)
class TypeView:
    """One of the three types, explained in a glance."""

    id: str
    label: str
    help: str
    url: str
    count: int


@dataclass(frozen=True, slots=True)
class HomeView:
    """All of home. `provinces` leads to the landing pages, until a form can."""

    lead: Markup
    hubs_url: str
    board_url: str
    provinces: Group
    types: tuple[TypeView, ...]
    cards: tuple[HubCard, ...]
    count: int
    experiments: tuple[ExperimentCard, ...]
    experiment_count: int
    seeking_label: str
    repository: str
    editors_mail: str


def page(catalogue: Catalogue, lists: Listing, site: Site) -> PageSpec:
    """Return home."""
    provinces = next(group for group in groups(lists) if group.label == "Provincie")
    experiments = [experiment_card(entry, catalogue) for entry in catalogue.of("experiment")]
    view = HomeView(
        lead=site.lead,
        hubs_url=urls.HUBS,
        board_url=urls.EXPERIMENTS,
        provinces=provinces,
        types=tuple(
            TypeView(
                choice.id,
                choice.label.capitalize(),
                choice.help,
                urls.landing("type", choice.id),
                len(lists.found.get(("type", choice.id), ())),
            )
            for choice in TYPE.choices
        ),
        cards=tuple(lists.cards[slug] for slug in lists.active[:SHOWN]),
        count=len(lists.active),
        experiments=tuple(card for card in experiments if card.seeks_lead)[:3],
        experiment_count=len(experiments),
        seeking_label=EXPERIMENT_STATUS.label("zoekt-trekker").capitalize(),
        repository=site.repository,
        editors_mail=site.editors_mail,
    )
    return PageSpec(
        url=urls.HOME,
        kind="home",
        title=site.name,
        description="Waar kun je terecht met je initiatief? Vind een knooppunt in je buurt.",
        view=view,
        section=urls.HOME,
        head=jsonld.website(site),
    )
