"""`doedemocratie report`: per hub what visitors still miss. Advice, so it never fails."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from ...model.coaching import QUESTIONS, missing
from ...model.hub import Hub
from ...records import catalogue as records
from ...records import sentences
from ...records.catalogue import PUBLISHED, Entry
from ...records.fences import code
from ..shared import arguments, published
from ..shared.command import Command, WrongUseError


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


@click.command(cls=Command)
@arguments.content
@arguments.shape(("text", "markdown", "json"))
@click.argument("slugs", metavar="KNOOPPUNT", nargs=-1, help="alleen deze knooppunten")
def command(content: Path, shape: str, slugs: tuple[str, ...]) -> int:
    """Print the advice for the hubs named, or for all that are still there."""
    catalogue, _ = records.load(content, Path.cwd())
    entries = sorted(catalogue.read(Hub), key=lambda entry: entry.slug)
    unknown = set(slugs) - {entry.slug for entry in entries}
    if unknown:
        raise WrongUseError(f"er is geen knooppunt '{min(unknown)}'")
    chosen = [
        advice(entry) for entry in entries if (entry.slug in slugs if slugs else _counts(entry))
    ]
    print(_FORMATS[shape](chosen), end="")
    new = published.missing(catalogue)
    if new and not slugs and shape != "json":
        verb = "adres staat" if len(new) == 1 else "adressen staan"
        print(
            f"\n{len(new)} {verb} nog niet in {PUBLISHED}: `doedemocratie check --fix` zet ze erin."
        )
    return 0


def _counts(entry: Entry[Hub]) -> bool:
    return not records.is_example(entry.record) and entry.record.stadium != "gestopt"


def text(advices: Sequence[Advice]) -> str:
    """Return the advice for people."""
    lines = []
    for hub in advices:
        # No line begins with what a stranger typed: a log could take it for a command.
        name = sentences.shown(f"{hub.name} ({hub.slug})", 200)
        lines.append(f"Knooppunt {name}. {_sum(hub)}")
        lines += [f"  {number}. {miss}" for number, miss in enumerate(hub.misses, 1)]
    return "\n".join([*lines, ""])


def as_markdown(advices: Sequence[Advice]) -> str:
    """Return the advice for an issue or a job summary."""
    parts = []
    for hub in advices:
        listed = "\n".join(f"{number}. {miss}" for number, miss in enumerate(hub.misses, 1))
        parts.append(f"### {code(hub.name)}\n\n{_sum(hub)}\n" + (f"\n{listed}\n" * bool(listed)))
    return "\n".join(parts)


def _sum(hub: Advice) -> str:
    sentence = f"Beantwoordt {hub.answered} van de {len(QUESTIONS)} vragen van bezoekers."
    return f"{sentence} Ze missen nog:" if hub.misses else f"{sentence} Mooi."


def as_json(advices: Sequence[Advice]) -> str:
    """Return [{"slug", "name", "answered", "questions", "misses": […]}]."""
    data = [
        {
            "slug": hub.slug,
            "name": hub.name,
            "answered": hub.answered,
            "questions": len(QUESTIONS),
            "misses": hub.misses,
        }
        for hub in advices
    ]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


_FORMATS = {"text": text, "markdown": as_markdown, "json": as_json}
