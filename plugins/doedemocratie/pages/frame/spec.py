"""A page before it is made (PageSpec), and before it is HTML (Page); Site: what all know."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import field
from typing import Generic, NamedTuple, TypeVar
from urllib.parse import urlencode

from markupsafe import Markup

from ...frozen import frozen
from ...model.values.date import in_words as day
from ...model.words.vocab import GROEISTOF
from . import urls
from .pictures import Pictures

# So many records are laid together (laying/pages.py): what their pages share is kept so long. Of
# pages that list records fewer are: with thousands of them one is half a megabyte.
TOGETHER = 64
LISTS_TOGETHER = 16

V_co = TypeVar("V_co", covariant=True)
T = TypeVar("T")


@frozen
class Site:
    """The site around the pages. Empty text means: not known, so leave out what needs it.

    `address` is the address the site is published at, `repository` the web address of its
    repository; `today` is the reference date, `drafts` shows stories that are not public yet,
    `editing` says that there is an editing room, `factors` holds the titles of growth factors with
    a record,
    `pictures` every picture that could be made; `kit` the size in bytes of every file that is made
    of records (kits, social cards) by its address, None when this build makes none; `cards`
    what every social card shows, in words, by its address.
    """

    name: str
    today: dt.date
    address: str = ""
    repository: str = ""
    editors_mail: str = ""
    publisher: str = ""
    drafts: bool = False
    editing: bool = False
    factors: Mapping[str, str] = field(default_factory=dict)
    pictures: Pictures = field(default_factory=dict)
    kit: Mapping[str, int] | None = None
    cards: Mapping[str, str] = field(default_factory=dict)

    @property
    def built(self) -> str:
        """Return the sentence that says of which day the site is."""
        return f"Deze site is gemaakt op {day(self.today)}."

    def factor(self, slug: str) -> str:
        """Return the title of a growth factor: its record's, else that of the closed list."""
        return self.factors.get(slug) or GROEISTOF.label(slug)

    def feed(self, url: str) -> str:
        """Return the whole address of the feed with the news of a page, or ""."""
        return self.address and self.address + urls.feed(url)

    def edit_url(self, path: str) -> str:
        """Return where to edit `path` (below content/) in the repository, or ""."""
        return f"{self.repository}/edit/main/content/{path}" if self.repository else ""

    def guide(self, path: str) -> str:
        """Return where a guide of the repository is read (`path` in it), or ""."""
        return f"{self.repository}/blob/main/{path}" if self.repository else ""

    def wrong_url(self, page: str) -> str:
        """Return where to say that something on a page of the site is wrong, or ""."""
        if not self.repository:
            return ""
        asked = urlencode({"template": "04-klopt-niet.yml", "pagina": page})
        return f"{self.repository}/issues/new?{asked}"

    def pasted(self, url: str, *lines: str) -> str:
        """Return a text for a group chat: these lines, then the address of a page of the site."""
        return "\n".join(filter(None, (*lines, self.address and self.address + url)))

    def mail_url(self, subject: str, text: str) -> str:
        """Return a mail to the editors that stands ready to be sent, or ""."""
        return urls.mail(self.editors_mail, subject, text) if self.editors_mail else ""


@frozen
class Crumb:
    """One step of the trail above a page; the last one has no address."""

    label: str
    url: str | None


@frozen
class Page(Generic[V_co]):
    """A page that is made: `url` below the site ("" is home), `sort` its sort of page and template.

    `view` is what the template prints: a dataclass of the module that makes the page.
    `section` is the address of the part of the site that the header marks, `source` the record
    file below content/ that it shows, `indexed` False keeps it from search engines and sitemap,
    `changed` is when its record was last confirmed, `filtered` tells that it holds a <list-filter>,
    `mapped` that it may show pictures of a map (policy.TILES), `framing` that it may show another
    page of the site within it, `head` extra elements for its head,
    `told` makes what programs are told there,
    `beside` what search tells of it beside its text (search/), `card` the address of the picture
    that others show when they link to it, "" for the page's own (urls.card), `data` that of the
    open data about its record, "" for none, `feed` what the feed with its news is called
    (Site.feed), "" where it has none.
    """

    url: str
    sort: str
    title: str
    description: str
    view: V_co
    section: str
    crumbs: tuple[Crumb, ...] = ()
    source: str | None = None
    indexed: bool = True
    changed: dt.date | None = None
    filtered: bool = False
    mapped: bool = False
    framing: bool = False
    head: Markup = field(default_factory=Markup)
    told: Callable[[], Markup] = Markup
    beside: Mapping[str, str] = field(default_factory=dict)
    card: str = ""
    data: str = ""
    feed: str = ""

    @property
    def depth(self) -> int:
        """Return how many folders deep the page lies; home is 0."""
        return self.url.count("/")

    @property
    def root(self) -> str:
        """Return the way from this page to the root of the site, ending in a slash."""
        return urls.root(self.url)


@frozen
class PageSpec(Generic[V_co]):
    """A page to come: where it will stand, what sort of page it is, and how it is made.

    `shows` are the record files below content/ whose page it is, `former` the addresses that send
    a visitor on to it. `of` tells in few bytes what else it is made of than what it asks of what
    all pages may ask (again/asking.py): `bytes` says nothing else; None where that is not told.
    """

    url: str
    sort: str
    make: Callable[[], Page[V_co]]
    shows: tuple[str, ...] = ()
    former: tuple[str, ...] = ()
    of: Callable[[], bytes] | None = None


class MadePage(NamedTuple):
    """What is told of a page when it is made: to the sitemap, to search and in the summary."""

    url: str
    sort: str
    title: str
    description: str
    indexed: bool
    changed: dt.date | None
    beside: Mapping[str, str]


def told_of(page: Page[object]) -> MadePage:
    """Return what is told of a page."""
    return MadePage(
        page.url,
        page.sort,
        page.title,
        page.description,
        page.indexed,
        page.changed,
        page.beside,
    )
