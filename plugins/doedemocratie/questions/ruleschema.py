"""Rules within a record (model.rules) as JSON Schema, as far as a schema can say them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ..model.grammar import conditions
from ..model.grammar.conditions import ALWAYS, AnyOf, Condition, Said
from ..model.grammar.fields import FieldSpec
from ..model.grammar.rules import Must, Rule, apart, rests

# Any: what stands below a key, only the key tells.
Schema = dict[str, Any]

# How an absent value may be typed: a key with nothing behind it, or with empty quotes.
NOTHING: Schema = {"enum": [None, ""]}
SAID: Schema = {"not": NOTHING}


def has(name: str, value: Schema = SAID) -> Schema:
    """Return the schema of a group in which `name` is filled in (with such a value)."""
    return {"required": [name], "properties": {name: value}}


def either(rules: tuple[Rule, ...]) -> list[tuple[str, str]]:
    """Return the pairs of fields of which exactly one is filled in."""
    wanted = [rule.then for rule in rules if isinstance(rule, Must) and rule.when == ALWAYS]
    return [pair for pair in apart(rules) if AnyOf(tuple(map(Said, pair))) in wanted]


def said_by(rules: tuple[Rule, ...], specs: Sequence[FieldSpec]) -> list[Schema]:
    """Return the rules that an editor can see broken, but those of `either`."""
    pairs = either(rules)
    return [
        _must(rule, specs)
        for rule in rules
        if isinstance(rule, Must) and rule.in_schema and rests(rule) not in pairs
    ]


def _must(rule: Must, specs: Sequence[FieldSpec]) -> Schema:
    then = so(rule.then, specs)
    match rule.when:
        case conditions.AllOf(()):
            return then
        case conditions.Not(inner):
            return {"if": so(inner, specs), "else": then}
        case condition:
            return {"if": so(condition, specs), "then": then}


def so(condition: Condition, specs: Sequence[FieldSpec]) -> Schema:
    """Return the schema of a group for which a condition holds."""
    fields = {spec.name: spec for spec in specs}
    match condition:
        case Said(name):
            return has(name, _filled(fields[name]))
        case conditions.Is(name, value):
            return has(name, _having(fields[name], {"const": value}))
        case conditions.Among(name, values):
            return has(name, _having(fields[name], {"enum": list(values)}))
        case conditions.Holds(name, inner):
            inside = so(inner, fields[name].fields)
            return has(name, {"type": "array", "contains": inside})
        case conditions.Not(Said(name)):
            empty: Schema = {"enum": [None, "", []]} if fields[name].many else NOTHING
            return {"properties": {name: empty}}
        case conditions.Not(inner):
            return {"not": so(inner, specs)}
        case conditions.AnyOf(parts) | conditions.AllOf(parts):
            schemas = [so(part, specs) for part in parts]
            return {"anyOf": schemas} if isinstance(condition, AnyOf) else _all(schemas)


def _all(parts: Sequence[Schema]) -> Schema:
    """Return all of these at once: as one schema, where each only speaks of fields of its own."""
    names = [name for part in parts for name in part.get("properties", ())]
    plain = all(part.keys() <= {"required", "properties"} for part in parts)
    if not plain or len(set(names)) < len(names):
        return {"allOf": list(parts)}
    required = [name for part in parts for name in part.get("required", ())]
    properties = {name: part["properties"][name] for part in parts for name in part["properties"]}
    return {"required": required, "properties": properties}


def _having(spec: FieldSpec, value: Schema) -> Schema:
    """Return the schema of a field with such a value, alone or in its list."""
    among: Schema = {"type": "array", "contains": value}
    if spec.many:
        return {"anyOf": [value, among]} if spec.alone else among
    return value


def _filled(spec: FieldSpec) -> Schema:
    if spec.alone:
        return {"not": {"enum": [None, "", []]}}
    if spec.many:
        return {"type": "array", "minItems": 1}
    return {"type": "object"} if spec.fields else SAID
