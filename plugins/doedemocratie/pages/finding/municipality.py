"""A municipality: who helps there, inside and outside the town hall, who is near, what goes on.

Every municipality has a page, also before there is a hub: it then says who is near, and asks who
knows somebody. What stands on all of them is made once (Towns).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from urllib.parse import urlencode

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.words.municipalities import CARIBBEAN
from ...model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE
from ...records.files.places import gazetteer
from ..following import channels
from ..frame import render, urls
from ..frame.hyphens import soften
from ..frame.spec import Crumb, Page, PageSpec
from ..kinds.hub_lists import CARDS, WideView, wide
from ..lists import facets
from ..lists.cards import HubCard, LinkView
from ..lists.facets import TOWNS
from ..lists.filters import Facet
from ..lists.making import LIST, LIST_WEIGHT, Making, PageSort
from ..matching import near
from .town import counter, places, sides
from .town.ground import TownGround
from .town.sides import Sides

# Where in a line stands how far it is: a private-use character, so no name of a hub.
_FAR = "\ue002"
# The way from each of these pages to the root of the site.
ROOT = "../../../"


@frozen
class MunicipalityHubs:
    """Hubs of the municipality on one side of its doors: the first as cards, the rest as lines."""

    heading: str
    cards: tuple[Markup, ...]
    lines: tuple[Markup, ...]


@frozen
class TownView:
    """All of a municipality's page.

    `within` are the words for it in a sentence. `near_url` has all who are near, `narrow` the hubs
    of this page in the list with the filter, `address` is where the page stands, "" when nobody
    knows. `card` are the hubs on the card for the counter, `on_card` how many of them are of the
    municipality itself.
    """

    heading: str
    name: str
    within: str
    count: int
    groups: tuple[MunicipalityHubs, ...]
    narrow: str
    near: tuple[Markup, ...]
    near_url: str
    wide: WideView | None
    work: tuple[LinkView, ...]
    begin: tuple[LinkView, ...]
    nominate: str
    join: str
    people: str
    find: str
    province: LinkView
    others: str
    card: Markup
    on_card: int
    address: str
    own_site: str
    exchange: str = urls.EXCHANGE


class Towns:
    """What the page of a municipality is made from; all but the ground is asked of `making`."""

    def __init__(self, ground: TownGround, making: Making) -> None:
        self.ground = ground
        self.making = making
        self.lists = making.listing

    def hub(self, slug: str) -> tuple[HubCard, Hub]:
        """Return a hub that is on the lists: its card, and the record that it is made of."""
        return self.lists.cards[slug], self.ground.records[slug]

    def within(self, slug: str, town: str) -> int:
        """Return which place of a hub is in a municipality."""
        return places.within(self.hub(slug)[1], town)

    def line(self, hub: near.Near) -> Markup:
        """Return a hub in the neighbourhood, and how far that is: it is near to many."""
        key, lines = (hub.slug, hub.place), self.ground.lines
        card = self._told(*key)
        if key not in lines:
            lines[key] = render.part("hub_line", card, ROOT, _FAR).rpartition(_FAR)
        before, _, after = lines[key]
        return before + _far(hub.km) + after

    def own_card(self, slug: str, place: int) -> Markup:
        """Return the card of a hub, as it is told of one of its places."""
        if not place:
            return self.lists.card(slug, ROOT)
        return render.part("hub_card", self._told(slug, place), "h2", ROOT)

    def own_line(self, slug: str, place: int) -> Markup:
        """Return a hub as a line, as it is told of one of its places."""
        if not place:
            return self.lists.lines((slug,))[0]
        return render.part("hub_line", self._told(slug, place), ROOT)

    def _told(self, slug: str, place: int) -> HubCard:
        card, record = self.hub(slug)
        return places.told(card, places.branch(record, place))

    def paper(self, slug: str, place: int) -> Markup:
        """Return a hub on the card for the counter; nothing where that tells no way to it."""
        key, papers = (slug, place), self.ground.papers
        card, record = self.hub(slug)
        if key not in papers:
            site = self.making.site
            there, fresh = places.branch(record, place), self.lists.fresh(slug)
            hub = counter.counter_hub(record, card, site, there, fresh=fresh)
            papers[key] = render.part("counter_hub", hub) if hub.useful else Markup()
        return papers[key]


def page(ground: TownGround, making: Making, slug: str) -> Page[TownView]:
    """Return the page of a municipality."""
    towns, facts = Towns(ground, making), ground.facts(slug)
    lists, site, close = towns.lists, making.site, facts.near
    name, province = GEMEENTE.label(slug), GEMEENTE_PROVINCIE[slug]
    island = province == CARIBBEAN[0]
    hall = "bestuurskantoor" if island else "gemeentehuis"
    url = urls.landing(TOWNS, slug)
    own = lists.listed.get((TOWNS, slug), ())
    shown = (*own, *(neighbour.slug for neighbour in close))
    among = sides.sides(own, {hub: towns.hub(hub)[1] for hub in own})
    on_card = _card(towns, slug, among, close)
    heading = facets.heading(_facet(towns), GEMEENTE.choice(slug))
    told = urlencode({"plaats": place_name(slug)})
    close_by = urlencode({"bij": place_name(slug), "straal": str(places.WIDER)})
    return Page(
        url=url,
        sort="municipality",
        title=heading,
        description=f"{heading}: wie er helpt, wie er in de buurt is, en wat er loopt.",
        view=TownView(
            heading=soften(heading),
            name=name,
            within=f"op {name}" if island else f"in de gemeente {name}",
            count=len(own),
            groups=tuple(_groups(towns, slug, among, hall)),
            narrow=f"{urls.HUBS}?{TOWNS}={slug}",
            near=tuple(map(towns.line, close)),
            near_url=f"{urls.HUBS}?{close_by}",
            wide=wide(lists, shown, url),
            work=facts.work,
            begin=facts.begin,
            nominate=f"{urls.form('voordragen')}?{told}",
            join=f"{urls.form('knooppunt')}?{told}",
            people=f"{urls.PEOPLE}?{urlencode({'bij': place_name(slug)})}",
            find=f"{urls.FIND}?{urlencode({'wie': 'idee', 'bij': place_name(slug)})}",
            province=LinkView(PROVINCIE.label(province), urls.landing("provincie", province)),
            others=f"{urls.MUNICIPALITIES}#{province}",
            card=Markup().join(on_card.values()),
            on_card=len(on_card.keys() & set(own)),
            address=site.address + url if site.address else "",
            own_site=urls.list_for_own_site(TOWNS, slug),
        ),
        section=urls.HUBS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Knooppunten", urls.HUBS),
            Crumb("Gemeenten", urls.MUNICIPALITIES),
            Crumb(name, None),
        ),
        indexed=bool(own),
        head=lists.told(own, url, site),
        feed=channels.place(TOWNS, slug),
    )


def _facet(towns: Towns) -> Facet:
    return next(facet for facet in towns.lists.facets if facet.parameter == TOWNS)


def place_name(slug: str) -> str:
    """Return a municipality as a form and the list understand it: Beek (Limburg), De Wolden."""
    name = GEMEENTE.label(slug)
    if len(gazetteer().find(name)) == 1:
        return name
    return f"{name} ({PROVINCIE.label(GEMEENTE_PROVINCIE[slug])})"


def _far(km: float) -> str:
    return f"ongeveer {km:.0f} km" if km >= 1 else "minder dan 1 km"


def _groups(towns: Towns, town: str, among: Sides, hall: str) -> Iterator[MunicipalityHubs]:
    """Yield who is on each side. Together they have `CARDS` cards.

    Who has few leaves the rest to the others.
    """
    headings = {
        True: f"Binnen het {hall}",
        False: f"Buiten het {hall}",
        None: f"Binnen of buiten het {hall}? Dat weten we nog niet",
    }
    room = sides.shared([len(slugs) for slugs in among.values()], CARDS)
    for (side, slugs), cards in zip(among.items(), room, strict=True):
        if slugs:
            there = [(slug, towns.within(slug, town)) for slug in slugs]
            yield MunicipalityHubs(
                headings[side],
                tuple(towns.own_card(*hub) for hub in there[:cards]),
                tuple(towns.own_line(*hub) for hub in there[cards:]),
            )


def _card(towns: Towns, town: str, among: Sides, close: Sequence[near.Near]) -> dict[str, Markup]:
    """Return the hubs for the counter: a few of each side, then who is near, then of the country.

    Each by its slug, and none of which is not known where it is or how it is asked.
    """
    lists = towns.lists
    own = counter.in_turns([tuple(lists.in_turn(side, town)) for side in among.values()])
    told: dict[str, Markup] = {}
    for slug, place in chain(
        ((slug, towns.within(slug, town)) for slug in own),
        ((neighbour.slug, neighbour.place) for neighbour in close),
        ((slug, 0) for slug in lists.national_in_turn(town)),
    ):
        if len(told) == counter.MOST:
            break
        hub = towns.paper(slug, place) if slug not in told else None
        if hub:
            told[slug] = hub
    return told


def _pages(making: Making) -> Iterable[PageSpec[object]]:
    ground = TownGround(making)
    listed = making.listing.listed
    # Those with a hub first: who looks at one page of a sort sees all that it can have.
    for slug in sorted(GEMEENTE.ids(), key=lambda slug: not listed.get((TOWNS, slug))):
        yield PageSpec(
            urls.landing(TOWNS, slug),
            "municipality",
            partial(page, ground, making, slug),
            of=partial(ground.seal, slug),
        )


SORTS = (
    PageSort(
        id="municipality",
        name="gemeente",
        plural="gemeenten",
        pages=_pages,
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
