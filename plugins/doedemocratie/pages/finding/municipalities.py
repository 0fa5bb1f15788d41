"""All municipalities by province, each with how many hubs it has."""

from __future__ import annotations

from ...frozen import frozen
from ...model.words.vocab import GEMEENTE_PROVINCIE, PROVINCIE
from ..frame import urls
from ..frame.spec import Crumb, Page
from ..lists.facets import TOWNS
from ..lists.filters import ChoiceView
from ..lists.listing import Listing
from ..lists.making import LIST, LIST_WEIGHT, Making, PageSort, single


@frozen
class ProvinceView:
    """A province with its municipalities."""

    id: str
    label: str
    url: str
    towns: tuple[ChoiceView, ...]


@frozen
class MunicipalitiesView:
    """All of the page; in `peopled` of the `count` municipalities there is a hub.

    `towns` is the address below which their pages stand.
    """

    provinces: tuple[ProvinceView, ...]
    peopled: int
    count: int
    towns: str = urls.MUNICIPALITIES


def page(lists: Listing) -> Page[MunicipalitiesView]:
    """Return the page of all municipalities."""
    towns = lists.groups[TOWNS].choices
    provinces = tuple(
        ProvinceView(
            choice.id,
            choice.label,
            urls.landing("provincie", choice.id),
            tuple(town for town in towns if GEMEENTE_PROVINCIE.get(town.id) == choice.id),
        )
        for choice in PROVINCIE.choices
    )
    return Page(
        url=urls.MUNICIPALITIES,
        sort="municipalities",
        title="Knooppunten per gemeente",
        description="Alle gemeenten van Nederland, met wie er helpt en wie er in de buurt is.",
        view=MunicipalitiesView(
            provinces=provinces,
            peopled=sum(town.count > 0 for town in towns),
            count=len(GEMEENTE_PROVINCIE),
        ),
        section=urls.HUBS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Knooppunten", urls.HUBS),
            Crumb("Gemeenten", None),
        ),
    )


def _page(making: Making) -> Page[MunicipalitiesView]:
    return page(making.listing)


SORTS = (
    PageSort(
        id="municipalities",
        name="lijst van gemeenten",
        plural="lijsten van gemeenten",
        pages=single("municipalities", urls.MUNICIPALITIES, _page),
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
