"""A calendar as iCalendar (RFC 5545): events that may come back, in the time of where they are.

Strings only: a hub's own file costs microseconds, of which there may be thousands.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from ...frozen import frozen
from ...model.values.time import last_day
from ...model.words.municipalities import HOME_ZONE, ISLAND_ZONE
from ..frame import lines

# When its clocks change, for ever: as the European Union has it (Directive 2000/84/EC).
_SUMMER = "BYMONTH=3;BYDAY=-1SU"
_WINTER = "BYMONTH=10;BYDAY=-1SU"
_ZONES = {
    HOME_ZONE: lines.file(
        (
            "BEGIN:VTIMEZONE",
            f"TZID:{HOME_ZONE}",
            "BEGIN:DAYLIGHT",
            "TZNAME:CEST",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "DTSTART:19700329T020000",
            f"RRULE:FREQ=YEARLY;{_SUMMER}",
            "END:DAYLIGHT",
            "BEGIN:STANDARD",
            "TZNAME:CET",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "DTSTART:19701025T030000",
            f"RRULE:FREQ=YEARLY;{_WINTER}",
            "END:STANDARD",
            "END:VTIMEZONE",
        )
    ),
    ISLAND_ZONE: lines.file(
        (
            "BEGIN:VTIMEZONE",
            f"TZID:{ISLAND_ZONE}",
            "BEGIN:STANDARD",
            "TZNAME:AST",
            "TZOFFSETFROM:-0400",
            "TZOFFSETTO:-0400",
            "DTSTART:19700101T000000",
            "END:STANDARD",
            "END:VTIMEZONE",
        )
    ),
}
_LAST_MOMENT = dt.time(23, 59, 59)


@frozen
class Event:
    """Something at a time, of which `stamp` is the day it was last told.

    `begin` and `end` are times of the clock in `zone`, None for all of the `day`; an `end` that is
    not after the begin is one of the next day. `rule` says when it comes back (RRULE), "" for once,
    `last` is the last day on which it can, `without` are days on which it does not.
    """

    uid: str
    stamp: dt.date
    day: dt.date
    begin: dt.time | None
    end: dt.time | None
    title: str
    place: str = ""
    text: str = ""
    url: str = ""
    zone: str = HOME_ZONE
    rule: str = ""
    last: dt.date | None = None
    without: tuple[dt.date, ...] = ()
    busy: bool = True


def written(name: str, events: Iterable[Event]) -> bytes:
    """Return a calendar as a file, with the time zones that it speaks of."""
    told = sorted(events, key=lambda event: (event.day, event.begin or dt.time.min, event.uid))
    title = lines.value(" ".join(lines.readable(name).split()))
    zones = {event.zone for event in told if event.begin} or {HOME_ZONE}
    head = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//doedemocratie//NL",
        "CALSCALE:GREGORIAN",
        f"NAME:{title}",
        f"X-WR-CALNAME:{title}",
        "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    )
    parts = [lines.file(head), *(block for zone, block in _ZONES.items() if zone in zones)]
    parts += [lines.file(_event(event)) for event in told]
    return "".join((*parts, lines.file(("END:VCALENDAR",)))).encode()


def _event(event: Event) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{event.uid}"
    yield f"DTSTAMP:{_day(event.stamp)}T000000Z"
    if event.begin:
        form = f";TZID={event.zone}:"
        yield f"DTSTART{form}{_moment(event.day, event.begin)}"
        if event.end:
            ends = last_day(event.day, event.begin, event.end)
            yield f"DTEND{form}{_moment(ends, event.end)}"
    else:
        form = ";VALUE=DATE:"
        yield f"DTSTART{form}{_day(event.day)}"
    if event.rule:
        yield f"RRULE:{event.rule}{_until(event)}"
    if event.without:
        days = (_moment(day, event.begin) if event.begin else _day(day) for day in event.without)
        yield f"EXDATE{form}{','.join(days)}"
    yield f"SUMMARY:{lines.value(event.title)}"
    if event.place:
        yield f"LOCATION:{lines.value(event.place)}"
    if event.text:
        yield f"DESCRIPTION:{lines.value(event.text)}"
    if event.url:
        yield f"URL:{event.url}"
    if not event.busy:
        yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _until(event: Event) -> str:
    """Return until when it comes back: a day where it lasts one, else a moment in UTC."""
    if not event.last:
        return ""
    if not event.begin:
        return f";UNTIL={_day(event.last)}"
    end = dt.datetime.combine(event.last, _LAST_MOMENT, ZoneInfo(event.zone))
    return f";UNTIL={end.astimezone(dt.UTC):%Y%m%dT%H%M%SZ}"


def _moment(day: dt.date, time: dt.time) -> str:
    return f"{_day(day)}T{time.isoformat('seconds').replace(':', '')}"


def _day(day: dt.date) -> str:
    return day.isoformat().replace("-", "")
