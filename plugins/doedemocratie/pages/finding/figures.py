"""Figures: how hubs are divided, where nobody is yet, and how their number grew. Made at build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.values.date import MONTHS
from ...model.words.municipalities import CARIBBEAN
from ...model.words.vocab import GEMEENTE_PROVINCIE, PROVINCIE
from ...records.catalogue import Catalogue, is_example
from ..drawing import charts
from ..frame import urls
from ..frame.hyphens import soften
from ..frame.spec import Crumb, Page, Site
from ..lists.cards import LinkView
from ..lists.example import ExamplePart
from ..lists.filters import UNKNOWN, ChoiceView
from ..lists.listing import Listing
from ..lists.making import LIST_WEIGHT, PageSort, single

# So many municipalities stand in sight, those with most hubs first.
TOWNS = 12
# Stands among the provinces, and is none.
OVERSEAS = CARIBBEAN[0]


@frozen
class Chart:
    """A table with bars.

    `id` is its place on the page, `title` what it counts, `first` what its rows are; `heads` is a
    word for each number, `note` what has to be known besides, "" for nothing.
    """

    id: str
    title: str
    first: str
    heads: tuple[str, ...]
    rows: tuple[charts.ChartRow, ...]
    note: str = ""

    @property
    def empty(self) -> bool:
        """Return whether nobody said anything of this yet."""
        return not any(bar.count for row in self.rows if not row.unknown for bar in row.bars)


@frozen
class Growth:
    """How many hubs there were, column by column; of `unknown` nobody knows since when."""

    columns: tuple[charts.ChartColumn, ...]
    dated: int
    unknown: int
    width: int = charts.WIDTH
    height: int = charts.HEIGHT


@frozen
class FiguresView:
    """All of the page: the number of hubs, how many were confirmed lately, and in how many towns.

    `bare` are the provinces without a hub, and `bare_in` says how many those are; `far` says of
    each province how many municipalities have none.
    """

    count: int
    recent: int
    peopled: int
    towns: int
    kinds: tuple[Chart, ...]
    places: tuple[Chart, ...]
    bare: tuple[LinkView, ...]
    bare_in: str
    far: Chart
    factors: Chart
    people: Chart
    growth: Growth
    hubs_url: str = urls.HUBS
    towns_url: str = urls.MUNICIPALITIES
    exchange_url: str = urls.EXCHANGE
    data_url: str = urls.DATA
    people_url: str = urls.PEOPLE


def page(catalogue: Catalogue, lists: Listing, site: Site) -> Page[FiguresView]:
    """Return the page of figures."""
    towns = lists.groups["gemeente"].choices
    peopled = [town for town in towns if town.count and town.id != UNKNOWN.id]
    provinces = [
        province for province in lists.groups["provincie"].choices if province.id != UNKNOWN.id
    ]
    bare = [province for province in provinces if not province.count]
    view = FiguresView(
        count=len(lists.active),
        recent=sum(lists.fresh(slug) for slug in lists.active),
        peopled=len(peopled),
        towns=len(GEMEENTE_PROVINCIE),
        kinds=(
            _of("type", "Welke soort", "Soort", lists),
            _of("bereik", "Hoe ver ze reiken", "Bereik", lists, TWO),
        ),
        places=(
            _of("provincie", "In welke provincie", "Provincie", lists, SEVERAL),
            _chart("gemeente", "In welke gemeente", "Gemeente", _most(peopled), SEVERAL),
        ),
        bare=tuple(LinkView(province.label, province.url) for province in bare),
        bare_in=_bare_in([province.id for province in bare]),
        far=_far({town.id for town in peopled}),
        factors=_exchange(lists, site),
        people=_of("zoekt_mensen", "Wie knooppunten zoeken", "Gezocht", lists),
        growth=_growth(catalogue, lists, site),
    )
    return Page(
        url=urls.FIGURES,
        sort="figures",
        title="Cijfers",
        description="Hoeveel knooppunten er zijn, van welke soort, waar, en wat ze zoeken.",
        view=view,
        section=urls.FIGURES,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Cijfers", None)),
    )


def _bare_in(bare: Sequence[str]) -> str:
    """Return "in 2 provincies en in Caribisch Nederland": that is no province."""
    provinces = len([where for where in bare if where != OVERSEAS])
    told = [f"in {provinces} provincies" if provinces > 1 else "in één provincie"]
    overseas = [f"in {PROVINCIE.label(where)}" for where in bare if where == OVERSEAS]
    return " en ".join((told if provinces else []) + overseas)


TWO = "Een knooppunt kan op twee manieren werken, en telt dan bij allebei."
SEVERAL = "Een knooppunt met meer plekken telt bij elke plek."


def _of(name: str, title: str, first: str, lists: Listing, note: str = "") -> Chart:
    """Return the chart of a facet: its choices in their own order, what nobody told last."""
    return _chart(name, title, first, lists.groups[name].choices, note)


def _chart(
    name: str, title: str, first: str, choices: Iterable[ChoiceView], note: str = ""
) -> Chart:
    told = (
        (choice.label, choice.url, (choice.count,), choice.id == UNKNOWN.id) for choice in choices
    )
    return Chart(name.replace("_", "-"), title, first, ("Knooppunten",), charts.rows(told), note)


def _most(towns: Sequence[ChoiceView]) -> list[ChoiceView]:
    """Return the towns with most hubs, most first, equal ones by name."""
    return sorted(towns, key=lambda town: -town.count)[:TOWNS]


def _far(peopled: set[str]) -> Chart:
    """Return for each province how many municipalities have a hub, and how many have none."""

    def told() -> Iterator[tuple[str, str | None, Sequence[int], bool]]:
        for province in PROVINCIE.choices:
            towns = [slug for slug, where in GEMEENTE_PROVINCIE.items() if where == province.id]
            there = sum(slug in peopled for slug in towns)
            url = f"{urls.MUNICIPALITIES}#{province.id}"
            yield province.label, url, (there, len(towns) - there), False

    heads = ("Met een knooppunt", "Nog niemand")
    return Chart(
        "waar-nog-niemand-is", "Gemeenten per provincie", "Provincie", heads, charts.rows(told())
    )


def _exchange(lists: Listing, site: Site) -> Chart:
    """Return for each growth factor how many hubs seek it, and how many offer it."""
    seek, offer = (lists.groups[name].choices for name in ("zoekt", "biedt"))
    offered = {choice.id: choice.count for choice in offer}
    told = [
        (soften(sort.label), _told(sort.id, site), (sort.count, offered.get(sort.id, 0)), False)
        for sort in seek
        if sort.id != UNKNOWN.id
    ]
    heads = ("Zoekt", "Biedt")
    title = "Groeistof, gezocht en geboden"
    return Chart("groeistof", title, "Groeistof", heads, charts.rows(told))


def _told(factor: str, site: Site) -> str | None:
    """Return where a growth factor is told about, None where it is not."""
    return urls.factor(factor) if factor in site.factors else None


def _growth(catalogue: Catalogue, lists: Listing, site: Site) -> Growth:
    active = set(lists.active)
    days = [
        entry.record.erbij_op
        for entry in catalogue.of(Hub)
        if entry.record.erbij_op and entry.slug in active and not is_example(entry.record)
    ]
    drawn = charts.columns(days, site.today, MONTHS)
    return Growth(drawn, len(days), len(active) - len(days))


def examples() -> Iterator[ExamplePart]:
    """Yield the charts, for /stijl/."""
    rows = charts.rows((("Zo veel", None, (3, 1), False), ("Nog niet bekend", None, (1, 0), True)))
    chart = Chart("stijl-staven", "Een voorbeeld", "Wat", ("Zoekt", "Biedt"), rows, "Verzonnen.")
    yield ExamplePart("bar_chart", "twee getallen", (chart, "../"))
    days = [dt.date(2026, month, 1) for month in (7, 8, 8, 10)]
    grown = Growth(charts.columns(days, dt.date(2026, 10, 2), MONTHS), len(days), 0)
    yield ExamplePart("growth_chart", "vier maanden", (grown,))


SORTS = (
    PageSort(
        id="figures",
        name="pagina met cijfers",
        plural="pagina's met cijfers",
        pages=single(
            "figures",
            urls.FIGURES,
            lambda making: page(making.catalogue, making.listing, making.site),
        ),
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
