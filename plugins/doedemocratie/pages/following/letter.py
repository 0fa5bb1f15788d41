"""A newsletter to take over: what came in a month, as HTML with its looks in it and as text.

Mail programs drop whatever stands around a text, and cut off a letter of more than 102 kB, so that
each part has so many pieces at most and then says how many there are more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

from ...frozen import frozen
from ...model.kinds.offer import Offer
from ..drawing.colour import INK, LIGHT
from ..frame import dates, render, urls
from ..frame.lines import readable
from ..frame.spec import Site
from ..kit.small.contacts import LOCKED
from ..lists.making import Making
from .news import NewsDesk, NewsItem

# So many pieces a part has: five parts of the longest texts stay below 100 kB.
MOST = 9
# How many days ahead a session of the Academy is announced.
NEAR = 31
# With so little news a month that is over says that it was quiet.
LITTLE = 2


@frozen
class LetterItem:
    """One piece of news: `url` is where to read on, "" while nobody knows where the site stands."""

    title: str
    note: str
    text: str
    url: str


@frozen
class Part:
    """News of one sort; of `more` pieces there is only a count, with where they stand."""

    heading: str
    pieces: tuple[LetterItem, ...]
    more: int
    url: str


@frozen
class Newsletter:
    """The newsletter of a month, of which the page stands at `page`."""

    title: str
    intro: str
    parts: tuple[Part, ...]
    name: str
    home: str
    page: str
    ink: str = INK
    soft: str = LIGHT.soft
    policy: str = LOCKED


def letter(making: Making, month: dt.date, page: str) -> Newsletter:
    """Return the newsletter of the month of a day."""
    site, news = making.site, NewsDesk(making)
    came = [
        _part("Nieuwe verhalen", urls.STORIES, _of(month, news.stories), site),
        _part("Nieuwe knooppunten", urls.HUBS, _of(month, news.hubs), site),
        _part("Van de experimenten", urls.EXPERIMENTS, _of(month, news.experiments), site),
        _part("Nieuw bij de Academy", urls.ACADEMY, _of(month, news.offers), site),
    ]
    count = sum(len(part.pieces) + part.more for part in came)
    soon = _programme(making)
    return Newsletter(
        title=f"Nieuws van {dates.month(month)}",
        intro=_intro(count, month, site),
        parts=tuple(part for part in (*came, soon) if part.pieces),
        name=site.name,
        home=site.address,
        page=page,
    )


def _intro(count: int, month: dt.date, site: Site) -> str:
    """Return how much there is; of the month that goes on until which day."""
    now = (month.year, month.month) == (site.today.year, site.today.month)
    until = f" Bijgewerkt tot en met {dates.day(site.today)}." if now else ""
    when = f"In {dates.month(month)}"
    if not count:
        return f"{when} kwam er{' nog' * now} niets nieuws bij op {site.name}.{until}"
    quiet = "Het was een rustige maand. " * (not now and count <= LITTLE)
    return f"{quiet}{when} kwam dit erbij op {site.name}.{until}"


def _of(month: dt.date, items: Iterable[NewsItem]) -> list[NewsItem]:
    """Return what came in a month, the newest first."""
    there = (
        item for item in items if item.came and item.came.replace(day=1) == month.replace(day=1)
    )
    return sorted(there, key=lambda item: (-(item.came or item.day).toordinal(), item.title))


def _part(heading: str, url: str, items: Sequence[NewsItem], site: Site) -> Part:
    pieces = tuple(
        LetterItem(
            readable(item.heading if item.sort == "knooppunt" else item.title),
            dates.day(item.came) if item.came else "",
            readable(item.text),
            site.address and site.address + item.url,
        )
        for item in items[:MOST]
    )
    return Part(heading, pieces, len(items) - len(pieces), site.address and site.address + url)


def _programme(making: Making) -> Part:
    """Return the sessions of the Academy that come soon, the first on top."""
    site = making.site
    until = site.today + dt.timedelta(days=NEAR)
    soon = sorted(
        (
            (entry, session)
            for entry in making.catalogue.of(Offer)
            for session in entry.record.data or ()
            if site.today <= session.datum <= until
        ),
        key=lambda pair: (pair[1].datum, pair[1].van or dt.time.min, pair[0].slug),
    )
    pieces = tuple(
        LetterItem(
            readable(entry.record.titel),
            readable(", ".join(filter(None, (dates.day(session.datum), session.place())))),
            readable(entry.record.samenvatting),
            site.address and site.address + urls.offer(entry.slug),
        )
        for entry, session in soon[:MOST]
    )
    url = site.address and site.address + urls.ACADEMY
    return Part("Binnenkort bij de Academy", pieces, len(soon) - len(pieces), url)


def html(told: Newsletter) -> str:
    """Return a newsletter as a page of its own; all within its body is what one takes over."""
    return render.environment().get_template("letters/newsletter.html").render(letter=told)


def text(told: Newsletter) -> str:
    """Return a newsletter as plain text."""
    return "\n".join(_lines(told)).rstrip() + "\n"


def _lines(told: Newsletter) -> Iterator[str]:
    yield from (told.title.upper(), "", told.intro, "")
    for part in told.parts:
        yield from (part.heading.upper(), "")
        for piece in part.pieces:
            yield from filter(None, (f"* {piece.title}", piece.note, piece.text, piece.url))
            yield ""
        if part.more:
            yield from filter(None, (f"En nog {part.more}.", part.url))
            yield ""
    if told.home:
        yield f"Lees meer: {told.home}"
