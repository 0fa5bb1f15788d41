"""What is told of a hub to who passes by: its words, whose they are, and how to reach it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...model.kinds.hub import Hub
from ...model.values.texts import phone
from ...model.words import sentences
from ...model.words.printable import drawn, lacking
from ..frame.week import When

# The report that this site began with, and what we call it among ourselves.
_HARVEST = re.compile(r"\boogst van (?:de bijeenkomst\b|(?P<year>\d{4})\b)", re.IGNORECASE)
_NICKNAME = re.compile(r"\bde oogst\b(?: van (?P<year>\d{4})\b)?")
_SO_IT_SAYS = re.compile(rf"Zo staat het in {_NICKNAME.pattern}\.")


@lru_cache(maxsize=16)
def whole(text: str) -> tuple[str, ...]:
    """Return the sentences of a text as they are drawn."""
    return tuple(filter(None, map(drawn, sentences.parted(text))))


def told(hub: Hub) -> tuple[str, ...]:
    """Return what is told of a hub, in words that need no knowledge of us."""
    parts = whole(hub.samenvatting)
    if not hub.provisional() or not hub.bron or not _HARVEST.search(hub.bron.titel):
        return parts
    return tuple(_plain(sentence) for sentence in parts if not _SO_IT_SAYS.fullmatch(sentence))


def origin(hub: Hub) -> str:
    """Return where the words about a provisional hub come from, or ""."""
    if not hub.provisional() or not hub.bron:
        return ""
    source = hub.bron
    year = f"{source.datum.year}" if source.datum else ""
    if report := _HARVEST.search(source.titel):
        year = year or report["year"] or ""
        return f"een verslag van een bijeenkomst{year and f' in {year}'}"
    title = drawn(source.titel)
    return title and f"‘{title}’{year and f' ({year})'}"


def briefly(hub: Hub) -> str:
    """Return that as a sentence for where room is small."""
    where = origin(hub)
    return where and f"Bron: {where}."


def _plain(sentence: str) -> str:
    def named(report: re.Match[str]) -> str:
        return f"een verslag uit {report['year']}" if report["year"] else "een verslag"

    return _NICKNAME.sub(named, sentence)


def ended(words: str) -> str:
    """Return words as a sentence: others may follow it."""
    return words if words.endswith((".", "!", "?", "…", "؟", "۔")) else f"{words}."


def ways(hub: Hub, open_on: When | None) -> Iterator[tuple[str, str]]:
    """Yield how to reach a hub, and where that leads: a street, mail, telephone, the web.

    The address is told once, also when the times of the week name it.
    """
    place = drawn(open_on.place) if open_on else ""
    address = drawn(", ".join(filter(None, (hub.adres, hub.plaats))))
    street = drawn(hub.adres or "")
    if place and street and street.casefold() in place.casefold():
        town = drawn(hub.plaats or "")
        whole_address = not town or town.casefold() in place.casefold()
        yield place if whole_address else f"{place}, {town}", ""
    else:
        yield from ((spot, "") for spot in (place, address if hub.adres else "") if spot)
    if email := _legible(hub.email):
        yield drawn(email), f"mailto:{email}"
    if hub.telefoon:
        yield drawn(hub.telefoon), phone.href(hub.telefoon) or ""
    if website := _legible(hub.website):
        yield drawn(website.split("://", 1)[1].rstrip("/").removeprefix("www.")), website


def _legible(address: str | None) -> str:
    """Return an address, "" for one that cannot be drawn whole: it would lead elsewhere."""
    return "" if not address or lacking(address) else address
