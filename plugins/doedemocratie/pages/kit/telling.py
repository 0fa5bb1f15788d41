"""What is told of a hub to who passes by, and where words that are not its own come from."""

from __future__ import annotations

import re
from functools import lru_cache

from ...model.kinds.hub import Hub
from ...model.words import sentences
from ...model.words.printable import drawn

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
