"""`doedemocratie ownership`: may the author change what a pull request changes?"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
from dataclasses import asdict
from pathlib import Path

from ..records.ownership import Reader, Verdict, judge
from . import arguments
from .arguments import WrongUseError

# A branch, a tag, a commit: never an option, a range or a path within a version.
_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-")


def add_to(commands: arguments.Commands) -> None:
    """Add the command to the parser."""
    command = commands.add_parser("ownership", help="mag de afzender dit veranderen?")
    command.add_argument("--base", metavar="VERSIE", required=True, help="wat er nu is")
    command.add_argument("--head", metavar="VERSIE", required=True, help="wat er zou komen")
    command.add_argument("--author", metavar="NAAM", default=None, help="of: PULL_AUTHOR")
    command.add_argument("--paths", metavar="BESTAND", type=Path, help="paden, met NUL ertussen")
    command.add_argument("--repo", metavar="MAP", type=Path, default=Path())
    arguments.add_format(command, "text", "json", "markdown")
    command.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the verdict; returns 0 when the author may, 1 when a maintainer must review."""
    repo: Path = options.repo
    base, head = _commit(repo, options.base), _commit(repo, options.head)
    if options.paths:
        paths = arguments.text(options.paths).split("\0")
    else:
        # A rename is told as one name gone and one come; what main did since is not theirs.
        asked = ["diff", "--name-only", "--no-renames", "-z", f"{base}...{head}"]
        paths = _git(repo, *asked).decode("utf-8", "replace").split("\0")
    author = options.author if options.author is not None else os.environ.get("PULL_AUTHOR", "")
    verdict = judge(filter(None, paths), author, _reader(repo, base), _reader(repo, head))
    print(_said(options.format, verdict), end="")
    return 0 if verdict.ok else 1


def _said(sort: str, verdict: Verdict) -> str:
    if sort == "json":
        outcome = "ok" if verdict.ok else "needs-maintainer"
        data = {"outcome": outcome, **asdict(verdict)}
        return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    head = "De afzender is beheerder van dit knooppunt." if verdict.ok else "De redactie kijkt mee:"
    mark = "- " if sort == "markdown" else "  "
    return "\n".join([head, *(f"{mark}{reason}" for reason in verdict.reasons)]) + "\n"


def _commit(repo: Path, name: str) -> str:
    if not name or name.startswith("-") or ".." in name or not _SIGNS.issuperset(name):
        raise WrongUseError("dit is geen versie: geef een branch, tag of commit")
    return _git(repo, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").decode().strip()


def _reader(repo: Path, commit: str) -> Reader:
    def read(path: str) -> bytes | None:
        listed = _git(repo, "ls-tree", "-z", commit, "--", path)
        # A link or a folder of that name is no record.
        return _git(repo, "show", f"{commit}:{path}") if listed.startswith(b"100") else None

    return read


def _git(repo: Path, *asked: str) -> bytes:
    try:
        done = subprocess.run(
            ["git", "-C", str(repo), "--no-pager", *asked],  # noqa: S607  # wherever it is
            capture_output=True,
            timeout=60,
            check=True,
        )
    except (OSError, subprocess.SubprocessError):
        raise WrongUseError(f"git {asked[0]} lukt niet: bestaan deze versies hier?") from None
    return done.stdout
