"""A time of day, typed as 09:30, 9.30, 9:30 uur or 9 uur."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from .sort import Sort, WrongValueError

_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?:\s*uur)?|([0-9]{1,2})\s*uur")
_HOUR, _HOURS = "(?:[01]?[0-9]|2[0-3])", "[Uu][Uu][Rr]"


def _read(value: object) -> dt.time:
    text = value.strip().lower() if isinstance(value, str) else ""
    match = _TIME.fullmatch(text)
    if not match:
        raise WrongValueError("not-a-time", found=value)
    hour, minute = int(match.group(1) or match.group(3)), int(match.group(2) or 0)
    if hour > 23 or minute > 59:
        raise WrongValueError("no-such-time", found=value)
    return dt.time(hour, minute)


TIME = Sort(
    id="time",
    words="een tijd",
    logic=_read,
    only_text=False,
    codes=("not-a-time", "no-such-time"),
    code="not-a-time",
    # Typed without quotes, 9.30 is a number, and 12:30 is one of minutes in the older YAML.
    types=("string", "number"),
    looks=f"{_HOUR}[:.][0-5][0-9](?:\\s*{_HOURS})?|{_HOUR}\\s*{_HOURS}",
    bounds=(0, 24 * 60 - 1),
    typed="{:%H:%M}".format,
)
Time = Annotated[dt.time, TIME]
