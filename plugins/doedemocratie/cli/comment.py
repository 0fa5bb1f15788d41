"""`doedemocratie comment`: the one comment on a pull request, from a report of `check`.

The report was made where a stranger's code could run, so it is data of which nothing is believed
but its shape: it is read again here, on the trusted side, and every value in it stays a value.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from ..records.problems import ERROR, WARNING, Problem
from . import arguments, markdown
from .arguments import WrongUseError
from .reporters import KEYS

# So many problems are read; `markdown` shows what fits.
MOST = 5_000


def add_to(commands: Any) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("comment", help="maak van een verslag van check één bericht")
    command.add_argument("report", metavar="BESTAND", type=Path, help="van: check --format json")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the comment; raises WrongUseError for what is no report."""
    text = arguments.text(options.report)
    made = markdown.report(problems(text), arguments.repository(), site=arguments.site())
    print(made, end="")
    return 0


def problems(text: str) -> list[Problem]:
    """Return the problems in a report of check; raises WrongUseError for what is none."""
    try:
        report = json.loads(text)
    except (ValueError, RecursionError):
        raise WrongUseError("dit is geen verslag van check") from None
    found = report.get("problems") if isinstance(report, dict) else None
    if not isinstance(found, list) or len(found) > MOST:
        raise WrongUseError("dit is geen verslag van check")
    return sorted(_problem(one) for one in found)


def _problem(data: Any) -> Problem:
    sound = isinstance(data, dict) and set(data) == set(KEYS)
    if sound:
        numbers = [data.pop("line"), data.pop("column")]
        sound = all(type(number) is int and 0 < number < 10**6 for number in numbers)
        sound = sound and all(isinstance(value, str) for value in data.values())
        sound = sound and data["level"] in (ERROR, WARNING)
        if sound:
            return Problem(**data, line=numbers[0], column=numbers[1])
    raise WrongUseError("dit is geen verslag van check")
