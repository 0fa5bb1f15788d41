#!/usr/bin/env python3
"""Open one issue for every hub that should say whether its profile is still right.

Reads what `doedemocratie due --format json` says, which names the editors. A hub has one open
issue at most; when it is no longer due, that issue is closed.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import ours
import rest
from rest import Api

LABEL = "bevestigen"
# So many issues are opened in one run; the rest follow in later weeks.
MOST = 10
THANKS = "Dit profiel is bevestigd of niet meer op de site. Dank je wel; dit kan dicht."


def main() -> int:
    """Open what is missing, close what is done; returns 0, or what `due` returned."""
    code, text = ours.said("due", "--format", "json")
    if code:
        return code
    opened, closed = remind(rest.api(), json.loads(text))
    print(f"{opened} geopend, {closed} gesloten.")
    return 0


def remind(api: Api, due: list[dict[str, Any]]) -> tuple[int, int]:
    """Open and close issues for the hubs that are due; returns how many of each."""
    hubs = {hub["slug"]: hub for hub in due if rest.SLUG.fullmatch(hub["slug"])}
    there = asked(api)
    new = [hub for slug, hub in sorted(hubs.items()) if slug not in there][:MOST]
    for hub in new:
        body = f"{mark(hub['slug'])}\n{hub['body']}"
        api.ask("POST", "issues", {"title": hub["title"], "body": body, "labels": [LABEL]})
    over = [issue for slug, issue in sorted(there.items()) if slug not in hubs]
    for issue in over:
        api.ask("POST", f"issues/{issue}/comments", {"body": THANKS})
        api.ask("PATCH", f"issues/{issue}", {"state": "closed", "state_reason": "completed"})
    return len(new), len(over)


def asked(api: Api) -> dict[str, int]:
    """Return the number of the open issue of each hub that was asked.

    Anybody can write our mark; only what a workflow opened counts.
    """
    found: dict[str, int] = {}
    for issue in api.every("issues", state="open", creator=rest.BOT):
        first = str(issue["body"] or "").split("\n")[0].strip()
        slug = first.removeprefix("<!-- doedemocratie: bevestigen ").removesuffix(" -->")
        if rest.by_bot(issue) and "pull_request" not in issue and first == mark(slug):
            found[slug] = rest.number(issue["number"])
    return found


def mark(slug: str) -> str:
    """Return what tells the issue of a hub."""
    return f"<!-- doedemocratie: bevestigen {slug} -->"


if __name__ == "__main__":
    sys.exit(rest.finished(main))
