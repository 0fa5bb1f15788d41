"""All records of a kind as rows of cells: with commas, and with semicolons for Dutch Excel.

A group has a column for each of its fields; a list of texts has them below each other in its cell,
and anything deeper is JSON. No cell can be a formula, whichever of both signs a program parts by:
a text gets a ' for that, JSON and a web address say the same in other signs.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from urllib.parse import quote

from ...frozen import frozen
from ...model.grammar.fields import FieldSpec
from ...model.values.texts.web_address import WEB_ADDRESS
from .tables import Extra, Table
from .values import Data, told

YES, NO = "ja", "nee"
# What makes a formula of a cell, also in full width; within a text it is a formula only for a
# program that parts cells otherwise, and a price (5,-) is none.
_SIGNS = "=@\\t\\r＝＠"
_BEGINS = re.compile(f"^(?=[{_SIGNS}\\n+＋\\-－])")
_BEHIND = "(?<=[,;\\t\\r\\n])"
_FORMULA = f"(?=[{_SIGNS}]|[+＋\\-－][\\w(.])"
_WITHIN = re.compile(f"{_BEHIND}{_FORMULA}")
_INSIDE = re.compile(f"{_BEHIND}{_FORMULA}.")
_PARTS = re.compile(f"[,;]{_FORMULA}")


@frozen
class Column:
    """A column: the way to its value, and the field, or what every record has."""

    path: tuple[str, ...]
    label: str
    words: str
    spec: FieldSpec | None = None
    extra: Extra | None = None

    @property
    def name(self) -> str:
        """Return its head."""
        return ".".join(self.path)

    @property
    def deep(self) -> bool:
        """Return whether its cells are JSON."""
        return bool(self.spec and self.spec.many and (self.spec.fields or self.spec.sort.prose))

    @property
    def listed(self) -> bool:
        """Return whether its cells hold texts below each other."""
        return bool(self.spec and self.spec.many and not self.deep)


def columns(table: Table) -> list[Column]:
    """Return the columns of a kind: the same ones, whatever its records hold."""
    head = [
        Column((extra.name,), extra.label, extra.words, extra=extra) for extra in table.extras()
    ]
    return [*head, *_columns(table, table.kind.fields)]


def _columns(
    table: Table, specs: Sequence[FieldSpec], path: tuple[str, ...] = (), label: str = ""
) -> Iterator[Column]:
    for spec in told(specs):
        here, named = (*path, spec.name), f"{label}{spec.label}"
        if spec.fields and not spec.many:
            yield from _columns(table, spec.fields, here, f"{named}: ")
        else:
            words = spec.help if path else f"{spec.help} {table.derived(spec)}".strip()
            yield Column(here, named, words, spec)


def cells(there: Iterable[Column]) -> Callable[[Data], list[str]]:
    """Return what gives the cells of a record, one a column."""
    ways = [(column.path, _writer(column)) for column in there]
    return lambda row: [_cell(_at(row, path), write) for path, write in ways]


def _writer(column: Column) -> Callable[[object], str]:
    """Return what writes a value of a column, so that it is no formula."""
    if column.deep:
        return _json
    web = column.spec and column.spec.sort is WEB_ADDRESS
    return whole if web else guarded


def line(cells: Iterable[str], delimiter: str) -> str:
    """Return a line of CSV (RFC 4180: CRLF behind it, quotes where they are needed)."""
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerow(cells)
    return out.getvalue()


def _at(row: Data, path: tuple[str, ...]) -> object:
    value: object = row
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _cell(value: object, write: Callable[[object], str]) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, int):
        return str(value)
    if isinstance(value, list) and write is not _json:
        return write((", " if isinstance(value[0], float) else "\n").join(map(str, value)))
    return write(value)


def guarded(value: object) -> str:
    """Return a text with a ' before every sign that would make a formula of a cell."""
    return _WITHIN.sub("'", _BEGINS.sub("'", str(value)))


def whole(value: object) -> str:
    """Return a web address that leads to the same: what would part it before a sign is encoded."""
    return _PARTS.sub(lambda match: quote(match[0], safe=""), str(value))


def _json(value: object) -> str:
    """Return JSON; within its texts such a sign is written by its number."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _INSIDE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
