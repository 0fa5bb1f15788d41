"""`doedemocratie confirm`: a hub says that its profile is right, and one line of it changes."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..forms import issuebody
from ..forms.confirmation import confirm, slug_in
from ..forms.questions import BY_NAME
from ..records import catalogue as records
from ..records.files import write_whole
from . import arguments
from .arguments import WrongUseError
from .outcome import FORMATS, Outcome, shown


def add_to(commands: arguments.Commands) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("confirm", help="zet bij een profiel de dag van bevestiging")
    command.add_argument("slug", nargs="?", metavar="KNOOPPUNT", help="anders staat het in --body")
    arguments.add_body(command)
    command.add_argument(
        "--approved", action="store_true", help="de redactie keurde goed wie het stuurde"
    )
    arguments.add_content(command)
    arguments.add_date(command)
    arguments.add_format(command, *FORMATS)
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Change the line when it may be, say what was wrong; returns 0 or 1."""
    content = arguments.content(options)
    slug = options.slug
    if slug is None:
        answers = issuebody.read(BY_NAME["confirm"], arguments.body(options))
        slug = slug_in(str(answers.data.get("knooppunt", "")))
    catalogue, _ = records.load(content, Path.cwd(), arguments.date(options))
    done = confirm(
        slug,
        catalogue,
        account=arguments.account(options),
        approved=options.approved,
        day=arguments.date(options),
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
    print(shown(options.format, outcome, "Bevestigd", "Er is niets veranderd."), end="")
    return 0 if written else 1
