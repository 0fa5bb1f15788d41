"""Which feeds there are, and what stands in each.

A feed stands beside the page of which it tells the news (urls.feed). It leads to whole addresses,
so that there are none while nobody knows where the site stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model.kinds.growth_factor import GrowthFactor
from ..frame import urls
from ..frame.spec import Site
from ..lists import facets
from ..lists.making import Making
from . import atom, channels
from .identity import unique
from .news import NewsDesk, NewsItem, Place


def files(making: Making) -> Iterator[tuple[str, bytes]]:
    """Yield every feed: its address below the site, and what it is."""
    site = making.site
    if not site.address:
        return
    entries: dict[tuple[str, ...], atom.AtomEntry] = {}

    def entry(item: NewsItem) -> atom.AtomEntry:
        if item.key not in entries:
            entries[item.key] = _entry(item, site)
        return entries[item.key]

    for page, title, items in channels_of(making):
        feed = atom.Feed(
            id=f"urn:uuid:{unique(site, 'feed', page)}",
            title=f"{title} · {site.name}",
            subtitle=f"{title}, van {site.name}",
            url=site.address + urls.feed(page),
            page=site.address + page,
            author=site.publisher or site.name,
            entries=atom.first(map(entry, items)),
        )
        yield urls.feed(page), atom.written(feed)


def channels_of(making: Making) -> Iterator[tuple[str, str, Iterable[NewsItem]]]:
    """Yield of every feed the address of its page, what it is called, and its news."""
    news = NewsDesk(making)
    yield urls.STORIES, channels.STORIES, news.stories
    yield urls.HUBS, channels.HUBS, news.hubs
    yield urls.EXPERIMENTS, channels.EXPERIMENTS, news.experiments
    every = news.all()
    for factor in making.catalogue.of(GrowthFactor):
        about = [item for item in every if factor.slug in item.factors]
        yield urls.factor(factor.slug), channels.factor(factor.title), about
    there: dict[Place, list[NewsItem]] = {}
    for item in every:
        for place in item.places:
            there.setdefault(place, []).append(item)
    for parameter, among in channels.PLACES.items():
        for choice in among.ids():
            if facets.has_landing(parameter, choice, making.listing.listed):
                title = channels.place(parameter, choice)
                yield urls.landing(parameter, choice), title, there.get((parameter, choice), ())


def _entry(item: NewsItem, site: Site) -> atom.AtomEntry:
    return atom.AtomEntry(
        id=f"urn:uuid:{unique(site, *item.key)}",
        title=item.title,
        url=site.address + item.url,
        updated=item.day,
        summary=item.text,
        sort=item.sort,
        published=item.came,
        authors=item.authors,
    )
