"""What somebody pastes into a page of their own: the frame around an embed, and the badge.

The height of a frame stands fixed in its code, since what is within may run no script. The page
that gives the code measures it (assets/js/own_site/); where nobody measures it is reckoned here,
rather too much than too little: an embed fills the frame that it gets.
"""

from __future__ import annotations

import json

from markupsafe import Markup, escape

from ...model.kinds.hub import Hub
from ...records.catalogue import Entry
from ..frame import urls
from ..frame.spec import Site
from ..lists.cards import HubCard

# What of a hub can stand elsewhere.
CARD, WEEK = "kaart", "week"
# A phone, between the margins of a page; and what a column of text has room for.
NARROW, USUAL = 280, 360
# What a frame may let its page do: follow a link that somebody presses, also in a new window.
SANDBOX = "allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation"
# {a} is the address, {t} the title, {w} the width and {h} the height; {i} is the picture.
FRAME = (
    '<iframe src="{a}" title="{t}" width="{w}" height="{h}" loading="lazy"'
    f' sandbox="{SANDBOX}" style="border:0;max-width:100%"></iframe>'
)
BADGE = '<a href="{a}"><img src="{i}" alt="{t}" width="280" height="68"></a>'

TITLE = "{t} op {s}"

# Pixels of a card as embed.css sets it in NARROW: what stands there always, and of a line of text
# its height and how many letters surely fit.
_BARE = 190
_NAME, _LINE = (25, 13), (22, 30)
_HEAD = 21


def frame(address: str, title: str, height: int, width: int = USUAL) -> str:
    """Return the code of a frame, `address` being the whole address of an embed."""
    return _filled(FRAME, a=address, t=title, w=width, h=height)


def badge(address: str, picture: str, words: str) -> str:
    """Return the code of the badge, which leads to `address`."""
    return _filled(BADGE, a=address, i=picture, t=words)


def _filled(pattern: str, **values: object) -> str:
    return pattern.format(**{name: escape(value) for name, value in values.items()})


def words(site: Site) -> str:
    """Return what the badge says."""
    return f"Wij staan op {site.name}"


def title(name: str, site: Site) -> str:
    """Return what the frame of an embed is called."""
    return TITLE.format(t=name, s=site.name)


def discovery(entry: Entry[Hub], site: Site) -> Markup:
    """Return the element by which other programs find the card of a hub, for the head of its pages.

    They ask for a whole address, so without one of the site there is none. The theme's script takes
    every [rel=alternate] for a translation and asks for a sitemap beside it: the space behind that
    word keeps it away, and is nothing to who reads words.
    """
    if not site.address:
        return Markup()
    link = Markup('<link rel="alternate " type="application/json+oembed" href="{}" title="{}">')
    url = urls.oembed(urls.embedded(entry.slug, CARD))
    return link.format(site.address + url, entry.title)


def of_card(card: HubCard, site: Site) -> str:
    """Return the code of a hub's card, as high as it surely is."""
    slug = card.url.removeprefix(urls.HUBS).rstrip("/")
    address = site.address + urls.embedded(slug, CARD)
    return frame(address, title(card.name, site), height(card))


def oembed(card: HubCard, site: Site) -> str:
    """Return what other programs read of a hub's card (https://oembed.com, 1.0)."""
    told = {
        "version": "1.0",
        "type": "rich",
        "title": card.name,
        "author_name": card.name,
        "author_url": site.address + card.url,
        "provider_name": site.name,
        "provider_url": site.address,
        "width": USUAL,
        "height": height(card),
        "html": of_card(card, site),
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def height(card: HubCard) -> int:
    """Return how high the frame of a hub's card must be, also on a narrow phone."""
    high = _BARE + max(72, _HEAD * 2 + _lines(card.name, _NAME) + _lines(card.place, (_HEAD, 20)))
    high += _lines(card.summary, _LINE) + 40
    if card.helps:
        high += _lines(f"Helpt met: {', '.join(card.helps)}", _LINE) + 12
    if card.hours:
        high += _lines(f"Open: {card.hours}", _LINE) + 8
    high += sum(_lines(f"{mark.word}: {mark.label}", _LINE) for mark in card.marks) + 12
    return high


def _lines(text: str, line: tuple[int, int]) -> int:
    """Return how high a text may stand, of lines that are so high and hold so many letters."""
    high, letters = line
    return high * -(-len(text) // letters)
