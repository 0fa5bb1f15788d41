"""On your own website: what a hub or a municipality can show of this site, and the code for it.

Where a script runs (assets/js/own_site/) somebody chooses, sees it, and gets the code with the
height that was measured; without one the page explains it by an example.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...model.kinds import BY_MODEL
from ...model.kinds.hub import Hub
from ..frame import urls
from ..frame.spec import Crumb, Page, Site
from ..kit import codes, embeds
from ..kit.embeds import Lists
from ..lists.making import Making, Sort, single

TITLE = "Op je eigen website"


@dataclass(frozen=True, slots=True)
class ExampleView:
    """The codes as they are for one hub."""

    name: str
    frame: str
    badge: str


@dataclass(frozen=True, slots=True)
class OwnSiteView:
    """All of the page.

    `names` is the address of the hubs to choose from; `embed` and `hub` are addresses of a hub,
    `frame` and `badge` codes and `title` the words of a frame, in each of which the script fills
    what stands in braces. `example` is None while nobody knows where the site stands.
    """

    lists: tuple[Lists, ...]
    names: str
    embed: str
    hub: str
    frame: str
    badge: str
    title: str
    words: str
    picture: str
    example: ExampleView | None
    widths: tuple[tuple[int, str], ...] = (
        (codes.NARROW, "Smal, als een zijbalk"),
        (codes.USUAL, "Gewoon"),
        (560, "Breed, als een stuk tekst"),
    )
    usual: int = codes.USUAL
    narrow: int = codes.NARROW
    profile: str = urls.form("knooppunt")


def page(making: Making) -> Page[OwnSiteView]:
    """Return the page that gives the code."""
    view = OwnSiteView(
        lists=tuple(embeds.choices(making)),
        names=f"data/records/{BY_MODEL[Hub].folder}.json",
        embed=urls.embedded("{s}", "{v}"),
        hub=urls.hub("{s}"),
        frame=codes.FRAME,
        badge=codes.BADGE,
        title=codes.TITLE,
        words=codes.words(making.site),
        picture=urls.BADGE,
        example=_example(making),
    )
    return Page(
        url=urls.OWN_SITE,
        sort="own_site",
        title=TITLE,
        description="Zet je knooppunt, je week, een lijst of een merkje op je eigen website: kies, "
        "bekijk en plak de code.",
        view=view,
        section=urls.JOIN,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Meedoen", urls.JOIN), Crumb(TITLE, None)),
        framing=True,
    )


def _example(making: Making) -> ExampleView | None:
    """Return the codes of the example, or of the first hub where there is none."""
    listing, site = making.listing, making.site
    card = listing.example or next(iter(listing.cards.values()), None)
    if card is None or not site.address:
        return None
    return ExampleView(card.name, codes.of_card(card, site), _badge(card.url, site))


def _badge(url: str, site: Site) -> str:
    return codes.badge(site.address + url, site.address + urls.BADGE, codes.words(site))


SORTS = (
    Sort(
        id="own_site",
        name="pagina voor je eigen website",
        plural="pagina's voor je eigen website",
        pages=single("own_site", urls.OWN_SITE, page),
        by_title=True,
    ),
)
