"""What a record chose in a field, and what can be chosen there."""

from __future__ import annotations

from collections.abc import Callable

from ..words.vocabulary import Choice, Vocabulary
from .base import Record
from .fields import FieldSpec

YES, NO = "ja", "nee"
YES_NO = Vocabulary("ja-nee", (Choice(YES, YES), Choice(NO, NO)))


def choices_of(spec: FieldSpec) -> Vocabulary:
    """Return the choices of a field; of a group of fields, those of its first closed list."""
    choices = spec.vocabulary or next(
        (part.vocabulary for part in spec.fields if part.vocabulary), None
    )
    if choices is None and spec.sort.id == "yes-no":
        return YES_NO
    assert choices is not None, f"{spec.name} is a facet, but has no closed list"
    return choices


def reader(spec: FieldSpec) -> Callable[[Record], tuple[str, ...]]:
    """Return what reads a field as choices; none when a record says nothing in it."""
    name, many = spec.name, spec.many
    inner = next((part.name for part in spec.fields if part.vocabulary), None)

    def read(record: Record) -> tuple[str, ...]:
        value = getattr(record, name)
        if value is None:
            return ()
        if isinstance(value, bool):
            return (YES if value else NO,)
        told = tuple(value) if many else (value,)
        if inner:
            told = tuple(getattr(group, inner) for group in told)
        return told if len(told) < 2 else tuple(dict.fromkeys(told))

    return read
