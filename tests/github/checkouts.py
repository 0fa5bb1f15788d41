"""Checkouts as a workflow has them: small, with a history of their own."""

from __future__ import annotations

import atexit
import contextlib
import functools
import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

import rest

from building import ROOT
from doedemocratie.cli.main import main
from doedemocratie.questions.generated import FIELDS, SETTINGS
from doedemocratie.questions.github import setup, workflows

HUB = (
    "naam: Plug de Dag\ntype: hybride\nbereik: lokaal\nsamenvatting: Een werkplaats voor de buurt."
    "\nplaats: Utrecht\nemail: hallo@plugdedag.example\nbeheerders: [bo-buurt]\n"
)


def git(folder: Path, *asked: str) -> str:
    """Run git in a folder, apart from the settings of this machine; returns what it said."""
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    names = [f"GIT_{who}_{what}" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")]
    return subprocess.run(
        ["git", *asked],
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, **own, **dict.fromkeys(names, "bo@example.org")},
    ).stdout.strip()


def checkout(folder: Path) -> Path:
    """Return a checkout of main with one hub, and all files that are made from the model."""
    shutil.copytree(_first(), folder, dirs_exist_ok=True)
    return folder


@functools.cache
def _first() -> Path:
    """Return the checkout that all others are copies of, made once."""
    room = tempfile.TemporaryDirectory(prefix="doedemocratie-")
    atexit.register(room.cleanup)
    folder = Path(room.name)
    made = (
        *(FIELDS, SETTINGS, ".github/ISSUE_TEMPLATE", "content/schemas"),
        *(workflows.FILE, setup.FILE),
    )
    for name in made:
        source, target = ROOT / name, folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    schema = "# yaml-language-server: $schema=../schemas/hub.schema.json\n"
    (folder / "content" / "hubs").mkdir()
    (folder / "content" / "hubs" / "plug-de-dag.yml").write_text(schema + HUB, "utf-8")
    git(folder, "init", "-q", "-b", "main")
    commit(folder, "Begin")
    return folder


def commit(folder: Path, message: str) -> str:
    """Commit everything; returns the name of the commit."""
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "--allow-empty", "-m", message)
    return git(folder, "rev-parse", "HEAD")


def pull_request(folder: Path, files: dict[str, str]) -> None:
    """Turn a checkout of main into that of a pull request with these files: the merge of both."""
    git(folder, "checkout", "-q", "-b", "mijn-knooppunt")
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    commit(folder, "Zet ons erbij")
    git(folder, "checkout", "-q", "main")
    commit(folder, "Main ging verder")
    git(folder, "checkout", "-q", "--detach")
    git(folder, "merge", "-q", "--no-ff", "-m", "Merge", "mijn-knooppunt")


def here(folder: Path) -> Callable[..., tuple[int, str]]:
    """Return a way to run our own command in a folder, in this process.

    The same command in the same environment, without the second that starting one takes.
    """

    def said(*asked: str, **environment: str) -> tuple[int, str]:
        before, out = dict(os.environ), io.StringIO()
        there = {**rest.without_token(), **environment}
        os.environ.clear()
        os.environ.update(there)
        try:
            with contextlib.chdir(folder), contextlib.redirect_stdout(out):
                code = main(asked)
        finally:
            os.environ.clear()
            os.environ.update(before)
        return code, out.getvalue()

    return said
