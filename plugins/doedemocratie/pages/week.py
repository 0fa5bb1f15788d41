"""When you can come to a hub: its week, day by day, and when it is closed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model.hub import Closure, Opening
from ..model.vocab import DAGEN
from . import dates


@dataclass(frozen=True, slots=True)
class Slot:
    """One time on one day; `note` is where, when places differ."""

    hours: str
    note: str
    appointment: bool


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the week strip. `state` is "open", "appt" (by appointment only) or ""."""

    short: str
    name: str
    slots: tuple[Slot, ...]
    state: str


@dataclass(frozen=True, slots=True)
class When:
    """When you can come.

    The week (empty when no day is named), the place where it is one for all, and what no day tells.
    """

    week: tuple[Day, ...]
    place: str
    notes: tuple[str, ...]


def closed(closure: Closure | None, today: dt.date) -> str:
    """Return a sentence when a hub is closed now or will be; "" when that is past."""
    if closure is None or (closure.tot and closure.tot < today):
        return ""
    until = f" tot en met {dates.day(closure.tot)}" if closure.tot else ""
    reason = f" ({closure.reden})" if closure.reden else ""
    if closure.van <= today:
        return f"Nu dicht{until}{reason}."
    return f"Dicht van {dates.day(closure.van)}{until}{reason}."


def when(openings: Sequence[Opening] | None) -> When | None:
    """Return the week of a hub, or None when it does not say when you can come."""
    if not openings:
        return None
    spots = {one.waar for one in openings}
    place = spots.pop() if len(spots) == 1 else None
    week = tuple(day(name, openings, several=place is None) for name in DAGEN.ids())
    named = any(one.slots for one in week)
    return When(week if named else (), place or "", tuple(_notes(openings)))


def day(name: str, openings: Sequence[Opening], several: bool) -> Day:
    """Return one day of the week; `several`: the openings are not all at one place."""
    here = sorted(
        (one for one in openings if name in one.on()),
        key=lambda one: (one.van or dt.time.min, one.tot or dt.time.max),
    )
    slots = tuple(
        Slot(
            dates.hours(one.van, one.tot) or "open",
            (one.waar or "") if several else "",
            bool(one.op_afspraak),
        )
        for one in here
    )
    state = "" if not slots else "appt" if all(one.appointment for one in slots) else "open"
    return Day(name[:2], name, slots, state)


def _notes(openings: Sequence[Opening]) -> Iterator[str]:
    for one in openings:
        days = " en ".join(filter(None, [", ".join(one.on()[:-1]), *one.on()[-1:]]))
        if days and one.toelichting:
            yield f"{days.capitalize()}: {one.toelichting}"
        elif not days:
            hours = dates.hours(one.van, one.tot)
            words = ["Op afspraak" if one.op_afspraak else "", hours, one.waar or ""]
            told = ", ".join(word for word in words if word)
            yield ". ".join(part for part in (told, one.toelichting or "") if part) or "Elke dag"
