"""`doedemocratie ownership`: may the author change what a pull request changes?"""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import asdict
from pathlib import Path

import click

from ...records.judging.ownership import Reader, Verdict, judge
from ..shared import arguments
from ..shared.command import Command, WrongUseError

# A branch, a tag, a commit: never an option, a range or a path within a version.
_SIGNS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/._-")


@click.command(cls=Command)
@click.option("--base", metavar="VERSIE", required=True, help="wat er nu is")
@click.option("--head", metavar="VERSIE", required=True, help="wat er zou komen")
@click.option("--author", metavar="NAAM", help="of: PULL_AUTHOR")
@arguments.paths
@click.option("--repo", metavar="MAP", type=Path, default=Path(), help="een andere map dan deze")
@arguments.shape(("text", "json", "markdown"))
def command(
    base: str, head: str, author: str | None, listed: Path | None, repo: Path, shape: str
) -> int:
    """Print the verdict; returns 0 when the author may, 1 when a maintainer must review."""
    base, head = _commit(repo, base), _commit(repo, head)
    if listed:
        paths = arguments.text(listed).split("\0")
    else:
        # A rename is told as one name gone and one come; what main did since is not theirs.
        asked = ["diff", "--name-only", "--no-renames", "-z", f"{base}...{head}"]
        paths = _git(repo, *asked).decode("utf-8", "replace").split("\0")
    if author is None:
        author = os.environ.get("PULL_AUTHOR", "")
    verdict = judge(filter(None, paths), author, _reader(repo, base), _reader(repo, head))
    print(_said(shape, verdict), end="")
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
