"""One list of problems, and the ways to show it: for people, for GitHub, for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict

from ...model.kinds import BY_ID
from ...records.telling.problems import Problem, described, errors, remedy
from . import arguments, markdown

# What programs are told of a problem.
KEYS = ("file", "line", "column", "field", "code", "level", "message", "hint", "better")

Report = Callable[[Sequence[Problem], Mapping[str, int]], str]


def text(problems: Sequence[Problem], counts: Mapping[str, int]) -> str:
    """Return problems grouped by file, each with what to write, and a last line with the sum."""
    lines: list[str] = []
    file = None
    for problem in problems:
        if problem.file != file:
            lines += [""] if file else []
            file = problem.file
        lines.append(described(problem))
    lines += [""] if lines else []
    lines.append(summary(problems, counts))
    return "\n".join(lines) + "\n"


def summary(problems: Sequence[Problem], counts: Mapping[str, int]) -> str:
    """Return one line: what was read and how much is wrong."""
    read = ", ".join(
        f"{count} {BY_ID[kind].name if count == 1 else BY_ID[kind].plural}"
        for kind, count in counts.items()
    )
    wrong = len(errors(problems))
    warned = len(problems) - wrong
    files = len({problem.file for problem in errors(problems)})
    outcome = "Alles klopt, dank je wel." if not problems else ""
    if wrong:
        outcome = f"{wrong} {'fout' if wrong == 1 else 'fouten'} in {files} " + (
            "bestand." if files == 1 else "bestanden."
        )
    elif warned:
        outcome = "Geen fouten."
    if warned:
        outcome += f" {warned} keer: let op."
    return f"{outcome} Gelezen: {read}."


def github(problems: Sequence[Problem], counts: Mapping[str, int]) -> str:
    """Return workflow commands that GitHub shows as annotations on the lines.

    Values are percent-encoded as GitHub's toolkit does, so none of them can start a command.
    """
    lines = [
        f"::{problem.level} file={_property(problem.file)},line={problem.line},"
        f"col={problem.column},title={_property(problem.code)}::"
        f"{_data(problem.message + ' ' + remedy(problem))}"
        for problem in problems
    ]
    return "\n".join([*lines, summary(problems, counts)]) + "\n"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def as_json(problems: Sequence[Problem], counts: Mapping[str, int]) -> str:
    """Return {"problems": […], "counts": {kind: n}} as one line of JSON per build of keys."""
    report = {
        "problems": [{key: asdict(problem)[key] for key in KEYS} for problem in problems],
        "counts": dict(counts),
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def as_markdown(problems: Sequence[Problem], _: Mapping[str, int]) -> str:
    """Return Markdown for a job summary.

    Links lead to the site of SITE_URL, else to the repository of REPOSITORY_URL.
    """
    return markdown.report(problems, arguments.repository(), site=arguments.site())


REPORTERS: dict[str, Report] = {
    "text": text,
    "github": github,
    "json": as_json,
    "markdown": as_markdown,
}
