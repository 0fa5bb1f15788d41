"""What the visitors of one hub miss, for who asks after that hub by name."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Sequence

from ...frozen import frozen
from ...model.coaching import QUESTIONS, missing, waiting
from ...model.kinds.hub import Hub
from ...pages.frame import render
from ...records.catalogue import Entry
from ...records.telling import sentences
from ...records.telling.fences import code


@frozen
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

    @property
    def sum(self) -> str:
        """Return how many that are, in a sentence."""
        sentence = f"Beantwoordt {self.answered} van de {len(QUESTIONS)} vragen van bezoekers."
        return f"{sentence} Ze missen nog:" if self.misses else f"{sentence} Mooi."


def advice(entry: Entry[Hub], today: dt.date) -> Advice:
    """Return what the visitors of a hub miss."""
    misses = tuple(question.sentence for question in missing(entry.record))
    return Advice(entry.slug, entry.title, misses, waiting(entry.record, today))


def text(advices: Sequence[Advice]) -> str:
    """Return the advice for people."""
    lines = []
    for hub in advices:
        # No line begins with what a stranger typed: a log could take it for a command.
        name = sentences.shown(f"{hub.name} ({hub.slug})", 200)
        lines.append(f"Knooppunt {name}. {hub.sum}")
        lines += [f"  {number}. {miss}" for number, miss in enumerate(hub.misses, 1)]
        lines += [f"  Let op: {wait}." for wait in hub.waits]
    return "\n".join([*lines, ""])


def markdown(advices: Sequence[Advice]) -> str:
    """Return the advice for an issue or a job summary."""
    parts = []
    for hub in advices:
        listed = "\n".join(f"{number}. {miss}" for number, miss in enumerate(hub.misses, 1))
        parts.append(f"### {code(hub.name)}\n\n{hub.sum}\n" + (f"\n{listed}\n" * bool(listed)))
        parts += [f"Let op: {wait}.\n" for wait in hub.waits]
    return "\n".join(parts)


def html(advices: Sequence[Advice]) -> str:
    """Return the advice as a whole page."""
    return render.environment().get_template("letters/advice.html").render(hubs=advices)


def as_json(advices: Sequence[Advice]) -> str:
    """Return [{"slug", "name", "answered", "questions", "misses": […], "waits": […]}]."""
    data = [
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
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


FORMATS = {"text": text, "markdown": markdown, "html": html, "json": as_json}
