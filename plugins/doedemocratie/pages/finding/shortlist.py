"""A visitor's own list of hubs: kept in the browser, to print, and to pass on by its address.

The page holds the words; assets/js/shortlist/ fills it from what the browser keeps, or from the
address when somebody passed a list on.
"""

from __future__ import annotations

from ...frozen import frozen
from ..frame import urls
from ..frame.spec import Crumb, Page
from ..lists import columns
from ..lists.making import Making, PageSort, single
from . import contact


@frozen
class ShortlistView:
    """All of the page. `columns` and `contact` are addresses."""

    columns: str
    contact: str
    list: str
    compare: str


def page(making: Making) -> Page[ShortlistView]:
    """Return the page of a visitor's own list."""
    stamp = making.columns.stamp
    return Page(
        url=urls.SHORTLIST,
        sort="shortlist",
        title="Mijn lijst",
        description="De knooppunten die je bewaarde: om af te drukken, te delen en te vergelijken.",
        view=ShortlistView(
            columns=f"{columns.CHOICES}?v={stamp}",
            contact=contact.FOLDER,
            list=urls.HUBS,
            compare=urls.COMPARE,
        ),
        section=urls.HUBS,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Mijn lijst", None)),
        indexed=False,
    )


SORTS = (
    PageSort(
        id="shortlist",
        name="eigen lijst",
        plural="eigen lijsten",
        pages=single("shortlist", urls.SHORTLIST, page),
        by_title=True,
    ),
)
