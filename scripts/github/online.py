#!/usr/bin/env python3
"""Tell on each pull request that just went online what there is now: one comment, kept up to date.

A push that comes while another is being deployed waits, and a later one takes its place. So this
looks at all that came on main within a day before the commit that is online, not at one push.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import comments
import ours
import rest
from rest import Api

ROOT = Path(__file__).resolve().parents[2]
MARK = "<!-- doedemocratie: online -->"
DAY = 24 * 60 * 60
RECORD = re.compile(
    rf"content/(?:{'|'.join(rest.NAMES['kinds'].values())})/{rest.SLUG.pattern}\.(?:yml|md)"
)


def main() -> int:
    """Write or update the comments; returns 0, or what `online` returned."""
    api, count = rest.api(), 0
    for pull in merged(api, came()):
        number = rest.number(pull["number"])
        code, text = told(sorted(changed(api, number)))
        if code:
            return code
        if text:
            comments.keep(api, number, MARK, text)
            count += 1
    print(f"{count} verteld.")
    return 0


def came() -> set[str]:
    """Return the commits that came within a day before the one that is online, itself too."""
    last = int(git("log", "-1", "--format=%ct"))
    return set(git("log", "--format=%H", f"--max-age={last - DAY}").split())


def merged(api: Api, commits: set[str]) -> Iterator[dict[str, Any]]:
    """Yield the pull requests that were merged by one of these commits.

    Of one that was closed without it, GitHub names a commit too: that of a merge it tried.
    """
    asked = "state=closed&base=main&sort=updated&direction=desc&per_page=100"
    for pull in api.ask("GET", f"pulls?{asked}"):
        if pull["merged_at"] and pull["merge_commit_sha"] in commits:
            yield pull


def changed(api: Api, number: int) -> Iterator[str]:
    """Yield the records that a pull request changed, by their path; the rest is no page."""
    for file in api.every(f"pulls/{number}/files"):
        if RECORD.fullmatch(str(file["filename"])):
            yield file["filename"]


def told(paths: list[str]) -> tuple[int, str]:
    """Return how `online` ended, and what it says of these records: nothing of none."""
    if not paths:
        return 0, ""
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "paths"
        listed.write_text("\0".join(paths), "utf-8")
        return ours.said("online", "--paths", str(listed))


def git(*asked: str) -> str:
    """Return what git says of the checkout; raises where it cannot."""
    done = subprocess.run(["git", *asked], stdout=subprocess.PIPE, check=True, cwd=ours.ROOT)
    return done.stdout.decode("ascii")


if __name__ == "__main__":
    os.chdir(ROOT)
    sys.exit(rest.finished(main))
