"""A time of day, typed as people write it: 09:30, 9.30, 9:30 uur, 9u30, 9h30, 9 uur, 9u or 9."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from functools import lru_cache
from typing import Annotated

from .sort import Sort, WrongValueError
from .texts.signs import plain

_WORD = "(?:uur|u|h)"
_TIME = re.compile(rf"([0-9]{{1,2}}) ?(?:[:.]|{_WORD}) ?([0-9]{{2}})(?: *{_WORD}\.?)?")
_HOURS = re.compile(rf"([0-9]{{1,2}})(?: *{_WORD}\.?)?")
_NEAR = re.compile(r"([0-9]{1,2})[,;]?([0-9]{2})")
MIDNIGHT = dt.time()
# An end up to this time, before its start, is one of the next day.
NIGHT_ENDS = dt.time(7)


def _read(value: object, last: int = 23) -> dt.time:
    if not isinstance(value, str):
        raise WrongValueError("not-a-time", found=value, better="")
    return _of_text(value, last)


@lru_cache(2048)  # the same few in most records
def _of_text(typed: str, last: int) -> dt.time:
    text = plain(typed).lower()
    match = _TIME.fullmatch(text)
    whole = match or _HOURS.fullmatch(text)
    if not whole:
        raise WrongValueError("not-a-time", found=typed, better=_nearest(text))
    hour, minute = int(whole[1]), int(match[2]) if match else 0
    if hour > last or minute > 59 or (hour, minute) > (24, 0):
        raise WrongValueError("no-such-time", found=typed)
    return dt.time(hour % 24, minute)


def _read_end(value: object) -> dt.time:
    return _read(value, last=24)


def _nearest(text: str) -> str:
    """Return the time that was likely meant, "" where nobody can tell."""
    match = _NEAR.fullmatch(text)
    sound = match and int(match[1]) < 24 and int(match[2]) < 60
    return f"{int(match[1]):02}:{match[2]}" if match and sound else ""


def _typed_end(time: dt.time) -> str:
    return "24:00" if time == MIDNIGHT else f"{time:%H:%M}"


def _looks(hour: str, more: str = "") -> str:
    word = "(?:[Uu][Uu][Rr]|[UuHh])"
    minutes = f"{hour}\\s?(?:[:.]|{word})\\s?[0-5][0-9](?:\\s*{word}\\.?)?"
    return f"{minutes}|{hour}(?:\\s*{word}\\.?)?{more}"


_HOUR = "(?:[01]?[0-9]|2[0-3])"
_CLOCK = "(?:[01][0-9]|2[0-3]):[0-5][0-9]"
TIME = Sort(
    id="time",
    words="een tijd",
    logic=_read,
    only_text=False,
    codes=("not-a-time", "no-such-time"),
    code="not-a-time",
    # Typed without quotes, 9.30 is a number, and 12:30 is one of minutes in the older YAML.
    types=("string", "number"),
    looks=_looks(_HOUR),
    bounds=(0, 24 * 60 - 1),
    typed="{:%H:%M}".format,
    plain="{:%H:%M}".format,
    plain_schema={"type": "string", "pattern": f"^{_CLOCK}$"},
)
END = replace(
    TIME,
    id="end-time",
    logic=_read_end,
    looks=_looks(_HOUR, "|24(?:\\s?[:.]\\s?00)?(?:\\s*(?:[Uu][Uu][Rr]|[UuHh])\\.?)?"),
    bounds=(0, 24 * 60),
    typed=_typed_end,
    plain=_typed_end,
    plain_schema={"type": "string", "pattern": f"^(?:{_CLOCK}|24:00)$"},
)
Time = Annotated[dt.time, TIME]
EndTime = Annotated[dt.time, END]
"""A time at which something ends: midnight, 00:00 or 24:00, is the end of the day."""


def last_day(day: dt.date, start: dt.time | None, end: dt.time) -> dt.date:
    """Return the day on which something ends that starts on `day`: the next, in the night.

    Of the last day that there is none comes after.
    """
    night = end == MIDNIGHT or (start is not None and end <= start)
    return day + dt.timedelta(days=1) if night and day < dt.date.max else day
