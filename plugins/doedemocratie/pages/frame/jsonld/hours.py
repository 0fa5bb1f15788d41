"""When one can come, as schema.org knows it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice

from ....model.kinds.hub_times import Closure, Opening, Season
from ....model.values.time import MIDNIGHT
from ....model.words.vocab import DAGEN
from .. import rhythm
from .written import Data

_ENGLISH = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DAYS = {name: f"https://schema.org/{day}" for name, day in zip(DAGEN.ids(), _ENGLISH, strict=True)}
_NEXT = 6


def opening_hours(
    openings: Iterable[Opening] | None, closures: Iterable[Closure] | None, today: dt.date
) -> Iterator[Data]:
    """Yield when a place is open and closed; only what is at known times and without appointment.

    schema.org knows weeks only: what is not every week stands as its next days, each by itself.
    """
    for part in openings or ():
        if not (part.on() and part.van and part.tot) or part.op_afspraak:
            continue
        # A day that has no end before midnight: 24:00 would be no time.
        times: Data = {
            "@type": "OpeningHoursSpecification",
            "opens": _clock(part.van),
            "closes": "23:59" if part.tot == MIDNIGHT else _clock(part.tot),
        }
        if part.ritme in (None, rhythm.EVERY_WEEK):
            days = [_DAYS[name] for name in part.on()]
            yield {**times, "dayOfWeek": days, **_during(part.periode, today)}
            continue
        for date in islice(rhythm.following(part, today), _NEXT):
            yield {**times, "validFrom": date.isoformat(), "validThrough": date.isoformat()}
    for closure in closures or ():
        if not closure.tot or closure.tot >= today:
            last = {"validThrough": closure.tot.isoformat()} if closure.tot else {}
            yield {
                "@type": "OpeningHoursSpecification",
                "opens": "00:00",
                "closes": "00:00",
                "validFrom": closure.van.isoformat(),
                **last,
            }


@cache
def _clock(time: dt.time) -> str:
    return time.isoformat("minutes")


def _during(season: Season | None, today: dt.date) -> Data:
    if not season:
        return {}
    first, last = rhythm.span(season, today)
    return {"validFrom": first.isoformat(), "validThrough": last.isoformat()}
