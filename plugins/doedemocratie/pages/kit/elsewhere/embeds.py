"""What stands on somebody else's page: a hub's card, its week, a list of hubs.

Each is a page of its own, shown in a frame: without script, letters of its own or storage, light or
dark as the visitor's device is. It is no page of the site: no lane makes it, no list names it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from markupsafe import Markup

from ....frozen import frozen
from ....model.kinds.growth_factor import GrowthFactor
from ....model.kinds.hub import Hub
from ....model.kinds.hub_parts import PLAIN
from ....model.words.municipalities import CARIBBEAN
from ....model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE
from ....records.catalogue import Entry
from ....records.files.places import gazetteer
from ...drawing.colour import DARK, LIGHT, TONES, Guest, guest
from ...drawing.emblem import Emblem, emblem
from ...frame import policy, render, urls
from ...frame.labels import label
from ...frame.spec import Site
from ...frame.week import When, clock, closed, when
from ...lists.cards import HubCard
from ...lists.facets import TOWNS
from ...lists.making import Making
from . import codes, known
from .codes import CARD, ROWS, WEEK

PROVINCE, FACTOR = "provincie", "groeistof"
# What a list has in place of a hub's own colour.
SITE_COLOUR = TONES[0]
# The one sheet of all embeds, below the templates.
SHEET = "embeds/embed.css"


@frozen
class Dress:
    """What an embed wears: the sheet of all, its own colours, and the policy that names both."""

    sheet: Markup
    colours: Markup
    policy: str


@frozen
class EmbedCard:
    """A hub's card; `emblem` is drawn for a ground of its own colour."""

    url: str
    about: str
    title: str
    dress: Dress
    card: HubCard
    emblem: Emblem
    closed: str
    flags: tuple[str, ...]


@frozen
class WeekView:
    """A hub's week. `elsewhere` counts its other places whose times stand on its profile.

    `way` is what else stands there, "" when that is nothing; `reached`: how to get in touch too.
    """

    url: str
    about: str
    title: str
    dress: Dress
    card: HubCard
    closed: str
    when: When | None
    elsewhere: int
    way: str
    reached: bool
    flags: tuple[str, ...]


@frozen
class RowView:
    """A hub in a list."""

    card: HubCard
    flags: tuple[str, ...]


@frozen
class EmbedPart:
    """Some hubs of a list, how many more there are and where all stand; `heading` may be ""."""

    heading: str
    rows: tuple[RowView, ...]
    more: int
    url: str


@frozen
class ListView:
    """A list of hubs; without any it says so (`none`)."""

    url: str
    about: str
    title: str
    dress: Dress
    over: str
    parts: tuple[EmbedPart, ...]
    none: str


def style(sheet: str) -> Markup:
    """Return what every embed wears; `sheet` is the text of SHEET."""
    return Markup(f"{_ground()}{sheet.strip()}")  # noqa: S704  both are ours


def of_hub(entry: Entry[Hub], making: Making, worn: Markup) -> Iterator[tuple[str, str]]:
    """Yield (address below the site, text) of the embeds of a hub and of what says where they are.

    What stands on somebody's page stays there when a hub gets another name, so the addresses of
    before lead on.
    """
    site, shown = making.site, card(entry, making, worn)
    views: dict[str, EmbedCard | WeekView] = {CARD: shown, WEEK: week(entry, making, shown)}
    for what, view in views.items():
        yield _file(view.url), _page(view, what, site)
        for former in entry.record.former():
            old = urls.embedded(former, what)
            yield _file(old), render.redirect(old, view.url, site)
    if site.address:
        yield urls.oembed(shown.url), codes.oembed(shown.card, site)


def of_lists(making: Making, worn: Markup) -> Iterator[tuple[str, str]]:
    """Yield (address below the site, text) of the embed of every list."""
    for listed in lists(making, worn):
        yield _file(listed.url), _page(listed, "list", making.site)


def card(entry: Entry[Hub], making: Making, style: Markup) -> EmbedCard:
    """Return the card of a hub for somebody else's page."""
    hub, shown = entry.record, making.listing.cards[entry.slug]
    colour = (hub.merk or PLAIN).kleur
    return EmbedCard(
        url=urls.embedded(entry.slug, CARD),
        about=shown.url,
        title=shown.name,
        dress=dress(_own(hub, shown), style),
        card=shown,
        emblem=emblem(entry.slug, hub.type, colour, apart=True),
        closed=closed(hub.tijdelijk_gesloten, making.site.today),
        flags=known.flags(hub),
    )


