"""A problem of a file in words for who fills in cells: labels for keys, and cells for lines."""

from __future__ import annotations

import re
import textwrap
from dataclasses import replace

from ...model.grammar.fields import FieldSpec, find
from ...questions.spreadsheet import COLUMNS, DELIMITER, HUB, example, shown
from ...records.files import reader
from ...records.telling.laying import example_line
from ...records.telling.messages import NOTHING, NOTHING_IN_A_CELL, ON_SCREEN
from ...records.telling.problems import Problem

# What is about how YAML is written: in a cell that says nothing.
_OF_FILES = re.compile(r"[\[{]|streepje|ingesprongen|sleutel|aanhalingsteken|op een regel eronder")
_GROUPED = "In een cel schrijf je dit zo, elk stukje op een eigen regel:\n{lines}\n{rest}"
_REST = "Laat weg wat je niet weet."
_UNLIKE = ("not-a-list", "not-a-group")


def about_cells(told: Problem, path: tuple[str | int, ...]) -> Problem:
    """Return a problem whose words are about cells and columns; `path` is that of its field."""
    spec = find(HUB.fields, path[:1])
    if spec and spec.fields and any(column.path == path[:1] for column in COLUMNS):
        return _grouped(told, spec)
    spec = find(HUB.fields, path)
    hint = told.hint.replace(NOTHING, NOTHING_IN_A_CELL)
    plain = ON_SCREEN.get(told.code, ("", ""))[1]
    if plain and "{" not in plain:
        return replace(told, message=_labelled(told.message), hint=plain, better="")
    better = told.better
    if spec:
        meant = _cell(better, spec.name)
        if meant:
            hint, better = hint.replace(told.better, meant), meant
        line = example_line(spec)
        hint = hint.replace(line, _cell(line, spec.name) or line)
        hint = _chosen(hint, spec).replace(f"{spec.name}: ", "")
    return replace(told, message=_labelled(told.message), hint=_labelled(hint), better=better)


def _grouped(told: Problem, spec: FieldSpec) -> Problem:
    """Return a problem of a cell that holds a group, or several with empty lines between."""
    message, hint, better = told.message, told.hint, told.better.removeprefix("- ")
    hint = hint.replace(NOTHING, NOTHING_IN_A_CELL)
    if told.code in _UNLIKE:
        message = f"Wat hier bij '{spec.label}' staat, kunnen we niet lezen."
    if _OF_FILES.search(f"{hint}{better}"):
        lines = textwrap.indent(example(spec).rstrip(), "  ")
        hint, better = _GROUPED.format(lines=lines, rest=_REST), ""
    message = _columns(message).replace("De sleutel ", "Het woord ")
    return replace(told, message=message, hint=_columns(hint), better=better)


def _columns(text: str) -> str:
    """Return a text with the names of the columns that hold groups; within one, keys are typed."""
    for spec in HUB.fields:
        if spec.fields:
            text = text.replace(f"'{spec.name}'", f"'{spec.label}'")
    return text


def _chosen(hint: str, spec: FieldSpec) -> str:
    """Return a hint with the labels of choices where it has all of their ids."""
    if not spec.vocabulary:
        return hint
    labels = f"{DELIMITER} ".join(choice.label for choice in spec.vocabulary.choices)
    return hint.replace(", ".join(spec.vocabulary.ids()), labels)


_LABELS = {spec.name: spec.label for spec in HUB.fields}
_KEY = "|".join(map(re.escape, _LABELS))
_NAMED = re.compile(rf"'({_KEY})'")
_LINE = re.compile(rf"(?<![\w'])({_KEY}): (?=[\w'+])")


def _labelled(text: str) -> str:
    """Return a text with the names of columns where it has the keys of a file."""
    text = _LINE.sub(lambda match: f"bij '{_LABELS[match[1]]}': ", text)
    return _NAMED.sub(lambda match: f"'{_LABELS[match[1]]}'", text)


def _cell(line: str, name: str) -> str:
    """Return what a line of a file says of a field as its cell would say it, "" for another."""
    document, flaws = reader.parse(f"{line}\n") if line else (None, [])
    value = document.data.get(name) if document and not flaws else None
    return shown(value) if isinstance(value, (str, list)) else ""
