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
from typing import Any

from ..model.explanation import limits
from ..model.fields import FieldSpec
from ..model.kinds import Kind
from ..model.names import SLUG
from ..model.values import MONTHS
from ..records import messages

Schema = dict[str, Any]

DRAFT = "https://json-schema.org/draft/2020-12/schema"
# How an absent value may be typed: a key with nothing behind it, or with empty quotes.
NOTHING: Schema = {"enum": [None, ""]}
SAID: Schema = {"not": NOTHING}


def has(name: str, value: Schema = SAID) -> Schema:
    """Return the schema of a group in which `name` is filled in (with such a value)."""
    return {"required": [name], "properties": {name: value}}


def when(condition: Schema, then: Schema) -> Schema:
    """Return the schema that asks `then` wherever `condition` holds."""
    return {"if": condition, "then": then}


def status(*values: str) -> Schema:
    """Return the schema of a record with one of these statuses."""
    return has("status", {"enum": list(values)})


# model.hub.Hub.provisional
PROVISIONAL: Schema = {
    "required": ["bron"],
    "properties": {"bron": {"type": "object"}, "bevestigd_op": NOTHING},
}
# The rules between fields (`rules()` of the models) that a schema can say simply; those of
# CONFIRMED hold for a record that is not provisional. tests/forms holds them against the cases.
CONFIRMED: dict[str, tuple[Schema, ...]] = {
    "hub": (
        {"if": has("bereik", {"const": "landelijk"}), "else": has("plaats")},
        {"anyOf": [has("website"), has("email"), has("telefoon")]},
    ),
}
RULES: dict[str, tuple[Schema, ...]] = {
    "experiment": (
        when(
            status("loopt"),
            has("trekkers", {"type": "array", "contains": has("rol", {"const": "bevestigd"})}),
        ),
        when(status("voorstel"), has("trekkers", {"type": "array", "minItems": 1})),
        when(status("zoekt-trekker"), {"properties": {"trekkers": {"enum": [None, "", []]}}}),
        when(status("afgerond", "gestopt"), has("geleerd", {"type": "array", "minItems": 1})),
        when(status("afgerond"), has("besluit")),
    ),
    "offer": (when(status("open"), has("aanmelden", {"type": "object"})),),
}
# A group that knows both keys of a pair holds exactly one of them: model.parts.Party and Join,
# model.offer.SignUp.
EITHER = (("hub", "naam"), ("url", "email"))

_MONTHS = "|".join(f"[{name[0].upper()}{name[0]}]{name[1:]}" for name in MONTHS)
_DAY, _MONTH, _YEAR = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:0?[1-9]|1[0-2])", "[0-9]{4}"
_HOUR, _HOURS = "(?:[01]?[0-9]|2[0-3])", "[Uu][Uu][Rr]"
# kind: (types, pattern of a text, code whose hint says how to write it); see model.values
FORMS: dict[str, tuple[tuple[str, ...], str, str]] = {
    "date": (
        ("string",),
        f"{_YEAR}-{_MONTH}-{_DAY}|{_DAY}-{_MONTH}-{_YEAR}|{_DAY}\\s+(?:{_MONTHS})\\s+{_YEAR}",
        "not-a-date",
    ),
    # Typed without quotes, 9.30 is a number, and 12:30 is one of minutes in the older YAML.
    "time": (
        ("string", "number"),
        f"{_HOUR}[:.][0-5][0-9](?:\\s*{_HOURS})?|{_HOUR}\\s*{_HOURS}",
        "not-a-time",
    ),
    "year": (("integer", "string"), "[0-9]{1,9}", "not-a-number"),
    "number": (("integer", "string"), "[0-9]{1,9}", "not-a-number"),
    "web-address": (
        ("string",),
        (
            "[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>\"'`{}|\\\\^@/?#]+\\.[^\\s<>\"'`{}|\\\\^@/?#]+"
            "(?:[/?#][^\\s<>\"'`{}|\\\\^]*)?"
        ),
        "bad-web-address",
    ),
    "email": (
        ("string",),
        "[A-Za-z0-9._+&/-]{1,64}@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)+",
        "bad-email",
    ),
    "phone": (("string", "integer"), "[+()./ –-]*(?:[0-9][+()./ –-]*){3,}", "bad-phone"),
    "colour": (("string",), "#[0-9A-Fa-f]{6}", "bad-colour"),
    "slug": (("string", "integer"), SLUG.pattern, "bad-slug"),
    "file": (("string",), "[A-Za-z0-9][A-Za-z0-9._-]{0,80}", "bad-file-name"),
    "account": (
        ("string", "integer"),
        "@?[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}",
        "bad-account",
    ),
}
# What a list of choices holds, as json.dumps writes it; one with a bracket in it is left as it is.
_CHOICES = re.compile(r'"items": (\{\s+"enum": \[[^]]*\],\s+"enumDescriptions": \[[^]]*\]\s+\})')
# In place of a code: a text breaks its pattern in more than one way.
ONE_LINE = "one-line"
# Any minute of the day, and any 9.30.
MINUTES = 24 * 60 - 1


def text(kind: Kind) -> str:
    """Return the schema of a kind as the text of a file: the same bytes every time.

    The choices of a list stand on one line, so that one more of them changes one line.
    """
    whole = json.dumps(schema(kind), ensure_ascii=False, indent=2)
    return _CHOICES.sub(_on_one_line, whole) + "\n"


def _on_one_line(found: re.Match[str]) -> str:
    return f'"items": {json.dumps(json.loads(found[1]), ensure_ascii=False)}'


