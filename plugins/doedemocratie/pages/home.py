"""Home: the question first, then the three types, the hubs, the experiments that seek a lead."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from ..model.vocab import EXPERIMENT_STATUS, HELPT_MET, TYPE, Choice
from ..records.catalogue import Catalogue
from . import jsonld, urls
from .cards import ExperimentCard, HubCard, experiment_card
from .factors import FactorCard, factor_card, ordered
from .filters import ChoiceView
from .lists import Listing
from .spec import PageSpec, Site
from .stories import StoryCard, newest, story_card

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
    """All of home. `provinces` and `helps` are the choices of the question; the provinces also
    stand there as links to their landing pages."""

    lead: Markup
    hubs_url: str
    board_url: str
    provinces: tuple[ChoiceView, ...]
    helps: tuple[Choice, ...]
    types: tuple[TypeView, ...]
    cards: tuple[HubCard, ...]
    count: int
    experiments: tuple[ExperimentCard, ...]
    experiment_count: int
    seeking_label: str
    factors: tuple[FactorCard, ...]
    factors_url: str
    stories: tuple[StoryCard, ...]
    stories_url: str
    join_url: str
    repository: str
    editors_mail: str


def page(catalogue: Catalogue, lists: Listing, site: Site) -> PageSpec:
    """Return home."""
    experiments = [experiment_card(entry, catalogue, site) for entry in catalogue.of("experiment")]
    view = HomeView(
        lead=site.lead,
        hubs_url=urls.HUBS,
        board_url=urls.EXPERIMENTS,
        provinces=tuple(one for one in lists.groups["provincie"].choices if one.url),
        helps=HELPT_MET.choices,
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
        factors=tuple(factor_card(entry) for entry in ordered(catalogue)),
        factors_url=urls.FACTORS,
        stories=tuple(story_card(entry, site) for entry in newest(catalogue)[:3]),
        stories_url=urls.STORIES,
        join_url=urls.JOIN,
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