def week(entry: Entry[Hub], making: Making, beside: EmbedCard) -> WeekView:
    """Return when one can come to a hub, for somebody else's page; `beside` is its card there."""
    hub, shown, today = entry.record, beside.card, making.site.today
    return WeekView(
        url=urls.embedded(entry.slug, WEEK),
        about=shown.url,
        title=f"{shown.name}: wanneer je terechtkunt",
        dress=beside.dress,
        card=shown,
        closed=beside.closed,
        when=None
        if shown.stopped
        else when(hub.bereikbaar, today, clock(gazetteer().locate(hub), today)),
        elsewhere=0 if shown.stopped else sum(bool(at.bereikbaar) for at in hub.locaties or ()),
        way=known.way(hub),
        reached=known.reached(hub),
        flags=beside.flags,
    )


def lists(making: Making, style: Markup) -> Iterator[ListView]:
    """Yield the list of every municipality, province and growth factor with a page."""
    worn = dress(guest(SITE_COLOUR), style)
    for slug in GEMEENTE.ids():
        within = "op" if GEMEENTE_PROVINCIE[slug] == CARIBBEAN[0] else "in de gemeente"
        title = f"Knooppunten {within} {GEMEENTE.label(slug)}"
        yield _list(making, worn, TOWNS, slug, title)
    for slug in PROVINCIE.ids():
        yield _list(making, worn, PROVINCE, slug, f"Knooppunten in {PROVINCIE.label(slug)}")
    for entry in making.catalogue.of(GrowthFactor):
        url = urls.embedded_list(FACTOR, entry.slug)
        words = {"biedt": f"{label('hub.biedt')} dit", "zoekt": f"{label('hub.zoekt')} dit"}
        parts = (
            part(making, parameter, entry.slug, url, ROWS // 2, heading)
            for parameter, heading in words.items()
        )
        yield ListView(
            url=url,
            about=urls.factor(entry.slug),
            title=entry.title,
            dress=worn,
            over="Groeistof",
            parts=tuple(side for side in parts if side.rows),
            none="Nog geen knooppunt zegt dat het dit biedt of zoekt.",
        )


def _list(making: Making, worn: Dress, what: str, slug: str, title: str) -> ListView:
    url = urls.embedded_list(what, slug)
    hubs = part(making, what, slug, url, ROWS)
    return ListView(
        url=url,
        about=urls.landing(what, slug),
        title=title,
        dress=worn,
        over="Wie we kennen",
        parts=(hubs,) if hubs.rows else (),
        none="We kennen er nog geen. Weet jij er een?",
    )


def part(
    making: Making, parameter: str, slug: str, url: str, most: int, heading: str = ""
) -> EmbedPart:
    """Return at `most` so many hubs of a list, as the embed at `url` shows them."""
    listing = making.listing
    slugs: Sequence[str] = listing.listed.get((parameter, slug), ())
    first = tuple(
        RowView(listing.cards[hub], _flags(making, hub))
        for hub in islice(listing.in_turn(slugs, url), most)
    )
    return EmbedPart(heading, first, len(slugs) - len(first), urls.landing(parameter, slug))


def _flags(making: Making, slug: str) -> tuple[str, ...]:
    entry = making.catalogue.get(Hub, slug)
    return known.flags(entry.record) if entry else ()


def _own(hub: Hub, shown: HubCard) -> Guest:
    """Return the colour of a hub, its own or the quiet tone of its name."""
    return guest((hub.merk or PLAIN).kleur or TONES[shown.tone - 1])


@lru_cache(1000)
def dress(own: Guest, sheet: Markup) -> Dress:
    """Return what an embed wears in a colour."""
    day = f"--own:{own.colour};--on:{own.ink};--text:{own.light.text};--tint:{own.light.tint}"
    night = f"--text:{own.dark.text};--tint:{own.dark.tint}"
    # Colours that the model read, and shades that we computed.
    colours = Markup(f":root{{{day}}}{_DARK}:root{{{night}}}}}")  # noqa: S704
    return Dress(sheet, colours, policy.of_sheets(sheet, colours))


_DARK = "@media(prefers-color-scheme:dark){"


def _ground() -> str:
    """Return the grounds and inks of the site as properties of a sheet."""
    day, night = (
        f":root{{--raised:{scheme.raised};--sunk:{scheme.sunk};--ink:{scheme.ink};"
        f"--soft:{scheme.soft};--soil:{soil}}}"
        for scheme, soil in ((LIGHT, LIGHT.ink), (DARK, DARK.paper))
    )
    return f"{day}{_DARK}{night}}}"


def _page(view: EmbedCard | WeekView | ListView, template: str, site: Site) -> str:
    page = render.environment().get_template(f"embeds/{template}.html")
    return page.render(view=view, site=site, root=urls.root(view.url))


def _file(url: str) -> str:
    return f"{url}index.html"
