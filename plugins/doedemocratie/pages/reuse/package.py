"""The Data Package (datapackage.org, 2.0): which tables there are, and what each column holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..frame import urls
from ..frame.spec import Site
from . import columns
from .columns import Column
from .tables import CSV, LICENCE_NAME, VERSION, Download, Table
from .values import Data

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
# Of a JSON value its type in a Table Schema, where that has a name of its own for it.
# What parts the values of a cell with several.
BELOW = "Meer waarden staan onder elkaar in de cel, met een nieuwe regel (\\n) ertussen."
_TYPES = {"boolean": "boolean", "integer": "integer"}


def package(tables: Sequence[Table], site: Site) -> Data:
    """Return datapackage.json."""
    about: Data = {
        "$schema": PROFILE,
        "name": "open-data",
        "title": f"Open data van {site.name}",
        "description": "Knooppunten, verhalen, experimenten en meer, om verder te gebruiken.",
        "version": VERSION,
        "created": f"{site.today.isoformat()}T00:00:00Z",
        "licenses": [{"name": "CC-BY-4.0", "path": urls.LICENCE, "title": LICENCE_NAME}],
    }
    if site.address:
        about["homepage"] = site.address + urls.DATA
    if site.publisher:
        about["contributors"] = [{"title": site.publisher, "roles": ["publisher"]}]
    return about | {"resources": list(_resources(tables))}


def _resources(tables: Sequence[Table]) -> Iterator[Data]:
    for table in tables:
        schema: Data = {
            "fields": [_field(column) for column in columns.columns(table)],
            "primaryKey": ["id"],
        }
        for name, delimiter in (("", ","), ("-excel", ";")):
            yield {
                "name": f"{table.name}{name}",
                "type": "table",
                "title": f"{table.title}{' voor Excel' if name else ''}",
                "path": _path(table.file(f"{name}.csv")),
                "format": "csv",
                "mediatype": CSV,
                "encoding": "utf-8",
                "dialect": {"delimiter": delimiter},
                "schema": schema,
            }
        for item in table.downloads():
            if item.media != CSV:
                yield _other(table, item)


def _other(table: Table, item: Download) -> Data:
    form = item.label.lower()
    return {
        "name": f"{table.name}-{form}",
        "title": f"{table.title}, {item.label}",
        "path": _path(item.url),
        "format": form,
        "mediatype": item.media,
    }


def _path(url: str) -> str:
    return url.removeprefix(urls.DATA)


def _field(column: Column) -> Data:
    """Return what a column holds, as a Table Schema says it."""
    words = f"{column.words} {BELOW}" if column.listed else column.words
    field: Data = {"name": column.name, "title": column.label, "description": words}
    spec, extra = column.spec, column.extra
    if extra:
        kind = str(extra.schema["type"])
    elif spec is None or spec.many:
        kind = "array" if column.deep else "string"
    elif spec.sort.plain_schema.get("format") == "date":
        kind = "date"
    else:
        kind = _TYPES.get(str(spec.sort.plain_schema["type"]), "string")
    field["type"] = kind
    if kind == "boolean":
        field |= {"trueValues": [columns.YES], "falseValues": [columns.NO]}
    limits: Data = {}
    if spec is None or (spec.required == "always" and len(column.path) == 1):
        limits["required"] = True
    if spec and spec.vocabulary and not spec.many:
        limits["enum"] = list(spec.vocabulary.ids())
    if extra and "enum" in extra.schema:
        limits["enum"] = extra.schema["enum"]
    return field | ({"constraints": limits} if limits else {})
