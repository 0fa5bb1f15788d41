"""A GitHub of our own on 127.0.0.1, strict about what it receives.

It knows one repository, `doe/site`, keeps what is written, and notes as a fault whatever GitHub
would refuse or our scripts should never send: a missing header, an unknown key, a strange path,
the token at the place where artifacts lie. What it is asked and answers is held to GitHub's own
description too (describing.py).
"""

from __future__ import annotations

import base64
import json
import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

import describing

BOT = {"login": "github-actions[bot]", "type": "Bot"}
PREFIX = "/repos/doe/site/"
SHA = re.compile(r"[0-9a-f]{40}")
# A record, or what follows from the model.
FILE = re.compile(
    r"content/[a-z-]+/[a-z0-9-]+\.(yml|md)|content/(home\.yml|published\.txt|schemas/[a-z-]+\.schema\.json)"
    r"|docs/velden\.md|\.github/ISSUE_TEMPLATE/[a-z0-9-]+\.yml|scripts/github/kinds\.json"
)


class FakeGitHub:
    """The server and all it holds."""

    token = "ghs_only_for_tests"

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.asked: list[tuple[str, str, Any]] = []
        self.artifacts: list[dict[str, Any]] = []
        self.zips: dict[int, bytes] = {}
        self.workflows: dict[str, str] = {}
        self.setup: dict[str, tuple[int, Any]] = {}
        self.spoiled: dict[str, tuple[int, bytes]] = {}
        self.pulls: dict[int, dict[str, Any]] = {}
        self.files: dict[int, list[str]] = {}
        self.issues: dict[int, dict[str, Any]] = {}
        self.comments: dict[int, list[dict[str, Any]]] = {}
        self.permissions: dict[str, dict[str, Any]] = {}
        self.labels: dict[int, list[str]] = {}
        self.refs: dict[str, str] = {}
        self.commits: dict[str, dict[str, Any]] = {}
        self.trees: dict[str, dict[str, Any]] = {}
        self.blobs: dict[str, bytes] = {}
        self.statuses: dict[str, list[dict[str, Any]]] = {}
        self.may_open = True
        self._next = 500

    def __enter__(self) -> Self:
        github = self

        class Handler(BaseHTTPRequestHandler):
            def _do(self) -> None:
                github._answer(self)

            # The names that the base class calls.
            do_GET = do_POST = do_PATCH = do_DELETE = do_PUT = _do  # noqa: N815

            def log_message(self, *_: Any) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.root = f"http://127.0.0.1:{self.server.server_port}"
        # It looks so often (in seconds) whether it may stop: by itself twice a second only.
        look = {"poll_interval": 0.02}
        threading.Thread(target=self.server.serve_forever, kwargs=look, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.server.shutdown()
        self.server.server_close()

    def writes(self) -> list[tuple[str, str]]:
        """Return every request that would change something."""
        return [(method, path) for method, path, _ in self.asked if method != "GET"]

    def said(self, issue: int) -> list[str]:
        """Return the comments on an issue or pull request."""
        return [comment["body"] for comment in self.comments.get(issue, [])]

    def number(self) -> int:
        self._next += 1
        return self._next

    def sha(self) -> str:
        return f"{self.number():040x}"

    def fault(self, text: str) -> tuple[int, Any]:
        self.faults.append(text)
        return 400, {"message": text}

    def _answer(self, handler: BaseHTTPRequestHandler) -> None:
        raw = handler.rfile.read(int(handler.headers.get("Content-Length") or 0))
        split = urlsplit(handler.path)
        if split.path.startswith("/storage/"):
            self._stored(handler, split.path)
            return
        status, body = self._checked(handler, split.path, dict(parse_qsl(split.query)), raw)
        for path, (code, data) in self.spoiled.items():
            if f"{split.path}/".startswith(PREFIX + path):
                self._spoiled(handler, code, data)
                return
        handler.send_response(status)
        if status == 302:
            handler.send_header("Location", body)
            body = None
        data = b"" if body is None else json.dumps(body).encode()
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    @staticmethod
    def _spoiled(handler: BaseHTTPRequestHandler, status: int, data: bytes) -> None:
        """Answer with a status and what comes of it, of which more was promised."""
        handler.send_response(status)
        handler.send_header("Content-Length", str(len(data) + (status == 200)))
        handler.end_headers()
        handler.wfile.write(data)

    def _stored(self, handler: BaseHTTPRequestHandler, path: str) -> None:
        if handler.headers.get("Authorization"):
            self.faults.append("the token was sent to where artifacts lie")
        data = self.zips[int(path.rsplit("/", 1)[1])]
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    def _checked(
        self, handler: BaseHTTPRequestHandler, path: str, query: dict[str, str], raw: bytes
    ) -> tuple[int, Any]:
        wanted = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self.token}",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        for name, value in wanted.items():
            if handler.headers.get(name) != value:
                return self.fault(f"header {name} is {handler.headers.get(name)!r}")
        if not handler.headers.get("User-Agent"):
            return self.fault("no User-Agent")
        path = PREFIX if path == PREFIX.rstrip("/") else path
        if not path.startswith(PREFIX) or not re.fullmatch(r"[A-Za-z0-9/._-]+", path):
            return self.fault(f"strange path {path!r}")
        if ".." in path or "//" in path:
            return self.fault(f"strange path {path!r}")
        body = None
        if raw:
            if handler.headers.get("Content-Type") != "application/json":
                return self.fault("a body that is not said to be JSON")
            body = json.loads(raw)
        method, path = handler.command, path.removeprefix(PREFIX)
        self.asked.append((method, path, body))
        self.faults += describing.unlike(f"{method} {path}", query, body)
        for verb, pattern, answer in self._routes():
            match = re.fullmatch(pattern, path)
            if verb == method and match:
                status, given = answer(match, query, body)
                self.faults += describing.answered(f"{method} {path}", status, given)
                return status, given
        return self.fault(f"no such address: {method} {path}")

    def _routes(self) -> list[tuple[str, str, Callable[[Any, Any, Any], tuple[int, Any]]]]:
        return [
            ("GET", r"actions/runs/(\d+)/artifacts", self._list_artifacts),
            ("GET", r"actions/artifacts/(\d+)/zip", self._zip),
            ("GET", r"actions/workflows/([a-z]+\.yml)", self._workflow),
            ("PUT", r"actions/workflows/([a-z]+\.yml)/enable", self._enable),
            ("GET", r"pulls/(\d+)", self._pull),
            ("GET", r"pulls/(\d+)/files", self._files),
            ("GET", r"pulls", self._list_pulls),
            ("POST", r"pulls", self._open_pull),
            ("GET", r"issues", self._list_issues),
            ("POST", r"issues", self._open_issue),
            ("PATCH", r"issues/(\d+)", self._change_issue),
            ("GET", r"issues/(\d+)/comments", self._list_comments),
            ("POST", r"issues/(\d+)/comments", self._comment),
            ("PATCH", r"issues/comments/(\d+)", self._change_comment),
            ("DELETE", r"issues/(\d+)/labels/([a-z]+)", self._unlabel),
            ("GET", r"collaborators/([A-Za-z0-9-]+)/permission", self._permission),
            ("GET", r"git/ref/heads/([a-z0-9/-]+)", self._ref),
            ("POST", r"git/refs", self._new_ref),
            ("PATCH", r"git/refs/heads/([a-z0-9/-]+)", self._move_ref),
            ("GET", r"commits/([0-9a-f]{40})", self._commit),
            ("POST", r"git/blobs", self._new_blob),
            ("POST", r"git/trees", self._new_tree),
            ("POST", r"git/commits", self._new_commit),
            ("POST", r"statuses/([0-9a-f]{40})", self._status),
            ("GET", r".*", self._set_up),
        ]

    def _keys(self, body: Any, *names: str) -> bool:
        if not isinstance(body, dict) or set(body) != set(names):
            self.faults.append(f"keys {sorted(body or [])}, wanted {sorted(names)}")
            return False
        return True

    def _text(self, body: str) -> bool:
        if not isinstance(body, str) or not body.strip() or len(body) > 65_536:
            self.faults.append("a text that is empty or too long")
            return False
        return True

    def _page(self, members: list[Any], query: dict[str, str]) -> tuple[int, Any]:
        size, page = int(query.get("per_page", "30")), int(query.get("page", "1"))
        if size > 100:
            return self.fault("more than a hundred on a page")
        return 200, members[(page - 1) * size : page * size]

    # Artifacts

    def _list_artifacts(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        found = [one for one in self.artifacts if one["name"] == query.get("name", one["name"])]
        return 200, {"total_count": len(found), "artifacts": found}

    def _zip(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        return 302, f"{self.root}/storage/{match[1]}"

    # Workflows

    def _workflow(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        state = self.workflows.get(match[1])
        return (200, {"state": state}) if state else (404, {"message": "Not Found"})

    def _enable(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if body is not None or match[1] not in self.workflows:
            return self.fault(f"no workflow {match[1]}, or more than its name")
        self.workflows[match[1]] = "active"
        return 204, None

    # How the repository is set up

    def _set_up(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        return self.setup.get(match[0]) or self.fault(f"no such address: {match[0]}")

    # Pull requests

    def _pull(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        pull = self.pulls.get(int(match[1]))
        return (200, pull) if pull else (404, {"message": "Not Found"})

    def _list_pulls(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if query.get("state") == "closed":
            return self._list_merged(query)
        owner, colon, branch = query.get("head", "").partition(":")
        if not colon:
            return self.fault("a head without its owner")
        found = [
            pull
            for pull in self.pulls.values()
            if pull["state"] == query.get("state", "open")
            and pull["head"]["ref"] == branch
            and ((pull["head"]["repo"] or {}).get("owner") or {}).get("login") == owner
        ]
        return self._page(found, query)

    def _list_merged(self, query: Any) -> tuple[int, Any]:
        order = (query.get("base"), query.get("sort"), query.get("direction"))
        if order != ("main", "updated", "desc"):
            return self.fault("closed pull requests of any branch, or the oldest first")
        closed = [one for one in self.pulls.values() if one["state"] == "closed"]
        return self._page(closed[::-1], query)

    def _files(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if int(match[1]) not in self.pulls:
            return 404, {"message": "Not Found"}
        names = self.files.get(int(match[1]), [])
        return self._page([{"filename": name} for name in names], query)

    def _open_pull(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if not self._keys(body, "title", "head", "base", "body") or not self._text(body["body"]):
            return 422, {}
        if not self.may_open:
            return 403, {"message": "GitHub Actions is not permitted to create pull requests."}
        if body["base"] != "main" or body["head"] not in self.refs:
            return self.fault(f"no branch {body['head']} or {body['base']}")
        number = self.number()
        self.pulls[number] = pull(number, body["head"], self.refs[body["head"]], user=BOT)
        self.pulls[number] |= {"title": body["title"], "body": body["body"]}
        return 201, self.pulls[number]

    # Issues

    def _list_issues(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        state, creator = query.get("state"), query.get("creator")
        if state == "closed" and (creator, query.get("sort")) != (BOT["login"], "updated"):
            return self.fault("closed issues of anybody, or the oldest first")
        there = [one for one in self.issues.values() if one["state"] == state]
        if creator:
            there = [one for one in there if (one["user"] or {}).get("login") == creator]
        return self._page(there[::-1] if query.get("direction") == "desc" else there, query)

    def _open_issue(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if not self._keys(body, "title", "body", "labels") or not self._text(body["body"]):
            return 422, {}
        number = self.number()
        came = {"created_at": "2026-11-23T05:11:00Z"}
        self.issues[number] = {"number": number, "state": "open", "user": BOT, **came, **body}
        return 201, self.issues[number]

    def _change_issue(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if "body" in body:
            again = ("state", "state_reason") if "state" in body else ()
            if not self._keys(body, "title", "body", *again) or not self._text(body["body"]):
                return 422, {}
            if self.issues[int(match[1])]["user"] != BOT:
                return self.fault("the issue of somebody else is changed")
        elif not self._keys(body, "state", "state_reason"):
            return 422, {}
        self.issues[int(match[1])].update(body)
        return 200, self.issues[int(match[1])]

    def _list_comments(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        return self._page(self.comments.get(int(match[1]), []), query)

    def _comment(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if not self._keys(body, "body") or not self._text(body["body"]):
            return 422, {}
        comment = {"id": self.number(), "user": BOT, **body}
        self.comments.setdefault(int(match[1]), []).append(comment)
        return 201, comment

    def _change_comment(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if not self._keys(body, "body") or not self._text(body["body"]):
            return 422, {}
        for comments in self.comments.values():
            for comment in comments:
                if comment["id"] == int(match[1]):
                    if comment["user"] != BOT:
                        return self.fault("the comment of somebody else is changed")
                    comment["body"] = body["body"]
                    return 200, comment
        return self.fault("no such comment")

    def _unlabel(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        labels = self.labels.get(int(match[1]), [])
        if match[2] not in labels:
            return 404, {"message": "Label does not exist"}
        labels.remove(match[2])
        return 200, []

    def _permission(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        found = self.permissions.get(match[1])
        return (200, found) if found else (404, {"message": "Not Found"})

    # Git

    def _ref(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        sha = self.refs.get(match[1])
        return (200, {"object": {"sha": sha}}) if sha else (404, {"message": "Not Found"})

    def _new_ref(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if not self._keys(body, "ref", "sha") or not body["ref"].startswith("refs/heads/"):
            return self.fault("a strange ref")
        name = body["ref"].removeprefix("refs/heads/")
        if name == "main" or body["sha"] not in self.commits:
            return self.fault(f"ref {name} to {body['sha']}")
        if name in self.refs:
            return 422, {"message": "Reference already exists"}
        self.refs[name] = body["sha"]
        return 201, {}

    def _move_ref(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if not self._keys(body, "sha", "force") or match[1] not in self.refs:
            return self.fault(f"no branch {match[1]}")
        if match[1] == "main" or body["sha"] not in self.commits:
            return self.fault("main is moved, or to nowhere")
        self.refs[match[1]] = body["sha"]
        for one in self.pulls.values():
            if one["head"]["ref"] == match[1]:
                one["head"]["sha"] = body["sha"]
        return 200, {}

    def _commit(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        return 200, self.commits[match[1]]

    def _new_blob(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if not self._keys(body, "content", "encoding") or body["encoding"] != "base64":
            return self.fault("a strange blob")
        sha = self.sha()
        self.blobs[sha] = base64.b64decode(body["content"], validate=True)
        return 201, {"sha": sha}

    def _new_tree(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if not self._keys(body, "base_tree", "tree") or not SHA.fullmatch(body["base_tree"]):
            return self.fault("a tree on nothing would drop every other file")
        for entry in body["tree"]:
            if not self._keys(entry, "path", "mode", "type", "sha") or entry["mode"] != "100644":
                return self.fault("a strange entry in a tree")
            if not FILE.fullmatch(entry["path"]):
                return self.fault(f"a file at {entry['path']}")
        sha = self.sha()
        self.trees[sha] = body
        return 201, {"sha": sha}

    def _new_commit(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if not self._keys(body, "message", "tree", "parents") or body["tree"] not in self.trees:
            return self.fault("a strange commit")
        if len(body["parents"]) != 1 or not SHA.fullmatch(body["parents"][0]):
            return self.fault("a commit without its parent")
        sha = self.sha()
        self.commits[sha] = {**body, "sha": sha, "author": BOT}
        return 201, {"sha": sha}

    def _status(self, match: Any, query: Any, body: Any) -> tuple[int, Any]:
        if not self._keys(body, "state", "context", "description", "target_url"):
            return 422, {}
        if match[1] not in self.commits or len(body["description"]) > 140:
            return self.fault("a status of nothing, or too long")
        self.statuses.setdefault(match[1], []).append(body)
        return 201, {}

    # What tests look at

    def proposed(self, branch: str) -> dict[str, bytes]:
        """Return path → content of what the last commit of a branch changes."""
        tree = self.trees[self.commits[self.refs[branch]]["tree"]]
        return {entry["path"]: self.blobs[entry["sha"]] for entry in tree["tree"]}


def pull(
    number: int,
    branch: str,
    sha: str,
    *,
    owner: str = "doe",
    user: dict[str, str] | None = None,
    state: str = "open",
    merged: str | None = None,
) -> dict[str, Any]:
    """Return a pull request as the API has it, as much of it as is read.

    `merged` is the commit that took it over.
    """
    home = {"full_name": "doe/site", "owner": {"login": "doe"}}
    return {
        "number": number,
        "state": "closed" if merged else state,
        "merged_at": "2026-11-23T12:00:00Z" if merged else None,
        "merge_commit_sha": merged or sha,
        "title": "Iets",
        "body": "",
        "user": user or {"login": "bo", "type": "User"},
        "head": {
            "ref": branch,
            "sha": sha,
            "repo": {"full_name": f"{owner}/site", "owner": {"login": owner}},
        },
        "base": {"ref": "main", "repo": home},
    }
