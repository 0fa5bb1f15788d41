"""`doedemocratie comment`: the one comment on a pull request, from a report of `check`.

The report was made where a stranger's code could run, so it is data of which nothing is believed
but its shape: it is read again here, on the trusted side, and every value in it stays a value.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from ..records.problems import ERROR, WARNING, Problem
from . import arguments, markdown
from .arguments import WrongUseError
from .reporters import KEYS

# So many problems are read; `markdown` shows what fits.
MOST = 5_000


def add_to(commands: arguments.Commands) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("comment", help="maak van een verslag van check één bericht")
    command.add_argument("report", metavar="BESTAND", type=Path, help="van: check --format json")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the comment; raises WrongUseError for what is no report."""
    text = arguments.text(options.report)
    report = markdown.report(problems(text), arguments.repository(), site=arguments.site())
    print(report, end="")
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