def schema(kind: Kind) -> Schema:
    """Return the JSON Schema (draft 2020-12) of the records of a kind."""
    rules = list(RULES.get(kind.id, ()))
    confirmed = [spec.name for spec in kind.fields if spec.required == "confirmed"]
    if confirmed:
        needed: list[Schema] = [has(name) for name in confirmed]
        needed += CONFIRMED.get(kind.id, ())
        rules.append({"if": PROVISIONAL, "else": {"allOf": needed}})
    made: Schema = {"$schema": DRAFT, "title": kind.name, **_group(kind.fields)}
    return made | ({"allOf": rules} if rules else {})


def _group(specs: Sequence[FieldSpec]) -> Schema:
    names = {spec.name for spec in specs}
    made: Schema = {
        "type": "object",
        "properties": {spec.name: _field(spec) for spec in specs},
    }
    if needed := [spec.name for spec in specs if spec.required == "always"]:
        made["required"] = needed
    made["additionalProperties"] = False
    for pair in EITHER:
        if names.issuperset(pair):
            made["oneOf"] = [has(name) for name in pair]
    return made


def _field(spec: FieldSpec) -> Schema:
    """Return the schema of a field with its label and help; optional ones may be empty."""
    optional = spec.required != "always"
    if spec.many:
        value = _list(spec, optional)
    elif spec.fields:
        value = _group(spec.fields)
        value |= _or_empty(["object"], spec, "not-a-group") if optional else {}
    else:
        value = _value(spec, optional)
    said: Schema = {"title": spec.label, "description": _description(spec)}
    examples = [_example(spec, example) for example in spec.examples]
    return said | ({"examples": examples} if examples else {}) | value


def _description(spec: FieldSpec) -> str:
    bounds = limits(spec)
    return f"{spec.help} ({bounds[0].upper()}{bounds[1:]}.)" if bounds else spec.help


def _list(spec: FieldSpec, optional: bool) -> Schema:
    made: Schema = _or_empty(["array"], spec, "not-a-list") if optional else {"type": "array"}
    made["items"] = _group(spec.fields) if spec.fields else _value(spec, optional=False)
    if not optional:
        made["minItems"] = 1
    if spec.max_items is not None:
        made["maxItems"] = spec.max_items
    return made


def _or_empty(types: list[str], spec: FieldSpec, code: str) -> Schema:
    """Return the types of a list or group that may also be left empty, as nothing or as ''."""
    return {
        "type": [*types, "null", "string"],
        "pattern": "^$",
        "patternErrorMessage": _hint(code, spec),
    }


def _value(spec: FieldSpec, optional: bool) -> Schema:
    if spec.vocabulary:
        return _choice(spec, optional)
    if spec.kind == "yes-no":
        words: list[object] = ["ja", "nee", "Ja", "Nee", True, False]
        return {"enum": [*words, None] if optional else words}
    if spec.kind == "coordinates":
        pair: Schema = {"items": {"type": ["number", "string"]}, "minItems": 2, "maxItems": 2}
        return {"type": ["array", "null"] if optional else "array", **pair}
    types, pattern, code = _form(spec)
    made: Schema = {"type": [*types, "null"] if optional else list(types)}
    if pattern:
        made["pattern"] = f"^\\s*(?:{pattern}){'?' if optional else ''}\\s*$"
        made["patternErrorMessage"] = _hint(code, spec)
    if spec.max_length is not None:
        made["maxLength"] = spec.max_length
    if spec.kind == "time":
        made |= {"minimum": 0, "maximum": MINUTES}
    elif spec.low is not None and spec.high is not None:
        made |= {"minimum": spec.low, "maximum": spec.high}
    return made


def _form(spec: FieldSpec) -> tuple[tuple[str, ...], str, str]:
    """Return (types, pattern, code) of a value that is written out."""
    if spec.kind in FORMS:
        return FORMS[spec.kind]
    if spec.kind == "markdown":
        return ("string", "number"), "", ""
    rest = f"{{{spec.min_length - 1},}}" if spec.min_length else "*"
    return ("string", "number"), f"[^<>\\s][^<>\\n]{rest}", ONE_LINE


def _choice(spec: FieldSpec, optional: bool) -> Schema:
    """Return the ids of a closed list, and the names that the reader also takes for them."""
    vocabulary = spec.vocabulary
    assert vocabulary is not None
    said: dict[str | None, str] = {
        choice.id: f"{choice.label}: {choice.help}" if choice.help else choice.label
        for choice in vocabulary.choices
    }
    if vocabulary.by_name:
        said = {**{choice.label: choice.label for choice in vocabulary.choices}, **said}
    for name, slug in vocabulary.other:
        said.setdefault(name, vocabulary.label(slug))
    if optional:
        said[None] = "niet ingevuld"
    return {"enum": list(said), "enumDescriptions": list(said.values())}


def _hint(code: str, spec: FieldSpec) -> str:
    """Return what `check` would advise."""
    if code == ONE_LINE:
        least = f", van minstens {spec.min_length} tekens" if spec.min_length else ""
        return f"Schrijf één regel, zonder de tekens < en >{least}."
    facts = {"found": None, "low": spec.low, "high": spec.high}
    return messages.explain(code, facts, key=spec.name, spec=spec)[1]


def _example(spec: FieldSpec, example: Any) -> Any:
    """Return an example as an editor would write it: numbers are numbers."""
    if isinstance(example, list):
        return [_example(spec, item) for item in example]
    if spec.kind in ("number", "year"):
        return int(example)
    return float(example) if spec.kind == "coordinates" else example
