"""Entries known by the bytes of the files beside them too, as they were before anything was made.

A picture that is saved while a build runs is then another one at the next.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..model.grammar.base import Record
from .catalogue import Catalogue, Entry
from .remembered import seal_of


def sealed(catalogue: Catalogue) -> Catalogue:
    """Return the catalogue with each seal that of a record and of all files beside it."""
    beside: dict[tuple[str, ...], list[str]] = {}
    for name in sorted(catalogue.assets):
        folder, slug, *rest = name.split("/", 2)
        beside.setdefault((folder, slug), []).extend(rest)
    entries = {
        kind: tuple(
            _sealed(entry, beside.get((entry.kind.folder, entry.slug), ())) for entry in some
        )
        for kind, some in catalogue.entries.items()
    }
    return replace(catalogue, entries=entries)


def _sealed(entry: Entry[Record], files: Iterable[str]) -> Entry[Record]:
    beside = "".join(f" {file} {seal_of(entry.asset(file))}" for file in files)
    return replace(entry, seal=entry.seal + beside) if entry.seal and beside else entry
