"""The list of all hubs, and its landing pages: the same list for one value of one facet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from ..model.hub import Hub
from ..model.vocab import GEMEENTE_PROVINCIE
from ..model.vocabulary import Choice
from ..records.catalogue import Catalogue, Entry
from . import facets, filters, render, urls
from .cards import HubCard, hub_card
from .filters import Facet, FilterView, GroupView, Item
from .spec import Crumb, PageSpec, Site

# How many groups stand open beside the list before anybody chose.
OPEN = 3


@dataclass(frozen=True, slots=True)
class HubsView:
    """All of the list.

    The cards come with what the filter reads of them; those of stopped hubs stay hidden until
    somebody asks. The `example` stands last and is not counted. `groups` are the links for who has
    no JavaScript.
    """

    heading: str
    cards: tuple[tuple[HubCard, Markup], ...]
    example: HubCard | None
    groups: tuple[GroupView, ...]
    count: int
    filter: FilterView


@dataclass(frozen=True, slots=True)
class LandingView:
    """All of a landing page. `narrow` is the same choice in the list with the filter."""

    heading: str
    intro: str
    cards: tuple[Markup, ...]
    groups: tuple[GroupView, ...]
    count: int
    narrow: str


@dataclass(frozen=True, slots=True)
class Listing:
    """What every list is made from.

    The cards by slug, what is known of each hub, the hubs that are not stopped, by facet and choice
    which hubs are listed there, and the facets.
    """

    cards: Mapping[str, HubCard]
    items: Mapping[str, Item]
    active: Sequence[str]
    example: HubCard | None
    listed: Mapping[tuple[str, str], Sequence[str]]
    facets: tuple[Facet, ...]
    groups: Mapping[str, GroupView]
    _drawn: dict[str, Markup] = field(default_factory=dict)

    def url(self, parameter: str, choice: str) -> str | None:
        """Return the address of a choice's landing page, or None where it has none."""
        has = facets.has_landing(parameter, choice, self.listed)
        return urls.landing(parameter, choice) if has else None

    def card(self, slug: str, root: str) -> Markup:
        """Return the card of a hub on a landing page.

        A hub stands on many of them, and they all lie equally deep, so it is made once.
        """
        if slug not in self._drawn:
            self._drawn[slug] = render.part("hub_card", self.cards[slug], "h2", root)
        return self._drawn[slug]


def listing(catalogue: Catalogue, site: Site) -> Listing:
    """Return the cards and choices of all hubs. The example and stopped hubs are not counted."""
    entries = sorted(catalogue.of(Hub), key=_by_name)
    cards = {entry.slug: hub_card(entry, site) for entry in entries}
    items = facets.items(entries)
    listed = facets.by_choice(items, catalogue)
    shown = facets.facets(site)
    return Listing(
        cards=cards,
        items=items,
        active=[slug for slug, item in items.items() if not facets.is_stopped(item)],
        example=next((cards[entry.slug] for entry in entries if entry.record.voorbeeld), None),
        listed=listed,
        facets=shown,
        groups={facet.parameter: _group(facet, listed) for facet in shown},
    )


def _group(facet: Facet, listed: Mapping[tuple[str, str], Sequence[str]]) -> GroupView:
    """Return the choices of a facet with their counts and pages."""
    name = facet.parameter
    counts = {key: len(slugs) for key, slugs in listed.items() if key[0] == name}
    choices = tuple(
        replace(choice, url=urls.landing(name, choice.id))
        if facets.has_landing(name, choice.id, listed)
        else choice
        for choice in filters.choices(facet, counts)
    )
    return GroupView(name, facet.label, choices, facet.apart)


def _by_name(entry: Entry[Hub]) -> tuple[str, str]:
    return entry.record.naam.casefold(), entry.slug


def overview(lists: Listing) -> PageSpec[HubsView]:
    """Return the list of all hubs."""
    narrowed = filters.view(
        lists.facets, lists.items.values(), "knooppunt", "knooppunten", unfolded=OPEN
    )
    view = HubsView(
        heading="Knooppunten",
        cards=tuple(
            (lists.cards[slug], filters.attributes(item)) for slug, item in lists.items.items()
        ),
        example=lists.example,
        groups=tuple(
            replace(_short(lists.groups[facet.parameter]), open=number < OPEN)
            for number, facet in enumerate(lists.facets)
        ),
        count=len(lists.active),
        filter=replace(narrowed, groups=tuple(map(_short, narrowed.groups)), aside=True),
    )
    return PageSpec(
        url=urls.HUBS,
        sort="hubs",
        title="Knooppunten",
        description="Alle plekken en mensen bij wie je terechtkunt met een initiatief.",
        view=view,
        section=urls.HUBS,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Knooppunten", None)),
    )


def _short(group: GroupView) -> GroupView:
    """Return a group of hundreds without the choices that nobody has."""
    if group.parameter != "gemeente":
        return group
    return replace(group, choices=tuple(choice for choice in group.choices if choice.count))


def landings(lists: Listing) -> Iterator[PageSpec[LandingView]]:
    """Yield a page for every choice that has one, empty ones too."""
    main = tuple(replace(lists.groups[name], open=True) for name in facets.BY_PARAMETER)
    for facet in lists.facets:
        others = tuple(group for group in main if group.parameter != facet.parameter)
        for choice in facet.choices:
            if facets.has_landing(facet.parameter, choice.id, lists.listed):
                own = _siblings(lists.groups[facet.parameter], choice.id)
                yield _landing(lists, facet, choice, (own, *others))


def _siblings(group: GroupView, current: str) -> GroupView:
    """Return the facet of a landing page with its own choice marked.

    Of municipalities only those of the same province stand beside it.
    """
    choices = group.choices
    if group.parameter == "gemeente":
        near = GEMEENTE_PROVINCIE[current]
        choices = tuple(
            choice
            for choice in choices
            if choice.id == current or (choice.count and GEMEENTE_PROVINCIE.get(choice.id) == near)
        )
    marked = (
        replace(choice, current=True) if choice.id == current else choice for choice in choices
    )
    return replace(group, choices=tuple(marked), open=True)


def _landing(
    lists: Listing, facet: Facet, choice: Choice, groups: tuple[GroupView, ...]
) -> PageSpec[LandingView]:
    url = urls.landing(facet.parameter, choice.id)
    slugs = lists.listed.get((facet.parameter, choice.id), ())
    heading = facets.heading(facet, choice)
    return PageSpec(
        url=url,
        sort="landing",
        title=heading,
        description=f"{heading}: wie ze zijn, en wat we van ze weten.",
        view=LandingView(
            heading=heading,
            intro=choice.help,
            cards=tuple(lists.card(slug, urls.root(url)) for slug in slugs),
            groups=groups,
            count=len(slugs),
            narrow=f"{urls.HUBS}?{facet.parameter}={choice.id}",
        ),
        section=urls.HUBS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Knooppunten", urls.HUBS),
            Crumb(heading, None),
        ),
    )
