"""The page about the open data: what there is, how to name us, and what may change."""

from __future__ import annotations

from collections.abc import Iterator

from ...frozen import frozen
from ...model.explanation import anchor, every
from ...model.grammar.fields import FieldSpec
from ...model.kinds.hub import Hub
from ..frame import jsonld, urls
from ..frame.spec import Crumb, Page
from ..lists.making import Making, PageSort, single
from . import dcat, features
from . import tables as of
from .tables import Download, Table
from .values import told
from .whereabouts import PRECISION


@frozen
class DataField:
    """A field: its key, what it is called, and where it is explained.

    `own`: only beside a page. `derived`: it is there too where a profile does not say it.
    """

    name: str
    label: str
    url: str
    own: bool
    derived: bool


@frozen
class TableView:
    """What there is of a kind; `beside` tells whether each has a file beside its page."""

    id: str
    title: str
    count: int
    downloads: tuple[Download, ...]
    schema: str
    always: tuple[tuple[str, str], ...]
    fields: tuple[DataField, ...]


@frozen
class LeftOutView:
    """What of a kind stands in no file about many: (key, label), with the groups that it is in."""

    title: str
    fields: tuple[tuple[str, str], ...]


@frozen
class DataView:
    """The whole page; `example` is the file beside the page of a record, "" while there is none."""

    tables: tuple[TableView, ...]
    package: str
    catalogue: str
    licence: str
    licence_name: str
    version: str
    changes: tuple[tuple[str, str], ...]
    precision: tuple[tuple[str, str], ...]
    properties: tuple[tuple[str, str], ...]
    credit: str
    left_out: tuple[LeftOutView, ...]
    fields: str
    example: str
    follow: str = urls.FOLLOW
    empty_table: str = urls.EMPTY_TABLE


def page(making: Making) -> Page[DataView]:
    """Return the page about the open data."""
    tables, site = list(of.tables(making)), making.site
    view = DataView(
        tables=tuple(map(_table, tables)),
        package=of.PACKAGE,
        catalogue=of.CATALOGUE if dcat.turtle(tables, site) else "",
        licence=urls.LICENCE,
        licence_name=of.LICENCE_NAME,
        version=of.VERSION,
        changes=of.CHANGES,
        precision=PRECISION,
        properties=tuple(row for table in tables for row in _properties(table)),
        credit=of.credit(site),
        left_out=tuple(_left_out(tables)),
        fields=urls.FIELDS,
        example=_example(tables),
    )
    return Page(
        url=urls.DATA,
        sort="data",
        title="Open data",
        description="Alle knooppunten, verhalen en experimenten om verder te gebruiken: als JSON, "
        "CSV en GeoJSON.",
        view=view,
        section=urls.DATA,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Open data", None)),
        head=jsonld.data_catalogue(
            map(_dataset, tables),
            urls.DATA,
            site,
            licence=urls.LICENCE,
            version=of.VERSION,
        ),
    )


def _table(table: Table) -> TableView:
    kind = table.kind
    return TableView(
        id=table.name,
        title=table.title,
        count=len(table.entries),
        downloads=table.downloads(),
        schema=table.schema,
        always=tuple((extra.name, extra.label) for extra in table.extras()),
        fields=tuple(_field(table, spec) for spec in told(kind.fields, own=kind.apart)),
    )


def _dataset(table: Table) -> jsonld.Dataset:
    files = tuple((item.media, item.url) for item in table.downloads())
    return jsonld.Dataset(table.title, table.words, f"{urls.DATA}#{table.name}", files)


def _field(table: Table, spec: FieldSpec) -> DataField:
    where = f"{urls.FIELDS}#{anchor(table.kind, (spec.name,))}"
    return DataField(spec.name, spec.label, where, spec.personal, bool(table.derived(spec)))


def _properties(table: Table) -> list[tuple[str, str]]:
    return features.properties(table) if table.kind.model is Hub else []


def _left_out(tables: list[Table]) -> Iterator[LeftOutView]:
    """Yield what leads to somebody, within a group with the way to it."""
    for table in tables:
        labels: dict[tuple[str, ...], str] = {}
        fields: dict[tuple[str, ...], tuple[str, str]] = {}
        for path, spec in every(table.kind.fields):
            labels[path] = ": ".join(filter(None, (labels.get(path[:-1]), spec.label)))
            if spec.personal and path[:-1] not in fields:
                fields[path] = (".".join(path), labels[path])
        if fields:
            yield LeftOutView(table.title, tuple(fields.values()))


def _example(tables: list[Table]) -> str:
    """Return the file beside the page of the first record that has one."""
    each = (
        urls.data_beside(entry, table.site.today) for table in tables for entry in table.entries
    )
    return next(filter(None, each), "")


SORTS = (
    PageSort(
        id="data",
        name="pagina over open data",
        plural="pagina's over open data",
        pages=single("data", urls.DATA, page),
        label="uitleg",
    ),
)
