"""A pull request of a workflow: one commit on what was checked, on a branch of its own.

It starts no check by itself, since the token of a workflow opened it: so what was checked is
reported as that check. Names of branches, files and titles are ours.
"""

from __future__ import annotations

import base64
import os
import stat
import subprocess
from collections.abc import Iterable

import ours
import rest
from rest import Api, RefusedError

# The check that a pull request needs; the name of its job in check.yml.
CONTEXT = "check"


def last_author(api: Api, branch: str) -> str | None:
    """Return who made the last commit of a branch, None where there is no such branch."""
    try:
        sha = api.ask("GET", f"git/ref/heads/{branch}")["object"]["sha"]
    except RefusedError as refusal:
        if refusal.status != 404:
            raise
        return None
    if not rest.SHA.fullmatch(sha):
        raise ValueError("dit is geen commit")
    return str((api.ask("GET", f"commits/{sha}").get("author") or {}).get("login"))


def committed(api: Api, title: str, files: Iterable[str]) -> str:
    """Make one commit on what was checked, with these files as they stand; returns its name."""
    parent, tree = git("rev-parse", "HEAD"), git("rev-parse", "HEAD^{tree}")
    entries = []
    for file in files:
        path = ours.ROOT / file
        if not stat.S_ISREG(path.lstat().st_mode) or path.parent.resolve() != path.parent:
            raise ValueError(f"{file} is geen gewoon bestand")
        content = base64.b64encode(path.read_bytes()).decode("ascii")
        blob = api.ask("POST", "git/blobs", {"content": content, "encoding": "base64"})["sha"]
        entries.append({"path": file, "mode": "100644", "type": "blob", "sha": blob})
    new = api.ask("POST", "git/trees", {"base_tree": tree, "tree": entries})["sha"]
    asked = {"message": title, "tree": new, "parents": [parent]}
    commit = str(api.ask("POST", "git/commits", asked)["sha"])
    if not rest.SHA.fullmatch(commit):
        raise ValueError("dit is geen commit")
    return commit


def laid(api: Api, branch: str, commit: str, *, there: bool) -> None:
    """Let a branch be this commit; `there`: it is there already."""
    if there:
        api.ask("PATCH", f"git/refs/heads/{branch}", {"sha": commit, "force": True})
    else:
        api.ask("POST", "git/refs", {"ref": f"refs/heads/{branch}", "sha": commit})


def judged(api: Api, commit: str, words: str, *, state: str = "success") -> None:
    """Report on a commit what its check found."""
    verdict = {
        "state": state,
        "context": CONTEXT,
        "description": words,
        "target_url": run_url(),
    }
    api.ask("POST", f"statuses/{commit}", verdict)


def opened(api: Api, title: str, branch: str, main_branch: str, body: str) -> int:
    """Open a pull request; returns its number, 0 where workflows may open none (a setting)."""
    asked = {"title": title, "head": branch, "base": main_branch, "body": body}
    try:
        return rest.number(api.ask("POST", "pulls", asked)["number"])
    except RefusedError as refusal:
        if refusal.status != 403:
            raise
        return 0


def compare(branch: str) -> str:
    """Return the address at which somebody makes a pull request of a branch by hand."""
    return f"{rest.repository_url()}/compare/{branch}?expand=1"


def run_url() -> str:
    """Return the address of this run."""
    return f"{rest.repository_url()}/actions/runs/{rest.number(int(os.environ['GITHUB_RUN_ID']))}"


def git(*asked: str) -> str:
    """Return what git says of the checkout."""
    return subprocess.run(
        ["git", *asked], stdout=subprocess.PIPE, text=True, check=True, cwd=ours.ROOT
    ).stdout.strip()
