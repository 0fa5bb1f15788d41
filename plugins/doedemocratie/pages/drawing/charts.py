"""What charts are drawn by: how long bars are, and where columns stand. Knows nothing of hubs.

A chart of bars is a table whose rows have a bar; one of columns has its table below it.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate

from ...frozen import frozen

# The width and height of the field of columns; it is stretched to where it stands.
WIDTH, HEIGHT = 600, 200
# With more months than this a column is a year.
MOST_MONTHS = 36


@frozen
class Bar:
    """One number as a bar: `length` is of a hundred."""

    count: int
    length: float


@frozen
class ChartRow:
    """A row of a chart of bars: what is counted, where it is read, and a bar for each number."""

    label: str
    url: str | None
    bars: tuple[Bar, ...]
    unknown: bool = False


@frozen
class ChartColumn:
    """A stretch of time: how many came in it (`new`), how many there are (`total`).

    `x` and `width` are of WIDTH, the heights of HEIGHT; `told` is the stretch in words.
    """

    told: str
    new: int
    total: int
    x: float
    width: float
    height: float
    height_new: float


def rows(told: Iterable[tuple[str, str | None, Sequence[int], bool]]) -> tuple[ChartRow, ...]:
    """Return rows of (label, address, numbers, unknown), the longest bar a hundred long."""
    kept = tuple(told)
    most = max((number for _, _, numbers, _ in kept for number in numbers), default=0)
    return tuple(
        ChartRow(
            label,
            url,
            tuple(Bar(number, round(100 * number / most, 1) if most else 0) for number in numbers),
            unknown,
        )
        for label, url, numbers, unknown in kept
    )


def columns(
    days: Sequence[dt.date], today: dt.date, months: Sequence[str]
) -> tuple[ChartColumn, ...]:
    """Return how what came on these days grew: a column a month, of many months a column a year.

    From the first day up to today; `months` are their names. What lies ahead is left out.
    """
    past = sorted(day for day in days if day <= today)
    if not past:
        return ()
    span = [_month(past[0]) + at for at in range(_month(today) - _month(past[0]) + 1)]
    by_year = len(span) > MOST_MONTHS
    keys = sorted({key // 12 for key in span}) if by_year else span
    came = Counter(day.year if by_year else _month(day) for day in past)
    totals = list(accumulate(came[key] for key in keys))
    width = WIDTH / len(keys)
    scale = HEIGHT / totals[-1]
    return tuple(
        ChartColumn(
            told=str(key) if by_year else f"{months[key % 12]} {key // 12}",
            new=came[key],
            total=total,
            x=round(at * width, 2),
            width=round(width * 0.8, 2),
            height=round(total * scale, 2),
            height_new=round(came[key] * scale, 2),
        )
        for at, (key, total) in enumerate(zip(keys, totals, strict=True))
    )


def _month(day: dt.date) -> int:
    """Return a month as a number that counts on through the years."""
    return day.year * 12 + day.month - 1
