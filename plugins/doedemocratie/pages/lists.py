"""The list of all hubs, and its landing pages: the same list for one value of one facet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model.hub import Hub
from ..records.catalogue import Catalogue, Entry
from . import urls
from .cards import HubCard, hub_card
from .facets import LANDINGS, Landing, values
from .spec import Crumb, PageSpec, Site


@dataclass(frozen=True, slots=True)
class ChoiceLink:
    """A choice of a facet with its landing page and how many hubs it has."""

    label: str
    url: str
    count: int
    current: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The choices of one facet. `unknown` counts the hubs of which nobody told."""

    label: str
    choices: tuple[ChoiceLink, ...]
    unknown: int


@dataclass(frozen=True, slots=True)
class HubsView:
    """All of a list. The `example` stands last and is not counted."""

    heading: str
    intro: str
    cards: tuple[HubCard, ...]
    example: HubCard | None
    groups: tuple[Group, ...]
    count: int


@dataclass(frozen=True, slots=True)
class Listing:
    """What every list is made from: the cards by slug, by facet and choice which hubs, and by
    facet of how many hubs nobody told."""

    cards: Mapping[str, HubCard]
    active: Sequence[str]
    example: HubCard | None
    found: Mapping[tuple[str, str], Sequence[str]]
    unknown: Mapping[str, int]


def listing(catalogue: Catalogue, site: Site) -> Listing:
    """Return the cards and choices of all hubs. The example and stopped hubs are not counted."""
    cards: dict[str, HubCard] = {}
    active: list[str] = []
    example: HubCard | None = None
    found: dict[tuple[str, str], list[str]] = {}
    unknown = dict.fromkeys((landing.parameter for landing in LANDINGS), 0)
    for entry in sorted(catalogue.of("hub"), key=_by_name):
        hub: Hub = entry.record
        card = hub_card(entry, site)
        if hub.voorbeeld:
            example = card
            continue
        cards[entry.slug] = card
        if hub.stadium == "gestopt":
            continue
        active.append(entry.slug)
        for landing in LANDINGS:
            choices = values(hub, landing.parameter)
            unknown[landing.parameter] += not choices
            for choice in choices:
                found.setdefault((landing.parameter, choice), []).append(entry.slug)
    return Listing(cards, active, example, found, unknown)


def _by_name(entry: Entry) -> tuple[str, str]:
    return entry.record.naam.casefold(), entry.slug


def overview(lists: Listing) -> PageSpec:
    """Return the list of all hubs."""
    view = HubsView(
        heading="Knooppunten",
        intro="",
        cards=tuple(lists.cards[slug] for slug in lists.active),
        example=lists.example,
        groups=groups(lists),
        count=len(lists.active),
    )
    return PageSpec(
        url=urls.HUBS,
        kind="hubs",
        title="Knooppunten",
        description="Alle plekken en mensen bij wie je terechtkunt met een initiatief.",
        view=view,
        section=urls.HUBS,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Knooppunten", None)),
    )


def landings(lists: Listing) -> Iterator[PageSpec]:
    """Yield a page for every choice of every facet that has landing pages, empty ones too."""
    for landing in LANDINGS:
        for choice in landing.vocabulary.choices:
            slugs = lists.found.get((landing.parameter, choice.id), ())
            heading = landing.heading(choice.label)
            view = HubsView(
                heading=heading,
                intro=choice.help,
                cards=tuple(lists.cards[slug] for slug in slugs),
                example=None,
                groups=groups(lists, landing.parameter, choice.id),
                count=len(slugs),
            )
            yield PageSpec(
                url=urls.landing(landing.parameter, choice.id),
                kind="landing",
                title=heading,
                description=f"{heading}: wie ze zijn en hoe je ze bereikt.",
                view=view,
                section=urls.HUBS,
                crumbs=(
                    Crumb("Home", urls.HOME),
                    Crumb("Knooppunten", urls.HUBS),
                    Crumb(heading, None),
                ),
            )


def groups(lists: Listing, parameter: str = "", choice: str = "") -> tuple[Group, ...]:
    """Return the facets with their choices and counts, the given choice marked as current."""
    return tuple(_group(lists, landing, parameter, choice) for landing in LANDINGS)


def _group(lists: Listing, landing: Landing, parameter: str, choice: str) -> Group:
    choices = tuple(
        ChoiceLink(
            label=one.label[:1].upper() + one.label[1:],
            url=urls.landing(landing.parameter, one.id),
            count=len(lists.found.get((landing.parameter, one.id), ())),
            current=(landing.parameter, one.id) == (parameter, choice),
        )
        for one in landing.vocabulary.choices
    )
    return Group(landing.word.capitalize(), choices, lists.unknown[landing.parameter])
