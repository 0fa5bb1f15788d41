"""Which keys records had before: the version of the model, and what became of every key since.

Who drops or renames a field adds a row here; `check` then warns of the old key, `check --fix`
rewrites it, and from `until` on it is refused. Rows apply from above: one that renames a group
stands above those within it, which name that group as it is called today.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..grammar.fields import find
from ..grammar.migration import Migration, numbers
from ..grammar.rows import RowError
from .kind import Kind

VERSION = "0.2.0"

MIGRATIONS: tuple[Migration, ...] = ()


def of(kind: Kind) -> list[Migration]:
    """Return what became of the keys of a kind, in the order in which they are renamed."""
    return [row for row in MIGRATIONS if row.kind == kind.id]


def check(kinds: Sequence[Kind], rows: Iterable[Migration] = MIGRATIONS) -> None:
    """Raise RowError for the first row that cannot be right."""
    earlier: set[tuple[str, str]] = set()
    for row in rows:
        for wrong in _wrong(row, {kind.id: kind for kind in kinds}, earlier):
            raise RowError(f"rij '{row.kind} {row.old}' in model/kinds/migrations.py: {wrong}")
        earlier.add((row.kind, row.old))


def _wrong(row: Migration, kinds: dict[str, Kind], earlier: set[tuple[str, str]]) -> Iterator[str]:
    """Yield what is wrong with a row below the rows `earlier`."""
    try:
        if numbers(row.since) >= numbers(row.until):
            yield f"until '{row.until}' komt niet na since '{row.since}'."
    except ValueError as wrong:
        yield f"'{wrong}' is geen versie: schrijf drie getallen, zoals {VERSION}."
    if row.kind not in kinds:
        yield f"kind '{row.kind}' is geen rij van KINDS. Er kan staan: {', '.join(kinds)}."
        return
    fields = kinds[row.kind].fields
    group = find(fields, row.around)
    if row.around and not (group and group.fields):
        yield f"'{'.'.join(row.around)}' is geen groep: noem hem zoals hij nu heet."
    if (row.kind, row.old) in earlier:
        yield f"'{row.old}' staat er al."
    if find(fields, (*row.around, row.key)):
        yield f"'{row.old}' is nog een veld."
    if row.new and not find(fields, (*row.around, row.new)):
        yield f"new '{row.new}' is geen veld dat daar staat: schrijf alleen hoe de sleutel nu heet."
