"""A record file to go on with: what is known, and every other field as a comment that explains it.

A line that begins with `##` explains, one with a single `#` is an example: take that away and it
is a line of the record. So a whole block can be switched on at once in any editor.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import explanation
from ..model.explanation import MOST_CHOICES
from ..model.grammar.fields import FieldSpec
from ..model.kinds import Kind
from ..records.files.write import block

# The field that a .md file has below the rest, and what says where it begins.
BODY = "beschrijving"
BELOW = "Typ je verhaal onder de streepjes hieronder."


def draft_file(kind: Kind, data: Mapping[str, object]) -> str:
    """Return the text of a file with every field of the kind, in the order of the model.

    Of a kind with an outline the text comes below the rest, and what helps with it right above.
    """
    lines = ["---"] * bool(kind.outline)
    commented = False
    for spec in kind.fields:
        if kind.outline and spec.name == BODY:
            continue
        if spec.name in data:
            lines += [""] if commented else []
            lines += block({spec.name: data[spec.name]}, (spec,)).splitlines()
        else:
            example = explanation.example(kind, spec)
            lines += ["", *(f"## {line}" for line in _explained(spec, example))]
            lines += [f"# {line}" for line in block({spec.name: example}, (spec,)).splitlines()]
        commented = spec.name not in data
    if kind.outline:
        titles = [titled(spec) for spec in kind.fields if spec.name == BODY]
        lines += ["", *(f"## {line}" for line in (*titles, *kind.outline, BELOW)), "---"]
        text = data.get(BODY)
        lines += [str(text)] if text else []
    return "\n".join(lines) + "\n"


def _explained(spec: FieldSpec, example: object) -> Iterator[str]:
    yield titled(spec)
    if listed(spec):
        yield f"Kies uit: {_choices(spec)}."
    first = example[0] if isinstance(example, list) else example
    group = first if isinstance(first, dict) else {}
    for part in spec.fields:
        if part.name in group and listed(part):
            yield f"Kies bij '{part.name}' uit: {_choices(part)}."
    others = [part.name for part in spec.fields if part.name not in group]
    if others:
        yield f"Hier kan ook bij: {', '.join(others)}."


def titled(spec: FieldSpec) -> str:
    """Return the label of a field and its help as one line."""
    return f"{spec.label}{'' if spec.label.endswith('?') else ':'} {spec.help}"


def listed(spec: FieldSpec) -> bool:
    """Return whether a field has a closed list that is short enough to show."""
    return spec.vocabulary is not None and len(spec.vocabulary) <= MOST_CHOICES


def _choices(spec: FieldSpec) -> str:
    return ", ".join(spec.vocabulary.ids()) if spec.vocabulary else ""
