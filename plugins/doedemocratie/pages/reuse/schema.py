"""The published JSON Schema of a kind: what its JSON may hold, for who reads it.

Not the schema by which editors type a record (data/schemas/): here a day, a number and a yes are
always written one way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model.grammar.fields import FieldSpec
from ..frame import urls
from .tables import ALWAYS, PROVISIONAL, VERSION, Table
from .values import Data, told

DRAFT = "https://json-schema.org/draft/2020-12/schema"
BESIDE = "Alleen in het bestand bij een pagina, nooit in dat van alle."


def schema(table: Table) -> Data:
    """Return the JSON Schema (draft 2020-12) of the file of a kind, and of that beside a page."""
    text: Data = {"type": "string"}
    shared: Data = {
        "$schema": text,
        "formaat": {"const": VERSION},
        "licentie": {"const": urls.LICENCE},
        "bron": {**text, "description": "Hoe je ons noemt."},
    }
    many: Data = {
        "peildatum": {**text, "format": "date", "description": "De dag waarvan dit de stand is."},
        "gegevens": {"type": "array", "items": {"$ref": "#/$defs/gegeven"}},
    }
    own: Data = {"gegeven": {"$ref": "#/$defs/gegeven"}}
    return {
        "$schema": DRAFT,
        **({"$id": table.site.address + table.schema} if table.site.address else {}),
        "title": f"{table.title}, open data van {table.site.name}",
        "oneOf": [_object({**shared, **part}, [*shared, *part]) for part in (many, own)],
        "$defs": {"gegeven": record(table)},
    }


def record(table: Table) -> Data:
    """Return the schema of one record."""
    head: dict[str, object] = {
        name: {"title": label, "description": words, "type": "string"}
        for name, label, words in ALWAYS
    }
    if table.kind.model.PROVISIONAL is not None:
        name, label, words = PROVISIONAL
        head[name] = {"title": label, "description": words, "type": "boolean"}
    group = _group(table.kind.fields)
    properties = group["properties"]
    required = group.get("required")
    assert isinstance(properties, dict)
    return _object(head | properties, [*head, *(required if isinstance(required, list) else ())])


def _object(properties: Mapping[str, object], required: Sequence[str]) -> Data:
    needed: Data = {"required": list(required)} if required else {}
    return {
        "type": "object",
        "properties": dict(properties),
        **needed,
        "additionalProperties": False,
    }


def _group(specs: Sequence[FieldSpec]) -> Data:
    told_of = list(told(specs, own=True))
    required = [spec.name for spec in told_of if spec.required == "always" and not spec.personal]
    return _object({spec.name: _field(spec) for spec in told_of}, required)


def _field(spec: FieldSpec) -> Data:
    words = f"{spec.help} {BESIDE}" if spec.personal else spec.help
    about: Data = {"title": spec.label, "description": words}
    if not spec.many:
        return about | value(spec)
    most: Data = {"maxItems": spec.max_items} if spec.max_items else {}
    return about | {"type": "array", "items": value(spec), "minItems": 1, **most}


def value(spec: FieldSpec) -> Data:
    """Return the schema of one value of a field."""
    if spec.fields:
        return _group(spec.fields)
    limits: Data = dict(spec.sort.plain_schema)
    if spec.vocabulary:
        return limits | {"enum": list(spec.vocabulary.ids())}
    if spec.max_length is not None:
        limits["maxLength"] = spec.max_length
    if spec.low is not None and spec.high is not None:
        limits |= {"minimum": spec.low, "maximum": spec.high}
    return limits
