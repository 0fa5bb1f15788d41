"""GitHub's REST API and what a workflow knows of its run, with the standard library alone.

The token goes to GitHub and nowhere else: no redirect is followed with it. What comes back, and
every value of an event, is data: an address holds only what was matched here first.
"""

from __future__ import annotations

import http.client
import json
import os
import re
import subprocess
import traceback
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

# Who writes with the token of a workflow.
BOT = "github-actions[bot]"
# What the model says, for scripts that may not import it (questions/github/workflows.py).
NAMES: dict[str, Any] = json.loads(Path(__file__).with_name("kinds.json").read_text("utf-8"))
SLUG = re.compile(NAMES["slug"])
ACCOUNT = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})")
SHA = re.compile(r"[0-9a-f]{40}")
REPOSITORY = re.compile(r"[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}")
# An answer of the API, and how many pages of a hundred are read of a list.
MOST_BYTES = 20_000_000
MOST_PAGES = 20
# What an event, a file or an answer gives that is not as we know it.
UNFORESEEN = (
    *(LookupError, TypeError, ValueError, AttributeError),
    *(OSError, RuntimeError, subprocess.SubprocessError),
)


class RefusedError(Exception):
    """GitHub did not do what was asked; `status` is its number, 0 for no answer or half of one."""

    def __init__(self, status: int, asked: str) -> None:
        super().__init__(f"{asked}: {status or 'geen antwoord'}")
        self.status = status


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Leave a redirect to whoever asked."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


_open = urllib.request.build_opener(_NoRedirect()).open


@dataclass(frozen=True, slots=True)
class Api:
    """The API of one repository."""

    root: str
    repository: str
    token: str

    def ask(self, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        """Send a request below /repos/<repository>/ and return what came back, None for nothing.

        Raises RefusedError for every answer but a 2xx, a redirect too.
        """
        asked = f"{method} {path.split('?', maxsplit=1)[0]}"
        request = self._request(method, path, body)
        try:
            with _open(request, timeout=30) as answer:
                data = answer.read(MOST_BYTES)
            return json.loads(data) if data else None
        except urllib.error.HTTPError as refusal:
            raise RefusedError(refusal.code, asked) from None
        except (OSError, http.client.HTTPException, ValueError):
            raise RefusedError(0, asked) from None

    def every(self, path: str, **query: str) -> Iterator[dict[str, Any]]:
        """Yield the members of a list, page after page."""
        for page in range(1, MOST_PAGES + 1):
            asked = urllib.parse.urlencode({**query, "per_page": "100", "page": str(page)})
            members = self.ask("GET", f"{path}?{asked}")
            yield from members
            if len(members) < 100:
                return

    def download(self, path: str, most: int) -> bytes | None:
        """Return what a path redirects to, fetched without the token; None beyond `most` bytes."""
        asked = f"GET {path}"
        try:
            with _open(self._request("GET", path, None), timeout=30):
                raise RefusedError(0, asked)
        except urllib.error.HTTPError as answer:
            place = answer.headers.get("Location", "")
            if answer.code != 302 or not place.startswith(f"{self.root.split(':')[0]}://"):
                raise RefusedError(answer.code, asked) from None
        except (OSError, http.client.HTTPException):
            raise RefusedError(0, asked) from None
        try:
            with _open(urllib.request.Request(place), timeout=60) as file:
                data: bytes = file.read(most + 1)
        except (OSError, http.client.HTTPException, ValueError):
            raise RefusedError(0, asked) from None
        return data if len(data) <= most else None

    def _request(
        self, method: str, path: str, body: Mapping[str, Any] | None
    ) -> urllib.request.Request:
        headers = {
            "Accept": "application/vnd.github+json",
            "Authorization": f"Bearer {self.token}",
            "User-Agent": "doedemocratie",
            "X-GitHub-Api-Version": "2022-11-28",
        }
        data = None
        if body is not None:
            headers["Content-Type"] = "application/json"
            data = json.dumps(body).encode()
        url = f"{self.root}/repos/{self.repository}/{path}".rstrip("/")
        return urllib.request.Request(url, data=data, headers=headers, method=method)


def finished(job: Callable[[], int]) -> int:
    """Do the job of a workflow; return its exit code, or 3 with a sentence in the log.

    What GitHub did not do is told, and so is an event or an answer of another shape than the one
    we know: where it was read, and what was missing.
    """
    try:
        return job()
    except RefusedError as refusal:
        told = f"GitHub deed niet wat er gevraagd werd. {refusal}"
    except UNFORESEEN as odd:
        frames = traceback.extract_tb(odd.__traceback__)
        ours = [frame for frame in frames if Path(frame.filename).parent == Path(__file__).parent]
        where = f"{Path(ours[-1].filename).name}, regel {ours[-1].lineno}"
        told = f"Er kwam iets anders dan we kennen ({where}): {type(odd).__name__} {odd}"
    print("::error::" + " ".join(told.split()), flush=True)
    return 3


def api() -> Api:
    """Return the API that the environment of a workflow names."""
    repository = os.environ["GITHUB_REPOSITORY"]
    if not REPOSITORY.fullmatch(repository):
        raise ValueError("dit is geen naam van een repository")
    root = os.environ.get("GITHUB_API_URL", "https://api.github.com").rstrip("/")
    return Api(root, repository, os.environ["GITHUB_TOKEN"])


def event() -> dict[str, Any]:
    """Return the event that started the workflow, as GitHub wrote it down."""
    data = json.loads(Path(os.environ["GITHUB_EVENT_PATH"]).read_text("utf-8"))
    if not isinstance(data, dict):
        raise TypeError("dit is geen gebeurtenis van GitHub")
    return data


def repository_url() -> str:
    """Return the web address of the repository."""
    server = os.environ.get("GITHUB_SERVER_URL", "https://github.com").rstrip("/")
    return f"{server}/{os.environ['GITHUB_REPOSITORY']}"


def without_token() -> dict[str, str]:
    """Return an environment for commands that read what strangers wrote."""
    kept = {name: value for name, value in os.environ.items() if name != "GITHUB_TOKEN"}
    return {**kept, "REPOSITORY_URL": repository_url()}


def by_bot(comment: Mapping[str, Any]) -> bool:
    """Return whether a workflow wrote this issue or comment."""
    user = comment.get("user") or {}
    return user.get("login") == BOT and user.get("type") == "Bot"


def number(value: Any) -> int:
    """Return the number of an issue, a pull request or a run; raises ValueError for another."""
    if type(value) is not int or not 0 < value < 10**15:
        raise ValueError("dit is geen nummer")
    return value
