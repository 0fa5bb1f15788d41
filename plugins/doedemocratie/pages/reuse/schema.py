"""The published JSON Schema of a kind: what its JSON may hold, for who reads it.

Not the schema by which editors type a record (data/schemas/): here a day, a number and a yes are
always written one way.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...model.grammar.fields import FieldSpec
from ..frame import urls
from .tables import CREDIT, VERSION, Table
from .values import Data, told

DRAFT = "https://json-schema.org/draft/2020-12/schema"
BESIDE = "Alleen in het bestand bij een pagina, nooit in dat van alle."


def schema(table: Table) -> Data:
    """Return the JSON Schema (draft 2020-12) of the file of a kind, and of that beside a page.

    Which of both it is the key of its records says, so that what is wrong is told where it stands.
    """
    text: Data = {"type": "string"}
    shared: Data = {
        "$schema": text,
        "formaat": {"const": VERSION},
        "licentie": {"const": urls.LICENCE},
        CREDIT: {**text, "description": "Hoe je ons noemt."},
    }
    many: Data = {
        "peildatum": {**text, "format": "date", "description": "De dag waarvan dit de stand is."},
        "gegevens": {"type": "array", "items": {"$ref": "#/$defs/van-veel"}},
    }
    own: Data = {"gegeven": {"$ref": "#/$defs/van-een"}}
    return {
        "$schema": DRAFT,
        **({"$id": table.site.address + table.schema} if table.site.address else {}),
        "title": f"{table.title}, open data van {table.site.name}",
        "type": "object",
        "if": {"required": ["gegeven"]},
        "then": {"$ref": "#/$defs/bestand-van-een"},
        "else": {"$ref": "#/$defs/bestand-van-veel"},
        "$defs": {
            "bestand-van-veel": _object({**shared, **many}, [*shared, *many]),
            "bestand-van-een": _object({**shared, **own}, [*shared, *own]),
            "van-veel": record(table),
            "van-een": record(table, own=True),
        },
    }


def record(table: Table, *, own: bool = False) -> Data:
    """Return the schema of one record; `own`: in the file beside its page."""
    head: dict[str, object] = {
        extra.name: {"title": extra.label, "description": extra.words, **extra.schema}
        for extra in table.extras(own=own)
    }
    fields = list(told(table.kind.fields, own=own))
    properties = {spec.name: _field(spec, own=own, derived=table.derived(spec)) for spec in fields}
    return _object(head | properties, [*head, *_required(fields)])


def _object(properties: Mapping[str, object], required: Sequence[str]) -> Data:
    needed: Data = {"required": list(required)} if required else {}
    return {
        "type": "object",
        "properties": dict(properties),
        **needed,
        "additionalProperties": False,
    }


def _required(specs: Sequence[FieldSpec]) -> list[str]:
    return [spec.name for spec in specs if spec.required == "always" and not spec.personal]


def _field(spec: FieldSpec, *, own: bool, derived: str = "") -> Data:
    words = [spec.help, derived, BESIDE if spec.personal else ""]
    about: Data = {"title": spec.label, "description": " ".join(filter(None, words))}
    if not spec.many:
        return about | value(spec, own=own)
    most: Data = {"maxItems": spec.max_items} if spec.max_items else {}
    return about | {"type": "array", "items": value(spec, own=own), "minItems": 1, **most}


def value(spec: FieldSpec, *, own: bool) -> Data:
    """Return the schema of one value of a field."""
    if spec.fields:
        fields = list(told(spec.fields, own=own))
        return _object({part.name: _field(part, own=own) for part in fields}, _required(fields))
    limits: Data = dict(spec.sort.plain_schema)
    if spec.vocabulary:
        return limits | {"enum": list(spec.vocabulary.ids())}
    if spec.max_length is not None:
        limits["maxLength"] = spec.max_length
    if spec.low is not None and spec.high is not None:
        limits |= {"minimum": spec.low, "maximum": spec.high}
    return limits
