#!/usr/bin/env python3
"""Check the content of a pull request, and say all of it.

On the lines, in the summary of the job, and as a report for the workflow that writes the comment.

This runs on what a stranger sent, without secrets. So the report is data: problems and a number.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import ours
import rest

ROOT = Path(__file__).resolve().parents[2]
# What `doedemocratie comment` reads at most is 256 kB.
MOST_BYTES = 250_000
UNKNOWN = "Dat konden we niet nagaan.\n"


def main() -> int:
    """Return what `check` returned: 0 fine, 1 problems, 3 a fault of ours."""
    folder = Path(os.environ.get("REPORT_DIR", ROOT / "report"))
    folder.mkdir(exist_ok=True)
    code, report = ours.said("check", "--format", "json")
    if code not in (0, 1):
        return code
    (folder / "report.json").write_text(bounded(report), "utf-8")
    pull = rest.event().get("pull_request")
    if pull:
        (folder / "number").write_text(f"{rest.number(pull['number'])}\n", "utf-8")
    print(ours.said("check", "--format", "github")[1], end="", flush=True)
    parts = [ours.said("check", "--format", "markdown")[1]]
    if pull:
        parts += about(pull)
    with Path(os.environ["GITHUB_STEP_SUMMARY"]).open("a", encoding="utf-8") as summary:
        summary.write("\n".join(parts))
    return code


def bounded(report: str) -> str:
    """Return a report of check that fits: what is too much goes from its end, warnings first."""
    if len(report.encode()) <= MOST_BYTES:
        return report
    data = json.loads(report)
    problems = sorted(data["problems"], key=lambda one: one["level"] != "error")
    size, kept = 0, []
    for one in problems:
        size += len(json.dumps(one, ensure_ascii=False).encode()) + 2
        if size > MOST_BYTES - 1_000:
            break
        kept.append(one)
    return json.dumps({**data, "problems": kept}, ensure_ascii=False)


def about(pull: dict[str, Any]) -> list[str]:
    """Return who may change this, and what the changed records say.

    The checkout of a pull request is a merge: its first parent is what is there now, its second
    what was sent.
    """
    base, head = git("rev-parse", "HEAD^1").strip(), git("rev-parse", "HEAD^2").strip()
    author = (pull.get("user") or {}).get("login") or ""
    asked = ("ownership", "--base", base, "--head", head, "--format", "markdown")
    owner = ours.said(*asked, PULL_AUTHOR=author)[1]
    changed = Path(os.environ.get("RUNNER_TEMP") or tempfile.gettempdir()) / "changed"
    names = git("diff", "--name-only", "--no-renames", "-z", f"{base}...{head}")
    changed.write_bytes(os.fsencode(names))
    shown = ours.said("summary", "--paths", str(changed))[1]
    told = {"Wie mag dit aanpassen?": owner, "Wat er verandert": shown}
    return [f"### {title}\n\n{text or UNKNOWN}" for title, text in told.items()]


def git(*asked: str) -> str:
    """Return what git says, a name that is no UTF-8 as Python keeps it; raises where it cannot."""
    done = subprocess.run(["git", *asked], stdout=subprocess.PIPE, check=True)
    return os.fsdecode(done.stdout)


if __name__ == "__main__":
    sys.exit(rest.finished(main))
