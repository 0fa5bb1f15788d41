"""A feed as Atom (RFC 4287): what is new on a page of the site, newest first.

Days come from the content: the same content gives the same bytes, whenever it is built.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

from ...frozen import frozen
from ..frame.lines import readable

NAMESPACE = "http://www.w3.org/2005/Atom"
# So many entries a feed has at most.
MOST = 50
# The day of a feed in which nothing stands yet: that of the meeting from which the site comes.
BEGAN = dt.date(2015, 2, 12)


@frozen
class AtomEntry:
    """One piece of news; `id` is a URN, `url` a whole address, `sort` what it is about.

    `updated` is the day of the last change, `published` that on which it came, None when nobody
    knows.
    """

    id: str
    title: str
    url: str
    updated: dt.date
    summary: str
    sort: str
    published: dt.date | None = None
    authors: tuple[str, ...] = ()


@frozen
class Feed:
    """A feed: where it stands (`url`) and of which page (`page`) it tells the news."""

    id: str
    title: str
    subtitle: str
    url: str
    page: str
    author: str
    entries: tuple[AtomEntry, ...]


def first(entries: Iterable[AtomEntry]) -> tuple[AtomEntry, ...]:
    """Return the newest entries, as many as a feed has."""
    newest = sorted(entries, key=lambda entry: (-entry.updated.toordinal(), entry.title, entry.id))
    return tuple(newest[:MOST])


def written(feed: Feed) -> bytes:
    """Return a feed as a file."""
    root = Element("feed", {"xmlns": NAMESPACE, "xml:lang": "nl"})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", _moment(max((entry.updated for entry in feed.entries), default=BEGAN)))
    _author(root, feed.author)
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": feed.url})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": feed.page})
    for entry in feed.entries:
        _entry(root, entry)
    text = tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'.encode()


def _entry(root: Element, entry: AtomEntry) -> None:
    node = SubElement(root, "entry")
    _text(node, "id", entry.id)
    _text(node, "title", entry.title)
    _text(node, "updated", _moment(entry.updated))
    if entry.published:
        _text(node, "published", _moment(entry.published))
    for name in entry.authors:
        _author(node, name)
    SubElement(node, "link", {"rel": "alternate", "type": "text/html", "href": entry.url})
    SubElement(node, "category", {"term": entry.sort})
    _text(node, "summary", entry.summary)


def _author(node: Element, name: str) -> None:
    _text(SubElement(node, "author"), "name", name)


def _text(node: Element, name: str, text: str) -> None:
    SubElement(node, name).text = readable(text)


def _moment(day: dt.date) -> str:
    """Return a day as RFC 3339 has a moment: its beginning, so that it never lies ahead."""
    return f"{day.isoformat()}T00:00:00Z"
