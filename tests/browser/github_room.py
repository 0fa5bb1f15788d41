"""A GitHub that lets the editing room in, or does not; as much of it as the room asks for."""

from __future__ import annotations

import json
from collections.abc import Mapping

from playwright.sync_api import Page, Route

_HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Allow-Headers": "*",
    "Access-Control-Allow-Methods": "*",
}
_USER = {"id": 1, "login": "null", "name": "Null", "email": "", "avatar_url": ""}
_COMMIT = {"oid": "1" * 40, "message": "Begin"}
_FORBIDDEN = {"type": "FORBIDDEN", "message": "Resource not accessible by personal access token"}
_REFUSALS: dict[str, tuple[int, Mapping[str, object]]] = {
    "nothing": (401, {"message": "Bad credentials"}),
    "no repository": (404, {"message": "Not Found"}),
}


class Doorkeeper:
    """Answers for api.github.com, of an empty repository.

    `takes` says of the token what it may: "writing", "reading" (it is too weak to write), "nothing"
    (it is no longer one) or "no repository" (this one it may not see). `written` and `proposed`
    hold what was committed, and what it was asked to merge.
    """

    def __init__(self, page: Page, takes: str) -> None:
        """Stand before the page."""
        self.takes = takes
        self.written: list[dict[str, dict[str, object]]] = []
        self.proposed: list[dict[str, object]] = []
        page.route("https://api.github.com/**", self._answer)

    def _answer(self, route: Route) -> None:
        asked = route.request
        if asked.method == "OPTIONS":
            route.fulfill(status=204, headers=_HEADERS)
            return
        status, body = self._of(asked.url, asked.post_data or "")
        route.fulfill(status=status, json=body, headers=_HEADERS)

    def _of(self, url: str, query: str) -> tuple[int, Mapping[str, object]]:
        refusal = _REFUSALS.get(self.takes)
        if refusal and not (url.endswith("/user") and refusal[0] == 404):
            return refusal
        if url.endswith("/user"):
            return 200, _USER
        if "/git/trees/" in url:
            return 200, {"sha": "1" * 40, "tree": [], "truncated": False}
        if "fork:" in query and self.takes == "reading":
            return 200, {"data": None, "errors": [_FORBIDDEN]}
        if url.endswith("/pulls"):
            self.proposed.append(json.loads(query))
            return 201, {"number": 7, "node_id": "PR_7", "html_url": "", "head": {"sha": "2" * 40}}
        if "createCommitOnBranch" in query:
            self.written.append(json.loads(query)["variables"]["input"])
            commit = {"oid": "2" * 40, "committedDate": "2026-11-28T00:00:00Z"}
            return 200, {"data": {"createCommitOnBranch": {"commit": commit}}}
        target = {"history": {"nodes": [_COMMIT]}}
        none = {"nodes": [], "pageInfo": {"hasNextPage": False}}
        main = {"ref": {"target": {**target, "oid": "1" * 40}}, "pullRequests": none}
        return 200, {"data": {"repository": main, "base": main, "fork": {"id": "R_1"}}}
