"""What runs by the clock goes on, unless somebody stopped it by hand."""

from __future__ import annotations

import awake
import pytest
import yaml
from fake_github import FakeGitHub


def test_it_knows_every_workflow_that_runs_by_the_clock() -> None:
    timed = [
        path.name
        for path in sorted(awake.FOLDER.glob("*.yml"))
        if "schedule" in yaml.load(path.read_text("utf-8"), yaml.BaseLoader)["on"]
    ]
    assert awake.scheduled() == timed
    assert {"deploy.yml", "nightly.yml", "remind.yml"} <= set(timed)


def test_what_stopped_by_itself_starts_again_and_what_was_stopped_stays(
    github: FakeGitHub, capsys: pytest.CaptureFixture[str]
) -> None:
    github.workflows = dict.fromkeys(awake.scheduled(), "active")
    github.workflows |= {"deploy.yml": "disabled_inactivity", "remind.yml": "disabled_manually"}
    assert awake.main() == 0
    assert github.workflows.pop("remind.yml") == "disabled_manually"
    assert set(github.workflows.values()) == {"active"}
    put = {path.split("/")[2] for method, path in github.writes() if method == "PUT"}
    assert put == set(github.workflows)
    assert "remind.yml: iemand zette deze uit." in capsys.readouterr().out


def test_one_that_github_refuses_keeps_none_of_the_others(
    github: FakeGitHub, capsys: pytest.CaptureFixture[str]
) -> None:
    github.workflows = dict.fromkeys(awake.scheduled(), "active")
    del github.workflows["deploy.yml"]
    assert awake.main() == 1
    assert "::error::deploy.yml: GitHub zet deze niet aan." in capsys.readouterr().out
    assert len(github.writes()) == len(awake.scheduled()) - 1
