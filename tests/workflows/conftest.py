"""The stage on which workflows run, and a site that is online."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from fake_github import FakeGitHub
from runner import Stage

import environment
from building import ROOT


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass


@pytest.fixture(scope="session")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """Return a stage with this checkout on it, and what it deploys online."""
    act = ROOT / ".venv" / "bin" / "act"
    if not (act.is_file() and environment.ready()):  # a run would install anew, for all
        pytest.fail("Wat ervoor nodig is, is er niet. Draai: ./scripts/test slow", pytrace=False)
    there = Stage(tmp_path_factory.mktemp("stage"), str(act))
    there.set()
    answers = partial(_Quiet, directory=str(there.artifacts / "pages" / "site"))
    with ThreadingHTTPServer(("127.0.0.1", 0), answers) as online:
        Thread(target=online.serve_forever, daemon=True).start()
        there.address = f"http://127.0.0.1:{online.server_port}"  # no slash, as GitHub's own
        yield there
        online.shutdown()


@pytest.fixture
def github() -> Iterator[FakeGitHub]:
    """Return a GitHub that every run of a test talks to."""
    with FakeGitHub() as server:
        yield server
    assert server.faults == []
