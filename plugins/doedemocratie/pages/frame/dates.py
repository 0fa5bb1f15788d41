"""Dates and times as a Dutch reader writes them."""

from __future__ import annotations

import datetime as dt
import os
from functools import cache
from zoneinfo import ZoneInfo

from ...model.values.date import MONTHS, year_before
from ...model.values.date import in_words as day
from ...model.values.time import MIDNIGHT
from ...model.words.municipalities import HOME_ZONE

__all__ = ["clock", "day", "hours", "month", "reference", "year_before"]


def month(date: dt.date) -> str:
    """Return "februari 2015"."""
    return f"{MONTHS[date.month - 1]} {date.year}"


def clock(time: dt.time) -> str:
    """Return "9.30"."""
    return f"{time.hour}.{time.minute:02}"


@cache  # a week of hubs knows some hundreds of them
def hours(start: dt.time | None, end: dt.time | None) -> str:
    """Return "9.30–12.00", "vanaf 9.30", or "" when no time is known; an end at 0.00 is 24.00."""
    if start is None:
        return ""
    if end is None:
        return f"vanaf {clock(start)}"
    return f"{clock(start)}–{'24.00' if end == MIDNIGHT else clock(end)}"


def reference(asked: object = "") -> dt.date:
    """Return the one date that output may depend on.

    The one asked for, else SOURCE_DATE_EPOCH, else today in Amsterdam. Raises ValueError for a date
    that is none.
    """
    if isinstance(asked, dt.date):
        return asked
    if asked:
        return dt.date.fromisoformat(str(asked))
    zone = ZoneInfo(HOME_ZONE)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return (dt.datetime.fromtimestamp(int(epoch), zone) if epoch else dt.datetime.now(zone)).date()


def hours_behind(zone: str, date: dt.date) -> int:
    """Return how many hours earlier it is in a zone than in Amsterdam, at noon of a day."""
    noon = dt.datetime.combine(date, dt.time(12), ZoneInfo(HOME_ZONE))
    there = noon.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return round((noon.replace(tzinfo=None) - there) / dt.timedelta(hours=1))
