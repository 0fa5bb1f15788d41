"""The values of a record that a rule looks at, with their paths and fields."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import TypeAlias

from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec
from ...model.kinds import BY_ID
from ...model.values.finding import Path
from ..catalogue import Entry

# Tells of a field whether a rule looks at its values; a function of a module, since what it leads
# to is worked out once a kind.
Wants: TypeAlias = Callable[[FieldSpec], bool]
# A field on the way to what is wanted: its name, whether it holds several, whether it is wanted
# itself, and the ways within it.
Ways: TypeAlias = "tuple[tuple[FieldSpec, str, bool, bool, Ways], ...]"
Value: TypeAlias = tuple[Path, FieldSpec, object]


def values(entry: Entry[Record], wants: Wants) -> list[Value]:
    """Return every value of a wanted field with its path and field, lists and groups opened."""
    gathered: list[Value] = []
    _gather(entry.record, _of_kind(entry.kind.id, wants), (), gathered)
    return gathered


def texts(entry: Entry[Record], wants: Wants) -> list[tuple[Path, FieldSpec, str]]:
    """Return every text of a wanted field, with its path and field."""
    several = values(entry, wants)
    return [(path, spec, value) for path, spec, value in several if isinstance(value, str)]


def lists(entry: Entry[Record]) -> Iterator[tuple[Path, FieldSpec, Sequence[object]]]:
    """Yield every list of several values with its path and field, those within groups too."""
    yield from _lists(entry.record, _of_kind(entry.kind.id, _is_list), ())


def _lists(
    record: Record, ways: Ways, path: Path
) -> Iterator[tuple[Path, FieldSpec, Sequence[object]]]:
    held = vars(record)
    for spec, name, many, _, within in ways:
        value = held[name]
        if value is None:
            continue
        here = (*path, name)
        if many and len(value) > 1:
            yield here, spec, value
        for index, group in enumerate(value if many else (value,)) if within else ():
            yield from _lists(group, within, (*here, index) if many else here)


def _is_list(spec: FieldSpec) -> bool:
    return spec.many


def is_file(spec: FieldSpec) -> bool:
    """Return whether the values of a field are names of files."""
    return spec.sort.id == "file"


@cache
def _of_kind(kind: str, wants: Wants) -> Ways:
    return _ways(BY_ID[kind].fields, wants)


def _ways(specs: Sequence[FieldSpec], wants: Wants) -> Ways:
    """Return the fields that are wanted or hold one that is, in their order."""
    ways = ((spec, spec.name, spec.many, wants(spec), _ways(spec.fields, wants)) for spec in specs)
    return tuple(way for way in ways if way[3] or way[4])


def _gather(record: Record, ways: Ways, path: Path, gathered: list[Value]) -> None:
    held = vars(record)
    for spec, name, many, wanted, within in ways:
        value = held[name]
        if value is None:
            continue
        here = (*path, name)
        if wanted and many:
            gathered += [((*here, index), spec, item) for index, item in enumerate(value)]
        elif wanted:
            gathered.append((here, spec, value))
        if within and many:
            for index, group in enumerate(value):
                _gather(group, within, (*here, index), gathered)
        elif within:
            _gather(value, within, here, gathered)
