"""Specimens for the form pages: the smallest file of a kind."""

from __future__ import annotations

from collections.abc import Collection

from ....model.grammar.fields import FieldSpec
from ....model.kinds import Kind
from ....records.telling.laying import example_line


def file(kind: Kind, wanted: Collection[str]) -> str:
    """Return a file with the examples of these fields, groups with what they need."""
    return "".join(_line(spec, "") for spec in kind.fields if spec.name in wanted)


def _line(spec: FieldSpec, before: str) -> str:
    if not spec.fields:
        return f"{before}{example_line(spec)}\n"
    parts = [part for part in spec.fields if part.required]
    parts += [part for part in spec.fields if not parts or part.name == "naam"][:1]
    parts = [part for part in spec.fields if part in parts]
    lines = "".join(_line(part, f"{before}    ") for part in parts)
    dash = f"{before}  - " if spec.many else f"{before}    "
    return f"{before}{spec.name}:\n{dash}{lines.lstrip()}"
