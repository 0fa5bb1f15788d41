"""`doedemocratie report`: what an editor would do first, line by line. Advice: it never fails."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import click

from ...concerns import sorts
from ...records import catalogue as records
from ...records.files.whole import write_whole
from ..report import advice as of_hubs
from ..report import changes, formats, gathering, shown
from ..shared import arguments, hubs
from ..shared.command import Command, WrongUseError

FORMATS = ("text", "markdown", "html", "json")


@click.command(cls=Command)
@arguments.content
@arguments.today
@arguments.shape(FORMATS)
@click.option("--alles", "whole", is_flag=True, help="elke regel, niet alleen de eerste paar")
@click.option(
    "--geheugen",
    "beside",
    type=click.Path(path_type=Path),
    metavar="MAP",
    help="map met links.json, issues.json en vorige.json, voor zover die er zijn",
)
@click.argument("slugs", metavar="KNOOPPUNT", nargs=-1, help="alleen deze knooppunten")
def command(
    content: Path,
    today: dt.date,
    shape: str,
    whole: bool,
    beside: Path | None,
    slugs: tuple[str, ...],
) -> int:
    """Print what asks attention, or what the visitors of the hubs named miss; returns 0.

    Beside the content others know something too, each in a file of the folder `beside`: see
    gathering.py. What stands in the report now is left there for the next time.
    """
    if slugs:
        if whole or beside:
            raise WrongUseError("van één knooppunt is er alleen --format, --content en --date")
        catalogue, _ = records.load(content, Path.cwd(), today)
        entries = {entry.slug: entry for entry in (hubs.named(slug, catalogue) for slug in slugs)}
        advices = [of_hubs.advice(entry, today) for _, entry in sorted(entries.items())]
        print(of_hubs.FORMATS[shape](advices), end="")
        return 0
    outlook = gathering.outlook(content, today, beside)
    groups = sorts.groups(outlook)
    past = changes.read(beside / gathering.BEFORE) if beside else None
    report = shown.report(groups, outlook, changes.changes(past, groups), whole=whole)
    if shape == "json":
        print(formats.as_json(report, groups), end="")
    else:
        print(formats.OF_PEOPLE[shape](report), end="")
    if beside:
        memory = json.dumps(changes.remembered(groups), indent=1)
        write_whole(beside / gathering.BEFORE, f"{memory}\n".encode())
    return 0
