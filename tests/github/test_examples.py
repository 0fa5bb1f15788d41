"""Events as GitHub really sent them, to other repositories, crash nothing and change nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import check_pull
import intake
import ours
import pull_comment
import pytest
import rest
from checkouts import checkout, here, pull_request
from fake_github import FakeGitHub
from recordings import happens, recorded

from building import ROOT

EXAMPLES = ROOT / "node_modules/@octokit/webhooks-examples/api.github.com/index.json"


def sent(name: str, *actions: str | None) -> list[dict[str, Any]]:
    """Return the events of a name that start one of our workflows."""
    listed = json.loads(EXAMPLES.read_text("utf-8"))
    [examples] = [one["examples"] for one in listed if one["name"] == name]
    return [event for event in examples if event.get("action") in actions]


PULLS = sent("pull_request", "opened", "synchronize", "reopened")
PUSHES = sent("push", None)
RUNS = sent("workflow_run", "completed")
LABELED = sent("issues", "labeled")
TRIED: list[tuple[Callable[[], int], dict[str, Any]]] = [
    *((check_pull.main, event) for event in (*PULLS, *PUSHES)),
    *((pull_comment.main, event) for event in RUNS),
    *(
        (partial(intake.main, step), event)
        for event in LABELED
        for step in ("read", "sorry", "unlabel")
    ),
]


@pytest.fixture(scope="module")
def merged(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the checkout of a pull request that changes nothing."""
    folder = checkout(tmp_path_factory.mktemp("merged"))
    pull_request(folder, {})
    return folder


def test_there_are_events_of_every_sort() -> None:
    assert min(map(len, (PULLS, PUSHES, RUNS, LABELED))) >= 2


@pytest.mark.parametrize(("job", "event"), TRIED, ids=range(len(TRIED)))
def test_an_event_that_github_sent_crashes_nothing(
    job: Callable[[], int],
    event: dict[str, Any],
    merged: Path,
    github: FakeGitHub,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(merged)
    monkeypatch.setenv("REPORT_DIR", str(tmp_path / "report"))
    monkeypatch.setattr(ours, "said", here(merged))
    happens(event)
    assert rest.finished(job) == 0, capsys.readouterr().out
    assert not github.refs
    assert not github.pulls
    assert {path.split("/")[-1] for _, path in github.writes()} <= {"comments", "akkoord"}


def paths(value: Any, path: str = "") -> set[str]:
    """Return the paths of all values in an event."""
    if not isinstance(value, dict):
        return {path}
    return {path}.union(*(paths(one, f"{path}.{key}") for key, one in value.items()))


@pytest.mark.parametrize(
    ("name", "examples"),
    [("issue-labeled", LABELED), ("pull-request", PULLS), ("workflow-run", RUNS)],
)
def test_our_recorded_events_hold_nothing_that_real_ones_lack(
    name: str, examples: list[dict[str, Any]]
) -> None:
    real = set[str]().union(*map(paths, examples))
    # The repository as `workflow_run` itself holds it is a short one.
    assert paths(recorded(name)) - real <= {".workflow_run.repository.default_branch"}
