"""When you can come to a hub: its week, day by day, and when it is closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from ...frozen import frozen
from ...model.kinds.hub_times import Closure, Opening
from ...model.words.municipalities import CARIBBEAN, ISLAND_ZONE
from ...model.words.vocab import DAGEN, GEMEENTE
from ...records.files.places import Location
from . import dates, rhythm


@frozen
class Slot:
    """One time on one day; `note` is where, when places differ.

    `rhythm` says on which of those days, "" for each of them.
    """

    hours: str
    note: str
    appointment: bool
    rhythm: str = ""


@frozen
class Day:
    """One day of the week strip.

    `state` is "open", "appt" (by appointment only), "some" (not every week) or "".
    """

    short: str
    name: str
    slots: tuple[Slot, ...]
    state: str


@frozen
class When:
    """When you can come.

    The week (empty when no day is named), the place where it is one for all, and what no day tells.
    """

    week: tuple[Day, ...]
    place: str
    notes: tuple[str, ...]


def closed(closures: Sequence[Closure] | None, today: dt.date) -> str:
    """Return when a hub is closed, now or later, a sentence a period; "" when all is past."""
    ordered = sorted(closures or (), key=lambda closure: closure.van)
    return " ".join(filter(None, (_closed(closure, today) for closure in ordered)))


def _closed(closure: Closure, today: dt.date) -> str:
    if closure.tot and closure.tot < today:
        return ""
    until = f" tot en met {dates.day(closure.tot)}" if closure.tot else ""
    reason = f" ({closure.reden})" if closure.reden else ""
    if closure.van <= today:
        return f"Nu dicht{until}{reason}."
    return f"Dicht van {dates.day(closure.van)}{until}{reason}."


def when(openings: Sequence[Opening] | None, today: dt.date | None, clock: str = "") -> When | None:
    """Return the week of a hub, or None when it does not say when you can come.

    `today` is None for what is read for months (rhythm.each). `clock` tells whose time it is, where
    that is not the time of most readers.
    """
    if not openings:
        return None
    spots = {opening.waar for opening in openings}
    place = spots.pop() if len(spots) == 1 else None
    some: dict[str, list[Opening]] = {}
    for opening in openings:
        for name in opening.on():
            some.setdefault(name, []).append(opening)
    week = tuple(
        [
            day(name, some[name], today, several=place is None) if name in some else free
            for name, free in _FREE.items()
        ]
    )
    named = bool(some)
    return When(
        week if named else (),
        place or "",
        tuple(filter(None, (clock if named else "", *_notes(openings)))),
    )


def day(name: str, openings: Sequence[Opening], today: dt.date | None, *, several: bool) -> Day:
    """Return one day of the week, with its openings.

    `several`: not all those of the week are at one place.
    """
    here = sorted(openings, key=_from_to) if len(openings) > 1 else openings
    slots = [
        Slot(
            dates.hours(opening.van, opening.tot) or "open",
            (opening.waar or "") if several else "",
            bool(opening.op_afspraak),
            rhythm.each(opening, name, today),
        )
        for opening in here
    ]
    if not slots:
        state = ""
    elif all(slot.appointment for slot in slots):
        state = "appt"
    else:
        state = "some" if all(slot.rhythm for slot in slots) else "open"
    return Day(name[:2], name, tuple(slots), state)


def _from_to(opening: Opening) -> tuple[dt.time, dt.time]:
    return opening.van or dt.time.min, opening.tot or dt.time.max


_FREE = {name: day(name, (), None, several=False) for name in DAGEN.ids()}


def _notes(openings: Sequence[Opening]) -> Iterator[str]:
    """Yield what no day tells; a note that several times share is told once."""
    shared: dict[str, list[str]] = {}
    for opening in openings:
        if opening.on() and opening.toelichting:
            shared.setdefault(opening.toelichting, []).append(_which(opening, openings))
    for opening in openings:
        note = opening.toelichting or ""
        if opening.on():
            if named := shared.pop(note, None):
                days = rhythm.listed(list(dict.fromkeys(named)))
                yield f"{days.capitalize()}: {note}"
            continue
        words = [
            "Op afspraak" if opening.op_afspraak else "",
            rhythm.season(opening),
            dates.hours(opening.van, opening.tot),
            opening.waar or "",
        ]
        told = ", ".join(filter(None, words))
        yield ". ".join(filter(None, (told, note))) or "Elke dag"


def _which(opening: Opening, openings: Sequence[Opening]) -> str:
    """Return the days of an opening, and its hours where others of a day say something else."""
    others = (other for other in openings if other.toelichting != opening.toelichting)
    several = any(set(opening.on()) & set(other.on()) for other in others)
    hours = dates.hours(opening.van, opening.tot) if several else ""
    return " ".join(filter(None, (rhythm.words(opening), hours)))


def clock(at: Location, today: dt.date) -> str:
    """Return what to know of times on an island, "" anywhere else."""
    if at.province != CARIBBEAN[0] or not at.municipality:
        return ""
    hours = dates.hours_behind(ISLAND_ZONE, today)
    island = GEMEENTE.label(at.municipality)
    return f"De tijden zijn die van {island}: daar is het {hours} uur vroeger."
