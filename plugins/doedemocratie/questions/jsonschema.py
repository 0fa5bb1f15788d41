"""JSON Schema of a kind, from its FieldSpecs: what an editor needs to help while you type.

An editor sees what a YAML parser made of a value (`12:30` may be 750, `ja` is text, `true` is
not), while our reader sees what was typed. So the schema takes every form of a value that our
reader reads, and rules that a schema cannot say simply stay with `doedemocratie check`. Known to
be stricter than the reader: choices and names in other capitals.

Choices are an `enum` with `enumDescriptions`, and patterns have a `patternErrorMessage`: no
keywords of the standard, but those that editors built on yaml-language-server show.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from ..model.explanation import limits
from ..model.grammar.fields import FieldSpec
from ..model.grammar.rules import Rule
from ..model.kinds import Kind
from ..records.telling import sentences
from .ruleschema import Schema, either, has, said_by, so

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# What a list of choices holds, as json.dumps writes it; one with a bracket in it is left as it is.
_CHOICES = re.compile(r'"items": (\{\s+"enum": \[[^]]*\],\s+"enumDescriptions": \[[^]]*\]\s+\})')


def text(kind: Kind) -> str:
    """Return the schema of a kind as the text of a file: the same bytes every time.

    The choices of a list stand on one line, so that one more of them changes one line.
    """
    whole = json.dumps(schema(kind), ensure_ascii=False, indent=2)
    return _CHOICES.sub(_on_one_line, whole) + "\n"


def _on_one_line(match: re.Match[str]) -> str:
    return f'"items": {json.dumps(json.loads(match[1]), ensure_ascii=False)}'


def schema(kind: Kind) -> Schema:
    """Return the JSON Schema (draft 2020-12) of the records of a kind."""
    model = kind.model
    group = _group(kind.fields, tuple(rule for rule in model.RULES if not rule.confirmed))
    confirmed = [has(spec.name) for spec in kind.fields if spec.required == "confirmed"]
    later = tuple(rule for rule in model.RULES if rule.confirmed)
    confirmed += said_by(later, kind.fields)
    if confirmed and model.PROVISIONAL:
        provisional = so(model.PROVISIONAL, kind.fields)
        rules = [*group.pop("allOf", ()), {"if": provisional, "else": {"allOf": confirmed}}]
        group["allOf"] = rules
    return {"$schema": DRAFT, "title": kind.name, **group}


def _group(specs: Sequence[FieldSpec], rules: tuple[Rule, ...]) -> Schema:
    group: Schema = {
        "type": "object",
        "properties": {spec.name: _field(spec) for spec in specs},
    }
    if needed := [spec.name for spec in specs if spec.required == "always"]:
        group["required"] = needed
    group["additionalProperties"] = False
    if pairs := either(rules):
        group["oneOf"] = [has(name) for name in pairs[0]]
    if demands := said_by(rules, specs):
        group["allOf"] = demands
    return group


def _field(spec: FieldSpec) -> Schema:
    """Return the schema of a field with its label and help; optional ones may be empty."""
    optional = spec.required != "always"
    if spec.many:
        value = _list(spec, optional)
    elif spec.fields:
        value = _group(spec.fields, spec.rules)
        value |= _or_empty(["object"], spec, "not-a-group") if optional else {}
    else:
        value = of_value(spec, optional)
    words: Schema = {"title": spec.label, "description": _description(spec)}
    examples = [_example(spec, example) for example in spec.examples]
    return words | ({"examples": examples} if examples else {}) | value


def _description(spec: FieldSpec) -> str:
    bounds = limits(spec)
    return f"{spec.help} ({bounds[0].upper()}{bounds[1:]}.)" if bounds else spec.help


def _list(spec: FieldSpec, optional: bool) -> Schema:
    if spec.alone and not spec.fields:
        both: Schema = {"anyOf": [of_value(spec, optional), {"type": "array"}]}
        both["items"] = of_value(spec, optional=False)
        return both | ({"maxItems": spec.max_items} if spec.max_items else {})
    several: Schema = _or_empty(["array"], spec, "not-a-list") if optional else {"type": "array"}
    several["items"] = (
        _group(spec.fields, spec.rules) if spec.fields else of_value(spec, optional=False)
    )
    if spec.alone:  # what a schema says of groups is silent about a list
        several |= {**several["items"], "type": ["object", *several["type"]]}
    if not optional:
        several["minItems"] = 1
    if spec.max_items is not None:
        several["maxItems"] = spec.max_items
    return several


def _or_empty(types: list[str], spec: FieldSpec, code: str) -> Schema:
    """Return the types of a list or group that may also be left empty, as nothing or as ''."""
    return {
        "type": [*types, "null", "string"],
        "pattern": "^$",
        "patternErrorMessage": _hint(code, spec),
    }


def of_value(spec: FieldSpec, optional: bool) -> Schema:
    """Return the schema of one value of a field, without its words; optional ones may be empty."""
    if spec.vocabulary:
        return _choice(spec, optional)
    sort = spec.sort
    if sort.schema:
        return _or_nothing(dict(sort.schema)) if optional else dict(sort.schema)
    value: Schema = {"type": [*sort.types, "null"] if optional else list(sort.types)}
    least = spec.min_length or 0
    if pattern := sort.looks(least) if callable(sort.looks) else sort.looks or sort.pattern:
        value["pattern"] = f"^\\s*(?:{pattern}){'?' if optional else ''}\\s*$"
        hint = sort.hint(least) if sort.hint else _hint(sort.code, spec)
        value["patternErrorMessage"] = hint
    if spec.max_length is not None:
        value["maxLength"] = spec.max_length
    low, high = sort.bounds or (spec.low, spec.high)
    if low is not None and high is not None:
        value |= {"minimum": low, "maximum": high}
    return value


def _or_nothing(schema: Schema) -> Schema:
    """Return a schema that takes nothing too."""
    if "enum" in schema:
        return {**schema, "enum": [*schema["enum"], None]}
    return {**schema, "type": [schema["type"], "null"]}


def _choice(spec: FieldSpec, optional: bool) -> Schema:
    """Return the ids of a closed list, and the names that the reader also takes for them."""
    vocabulary = spec.vocabulary
    assert vocabulary is not None
    meanings: dict[str | None, str] = {
        choice.id: f"{choice.label}: {choice.help}" if choice.help else choice.label
        for choice in vocabulary.choices
    }
    if vocabulary.by_name:
        meanings = {**{choice.label: choice.label for choice in vocabulary.choices}, **meanings}
    for name, slug in vocabulary.other:
        meanings.setdefault(name, vocabulary.label(slug))
    if optional:
        meanings[None] = "niet ingevuld"
    return {"enum": list(meanings), "enumDescriptions": list(meanings.values())}


def _hint(code: str, spec: FieldSpec) -> str:
    """Return what `check` would advise."""
    facts = {"found": None, "low": spec.low, "high": spec.high}
    return sentences.explain(code, facts, key=spec.name, spec=spec)[1]


def _example(spec: FieldSpec, example: object) -> object:
    """Return an example as an editor would write it: numbers are numbers."""
    if isinstance(example, list):
        return [_example(spec, item) for item in example]
    return spec.sort.json(str(example))
