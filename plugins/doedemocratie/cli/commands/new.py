"""`doedemocratie new`: ask in the terminal what a record needs, and write a file to go on with."""

from __future__ import annotations

import datetime as dt
import io
import shlex
import sys
from pathlib import Path

import click

from ...model.grammar.fields import FieldSpec
from ...model.grammar.log import logged
from ...model.kinds import BY_ID, KINDS, Kind
from ...model.kinds.story import Story
from ...questions.answers import next_need, typed, wrong
from ...questions.draft import draft_file, listed, titled
from ...questions.github.proposal import judged, slug_of
from ...records import catalogue as records
from ...records.telling.problems import described
from ..place.creation import create
from ..shared import arguments
from ..shared.command import ChoiceParam, Command

STILL_A_DRAFT = (
    "Het is nog een concept: op de site leest niemand het. Is het af? Schrijf status: klaar, dan "
    "komt het online op de dag bij datum ({day}), zodra de redactie het plaatst.\n"
)
_KINDS = tuple(kind.id for kind in KINDS)


@click.command(cls=Command)
@arguments.content
@arguments.today
@click.argument("name", metavar="SOORT", type=ChoiceParam(_KINDS), help=", ".join(_KINDS))
def command(content: Path, today: dt.date, name: str) -> int:
    """Ask, write, and say what to do next; returns 1 when somebody stopped."""
    kind = BY_ID[name]
    catalogue, _ = records.load(content, Path.cwd(), today)
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")
    print(f"Een nieuw bestand: {kind.name}. Stoppen kan altijd, met Ctrl-C.")
    try:
        data = _answers(kind, catalogue)
    except (KeyboardInterrupt, EOFError):
        print("\nGestopt. Er is niets geschreven.")
        return 1
    if kind.has("bevestigd_op") and "bron" not in data:  # whoever answers is the hub
        data["bevestigd_op"] = today.isoformat()
    data = logged(kind.model, data, None, today)
    data |= kind.came(today)
    path = content / kind.path(f"{slug_of(kind, data, catalogue)}{kind.suffix}")
    text = draft_file(kind, data)
    create(path, text)
    shown = records.shown_path(path, Path.cwd())
    print(f"\nGeschreven: {shown}")
    for problem in judged(kind, shown, text, catalogue):
        print(described(problem))
    if kind.model is Story and data.get("status") != "klaar":
        print(STILL_A_DRAFT.format(day=data["datum"]))
    print(
        "Alles wat je nog kunt vertellen staat erin als voorbeeld. Haal # weg en vul het in.\n"
        "\nKijk daarna of alles klopt. Typ:\n"
    )
    where = [] if content == arguments.CONTENT else ["--content", str(content)]
    print(f"  doedemocratie {shlex.join(['check', *where, shown])}")
    return 0


def _answers(kind: Kind, catalogue: records.Catalogue) -> dict[str, object]:
    """Ask until the record is sound; returns its data."""
    data: dict[str, object] = {}
    while need := next_need(kind, data, catalogue):
        if need.why:
            print(f"\n{need.why}")
        for spec in need.fields:
            value = _ask(kind, spec, data, catalogue, optional=len(need.fields) > 1)
            if value:
                data[spec.name] = value
                break
    return data


def _ask(
    kind: Kind,
    spec: FieldSpec,
    data: dict[str, object],
    catalogue: records.Catalogue,
    *,
    optional: bool,
) -> object:
    """Ask for a field until the answer is sound. Of a list of groups one is asked."""
    if not spec.fields:
        return _ask_one(kind, spec, (spec.name,), data, catalogue, optional=optional)
    _introduce(spec)
    while True:
        group: dict[str, object] = {}
        around = {**data, spec.name: [group] if spec.many else group}
        path = (spec.name, 0) if spec.many else (spec.name,)
        for part in spec.fields:
            if not part.fields:
                here = (*path, part.name)
                value = _ask_one(kind, part, here, around, catalogue, optional=not part.required)
                if value:
                    group[part.name] = value
        fault = wrong(kind, path, around, catalogue)
        if not fault:
            return around[spec.name]
        print(f"  {fault}")


def _ask_one(
    kind: Kind,
    spec: FieldSpec,
    path: tuple[str | int, ...],
    data: dict[str, object],
    catalogue: records.Catalogue,
    *,
    optional: bool,
) -> object:
    """Ask for one value at `path` of the data until the answer is sound; "" for none."""
    _introduce(spec, optional=optional)
    while True:
        value = typed(spec, _line())
        if not value and optional:
            return value
        fault = "Dit kan niet leeg blijven."
        if value:
            fault = wrong(kind, path, _put(data, path, value), catalogue)
        if not fault:
            return value
        print(f"  {fault}")


def _put(data: dict[str, object], path: tuple[str | int, ...], value: object) -> dict[str, object]:
    """Return the data with a value at `path`, itself unchanged."""
    if len(path) == 1:
        return {**data, str(path[0]): value}
    around = data[str(path[0])]
    group = around[0] if isinstance(around, list) else around
    assert isinstance(group, dict)
    group = {**group, str(path[-1]): value}
    return {**data, str(path[0]): [group] if isinstance(around, list) else group}


def _introduce(spec: FieldSpec, *, optional: bool = False) -> None:
    print(f"\n{titled(spec)}{' (Enter slaat over.)' if optional else ''}")
    if spec.vocabulary and listed(spec):
        for number, choice in enumerate(spec.vocabulary.choices, 1):
            print(f"  {number:2} {choice.label}" + (f": {choice.help}" if choice.help else ""))
        print(f"  Typ een nummer of een woord{', of meer met komma’s ertussen' * spec.many}.")
    elif spec.examples:
        example = spec.examples[0]
        print(f"  Bijvoorbeeld: {', '.join(example) if isinstance(example, list) else example}")


def _line() -> str:
    """Return what somebody types; answers from a file are repeated, so that it reads as a talk."""
    answer = input("> ")
    if not sys.stdin.isatty():
        print(answer)
    return answer
