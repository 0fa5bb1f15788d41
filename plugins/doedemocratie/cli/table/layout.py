"""What a table shows of how it looked in the spreadsheet: merged cells, a header on every page.

When a spreadsheet saves cells that were merged, the first holds the value and those below nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model.values.finding import Finding
from ...questions.github.questions import Element
from ...questions.spreadsheet import is_explanation
from .columns import Header
from .reading import RawRow

_SUMMARY = "samenvatting"
# What begins a row of sums.
_TOTAL = re.compile(
    r"(?:(?:eind|sub)?totaal|(?:sub)?total|aantal|som)(?: aantal)?(?: knooppunten| initiatieven)?"
    r"[ :=.]*\d*",
    re.IGNORECASE,
)
# With fewer hubs than this nobody can tell an empty cell from a merged one.
_FEWEST = 4


def explains(row: RawRow, head: Header) -> bool:
    """Return whether a row holds what the empty table asks, and nothing else."""
    filled = [place for place, cell in enumerate(row.cells, 1) if cell.strip()]
    return bool(filled) and all(
        place in head.fields and is_explanation(head.fields[place], row.cells[place - 1])
        for place in filled
    )


def no_hub(row: RawRow, head: Header) -> str:
    """Return the code for a row that is part of how the table looks, "" for one of a hub."""
    told = [cell.strip() for cell in row.cells if cell.strip()]
    if _is_header(row, head):
        return "table-header-again"
    if told and all(re.fullmatch(r"\(.*\)", text, re.DOTALL) for text in told):
        return "table-below-header"
    summary = next((at for at, column in head.fields.items() if column.path == (_SUMMARY,)), 0)
    number = row.cells[summary - 1].strip() if 0 < summary <= len(row.cells) else ""
    total = told and (_TOTAL.fullmatch(told[0]) or re.fullmatch(r"[\d.,]*\d[\d.,]*", number))
    return "table-total" if total else ""


def _is_header(row: RawRow, head: Header) -> bool:
    """Return whether a row names the columns once more, as at the top of a printed page."""
    told = [
        (cell.strip(), name.strip())
        for cell, name in zip(row.cells, head.row.cells, strict=False)
        if cell.strip()
    ]
    return len(told) > 1 and all(cell == name for cell, name in told)


def merged(rows: Sequence[RawRow], head: Header) -> Iterator[Finding]:
    """Yield each column with cells that look merged, by the first empty one."""
    for place, column in head.fields.items():
        told = [(row, row.cells[place - 1].strip()) for row in rows if place <= len(row.cells)]
        if _shared(column) and _looks_merged([text for _, text in told]):
            first, count = _first_empty(told), sum(1 for _, text in told if not text)
            facts = {"label": column.label, "count": count}
            yield Finding((), "table-merged", facts, place=(first.number, place))


def _shared(column: Element) -> bool:
    """Return whether hubs beside each other often have the same, so that people merge its cells."""
    return column.required or column.spec.facet or column.path in (("plaats",), ("adres",))


def _looks_merged(texts: Sequence[str]) -> bool:
    """Return whether a value stands once and nothing below it, over and over.

    Where somebody did fill in every cell, two hubs beside each other sooner or later have the same.
    """
    filled = [text for text in texts if text]
    if len(texts) < _FEWEST or not texts[0] or len(filled) < 2 or "" not in texts:
        return False
    empty = len(texts) - len(filled)
    return len(set(filled)) == len(filled) and 2 * len(filled) <= 3 * empty <= 24 * len(filled)


def _first_empty(told: Sequence[tuple[RawRow, str]]) -> RawRow:
    return next(row for row, text in told if not text)
