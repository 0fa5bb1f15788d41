"""Home: the question first, then what a hub is, where hubs are, and how to join."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TypeVar

from markupsafe import Markup

from ...frozen import frozen
from ...model.grammar.choices import YES
from ...model.kinds.experiment import Experiment
from ...model.kinds.site.home import Appeal, Home, Notice
from ...model.words.vocab import BEREIK, HELPT_MET, TYPE
from ...model.words.vocabulary import Choice, Vocabulary
from ...records.catalogue import Catalogue
from ..finding.finder.rules import IDEA
from ..frame import jsonld, markdown, urls
from ..frame.spec import Page, PageSpec, Site
from ..kinds.factors import FactorCard, factor_card, ordered
from ..kinds.stories import StoryCard, newest, story_card
from ..lists.cards import ExperimentCard, experiment_card
from ..lists.filters import ChoiceView
from ..lists.listing import Listing
from ..lists.making import LIST_WEIGHT, Making, PageSort
from ..lists.maps.country import Country, country

T = TypeVar("T")

STORIES = 3
PACKETS = 3
_PACKETS = (
    "",
    "Een zakje zaad zoekt een trekker",
    "Twee zakjes zaad zoeken een trekker",
    "Drie zakjes zaad zoeken een trekker",
)
_SEEKING = "Voorstellen waarvoor we nog geen trekker kennen. Jij misschien?"
# What stands above experiments that the editors chose.
_CHOSEN = ("Uit de zaaikas", "Experimenten die je nu kunt volgen, of mee kunt dragen.")
HEADING = "Waar kun je terecht met je initiatief?"


@frozen
class EntranceView:
    """A choice of a facet that has an entrance here, a type or a reach, explained in a glance."""

    id: str
    label: str
    help: str
    url: str
    count: str


@frozen
class Route:
    """A way to join: who you are, what you can do, and where to read on."""

    who: str
    what: str
    url: str


@frozen
class NoticeView:
    """What everybody should know, with a link or without (`url` is "" then)."""

    text: str
    url: str
    label: str


@frozen
class AppealView:
    """What home asks of who reads it."""

    heading: str
    text: Markup


@frozen
class HomeView:
    """All of home.

    `provinces` and `helps` are the choices of the question, which the finder (`find_url`) answers
    who is `who`; without JavaScript it cannot be asked, and the pages of `provinces` and `needs`
    are linked to. `lead` is "" for none; `change_url` and `edit_url` are where editors change home.
    """

    heading: str
    lead: str
    notice: NoticeView | None
    appeal: AppealView | None
    find_url: str
    who: str
    hubs_url: str
    hubs_label: str
    form_url: str
    board_url: str
    provinces: tuple[ChoiceView, ...]
    helps: tuple[Choice, ...]
    needs: tuple[ChoiceView, ...]
    types: tuple[EntranceView, ...]
    reaches: tuple[EntranceView, ...]
    intercultural_url: str
    map: Country
    map_lead: str
    experiments: tuple[ExperimentCard, ...]
    experiments_heading: str
    experiments_say: str
    experiments_label: str
    factors: tuple[FactorCard, ...]
    factors_url: str
    stories: tuple[StoryCard, ...]
    stories_url: str
    told_url: str
    routes: tuple[Route, ...]
    built: str
    change_url: str
    edit_url: str


def page(catalogue: Catalogue, lists: Listing, site: Site) -> Page[HomeView]:
    """Return home, as its record has it; what that leaves open is chosen here."""
    entry = next(iter(catalogue.of(Home)), None)
    record = entry.record if entry else Home()
    proposed = {
        entry.slug: experiment_card(entry, catalogue, site) for entry in catalogue.of(Experiment)
    }
    packets = varied(_chosen(record.experimenten, proposed))
    heading, say = _CHOSEN
    if not packets:
        packets = varied([card for card in proposed.values() if card.seeks_lead])[:PACKETS]
        heading, say = _PACKETS[len(packets)], _SEEKING
    stories = {entry.slug: entry for entry in newest(catalogue)}
    first = _chosen(record.verhalen, stories)
    told = (*first, *(entry for entry in stories.values() if entry not in first))[:STORIES]
    drawn = country(catalogue, lists)
    count = len(lists.active)
    view = HomeView(
        heading=record.kop or HEADING,
        lead=record.lead or "",
        notice=_notice(record.mededeling, site),
        appeal=_appeal(record.oproep),
        find_url=urls.FIND,
        who=IDEA,
        hubs_url=urls.HUBS,
        hubs_label="Bekijk het ene knooppunt" if count == 1 else f"Bekijk alle {count} knooppunten",
        form_url=urls.form("knooppunt"),
        board_url=urls.EXPERIMENTS,
        provinces=tuple(choice for choice in lists.groups["provincie"].choices if choice.url),
        helps=HELPT_MET.choices,
        needs=tuple(
            replace(choice, url=urls.find(choice.id))
            for choice in lists.groups["helpt_met"].choices
            if choice.id in HELPT_MET
        ),
        types=_entrances(TYPE, lists),
        reaches=_entrances(BEREIK, lists),
        intercultural_url=urls.landing("intercultureel", YES),
        map=drawn,
        map_lead=map_lead(drawn.pinned, count),
        experiments=packets,
        experiments_heading=heading,
        experiments_say=say,
        experiments_label=f"Bekijk alle {len(proposed)} experimenten",
        factors=tuple(factor_card(entry) for entry in ordered(catalogue)),
        factors_url=urls.FACTORS,
        stories=tuple(story_card(entry, site) for entry in told),
        stories_url=urls.STORIES,
        told_url=f"{urls.JOIN}#redactie",
        routes=ROUTES,
        built=site.built,
        change_url=urls.change("home", entry.slug) if entry else urls.form("home"),
        edit_url=site.edit_url(entry.path) if entry else "",
    )
    return Page(
        url=urls.HOME,
        sort="home",
        title=site.name,
        description="Waar kun je terecht met je initiatief? Vind een knooppunt in je buurt.",
        view=view,
        section=urls.HOME,
        head=jsonld.website(site),
    )


# In the order of who comes most; templates/join.html has the anchors.
ROUTES = (
    Route(
        "Ik ben een knooppunt",
        "Laat zien wie je bent en wanneer mensen kunnen komen. Een paar regels is genoeg.",
        f"{urls.JOIN}#knooppunt",
    ),
    Route(
        "Ik ken een knooppunt",
        "Een mens telt ook. Draag iemand voor die anderen op weg helpt.",
        f"{urls.JOIN}#voordragen",
    ),
    Route(
        "Ik werk bij een gemeente",
        "Begin met een eerste initiatievencafé, of trek een experiment.",
        f"{urls.JOIN}#gemeente",
    ),
    Route(
        "Ik studeer",
        "Zoek een stage of een onderzoeksvraag bij een knooppunt.",
        f"{urls.PEOPLE}?zoekt_mensen=student&zoekt_mensen=stagiair&zoekt_mensen=onderzoeker",
    ),
    Route(
        "Ik wil helpen",
        "Kijk welke knooppunten een vrijwilliger of een buddy zoeken.",
        f"{urls.PEOPLE}?zoekt_mensen=vrijwilliger&zoekt_mensen=buddy-uit-bedrijf",
    ),
)


def varied(cards: Sequence[ExperimentCard]) -> tuple[ExperimentCard, ...]:
    """Return cards in such an order that no two with the same drawing come before one with another.

    A drawing that was there already makes way for the seed that waits for somebody.
    """
    seen: set[str] = set()
    first, later = [], []
    for card in cards:
        if card.drawing in seen:
            later.append(replace(card, drawing=""))
        else:
            seen.add(card.drawing)
            first.append(card)
    return (*first, *later)


def _chosen(slugs: Sequence[str] | None, among: Mapping[str, T]) -> list[T]:
    """Return what the editors chose, in their order; what nobody may read yet is not there."""
    return [among[slug] for slug in dict.fromkeys(slugs or ()) if slug in among]


def _notice(notice: Notice | None, site: Site) -> NoticeView | None:
    """Return the notice while its days last."""
    if notice is None or not notice.shows(site.today):
        return None
    return NoticeView(notice.tekst, notice.link or "", notice.linktekst or "Lees meer")


def _appeal(appeal: Appeal | None) -> AppealView | None:
    return AppealView(appeal.kop, markdown.render(appeal.tekst, heading=3)) if appeal else None


def _entrances(vocabulary: Vocabulary, lists: Listing) -> tuple[EntranceView, ...]:
    return tuple(_entrance(vocabulary.name, choice, lists) for choice in vocabulary.choices)


def _entrance(parameter: str, choice: Choice, lists: Listing) -> EntranceView:
    count = len(lists.listed.get((parameter, choice.id), ()))
    return EntranceView(
        id=choice.id,
        label=choice.label.capitalize(),
        help=choice.help,
        url=urls.landing(parameter, choice.id),
        count=f"{count} knooppunt" if count == 1 else f"{count} knooppunten",
    )


def map_lead(pinned: int, count: int) -> str:
    """Return how complete the map is."""
    if pinned == count:
        return "Kies een plaats of een provincie, en zie bij wie je terechtkunt."
    if pinned == 0:
        return "Van geen enkel knooppunt weten we al in welke plaats het zit. Weet jij het?"
    return f"De kaart is nog jong: van {pinned} van de {count} knooppunten weten we de plaats."


def _pages(making: Making) -> Iterator[PageSpec[object]]:
    """Yield home, which shows its record."""
    shown = tuple(entry.path for entry in making.catalogue.of(Home))
    make = partial(page, making.catalogue, making.listing, making.site)
    yield PageSpec(urls.HOME, "home", make, shown)


SORTS = (
    PageSort(
        id="home",
        name="home",
        plural="home",
        pages=_pages,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
