"""Lists, and the trail above a page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from markupsafe import Markup

from ..spec import Page, Site
from .written import CONTEXT, Data, address, element, encoded, script

# So many of a list are told: a machine finds the rest as a visitor does.
MOST = 24
# What stands around the steps of a trail: its last two signs behind them.
_TRAIL = encoded({**CONTEXT, "@type": "BreadcrumbList", "itemListElement": []})


def items(named: Iterable[tuple[str, str]], page: str, site: Site) -> Markup:
    """Return the list on the page at `page`: (name, address) of each; nothing for an empty one."""
    told: list[Data] = [
        {"@type": "ListItem", "position": place, "name": name, "url": address(url, page, site)}
        for place, (name, url) in enumerate(islice(named, MOST), start=1)
    ]
    return script({"@type": "ItemList", "itemListElement": told}) if told else Markup()


def breadcrumbs(page: Page[object], site: Site) -> Markup:
    """Return the trail above a page; nothing where there is none."""
    if not page.crumbs:
        return Markup()
    steps = [
        _step(place, crumb.label, None if crumb.url is None else address(crumb.url, page.url, site))
        for place, crumb in enumerate(page.crumbs, start=1)
    ]
    return element(f"{_TRAIL[:-2]}{','.join(steps)}{_TRAIL[-2:]}")


@lru_cache(256)  # but for the last they stand on thousands of pages
def _step(place: int, name: str, item: str | None) -> str:
    step: Data = {"@type": "ListItem", "position": place, "name": name}
    return encoded(step if item is None else {**step, "item": item})
