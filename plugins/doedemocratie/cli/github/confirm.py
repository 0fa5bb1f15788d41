"""`doedemocratie confirm`: a hub says that its profile is right, and one line of it changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ...questions.github import issuebody
from ...questions.github.confirmation import confirm, named_in, several
from ...questions.github.questions import BY_NAME
from ...records import catalogue as records
from ...records.files.whole import write_whole
from ..shared import arguments
from ..shared.command import Command, WrongUseError
from ..shared.outcome import FORMATS, Outcome, shown


@click.command(cls=Command)
@arguments.body
@arguments.account
@click.option("--approved", is_flag=True, help="de redactie keurde goed wie het stuurde")
@arguments.content
@arguments.today
@arguments.shape(FORMATS)
@click.argument("slug", metavar="KNOOPPUNT", required=False, help="anders staat het in --body")
def command(
    body: Path | None,
    account: str,
    approved: bool,
    content: Path,
    today: dt.date,
    shape: str,
    slug: str | None,
) -> int:
    """Change the line when it may be, say what was wrong; returns 0 or 1."""
    catalogue, _ = records.load(content, Path.cwd(), today)
    if slug is None:
        answers = issuebody.read(BY_NAME["confirm"], arguments.written(body))
        answer = str(answers.data.get("knooppunt", ""))
    slugs = (slug,) if slug is not None else named_in(answer, catalogue)
    done = (
        confirm(slugs[0], catalogue, account=account, approved=approved, day=today)
        if len(slugs) == 1
        else several(answer, slugs)
    )
    if done.new is not None and done.entry is not None:
        if done.entry.origin.is_symlink():
            raise WrongUseError(f"'{done.entry.file}' is een verwijzing")
        write_whole(done.entry.origin, done.new)
    written = done.entry if done.new is not None else None
    outcome = Outcome(
        "confirm",
        "hub",
        done.entry.slug if done.entry else "",
        written.file if written else "",
        done.problems,
    )
    print(shown(shape, outcome, "Bevestigd", "Er is niets veranderd."), end="")
    return 0 if written else 1
