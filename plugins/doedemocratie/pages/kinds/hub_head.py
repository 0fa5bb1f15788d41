"""The head of every page of a hub: its name, its mark, and where its pages are."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import PLAIN
from ...records.catalogue import Entry
from ..drawing.colour import style
from ..drawing.emblem import Emblem, emblem
from ..frame import urls
from ..frame.pictures import LogoView, logo
from ..frame.spec import Site
from ..lists.cards import place_line, place_name, type_label

# A name of more letters stands in smaller type.
LONG = 40


@dataclass(frozen=True, slots=True)
class HubHead:
    """What stands on top of every page of a hub. `long`: its name asks for smaller type."""

    name: str
    long: bool
    type: str
    type_label: str
    place: str
    slogan: str
    emblem: Emblem
    logo: LogoView | None
    style: str
    profile: str
    brand: str
    example: bool
    stopped: bool
    in_spe: bool
    provisional: bool


def told_apart(hub: Hub, *, twin: bool) -> str:
    """Return the name of a hub; with its place when another hub has that name (`twin`)."""
    place = place_name(hub) if twin else ""
    return f"{hub.naam} ({place})" if place else hub.naam


def head(entry: Entry[Hub], site: Site) -> HubHead:
    """Return the head of a hub's pages."""
    hub = entry.record
    brand = hub.merk or PLAIN
    return HubHead(
        name=hub.naam,
        long=len(hub.naam) > LONG,
        type=hub.type or "onbekend",
        type_label=f"{type_label(hub)} knooppunt" if hub.type else type_label(hub),
        place=place_line(hub),
        slogan=hub.slogan or "",
        emblem=emblem(entry.slug, hub.type, brand.kleur, apart=True),
        logo=logo(site.pictures, entry),
        style=style(brand.kleur, brand.accent),
        profile=urls.hub(entry.slug),
        brand=urls.brand(entry.slug),
        example=bool(hub.voorbeeld),
        stopped=hub.stadium == "gestopt",
        in_spe=hub.stadium == "in-spe",
        provisional=hub.provisional(),
    )
