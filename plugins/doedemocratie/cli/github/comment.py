"""`doedemocratie comment`: the one comment on a pull request, from a report of `check`.

The report was made where a stranger's code could run, so it is data of which nothing is believed
but its shape: it is read again here, on the trusted side, and every value in it stays a value.
"""

from __future__ import annotations

import json
from pathlib import Path

import click

from ...records.telling.problems import ERROR, WARNING, Problem
from ..shared import arguments, markdown
from ..shared.command import Command, WrongUseError
from ..shared.reporters import KEYS

# So many problems are read; `markdown` shows what fits.
MOST = 5_000


@click.command(cls=Command)
@click.argument("file", metavar="BESTAND", type=Path, help="van: check --format json")
def command(file: Path) -> int:
    """Print the comment; raises WrongUseError for what is no report."""
    listed = problems(arguments.text(file))
    print(markdown.report(listed, arguments.repository(), site=arguments.site()), end="")
    return 0


def problems(text: str) -> list[Problem]:
    """Return the problems in a report of check; raises WrongUseError for what is none."""
    try:
        report = json.loads(text)
    except (ValueError, RecursionError):
        raise WrongUseError("dit is geen verslag van check") from None
    listed = report.get("problems") if isinstance(report, dict) else None
    if not isinstance(listed, list) or len(listed) > MOST:
        raise WrongUseError("dit is geen verslag van check")
    return sorted(map(_problem, listed))


def _problem(data: object) -> Problem:
    if isinstance(data, dict) and set(data) == set(KEYS):
        numbers = [data.pop("line"), data.pop("column")]
        sound = all(type(number) is int and 0 < number < 10**6 for number in numbers)
        sound = sound and all(isinstance(value, str) for value in data.values())
        if sound and data["level"] in (ERROR, WARNING):
            return Problem(**data, line=numbers[0], column=numbers[1])
    raise WrongUseError("dit is geen verslag van check")
