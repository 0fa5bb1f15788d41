"""On which days a time of a hub is: every week, some weeks of the month, a part of the year."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from itertools import takewhile

from ...model.kinds.hub_times import Opening, Season
from ...model.words.vocab import DAGEN
from . import dates

NTH = ("eerste", "tweede", "derde", "vierde")
EVERY_WEEK, EVERY_OTHER = "elke-week", "om-de-week"
_WEEK = DAGEN.ids()
_AHEAD = 400


def on(opening: Opening, date: dt.date) -> bool:
    """Return whether an opening is on a date."""
    return _WEEK[date.weekday()] in opening.on() and _falls(opening, date)


def _falls(opening: Opening, date: dt.date) -> bool:
    """Return whether an opening is on a date, which is on a day of its week."""
    if not in_season(opening.periode, date):
        return False
    if opening.ritme == EVERY_OTHER and opening.vanaf:
        # Each day of the week counts from the first such day.
        first = opening.vanaf + dt.timedelta((date.weekday() - opening.vanaf.weekday()) % 7)
        return date >= first and (date - first).days % 14 == 0
    if opening.ritme == "laatste":
        return (date + dt.timedelta(7)).month != date.month
    week = (date.day - 1) // 7
    return opening.ritme not in NTH or NTH.index(opening.ritme) == week


def in_season(season: Season | None, date: dt.date) -> bool:
    """Return whether a date falls within a part of the year, which may pass New Year."""
    if not season:
        return True
    day = (date.month, date.day)
    first, last = (season.van.month, season.van.day), (season.tot.month, season.tot.day)
    return first <= day <= last if first <= last else day >= first or day <= last


def following(opening: Opening, today: dt.date, name: str = "") -> Iterator[dt.date]:
    """Yield the days from today on which an opening is, a little over a year ahead.

    `name` is the only day of the week that is looked at, "" for all.
    """
    days = (name,) if name else opening.on()
    first = sorted((_WEEK.index(day) - today.weekday()) % 7 for day in days)
    steps = (week + step for week in range(0, _AHEAD, 7) for step in first)
    for ahead in takewhile(_AHEAD.__gt__, steps):
        if _falls(opening, date := today + dt.timedelta(ahead)):
            yield date


def span(season: Season, today: dt.date) -> tuple[dt.date, dt.date]:
    """Return the first and last day of a part of the year: the one that is now, or the next."""
    passes = (season.tot.month, season.tot.day) < (season.van.month, season.van.day)
    years = (today.year - 1, today.year, today.year + 1)
    spans = ((season.van.within(year), season.tot.within(year + passes)) for year in years)
    return next(both for both in spans if both[1] >= today)


def weekly(opening: Opening) -> bool:
    """Return whether an opening is every week of the year."""
    return opening.ritme in (None, EVERY_WEEK) and not opening.periode


def season(opening: Opening) -> str:
    """Return "van 1 april tot en met 30 september", "" for all of the year."""
    part = opening.periode
    return f"van {part.van} tot en met {part.tot}" if part else ""


def each(opening: Opening, name: str, today: dt.date | None) -> str:
    """Return on which of the days of a name an opening is; "" for all of them.

    `today` is None for what is read for months: then no date is told.
    """
    if weekly(opening):
        return ""
    if opening.ritme == EVERY_OTHER:
        date = next(following(opening, today, name), None) if today else None
        words = f"om de week, weer op {dates.day(date)}" if date else "om de week"
    elif opening.ritme in (None, EVERY_WEEK):
        words = ""
    else:
        words = f"{opening.ritme} van de maand"
    return ", ".join(filter(None, (words, season(opening))))


def words(opening: Opening) -> str:
    """Return the days of an opening: "maandag en woensdag", "eerste dinsdag van de maand"."""
    named = listed(opening.on())
    if opening.ritme == EVERY_OTHER:
        named = f"om de week op {named}"
    elif opening.ritme not in (None, EVERY_WEEK):
        named = f"{opening.ritme} {named} van de maand"
    part = season(opening)
    return f"{named}, {part}" if named and part else named or part


def listed(names: Sequence[str]) -> str:
    """Return "a, b en c"."""
    if len(names) == 1:
        return names[0]
    return " en ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))


def summary(openings: Sequence[Opening] | None) -> str:
    """Return on which days you can come, in one line; "" where no day is named.

    Without its times a day is named once, and "op afspraak" where one cannot just walk in.
    """
    some = [opening for opening in openings or () if opening.on()]
    free, asked = set[str](), set[str]()
    for opening in some:
        if weekly(opening):
            (asked if opening.op_afspraak else free).update(opening.on())
    told = [
        listed([day for day in _WEEK if day in free]),
        appointed(listed([day for day in _WEEK if day in asked and day not in free])),
        *dict.fromkeys(_told(opening, words(opening)) for opening in some if not weekly(opening)),
    ]
    return "; ".join(filter(None, told))


def timed(openings: Sequence[Opening] | None) -> list[str]:
    """Return when you can come: of each the days and times, and whether by appointment."""
    times: dict[tuple[str, bool], list[str]] = {}
    for opening in openings or ():
        if opening.on():
            told = times.setdefault((words(opening), bool(opening.op_afspraak)), [])
            told.append(dates.hours(opening.van, opening.tot))
    lines = {
        days: " ".join(filter(None, (days[0], listed(list(filter(None, told))))))
        for days, told in times.items()
    }
    return [appointed(line) if asked else line for (_, asked), line in lines.items()]


def _told(opening: Opening, line: str) -> str:
    return appointed(line) if opening.op_afspraak else line


def appointed(line: str) -> str:
    """Return a time at which one comes by appointment."""
    return line and f"{line}, op afspraak"
