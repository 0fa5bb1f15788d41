"""Lists, and the trail above a page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from markupsafe import Markup

from ..spec import Page, Site
from .written import Data, address, script

# So many of a list are told: a machine finds the rest as a visitor does.
MOST = 24


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
    steps: list[Data] = []
    for place, crumb in enumerate(page.crumbs, start=1):
        step: Data = {"@type": "ListItem", "position": place, "name": crumb.label}
        if crumb.url is not None:
            step["item"] = address(crumb.url, page.url, site)
        steps.append(step)
    return script({"@type": "BreadcrumbList", "itemListElement": steps})
