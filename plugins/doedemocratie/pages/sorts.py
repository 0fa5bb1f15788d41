"""Every sort of page, and from them every page: the list of addresses is the list of pages.

A new sort of page is a module with a row in its SORTS and a template of that name. A module that
shows no kind of record stands in `_SITE` too, any other in `pages=` of the row of its kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from ..model.grammar.rows import RowError
from ..model.kinds import KINDS
from . import kinds, site
from .frame.render import environment
from .frame.spec import PageSpec
from .kinds import kind_pages
from .lists.making import Maker, Making, Sort, file_of, sorts_of
from .site import fields, form, home, join, style

# The pages of the site itself; those of kinds of records are found by model/kinds/__init__.py.
_SITE: tuple[ModuleType, ...] = (home, join, fields, form, style)

ORDINARY = Sort(
    id="ordinary",
    name="gewone pagina",
    plural="gewone pagina's",
    pages=lambda _: (),
    engine=True,
)


@cache
def sorts() -> Mapping[str, Sort]:
    """Return every sort of page by its id; raises RowError for a row that lacks something."""
    modules = [(module, kind.row) for kind in KINDS for module in kind_pages.modules(kind)]
    of_kinds = [
        (sort, file_of(module)) for module, row in modules for sort in sorts_of(module, row)
    ]
    rows = (*of_site(), *of_kinds, (ORDINARY, "pages/sorts.py"))
    every: dict[str, Sort] = {}
    for sort, where in rows:
        wrong = "er is al een soort pagina die zo heet." if sort.id in every else _wrong(sort)
        if wrong:
            raise RowError(f"rij '{sort.id}' in SORTS van {where}: {wrong}")
        every[sort.id] = sort
    _nothing_left({*_SITE, *(module for module, _ in modules)})
    return every


def of_site() -> Iterator[tuple[Sort, str]]:
    """Yield the sorts of page of the site itself, each with its file."""
    for module in _SITE:
        for sort in sorts_of(module, "_SITE van pages/sorts.py"):
            yield sort, file_of(module)


def _wrong(sort: Sort) -> str:
    """Return what is wrong with a row, "" when nothing is."""
    if not sort.engine and f"{sort.id}.html" not in environment().list_templates():
        return f"er is geen templates/{sort.id}.html."
    if not callable(sort.pages):
        return "pages= geeft geen pagina's: schrijf single(…), of_each(…) of een functie."
    if isinstance(sort.pages, Maker) and sort.pages.sort != sort.id:
        return f"de pagina's zijn van een andere soort, '{sort.pages.sort}'."
    return ""


def _nothing_left(named: set[ModuleType]) -> None:
    """Raise RowError for a module with sorts of page that no row names: nobody would see those."""
    rooms = (
        (kinds, "in pages= van geen enkele rij in model/kinds/__init__.py"),
        (site, "niet in _SITE van pages/sorts.py"),
    )
    for room, nowhere in rooms:
        for name in (step.name for step in iter_modules(room.__path__)):
            module = import_module(f"{room.__name__}.{name}")
            if module not in named and hasattr(module, "SORTS"):
                file = file_of(module)
                row = f"rij '{sorts_of(module, file)[0].id}' in SORTS van {file}"
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
    names = sorts()
    parts = [
        f"{count} {names[sort].name if count == 1 else names[sort].plural}"
        for sort, count in counts.items()
    ]
    return f"Gemaakt: {', '.join(parts)} (samen {sum(counts.values())} pagina's)."
