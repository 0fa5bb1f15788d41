"""The action agenda: everything one can join, in the three kinds of the harvest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.action import Action
from ...model.kinds.experiment import ENDED, Experiment
from ...model.words.vocab import ACTION_STATUS, ACTION_WIE, BRENGT_IN
from ...records.catalogue import Catalogue, Entry
from ..frame import jsonld, markdown, urls
from ..frame.spec import Crumb, Page, PageSpec, Site
from ..lists.cards import ExperimentCard, LinkView, experiment_card, factor_links, source_line
from ..lists.example import ExamplePart, entry
from ..lists.form_cards import FormCard, FormCards, stand_in
from ..lists.making import LIST_WEIGHT, Making, PageSort
from ..matching import asking
from ..matching.asking import UNTOLD
from .academy import SHUT, OfferCard, by_date, offer_card

# What is over, or full, cannot be joined now.
OVER = frozenset({*ENDED, "gedaan"})
FULL = SHUT | {"vol"}

# How many of each list stand on paper, and how many of what asks for one thing: two sheets in all.
ON_PAPER, ASKED_ON_PAPER = 8, 6


@frozen
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


@frozen
class Bring:
    """Something that one can bring in, and links to all that asks it with what each asks."""

    id: str
    label: str
    links: tuple[LinkView, ...]


@frozen
class AgendaView:
    """All of the agenda.

    An offer and an experiment stand with what they ask. `untold` are those that do not tell it.
    `on_paper` is how many of each list are printed, `asked_on_paper` of what asks for one thing.
    """

    offers: tuple[tuple[OfferCard, str], ...]
    experiments: tuple[tuple[ExperimentCard, str], ...]
    actions: tuple[ActionView, ...]
    brings: tuple[Bring, ...]
    untold: tuple[LinkView, ...]
    academy_url: str
    board_url: str
    on_paper: int = ON_PAPER
    asked_on_paper: int = ASKED_ON_PAPER


def page(catalogue: Catalogue, site: Site) -> Page[AgendaView]:
    """Return the action agenda."""
    offers = [
        (offer_card(entry, catalogue, site), asking.of_offer(record))
        for entry in by_date(catalogue, site)
        if (record := entry.record.as_of(site.today)).status not in FULL
    ]
    experiments = [
        (experiment_card(entry, catalogue, site), asking.of_experiment(entry.record))
        for entry in catalogue.by_name(Experiment)
        if entry.record.status not in OVER
    ]
    actions = [
        (action(entry, site), asking.of_action(entry.record))
        for entry in catalogue.by_name(Action)
        if entry.record.status not in OVER
    ]
    listed = [
        *((LinkView(card.title, card.url, ask.words), ask) for card, ask in offers),
        *((LinkView(card.title, card.url, ask.words), ask) for card, ask in experiments),
        *((LinkView(card.title, _place(card), ask.words), ask) for card, ask in actions),
    ]
    view = AgendaView(
        offers=tuple((card, ask.words or UNTOLD) for card, ask in offers),
        experiments=tuple((card, ask.words or UNTOLD) for card, ask in experiments),
        actions=tuple(card for card, _ in actions),
        brings=tuple(
            Bring(
                choice.id,
                choice.heading or choice.label.capitalize(),
                tuple(link for link, ask in listed if choice.id in ask.brings),
            )
            for choice in BRENGT_IN.choices
        ),
        untold=tuple(link for link, ask in listed if not ask.brings),
        academy_url=urls.ACADEMY,
        board_url=urls.EXPERIMENTS,
    )
    return Page(
        url=urls.AGENDA,
        sort="agenda",
        title="Actieagenda",
        description="Alles waar je aan mee kunt doen: leren, proberen, en losse acties.",
        view=view,
        section=urls.AGENDA,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Actieagenda", None)),
        head=jsonld.items(_listed(view), urls.AGENDA, site),
    )


def _listed(view: AgendaView) -> Iterator[tuple[str, str]]:
    """Yield (title, address) of all that stands on the agenda."""
    yield from ((card.title, card.url) for card, _ in view.offers)
    yield from ((card.title, card.url) for card, _ in view.experiments)
    for action_view in view.actions:
        yield action_view.title, f"{urls.AGENDA}#{action_view.id}"


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


def _place(card: ActionView) -> str:
    return f"{urls.AGENDA}#{card.id}"


def form_cards(making: Making) -> FormCards:
    """Return the cards that grow beside the form of this kind."""
    choices = ("", *ACTION_STATUS.ids())
    drawn = tuple(_action_card(choice, making.site) for choice in choices)
    return FormCards("status", drawn, within="panes deeds")


def _action_card(status: str, site: Site) -> FormCard:
    entry = stand_in(Action, titel="Hier", **({"status": status} if status else {}))
    view = replace(
        action(entry, site),
        id="",
        title="{titel}",
        summary="{samenvatting}",
        description=Markup("<p>{beschrijving}</p>"),
        who="{wie}",
        brings="{brengt_in}",
        factors=(LinkView("{groeistof}", None),),
        join_text="{tekst}",
        join_label="{adres}",
        join_url="https://voorbeeld.example",
        form_url="",
        edit_url="",
    )
    return FormCard(status, "action_card", view)


def _pages(making: Making) -> Iterator[PageSpec[object]]:
    """Yield the agenda: every single action stands on it, and has no page of its own."""
    shown = tuple(entry.path for entry in making.catalogue.of(Action))
    yield PageSpec(urls.AGENDA, "agenda", partial(page, making.catalogue, making.site), shown)


EXAMPLE: dict[str, object] = {
    "titel": "Een voorbeeld van een actie",
    "samenvatting": "Dit is een voorbeeld van iets dat je vandaag al kunt beginnen.",
    "beschrijving": "Voorbeeld.",
    "groeistof": ["cross-over"],
}


def examples(site: Site) -> Iterator[ExamplePart]:
    """Yield the parts of this kind in their states."""
    view = action(entry(Action, EXAMPLE), site)
    view = replace(view, id="", form_url=urls.part("action_card"))
    yield ExamplePart("action_card", "open", (view, "h4", "../"), "panes deeds")


SORTS = (
    PageSort(
        id="agenda",
        name="actieagenda",
        plural="actieagenda's",
        pages=_pages,
        weight=LIST_WEIGHT,
    ),
)
