"""A record as JSON can hold it, by what the model says of its fields and sorts of value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec

# Which no file tells, since no example is in any.
EXAMPLE = "voorbeeld"
Data = dict[str, object]
Convert = Callable[[object], object]


def told(specs: Iterable[FieldSpec], *, own: bool = False) -> Iterator[FieldSpec]:
    """Yield the fields that stand in a file: all but what leads to somebody.

    `own`: a file about one record has what its page has, so only what no form asks for is left out
    (whose account may change it).
    """
    for spec in specs:
        if spec.name != EXAMPLE and (not spec.personal or (own and spec.in_form)):
            yield spec


def reading(specs: Sequence[FieldSpec], *, own: bool = False) -> Callable[[Record], Data]:
    """Return what makes JSON of a group with these fields; what is not told is not there."""
    parts = [(spec.name, _many(spec, own)) for spec in told(specs, own=own)]

    def read(record: Record) -> Data:
        data, held = dict[str, object](), vars(record)
        for name, convert in parts:
            value = held[name]
            if value is None:
                continue
            value = convert(value)
            if value or value not in ({}, []):
                data[name] = value
        return data

    return read


def _many(spec: FieldSpec, own: bool) -> Convert:
    convert = _one(spec, own)
    if not spec.many:
        return convert

    def each(values: Iterable[object]) -> object:
        return [data for data in map(convert, values) if data != {}]

    return each  # type: ignore[return-value]  # the model says that there are several


def _one(spec: FieldSpec, own: bool) -> Convert:
    if spec.fields:
        return reading(spec.fields, own=own)  # type: ignore[return-value]  # the model says so
    return spec.sort.plain
