"""Arguments that several commands share, and how each is read.

What a stranger typed comes from a file or from the environment, never from an argument that a
shell has put together.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import stat
import sys
from pathlib import Path
from typing import Protocol

from ..pages import dates

CONTENT = Path("content")
# What a form may hold at most: 65,536 characters of four bytes.
MOST_BYTES = 4 * 65_536


class Commands(Protocol):
    """What argparse gives to add commands to; its own class for it is private."""

    def add_parser(self, name: str, *, help: str) -> argparse.ArgumentParser:
        """Add a command."""


class WrongUseError(Exception):
    """A command cannot do what was asked; the text says why, in Dutch."""


def add_content(command: argparse.ArgumentParser) -> None:
    """Add --content: where the records are."""
    command.add_argument(
        "--content", metavar="MAP", type=Path, default=CONTENT, help="de map met inhoud"
    )


def content(options: argparse.Namespace) -> Path:
    """Return the content folder; raises WrongUseError where there is none."""
    folder: Path = options.content
    if not folder.is_dir():
        raise WrongUseError(f"'{folder}' is geen map")
    return folder


def add_date(command: argparse.ArgumentParser) -> None:
    """Add --date: the reference date."""
    command.add_argument("--date", metavar="JJJJ-MM-DD", default="", help="alsof het die dag is")


def date(options: argparse.Namespace) -> dt.date:
    """Return the reference date; raises WrongUseError for one that is none."""
    try:
        return dates.reference(options.date)
    except ValueError:
        raise WrongUseError(f"'{options.date}' is geen datum zoals 2015-02-12") from None


def add_format(command: argparse.ArgumentParser, *formats: str) -> None:
    """Add --format; the first one is what people get."""
    command.add_argument(
        "--format", choices=formats, default=formats[0], help="hoe de uitkomst eruitziet"
    )


def add_body(command: argparse.ArgumentParser) -> None:
    """Add --body and --account: what an issue says, and who wrote it."""
    command.add_argument(
        "--body", metavar="BESTAND", type=Path, help="de tekst van het formulier (of: ISSUE_BODY)"
    )
    command.add_argument(
        "--account", metavar="NAAM", help="de GitHub-naam van wie het stuurde (of: ISSUE_AUTHOR)"
    )


def body(options: argparse.Namespace) -> str:
    """Return the text of the form; raises WrongUseError where there is none."""
    if options.body is None:
        if "ISSUE_BODY" not in os.environ:
            raise WrongUseError("geef --body BESTAND, of zet de tekst in ISSUE_BODY")
        return os.environ["ISSUE_BODY"]
    return text(options.body)


def text(path: Path) -> str:
    """Return the text of a file that somebody else may have made; raises WrongUseError."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise WrongUseError(f"'{path}' is geen gewoon bestand")
        if status.st_size > MOST_BYTES:
            raise WrongUseError(f"'{path}' is te groot: {status.st_size} bytes")
        return path.read_text("utf-8", errors="replace")
    except OSError as failure:
        raise WrongUseError(f"'{path}' kunnen we niet lezen ({failure.strerror})") from None


def account(options: argparse.Namespace) -> str:
    """Return who sent it, "" for not known."""
    return str(options.account or os.environ.get("ISSUE_AUTHOR", "")).strip().removeprefix("@")


def repository() -> str:
    """Return the web address of the repository, "" for not known."""
    return os.environ.get("REPOSITORY_URL", "").rstrip("/")


def site() -> str:
    """Return the address the site is published at, with a slash behind it; "" for not known."""
    address = os.environ.get("SITE_URL", "").rstrip("/")
    return f"{address}/" if address else ""


def say(line: str) -> None:
    """Say something beside the output, so that a program can read that."""
    print(line, file=sys.stderr)
