"""The smallest record of a kind, made of the examples of its own fields: any new kind has one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from doedemocratie.model.explanation import every, example
from doedemocratie.model.grammar.fields import FieldSpec
from doedemocratie.model.grammar.rules import rests
from doedemocratie.model.kinds import BY_ID, Kind
from doedemocratie.pages.site.forms import specimen


def values(kind: Kind) -> dict[str, object]:
    """Return the data of the smallest record."""
    return {spec.name: example(kind, spec) for spec in _wanted(kind)}


def answers(kind: Kind) -> list[str]:
    """Return what somebody types who is asked for the smallest record, question by question."""
    return [answer for spec in _wanted(kind) for answer in _answers(spec)]


def text(kind: Kind) -> str:
    """Return the file of the smallest record."""
    return specimen.file(kind, [spec.name for spec in _wanted(kind)])


def lay_beside(kind: Kind, content: Path) -> None:
    """Write the records that the smallest one of a kind refers to, and those that they refer to."""
    for spec in _needed(_wanted(kind)):
        if not spec.refers:
            continue
        other = BY_ID[spec.refers]
        for slug in _typed(spec).split(", "):
            path = content / other.path(f"{slug}.yml")
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text(other), "utf-8")
                lay_beside(other, content)


def codes_of_more_fields(kind: Kind) -> set[str]:
    """Return the codes of the rules that another field may mend: they look at more than one."""
    groups = (spec.rules for _, spec in every(kind.fields))
    rules = [*kind.model.RULES, *(rule for several in groups for rule in several)]
    return {rule.code for rule in rules if len(rests(rule)) > 1}


def _wanted(kind: Kind) -> list[FieldSpec]:
    """Return what is required, and what the rules of a kind ask for as its form knows it."""
    more = kind.sending.example if kind.sending else ()
    return [spec for spec in kind.fields if spec.required or spec.name in more]


def _needed(specs: list[FieldSpec]) -> Iterator[FieldSpec]:
    """Yield these fields, and of groups what they need."""
    for spec in specs:
        yield spec
        yield from _needed([part for part in spec.fields if part.required])


def _answers(spec: FieldSpec) -> list[str]:
    """Return the answers to one field; of a group to each of its own, "" where it may stay open."""
    if not spec.fields:
        return [_typed(spec)]
    return [_typed(part) if part.required else "" for part in spec.fields if not part.fields]


def _typed(spec: FieldSpec) -> str:
    first = spec.examples[0]
    return ", ".join(map(str, first)) if isinstance(first, list) else str(first)
