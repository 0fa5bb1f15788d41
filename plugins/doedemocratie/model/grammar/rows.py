"""Rows of a registry: one that is not whole says so where it is written, by its name and file.

Who forgets a word, a comma or a module in a row reads one sentence in Dutch at the start of every
command, and never what went wrong because of it, much later and elsewhere.
"""

from __future__ import annotations

import dataclasses
import inspect
from typing import Self

_PACKAGE = "/doedemocratie/"


class RowError(Exception):
    """A row of a registry without what it needs; the text names the row and its file."""


class Row:
    """What all rows have in common: every field that has no default is there, and no other.

    A text is never blank, and one word alone is no tuple: `("agenda")` lacks a comma.
    """

    __slots__ = ()

    def __new__(cls, *loose: object, **given: object) -> Self:
        """Return a row; raises RowError when it is not whole."""
        wrong = _wrong(cls, loose, given)
        if wrong:
            raise RowError(f"{_named(cls, given)}: {wrong}")
        return super().__new__(cls)


def _wrong(cls: type[Row], loose: tuple[object, ...], given: dict[str, object]) -> str:
    """Return what is wrong with the values of a row, "" when nothing is."""
    # What a dataclass is, the class that calls __new__ has become by then.
    fields = {field.name: field for field in dataclasses.fields(cls)}  # type: ignore[arg-type]
    if loose:
        return f"schrijf voor elke waarde hoe hij heet, zoals {next(iter(fields))}=."
    for name in given:
        if name not in fields:
            return f"'{name}' kennen we niet. Er kan staan: {', '.join(fields)}."
    for name, field in fields.items():
        optional = (field.default, field.default_factory) != (dataclasses.MISSING,) * 2
        if name not in given and not optional:
            return f"'{name}' ontbreekt."
        value = given.get(name, field.default)
        if optional and value == field.default:
            continue
        if name in given and field.type == "str" and not (isinstance(value, str) and value.strip()):
            return f"'{name}' is leeg of geen tekst."
        if name in given and str(field.type).startswith("tuple") and not isinstance(value, tuple):
            return f"'{name}' is geen rij: schrijf ({value!r},), met de komma."
    return ""


def _named(cls: type[Row], given: dict[str, object]) -> str:
    """Return what a maintainer calls a row, the file it stands in, and the line."""
    name = given.get("id") or given.get("name") or ""
    frame = inspect.currentframe()
    while frame and frame.f_code.co_filename in (__file__, dataclasses.__file__):
        frame = frame.f_back
    if frame is None:
        return f"rij '{name}' ({cls.__name__})"
    path = frame.f_code.co_filename.replace("\\", "/").rpartition(_PACKAGE)[2]
    return f"rij '{name}' ({cls.__name__}) in {path}, regel {frame.f_lineno}"
