"""What every list of hubs is made from: cards, what is known of each, and who is listed where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace
from zlib import crc32

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...records.catalogue import Catalogue
from ..frame import jsonld, render, urls
from ..frame.spec import Site
from . import facets, filters
from .cards import HubCard, hub_card
from .filters import RECENT, Facet, GroupView, Item

# The choice of those who work in the whole country; and the facets that say where.
NATIONAL = ("bereik", "landelijk")
WHERE = ("provincie", "gemeente")

# Hubs that were confirmed lately, and the others.
HubSides = tuple[list[str], list[str]]


@frozen
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
    _urls: dict[tuple[str, str], str | None] = field(default_factory=dict)
    _wide: list[HubSides] = field(default_factory=list)

    @property
    def national(self) -> tuple[str, ...]:
        """Return the hubs that work in the whole country."""
        return tuple(self.listed.get(NATIONAL, ()))

    def fresh(self, slug: str) -> bool:
        """Return whether a hub was confirmed in the last year."""
        return RECENT.choices[0].id in self.items[slug][RECENT.parameter]

    def in_turn(self, slugs: Sequence[str], about: str) -> Iterator[str]:
        """Yield hubs of which only the first are shown: those confirmed lately before others.

        Who is first among equals depends on what they are shown with, so that each has its turn.
        """
        return _in_turn(self._sides(slugs), about)

    def national_in_turn(self, about: str) -> Iterator[str]:
        """Yield the hubs of the whole country so; they stand on hundreds of pages."""
        return _in_turn(self.national_sides, about)

    @property
    def national_sides(self) -> HubSides:
        """Return the hubs of the whole country: those confirmed lately, and the others."""
        if not self._wide:
            self._wide.append(self._sides(self.national))
        return self._wide[0]

    def _sides(self, slugs: Sequence[str]) -> HubSides:
        sides: HubSides = ([], [])
        for slug in slugs:
            sides[not self.fresh(slug)].append(slug)
        return sides

    def url(self, parameter: str, choice: str) -> str | None:
        """Return the address of a choice's landing page, or None where it has none."""
        key = parameter, choice
        if key not in self._urls:
            has = facets.has_landing(parameter, choice, self.listed)
            self._urls[key] = urls.landing(parameter, choice) if has else None
        return self._urls[key]

    def told(self, slugs: Sequence[str], url: str, site: Site) -> Markup:
        """Return the hubs that the page at `url` lists, for machines."""
        cards = map(self.cards.__getitem__, slugs)
        return jsonld.items(((card.name, card.url) for card in cards), url, site)

    def line(self, slug: str) -> Markup:
        """Return a hub as a line on a landing page or in the register, where cards are too much.

        Both lie two folders below the list of all. It is made once, as a card is.
        """
        key = f"{slug} "  # no slug ends like this
        if key not in self._drawn:
            self._drawn[key] = render.part("hub_line", self.cards[slug], "../../", "", f"{slug}/")
        return self._drawn[key]

    def lines(self, slugs: Sequence[str]) -> tuple[Markup, ...]:
        """Return hubs as such lines."""
        return tuple(map(self.line, slugs))

    def card(self, slug: str, root: str) -> Markup:
        """Return the card of a hub on a landing page.

        A hub stands on many of them, and they all lie equally deep, so it is made once.
        """
        if slug not in self._drawn:
            self._drawn[slug] = render.part("hub_card", self.cards[slug], "h2", root)
        return self._drawn[slug]


def _in_turn(sides: HubSides, about: str) -> Iterator[str]:
    first = crc32(about.encode())
    for side in sides:
        for place in range(len(side)):
            yield side[(first + place) % len(side)]


def listing(
    catalogue: Catalogue, site: Site, drawn: Mapping[str, HubCard] | None = None
) -> Listing:
    """Return the cards and choices of all hubs. The example and stopped hubs are not counted.

    A card that is `drawn` already, by its slug, is not made again.
    """
    there = drawn or {}
    entries = catalogue.by_name(Hub)
    cards = {entry.slug: there.get(entry.slug) or hub_card(entry, site) for entry in entries}
    items = facets.items(entries, site.today)
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
