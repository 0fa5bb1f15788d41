"""The fact list of a hub: where it is, and every field that has no place of its own on the page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ...model.grammar.fields import FieldSpec, describe
from ...model.kinds.hub import Hub
from ...model.words.vocab import GEMEENTE, PROVINCIE
from ...records.files.places import gazetteer
from ..frame import urls
from ..lists import facets
from ..lists.cards import LinkView

UNKNOWN = "nog niet bekend: weet jij het?"

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
        *("kosten", "kosten_toelichting", "zoekt", "biedt", "zoekt_mensen"),
        *("beheerders", "bevestigd_op", "bron", "aliassen", "voorbeeld"),
    }
)
# What a provisional profile asks about when nobody told.
ASKED = ("type", "bereik", "provincie")


@dataclass(frozen=True, slots=True)
class Fact:
    """A field as a line of the fact list: its label and its values, each perhaps a link."""

    label: str
    values: tuple[LinkView, ...]
    unknown: bool = False


def facts(hub: Hub) -> Iterator[Fact]:
    """Yield the fact list: where it is, then every field without a place of its own."""
    specs = {spec.name: spec for spec in describe(Hub)}
    location = gazetteer().locate(hub)
    provinces = (location.province,) if location.province else facets.of_regions(hub)
    if provinces:
        links = (
            LinkView(PROVINCIE.label(slug), urls.landing("provincie", slug)) for slug in provinces
        )
        yield Fact(specs["provincie"].label, tuple(links))
    town = location.municipality
    if town and (hub.gemeente or not gazetteer().is_town(hub.plaats or "", town)):
        yield Fact(specs["gemeente"].label, (LinkView(GEMEENTE.label(town), None),))
    for spec in describe(Hub):
        value = getattr(hub, spec.name)
        if value is not None and spec.name not in PLACED:
            yield Fact(spec.label, tuple(_words(spec, value)))
    if hub.provisional():
        for name in ASKED:
            told = (provinces or None) if name == "provincie" else getattr(hub, name)
            if told is None and not (name == "provincie" and hub.widest() == "landelijk"):
                yield Fact(specs[name].label, (LinkView(UNKNOWN, None),), unknown=True)


# Any: what the model says of the field.
def _words(spec: FieldSpec, value: Any) -> Iterator[LinkView]:
    for item in value if spec.many else (value,):
        if spec.vocabulary:
            landing = facets.BY_PARAMETER.get(spec.name)
            url = urls.landing(spec.name, item) if landing else None
            choice = spec.vocabulary.choice(item)
            yield LinkView(choice.label, url, choice.own, choice.lang)
        else:
            yield LinkView(spec.sort.show(item), None)
