"""People sought: every call of a hub for a student, a volunteer, a buddy, in one list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from markupsafe import Markup

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import People
from ...model.words.vocab import GEMEENTE, ZOEKT_MENSEN
from ..frame import urls
from ..frame.spec import Crumb, Page
from ..lists import filters
from ..lists.cards import HubCard
from ..lists.facets import TOWNS
from ..lists.filters import FilterView, Item
from ..lists.making import LIST, LIST_WEIGHT, Making, PageSort, single
from ..lists.maps import spots

WHO = "zoekt_mensen"
# By what a call is found: whom it is for, where the hub is, and what it seeks and offers itself.
FACETS = (WHO, "provincie", "zoekt", "biedt")
# The municipality, one of those in which somebody is sought; said as the list of hubs says a place.
PLACE, SEVERAL = "bij", "|"
# So many calls are told whole; every other one is a line.
FIRST = 24


@frozen
class CallView:
    """A call: whom a hub looks for and what for, and what the filter reads of it (`known`)."""

    who: str
    what: str
    hub: HubCard
    known: Markup


@frozen
class PeopleView:
    """All calls, the `first` of them whole; `kinds` are all that may be looked for, in a word."""

    calls: tuple[CallView, ...]
    filter: FilterView
    kinds: tuple[str, ...]
    form: str
    first: int = FIRST


def page(making: Making) -> Page[PeopleView]:
    """Return the list of people sought."""
    lists = making.listing
    told = list(_calls(spots.active(making.catalogue, lists)))
    items = [_item(lists.items[slug], call) for slug, call in told]
    among = tuple(facet for facet in lists.facets if facet.parameter in FACETS)
    among = tuple(sorted(among, key=lambda facet: FACETS.index(facet.parameter)))
    narrowed = filters.view(among, items, "oproep", "oproepen", unfolded=len(among))
    view = PeopleView(
        calls=tuple(
            CallView(
                who=filters.capitalised(ZOEKT_MENSEN.label(call.wie)),
                what=call.toelichting or "",
                hub=lists.cards[slug],
                known=filters.attributes(item) + _place(lists.items[slug]),
            )
            for (slug, call), item in zip(told, items, strict=True)
        ),
        filter=narrowed,
        kinds=tuple(choice.label for choice in ZOEKT_MENSEN.choices),
        form=urls.form("knooppunt"),
    )
    return Page(
        url=urls.PEOPLE,
        sort="people",
        title="Mensen gezocht",
        description="Knooppunten die een student, stagiair, onderzoeker, vrijwilliger, ambtenaar "
        "of buddy zoeken: wie, waarvoor en waar.",
        view=view,
        section=urls.HUBS,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb("Knooppunten", urls.HUBS),
            Crumb("Mensen gezocht", None),
        ),
        filtered=bool(view.calls),
        head=lists.told(tuple(dict.fromkeys(slug for slug, _ in told)), urls.PEOPLE, making.site),
    )


def _calls(hubs: Mapping[str, Hub]) -> Iterator[tuple[str, People]]:
    """Yield every call with its hub, in order of the hub's name."""
    for slug, hub in hubs.items():
        for call in hub.zoekt_mensen or ():
            yield slug, call


def _place(hub: Item) -> Markup:
    """Return what the filter reads of where a hub is: its municipalities."""
    towns = SEVERAL.join(town for town in hub[TOWNS] if town in GEMEENTE)
    return filters.data(PLACE, towns) if towns else Markup()


def _item(hub: Item, call: People) -> Item:
    """Return what is known of a call: what is known of its hub, but whom it is for."""
    return {name: (call.wie,) if name == WHO else hub[name] for name in FACETS}


SORTS = (
    PageSort(
        id="people",
        name="lijst van mensen die gezocht worden",
        plural="lijsten van mensen die gezocht worden",
        pages=single("people", urls.PEOPLE, page),
        label=LIST,
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
