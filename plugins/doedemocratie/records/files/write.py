"""Write a record as the YAML file a careful person would have made.

Keys in the order of the model, quotes only where YAML would twist a value.

The exact inverse of `reader` and the model: what is written here reads back as the same record.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import yaml

from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec
from ...model.kinds import Kind
from .parsing.plain import NULLS
from .pasted import between_curly_quotes

SCHEMAS = "schemas"
# A value as a contributor would type it.
Typed: TypeAlias = "str | list[Typed] | dict[str, Typed]"


def schema_name(kind: Kind) -> str:
    """Return the file name of the schema of a kind."""
    return f"{kind.id}.schema.json"


def schema_line(kind: Kind) -> str:
    """Return the line that says of which kind a record is that travels without its folder.

    Editors that read it find its schema too; in content/ they do by its folder.
    """
    up = "" if kind.single else "../"
    return f"# yaml-language-server: $schema={up}{SCHEMAS}/{schema_name(kind)}"


def record_file(kind: Kind, data: Mapping[str, object]) -> str:
    """Return the text of a .yml file that holds `data` (as reader.Document.data)."""
    return block(data, kind.fields)


def as_typed(record: Record, specs: Sequence[FieldSpec]) -> dict[str, Typed]:
    """Return a record as a contributor would type it: text, lists and groups; absent stays out."""
    typed: dict[str, Typed] = {}
    for spec in specs:
        value = getattr(record, spec.name)
        if value is None:
            continue
        if spec.many:
            typed[spec.name] = [_typed(item, spec) for item in value]
        else:
            typed[spec.name] = _typed(value, spec)
    return typed


def _typed(value: object, spec: FieldSpec) -> Typed:
    if isinstance(value, Record):
        return as_typed(value, spec.fields)
    typed = spec.sort.typed(value)
    return typed if isinstance(typed, str) else [*typed]


def block(data: Mapping[str, object] | Sequence[object], specs: Sequence[FieldSpec]) -> str:
    """Return a group, or a list of groups of these fields, as a block of YAML; "" for nothing.

    It ends with a newline. Keys that are no field stay, behind those that are.
    """
    if not data:
        return ""
    nodes = _group(data, specs) if isinstance(data, Mapping) else _list(data, specs, None)
    start = (yaml.StreamStartEvent(), yaml.DocumentStartEvent(explicit=False))
    end = (yaml.DocumentEndEvent(explicit=False), yaml.StreamEndEvent())
    text: str = yaml.emit(
        [*start, *nodes, *end], Dumper=IndentedDumper, width=1 << 30, allow_unicode=True
    )
    return text


class IndentedDumper(yaml.SafeDumper):
    """Lists are indented below their key, as people do."""

    def increase_indent(
        self,
        flow: bool = False,
        indentless: bool = False,  # noqa: ARG002  # PyYAML's own names
    ) -> None:
        """Go a level deeper, within a list too."""
        super().increase_indent(flow, False)


def _group(data: Mapping[str, object], specs: Sequence[FieldSpec]) -> Iterator[yaml.Event]:
    by_name = {spec.name: spec for spec in specs}
    yield yaml.MappingStartEvent(None, None, True, flow_style=False)
    for name in [*(name for name in by_name if name in data), *(set_aside(data, by_name))]:
        value = data[name]
        if value in (None, "", [], {}):
            continue
        yield _scalar(name, None)
        yield from _value(value, by_name.get(name))
    yield yaml.MappingEndEvent()


def set_aside(data: Mapping[str, object], specs: Mapping[str, FieldSpec]) -> list[str]:
    """Return the keys of `data` that are no field, in their order."""
    return [name for name in data if name not in specs]


def _value(value: object, spec: FieldSpec | None) -> Iterator[yaml.Event]:
    fields = spec.fields if spec else ()
    if isinstance(value, Mapping):
        yield from _group(value, fields)
    elif (
        spec and spec.alone and not fields and isinstance(value, (list, tuple)) and len(value) == 1
    ):
        yield _scalar(str(value[0]), spec)
    elif isinstance(value, (list, tuple)):
        yield from _list(value, fields, spec)
    else:
        yield _scalar(str(value), spec)


def _list(
    items: Sequence[object], fields: Sequence[FieldSpec], spec: FieldSpec | None
) -> Iterator[yaml.Event]:
    flow = bool(spec and spec.sort.flow)
    yield yaml.SequenceStartEvent(None, None, True, flow_style=flow)
    for item in items:
        if isinstance(item, Mapping):
            yield from _group(item, fields)
        else:
            yield from _value(item, spec)
    yield yaml.SequenceEndEvent()


def _scalar(value: str, spec: FieldSpec | None) -> yaml.Event:
    style = None
    if "\n" in value:
        style = "|"
        if spec and spec.sort.prose:
            value = value.strip("\n") + "\n"
    elif value in NULLS or (not _bare(value, spec) and _twists(value)):
        style = "'"
    return yaml.ScalarEvent(None, None, (True, True), value, style=style)


def _bare(value: str, spec: FieldSpec | None) -> bool:
    return bool(spec and spec.sort.bare and re.fullmatch(spec.sort.bare, value))


_RESOLVER = yaml.SafeLoader("")


def _twists(value: str) -> bool:
    """Return whether some YAML would take a plain text for a number, a date, nothing, ….

    Or our own reader for a text in quotes.
    """
    tag = _RESOLVER.resolve(yaml.ScalarNode, value, (True, False))  # type: ignore[no-untyped-call]
    return (
        tag != "tag:yaml.org,2002:str"
        or between_curly_quotes(value) is not None
        or value.lower() in ("y", "n")
        or not re.search(r"[^\W\d_]", value)
    )
