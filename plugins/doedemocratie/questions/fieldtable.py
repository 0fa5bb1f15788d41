"""The fields of every kind as Markdown tables: docs/velden.md, all of it made from the model."""

from __future__ import annotations

import re

from ..model.explanation import ALSO, READ, anchor, every, limits, needed, title, too_many
from ..model.grammar.fields import FieldSpec
from ..model.kinds import KINDS, Kind
from ..records.telling import laying
from ..records.telling.fences import code

HEAD = "| sleutel | wat | nodig? | voorbeeld | keuzes en grenzen |\n|---|---|---|---|---|\n"
LEAD = """# Alle velden

Alles wat je in een bestand kunt invullen. Op de site staat hetzelfde, veld voor veld, bij *Meedoen*
onder *Alle velden*: dat leest prettiger op een telefoon. Hoe je iets instuurt, staat in
[CONTRIBUTING.md](../CONTRIBUTING.md).

Dit bestand maakt `doedemocratie check --fix` zelf, uit het model. Pas het niet met de hand aan.
"""


def document() -> str:
    """Return the text of docs/velden.md: a table of the fields of every kind, and of each group."""
    index = "".join(
        f"- [{title(kind)}](#{title(kind).lower().replace(' ', '-')})\n" for kind in KINDS
    )
    parts = [LEAD, f"{READ}\n", index]
    for kind in KINDS:
        parts.append(f"## {title(kind)}\n")
        if kind.id in ALSO:
            parts.append(f"{ALSO[kind.id]}\n")
        parts.append(tables(kind))
    return "\n".join(parts)


def tables(kind: Kind) -> str:
    """Return the table of the fields of a kind, and below it one for every group in them.

    A group that has the fields of an earlier one gets no table of its own. Every row can be linked
    to, by `anchor`. Ends with a newline.
    """
    drawn: list[tuple[tuple[FieldSpec, ...], str]] = []
    parts = [HEAD + "".join(_row(spec, anchor(kind, (spec.name,))) for spec in kind.fields)]
    for path, spec in every(kind.fields):
        if not spec.fields:
            continue
        shown = " › ".join(path)
        many = "elk onderdeel van deze lijst" if spec.many else "deze groep"
        anchors = [anchor(kind, (*path, part.name)) for part in spec.fields]
        same = next((other for fields, other in drawn if fields == spec.fields), None)
        if same:
            marks = "".join(map(_mark, anchors))
            parts.append(f"{marks}**`{shown}`**: dezelfde sleutels als `{same}`.\n")
            continue
        drawn.append((spec.fields, shown))
        rows = "".join(map(_row, spec.fields, anchors))
        parts.append(f"**`{shown}`**: wat er in {many} kan staan.\n\n{HEAD}{rows}")
    return "\n".join(parts)


def _mark(name: str) -> str:
    return f'<a id="{name}"></a>'


def _row(spec: FieldSpec, name: str) -> str:
    example = "zie de tabel hieronder" if spec.fields else _code(laying.example_line(spec))
    cells = (
        _mark(name) + _code(spec.name),
        f"**{_plain(spec.label)}{'' if spec.label[-1] in '?!' else '.'}** {_plain(spec.help)}",
        needed(spec) or "nee",
        example,
        _choices_and_limits(spec),
    )
    return f"| {' | '.join(cells)} |\n"


def _choices_and_limits(spec: FieldSpec) -> str:
    bounds = _plain(limits(spec))
    if not spec.vocabulary:
        return bounds
    chosen = too_many(spec, _code) or ", ".join(map(_code, spec.vocabulary.ids()))
    return f"{bounds}: {chosen}" if bounds else chosen


def _plain(text: str) -> str:
    """Return text that Markdown shows as it is, on one line of a table."""
    return re.sub(r"([\\`*_\[\]<>|])", r"\\\1", " ".join(text.split()))


def _code(text: str) -> str:
    """Return text as code in a table cell."""
    return code(" ".join(text.split()).replace("|", "\\|"))
