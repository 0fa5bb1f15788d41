"""Asked and given: who seeks a growth factor and who has it, and the things that hubs exchange.

The page of all shows the first of everything; the rest stands on the landing pages of the growth
factors, and of things on one page for each sort of thing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from ...frozen import frozen
from ...model.explanation import GROWTH_AND_THINGS
from ...model.kinds import BY_MODEL
from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import Thing
from ...model.words.vocab import GROEISTOF, WAT
from ..frame import jsonld, urls
from ..frame.hyphens import soften
from ..frame.spec import Crumb, Page, PageSpec
from ..lists.cards import LinkView
from ..lists.making import LIST, LIST_WEIGHT, Making, PageSort, single
from ..matching.helping import ThingView, things
from ..matching.pairs import Pair

# How many of each the page of all names itself.
HUBS, PAIRS, THINGS = 6, 3, 3
# So many things of one sort are in sight on its page before anybody asks for the rest.
FIRST = 24


@frozen
class ExchangeSide:
    """The first hubs that seek or offer a growth factor, how many, and where all of them are."""

    links: tuple[LinkView, ...]
    count: int
    url: str


@frozen
class PairView:
    """Two hubs of which one has what the other seeks, and why they are named together."""

    seeker: LinkView
    offerer: LinkView
    reason: str


@frozen
class ExchangedFactor:
    """A growth factor that somebody seeks or offers. `stage` is its drawing, from 1."""

    id: str
    stage: int
    title: str
    url: str | None
    seeking: ExchangeSide
    offering: ExchangeSide
    pairs: tuple[PairView, ...]


@frozen
class ThingsView:
    """One sort of thing: the first that hubs ask and give, and where all of them are.

    `ask_count` and `hand_count` are how many still wait, `ask_found` and `hand_found` how many
    others were found in the last year.
    """

    what: str
    asks: tuple[ThingView, ...]
    hands: tuple[ThingView, ...]
    ask_count: int
    ask_found: int
    hand_count: int
    hand_found: int
    url: str


@frozen
class ExchangeView:
    """All of the page. `silent` are growth factors of which nobody told anything yet."""

    apart: str
    sorts: tuple[LinkView, ...]
    things: tuple[ThingsView, ...]
    factors: tuple[ExchangedFactor, ...]
    silent: tuple[ExchangedFactor, ...]
    form: str
    factors_url: str


@frozen
class SortView:
    """All that is asked and given of one sort, the `first` in sight; `others`: other sorts."""

    all: ThingsView
    others: tuple[LinkView, ...]
    form: str
    url: str
    first: int = FIRST


def page(making: Making) -> Page[ExchangeView]:
    """Return the page of all that is asked and given."""
    factors = [_factor(slug, making) for slug in GROEISTOF.ids()]
    told = [factor for factor in factors if factor.seeking.count or factor.offering.count]
    shown = (_things(what, making, THINGS) for what in WAT.ids())
    view = ExchangeView(
        apart=GROWTH_AND_THINGS,
        sorts=tuple(
            LinkView(WAT.label(what).capitalize(), urls.exchange(what)) for what in WAT.ids()
        ),
        things=tuple(sort for sort in shown if sort.asks or sort.hands),
        factors=tuple(told),
        silent=tuple(factor for factor in factors if factor not in told),
        form=_form(),
        factors_url=urls.FACTORS,
    )
    return Page(
        url=urls.EXCHANGE,
        sort="exchange",
        title="Vraag en aanbod",
        description="Wat knooppunten van elkaar zoeken en elkaar te bieden hebben, en wie elkaar "
        "kan helpen.",
        view=view,
        section=urls.HUBS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Knooppunten", urls.HUBS),
            Crumb("Vraag en aanbod", None),
        ),
    )


def _form() -> str:
    sending = BY_MODEL[Hub].sending
    return urls.form(sending.name) if sending else ""


def _factor(slug: str, making: Making) -> ExchangedFactor:
    site, cards = making.site, making.listing.cards
    pairs = _apart(making.pairs.of_factor.get(slug, ()))

    def link(name: str) -> LinkView:
        return LinkView(cards[name].name, cards[name].url, cards[name].where)

    return ExchangedFactor(
        slug,
        GROEISTOF.ids().index(slug) + 1,
        soften(site.factor(slug)),
        urls.factor(slug) if slug in site.factors else None,
        _hubs("zoekt", slug, making),
        _hubs("biedt", slug, making),
        tuple(PairView(link(pair.seeker), link(pair.offerer), pair.told) for pair in pairs),
    )


def _apart(pairs: Iterable[Pair]) -> list[Pair]:
    """Return the best pairs, each of hubs that no other one names."""
    shown: list[Pair] = []
    named: set[str] = set()
    for pair in pairs:
        if len(shown) < PAIRS and named.isdisjoint((pair.seeker, pair.offerer)):
            shown.append(pair)
            named |= {pair.seeker, pair.offerer}
    return shown


def _hubs(parameter: str, slug: str, making: Making) -> ExchangeSide:
    slugs = making.listing.listed.get((parameter, slug), ())
    cards = [making.listing.cards[name] for name in slugs[:HUBS]]
    links = tuple(LinkView(card.name, card.url, card.where) for card in cards)
    return ExchangeSide(links, len(slugs), urls.landing(parameter, slug))


def _things(what: str, making: Making, most: int | None = None) -> ThingsView:
    """Return what is asked and given of one sort: what waits first, the newest in front."""
    asked: list[tuple[Thing, str]] = []
    given: list[tuple[Thing, str]] = []
    for slug, hub in making.exchanging:
        asked += [(thing, slug) for thing in hub.vraagt or () if thing.wat == what]
        given += [(thing, slug) for thing in hub.geeft or () if thing.wat == what]
    asks, hands = _views(asked, making, asked=True), _views(given, making, asked=False)
    return ThingsView(
        WAT.label(what).capitalize(),
        asks[:most],
        hands[:most],
        *_counts(asks),
        *_counts(hands),
        urls.exchange(what),
    )


def _counts(shown: Sequence[ThingView]) -> tuple[int, int]:
    """Return how many things still wait, and how many were found."""
    gone = sum(thing.found for thing in shown)
    return len(shown) - gone, gone


def _views(told: list[tuple[Thing, str]], making: Making, *, asked: bool) -> tuple[ThingView, ...]:
    def place(item: tuple[Thing, str]) -> tuple[bool, int]:
        thing, _ = item
        return thing.gevonden is not None, -thing.sinds.toordinal() if thing.sinds else 0

    cards, today = making.listing.cards, making.site.today
    return tuple(
        view
        for thing, slug in sorted(told, key=place)
        for view in things((thing,), today, asked=asked, hub=cards[slug])
    )


def of_sort(what: str, making: Making) -> Page[SortView]:
    """Return the page of all things of one sort."""
    label = WAT.label(what)
    view = SortView(
        all=_things(what, making),
        others=tuple(
            LinkView(WAT.label(other).capitalize(), urls.exchange(other))
            for other in WAT.ids()
            if other != what
        ),
        form=_form(),
        url=urls.EXCHANGE,
    )
    every = (*view.all.asks, *view.all.hands)
    hubs = tuple(dict.fromkeys((thing.name, thing.url) for thing in every))
    return Page(
        url=urls.exchange(what),
        sort="things",
        title=f"{label.capitalize()} gevraagd en te geven",
        description=f"Welke knooppunten om {label} vragen, en welke {label} te geven hebben.",
        view=view,
        section=urls.HUBS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Knooppunten", urls.HUBS),
            Crumb("Vraag en aanbod", urls.EXCHANGE),
            Crumb(label.capitalize(), None),
        ),
        head=jsonld.items(hubs, urls.exchange(what), making.site),
    )


def _sorts(making: Making) -> Iterator[PageSpec[object]]:
    for what in WAT.ids():
        yield PageSpec(urls.exchange(what), "things", partial(of_sort, what, making))


SORTS = (
    PageSort(
        id="exchange",
        name="pagina van vraag en aanbod",
        plural="pagina's van vraag en aanbod",
        pages=single("exchange", urls.EXCHANGE, page),
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
    PageSort(
        id="things",
        name="pagina van wat gevraagd wordt",
        plural="pagina's van wat gevraagd wordt",
        pages=_sorts,
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
