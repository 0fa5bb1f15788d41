"""The log of a record: a list that gets a line of its own whenever another field changes.

A model names it once (`LOG`); the form (assets/js/form/log.js), the import of what people send and
`new` then write the line. A file that somebody changed by hand keeps what it says.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from .base import Record
from .fields import describe, find


def logged(
    model: type[Record],
    data: Mapping[str, object],
    before: Mapping[str, object] | None,
    today: dt.date,
) -> dict[str, object]:
    """Return a record as typed, with the line that its log lacks.

    `before` is the record as it was, None for a new one. None is lacking where nothing changed,
    where the last line says the same already, and where the choice is none of its list. What the
    choice was is told with it where no line does: since when, nobody wrote down.
    """
    record, log = dict(data), model.LOG
    if log is None:
        return record
    spec = find(describe(model), (log.of,))
    assert spec
    assert spec.vocabulary
    lines = record.get(log.at) or []
    choice = record.get(log.of)
    told = spec.vocabulary.find(choice) if isinstance(choice, str) else None
    was = (before or {}).get(log.of)
    if told is None or not isinstance(lines, list) or told == was:
        return record
    last = lines[-1] if lines and isinstance(lines[-1], Mapping) else {}
    if last.get(log.of) != told:
        lines = [*lines, {log.day: today.isoformat(), log.of: told}]
        kept = last.get(log.of) == was
    else:
        kept = len(lines) > 1 or log.was in last
    if was and not kept:
        lines = [*lines[:-1], {**lines[-1], log.was: was}]
    return {**record, log.at: lines} if lines != record.get(log.at) else record
