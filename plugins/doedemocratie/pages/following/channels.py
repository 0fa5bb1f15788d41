"""What a feed is called, on the page of which it tells the news and in the feed itself."""

from __future__ import annotations

from ...model.words.vocab import GEMEENTE, PROVINCIE
from ..lists.facets import TOWNS

PROVINCES = "provincie"
# The facets of hubs of which every landing page has a feed.
PLACES = {PROVINCES: PROVINCIE, TOWNS: GEMEENTE}

STORIES = "Nieuwe verhalen"
HUBS = "Nieuwe knooppunten"
EXPERIMENTS = "Nieuws van experimenten"


def factor(title: str) -> str:
    """Return what the feed of a growth factor is called."""
    return f"Nieuws over {title}"


def place(parameter: str, choice: str) -> str:
    """Return what the feed of a province or municipality is called; "" of any other list.

    There is a province and a municipality of Utrecht, and of Groningen.
    """
    among = PLACES.get(parameter)
    if not among:
        return ""
    name = among.label(choice)
    several = sum(bool(places.find(name)) for places in PLACES.values()) > 1
    return f"Nieuws uit {f'de {parameter} ' * several}{name}"
