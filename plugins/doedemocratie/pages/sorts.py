"""Every sort of page, and from them every page: the list of addresses is the list of pages.

A new sort of page is a module with a row in its SORTS and a template of that name. A module of
`kinds/` stands in `pages=` of the row of its kind too; one of another room is found here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from ..model.grammar.rows import RowError
from ..model.kinds import KINDS
from . import finding, following, kinds, reuse, site
from .frame.render import environment
from .frame.spec import PageSpec
from .kinds import kind_pages
from .lists.making import Making, PageMaker, PageSort, file_of, sorts_of
from .site import home

# Whose modules with SORTS are found: those of kinds stand in the row of their kind.
ROOMS = (site, finding, following, reuse)
ORDINARY = PageSort(
    id="ordinary",
    name="gewone pagina",
    plural="gewone pagina's",
    pages=lambda _: (),
    engine=True,
)


@cache
def sorts() -> Mapping[str, PageSort]:
    """Return every sort of page by its id; raises RowError for a row that lacks something."""
    modules = [(module, kind.row) for kind in KINDS for module in kind_pages.modules(kind)]
    of_kinds = [
        (sort, file_of(module)) for module, row in modules for sort in sorts_of(module, row)
    ]
    rows = (*of_site(), *of_kinds, (ORDINARY, "pages/sorts.py"))
    every: dict[str, PageSort] = {}
    templates = frozenset(environment().list_templates())
    for sort, where in rows:
        twice = "er is al een soort pagina die zo heet."
        wrong = twice if sort.id in every else _wrong(sort, templates)
        if wrong:
            raise RowError(f"rij '{sort.id}' in SORTS van {where}: {wrong}")
        every[sort.id] = sort
    _nothing_left({module for module, _ in modules})
    return every


def of_site() -> Iterator[tuple[PageSort, str]]:
    """Yield the sorts of page of the site itself, each with its file; that of home comes first."""
    modules = [module for room in ROOMS for module in _with_sorts(room)]
    for module in sorted(modules, key=lambda module: module is not home):
        for sort in sorts_of(module, "pages/sorts.py"):
            yield sort, file_of(module)


def _wrong(sort: PageSort, templates: Collection[str]) -> str:
    """Return what is wrong with a row, "" when nothing is."""
    if not sort.engine and f"{sort.id}.html" not in templates:
        return f"er is geen templates/{sort.id}.html."
    if not callable(sort.pages):
        return "pages= geeft geen pagina's: schrijf single(…), of_each(…) of een functie."
    if isinstance(sort.pages, PageMaker) and sort.pages.sort != sort.id:
        return f"de pagina's zijn van een andere soort, '{sort.pages.sort}'."
    return ""


def _with_sorts(room: ModuleType) -> Iterator[ModuleType]:
    """Yield the modules of a folder that have sorts of page, by name."""
    for step in iter_modules(room.__path__):
        module = import_module(f"{room.__name__}.{step.name}")
        if hasattr(module, "SORTS"):
            yield module


def _nothing_left(named: set[ModuleType]) -> None:
    """Raise RowError for a module with sorts of page of a kind that no kind names."""
    for module in _with_sorts(kinds):
        if module not in named:
            file, name = file_of(module), module.__name__.split(".")[-1]
            row = f"rij '{sorts_of(module, file)[0].id}' in SORTS van {file}"
            nowhere = "in pages= van geen enkele rij in model/kinds/__init__.py"
            raise RowError(f"{row}: de module '{name}' staat {nowhere}.")


def specs(making: Making) -> Iterator[PageSpec[object]]:
    """Yield every page to come, the lists first.

    Raises RowError for a row whose pages are of another sort.
    """
    for sort in sorts().values():
        named = f"rij '{sort.id}' in SORTS"
        pages = sort.pages(making)
        if pages is None:  # a function that forgot to return or yield
            raise RowError(f"{named}: pages= geeft geen enkele pagina.")
        for spec in pages:
            if spec.sort != sort.id:
                what = f"pagina '{spec.url}' is van een andere soort, '{spec.sort}'"
                raise RowError(f"{named}: {what}.")
            yield spec


def summary(counts: Mapping[str, int]) -> str:
    """Return how many pages of each sort were made, in one sentence."""
    parts = [
        f"{counts[sort.id]} {sort.name if counts[sort.id] == 1 else sort.plural}"
        for sort in sorts().values()
        if sort.id in counts
    ]
    return f"Gemaakt: {', '.join(parts)} (samen {sum(counts.values())} pagina's)."
