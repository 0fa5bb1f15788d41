"""Which field each column of a spreadsheet holds, by the names in its header; no cell is judged."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from ...frozen import frozen
from ...model.values.finding import Finding
from ...model.words import keys
from ...model.words.names import fold
from ...model.words.nearness import closest
from ...questions.github.questions import Element
from ...questions.spreadsheet import COLUMNS, HUB, SOURCE
from . import address
from .reading import RawRow, RawTable

# A header stands this high, or it is none.
_HIGHEST = 20
_ENDS = " :?*."
ADDRESS = "adres"
# What no profile shows: a place and an address tell where it is, and an organisation is reached by
# its own address and number.
_LEFT_OUT = frozenset(
    {
        *("postcode", "postcodes", "pc", "zip", "zipcode", "postal code"),
        *("contactpersoon", "contact persoon", "contactpersonen", "naam contactpersoon"),
    }
)
_NO_STREET = "Zet er een kolom 'Straat' bij, of zet straat en nummer samen bij 'Adres'. "


@frozen
class Header:
    """Where the header stands, and the column of the model that each of its cells names.

    `fields` holds those by their number from 1; `guessed` the numbers of those that were named in
    other words than ours, `behind` of those that are joined to the address, `left_out` of those
    that no profile shows.
    """

    row: RawRow
    fields: dict[int, Element]
    guessed: tuple[int, ...]
    findings: tuple[Finding, ...]
    behind: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()

    def whole(self, cells: Sequence[str]) -> tuple[str, ...]:
        """Return the cells of a row with the address whole in its column."""
        if not self.behind or not self.street(cells):
            return tuple(cells)
        place = self._street()
        parts = [cells[at - 1] for at in self.behind if at <= len(cells)]
        return (*cells[: place - 1], address.joined(cells[place - 1], parts), *cells[place:])

    def street(self, cells: Sequence[str]) -> str:
        """Return what stands in the column of the address, "" where there is none."""
        place = self._street()
        return cells[place - 1] if 0 < place <= len(cells) else ""

    def _street(self) -> int:
        return next((at for at, column in self.fields.items() if column.path == (ADDRESS,)), 0)

    def has(self, column: Element) -> bool:
        """Return whether the table has a column."""
        return column in self.fields.values()


def letters(number: int) -> str:
    """Return what a spreadsheet calls a column, by its number from 1: 27 is AA."""
    text = ""
    while number:
        number, rest = divmod(number - 1, 26)
        text = f"{chr(ord('A') + rest)}{text}"
    return text


def _named(text: str) -> str:
    return fold(re.sub(r"[_:.]+", " ", text).strip(_ENDS))


def _by_name() -> dict[str, Element]:
    """Return each column by its label and by its key, folded; the source by its own key too."""
    names = {_named(column.label): column for column in COLUMNS}
    names |= {_named(".".join(column.path)): column for column in COLUMNS}
    return names | {SOURCE: next(column for column in COLUMNS if column.path[0] == SOURCE)}


_NAMES = _by_name()
_KEYS = {column.path[0]: column for column in reversed(COLUMNS)}
# What no table says: the site fills it in, or the hub itself does.
_OURS = {
    _named(name): spec.label
    for spec in HUB.fields
    if spec.name not in _KEYS
    for name in (spec.label, spec.name)
}


def _other_words(text: str) -> list[Element]:
    """Return the columns that go by other words than their own, the likelier ones first."""
    return [_KEYS[key] for key in keys.called(text.strip().strip(_ENDS), tuple(_KEYS))]


def is_name(text: str) -> bool:
    """Return whether a cell names a column, by whichever word."""
    return _named(text) in {*_NAMES, *_LEFT_OUT} or (len(text) < 80 and bool(_other_words(text)))


def header(table: RawTable) -> Header | Finding:
    """Return the header of a table, or why there is none."""
    filled = [row for row in table.rows if not row.empty]
    high = [row for row in filled if row.number <= filled[0].number + _HIGHEST]
    best = max(high, key=lambda row: sum(map(is_name, row.cells)))
    if not any(map(is_name, best.cells)):
        facts = {"names": "; ".join(column.label for column in COLUMNS if column.required)}
        return Finding((), "table-no-header", facts, place=(filled[0].number, 0))
    above = [
        Finding((), "table-above-header", {"row": best.number}, place=(row.number, 0))
        for row in filled
        if row.number < best.number
    ]
    behind, left_out = address.behind(best.cells), _left_out(best.cells)
    fields, guessed = _fields(best.cells, {*behind, *left_out})
    street = any(column.path == (ADDRESS,) for column in fields.values())
    behind = behind if street else ()
    wrong = (*above, *_findings(table, best, fields, {*behind, *left_out}))
    return Header(best, fields, tuple(guessed), wrong, behind, left_out)


def _left_out(names: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of the columns with what no profile shows."""
    return tuple(place for place, name in enumerate(names, 1) if _named(name) in _LEFT_OUT)


def _fields(cells: Sequence[str], others: Collection[int]) -> tuple[dict[int, Element], list[int]]:
    """Return the column that each cell names but `others`; our own words for it come first."""
    fields: dict[int, Element] = {}
    guessed: list[int] = []
    for number, cell in enumerate(cells, 1):
        column = _NAMES.get(_named(cell))
        if column and column not in fields.values():
            fields[number] = column
    for number, cell in enumerate(cells, 1):
        if number in others or _named(cell) in _NAMES or _named(cell) in _OURS:
            continue
        free = [other for other in _other_words(cell) if other not in fields.values()]
        if free:
            fields[number] = free[0]
            guessed.append(number)
    return fields, guessed


def _findings(
    table: RawTable, row: RawRow, fields: dict[int, Element], others: Collection[int]
) -> Iterator[Finding]:
    """Yield what is wrong with the names of the columns but those of `others`."""
    for number, cell in enumerate(row.cells, 1):
        if number in others:
            continue
        code, facts = _wrong(table, row, number, cell, fields)
        if code and number not in fields:
            yield Finding((), code, {"found": cell.strip(), **facts}, place=(row.number, number))
    for column in COLUMNS:
        if column.required and column not in fields.values():
            yield Finding(
                (), "table-column-missing", {"label": column.label}, place=(row.number, 0)
            )


def _wrong(
    table: RawTable, row: RawRow, number: int, cell: str, fields: dict[int, Element]
) -> tuple[str, dict[str, object]]:
    """Return the code and facts of a name that is that of no column, "" where that is fine."""
    if not cell.strip():
        below = (other for other in table.rows if other.number > row.number)
        told = next((other.number for other in below if _at(other, number).strip()), 0)
        return ("table-column-nameless", {"row": told}) if told else ("", {})
    if number in address.behind(row.cells):
        return "table-column-unknown", {"suggestion": _NO_STREET}
    meant = _NAMES.get(_named(cell)) or next(iter(_other_words(cell)), None)
    if _named(cell) in _OURS:
        return "table-column-ours", {}
    if meant:
        first = next(place for place, column in fields.items() if column == meant)
        return "table-column-twice", {"label": meant.label, "first": letters(first)}
    near = closest(cell.strip()[:80], [column.label for column in COLUMNS])
    meaning = f"Bedoel je '{near}'? Noem de kolom dan zo. " if near else ""
    return "table-column-unknown", {"suggestion": meaning}


def _at(row: RawRow, number: int) -> str:
    return row.cells[number - 1] if number <= len(row.cells) else ""
