"""Every sort of page, and from them every page: the list of addresses is the list of pages.

A new sort of page is a module with a row in its SORTS and a template of that name; a module that
shows no kind of record stands in `_SITE` too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import ModuleType

from ..model.kinds import KINDS
from .frame.render import environment
from .frame.spec import PageSpec
from .kinds import kind_pages
from .kinds.kind_pages import RowError, row
from .lists.making import Making, Sort
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
    rows = [
        *(
            (sort, f"pages/site/{module.__name__.rpartition('.')[2]}.py")
            for module in _SITE
            for sort in module.SORTS
        ),
        *(
            (sort, f"pages/kinds/, van {row(kind)}")
            for kind in KINDS
            for sort in kind_pages.sorts(kind)
        ),
        (ORDINARY, "pages/sorts.py"),
    ]
    every: dict[str, Sort] = {}
    for sort, where in rows:
        named = f"rij '{sort.id}' in SORTS van {where}"
        if sort.id in every:
            raise RowError(f"{named}: er is al een soort pagina die zo heet.")
        if not sort.name or not sort.plural or not sort.label:
            raise RowError(f"{named}: er ontbreekt een woord (name, plural of label).")
        if not sort.engine and f"{sort.id}.html" not in environment().list_templates():
            raise RowError(f"{named}: er is geen templates/{sort.id}.html.")
        every[sort.id] = sort
    for kind in KINDS:
        if not kind.name or not kind.plural or not kind.address.endswith("/"):
            raise RowError(f"{row(kind)}: name, plural of address (met / erachter) ontbreekt.")
    return every


def specs(making: Making) -> Iterator[PageSpec[object]]:
    """Yield every page to come, the lists first."""
    for sort in sorts().values():
        yield from sort.pages(making)


def summary(counts: Mapping[str, int]) -> str:
    """Return how many pages of each sort were made, in one sentence."""
    names = sorts()
    parts = [
        f"{count} {names[sort].name if count == 1 else names[sort].plural}"
        for sort, count in counts.items()
    ]
    return f"Gemaakt: {', '.join(parts)} (samen {sum(counts.values())} pagina's)."
