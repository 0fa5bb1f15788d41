#!/usr/bin/env python3
"""Open a few addresses of the published site: home, the map of the site, a hub, schemas, feeds.

    smoke.py https://example.org/

Says each address that does not answer as it should, and ends with 1 when there is one.
"""

from __future__ import annotations

import json
import re
import sys
import time
import urllib.request
import xml.etree.ElementTree as ET
from collections.abc import Callable
from functools import partial

import rest

ATOM = "{http://www.w3.org/2005/Atom}"
SCHEMAS = tuple(rest.NAMES["kinds"])
FEEDS = ("verhalen/feed.xml", "knooppunten/feed.xml", "experimenten/feed.xml")
CALENDAR = "academy/agenda.ics"
# A new version reaches every server of Pages within a minute or so.
TRIES, PAUSE = 6, 10.0
MOST_BYTES = 20_000_000


def main(address: str, tries: int = TRIES, pause: float = PAUSE) -> int:
    """Return 0 when all answer, 1 otherwise."""
    wrong: list[str] = []
    for attempt in range(tries):
        if attempt:
            time.sleep(pause)
        wrong = faults(address, fetched)
        if not wrong:
            print(f"{address} is online.")
            return 0
    print("\n".join(wrong))
    return 1


def faults(address: str, fetch: Callable[[str], str]) -> list[str]:
    """Return what is wrong with the site at an address; `fetch` raises OSError for no page."""
    root = address.rstrip("/") + "/"
    found: list[str] = []

    def page(url: str, sound: Callable[[str], bool]) -> str:
        try:
            text = fetch(root + url)
        except OSError as fault:
            found.append(f"{root}{url}: {fault}")
            return ""
        if not sound(text):
            found.append(f"{root}{url}: er staat iets anders dan verwacht")
        return text

    page("", lambda text: "<h1" in text)
    pages = page("sitemap.xml", lambda text: "<urlset" in text)
    hubs = re.findall(rf"<loc>{re.escape(root)}(knooppunten/[^/<]+/)</loc>", pages)
    if not hubs:
        found.append(f"{root}sitemap.xml: er staat geen knooppunt in")
    for hub in hubs[:1]:
        page(hub, lambda text: "<h1" in text)
    for name in SCHEMAS:
        page(f"data/schemas/{name}.schema.json", is_schema)
    for feed in FEEDS:
        page(feed, partial(is_feed, address=root + feed))
    page(CALENDAR, lambda text: text.startswith("BEGIN:VCALENDAR"))
    return found


def is_schema(text: str) -> bool:
    """Return whether a text is a JSON Schema."""
    try:
        return "$schema" in json.loads(text)
    except ValueError:
        return False


def is_feed(text: str, address: str) -> bool:
    """Return whether a text is an Atom feed that says that it stands at an address."""
    try:
        feed = ET.fromstring(text.encode())  # noqa: S314  # our own site
    except ET.ParseError:
        return False
    return f"{ATOM}feed" == feed.tag and any(
        link.get("rel") == "self" and link.get("href") == address
        for link in feed.iter(f"{ATOM}link")
    )


def fetched(url: str) -> str:
    """Return the text at an address; raises OSError where it does not answer with a page."""
    request = urllib.request.Request(url, headers={"User-Agent": "doedemocratie"})
    with urllib.request.urlopen(request, timeout=20) as answer:
        return str(answer.read(MOST_BYTES).decode("utf-8", "replace"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
