"""Every file of the open data; what is in them, their own modules say."""

from __future__ import annotations

import json
from collections.abc import Iterator

from ...model.kinds.hub import Hub
from ..frame import urls
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


def beside(making: Making) -> Iterator[tuple[str, str]]:
    """Yield (address, text) of the file beside the page of each record."""
    for table in tables.tables(making):
        told = values.reading(table.kind.fields, own=True)
        for entry in table.entries:
            if address := urls.data_beside(entry, making.site.today):
                head = tables.head(table, address)
                yield address, _json(head | {"gegeven": table.row(entry, told, own=True)})


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n"
