"""The one comment of a workflow on a pull request, known by its mark."""

from __future__ import annotations

import rest
from rest import Api


def keep(api: Api, number: int, mark: str, text: str) -> None:
    """Make the one comment with this mark say this; it writes nothing when it does already.

    Anybody can write our mark; only what a workflow wrote counts.
    """
    body = f"{mark}\n{text}"
    for comment in api.every(f"issues/{number}/comments"):
        if rest.by_bot(comment) and str(comment["body"]).startswith(mark):
            if comment["body"].strip() != body.strip():
                path = f"issues/comments/{rest.number(comment['id'])}"
                api.ask("PATCH", path, {"body": body})
            return
    api.ask("POST", f"issues/{number}/comments", {"body": body})
