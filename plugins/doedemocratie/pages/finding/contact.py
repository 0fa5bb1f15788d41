"""How hubs are reached, as columns for a browser: rows as in the columns of the list.

What has these rows fetches it when its answer stands already (the finder, comparing, a shortlist);
the list itself never does. It is as public as the profiles that it is taken from, and ours alone.
"""

from __future__ import annotations

import json
import re

from ...model.kinds.hub import Hub
from ...model.values.texts import phone
from ..frame import rhythm
from ..kinds.profile import costs, response
from ..lists.columns import shared
from ..lists.making import Making

CONTACT = "data/lijst/contact.json"
VERSION = 2

_SPARE = re.compile("[^0-9+]")


def text(making: Making) -> str:
    """Return the file.

    By its stamp a page knows that rows are those of its columns. What is not told is "". The shape
    stands in assets/js/list/contact.js.
    """
    records = {entry.slug: entry.record for entry in making.catalogue.of(Hub)}
    hubs = [records[slug] for slug in making.listing.items]
    data = {
        "version": VERSION,
        "stamp": making.columns.stamp,
        "email": [hub.email or "" for hub in hubs],
        "telefoon": [number(hub.telefoon) for hub in hubs],
        "website": [website(hub) for hub in hubs],
        "adres": [hub.adres or "" for hub in hubs],
        "kosten": shared((costs(hub) for hub in hubs), ""),
        "reactietijd": shared((response(hub.reactietijd) for hub in hubs), ""),
        "uren": shared(map(hours, hubs), ""),
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


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
