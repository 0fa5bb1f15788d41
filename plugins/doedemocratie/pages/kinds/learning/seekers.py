"""For which hubs an offer is: those that say to seek a growth factor that it brings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from ....frozen import frozen
from ...frame import urls
from ...frame.spec import Site
from ...lists.cards import LinkView
from ...lists.listing import Listing

# So many hubs are named; the rest stands on the page of the factor.
NAMED = 5


@frozen
class Seekers:
    """The first hubs that seek what an offer brings, how many do, and where all of them stand."""

    hubs: tuple[LinkView, ...]
    count: int
    lists: tuple[LinkView, ...]


def seekers(factors: Sequence[str], about: str, listing: Listing, site: Site) -> Seekers:
    """Return the hubs that seek one of these growth factors, each with which; `about` is a slug.

    Which are named differs with what it is about, so that each has its turn.
    """
    seek: dict[str, list[str]] = {}
    for factor in factors:
        for slug in listing.listed.get(("zoekt", factor), ()):
            seek.setdefault(slug, []).append(site.factor(factor))
    named = tuple(islice(listing.in_turn(list(seek), about), NAMED))
    return Seekers(
        hubs=tuple(
            LinkView(listing.cards[slug].name, urls.hub(slug), ", ".join(seek[slug]))
            for slug in named
        ),
        count=len(seek),
        lists=tuple(
            LinkView(site.factor(factor), url)
            for factor in factors
            if (url := listing.url("zoekt", factor))
        ),
    )
