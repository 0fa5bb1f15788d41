"""What is said of days: of those that cannot lie ahead, and of a rhythm that only a note tells."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import Opening
from ...model.values.date import DATE
from ...model.values.finding import Path
from ..catalogue import Catalogue, Entry
from ..telling.problems import WARNING, Problem
from .walk import values

# The same stands in assets/js/form/hints.js.
_NTH = re.compile(r"\b(eerste|tweede|derde|vierde|laatste)\b[^.]{0,40}\bmaand", re.IGNORECASE)
_OTHER = re.compile(
    r"\bom de (?:andere |twee |2 )?we(?:ek|ken)\b|\btweewekelijks|\b(?:on)?even we(?:ek|ken)\b",
    re.IGNORECASE,
)


def ahead(catalogue: Catalogue) -> Iterator[Problem]:
    """What has happened did not happen after today: confirmed, founded, written, taken."""
    today = catalogue.today
    for entry in catalogue.read():
        for path, spec, value in values(entry.record, entry.kind.fields):
            day = value if isinstance(value, dt.date) else None
            late = day > today if day else isinstance(value, int) and value > today.year
            if spec.past and late:
                yield entry.problem(
                    path,
                    "lies-ahead",
                    found=spec.sort.show(value),
                    today=DATE.show(today),
                )


def rhythms(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about a note that says "first Tuesday of the month" beside no rhythm."""
    for entry in catalogue.read(Hub):
        openings: list[tuple[Path, tuple[Opening, ...]]] = [
            (("bereikbaar",), entry.record.bereikbaar or ())
        ]
        for index, branch in enumerate(entry.record.locaties or ()):
            openings.append((("locaties", index, "bereikbaar"), branch.bereikbaar or ()))
        for path, several in openings:
            for index, opening in enumerate(several):
                yield from _note(entry, (*path, index), opening)


def _note(entry: Entry[Hub], path: Path, opening: Opening) -> Iterator[Problem]:
    note = opening.toelichting
    if not note or opening.ritme or not opening.on():
        return
    nth, other = _NTH.search(note), _OTHER.search(note)
    if match := nth or other:
        yield entry.problem(
            (*path, "toelichting"),
            "rhythm-in-note",
            level=WARNING,
            found=match[0],
            better=nth[1].lower() if nth else "om-de-week",
        )
