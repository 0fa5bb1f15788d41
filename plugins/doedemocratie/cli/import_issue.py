"""`doedemocratie import-issue`: the answers to an issue form become a record file, or problems."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..forms import issuebody
from ..forms.proposal import ANSWERS, propose
from ..forms.questions import BY_NAME, FORMS
from ..model.finding import Finding
from ..records import catalogue as records
from ..records.wording import problem
from . import arguments
from .creation import create
from .outcome import FORMATS, Outcome, shown


def add_to(commands: arguments.Commands) -> None:
    """Add the command to the parser."""
    command = commands.add_parser(
        "import-issue", help="maak een bestand van een formulier op GitHub"
    )
    kinds = [form.name for form in FORMS if form.kind]
    command.add_argument("--kind", choices=kinds, help="welk formulier; anders zien we het zelf")
    arguments.add_body(command)
    arguments.add_content(command)
    arguments.add_date(command)
    arguments.add_format(command, *FORMATS)
    command.add_argument("--dry-run", action="store_true", help="schrijf niets")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Read the form, write the file when all is well, say what was wrong; returns 0 or 1."""
    content = arguments.content(options)
    body = arguments.body(options)
    form = BY_NAME[options.kind] if options.kind else issuebody.form_of(body)
    if form is None or not form.kind:
        unlike = problem(Finding((), "form-unlike"), ANSWERS)
        _say(options.format, Outcome("", "", "", "", [unlike]))
        return 1
    catalogue, _ = records.load(content, Path.cwd(), arguments.date(options))
    proposal = propose(
        form, body, catalogue, account=arguments.account(options), today=arguments.date(options)
    )
    file = records.shown_path(content / proposal.path, Path.cwd())
    if proposal.sound and not options.dry_run:
        create(content / proposal.path, proposal.text)
    file = file if proposal.sound else ""
    outcome = Outcome(form.name, proposal.kind.id, proposal.slug, file, proposal.problems)
    _say(options.format, outcome)
    return 0 if proposal.sound else 1


def _say(sort: str, outcome: Outcome) -> None:
    print(shown(sort, outcome, "Geschreven", "Er is niets geschreven."), end="")
