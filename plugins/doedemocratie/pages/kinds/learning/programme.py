"""The programme of the Academy: every session of every offer, month by month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ....frozen import frozen
from ....model.kinds.offer import Offer, Session
from ....model.words.municipalities import ISLAND_ZONE
from ....model.words.vocab import GEMEENTE, OFFER_VORM
from ....records.catalogue import Entry
from ....records.files.places import island_of
from ...frame import dates, urls
from ...lists.filters import WHEN

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SOON, LATER, PAST = WHEN.vocabulary.ids()
# How many days "soon" is.
NEAR = 31


@frozen
class Turn:
    """One time that an offer takes place: `day` is "vrijdag 12", `rest` its hours and place."""

    day: str
    iso: str
    rest: str
    title: str
    url: str
    form: str


@frozen
class Month:
    """The sessions of a month, in order of time."""

    label: str
    turns: tuple[Turn, ...]


@frozen
class Programme:
    """What comes, the first month on top, and what was, the last month on top."""

    coming: tuple[Month, ...]
    past: tuple[Month, ...]


def programme(entries: Iterable[Entry[Offer]], today: dt.date) -> Programme:
    """Return the programme of these offers, seen from a day."""
    turns = sorted(
        ((session, entry) for entry in entries for session in entry.record.data or ()),
        key=lambda pair: (pair[0].datum, pair[0].van or dt.time.min, pair[1].slug),
    )
    coming = [pair for pair in turns if pair[0].datum >= today]
    past = [pair for pair in turns if pair[0].datum < today]
    return Programme(tuple(_months(coming)), tuple(reversed(tuple(_months(past)))))


def _months(turns: Sequence[tuple[Session, Entry[Offer]]]) -> Iterator[Month]:
    for _, several in groupby(turns, lambda pair: (pair[0].datum.year, pair[0].datum.month)):
        pairs = tuple(several)
        label = dates.month(pairs[0][0].datum)
        yield Month(label, tuple(_turn(session, entry) for session, entry in pairs))


def _turn(session: Session, entry: Entry[Offer]) -> Turn:
    day = session.datum
    return Turn(
        day=f"{WEEKDAYS[day.weekday()]} {day.day}",
        iso=day.isoformat(),
        rest=place(session),
        title=entry.record.titel,
        url=urls.offer(entry.slug),
        form=OFFER_VORM.label(entry.record.vorm),
    )


def place(session: Session) -> str:
    """Return the hours and place of a session: "13.00–17.00, Utrecht, ook online"."""
    hours = dates.hours(session.van, session.tot)
    island = island_of(session.waar) if hours else None
    if island:
        behind = dates.hours_behind(ISLAND_ZONE, session.datum)
        hours += f" (tijd van {GEMEENTE.label(island)}, daar is het {behind} uur vroeger)"
    return ", ".join(filter(None, (hours, session.place())))


def line(session: Session) -> str:
    """Return a session in one line: "12 februari 2027, 13.00–17.00, Utrecht, ook online"."""
    return ", ".join(filter(None, (dates.day(session.datum), place(session))))


def following(offer: Offer, today: dt.date) -> str:
    """Return the first session to come in one line, "" where there is none."""
    days = sorted(
        (part for part in offer.data or () if part.datum >= today),
        key=lambda part: (part.datum, part.van or dt.time.min),
    )
    return line(days[0]) if days else ""


def when(offer: Offer, today: dt.date) -> tuple[str, ...]:
    """Return the choices of the filter on dates that hold for an offer."""
    days = [part.datum for part in offer.data or ()]
    soon = today + dt.timedelta(days=NEAR)
    tests = {
        SOON: any(today <= day <= soon for day in days),
        LATER: any(day > soon for day in days),
        PAST: bool(days) and all(day < today for day in days),
    }
    return tuple(name for name, holds in tests.items() if holds)
