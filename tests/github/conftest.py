"""Modules that workflows run, found as they find each other; a GitHub of our own to talk to."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import describing
import pytest
import rest
from fake_github import FakeGitHub

ASK = rest.Api.ask


def noting(notes: set[str]) -> Callable[..., Any]:
    """Return a way to ask as ever, that notes what is read of answers and not described."""

    def ask(api: rest.Api, method: str, path: str, body: Mapping[str, Any] | None = None) -> Any:
        answer = ASK(api, method, path, body)
        name = describing.operation(f"{method} {path.split('?', maxsplit=1)[0]}")
        return describing.read(answer, name, "", notes) if name else answer

    return ask


@pytest.fixture
def github(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeGitHub]:
    """Return a running GitHub, and make the environment that of a workflow which talks to it."""
    with FakeGitHub() as server:
        for name in [name for name in os.environ if name.startswith(("GITHUB_", "ISSUE_"))]:
            monkeypatch.delenv(name)
        for name, value in {
            "GITHUB_API_URL": server.root,
            "GITHUB_SERVER_URL": "https://github.example",
            "GITHUB_REPOSITORY": "doe/site",
            "GITHUB_TOKEN": server.token,
            "GITHUB_RUN_ID": "77",
            "GITHUB_EVENT_PATH": str(tmp_path / "event.json"),
            "GITHUB_OUTPUT": str(tmp_path / "output"),
            "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
            "RUNNER_TEMP": str(tmp_path),
        }.items():
            monkeypatch.setenv(name, value)
        notes: set[str] = set()
        monkeypatch.setattr(rest.Api, "ask", noting(notes))
        yield server
    assert server.faults == []
    assert sorted(notes) == []
