"""A municipality: who helps there, inside and outside the town hall, who is near, what goes on.

Every municipality has a page, also before there is a hub: it then says who is near, and asks who
knows somebody. What stands on all of them is made once (Towns).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, partial
from urllib.parse import urlencode

from markupsafe import Markup

from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Branch
from ...model.words.municipalities import CARIBBEAN
from ...model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE
from ...records.files.places import Place, gazetteer
from ..frame import render, urls
from ..frame.hyphens import soften
from ..frame.spec import Crumb, Page, PageSpec
from ..kinds.hub_lists import CARDS, WideView, beside, wide_of
from ..lists import facets
from ..lists.cards import LinkView
from ..lists.facets import TOWNS
from ..lists.filters import Facet
from ..lists.making import LIST, LIST_WEIGHT, Making, Sort
from ..lists.maps import spots
from ..matching import naming, near
from .town import counter, work

# Who is near: a hub of one place to so many kilometres, one of a region or the country to so many.
LOCAL, WIDER = 10, 25
NARROW = frozenset({"lokaal"})
# So many of them are named; the list of all has the rest.
NEAR = 12
INSIDE = "gemeente"
# Where in a line stands how far it is: a private-use character, so no name of a hub.
_FAR = "\ue002"
# The way from each of these pages to the root of the site.
ROOT = "../../../"


@dataclass(frozen=True, slots=True)
class HubsView:
    """Hubs of the municipality on one side of its doors: the first as cards, the rest as lines."""

    heading: str
    cards: tuple[Markup, ...]
    lines: tuple[Markup, ...]


@dataclass(frozen=True, slots=True)
class TownView:
    """All of a municipality's page.

    `within` are the words for it in a sentence. `near_url` has all who are near, `narrow` the hubs
    of this page in the list with the filter, `address` is where the page stands, "" when nobody
    knows. `card` are the hubs on the card for the counter.
    """

    heading: str
    name: str
    within: str
    count: int
    groups: tuple[HubsView, ...]
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
    address: str


class Towns:
    """What the pages of all municipalities are made from, worked out once a build."""

    def __init__(self, making: Making) -> None:
        self.making = making
        self.lists = making.listing
        self._lines: dict[str, tuple[Markup, Markup, Markup]] = {}
        self._paper: dict[str, Markup] = {}
        self._wide: dict[tuple[str, ...], WideView | None] = {}

    @cached_property
    def records(self) -> Mapping[str, Hub]:
        """Return the hubs on the lists, by slug."""
        return spots.active(self.making.catalogue, self.lists)

    @cached_property
    def neighbours(self) -> near.Neighbours:
        """Return where hubs are, as far as anybody knows."""
        return near.Neighbours(self._stands())

    def _stands(self) -> Iterator[near.Stand]:
        for slug, hub in self.records.items():
            reach = LOCAL if NARROW.issuperset(hub.bereik or ()) else WIDER
            places: tuple[Hub | Branch, ...] = (hub, *(hub.locaties or ()))
            for place in places:
                at = spots.located(place)
                if at and at.lat is not None and at.lon is not None:
                    yield near.Stand(slug, at.lat, at.lon, reach)

    @cached_property
    def named(self) -> Mapping[str, Sequence[naming.Named]]:
        """Return by municipality which experiments and offers name it."""
        items = self.lists.items

        def of_hub(slug: str) -> Sequence[str]:
            return items[slug][TOWNS] if slug in items else ()

        return naming.by_town(self.making.catalogue, of_hub)

    @cached_property
    def national(self) -> Sequence[str]:
        """Return the hubs that work in the whole country."""
        return self.lists.national

    @cached_property
    def begin(self) -> tuple[LinkView, ...]:
        """Return what any municipality may begin with."""
        return work.begin(self.making.catalogue)

    def line(self, hub: near.Near) -> Markup:
        """Return a hub in the neighbourhood, and how far that is: it is near to many."""
        if hub.slug not in self._lines:
            line = render.part("hub_line", self.lists.cards[hub.slug], ROOT, _FAR)
            self._lines[hub.slug] = line.rpartition(_FAR)
        before, _, after = self._lines[hub.slug]
        return before + _far(hub.km) + after

    def paper(self, slug: str) -> Markup:
        """Return a hub on the card for the counter."""
        if slug not in self._paper:
            hub = counter.counter_hub(self.records[slug], self.lists.cards[slug], self.making.site)
            self._paper[slug] = render.part("counter_hub", hub)
        return self._paper[slug]

    def wide(self, without: Sequence[str]) -> WideView | None:
        """Return the hubs of the whole country that are not on a page already."""
        others = beside(self.national, without)
        if others not in self._wide:
            self._wide[others] = wide_of(self.lists, others, ROOT)
        return self._wide[others]


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
    heading = facets.heading(_facet(towns), GEMEENTE.choice(slug))
    told = urlencode({"plaats": place_name(slug)})
    close_by = urlencode({"bij": place_name(slug), "straal": str(WIDER)})
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
            groups=tuple(_groups(towns, own, hall)),
            narrow=f"{urls.HUBS}?{TOWNS}={slug}",
            near=tuple(map(towns.line, close)),
            near_url=f"{urls.HUBS}?{close_by}",
            wide=towns.wide(shown),
            work=tuple(work.link(entry, site) for entry in towns.named.get(slug, ())),
            begin=towns.begin,
            nominate=f"{urls.form('voordragen')}?{told}",
            join=f"{urls.form('knooppunt')}?{told}",
            people=_people(towns, slug, own),
            find=f"{urls.FIND}?{urlencode({'wie': 'idee', 'bij': place_name(slug)})}",
            province=LinkView(PROVINCIE.label(province), urls.landing("provincie", province)),
            others=f"{urls.MUNICIPALITIES}#{province}",
            card=_card(towns, shown),
            address=site.address + url if site.address else "",
        ),
        section=urls.HUBS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Knooppunten", urls.HUBS),
            Crumb("Gemeenten", urls.MUNICIPALITIES),
            Crumb(name, None),
        ),
        indexed=bool(own),
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


def _groups(towns: Towns, own: Sequence[str], hall: str) -> Iterator[HubsView]:
    """Yield who is inside and outside the town hall, and of whom nobody told.

    Together they have `CARDS` cards; who has few leaves the rest to the others.
    """
    lists = towns.lists
    headings = {
        True: f"Binnen het {hall}",
        False: f"Buiten het {hall}",
        None: f"Binnen of buiten het {hall}? Dat weten we nog niet",
    }
    sides: dict[bool | None, list[str]] = {side: [] for side in headings}
    for slug in own:
        sides[_inside(towns.records[slug])].append(slug)
    room = _shared([len(slugs) for slugs in sides.values()], CARDS)
    for (side, slugs), cards in zip(sides.items(), room, strict=True):
        if slugs:
            yield HubsView(
                headings[side],
                tuple(lists.card(slug, ROOT) for slug in slugs[:cards]),
                tuple(map(lists.line, slugs[cards:])),
            )


def _inside(hub: Hub) -> bool | None:
    return hub.wie == INSIDE if hub.wie else None


def _shared(wanted: Sequence[int], room: int) -> list[int]:
    """Return how much of the room each gets; who wants little gets that, the rest is for others."""
    given = [0] * len(wanted)
    waiting = sorted(range(len(wanted)), key=lambda place: wanted[place])
    for turn, place in enumerate(waiting):
        given[place] = min(wanted[place], room // (len(waiting) - turn))
        room -= given[place]
    return given


def _people(towns: Towns, slug: str, own: Sequence[str]) -> str:
    """Return where to read whom hubs look for: here, when one of them does."""
    here = any(towns.records[hub].zoekt_mensen for hub in own)
    return f"{urls.PEOPLE}?{urlencode({'bij': GEMEENTE.label(slug)})}" if here else urls.PEOPLE


def _card(towns: Towns, shown: Sequence[str]) -> Markup:
    """Return the hubs for the counter; where few are near, those of the whole country too."""
    slugs = tuple(dict.fromkeys((*shown, *towns.national[: counter.MOST])))[: counter.MOST]
    return Markup("").join(map(towns.paper, slugs))


def _pages(making: Making) -> Iterable[PageSpec[object]]:
    towns = Towns(making)
    listed = making.listing.listed
    # Those with a hub first: who looks at one page of a sort sees all that it can have.
    for slug in sorted(GEMEENTE.ids(), key=lambda slug: not listed.get((TOWNS, slug))):
        yield PageSpec(urls.landing(TOWNS, slug), "municipality", partial(page, towns, slug))


SORTS = (
    Sort(
        id="municipality",
        name="gemeente",
        plural="gemeenten",
        pages=_pages,
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
