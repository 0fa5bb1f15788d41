"""A day, typed as 2015-02-12, 12-02-2015 or 12 februari 2015."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated

from .sort import Sort, WrongValueError

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
_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DUTCH = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
_WORDS = re.compile(r"([0-9]{1,2})\s+([a-z]+)\s+([0-9]{4})")


def _read(value: object) -> dt.date:
    text = value.strip().lower() if isinstance(value, str) else ""
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DUTCH.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    elif (match := _WORDS.fullmatch(text)) and match.group(2) in MONTHS:
        day, year = int(match.group(1)), int(match.group(3))
        month = MONTHS.index(match.group(2)) + 1
    else:
        raise WrongValueError("not-a-date", found=value)
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise WrongValueError("no-such-date", found=value) from None


def in_words(date: dt.date) -> str:
    """Return "12 februari 2015"."""
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def _looks() -> str:
    months = "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in MONTHS)
    day, month, year = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])", "[0-9]{4}"
    return f"{year}-{month}-{day}|{day}-{month}-{year}|{day}\\s+(?:{months})\\s+{year}"


DATE = Sort(
    id="date",
    words="een datum",
    logic=_read,
    only_text=False,
    codes=("not-a-date", "no-such-date"),
    code="not-a-date",
    looks=_looks(),
    bare="[0-9]{4}-[0-9]{2}-[0-9]{2}",
    show=in_words,
)
Date = Annotated[dt.date, DATE]
