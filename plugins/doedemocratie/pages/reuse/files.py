"""Every file of the open data; what is in them, their own modules say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache

from ...model.grammar.base import Record
from ...model.kinds import Kind
from ...model.kinds.hub import Hub
from ...records.catalogue import Entry, may_be_reused
from ..frame import urls
from ..frame.spec import Site
from ..lists.making import Making
from . import columns, dcat, features, package, schema, tables, values

# So that Excel takes it for UTF-8.
_MARK = "\ufeff"


def files(making: Making) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of the files about many, and what tells of those files."""
    every = list(tables.tables(making))
    for table in every:
        about = {"peildatum": making.site.today.isoformat(), "gegevens": table.rows}
        yield table.file(".json"), _json(tables.head(table, table.file(".json")) | about)
        yield table.schema, json.dumps(schema.schema(table), ensure_ascii=False, indent=1) + "\n"
        lines = list(columns.rows(table))
        yield table.file(".csv"), columns.text(lines, ",")
        yield table.file("-excel.csv"), _MARK + columns.text(lines, ";")
        if table.kind.model is Hub:
            yield tables.FEATURES, _json(features.collection(table))
    told = package.package(every, making.site)
    yield tables.PACKAGE, json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    if catalogue := dcat.turtle(every, making.site):
        yield tables.CATALOGUE, catalogue


def beside(entry: Entry[Record], site: Site) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of the file beside the page of a record, if it has one."""
    address = urls.data_beside(entry, site.today)
    if address and not entry.kind.single and may_be_reused(entry, site.today):
        table = tables.Table(entry.kind, site, ())
        gegeven = table.row(entry, _told(entry.kind), own=True)
        yield address, _json(tables.head(table, address) | {"gegeven": gegeven})


@cache
def _told(kind: Kind) -> Callable[[Record], values.Data]:
    """Return what reads the records of a kind for the files beside their pages."""
    return values.reading(kind.fields, own=True)


_encoded = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def _json(data: object) -> str:
    return f"{_encoded(data)}\n"
