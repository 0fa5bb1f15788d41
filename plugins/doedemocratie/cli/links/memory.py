"""What is remembered of addresses that led nowhere: one bad day of a website is no dead link.

`{address: [first day, last day]}`, each day as text; small enough to stand in an issue.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..shared import arguments
from .asking import LinkAnswer

# In days: so long after it first led nowhere it must do so again before anybody is told.
APART = 3

MOST_BYTES = 1_000_000

Memory = Mapping[str, tuple[dt.date, dt.date]]


def renewed(before: Memory, answers: Iterable[LinkAnswer], today: dt.date) -> Memory:
    """Return what is remembered after these answers.

    What leads somewhere is forgotten, and so is what nobody asked about any more; where nobody
    could tell, things stay as they were.
    """
    kept: dict[str, tuple[dt.date, dt.date]] = {}
    for answer in sorted(answers, key=lambda answer: answer.address):
        days = before.get(answer.address)
        if answer.dead:
            kept[answer.address] = (min(days[0], today) if days else today, today)
        elif answer.dead is None and days:
            kept[answer.address] = days
    return kept


def marked(memory: Memory) -> set[str]:
    """Return the addresses that led nowhere on days far enough apart."""
    return {address for address, (first, last) in memory.items() if (last - first).days >= APART}


def read(data: object) -> Memory:
    """Return what JSON tells; whatever is no address with two days is forgotten."""
    memory: dict[str, tuple[dt.date, dt.date]] = {}
    for address, days in data.items() if isinstance(data, dict) else ():
        if isinstance(address, str) and isinstance(days, list) and len(days) == len(("van", "tot")):
            try:
                first, last = (dt.date.fromisoformat(day) for day in days)
            except (TypeError, ValueError):
                continue
            memory[address] = (first, last)
    return memory


def written(memory: Memory) -> dict[str, list[str]]:
    """Return what is remembered as JSON."""
    return {address: [day.isoformat() for day in days] for address, days in memory.items()}


def kept(file: Path) -> Memory:
    """Return what a file of before holds; nothing of one that is not there or is no JSON."""
    if not file.exists():
        return {}
    try:
        data: object = json.loads(arguments.text(file, MOST_BYTES))
    except (ValueError, RecursionError):
        return {}
    return read(data)
