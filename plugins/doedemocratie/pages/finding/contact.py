"""How a hub is reached, for a browser: a file each, so that none holds the ways to many.

What shows hubs by name fetches those of its hubs when it stands already (the finder, comparing, a
shortlist); the list itself never does. It says what the profile says, and it is ours alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from ...model.kinds.hub import Hub
from ...model.values.texts import phone
from ...records.catalogue import Entry
from ..frame import rhythm
from ..kinds.profile import costs, response

FOLDER = "data/lijst/bereik/"

_SPARE = re.compile("[^0-9+]")


def file(entry: Entry[Hub]) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of the file of a hub of the list; the example is not in it."""
    if not entry.record.voorbeeld:
        text = json.dumps(told(entry.record), ensure_ascii=False, separators=(",", ":"))
        yield f"{FOLDER}{entry.slug}.json", f"{text}\n"


def told(hub: Hub) -> dict[str, str]:
    """Return what stands in it; "" is not told. The shape stands in assets/js/list/contact.js."""
    return {
        "email": hub.email or "",
        "telefoon": number(hub.telefoon),
        "website": website(hub),
        "adres": hub.adres or "",
        "kosten": costs(hub),
        "reactietijd": response(hub.reactietijd),
        "uren": hours(hub),
    }


def number(typed: str | None) -> str:
    """Return a telephone number of which the digits, with a plus, are what a telephone dials.

    As it was typed, where that is so; "" for what cannot be dialled.
    """
    read = phone.number(typed or "")
    if typed is None or read is None:
        return ""
    same = (read.dials, read.dials.replace("+31", "0", 1))
    return typed if _SPARE.sub("", typed) in same else read.dials


def hours(hub: Hub) -> str:
    """Return when one can come, with its times; "" of a hub that stopped."""
    return "" if hub.stadium == "gestopt" else "; ".join(rhythm.timed(hub.bereikbaar))


def website(hub: Hub) -> str:
    """Return the website of a hub, "" for one that nobody confirmed: it may be another's by now."""
    return "" if hub.provisional() else hub.website or ""
