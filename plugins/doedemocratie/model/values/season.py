"""A day of every year, typed as 1 april, 1-4 or 1 apr; for what goes by seasons."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated

from .date import BY_NAME, MONTHS, either_case
from .sort import Sort, WrongValueError
from .texts.signs import plain

_NUMBERS = re.compile(r"([0-9]{1,2}) ?[-/.] ?([0-9]{1,2})")
_WORDS = re.compile(r"([0-9]{1,2})e?[ -]+([a-z]+)\.?")


@dataclass(frozen=True, slots=True, order=True)
class YearDay:
    """A day of every year."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.day} {MONTHS[self.month - 1]}"

    def within(self, year: int) -> dt.date:
        """Return the day in a year; 28 February for 29 where that is not there."""
        try:
            return dt.date(year, self.month, self.day)
        except ValueError:
            return dt.date(year, self.month, self.day - 1)


def _read(value: object) -> YearDay:
    text = plain(value).lower() if isinstance(value, str) else ""
    if match := _NUMBERS.fullmatch(text):
        day, month = int(match.group(1)), int(match.group(2))
    elif (match := _WORDS.fullmatch(text)) and match.group(2) in BY_NAME:
        day, month = int(match.group(1)), BY_NAME[match.group(2)]
    else:
        raise WrongValueError("not-a-year-day", found=value)
    try:
        dt.date(2024, month, day)
    except ValueError:
        raise WrongValueError("no-such-date", found=value) from None
    return YearDay(month, day)


def _looks() -> str:
    names = "|".join(either_case(name) for name in sorted(BY_NAME, key=len, reverse=True))
    day, month = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])"
    return f"{day}\\s?[-/.]\\s?{month}|{day}[Ee]?[\\s-]+(?:{names})\\.?"


YEAR_DAY = Sort(
    id="year-day",
    words="een dag van het jaar",
    logic=_read,
    only_text=False,
    codes=("not-a-year-day", "no-such-date"),
    code="not-a-year-day",
    # Typed without quotes, 1.4 is a number.
    types=("string", "number"),
    looks=_looks(),
    plain=lambda day: f"{day.month:02}-{day.day:02}",
    plain_schema={"type": "string", "pattern": "^(?:0[1-9]|1[0-2])-[0-3][0-9]$"},
)
DayOfYear = Annotated[YearDay, YEAR_DAY]
