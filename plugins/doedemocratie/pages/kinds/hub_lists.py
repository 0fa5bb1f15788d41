"""The list of all hubs, and its landing pages: the same list for one value of one facet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field, replace
from functools import partial
from itertools import islice

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.words.vocab import TYPE
from ..following import channels
from ..frame import urls
from ..frame.hyphens import soften
from ..frame.labels import label
from ..frame.spec import Crumb, Page, PageSpec, Site
from ..lists import columns, facets, filters
from ..lists.blank import Blank, blank
from ..lists.cards import HubCard, Mark, hub_card
from ..lists.filters import FilterView, GroupView
from ..lists.form_cards import FormCard, FormCards, stand_in
from ..lists.listing import NATIONAL, WHERE, Listing
from ..lists.making import LIST, LIST_WEIGHT, Making, PageSort, single
from ..lists.maps.listed import ListMapView, list_map
from ..matching import explained
from ..matching.explained import MeaningView
from .register import LetterView, by_letter, letters

# How many groups stand open beside the list before anybody chose.
OPEN = 3
# So many hubs of a list stand there as cards.
CARDS = 24
# What a landing page is, in its description.
LISTED, NONE = "wie ze zijn, en wat we van ze weten", "we kennen er nog geen"
# So many hubs of the whole country stand below the list of a part of it.
WIDE = 6


@frozen
class HubsView:
    """All of the list.

    Of the first `CARDS` the cards stand there, every other one a browser makes of `columns` and
    `texts` (addresses) by filling the `blank` card; `letters` lead to the register of all. The
    `example` stands last and is not counted. `groups` are the links for who has no JavaScript. Who
    chose in a facet of `where` also sees hubs that have the choice `wide`, at most so many,
    those with `fresh` first; `wide_url` has all of them.
    """

    heading: str
    cards: tuple[HubCard, ...]
    example: HubCard | None
    groups: tuple[GroupView, ...]
    count: int
    filter: FilterView
    letters: tuple[LetterView, ...]
    blank: Blank
    columns: str
    texts: str
    first: int = CARDS
    wide: str = "=".join(NATIONAL)
    fresh: str = f"{filters.RECENT.parameter}={filters.RECENT.choices[0].id}"
    wide_url: str = urls.landing(*NATIONAL)
    where: tuple[str, ...] = WHERE
    most: int = WIDE
    towns_url: str = urls.MUNICIPALITIES
    map: ListMapView = field(default_factory=list_map)


@frozen
class WideView:
    """Hubs of the whole country below a list of a part of it: some, and where all of them are.

    `more` is the word for that link, "" where these are all.
    """

    heading: str
    cards: tuple[Markup, ...]
    more: str
    url: str


@frozen
class LandingView:
    """All of a landing page. `narrow` is the same choice in the list with the filter.

    `meaning` is what there is to say of the choice beside `intro`. After the first `CARDS` cards
    every other hub is one of `lines`.
    """

    heading: str
    intro: str
    cards: tuple[Markup, ...]
    lines: tuple[Markup, ...]
    groups: tuple[GroupView, ...]
    count: int
    narrow: str
    wide: WideView | None
    meaning: MeaningView | None


def overview(making: Making) -> Page[HubsView]:
    """Return the list of all hubs."""
    lists, stamp = making.listing, making.columns.stamp
    narrowed = filters.view(
        lists.facets, lists.items.values(), "knooppunt", "knooppunten", unfolded=OPEN
    )
    view = HubsView(
        heading=soften("Knooppunten"),
        cards=tuple(lists.cards[slug] for slug in lists.active[:CARDS]),
        example=lists.example,
        groups=tuple(
            replace(_short(lists.groups[facet.parameter]), open=number < OPEN)
            for number, facet in enumerate(lists.facets)
        ),
        count=len(lists.active),
        filter=replace(narrowed, groups=tuple(map(_short, narrowed.groups)), aside=True),
        letters=letters(by_letter(lists)),
        blank=blank(making.site),
        columns=f"{columns.CHOICES}?v={stamp}",
        texts=f"{columns.TEXTS}?v={stamp}",
    )
    return Page(
        url=urls.HUBS,
        sort="hubs",
        title="Knooppunten",
        description="Alle plekken en mensen bij wie je terechtkunt met een initiatief.",
        view=view,
        section=urls.HUBS,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Knooppunten", None)),
        filtered=True,
        mapped=True,
        head=lists.told(lists.active, urls.HUBS, making.site),
        feed=channels.HUBS,
    )


def _short(group: GroupView) -> GroupView:
    """Return a group of hundreds without the choices that nobody has."""
    if group.parameter != facets.TOWNS:
        return group
    return replace(group, choices=tuple(choice for choice in group.choices if choice.count))


def _others(lists: Listing, parameter: str) -> Iterator[GroupView]:
    """Yield the choices of other facets that stand beside a landing page."""
    for name in facets.BY_PARAMETER:
        if name != parameter:
            yield replace(lists.groups[name], open=True)


def _siblings(group: GroupView, current: str) -> GroupView:
    """Return the facet of a landing page with its own choice marked."""
    marked = (
        replace(choice, current=True) if choice.id == current else choice
        for choice in group.choices
    )
    return replace(group, choices=tuple(marked), open=True)


def landing(
    lists: Listing,
    parameter: str,
    choice_id: str,
    site: Site,
    meaning: MeaningView | None = None,
) -> Page[LandingView]:
    """Return the list of hubs with one choice of one facet; it may be empty."""
    facet = next(facet for facet in lists.facets if facet.parameter == parameter)
    choice = next(choice for choice in facet.choices if choice.id == choice_id)
    groups = (_siblings(lists.groups[parameter], choice.id), *_others(lists, parameter))
    url = urls.landing(parameter, choice.id)
    slugs = lists.listed.get((parameter, choice.id), ())
    heading = facets.heading(facet, choice)
    return Page(
        url=url,
        sort="landing",
        title=heading,
        description=f"{heading}: {LISTED if slugs else NONE}.",
        view=LandingView(
            heading=soften(heading),
            intro=choice.help,
            cards=tuple(lists.card(slug, urls.root(url)) for slug in slugs[:CARDS]),
            lines=lists.lines(slugs[CARDS:]),
            groups=groups,
            count=len(slugs),
            narrow=f"{urls.HUBS}?{facet.parameter}={choice.id}",
            wide=wide(lists, slugs, url) if parameter in WHERE else None,
            meaning=meaning,
        ),
        section=urls.HUBS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Knooppunten", urls.HUBS),
            Crumb(heading, None),
        ),
        head=lists.told(slugs, url, site),
        feed=channels.place(parameter, choice.id),
    )


def wide(lists: Listing, listed: Sequence[str], url: str) -> WideView | None:
    """Return the hubs of the whole country that a page does not list yet, or None."""
    already = frozenset(listed)
    others = (slug for slug in lists.national_in_turn(url) if slug not in already)
    first = tuple(islice(others, WIDE + 1))
    shown = first[:WIDE]
    if not shown:
        return None
    every = len(lists.national)
    heading = f"Deze {len(shown)} werken in het hele land"
    if first != shown:
        heading = f"Deze {len(shown)} van de {every} werken in het hele land"
    elif len(shown) == 1:
        heading = "Dit ene knooppunt werkt in het hele land"
    return WideView(
        heading=heading,
        cards=tuple(lists.card(slug, urls.root(url)) for slug in shown),
        more=f"Bekijk alle {every} landelijke knooppunten" * (first != shown),
        url=urls.landing(*NATIONAL),
    )


def _landings(making: Making) -> Iterable[PageSpec[object]]:
    for parameter, choice in facets.landings(making.listing.listed):
        yield PageSpec(
            urls.landing(parameter, choice),
            "landing",
            partial(_made_landing, making, parameter, choice),
            of=bytes,
        )


def _made_landing(making: Making, parameter: str, choice: str) -> Page[LandingView]:
    lists = making.listing
    meant = explained.meaning(making.catalogue, lists.url, parameter, choice)
    return landing(lists, parameter, choice, making.site, meant)


def form_cards(making: Making) -> FormCards:
    """Return the cards that grow beside the form of this kind."""
    return FormCards(
        "type",
        tuple(_hub_card(choice, making.site) for choice in ("", *TYPE.ids())),
        within="panes",
        heading="Zo zien bezoekers je",
        note="De plant is een voorbeeld. Die van jouw knooppunt wordt getekend als je profiel op "
        "de site staat. Heb je een logo, dan komt dat ervoor in de plaats.",
        order=(
            *("naam", "slogan", "tijdelijk_gesloten", "bereikbaar"),
            *("website", "email", "telefoon", "reactietijd", "kosten", "kosten_toelichting"),
            *("samenvatting", "helpt_met", "beschrijving", "locaties"),
        ),
    )


def _hub_card(choice: str, site: Site) -> FormCard:
    card = hub_card(stand_in(Hub, naam="Hier", **({"type": choice} if choice else {})), site)
    view = replace(
        card,
        url="",
        name="{naam}",
        place="{plaats}",
        summary="{samenvatting}",
        helps=("{helpt_met}",),
        marks=(
            Mark(label("hub.zoekt"), "{zoekt}"),
            Mark(label("hub.biedt"), "{biedt}"),
        ),
        freshness="{vers}",
        image="",
    )
    return FormCard(choice, "hub_card", view)


SORTS = (
    PageSort(
        id="hubs",
        name="lijst van knooppunten",
        plural="lijsten van knooppunten",
        pages=single("hubs", urls.HUBS, overview),
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
    PageSort(
        id="landing",
        name="lijst per keuze",
        plural="lijsten per keuze",
        pages=_landings,
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
