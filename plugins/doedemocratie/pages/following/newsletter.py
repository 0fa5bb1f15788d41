"""The pages of the newsletter: this month and the one before, to look at and to copy.

There are two addresses only: a letter of long ago would change when a record does.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from functools import partial

from ...frozen import frozen
from ..frame import dates, urls
from ..frame.spec import Crumb, Page, PageSpec, Site
from ..lists.making import Making, PageSort
from . import letter as letters

HTML, TEXT = "brief.html", "brief.txt"


@frozen
class NewsletterView:
    """A newsletter: its text, the address of its HTML and its text as files, and the other one.

    `empty`: there is nothing to take over.
    """

    intro: str
    empty: bool
    text: str
    html_url: str
    text_url: str
    other: str
    other_url: str
    follow: str = urls.FOLLOW
    writing: str = urls.WRITING


def months(site: Site) -> dict[str, dt.date]:
    """Return of both pages the first day of the month that they are about, by address."""
    first = site.today.replace(day=1)
    before = (first - dt.timedelta(days=1)).replace(day=1)
    return {urls.NEWSLETTER: first, urls.BEFORE: before}


def files(making: Making) -> Iterator[tuple[str, bytes]]:
    """Yield each newsletter as HTML and as text."""
    for url, month in months(making.site).items():
        told = letters.letter(making, month, url)
        yield f"{url}{HTML}", letters.html(told).encode()
        yield f"{url}{TEXT}", letters.text(told).encode()


def _pages(making: Making) -> Iterator[PageSpec[object]]:
    for url in months(making.site):
        yield PageSpec(url, "newsletter", partial(page, making, url))


def page(making: Making, url: str) -> Page[NewsletterView]:
    """Return the page of the newsletter at an address."""
    both = months(making.site)
    told = letters.letter(making, both[url], url)
    other = next(address for address in both if address != url)
    follow = Crumb("Blijf op de hoogte", urls.FOLLOW)
    trail = (Crumb("Home", urls.HOME), follow, Crumb("Nieuwsbrief", urls.NEWSLETTER))
    return Page(
        url=url,
        sort="newsletter",
        title=told.title,
        description=f"{told.title}, om over te nemen in je eigen nieuwsbrief.",
        view=NewsletterView(
            intro=told.intro,
            empty=not told.parts,
            text=letters.text(told),
            html_url=f"{url}{HTML}",
            text_url=f"{url}{TEXT}",
            other=f"Nieuws van {dates.month(both[other])}",
            other_url=other,
        ),
        section=urls.FOLLOW,
        crumbs=(*trail[:2], Crumb("Nieuwsbrief", None))
        if url == urls.NEWSLETTER
        else (*trail, Crumb("Vorige maand", None)),
        indexed=False,
        framing=bool(told.parts),
    )


SORTS = (
    PageSort(
        id="newsletter",
        name="nieuwsbrief",
        plural="nieuwsbrieven",
        pages=_pages,
    ),
)
