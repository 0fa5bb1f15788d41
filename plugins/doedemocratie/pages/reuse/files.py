"""Every file of the open data; what is in them, their own modules say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from pydantic_core import to_json

from ...model.grammar.base import Record
from ...model.kinds import Kind
from ...model.kinds.hub import Hub
from ...records.catalogue import Entry, holds, may_be_reused
from ..frame import urls
from ..frame.spec import Site
from ..lists.making import Making
from ..matching.recalled import Recalled
from . import columns, dcat, features, package, schema, tables, values

# So that Excel takes it for UTF-8.
_MARK = "\ufeff".encode()


def files(making: Making) -> Iterator[tuple[str, bytes]]:
    """Yield (address, bytes) of the files about many, and what tells of those files."""
    every = list(tables.tables(making))
    for table in every:
        parts = _Parts(table)
        written = parts.all(making.recalled)
        about: values.Data = {"peildatum": making.site.today.isoformat(), "gegevens": []}
        head = tables.head(table, table.file(".json")) | about
        yield table.file(".json"), _filled(head, (part[0] for part in written))
        yield table.schema, _indented(schema.schema(table))
        comma, semicolon = (columns.line(parts.names, sign).encode() for sign in ",;")
        yield table.file(".csv"), b"".join((comma, *(part[1] for part in written)))
        yield table.file("-excel.csv"), b"".join((_MARK, semicolon, *(part[2] for part in written)))
        if table.kind.model is Hub:
            collection = features.collection(table)
            yield tables.FEATURES, _filled(collection, (part[3] for part in written))
    told = package.package(every, making.site)
    yield tables.PACKAGE, _indented(told)
    if catalogue := dcat.turtle(every, making.site):
        yield tables.CATALOGUE, catalogue.encode()


_Part = tuple[bytes, bytes, bytes, bytes]


class _Parts:
    """What of each record stands in the files about many: one part a file."""

    def __init__(self, table: tables.Table) -> None:
        self._table = table
        self._entries = {entry.slug: entry for entry in table.entries}
        self._told = values.reading(table.kind.fields)
        there = columns.columns(table)
        self.names = [column.name for column in there]
        self._cells = columns.cells(there)

    def all(self, recalled: Recalled) -> list[_Part]:
        """Return for every record its JSON, its lines with commas and semicolons, its features."""
        part = recalled.each(f"open data {self._table.name}", self._seals, self._part)
        return [*map(part, self._entries)]

    def _seals(self) -> dict[str, str]:
        """Return what each part is made of."""
        site = self._table.site
        return {
            slug: entry.seal and f"{entry.seal} {site.today} {site.address}"
            for slug, entry in self._entries.items()
        }

    def _part(self, slug: str) -> _Part:
        entry = self._entries[slug]
        row = self._table.row(entry, self._told)
        cells = self._cells(row)
        points = features.of_hub(self._table, entry) if holds(entry, Hub) else ()
        return (
            _packed(row),
            columns.line(cells, ",").encode(),
            columns.line(cells, ";").encode(),
            b",".join(map(_packed, points)),
        )


def _filled(data: values.Data, parts: Iterable[bytes]) -> bytes:
    """Return JSON of which the last value is a list of what is JSON already."""
    *before, key = data
    text = _packed({name: data[name] for name in before})
    return b'%b,"%b":[%b]}\n' % (text[:-1], key.encode(), b",".join(parts))


def beside(entry: Entry[Record], site: Site) -> Iterator[tuple[str, bytes]]:
    """Yield (address, bytes) of the file beside the page of a record, if it has one."""
    address = urls.data_beside(entry, site.today)
    if address and not entry.kind.single and may_be_reused(entry, site.today):
        table = tables.Table(entry.kind, site, ())
        gegeven = table.row(entry, _told(entry.kind), own=True)
        yield address, _packed(tables.head(table, address) | {"gegeven": gegeven}) + b"\n"


@cache
def _told(kind: Kind) -> Callable[[Record], values.Data]:
    """Return what reads the records of a kind for the files beside their pages."""
    return values.reading(kind.fields, own=True)


def _packed(data: object) -> bytes:
    return to_json(data, inf_nan_mode="null")


def _indented(data: object) -> bytes:
    return json.dumps(data, ensure_ascii=False, indent=1).encode() + b"\n"
