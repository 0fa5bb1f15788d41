"""`doedemocratie summary`: what the pages of changed records will say, for whoever reviews them."""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..model.fields import FieldSpec
from ..model.kinds import BY_FOLDER
from ..pages.cards import freshness
from ..records import catalogue as records
from ..records.catalogue import Entry
from ..records.fences import code
from ..records.write import as_typed
from . import arguments, markdown
from .report import advice


def add_to(commands: Any) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("summary", help="vat samen wat er in gewijzigde bestanden staat")
    arguments.add_content(command)
    arguments.add_date(command)
    command.add_argument("--paths", metavar="BESTAND", type=Path, help="paden, met NUL ertussen")
    command.add_argument("files", metavar="PAD", nargs="*", help="gewijzigde bestanden")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a summary of every record among the paths; other paths are passed over."""
    content = arguments.content(options)
    named = list(options.files)
    if options.paths:
        named += [path for path in arguments.text(options.paths).split("\0") if path]
    today = arguments.date(options)
    said, left = "", 0
    for entry, name in _entries(content, sorted(set(named))):
        gone = f"### {code(name)}\n\nNiet te lezen, of weg.\n"
        part = record(entry, today) if entry else gone
        if len((said + part).encode()) > markdown.MOST_BYTES:
            left += 1
        else:
            said += part + "\n"
    if left:
        said += f"… en nog {left}.\n"
    print(said or "Er is geen profiel of ander bestand met inhoud veranderd.\n", end="")
    return 0


def _entries(content: Path, named: list[str]) -> Iterator[tuple[Entry | None, str]]:
    """Yield every record among the paths, None where it cannot be read."""
    folder = content.resolve()
    for name in named:
        path = Path(name)
        place = path.parent.resolve()
        kind = BY_FOLDER.get(place.name)
        if kind is None or place.parent != folder or path.suffix not in records.SUFFIXES:
            continue
        yield records.read_entry(place / path.name, name, kind)[0], name


def record(entry: Entry, today: dt.date) -> str:
    """Return a record as Markdown: every field under its label, every value as code."""
    kind = entry.kind
    typed = as_typed(entry.record, kind.fields)
    about = f"{kind.name.capitalize()} · {code(entry.file)}"
    if kind.id == "hub":
        about += f" · {freshness(entry.record, today)}"
    lines = [f"### {code(entry.title)}", "", about, "", *_fields(typed, kind.fields)]
    if kind.id == "hub" and (misses := advice(entry).misses):
        lines += ["", f"Bezoekers missen nog: {'; '.join(misses[:3])}."]
    return "\n".join(lines) + "\n"


def _fields(typed: Mapping[str, Any], specs: tuple[FieldSpec, ...]) -> Iterator[str]:
    for spec in specs:
        value = typed.get(spec.name)
        if value is None:
            continue
        if spec.fields:
            yield f"- **{spec.label}**"
            for part in value if spec.many else [value]:
                yield f"  - {_flat(part, spec.fields)}"
        else:
            values = [_shown(one, spec) for one in (value if isinstance(value, list) else [value])]
            yield f"- **{spec.label}**: {', '.join(map(_code, values))}"


def _flat(part: Mapping[str, Any], specs: tuple[FieldSpec, ...]) -> str:
    """Return a group on one line: "Dag: `dinsdag`, Van: `09:30`"."""
    said = []
    for spec in specs:
        value = part.get(spec.name)
        if value is None:
            continue
        if spec.fields:
            inner = value if spec.many else [value]
            said.append(f"{spec.label}: " + "; ".join(_flat(one, spec.fields) for one in inner))
        else:
            values = value if isinstance(value, list) else [value]
            said.append(f"{spec.label}: {', '.join(_code(_shown(one, spec)) for one in values)}")
    return ", ".join(said)


def _shown(value: str, spec: FieldSpec) -> str:
    return spec.vocabulary.label(value) if spec.vocabulary else value


def _code(value: str) -> str:
    return code(" ↵ ".join(line for line in value.split("\n") if line.strip()))
