"""`doedemocratie import-issue`: the answers to an issue form become a record file, or problems."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

from ...model.values.finding import Finding
from ...questions.github import issuebody
from ...questions.github.proposal import ANSWERS, propose
from ...questions.github.questions import BY_NAME, FORMS
from ...records import catalogue as records
from ...records.telling.wording import problem
from ..place.creation import create
from ..shared import arguments
from ..shared.command import ChoiceParam, Command
from ..shared.outcome import FORMATS, Outcome, shown

_KINDS = tuple(form.name for form in FORMS if form.kind)


@click.command(cls=Command)
@click.option(
    "--kind",
    "name",
    metavar="FORMULIER",
    type=ChoiceParam(_KINDS),
    help=f"{', '.join(_KINDS)}; anders zien we het zelf",
)
@arguments.body
@arguments.account
@arguments.content
@arguments.today
@arguments.shape(FORMATS)
@click.option("--dry-run", is_flag=True, help="schrijf niets")
def command(
    name: str | None,
    body: Path | None,
    account: str,
    content: Path,
    today: dt.date,
    shape: str,
    dry_run: bool,
) -> int:
    """Read the form, write the file when all is well, say what was wrong; returns 0 or 1."""
    text = arguments.written(body)
    form = BY_NAME[name] if name else issuebody.form_of(text)
    if form is None or not form.kind:
        unlike = problem(Finding((), "form-unlike"), ANSWERS)
        _say(shape, Outcome("", "", "", "", [unlike]))
        return 1
    catalogue, _ = records.load(content, Path.cwd(), today)
    proposal = propose(form, text, catalogue, account=account, today=today)
    file = records.shown_path(content / proposal.path, Path.cwd())
    if proposal.sound and not dry_run:
        create(content / proposal.path, proposal.text)
    file = file if proposal.sound else ""
    outcome = Outcome(form.name, proposal.kind.id, proposal.slug, file, proposal.problems)
    _say(shape, outcome)
    return 0 if proposal.sound else 1


def _say(sort: str, outcome: Outcome) -> None:
    print(shown(sort, outcome, "Geschreven", "Er is niets geschreven."), end="")
