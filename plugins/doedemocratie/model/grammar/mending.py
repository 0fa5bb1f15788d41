"""What somebody meant who answers questions, put right without a word.

For the forms and the terminal only; a file says itself what it means. It knows no field by name:
each sort of value has its own `mend`, and two times that belong together show by their rule. The
same stands in assets/js/form/mending.js.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..values import WrongValueError
from ..values.texts.signs import plain
from ..values.time import END, TIME
from .fields import FieldSpec
from .rules import InOrder, Rule

_SPAN = re.compile(r"(?:van(?:af)? +)?(.+?) *(?:-|t/m|tot(?: en met)?) *(.+)")


# Any: texts, lists and groups as typed, each field its own; so too below.
def mended(values: Mapping[str, Any], specs: Sequence[FieldSpec], rules: Sequence[Rule]) -> Any:
    """Return the answers of a record or a group as they were meant; what has no place stays."""
    answers = {spec.name: spec for spec in specs}
    right = {
        name: _value(value, answers[name]) if name in answers else value
        for name, value in values.items()
    }
    for first, last in pairs(rules):
        for name, other in ((first, last), (last, first)):
            times = span(right[name]) if isinstance(right.get(name), str) else None
            if times and not right.get(other):
                right[first], right[last] = times
    return {name: right[name] for name in (*answers, *right) if name in right}


def _value(value: Any, spec: FieldSpec) -> Any:  # Any: as in mended
    if isinstance(value, list):
        return [_value(part, spec) for part in value]
    if spec.fields:
        return mended(value, spec.fields, spec.rules) if isinstance(value, Mapping) else value
    return spec.sort.mend(value) if spec.sort.mend and isinstance(value, str) else value


def pairs(rules: Sequence[Rule]) -> list[tuple[str, str]]:
    """Return the names of the fields that hold from when to when on a day."""
    return [(rule.first, rule.at) for rule in rules if isinstance(rule, InOrder) and rule.night]


def span(text: str) -> tuple[str, str] | None:
    """Return the two times of "19.30 - 21.00", None for what is no such thing."""
    match = _SPAN.fullmatch(plain(text).lower())
    if not match:
        return None
    try:
        TIME.read(match[1])
        END.read(match[2])
    except WrongValueError:
        return None
    return match[1], match[2]
