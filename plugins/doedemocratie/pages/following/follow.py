"""How to follow the site: what a feed is, which there are, and how hours come in a calendar."""

from __future__ import annotations

from ...frozen import frozen
from ...model.kinds.growth_factor import GrowthFactor
from ...model.kinds.hub import Hub
from ..frame import urls
from ..frame.spec import Crumb, Page, Site
from ..lists import facets
from ..lists.cards import LinkView
from ..lists.making import Making, PageSort, single
from . import channels
from .hours import has_times

DESCRIPTION = (
    "Volg nieuwe verhalen, knooppunten en experimenten met een feed of per mail, en zet "
    "openingstijden en het programma in je agenda."
)
# Without an address of the site there are no feeds, and what is done with one is no use.
WITHOUT_FEEDS = (
    "Zet openingstijden en het programma in je agenda, en neem het nieuws over in je nieuwsbrief."
)


@frozen
class Channel:
    """Something to follow: what its feed is called, the page it is of, and its whole address."""

    title: str
    page: str
    address: str


@frozen
class FollowView:
    """All of the page.

    `channels` are the feeds of the whole site, `factors` and `provinces` those of a part of it; a
    municipality has one on its own page. `programme` is the calendar of the Academy, its whole
    address where that is known. `hub` is a hub with a calendar, the example where it has one.
    """

    channels: tuple[Channel, ...]
    factors: tuple[Channel, ...]
    provinces: tuple[Channel, ...]
    programme: str
    hub: LinkView | None
    towns: str = urls.MUNICIPALITIES
    hubs: str = urls.HUBS
    academy: str = urls.ACADEMY
    calendar: str = urls.PROGRAMME
    newsletter: str = urls.NEWSLETTER
    data: str = urls.DATA


def page(making: Making) -> Page[FollowView]:
    """Return the page that tells how to follow the site."""
    site, listed = making.site, making.listing.listed
    whole = (
        (channels.STORIES, urls.STORIES),
        (channels.HUBS, urls.HUBS),
        (channels.EXPERIMENTS, urls.EXPERIMENTS),
    )
    factors = [
        (channels.factor(factor.title), urls.factor(factor.slug))
        for factor in making.catalogue.of(GrowthFactor)
    ]
    provinces = [
        (channels.place(channels.PROVINCES, slug), urls.landing(channels.PROVINCES, slug))
        for slug in channels.PLACES[channels.PROVINCES].ids()
        if facets.has_landing(channels.PROVINCES, slug, listed)
    ]
    view = FollowView(
        channels=tuple(_channel(*named, site) for named in whole),
        factors=tuple(_channel(*named, site) for named in factors),
        provinces=tuple(_channel(*named, site) for named in provinces),
        programme=site.address and site.address + urls.PROGRAMME,
        hub=_with_times(making),
    )
    return Page(
        url=urls.FOLLOW,
        sort="follow",
        title="Blijf op de hoogte",
        description=DESCRIPTION if site.address else WITHOUT_FEEDS,
        view=view,
        section=urls.FOLLOW,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Blijf op de hoogte", None)),
    )


def _channel(title: str, url: str, site: Site) -> Channel:
    return Channel(title, url, site.feed(url))


def _with_times(making: Making) -> LinkView | None:
    """Return a hub that has a calendar, to see how that looks; the example before others."""
    by_name = [making.catalogue.get(Hub, slug) for slug in making.listing.cards]
    entries = [entry for entry in by_name if entry]
    examples = (entry for entry in entries if entry.record.voorbeeld)
    shown = next((entry for entry in (*examples, *entries) if has_times(entry.record)), None)
    return LinkView(shown.record.naam, urls.hub(shown.slug)) if shown else None


SORTS = (
    PageSort(
        id="follow",
        name="pagina over volgen",
        plural="pagina's over volgen",
        pages=single("follow", urls.FOLLOW, page),
    ),
)
