"""What a command that writes one record says: for people, for programs, or for an issue."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict

from ...frozen import frozen
from ...records.telling.problems import Problem, described
from . import arguments, markdown

FORMATS = ("text", "json", "markdown")


@frozen
class Outcome:
    """What came of a form.

    `form`, `kind` and `slug` are ours, never a stranger's text; `file` is what was written, "" for
    nothing.
    """

    form: str
    kind: str
    slug: str
    file: str
    problems: Sequence[Problem]


def shown(sort: str, outcome: Outcome, done: str, nothing: str) -> str:
    """Return the outcome as text; `done` and `nothing` say in words what happened."""
    if sort == "json":
        data = {"ok": bool(outcome.file), **asdict(outcome)}
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    if sort == "markdown":
        repository, site = arguments.repository(), arguments.site()
        return markdown.report(outcome.problems, repository, site=site, kind=outcome.kind)
    lines = [described(problem) for problem in outcome.problems]
    lines.append(f"{done}: {outcome.file}" if outcome.file else nothing)
    return "\n".join(lines) + "\n"
