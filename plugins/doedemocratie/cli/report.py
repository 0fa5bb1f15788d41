"""`doedemocratie report`: per hub what visitors still miss. Advice, so it never fails."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ..model.coaching import QUESTIONS, missing
from ..model.hub import Hub
from ..records import catalogue as records
from ..records import messages
from ..records.catalogue import PUBLISHED, Entry
from . import arguments, markdown, published
from .arguments import WrongUseError


@dataclass(frozen=True, slots=True)
class Advice:
    """A hub and the sentences about what its visitors miss, most useful one first."""

    slug: str
    name: str
    misses: tuple[str, ...]

    @property
    def answered(self) -> int:
        """Return how many of all questions the profile answers."""
        return len(QUESTIONS) - len(self.misses)


def advice(entry: Entry[Hub]) -> Advice:
    """Return what the visitors of a hub miss."""
    sentences = tuple(question.sentence for question in missing(entry.record))
    return Advice(entry.slug, entry.title, sentences)


def add_to(commands: arguments.Commands) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("report", help="wat bezoekers nog missen, per knooppunt")
    arguments.add_content(command)
    arguments.add_format(command, "text", "markdown", "json")
    command.add_argument("slugs", metavar="KNOOPPUNT", nargs="*", help="alleen deze knooppunten")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the advice for the hubs named, or for all that are still there."""
    found, _ = records.load(arguments.content(options), Path.cwd())
    entries = sorted(found.read(Hub), key=lambda entry: entry.slug)
    unknown = set(options.slugs) - {entry.slug for entry in entries}
    if unknown:
        raise WrongUseError(f"er is geen knooppunt '{min(unknown)}'")
    chosen = [
        advice(entry)
        for entry in entries
        if (entry.slug in options.slugs if options.slugs else _counts(entry))
    ]
    print(_FORMATS[options.format](chosen), end="")
    new = published.missing(found)
    if new and not options.slugs and options.format != "json":
        said = "adres staat" if len(new) == 1 else "adressen staan"
        print(
            f"\n{len(new)} {said} nog niet in {PUBLISHED}: `doedemocratie check --fix` zet ze erin."
        )
    return 0


def _counts(entry: Entry[Hub]) -> bool:
    return not records.is_example(entry.record) and entry.record.stadium != "gestopt"


def text(advices: Sequence[Advice]) -> str:
    """Return the advice for people."""
    lines = []
    for one in advices:
        # No line begins with what a stranger typed: a log could take it for a command.
        name = messages.shown(f"{one.name} ({one.slug})", 200)
        lines.append(f"Knooppunt {name}. {_sum(one)}")
        lines += [f"  {number}. {said}" for number, said in enumerate(one.misses, 1)]
    return "\n".join([*lines, ""])


def as_markdown(advices: Sequence[Advice]) -> str:
    """Return the advice for an issue or a job summary."""
    parts = []
    for one in advices:
        said = "\n".join(f"{number}. {miss}" for number, miss in enumerate(one.misses, 1))
        parts.append(
            f"### {markdown.code(one.name)}\n\n{_sum(one)}\n" + (f"\n{said}\n" * bool(said))
        )
    return "\n".join(parts)


def _sum(one: Advice) -> str:
    said = f"Beantwoordt {one.answered} van de {len(QUESTIONS)} vragen van bezoekers."
    return f"{said} Ze missen nog:" if one.misses else f"{said} Mooi."


def as_json(advices: Sequence[Advice]) -> str:
    """Return [{"slug", "name", "answered", "questions", "misses": […]}]."""
    data = [
        {
            "slug": one.slug,
            "name": one.name,
            "answered": one.answered,
            "questions": len(QUESTIONS),
            "misses": one.misses,
        }
        for one in advices
    ]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


_FORMATS = {"text": text, "markdown": as_markdown, "json": as_json}
