"""What somebody pastes into a page of their own: the frame around an embed, and the badge.

The height of a frame stands fixed in its code, since what is within may run no script; where the
place is narrower it is higher. The page that gives the code measures both (assets/js/own_site/);
where nobody measures they are reckoned here, rather too much than too little: an embed fills the
frame that it gets.
"""

from __future__ import annotations

import json
from functools import lru_cache

from markupsafe import Markup, escape

from ....model.kinds.hub import Hub
from ....records.catalogue import Entry
from ...frame import urls
from ...frame.spec import TOGETHER, Site
from ...lists.cards import HubCard
from . import heights
from .heights import NARROW, USUAL

# What of a hub can stand elsewhere; of a list so many hubs do, the page that it leads to has all.
CARD, WEEK = "kaart", "week"
ROWS = 8
# What a frame may let its page do: follow a link that somebody presses, also in a new window.
SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
# {a} is the address, {t} the title, {w} the width and {h} the height; {i} is the picture.
FRAME = (
    '<iframe src="{a}" title="{t}" width="{w}" height="{h}" loading="lazy"'
    f' sandbox="{SANDBOX}" style="border:0;max-width:100%"></iframe>'
)
# In a place of {w} it is {l} high, in a narrower one more: {k} hundredths less for each that it is
# wider, of {b}. A browser without container units takes {h}, which is enough in any.
FLUID = (
    '<div style="container-type:inline-size;width:{w}px;max-width:100%">'
    '<iframe src="{a}" title="{t}" width="{w}" height="{h}" loading="lazy"'
    f' sandbox="{SANDBOX}" style="display:block;border:0;max-width:100%;'
    'height:clamp({l}px,{b}px - {k}cqw,{h}px)"></iframe></div>'
)
BADGE = '<a href="{a}"><img src="{i}" alt="{t}" width="280" height="68"></a>'

TITLE = "{t} op {s}"


def frame(address: str, title: str, height: int, width: int = USUAL) -> str:
    """Return the code of a frame, `address` being the whole address of an embed."""
    return _filled(FRAME, a=address, t=title, w=width, h=height)


def fluid(address: str, title: str, low: int, high: int, width: int = USUAL) -> str:
    """Return the code of a frame: `low` in a place of `width`, and `high` in a NARROW one."""
    by = -(-max(high - low, 0) * 100 // (width - NARROW))
    base = low + by * width // 100
    return _filled(FLUID, a=address, t=title, w=width, h=high, l=low, b=base, k=by)


def badge(address: str, picture: str, words: str) -> str:
    """Return the code of the badge, which leads to `address`."""
    return _filled(BADGE, a=address, i=picture, t=words)


def _filled(pattern: str, **values: str | int) -> str:
    safe = {name: escape(it) if isinstance(it, str) else it for name, it in values.items()}
    return pattern.format(**safe)


def words(site: Site) -> str:
    """Return what the badge says."""
    return f"Wij staan op {site.name}"


def title(name: str, site: Site) -> str:
    """Return what the frame of an embed is called."""
    return TITLE.format(t=name, s=site.name)


def discovery(entry: Entry[Hub], site: Site) -> Markup:
    """Return the element by which other programs find the card of a hub, for the head of its pages.

    They ask for a whole address, so without one of the site there is none. The theme's script takes
    every link[rel=alternate] for a translation and asks for a sitemap beside it, whatever its type;
    what stands in <noscript> is no element where a script runs, and one to all that read a page
    without running it, as those programs do.
    """
    if not site.address:
        return Markup()
    return _found(entry.slug, entry.title, site.address)


@lru_cache(2 * TOGETHER)  # the pages of a hub share it
def _found(slug: str, title: str, address: str) -> Markup:
    url = address + urls.oembed(urls.embedded(slug, CARD))
    return Markup(  # noqa: S704  # both are escaped
        '<noscript><link rel="alternate" type="application/json+oembed"'
        f' href="{escape(url)}" title="{escape(title)}"></noscript>'
    )


def plain(card: HubCard, what: str, height: int, site: Site) -> str:
    """Return the code of what of a hub can stand elsewhere, for who changes it by hand."""
    return frame(_address(card, what, site), title(card.name, site), height)


def _address(card: HubCard, what: str, site: Site) -> str:
    slug = card.url.removeprefix(urls.HUBS).rstrip("/")
    return site.address + urls.embedded(slug, what)


def oembed(card: HubCard, site: Site) -> str:
    """Return what other programs read of a hub's card (https://oembed.com, 1.0).

    Its code is as high as the card surely is.
    """
    low, high = heights.card(card, USUAL), heights.card(card, NARROW)
    told = {
        "version": "1.0",
        "type": "rich",
        "title": card.name,
        "author_name": card.name,
        "author_url": site.address + card.url,
        "provider_name": site.name,
        "provider_url": site.address,
        "width": USUAL,
        "height": high,
        "html": fluid(_address(card, CARD, site), title(card.name, site), low, high),
    }
    return json.dumps(told, ensure_ascii=False) + "\n"
