"""What pages are made from, and PageSort: all that is known of a sort of page, in one row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from types import ModuleType
from typing import TypeVar

from ...frozen import frozen
from ...model.grammar.base import Record
from ...model.grammar.rows import Row, RowError
from ...model.kinds.growth_factor import GrowthFactor
from ...model.kinds.hub import Hub
from ...model.words.names import fold
from ...records.catalogue import Catalogue, Entry
from ..frame.spec import Page, PageSpec, Site
from ..matching.pairs import Pairs, pairs
from ..matching.parties import parties
from ..matching.recalled import Recalled
from .cards import HubCard
from .columns import Columns, columns
from .listing import Listing, listing
from .maps.spots import active, located
from .relations import Relations

R = TypeVar("R", bound=Record)

# What search calls a list, and how much later than what is on it a list comes.
LIST = "lijst"
# Below which heading search puts lists, and pages of no kind.
LISTS = "Lijsten"
OTHERS = "Andere pagina’s"
LIST_WEIGHT = 0.5


@dataclass(frozen=True)
class Making:
    """What every page of a build may be made from; what many need is worked out once.

    `drawn` are cards of hubs, by slug, that were made before; `recalled` what was reckoned.
    """

    catalogue: Catalogue
    site: Site
    drawn: Mapping[str, HubCard] = field(default_factory=dict)
    recalled: Recalled = field(default_factory=Recalled)

    @cached_property
    def listing(self) -> Listing:
        """Return what every list of hubs is made from."""
        return listing(self.catalogue, self.site, self.drawn)

    @cached_property
    def columns(self) -> Columns:
        """Return what the list in a browser works with."""
        return columns(self.catalogue, self.listing, self.site)

    @cached_property
    def pairs(self) -> Pairs:
        """Return which hubs can help each other."""
        hubs = {entry.slug: entry.record for entry in self.catalogue.of(Hub)}
        return pairs(parties(hubs, located), self.recalled)

    @cached_property
    def exchanging(self) -> tuple[tuple[str, Hub], ...]:
        """Return the hubs on the lists that ask or give things, by slug, in the order of lists."""
        hubs = active(self.catalogue, self.listing)
        return tuple((slug, hub) for slug, hub in hubs.items() if hub.vraagt or hub.geeft)

    @cached_property
    def namesakes(self) -> frozenset[str]:
        """Return the slugs of the hubs of which another one has the name."""
        names = [(fold(entry.record.naam), entry.slug) for entry in self.catalogue.of(Hub)]
        often = Counter(name for name, _ in names)
        return frozenset(slug for name, slug in names if often[name] > 1)

    @cached_property
    def relations(self) -> Relations:
        """Return which records name which."""
        return Relations(self.catalogue)

    def anew(self, site: Site) -> Making:
        """Return the same of a site that differs in what no list shows: what was worked out stays.

        That is the lead of home, and which files were made.
        """
        other = replace(self, site=site)
        vars(other).update(vars(self) | {"site": site})
        return other


def public(catalogue: Catalogue, site: Site) -> Catalogue:
    """Return the catalogue without the records that may not be read yet."""
    if site.drafts:
        return catalogue
    shown = {
        kind: tuple(entry for entry in entries if entry.record.public(site.today))
        for kind, entries in catalogue.entries.items()
    }
    return replace(catalogue, entries=shown)


def titled(site: Site, catalogue: Catalogue) -> Site:
    """Return the site with the titles of the growth factors that have a record."""
    titles = {entry.slug: entry.title for entry in catalogue.of(GrowthFactor)}
    return replace(site, factors=titles)


Pages = Callable[[Making], Iterable[PageSpec[object]]]


@frozen(kw_only=True)
class PageSort(Row):
    """A sort of page: its template is templates/<id>.html.

    `name` and `plural` are what the terminal calls its pages, `pages` gives them. Search calls such
    a page `label`, puts it below the heading `group` and later the smaller its `weight`;
    `by_title`: it is found by title and description alone, since it shows what stands on other
    pages, or every word there is. `engine`: MkDocs makes these pages itself.
    """

    id: str
    name: str
    plural: str
    pages: Pages
    label: str = "pagina"
    group: str = OTHERS
    weight: float = 1
    by_title: bool = False
    engine: bool = False

    @property
    def heading(self) -> str:
        """Return below which heading search puts its pages."""
        return LISTS if self.label == LIST else self.group


def file_of(module: ModuleType) -> str:
    """Return the file of a module as a maintainer calls it: pages/kinds/agenda.py."""
    return "/".join(module.__name__.split(".")[1:]) + ".py"


def sorts_of(module: ModuleType, row: str) -> tuple[PageSort, ...]:
    """Return the SORTS of a module of pages/; raises RowError when it has none, `row` names it."""
    file = file_of(module)
    sorts = getattr(module, "SORTS", ())
    if not sorts:
        raise RowError(f"{row}: {file} heeft geen SORTS.")
    if not isinstance(sorts, tuple):
        raise RowError(f"SORTS in {file}: schrijf (PageSort(…),), met de komma.")
    for sort in sorts:
        if not isinstance(sort, PageSort):
            raise RowError(f"SORTS in {file}: {sort!r} is geen PageSort(…).")
    return sorts


@frozen
class PageMaker:
    """What gives the pages of one sort of page: `sort` is its id."""

    sort: str
    each: Pages

    def __call__(self, making: Making) -> Iterable[PageSpec[object]]:
        """Return every page to come."""
        return self.each(making)


def single(
    sort: str,
    url: str,
    make: Callable[[Making], Page[object]],
    of: Callable[[], bytes] | None = None,
) -> Pages:
    """Return the pages of a sort of which there is one; `of` as in PageSpec."""

    def pages(making: Making) -> Iterator[PageSpec[object]]:
        yield PageSpec(url, sort, partial(make, making), of=of)

    return PageMaker(sort, pages)


def of_each(
    sort: str,
    model: type[R],
    url: Callable[[str], str],
    make: Callable[[Entry[R], Making], Page[object]],
) -> Pages:
    """Return the pages of a sort of which every record of a model has one, at `url` of its slug."""

    def pages(making: Making) -> Iterator[PageSpec[object]]:
        for entry in making.catalogue.of(model):
            former = tuple(map(url, entry.record.former()))
            yield PageSpec(
                url(entry.slug), sort, partial(make, entry, making), (entry.path,), former
            )

    return PageMaker(sort, pages)
