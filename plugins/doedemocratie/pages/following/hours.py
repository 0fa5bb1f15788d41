"""The hours of a hub as a calendar: with their rhythm and season, and without when it is closed.

What a day does not tell ("elke dag, bel even") is no time. A hub that stopped has none. Times begin
when the hub came to the site, since nobody tells since when they hold: that day never moves.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Branch, Closure, Opening, Season
from ...model.kinds.kind import FIRST_DAY
from ...model.words.municipalities import zone
from ...model.words.vocab import DAGEN
from ...records.catalogue import Entry
from ...records.files.places import gazetteer
from ..frame import dates, rhythm, urls
from ..frame.spec import Site
from . import calendars
from .calendars import Event
from .identity import first_slug, unique

_DAYS = dict(zip(DAGEN.ids(), ("MO", "TU", "WE", "TH", "FR", "SA", "SU"), strict=True))
_NTH = {name: f"{number}" for number, name in enumerate(rhythm.NTH, 1)} | {"laatste": "-1"}
# A closure of so many days leaves days out; a longer one ends the hours, which begin anew after it.
_SHORT = 100
# A time of a hub is on some day of the two years after the day from which it counts, or on none.
_AHEAD = 2 * 366
# What lies further ahead than this is a slip: nothing ends or begins there.
_FAR = dt.date(2200, 1, 1)

# What tells a run from the others of its opening, and from when until when it goes on.
Run = tuple[str, dt.date, dt.date | None]


@frozen
class _Told:
    """What all times of a hub have in common: its first slug, its page, from when they are.

    `often` counts the openings that are the same but for where they are and until when.
    """

    site: Site
    slug: str
    url: str
    begin: dt.date
    stamp: dt.date
    closures: tuple[Closure, ...]
    note: str
    often: Counter[tuple[str, dt.time | None]]


def has_times(hub: Hub) -> bool:
    """Return whether a hub says on which days one can come, so that its calendar is not empty."""
    return hub.stadium != "gestopt" and (_named(hub) or any(map(_named, hub.locaties or ())))


def words(hub: Hub) -> str:
    """Return what the link to the calendar of a hub with times says: whose times they are."""
    if _named(hub):
        return "Zet deze tijden in je agenda"
    several = sum(map(_named, hub.locaties or ())) > 1
    return f"Zet de tijden van de andere plek{'ken' * several} in je agenda"


def _named(place: Hub | Branch) -> bool:
    """Return whether days are named on which one can come to a place."""
    return any(opening.on() for opening in place.bereikbaar or ())


def calendar(entry: Entry[Hub], site: Site) -> bytes:
    """Return the hours of a hub and of its branches as a calendar; without times an empty one."""
    return calendars.written(f"{entry.record.naam}: wanneer je terechtkunt", events(entry, site))


def events(entry: Entry[Hub], site: Site) -> list[Event]:
    """Return every time of a hub: of each opening one event for every run of it."""
    hub = entry.record
    if hub.stadium == "gestopt":
        return []
    url = site.address and site.address + urls.hub(entry.slug)
    told = _Told(
        site,
        first_slug(entry),
        url,
        max(hub.erbij_op or FIRST_DAY, FIRST_DAY),
        hub.bevestigd_op or hub.erbij_op or FIRST_DAY,
        tuple(closure for closure in hub.tijdelijk_gesloten or () if closure.van < _FAR),
        "\n".join(
            filter(
                None,
                (
                    f"Dit is een voorbeeld: {hub.naam} bestaat niet." if hub.voorbeeld else "",
                    "Voorlopig profiel: dit knooppunt keek het nog niet zelf na."
                    if hub.provisional()
                    else "",
                    f"Kijk vooraf of het nog klopt: {url}" if url else "",
                ),
            )
        ),
        Counter(),
    )
    places: tuple[Hub | Branch, ...] = (hub, *(hub.locaties or ()))
    every: list[Event] = []
    for place in places:
        name = hub.naam if place is hub else f"{hub.naam}, {place.naam}"
        for opening in place.bereikbaar or ():
            every += _of(opening, name, place, told)
    return every


def _of(opening: Opening, name: str, place: Hub | Branch, told: _Told) -> Iterator[Event]:
    hours = dates.hours(opening.van, None) if opening.van and not opening.tot else ""
    text = "\n".join(filter(None, (hours.capitalize(), opening.toelichting, told.note)))
    for part in _apart(opening):
        rule = _rule(part)
        told.often[rule, part.van] += 1
        same = (told.slug, rule, part.van, told.often[rule, part.van])
        for run, start, last in _runs(part, told):
            day = _next(part, start, last, told.closures)
            if not day:
                continue
            yield Event(
                uid=unique(told.site, "tijden", *same, run),
                stamp=told.stamp,
                day=day,
                begin=opening.van,
                end=opening.tot,
                title=f"{name}: {'op afspraak' if opening.op_afspraak else 'open'}",
                place=_where(opening.waar, place.adres, place.plaats),
                text=text,
                url=told.url,
                zone=zone(gazetteer().locate(place).province),
                rule=rule,
                last=last,
                without=tuple(dict.fromkeys(_skipped(part, day, last, told.closures))),
                busy=False,
            )


def _where(*parts: str | None) -> str:
    """Return where it is: "Boven, Kerkstraat 1, Zwolle", without what was told before."""
    told = ""
    for part in filter(None, parts):
        if not told:
            told = part
        elif part.casefold() not in told.casefold() or not re.search(
            rf"(?<!\w){re.escape(part)}(?!\w)", told, re.IGNORECASE
        ):
            told = f"{told}, {part}"
    return told


def _apart(opening: Opening) -> Iterable[Opening]:
    """Return an opening; of every other week its days apart, since each counts for itself."""
    if opening.ritme != rhythm.EVERY_OTHER:
        return (opening,) if opening.on() else ()
    return [opening.model_copy(update={"dag": name, "dagen": None}) for name in opening.on()]


def _rule(opening: Opening) -> str:
    """Return how an opening comes back."""
    days = [_DAYS[name] for name in opening.on()]
    if opening.ritme == rhythm.EVERY_OTHER:
        return f"FREQ=WEEKLY;INTERVAL=2;BYDAY={days[0]}"
    nth = _NTH.get(opening.ritme or "")
    if nth:
        return f"FREQ=MONTHLY;BYDAY={','.join(nth + day for day in days)}"
    return f"FREQ=WEEKLY;BYDAY={','.join(days)}"


def _runs(opening: Opening, told: _Told) -> Iterator[Run]:
    """Yield from when until when an opening goes on: its seasons, but while it is closed long."""
    begin = told.begin
    seasons: Iterable[Run] = (("", begin, None),)
    if opening.periode:
        seasons = _seasons(opening.periode, begin, told.site.today)
    longer = [closure for closure in told.closures if not _short(closure)]
    for season in seasons:
        yield from _between(season, longer)


def _seasons(season: Season, begin: dt.date, today: dt.date) -> Iterator[Run]:
    """Yield the seasons until that of next year, as far as they come after `begin`."""
    passes = season.tot < season.van
    for year in range(begin.year - 1, today.year + 2):
        first, last = season.van.within(year), season.tot.within(year + passes)
        if last >= begin:
            yield f"{year}", max(first, begin), last


def _between(run: Run, closures: Sequence[Closure]) -> Iterator[Run]:
    """Yield what is left of a run without some closures; what comes after one is named for it."""
    name, first, last = run
    began = False
    for closure in sorted(closures, key=lambda closure: closure.van):
        if last and closure.van > last:
            break
        if closure.tot and closure.tot < first:
            continue
        if closure.van > first:
            yield name, first, closure.van - dt.timedelta(days=1)
            began = True
        if not closure.tot or closure.tot >= _FAR:
            return
        first = max(first, closure.tot + dt.timedelta(days=1))
        name = f"{run[0]} {closure.van}" if began else run[0]
    if not last or first <= last:
        yield name, first, last


def _short(closure: Closure) -> bool:
    return closure.tot is not None and (closure.tot - closure.van).days < _SHORT


def _next(
    opening: Opening, start: dt.date, last: dt.date | None, closures: Sequence[Closure]
) -> dt.date | None:
    """Return the first day of a run on which an opening is, None where it never is."""
    # The day from which every other week counts may lie ahead.
    start = max(start, opening.vanaf or start)
    if start >= _FAR:
        return None
    until = min(last or _FAR, start + dt.timedelta(days=_AHEAD))
    return next((day for day in _on(opening, start, until) if not _closed(day, closures)), None)


def _skipped(
    opening: Opening, first: dt.date, last: dt.date | None, closures: Sequence[Closure]
) -> Iterator[dt.date]:
    """Yield the days from the first on which an opening would be, in order, but for a closure."""
    for closure in sorted(closures, key=lambda closure: closure.van):
        if closure.tot and _short(closure):
            until = min(last or closure.tot, closure.tot)
            yield from _on(opening, max(first, closure.van), until)


def _on(opening: Opening, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """Yield the days on which an opening is, within days that are both meant."""
    weekdays = {DAGEN.ids().index(name) for name in opening.on()}
    for number in range(first.toordinal(), last.toordinal() + 1):
        if (number - 1) % 7 in weekdays and rhythm.on(opening, day := dt.date.fromordinal(number)):
            yield day


def _closed(day: dt.date, closures: Sequence[Closure]) -> bool:
    return any(
        closure.van <= day and (closure.tot is None or day <= closure.tot) for closure in closures
    )
