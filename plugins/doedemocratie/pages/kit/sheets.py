"""From a hub to what its drawn files show: chosen, worded, parted in whole sentences.

A provisional hub claims nothing that it did not say itself. Nothing here depends on the day that
the site is made: what is printed hangs there for months.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice

from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import PLAIN
from ...model.words.printable import drawn, nameable
from ...model.words.vocab import HELPT_MET
from ...records.catalogue import Entry
from ..drawing.colour import INK, PAPER, TONES, contrast, guest, mix
from ..drawing.emblem import SEEN, emblem
from ..frame import pictures, urls
from ..frame.rhythm import listed
from ..frame.week import Day, Slot, When, when
from ..lists.cards import ordered, place_line, place_name, type_label
from ..lists.making import Making
from .telling import briefly, ended, origin, told, ways
from .views import (
    CardView,
    DayView,
    Face,
    MarkView,
    Palette,
    PosterView,
    QrView,
    SheetLogo,
    SlotView,
    SquareView,
    VisitView,
)

# So many of each a sheet has room for.
SLOTS, WAYS, HELPS = 3, 4, 4
EXAMPLE = "Voorbeeld: dit knooppunt bestaat niet"
PROVISIONAL = "Voorlopig profiel"
# Some of what holds for the times of a hub may not fit: this promises nothing that is not so.
ASK = "Vraag het even voor je komt: er hoort nog meer bij."
STOPPED, TO_BE = "Dit knooppunt is gestopt", "In wording"


def poster(entry: Entry[Hub], making: Making, *, ink_saving: bool = False) -> PosterView | None:
    """Return what the poster of a hub shows; None where no letter of its name can be drawn.

    `ink_saving`: on white.
    """
    who = face(entry, making, ink_saving=ink_saving)
    if who is None:
        return None
    hub = entry.record
    address = url(entry, making)
    claims = _claims(hub)
    open_on = when(hub.bereikbaar, None) if claims else None
    reached = list(islice(ways(hub, open_on), WAYS)) if claims else []
    week = tuple(_day(day) for day in open_on.week if day.slots) if open_on else ()
    return PosterView(
        face=replace(who, title=f"Poster van {who.title}"),
        helps=_helps(hub) if claims else "",
        heading=_heading(hub, open_on),
        week=week,
        notes=tuple(_notes(hub, open_on, scanned=bool(address))),
        ask=ASK if open_on and open_on.notes else "",
        contacts=tuple(words for words, _ in reached),
        links=tuple(link for _, link in reached),
        address=address,
        code=f"QR-code naar de pagina van {who.name}: {address}",
    )


def visit(entry: Entry[Hub], making: Making) -> VisitView | None:
    """Return what the visiting cards of a hub show; None as for its poster."""
    who = face(entry, making)
    if who is None:
        return None
    hub = entry.record
    address = url(entry, making)
    near = ("", "") if hub.adres else (drawn(place_name(hub)), "")
    contacts = [near, *ways(hub, None)] if _claims(hub) else []
    reached = [way for way in contacts if way[0]][:WAYS]
    return VisitView(
        face=replace(who, title=f"Visitekaartjes van {who.title}", source=briefly(hub)),
        contacts=tuple(words for words, _ in reached),
        links=tuple(link for _, link in reached),
        address=address,
        code=f"QR-code naar de pagina van {who.name}: {address}",
    )


def card(entry: Entry[Hub], making: Making) -> CardView | None:
    """Return what the social card of a hub shows; None as for its poster."""
    who = face(entry, making)
    return CardView(replace(who, source=briefly(entry.record))) if who else None


def square(entry: Entry[Hub], making: Making) -> SquareView | None:
    """Return what the square picture of a hub shows; None as for its poster."""
    who = face(entry, making)
    return SquareView(replace(who, source=briefly(entry.record))) if who else None


def qr(address: str) -> QrView:
    """Return what the code of an address shows."""
    return QrView(address)


def mark(entry: Entry[Hub], making: Making) -> MarkView:
    """Return a hub's own mark: its logo, or the emblem that stands in for it."""
    brand = entry.record.merk or PLAIN
    grown = emblem(entry.slug, entry.record.type, brand.kleur)
    return MarkView(grown.file, _logo(entry, making))


def url(entry: Entry[Hub], making: Making) -> str:
    """Return the whole address of a hub's page, "" where the site has none."""
    return making.site.address and making.site.address + urls.hub(entry.slug)


@dataclass(frozen=True, slots=True, eq=False)
class _Of:
    """A hub and what its files are made from: the same one only when it is the very same."""

    entry: Entry[Hub]
    making: Making

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Of) and self.entry is other.entry and self.making is other.making

    def __hash__(self) -> int:
        return hash((id(self.entry), id(self.making)))


def face(entry: Entry[Hub], making: Making, *, ink_saving: bool = False) -> Face | None:
    """Return who a hub is; None where no letter of its name can be drawn."""
    return _face(_Of(entry, making), ink_saving=ink_saving)


