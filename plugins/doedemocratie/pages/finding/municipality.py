"""A municipality: who helps there, inside and outside the town hall, who is near, what goes on.

Every municipality has a page, also before there is a hub: it then says who is near, and asks who
knows somebody. What stands on all of them is made once (Towns).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import chain
from urllib.parse import urlencode

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.words.municipalities import CARIBBEAN
from ...model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE
from ...records.files.places import Place, gazetteer
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
from ..lists.maps import spots
from ..matching import naming, near
from .town import counter, places, sides, work
from .town.sides import Sides

# So many of them are named; the list of all has the rest.
NEAR = 12
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
    """What the pages of all municipalities are made from, worked out once a build."""

    def __init__(self, making: Making) -> None:
        self.making = making
        self.lists = making.listing
        self._lines: dict[tuple[str, int], tuple[Markup, Markup, Markup]] = {}
        self._paper: dict[tuple[str, int], Markup] = {}

    @cached_property
    def records(self) -> Mapping[str, Hub]:
        """Return the hubs on the lists, by slug."""
        return spots.active(self.making.catalogue, self.lists)

    @cached_property
    def neighbours(self) -> near.Neighbours:
        """Return where hubs are, as far as anybody knows."""
        return near.Neighbours(places.stands(self.records))

    @cached_property
    def named(self) -> Mapping[str, Sequence[naming.Named]]:
        """Return by municipality which experiments and offers name it."""
        items = self.lists.items

        def of_hub(slug: str) -> Sequence[str]:
            return items[slug][TOWNS] if slug in items else ()

        return naming.by_town(self.making.catalogue, of_hub)

    @cached_property
    def begin(self) -> tuple[LinkView, ...]:
        """Return what any municipality may begin with."""
        return work.begin(self.making.catalogue)

    def line(self, hub: near.Near) -> Markup:
        """Return a hub in the neighbourhood, and how far that is: it is near to many."""
        key = (hub.slug, hub.place)
        if key not in self._lines:
            line = render.part("hub_line", self._told(*key), ROOT, _FAR)
            self._lines[key] = line.rpartition(_FAR)
        before, _, after = self._lines[key]
        return before + _far(hub.km) + after

    def own_card(self, slug: str, place: int) -> Markup:
        """Return the card of a hub, as it is told of one of its places."""
        if not place:
            return self.lists.card(slug, ROOT)
        return render.part("hub_card", self._told(slug, place), "h2", ROOT)

    def own_line(self, slug: str, place: int) -> Markup:
        """Return a hub as a line, as it is told of one of its places."""
        if not place:
            return self.lists.line(slug)
        return render.part("hub_line", self._told(slug, place), ROOT)

    def _told(self, slug: str, place: int) -> HubCard:
        return places.told(self.lists.cards[slug], places.branch(self.records[slug], place))

    def paper(self, slug: str, place: int) -> Markup:
        """Return a hub on the card for the counter; nothing where that tells no way to it."""
        key = (slug, place)
        if key not in self._paper:
            record, site = self.records[slug], self.making.site
            there, fresh = places.branch(record, place), self.lists.fresh(slug)
            hub = counter.counter_hub(record, self.lists.cards[slug], site, there, fresh=fresh)
            self._paper[key] = render.part("counter_hub", hub) if hub.useful else Markup()
        return self._paper[key]


def page(towns: Towns, slug: str) -> Page[TownView]:
    """Return the page of a municipality."""
    lists, site = towns.lists, towns.making.site
    name, province = GEMEENTE.label(slug), GEMEENTE_PROVINCIE[slug]
    island = province == CARIBBEAN[0]
    hall = "bestuurskantoor" if island else "gemeentehuis"
    url = urls.landing(TOWNS, slug)
    own = lists.listed.get((TOWNS, slug), ())
    close = _near(towns, slug, own)
    shown = (*own, *(neighbour.slug for neighbour in close))
    among = sides.sides(own, towns.records)
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
            work=tuple(work.link(entry, site) for entry in towns.named.get(slug, ())),
            begin=towns.begin,
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


def _near(towns: Towns, slug: str, own: Sequence[str]) -> list[near.Near]:
    seat: Place | None = gazetteer().seat(slug)
    if seat is None or seat.lat is None or seat.lon is None:
        return []
    return towns.neighbours.of(seat.lat, seat.lon, NEAR, own)


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
            there = [(slug, places.within(towns.records[slug], town)) for slug in slugs]
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
        ((slug, places.within(towns.records[slug], town)) for slug in own),
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
    towns = Towns(making)
    listed = making.listing.listed
    # Those with a hub first: who looks at one page of a sort sees all that it can have.
    for slug in sorted(GEMEENTE.ids(), key=lambda slug: not listed.get((TOWNS, slug))):
        yield PageSpec(urls.landing(TOWNS, slug), "municipality", partial(page, towns, slug))


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
