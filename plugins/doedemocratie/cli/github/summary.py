"""`doedemocratie summary`: what the pages of changed records will say, for whoever reviews them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec
from ...model.kinds.hub import Hub
from ...pages.lists.cards import freshness
from ...records.catalogue import Entry, holds
from ...records.files.write import Typed, as_typed
from ...records.telling.fences import code
from ..report.advice import advice
from ..shared import arguments, markdown
from ..shared.command import Command
from .proposals import changed


@click.command(cls=Command)
@arguments.content
@arguments.today
@arguments.paths
@click.argument("files", metavar="PAD", nargs=-1, help="gewijzigde bestanden")
def command(content: Path, today: dt.date, listed: Path | None, files: tuple[str, ...]) -> int:
    """Print a summary of every record among the paths; other paths are passed over."""
    text, left = "", 0
    for entry, name in changed.entries(content, changed.named(files, listed)):
        gone = f"### {code(name)}\n\nNiet te lezen, of weg.\n"
        part = record(entry, today) if entry else gone
        if len((text + part).encode()) > markdown.MOST_BYTES:
            left += 1
        else:
            text += part + "\n"
    if left:
        text += f"… en nog {left}.\n"
    print(text or "Er is geen profiel of ander bestand met inhoud veranderd.\n", end="")
    return 0


def record(entry: Entry[Record], today: dt.date) -> str:
    """Return a record as Markdown: every field under its label, every value as code."""
    kind = entry.kind
    typed = as_typed(entry.record, kind.fields)
    about = f"{kind.name.capitalize()} · {code(entry.file)}"
    if holds(entry, Hub):
        about += f" · {freshness(entry.record, today)}"
    lines = [f"### {code(entry.title)}", "", about, "", *_fields(typed, kind.fields)]
    if holds(entry, Hub) and (misses := advice(entry, today).misses):
        lines += ["", f"Bezoekers missen nog: {'; '.join(misses[:3])}."]
    return "\n".join(lines) + "\n"


def _fields(typed: Mapping[str, Typed], specs: tuple[FieldSpec, ...]) -> Iterator[str]:
    for spec in specs:
        value = typed.get(spec.name)
        if value is None:
            continue
        if spec.fields:
            yield f"- **{spec.label}**"
            for group in _groups(value):
                yield f"  - {_flat(group, spec.fields)}"
        else:
            yield f"- **{spec.label}**: {_words(value, spec)}"


def _flat(group: Mapping[str, Typed], specs: tuple[FieldSpec, ...]) -> str:
    """Return a group on one line: "Dag: `dinsdag`, Van: `09:30`"."""
    parts = []
    for spec in specs:
        value = group.get(spec.name)
        if value is None:
            continue
        if spec.fields:
            inner = "; ".join(_flat(part, spec.fields) for part in _groups(value))
            parts.append(f"{spec.label}: {inner}")
        else:
            parts.append(f"{spec.label}: {_words(value, spec)}")
    return ", ".join(parts)


def _groups(value: Typed) -> list[dict[str, Typed]]:
    """Return the groups in a value: the one that it is, or all of a list."""
    parts = value if isinstance(value, list) else [value]
    return [part for part in parts if isinstance(part, dict)]


def _words(value: Typed, spec: FieldSpec) -> str:
    """Return a value as code, each of a list apart; a choice by its label."""
    texts = [str(text) for text in (value if isinstance(value, list) else [value])]
    return ", ".join(
        _code(spec.vocabulary.label(text) if spec.vocabulary else text) for text in texts
    )


def _code(value: str) -> str:
    return code(" ↵ ".join(line for line in value.split("\n") if line.strip()))
