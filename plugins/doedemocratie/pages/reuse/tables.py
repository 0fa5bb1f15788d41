"""What the open data is: its version, its licence, and which files there are.

The page, the Data Package, DCAT and schema.org tell of the same files: they read them here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from ...frozen import frozen
from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec
from ...model.kinds import KINDS, Kind
from ...model.kinds.hub import Hub
from ...records.catalogue import Entry, may_be_reused
from ..frame import urls
from ..frame.spec import Site
from ..lists.making import Making
from .values import Data
from .whereabouts import DERIVED, PRECISION, filled, whereabouts

VERSION = "1.0"
# What changed, the newest first: its number changes before the dot at once when something that was
# there goes or means something else, behind it with the release in which something came along.
CHANGES: tuple[tuple[str, str], ...] = (
    (VERSION, "Het begin: alle soorten als JSON en CSV, knooppunten ook als GeoJSON."),
)
LICENCE_NAME = "CC BY 4.0"
# The key of how to name us.
CREDIT = "noem_ons"
CSV = "text/csv"
PACKAGE = urls.data_file("datapackage.json")
CATALOGUE = urls.data_file("catalogus.ttl")
FEATURES = urls.data_file("knooppunten.geojson")


@frozen
class Extra:
    """What every record of a kind has that is no field; `many`: only in a file about many."""

    name: str
    label: str
    words: str
    schema: Mapping[str, object]
    many: bool = False

    @property
    def yes_no(self) -> bool:
        """Return whether it is a yes or a no."""
        return self.schema["type"] == "boolean"


_ALWAYS = (
    Extra(
        "id",
        "Naam in adressen",
        "De naam waarmee adressen en andere gegevens ernaar verwijzen.",
        {"type": "string"},
    ),
    Extra("pagina", "Pagina", "Waar het op de site staat.", {"type": "string"}),
)
_PROVISIONAL = Extra(
    "voorlopig",
    "Voorlopig",
    "Een ander schreef dit uit een bron, en het knooppunt heeft het nog niet nagekeken.",
    {"type": "boolean"},
)
_PRECISE = Extra(
    "nauwkeurigheid",
    "Nauwkeurigheid",
    "Waarvan de coördinaten zijn, en hoe precies ze dus zijn.",
    {"type": "string", "enum": [word for word, _ in PRECISION]},
    many=True,
)


@frozen
class Download:
    """A file: what it is in a word, its address below the site, its media type, what it is for."""

    label: str
    url: str
    media: str
    words: str


@dataclass(frozen=True)
class Table:
    """All records of a kind that others may take along."""

    kind: Kind
    site: Site
    entries: tuple[Entry[Record], ...]

    @property
    def name(self) -> str:
        """Return what its files are called: as its pages are."""
        return self.kind.address.strip("/")

    @property
    def title(self) -> str:
        """Return what it is called on a page."""
        return self.kind.many.capitalize()

    @property
    def words(self) -> str:
        """Return what it holds, in a sentence."""
        without = "zonder mailadressen, telefoonnummers en bezoekadressen"
        return f"Alle {self.kind.many} van {self.site.name}, {without}."

    def file(self, suffix: str) -> str:
        """Return the address of one of its files."""
        return urls.data_file(f"{self.name}{suffix}")

    @property
    def schema(self) -> str:
        """Return the address of the schema of its JSON."""
        return self.file(".schema.json")

    def row(
        self, entry: Entry[Record], told: Callable[[Record], Data], *, own: bool = False
    ) -> Data:
        """Return a record with what every record has; `own`: beside its page."""
        record = entry.record
        head: Data = {"id": entry.slug, "pagina": whole(urls.record(entry), self.site)}
        if self.kind.model.PROVISIONAL is not None:
            head[_PROVISIONAL.name] = record.provisional()
        if not isinstance(record, Hub):
            return head | told(record)
        if not own:
            head[_PRECISE.name] = whereabouts(record).precision
        return head | filled(told(record), record, own=own)

    def extras(self, *, own: bool = False) -> tuple[Extra, ...]:
        """Return what its records have that is no field."""
        more = (_PROVISIONAL,) if self.kind.model.PROVISIONAL is not None else ()
        hub = (_PRECISE,) if self.kind.model is Hub and not own else ()
        return (*_ALWAYS, *more, *hub)

    def derived(self, spec: FieldSpec) -> str:
        """Return from what a field follows where a profile does not say it; "" for nothing."""
        return DERIVED.get(spec.name, "") if self.kind.model is Hub else ""

    def downloads(self) -> tuple[Download, ...]:
        """Return its files."""
        both = (
            Download("JSON", self.file(".json"), "application/json", "voor programma’s"),
            Download("CSV", self.file(".csv"), CSV, "een tabel, met komma’s"),
            Download("CSV voor Excel", self.file("-excel.csv"), CSV, "met puntkomma’s"),
        )
        if self.kind.model is not Hub:
            return both
        return (*both, Download("GeoJSON", FEATURES, "application/geo+json", "voor op een kaart"))


def tables(making: Making) -> Iterator[Table]:
    """Yield what there is of each kind: no example, and nothing that is not public yet."""
    today = making.site.today
    for kind in KINDS:
        if not kind.single:
            entries = making.catalogue.of(kind.model)
            reused = tuple(entry for entry in entries if may_be_reused(entry, today))
            yield Table(kind, making.site, reused)


def whole(url: str, site: Site) -> str:
    """Return a whole address, or the one below the site's root while its own is not known."""
    return site.address + url


def head(table: Table, at: str) -> Data:
    """Return what stands above the data of a JSON file that is at `at`."""
    return {
        "$schema": (table.site.address or urls.root(at)) + table.schema,
        "formaat": VERSION,
        "licentie": urls.LICENCE,
        CREDIT: credit(table.site),
    }


def credit(site: Site) -> str:
    """Return how to name us."""
    return ", ".join(filter(None, (f"Gegevens van {site.name} ({LICENCE_NAME})", site.address)))
