"""On your own website: what a hub or a municipality can show of this site, and the code for it.

Where a script runs (assets/js/own_site/) somebody chooses, sees it, and gets the code with the
height that was measured; without one the page explains it by an example.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...frozen import frozen
from ...model.kinds import BY_MODEL
from ...model.kinds.growth_factor import GrowthFactor
from ...model.kinds.hub import Hub
from ...model.words.vocab import GEMEENTE, PROVINCIE
from ...model.words.vocabulary import Vocabulary
from ..frame import urls
from ..frame.labels import label
from ..frame.spec import Crumb, Page, Site
from ..frame.week import when
from ..kit.elsewhere import codes, embeds, heights
from ..kit.elsewhere.embeds import FACTOR, PROVINCE
from ..lists.facets import TOWNS
from ..lists.making import Making, PageSort, single

TITLE = "Op je eigen website"


@frozen
class EmbedChoice:
    """A list to choose: the slug and name of what it is of, and the address of its embed."""

    slug: str
    name: str
    url: str


@frozen
class Lists:
    """Lists of one sort as a form shows them."""

    what: str
    heading: str
    choices: tuple[EmbedChoice, ...]


@frozen
class ExampleView:
    """The codes as they are for one hub, and for the list of one municipality.

    Who changes the last reckons so many pixels for a list without hubs (`bare`), so many for each
    of them (`row`), of which there are `most`.
    """

    name: str
    card: str
    week: str
    badge: str
    town: str
    list: str
    bare: int = heights.LIST
    row: int = heights.ROW
    most: int = codes.ROWS


@frozen
class OwnSiteView:
    """All of the page.

    `names` is the address of the hubs to choose from; `embed` and `hub` are addresses of a hub,
    `frame`, `fluid` and `badge` codes and `title` the words of a frame, in each of which the script
    fills what stands in braces. A list has `most` hubs. `example` is None while nobody
    knows where the site stands.
    """

    lists: tuple[Lists, ...]
    names: str
    embed: str
    hub: str
    frame: str
    fluid: str
    badge: str
    title: str
    words: str
    picture: str
    example: ExampleView | None
    widths: tuple[tuple[int, str], ...] = (
        (heights.NARROW, "Smal, als een zijbalk"),
        (heights.USUAL, "Gewoon"),
        (560, "Breed, als een stuk tekst"),
    )
    usual: int = heights.USUAL
    narrow: int = heights.NARROW
    most: int = codes.ROWS
    towns: str = urls.MUNICIPALITIES
    profile: str = urls.form("knooppunt")


def page(making: Making) -> Page[OwnSiteView]:
    """Return the page that gives the code."""
    view = OwnSiteView(
        lists=tuple(choices(making)),
        names=f"data/records/{BY_MODEL[Hub].folder}.json",
        embed=urls.embedded("{s}", "{v}"),
        hub=urls.hub("{s}"),
        frame=codes.FRAME,
        fluid=codes.FLUID,
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


def choices(making: Making) -> Iterator[Lists]:
    """Yield which lists there are, of each sort that has any."""
    factors = [(entry.slug, entry.title) for entry in making.catalogue.of(GrowthFactor)]
    for what, heading, named in (
        (PROVINCE, label("hub.provincie"), _named(PROVINCIE)),
        (FACTOR, "Groeistof", factors),
        (TOWNS, label("hub.gemeente"), _named(GEMEENTE)),
    ):
        if named:
            yield Lists(what, heading, tuple(_choice(what, slug, name) for slug, name in named))


def _choice(what: str, slug: str, name: str) -> EmbedChoice:
    return EmbedChoice(slug, name, urls.embedded_list(what, slug))


def _named(vocabulary: Vocabulary) -> list[tuple[str, str]]:
    return [(choice.id, choice.label) for choice in vocabulary.choices]


def _example(making: Making) -> ExampleView | None:
    """Return the codes of the example, or of the first hub where there is none."""
    listing, site = making.listing, making.site
    shown = listing.example or next(iter(listing.cards.values()), None)
    entry = (
        making.catalogue.get(Hub, shown.url.removeprefix(urls.HUBS).rstrip("/")) if shown else None
    )
    if shown is None or entry is None or not site.address:
        return None
    hub, narrow = entry.record, heights.NARROW
    week = heights.week(shown, when(hub.bereikbaar, site.today), narrow)
    town = max(GEMEENTE.ids(), key=lambda slug: len(listing.listed.get((TOWNS, slug), ())))
    url = urls.embedded_list(TOWNS, town)
    part = embeds.part(making, TOWNS, town, url, codes.ROWS)
    rows = [(row.card, ", ".join(row.flags)) for row in part.rows]
    return ExampleView(
        name=shown.name,
        card=codes.plain(shown, codes.CARD, heights.card(shown, narrow), site),
        week=codes.plain(shown, codes.WEEK, week, site),
        badge=_badge(shown.url, site),
        town=GEMEENTE.label(town),
        list=codes.frame(
            site.address + url,
            codes.title(f"Knooppunten in {GEMEENTE.label(town)}", site),
            heights.listed(rows, narrow),
        ),
    )


def _badge(url: str, site: Site) -> str:
    return codes.badge(site.address + url, site.address + urls.BADGE, codes.words(site))


SORTS = (
    PageSort(
        id="own_site",
        name="pagina voor je eigen website",
        plural="pagina's voor je eigen website",
        pages=single("own_site", urls.OWN_SITE, page),
        by_title=True,
    ),
)
