"""`doedemocratie report`: what visitors miss, and what asks a look. Advice: it never fails."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from ...model.coaching import QUESTIONS, missing, waiting
from ...model.kinds.experiment import ENDED, Experiment
from ...model.kinds.hub import Hub
from ...model.kinds.offer import Offer
from ...model.values.date import in_words
from ...pages.frame import dates
from ...records import catalogue as records
from ...records.catalogue import PUBLISHED, Catalogue, Entry
from ...records.telling import sentences
from ...records.telling.fences import code
from ..shared import arguments, hubs, published
from ..shared.command import Command


@dataclass(frozen=True, slots=True)
class Advice:
    """A hub, sentences about what its visitors miss, most useful one first, and what waits long."""

    slug: str
    name: str
    misses: tuple[str, ...]
    waits: tuple[str, ...] = ()

    @property
    def answered(self) -> int:
        """Return how many of all questions the profile answers."""
        return len(QUESTIONS) - len(self.misses)


@dataclass(frozen=True, slots=True)
class Over:
    """An offer that is over while its record says otherwise, and why."""

    slug: str
    name: str
    why: str


@dataclass(frozen=True, slots=True)
class Quiet:
    """An experiment under way of which nothing was heard for half a year, and since when."""

    slug: str
    name: str
    why: str


ASK = "Vraag hoe het ervoor staat, en zet een regel bij geschiedenis."
REMEDY = "Zet er nieuwe datums bij, of schrijf: status: afgerond"


def advice(entry: Entry[Hub], today: dt.date) -> Advice:
    """Return what the visitors of a hub miss."""
    sentences = tuple(question.sentence for question in missing(entry.record))
    return Advice(entry.slug, entry.title, sentences, waiting(entry.record, today))


@click.command(cls=Command)
@arguments.content
@arguments.shape(("text", "markdown", "json"))
@click.argument("slugs", metavar="KNOOPPUNT", nargs=-1, help="alleen deze knooppunten")
def command(content: Path, shape: str, slugs: tuple[str, ...]) -> int:
    """Print the advice for the hubs named, or for all that are still there."""
    catalogue, _ = records.load(content, Path.cwd())
    entries = sorted(catalogue.read(Hub), key=lambda entry: entry.slug)
    for slug in slugs:
        hubs.named(slug, catalogue)
    today = dates.reference()
    chosen = [
        advice(entry, today)
        for entry in entries
        if (entry.slug in slugs if slugs else _counts(entry))
    ]
    stale = [] if slugs else list(over(catalogue, today))
    silent = [] if slugs else list(quiet(catalogue, today))
    print(_FORMATS[shape](chosen, stale, silent), end="")
    new = published.missing(catalogue)
    if new and not slugs and shape != "json":
        verb = "adres staat" if len(new) == 1 else "adressen staan"
        print(
            f"\n{len(new)} {verb} nog niet in {PUBLISHED}: `doedemocratie check --fix` zet ze erin."
        )
    return 0


def _counts(entry: Entry[Hub]) -> bool:
    return not records.is_example(entry.record) and entry.record.stadium != "gestopt"


def over(catalogue: Catalogue, today: dt.date) -> Iterator[Over]:
    """Yield the offers of which a day has passed by and the status has not."""
    for entry in catalogue.read(Offer):
        record = entry.record
        if record.as_of(today).status == record.status:
            continue
        if record.over(today):
            last = max(part.datum for part in record.data or ())
            yield Over(entry.slug, entry.title, f"de laatste datum was {in_words(last)}")
        elif record.aanmelden and record.aanmelden.voor:
            last = record.aanmelden.voor
            yield Over(entry.slug, entry.title, f"aanmelden kon tot {in_words(last)}")


def quiet(catalogue: Catalogue, today: dt.date) -> Iterator[Quiet]:
    """Yield the experiments under way that have no news, or never had any."""
    for entry in catalogue.of(Experiment):
        day = entry.record.told()
        if entry.record.quiet(today) and day:
            why = f"er is niets bijgeschreven sinds {in_words(day)}"
            yield Quiet(entry.slug, entry.title, why)
        elif day is None and entry.record.status not in ENDED:
            yield Quiet(entry.slug, entry.title, "er staat nog niets in de geschiedenis")


def text(advices: Sequence[Advice], stale: Sequence[Over], silent: Sequence[Quiet]) -> str:
    """Return the advice for people."""
    lines = []
    for hub in advices:
        # No line begins with what a stranger typed: a log could take it for a command.
        name = sentences.shown(f"{hub.name} ({hub.slug})", 200)
        lines.append(f"Knooppunt {name}. {_sum(hub)}")
        lines += [f"  {number}. {miss}" for number, miss in enumerate(hub.misses, 1)]
        lines += [f"  Let op: {wait}." for wait in hub.waits]
    for offer in stale:
        name = sentences.shown(f"{offer.name} ({offer.slug})", 200)
        lines.append(f"Academy-aanbod {name} is voorbij: {offer.why}. {REMEDY}")
    for experiment in silent:
        name = sentences.shown(f"{experiment.name} ({experiment.slug})", 200)
        lines.append(f"Experiment {name}: {experiment.why}. {ASK}")
    return "\n".join([*lines, ""])


def as_markdown(advices: Sequence[Advice], stale: Sequence[Over], silent: Sequence[Quiet]) -> str:
    """Return the advice for an issue or a job summary."""
    parts = []
    for hub in advices:
        listed = "\n".join(f"{number}. {miss}" for number, miss in enumerate(hub.misses, 1))
        parts.append(f"### {code(hub.name)}\n\n{_sum(hub)}\n" + (f"\n{listed}\n" * bool(listed)))
        parts += [f"Let op: {wait}.\n" for wait in hub.waits]
    parts += [f"### {code(offer.name)}\n\nVoorbij: {offer.why}. {REMEDY}\n" for offer in stale]
    for experiment in silent:
        why = f"{experiment.why[:1].upper()}{experiment.why[1:]}"
        parts.append(f"### {code(experiment.name)}\n\n{why}. {ASK}\n")
    return "\n".join(parts)


def _sum(hub: Advice) -> str:
    sentence = f"Beantwoordt {hub.answered} van de {len(QUESTIONS)} vragen van bezoekers."
    return f"{sentence} Ze missen nog:" if hub.misses else f"{sentence} Mooi."


def as_json(advices: Sequence[Advice], stale: Sequence[Over], silent: Sequence[Quiet]) -> str:
    """Return [{"slug", "name", "answered", "questions", "misses": […], "waits": […]}].

    Then {"slug", "name", "over"} of each offer that is over, {"slug", "name", "quiet"} of each
    experiment without news.
    """
    data: list[dict[str, object]] = [
        {
            "slug": hub.slug,
            "name": hub.name,
            "answered": hub.answered,
            "questions": len(QUESTIONS),
            "misses": hub.misses,
            "waits": hub.waits,
        }
        for hub in advices
    ]
    data += [{"slug": offer.slug, "name": offer.name, "over": offer.why} for offer in stale]
    data += [{"slug": plan.slug, "name": plan.name, "quiet": plan.why} for plan in silent]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


_FORMATS = {"text": text, "markdown": as_markdown, "json": as_json}
