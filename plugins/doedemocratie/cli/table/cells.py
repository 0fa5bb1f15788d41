"""The cells of one row: what they say, and in which cell a problem of their file is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ...frozen import frozen
from ...model.grammar.fields import find
from ...model.values.date import DATE, in_words
from ...model.values.finding import ERROR, WARNING, Finding
from ...model.values.number import YEAR
from ...model.values.texts import phone
from ...model.values.texts.phone import PHONE
from ...model.words.names import fold
from ...model.words.vocab import GEMEENTE
from ...questions.github.questions import Element
from ...questions.spreadsheet import COLUMNS, HUB, answer, is_explanation
from ...records.files.diagnosis import unseen
from ...records.telling.laying import held
from ...records.telling.problems import Problem
from ...records.telling.wording import problem
from .columns import ADDRESS, Header
from .wording import about_cells

# What a spreadsheet shows where a sum went wrong, in English and in Dutch.
_FAILED = re.compile(
    r"#(?:N/A|N/B|NULL!|LEEG!|DIV/0!|DEEL/0!|VALUE!|WAARDE!|REF!|VERW!|NAME\?|NAAM\?|NUM!|GETAL!"
    r"|SPILL!|OVERLOOP!|CALC!|#+)"
)
# A spreadsheet counts days from here, and writes a day so when nobody told it otherwise.
_FIRST_DAY = dt.date(1899, 12, 30)
_DAY = re.compile(r"([2-6][0-9]{4})(?:[.,][0-9]+)?")
# The municipalities whose name has a comma.
_WITH_COMMAS = {fold(choice.label) for choice in GEMEENTE.choices if "," in choice.label}
_PART = re.compile(r"\.([^.\[]+)|\[([0-9]+)\]")


@frozen
class Read:
    """A row as data (as reader.Document.data), and what is wrong with how its cells say it.

    `places` holds the number of the column of each field and of its top field; of `spoilt` ones no
    more is said. `longest` is the number of the column with the longest cell.
    """

    number: int
    data: dict[str, object]
    places: Mapping[str, int]
    spoilt: frozenset[str]
    findings: tuple[Finding, ...]
    longest: int

    def at(self, name: str) -> tuple[int, int]:
        """Return the row and column of a dotted field; column 0 where it has none."""
        top = name.partition(".")[0].partition("[")[0]
        return self.number, self.places.get(name, self.places.get(top, 0))

    def heard(self, told: Problem, head: Header) -> bool:
        """Return whether a problem of the file tells something new about the row."""
        top = _path(told.field)[0]
        if told.code == "missing-field":
            return top in {column.path[0] for column in head.fields.values()} - self.spoilt
        return top not in self.spoilt

    def placed(self, told: Problem, name: str) -> Problem:
        """Return a problem of the file as one of the row: at its cell, in words about cells."""
        path = _path(told.field)
        place = self.at(told.field)
        meant = self._empty(told, path) or self._day(path)
        if meant:
            return problem(replace(meant, place=place), name)
        at_cell = replace(told, file=name, line=place[0], column=place[1])
        return about_cells(at_cell, path)

    def _empty(self, told: Problem, path: tuple[str | int, ...]) -> Finding | None:
        """Return that a cell is empty, of a problem that says so of the file."""
        column = next((column for column in COLUMNS if column.path == path), None)
        if told.code != "missing-field" or column is None:
            return None
        return Finding(path, "table-cell-empty", {"help": column.spec.help})

    def _day(self, path: tuple[str | int, ...]) -> Finding | None:
        """Return that a number stands for a day, where a day or a year is asked."""
        spec = find(HUB.fields, path)
        typed = held(self.data, path)
        match = _DAY.fullmatch(typed.strip()) if isinstance(typed, str) else None
        if spec is None or spec.sort not in (DATE, YEAR) or match is None:
            return None
        day = _FIRST_DAY + dt.timedelta(days=int(match[1]))
        better = day.isoformat() if spec.sort is DATE else str(day.year)
        facts = {"found": typed.strip(), "day": in_words(day), "better": better}
        return Finding(path, "table-day-number", facts)


def read(cells: tuple[str, ...], number: int, head: Header) -> Read:
    """Read the cells of a row with this number below a header."""
    data: dict[str, object] = {}
    findings: list[Finding] = []
    spoilt: set[str] = set()
    for place, cell in enumerate(head.whole(cells), 1):
        if not cell.strip():
            continue
        column = head.fields.get(place)
        wrong = list(_odd(cells[place - 1], number, place))
        if place in head.behind:
            if not wrong and not head.street(cells).strip():
                wrong = [Finding((), "table-number-alone", place=(number, place))]
            findings += wrong
            spoilt |= {ADDRESS} if wrong else set()
        if column is None:
            if place > len(head.row.cells):
                facts = {"found": cell.strip()}
                findings.append(Finding((), "table-cell-beyond", facts, place=(number, place)))
            continue
        value, more = _valued(column, cell) if not wrong else ("", [])
        wrong += [replace(slip, path=column.path, place=(number, place)) for slip in more]
        if any(slip.level == ERROR for slip in wrong):
            spoilt.add(column.path[0])
        findings += wrong
        if value not in ("", []):
            _put(data, column, value)
    places = {column.path[0]: place for place, column in reversed(head.fields.items())}
    places |= {".".join(column.path): place for place, column in head.fields.items()}
    longest = max(range(len(cells)), key=lambda at: len(cells[at])) + 1
    return Read(number, data, places, frozenset(spoilt), tuple(findings), longest)


def _valued(column: Element, cell: str) -> tuple[object, list[Finding]]:
    """Return the value of a cell, and what is odd about it."""
    if is_explanation(column, cell):
        return "", [Finding((), "table-explanation")]
    value, slips = answer(column, cell)
    facts = {"found": cell.strip()}
    if not slips and _run_on(column, value):
        slips = [Finding((), "table-run-on", facts, WARNING)]
    elif whole := _dialled(column, cell.strip()):
        value, facts = whole, {**facts, "sign": whole[0], "better": whole}
        slips = [Finding((), "table-sign-lost", facts, WARNING)]
    return value, slips


def _put(data: dict[str, object], column: Element, value: object) -> None:
    group = data.setdefault(column.path[0], {}) if column.path[1:] else data
    if isinstance(group, dict):
        group[column.path[-1]] = value


def _run_on(column: Element, value: object) -> bool:
    """Return whether a list holds one text with commas, which may be several."""
    if not column.spec.many or column.spec.fields or column.spec.vocabulary:
        return False
    alone = value[0] if isinstance(value, list) and len(value) == 1 else ""
    return "," in str(alone) and fold(str(alone)) not in _WITH_COMMAS


def _dialled(column: Element, cell: str) -> str:
    """Return a telephone number with the 0 or + that a spreadsheet took off it, else ""."""
    if column.spec.sort is not PHONE or not re.fullmatch("[1-9][0-9]+", cell):
        return ""
    meant = phone.number(cell)
    signed = (f"{sign}{cell}" for sign in "0+")
    return next((text for text in signed if meant and phone.number(text) == meant), "")


def _odd(cell: str, number: int, place: int) -> Iterator[Finding]:
    """Yield what no cell may hold, whatever its column is."""
    facts = {"found": cell.strip()}
    if cell.lstrip().startswith("="):
        yield Finding((), "table-formula", facts, place=(number, place))
    elif _FAILED.fullmatch(cell.strip().upper()):
        yield Finding((), "table-failed", facts, place=(number, place))
    for flaw in unseen(cell):
        yield Finding((), "table-unseen", flaw.facts, place=(number, place))
        return


def _path(dotted: str) -> tuple[str | int, ...]:
    """Return `bron.titel` or `zoekt[0].groeistof` as a path."""
    parts = _PART.findall(f".{dotted}")
    return tuple(int(index) if index else name for name, index in parts) or ("",)
