#!/usr/bin/env python3
"""Keep the workflows of this repository that have a schedule enabled.

In a public repository GitHub stops them 60 days after the last commit, without a word to anybody:
then no night builds the site any more and no hub is asked to confirm. Enabling one counts those
days anew. A workflow that somebody disabled by hand stays as it is.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

import rest
from rest import Api

FOLDER = Path(__file__).resolve().parents[2] / ".github" / "workflows"


def main() -> int:
    """Enable each; returns 0, or 1 when GitHub refused one."""
    return 1 if "" in [enabled(rest.api(), name) for name in scheduled()] else 0


def scheduled() -> list[str]:
    """Return the file names of the workflows with a schedule."""
    files = sorted(FOLDER.glob("*.yml"))
    return [
        file.name
        for file in files
        if re.search(r"^  schedule:$", file.read_text("utf-8"), re.MULTILINE)
    ]


def enabled(api: Api, name: str) -> str:
    """Enable a workflow and say so; returns what it was before, "" where GitHub refused."""
    path = f"actions/workflows/{name}"
    try:
        before = str(api.ask("GET", path)["state"])
        if before == "disabled_manually":
            print(f"{name}: iemand zette deze uit. Dat blijft zo.")
        else:
            api.ask("PUT", f"{path}/enable")
            print(f"{name}: staat aan.")
    except rest.RefusedError as refusal:
        print(f"::error::{name}: GitHub zet deze niet aan. {refusal}")
        return ""
    return before


if __name__ == "__main__":
    sys.exit(rest.finished(main))
