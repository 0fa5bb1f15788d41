"""Every value of a record, with its path and its field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec
from ...model.values.finding import Path
from ..catalogue import Entry


def values(
    record: Record, specs: Sequence[FieldSpec], path: Path = ()
) -> Iterator[tuple[Path, FieldSpec, object]]:
    """Yield every value of a record with its path and field, lists and groups opened."""
    for spec in specs:
        value = getattr(record, spec.name)
        if value is None:
            continue
        items = enumerate(value) if spec.many else ((None, value),)
        for index, item in items:
            here = (*path, spec.name) if index is None else (*path, spec.name, index)
            yield here, spec, item
            if spec.fields:
                yield from values(item, spec.fields, here)


def texts(entry: Entry[Record]) -> Iterator[tuple[Path, FieldSpec, str]]:
    """Yield every text of a record with its path and field: its references and files among them."""
    for path, spec, value in values(entry.record, entry.kind.fields):
        if isinstance(value, str):
            yield path, spec, value