# The sheets of one hub share it.
@lru_cache(maxsize=2)
def _face(whose: _Of, *, ink_saving: bool) -> Face | None:
    entry, making = whose.entry, whose.making
    hub = entry.record
    if not nameable(hub.naam):
        return None
    brand = hub.merk or PLAIN
    grown = emblem(entry.slug, hub.type, brand.kleur, apart=not ink_saving, pale=ink_saving)
    own = brand.kleur or TONES[grown.tone - 1]
    promise = "" if hub.provisional() else brand.belofte or hub.slogan or ""
    where = place_line(hub) if place_name(hub) or hub.bereik else ""
    source = origin(hub)
    return Face(
        title=hub.naam,
        name=drawn(hub.naam),
        sort=f"{type_label(hub)} knooppunt" if hub.type else "Initiatievenknooppunt",
        place=drawn(where),
        mark=hub.type or "onbekend",
        sentences=(drawn(promise),) if drawn(promise) else told(hub),
        promised=bool(drawn(promise)),
        stamp=stamp(hub),
        drawing=grown.file,
        logo=_logo(entry, making),
        palette=frugal(own) if ink_saving else palette(own),
        seed=entry.slug,
        source=source and f"Dit schreef dit knooppunt niet zelf: het komt uit {source}.",
    )


def stamp(hub: Hub) -> str:
    """Return what a reader must know of a hub before anything else, or ""."""
    if hub.voorbeeld:
        return EXAMPLE
    if hub.stadium == "gestopt":
        return STOPPED
    if hub.provisional():
        return PROVISIONAL
    return TO_BE if hub.stadium == "in-spe" else ""


@lru_cache(maxsize=64)
def palette(own: str) -> Palette:
    """Return the colours of a sheet of which the sky is a hub's own colour."""
    ink = guest(own).ink
    return Palette(
        sky=own,
        sun=mix(own, ink, 0.09),
        name=ink,
        words=ink,
        soil=INK,
        told=PAPER,
        quiet="#b9cdbd",
        rule="#3f6a5b",
        plants=_plants(own, ink),
        edge=INK if contrast(own, "#ffffff") < SEEN else "",
    )


def frugal(own: str) -> Palette:
    """Return the colours of a sheet that asks little ink: white, with the own colour in lines."""
    text = guest(own).light.text
    return Palette(
        sky="#ffffff",
        sun="#ffffff",
        name=text,
        words=INK,
        soil="#ffffff",
        told=INK,
        quiet="#3d5a4f",
        rule="#b9cdbd",
        plants=_plants("#ffffff", text),
        edge=text,
    )


def _claims(hub: Hub) -> bool:
    return not hub.provisional() and hub.stadium != "gestopt"


def _plants(ground: str, ink: str) -> tuple[str, str, str, str, str]:
    leaf, shade, bloom, bloom_shade, fruit = (
        mix(ground, ink, share) for share in (0.36, 0.24, 0.56, 0.4, 0.74)
    )
    return leaf, shade, bloom, bloom_shade, fruit


def _logo(entry: Entry[Hub], making: Making) -> SheetLogo | None:
    view = pictures.logo(making.site.pictures, entry)
    if view is None:
        return None
    picture = view.picture
    ratio = round(picture.width / picture.height, 4)
    return SheetLogo(picture.whole, view.alt, view.ground, ratio)


def _helps(hub: Hub) -> str:
    chosen = ordered(HELPT_MET, hub.helpt_met)
    words = [HELPT_MET.label(choice) for choice in chosen[:HELPS]]
    if len(chosen) > HELPS:
        return f"Helpt met {', '.join(words)} en meer."
    return f"Helpt met {listed(words)}." if words else ""


def _heading(hub: Hub, open_on: When | None) -> str:
    if hub.stadium == "gestopt":
        return "Niet meer open"
    if hub.provisional():
        return "Kun je hier terecht?"
    return "Wanneer kun je terecht?" if open_on else "Zo kun je ons vinden"


def _notes(hub: Hub, open_on: When | None, *, scanned: bool) -> Iterator[str]:
    if hub.stadium == "gestopt":
        yield "Wat hier gebeurde, staat nog op doedemocratie.net."
    elif hub.provisional():
        yield "Een knooppunt is een plek waar je terechtkunt met vragen over je eigen initiatief."
        yield "Of dat hier kan, heeft dit knooppunt ons nog niet zelf verteld."
        how = "Scan de code en vul het aan." if scanned else "Vul het aan op doedemocratie.net."
        yield f"Hoort het bij jou? {how}"
    elif open_on:
        yield from map(_condition, open_on.notes)


def _condition(note: str) -> str:
    """Return what holds for a time; of one whose letters cannot be drawn, that there is one."""
    words = drawn(note)
    if not words:
        return ASK
    return f"{words} vraag het even voor je komt." if words.endswith(":") else ended(words)


def _day(day: Day) -> DayView:
    slots = tuple(map(_slot, day.slots[:SLOTS]))
    more = len(day.slots) > SLOTS
    if more:
        slots = (*slots[:-1], SlotView("en meer", "", appointment=False))
    return DayView(day.name, slots, appointment=all(slot.appointment for slot in day.slots))


def _slot(slot: Slot) -> SlotView:
    note = ", ".join(filter(None, (slot.rhythm, drawn(slot.note))))
    return SlotView(slot.hours, note, slot.appointment)
