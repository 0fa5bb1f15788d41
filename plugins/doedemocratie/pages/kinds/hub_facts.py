"""The facts of a hub: a list of what has no place of its own, the way there, lines to pass on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any
from urllib.parse import quote

from ...frozen import frozen
from ...model.grammar.fields import FieldSpec, describe
from ...model.kinds.hub import Hub
from ...model.words.vocab import GEMEENTE, PROVINCIE
from ...records.catalogue import Entry
from ...records.files.places import gazetteer
from ..frame import rhythm
from ..frame.spec import Site
from ..frame.week import closed
from ..lists import facets
from ..lists.cards import HubCard, LinkView

MAP = "https://www.openstreetmap.org/"
UNKNOWN = "nog niet bekend: weet jij het?"
# So many times are told in one line.
TIMES = 3

# The address of the list of hubs with a choice of a facet, or None where it has none.
ListOf = Callable[[str, str], str | None]

# Fields with a place of their own on the page; every other field shows as a fact by itself.
PLACED = frozenset(
    {
        *("naam", "samenvatting", "slogan", "beschrijving", "stadium", "helpt_met"),
        *(
            "plaats",
            "provincie",
            "gemeente",
            "adres",
            "coordinaten",
            "locaties",
            "tijdelijk_gesloten",
        ),
        *("website", "email", "telefoon", "bereikbaar", "reactietijd", "links", "merk"),
        *("kosten", "kosten_toelichting", "zoekt", "biedt", "zoekt_mensen", "vraagt", "geeft"),
        *("beheerders", "bevestigd_op", "erbij_op", "bron", "aliassen", "voorbeeld"),
    }
)
# What a provisional profile asks about when nobody told.
ASKED = ("type", "bereik", "provincie")


@frozen
class Fact:
    """A field as a line of the fact list: its label and its values, each perhaps a link."""

    label: str
    values: tuple[LinkView, ...]
    unknown: bool = False


def facts(hub: Hub, list_of: ListOf) -> Iterator[Fact]:
    """Yield the fact list: where it is, then every field without a place of its own.

    A value that hubs are found by leads to the list of those that have it.
    """
    specs = _specs()
    location = gazetteer().locate(hub)
    provinces = (location.province,) if location.province else facets.of_regions(hub)
    if provinces:
        links = (LinkView(PROVINCIE.label(slug), list_of("provincie", slug)) for slug in provinces)
        yield Fact(specs["provincie"].label, tuple(links))
    town = location.municipality
    if town and (hub.gemeente or not _tells(hub.plaats or "", town)):
        yield Fact(
            specs["gemeente"].label, (LinkView(GEMEENTE.label(town), list_of("gemeente", town)),)
        )
    for spec in _by_itself():
        value = getattr(hub, spec.name)
        if value is not None:
            yield Fact(spec.label, _words(spec, value, list_of))
    if hub.provisional():
        for name in ASKED:
            told = (provinces or None) if name == "provincie" else getattr(hub, name)
            if told is None and not (name == "provincie" and hub.widest() == "landelijk"):
                yield Fact(specs[name].label, (LinkView(UNKNOWN, None),), unknown=True)


@lru_cache(4096)  # as many as there are places
def _tells(place: str, town: str) -> bool:
    """Return whether the name of a place tells its municipality already."""
    return gazetteer().is_town(place, town)


@cache
def _specs() -> Mapping[str, FieldSpec]:
    return {spec.name: spec for spec in describe(Hub)}


@cache
def _by_itself() -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in describe(Hub) if spec.name not in PLACED)


# Any: what the model says of the field.
def _words(spec: FieldSpec, value: Any, list_of: ListOf) -> tuple[LinkView, ...]:
    items = value if spec.many else (value,)
    if spec.vocabulary:
        name = spec.name if spec.facet else None
        return tuple(
            [
                LinkView(choice.label, name and list_of(name, choice.id), choice.own, choice.lang)
                for choice in map(spec.vocabulary.choice, items)
            ]
        )
    return tuple(LinkView(spec.sort.show(item), _answer(spec, item, list_of)) for item in items)


def _answer(spec: FieldSpec, item: object, list_of: ListOf) -> str | None:
    """Return the list of the hubs that say yes, or no, as this one does."""
    asked = spec.facet and isinstance(item, bool)
    return list_of(spec.name, "ja" if item is True else "nee") if asked else None


def way(hub: Hub) -> Iterator[LinkView]:
    """Yield links that show the way, where a spot or an address is known; none is loaded here.

    The first opens a program for maps, where there is one, the other a map on the web.
    """
    spot = ",".join(f"{degrees:.5f}" for degrees in hub.coordinaten or ())
    place = gazetteer().locate(hub).name or ""
    address = quote(f"{hub.adres}, {place}", safe="") if hub.adres and place else ""
    if spot:
        lat, lon = spot.split(",")
        at = f"?mlat={lat}&mlon={lon}#map=17/{lat}/{lon}"
        yield LinkView("Open in je kaart-app", f"geo:{spot}")
        yield LinkView("Bekijk op OpenStreetMap", f"{MAP}{at}")
    elif address:
        yield LinkView("Open in je kaart-app", f"geo:0,0?q={address}")
        yield LinkView("Bekijk op OpenStreetMap", f"{MAP}search?query={address}")


def pasted(entry: Entry[Hub], card: HubCard, site: Site) -> str:
    """Return what somebody may say of a hub in a group chat: who, what, when, and where to read."""
    hub = entry.record
    return site.pasted(
        card.url,
        f"{hub.naam} ({card.where})" if card.where else hub.naam,
        hub.samenvatting,
        f"{card.freshness}." if hub.provisional() else "",
        "Gestopt." if card.stopped else f"Open: {card.hours}." if card.hours else "",
    )


def beside(hub: Hub, card: HubCard, today: dt.date) -> dict[str, str]:
    """Return what search tells of a hub beside its text (search/); what nobody told is left out.

    Of a hub that stopped, is to be or is closed it says so instead of when to come.
    """
    told = {
        "waar": card.place if card.where or hub.bereik else "",
        "wanneer": times(hub, today),
        "bevestigd": hub.bevestigd_op.isoformat() if hub.bevestigd_op else "",
    }
    return {name: words for name, words in told.items() if words}


def times(hub: Hub, today: dt.date) -> str:
    """Return when to come to a hub in one line, the first of its times; "" when nobody told."""
    if hub.stadium == "gestopt":
        return "Gestopt"
    if any(
        closure.van <= today and not (closure.tot and closure.tot < today)
        for closure in hub.tijdelijk_gesloten or ()
    ):
        return closed(hub.tijdelijk_gesloten, today)
    lines = rhythm.timed(hub.bereikbaar)
    first = "; ".join(lines[:TIMES]) + (" en meer" if len(lines) > TIMES else "")
    return first[:1].upper() + first[1:] or ("In wording" if hub.stadium == "in-spe" else "")
