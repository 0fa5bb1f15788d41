"""A day, typed as people write it: 2015-02-12, 12/02/2015, 12.2.2015 or do 12 feb. 2015."""

from __future__ import annotations

import datetime as dt
import re
from calendar import monthrange
from functools import lru_cache
from typing import Annotated

from .sort import Sort, WrongValueError
from .texts.signs import plain

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
# What people write for a month, in small letters; its first three letters too.
_SHORT = {"mrt": 3, "febr": 2, "sept": 9}
BY_NAME = {
    **{name[:3]: number for number, name in enumerate(MONTHS, 1)},
    **{name: number for number, name in enumerate(MONTHS, 1)},
    **_SHORT,
}
# Of an earlier day nothing here tells: it is a slip, as in 0026 or 1026.
FIRST_YEAR = 1900
_ISO = re.compile(r"([0-9]{4}) ?([-/.]) ?([0-9]{1,2}) ?\2 ?([0-9]{1,2})")
_DUTCH = re.compile(r"([0-9]{1,2}) ?([-/.]) ?([0-9]{1,2}) ?\2 ?([0-9]{4})")
_WEEKDAYS = "(?:ma|di|wo|do|vr|za|zo|maan|dins|woens|donder|vrij|zater|zon)(?:dag)?"
_WORDS = re.compile(rf"(?:{_WEEKDAYS}[.,]? +)?([0-9]{{1,2}})e?[ -]+([a-z]+)\.?[ -]+([0-9]{{4}})")
# A day of a month, of which nobody can tell the year.
_NO_YEAR = re.compile(r"[0-9]{1,2} ?[-/.] ?[0-9]{1,2}")
_NO_YEAR_WORDS = re.compile(rf"(?:{_WEEKDAYS}[.,]? +)?[0-9]{{1,2}}e?[ -]+([a-z]+)\.?")


def parts(value: object) -> tuple[int, int, int] | None:
    """Return year, month and day as they were typed, whether there is such a day or not."""
    text = plain(value).lower() if isinstance(value, str) else ""
    if match := _ISO.fullmatch(text):
        year, month, day = match.group(1, 3, 4)
        return int(year), int(month), int(day)
    if match := _DUTCH.fullmatch(text):
        day, month, year = match.group(1, 3, 4)
        return int(year), int(month), int(day)
    if (match := _WORDS.fullmatch(text)) and match.group(2) in BY_NAME:
        return int(match.group(3)), BY_NAME[match.group(2)], int(match.group(1))
    return None


def _read(value: object) -> dt.date:
    if not isinstance(value, str):
        raise WrongValueError("not-a-date", found=value)
    return _of_text(value)


@lru_cache(4096)  # the days of a year or ten, in most records
def _of_text(value: str) -> dt.date:
    typed = parts(value)
    if typed is None:
        text = plain(value).lower()
        words = _NO_YEAR_WORDS.fullmatch(text)
        if _NO_YEAR.fullmatch(text) or (words and words.group(1) in BY_NAME):
            raise WrongValueError("no-year", found=value)
        raise WrongValueError("not-a-date", found=value)
    try:
        date = dt.date(*typed)
    except ValueError:
        raise WrongValueError("no-such-date", found=value) from None
    if date.year < FIRST_YEAR:
        raise WrongValueError("long-ago", found=value)
    return date


def last_of_month(value: object) -> str:
    """Return the last day of the month of a day that it does not have: of 31 February the 28th."""
    year, month, day = parts(value) or (0, 0, 0)
    if not year >= FIRST_YEAR or not 1 <= month <= len(MONTHS) or not 28 < day <= 31:
        return ""
    return f"{year}-{month:02}-{min(day, monthrange(year, month)[1]):02}"


def in_words(date: dt.date) -> str:
    """Return "12 februari 2015"."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def year_before(date: dt.date) -> dt.date:
    """Return the same day a year earlier (28 February for 29 February)."""
    try:
        return date.replace(year=date.year - 1)
    except ValueError:
        return date.replace(year=date.year - 1, day=28)


def same_day(date: dt.date, today: dt.date) -> dt.date:
    """Return the first such day of a month from today on (28 February for 29 February)."""
    day = dt.date(today.year, date.month, min(date.day, 28) if date.month == 2 else date.day)
    return day if day >= today else day.replace(year=today.year + 1)


def either_case(words: str) -> str:
    """Return the pattern of words in any mix of small letters and capitals."""
    return "".join(f"[{char.upper()}{char}]" if char.isalpha() else char for char in words)


def _looks() -> str:
    names = "|".join(either_case(name) for name in sorted(BY_NAME, key=len, reverse=True))
    day, month = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])"
    year = f"(?:{FIRST_YEAR // 100}|[2-9][0-9])[0-9]{{2}}"
    weekday = "(?:[A-Za-z]+[.,]?\\s+)?"
    signs = [f"\\s?{sign}\\s?" for sign in ("[-\u2010-\u2015]", "/", "\\.")]
    numbers = [f"{year}{sign}{month}{sign}{day}|{day}{sign}{month}{sign}{year}" for sign in signs]
    words = f"{weekday}{day}[Ee]?[\\s-]+(?:{names})\\.?[\\s-]+{year}"
    return "|".join([*numbers, words])


DATE = Sort(
    id="date",
    words="een datum",
    logic=_read,
    only_text=False,
    codes=("not-a-date", "no-such-date", "no-year", "long-ago"),
    code="not-a-date",
    looks=_looks(),
    bare="[0-9]{4}-[0-9]{2}-[0-9]{2}",
    show=in_words,
    plain_schema={"type": "string", "format": "date"},
)
Date = Annotated[dt.date, DATE]
