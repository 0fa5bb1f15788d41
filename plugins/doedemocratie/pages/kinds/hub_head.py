"""The head of every page of a hub: its name, its mark, and where its pages are."""

from __future__ import annotations

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import PLAIN
from ...records.catalogue import Entry
from ..drawing.colour import style
from ..drawing.emblem import Emblem, emblem
from ..frame import urls
from ..frame.pictures import LogoView
from ..lists.cards import HubCard, place_name

# A name of more letters stands in smaller type.
LONG = 40


@frozen
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


def head(entry: Entry[Hub], card: HubCard) -> HubHead:
    """Return the head of a hub's pages; its card knows most of it."""
    hub = entry.record
    brand = hub.merk or PLAIN
    return HubHead(
        name=card.name,
        long=len(card.name) > LONG,
        type=card.type,
        type_label=f"{card.type_label} knooppunt" if hub.type else card.type_label,
        place=card.place,
        slogan=hub.slogan or "",
        emblem=emblem(entry.slug, hub.type, brand.kleur, apart=True),
        logo=card.logo,
        style=style(brand.kleur, brand.accent),
        profile=card.url,
        brand=urls.brand(entry.slug),
        example=card.example,
        stopped=card.stopped,
        in_spe=card.in_spe,
        provisional=hub.provisional(),
    )
