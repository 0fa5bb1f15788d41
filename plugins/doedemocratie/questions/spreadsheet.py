"""The hub as a row of a spreadsheet: which columns there are, what a cell says, an empty table.

What a cell may hold is what the answer to the same question of the issue form may; only a list
stands in one cell, with `;` or line ends between. Who fills in such a table writes about hubs of
others, so each row is a provisional profile.
"""

from __future__ import annotations

import csv
import io
import re
import textwrap
from dataclasses import replace
from functools import cache

from ..model.explanation import MOST_CHOICES, OF_ANOTHER, limits
from ..model.grammar.fields import FieldSpec
from ..model.kinds import BY_ID
from ..model.values.coordinates import COORDINATES
from ..model.values.finding import Finding
from ..model.values.yes_no import YES_NO, words
from ..model.words.names import fold
from .github import issuebody, issueform
from .github.questions import Element, element

HUB = BY_ID["hub"]
# Whence a row was taken: the title is told for the whole table, a row may have its own.
SOURCE = "bron"
# Dutch spreadsheets read a table with semicolons, and its letters when this mark stands first.
DELIMITER, MARK = ";", "\ufeff"
# What somebody else may know of a hub. What it seeks, and its brand, only it can tell.
_TOLD_BY_OTHERS = ("wie", "waar", "waarmee")
# As a Dutch spreadsheet writes what it takes for true or false.
_LOGICAL = {"waar": words(True), "onwaar": words(False)}


def _columns() -> tuple[Element, ...]:
    """Return a column for each question of the issue form, the spot on the map and the source."""
    own = [spec for spec in HUB.fields if spec.in_form or spec.sort is COORDINATES]
    source = next(spec for spec in HUB.fields if spec.name == SOURCE)
    return (
        *(element(_meant(spec), required=spec.required == "always") for spec in own),
        *(element(part, required=False, within=source) for part in source.fields),
    )


def _meant(spec: FieldSpec) -> FieldSpec:
    """Return a field as it is asked of who fills it in for another."""
    return replace(spec, help=OF_ANOTHER.get(spec.name, spec.help))


COLUMNS = _columns()


def answer(column: Element, cell: str) -> tuple[object, list[Finding]]:
    """Return what a cell says as the data of its field, and what is wrong with how it says so."""
    spec = column.spec
    if spec.fields:
        return issuebody.answered(column, cell)
    if spec.sort is COORDINATES:
        return _numbers(cell), []
    if spec.many:
        return [value for part in _parts(cell) for value in _values(spec, part)], []
    if spec.vocabulary:
        return _choice(spec, cell), []
    if spec.sort is YES_NO:
        return _LOGICAL.get(cell.strip().lower(), cell.strip()), []
    return issuebody.answered(column, cell)


def _parts(cell: str) -> list[str]:
    lines = "\n".join(part.strip() for part in re.split(r"[;\n]", cell) if part.strip())
    return issuebody.items(lines) if lines else []


def _values(spec: FieldSpec, part: str) -> list[str]:
    """Return the values of a part of a list; what can hold no comma may have commas between."""
    whole = _choice(spec, part)
    if whole != part or not spec.sort.apart:
        return [whole]
    return [_choice(spec, name.strip()) for name in part.split(",") if name.strip()]


def _choice(spec: FieldSpec, text: str) -> str:
    """Return the choice with this label or id, in capitals too; what is none stays as it is."""
    choices = spec.vocabulary.choices if spec.vocabulary else ()
    same = (choice.id for choice in choices if fold(text) in (fold(choice.label), fold(choice.id)))
    return next(same, text.strip())


def _numbers(cell: str) -> list[str]:
    """Return latitude and longitude: "52.09, 5.12", or with decimal commas "52,09; 5,12"."""
    bare = cell.strip().strip("[]")
    apart = re.split(r"\s*[;\n]\s*|\s+", bare) if ";" in bare or "." not in bare else []
    if len(apart) == 2:
        return [part.strip(",").replace(",", ".") for part in apart]
    return [part for part in re.split(r"[,;\s]+", bare) if part]


def shown(value: object) -> str:
    """Return a value as a cell says it."""
    return f"{DELIMITER} ".join(map(str, value)) if isinstance(value, list) else str(value)


def example(spec: FieldSpec) -> str:
    """Return a group as a cell may say it.

    A cell that began with a dash would be a sum to a spreadsheet.
    """
    return textwrap.dedent(issueform.example(spec).replace("- ", "  ", 1 if spec.many else 0))


def explained(column: Element) -> str:
    """Return what a cell of a column asks, for the row below the header of the empty table."""
    spec = column.spec
    told = [spec.help, "Dit moet je invullen." if column.required else ""]
    if spec.vocabulary and len(spec.vocabulary) <= MOST_CHOICES:
        names = f"{DELIMITER} ".join(choice.label for choice in spec.vocabulary.choices)
        told.append(f"Kies uit: {names}.")
    elif limits(spec):
        told.append(f"({limits(spec)})")
    if spec.many:
        between = "een lege regel" if spec.fields else f"een {DELIMITER}"
        told.append(f"Meer dan één? Zet er {between} tussen.")
    if spec.fields:
        told.append(f"Bijvoorbeeld:\n{example(spec)}")
    elif not spec.vocabulary:
        told.append(f"Bijvoorbeeld: {shown(spec.examples[0])}")
    return " ".join(filter(None, told))


def is_explanation(column: Element, cell: str) -> bool:
    """Return whether a cell holds the explanation of the empty table, however it was laid out."""
    return cell.split() == _explanations()[column.path]


@cache
def _explanations() -> dict[tuple[str, ...], list[str]]:
    return {column.path: explained(column).split() for column in COLUMNS}


def template() -> str:
    """Return an empty table to fill in: the names of the columns, and what each of them asks."""
    asked = [
        column
        for column in COLUMNS
        if (column.spec.section in _TOLD_BY_OTHERS and column.spec.in_form)
        or (column.path[0] == SOURCE and not column.spec.required)
    ]
    text = io.StringIO()
    writer = csv.writer(text, delimiter=DELIMITER, lineterminator="\r\n")
    writer.writerow(column.label for column in asked)
    writer.writerow(map(explained, asked))
    return MARK + text.getvalue()
