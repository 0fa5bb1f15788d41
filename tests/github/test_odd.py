"""What is not as we know it gives a sentence and its exit, and no half of anything."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import awake
import check_pull
import intake
import ours
import pull_comment
import pytest
import remind
import rest
from checkouts import checkout, here
from fake_github import FakeGitHub, pull
from recordings import happens, recorded
from test_pull_comment import SHA, left, zipped

DUE = [{"slug": "plug-de-dag", "title": "Klopt plug-de-dag nog?", "body": "Dag."}]
JOBS: dict[str, Callable[[], int]] = {
    "check_pull": check_pull.main,
    "pull_comment": pull_comment.main,
    "intake read": partial(intake.main, "read"),
    "intake publish": partial(intake.main, "publish"),
    "intake sorry": partial(intake.main, "sorry"),
    "intake unlabel": partial(intake.main, "unlabel"),
}


@pytest.fixture(autouse=True)
def _in_a_checkout(tmp_path: Path, github: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> None:
    there = checkout(tmp_path / "checkout")
    monkeypatch.chdir(there)
    monkeypatch.setattr(ours, "said", here(there))
    monkeypatch.setenv("REPORT_DIR", str(tmp_path / "report"))


def sentence(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one line for people in the log."""
    [line] = [one for one in capsys.readouterr().out.splitlines() if one.startswith("::error::")]
    return line


@pytest.mark.parametrize(
    "event",
    [
        b"",
        b"[]",
        b"null",
        b"\xff",
        b'{"issue": 1, "workflow_run": 1, "pull_request": 1}',
        b'{"issue": {}, "workflow_run": {}, "pull_request": {"user": null}}',
        b'{"issue": {"number": "x"}, "workflow_run": {"conclusion": []}, "pull_request": [1]}',
        b'{"issue": 4, "workflow_run": {"conclusion": "success"}, "pull_request": {"number": 0}}',
    ],
    ids=range(8),
)
@pytest.mark.parametrize("name", JOBS)
def test_an_event_of_another_shape_is_told(
    name: str, event: bytes, github: FakeGitHub, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(os.environ["GITHUB_EVENT_PATH"]).write_bytes(event)
    github.artifacts = []
    code = rest.finished(JOBS[name])
    out = capsys.readouterr().out
    if code == 0:  # there was enough to know that there is nothing to do
        assert name in ("pull_comment", "intake sorry", "intake unlabel"), out
    else:
        assert (code, out.count("::error::Er kwam iets anders dan we kennen (")) == (3, 1)
        assert out.splitlines()[-1].startswith("::error::")
    assert all(path.endswith(("comments", "akkoord")) for _, path in github.writes())


@pytest.mark.parametrize(
    "spoiled",
    [
        (500, b"{}"),
        (403, b'{"message": "Resource not accessible by integration"}'),
        (301, b""),
        (200, b'{"artifacts": ['),
        (200, b"<html>"),
    ],
    ids=["error", "refused", "redirect", "cut off", "no json"],
)
@pytest.mark.parametrize("path", ["actions/runs", "pulls/17", "issues/17/comments"])
def test_an_answer_that_is_none_gives_no_comment(
    path: str, spoiled: tuple[int, bytes], github: FakeGitHub, capsys: pytest.CaptureFixture[str]
) -> None:
    happens(recorded("workflow-run"))
    github.pulls[17] = pull(17, "mijn-knooppunt", SHA, owner="bo-buurt")
    left(github, zipped())
    github.spoiled = {path: spoiled}
    assert rest.finished(pull_comment.main) == 3
    assert sentence(capsys).startswith("::error::GitHub deed niet wat er gevraagd werd. GET ")
    assert github.comments == {}


@pytest.mark.parametrize(
    "answer", [{}, [], {"artifacts": None}, {"artifacts": [{"name": "report"}]}]
)
def test_an_answer_of_another_shape_is_told(
    answer: Any, github: FakeGitHub, capsys: pytest.CaptureFixture[str]
) -> None:
    happens(recorded("workflow-run"))
    text = json.dumps(answer).encode() + b" "
    github.spoiled = {"actions/runs": (201, text)}
    assert rest.finished(pull_comment.main) == 3
    assert "(pull_comment.py, regel " in sentence(capsys)
    assert github.comments == {}


def test_reminding_and_enabling_tell_it_too(
    github: FakeGitHub, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    github.spoiled = {"issues": (502, b"")}
    monkeypatch.setattr(ours, "said", lambda *_: (0, json.dumps(DUE)))
    assert rest.finished(remind.main) == 3
    assert sentence(capsys).endswith("GET issues: 502")
    github.spoiled = {"actions/workflows": (201, b"[] ")}
    assert rest.finished(awake.main) == 3
    assert "(awake.py, regel " in sentence(capsys)
    monkeypatch.setattr(ours, "said", lambda *_: (3, ""))
    assert rest.finished(remind.main) == 3


def test_a_value_of_a_stranger_is_no_command_of_the_log(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def job() -> int:
        raise ValueError("x\n::error::y\r\n::warning::z")

    assert rest.finished(job) == 3
    assert len(capsys.readouterr().out.splitlines()) == 1
