"""FieldSpec: a field as forms, schema, documentation and pages see it, read off the model.

`describe` fails when a field lacks a label, help or (for a leaf) an example, and it runs at
import of model.kinds: an undocumented field cannot exist.
"""

from __future__ import annotations

import types
from functools import cache
from typing import Annotated, Union, get_args, get_origin

import annotated_types
from pydantic.fields import FieldInfo

from ...frozen import frozen
from ..values import OneOf, Refers, Sort, Whole
from ..values.group import GROUP
from ..words.vocabulary import Vocabulary
from .base import ALONE, Record, Ui
from .rows import RowError
from .rules import Rule


@frozen
class FieldSpec:
    """One field. Lengths in characters; `many` is a list of values, `fields` those of a group.

    sort: all that is known of its values; that of a group is GROUP. required: "always",
    "confirmed" (not of a provisional record) or "". group: the name of the model of a group, ""
    for a leaf; `rules` those within it. past, each, single_of, later: as in Ui; personal too, or
    since its sort of value is. alone: one may stand where the list is meant.
    """

    name: str
    label: str
    help: str
    examples: tuple[object, ...]
    sort: Sort
    many: bool
    required: str
    section: str
    facet: bool
    in_form: bool
    widget: str
    vocabulary: Vocabulary | None = None
    refers: str | None = None
    min_length: int | None = None
    max_length: int | None = None
    max_items: int | None = None
    low: int | None = None
    high: int | None = None
    group: str = ""
    fields: tuple[FieldSpec, ...] = ()
    rules: tuple[Rule, ...] = ()
    past: bool = False
    alone: bool = False
    each: str = ""
    single_of: str = ""
    later: bool = False
    personal: bool = False

    @property
    def asked(self) -> bool:
        """Return whether the site's own form asks for it, of a record that is there at least."""
        return self.in_form or self.later


class UndescribedFieldError(RowError):
    """A model has a field that a form could not explain."""


@cache
def describe(model: type[Record]) -> tuple[FieldSpec, ...]:
    """Return the fields of `model` in their order; raises UndescribedFieldError."""
    return tuple(_spec(model, name, info) for name, info in model.model_fields.items())


def find(specs: tuple[FieldSpec, ...], path: tuple[str | int, ...]) -> FieldSpec | None:
    """Return the spec of the field at `path` (list positions skipped), or None."""
    spec = None
    for part in path:
        if isinstance(part, int):
            continue
        spec = next((inner for inner in specs if inner.name == part), None)
        if spec is None:
            return None
        specs = spec.fields
    return spec


def _spec(model: type[Record], name: str, info: FieldInfo) -> FieldSpec:
    file = model.__module__.replace(".", "/").partition("/")[2]
    where = f"veld '{name}' van {model.__name__} in {file}.py"
    extra = info.json_schema_extra
    ui = extra.get("ui") if isinstance(extra, dict) else None
    if not isinstance(ui, Ui) or not info.title or not info.description:
        raise UndescribedFieldError(f"{where}: geen label, uitleg of plek: gebruik field(…).")
    outer, inner, leaf, many = _unfold(info.annotation, info.metadata)
    group = leaf if isinstance(leaf, type) and issubclass(leaf, Record) else None
    if group is None and not info.examples:
        raise UndescribedFieldError(f"{where}: er ontbreekt een voorbeeld.")
    one_of = next((mark for mark in inner if isinstance(mark, OneOf)), None)
    refers = next((mark for mark in inner if isinstance(mark, Refers)), None)
    whole = next((mark for mark in inner if isinstance(mark, Whole)), None)
    sort = GROUP if group else _sort(inner)
    if not sort:
        raise UndescribedFieldError(f"{where}: geen soort waarde: neem er een van model.values.")
    return FieldSpec(
        name=name,
        label=info.title,
        help=info.description,
        examples=tuple(info.examples or ()),
        sort=sort,
        many=many,
        required=ui.required or "",
        section=ui.section,
        facet=ui.facet,
        in_form=ui.in_form,
        widget=ui.widget or sort.id,
        vocabulary=one_of.vocabulary if one_of else None,
        refers=refers.kind if refers else None,
        min_length=_limit(inner, annotated_types.MinLen, "min_length"),
        max_length=_limit(inner, annotated_types.MaxLen, "max_length"),
        max_items=_limit(outer, annotated_types.MaxLen, "max_length") if many else None,
        low=whole.low if whole else None,
        high=whole.high if whole else None,
        group=group.__name__ if group else "",
        fields=describe(group) if group else (),
        rules=group.RULES if group else (),
        past=ui.past,
        alone=ALONE in outer,
        each=ui.each,
        single_of=ui.single_of,
        later=ui.later,
        personal=ui.personal or sort.personal,
    )


def _sort(marks: list[object]) -> Sort | None:
    """Return the sort of value that a mark is or brings with it."""
    sorts = (mark if isinstance(mark, Sort) else getattr(mark, "sort", None) for mark in marks)
    return next((sort for sort in sorts if isinstance(sort, Sort)), None)


def _limit(marks: list[object], limit: type, name: str) -> int | None:
    limits = [getattr(mark, name) for mark in marks if isinstance(mark, limit)]
    return limits[-1] if limits else None


def _unfold(
    annotation: object, metadata: list[object]
) -> tuple[list[object], list[object], object, bool]:
    """Return the marks on a list, the marks on its item, the item's type, and whether it is one."""
    base, around = _peel(annotation)
    marks = [*around, *metadata]
    if get_origin(base) is tuple and get_args(base)[1:] == (Ellipsis,):
        item, inner = _peel(get_args(base)[0])
        return marks, inner, item, True
    return [], marks, base, False


def _peel(annotation: object) -> tuple[object, list[object]]:
    """Take off every `Annotated[…]` and `… | None`; return the type and the marks, inner first."""
    marks: list[object] = []
    while True:
        if get_origin(annotation) is Annotated:
            annotation, *around = get_args(annotation)
            marks = [*around, *marks]
        elif get_origin(annotation) in (Union, types.UnionType):
            rest = [part for part in get_args(annotation) if part is not type(None)]
            if len(rest) != 1:
                return annotation, marks
            annotation = rest[0]
        else:
            return annotation, marks
