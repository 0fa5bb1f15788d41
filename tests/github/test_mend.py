"""The button that mends: what a program can is proposed, once, and never anything else."""

from __future__ import annotations

import json
from pathlib import Path

import mend
import ours
import pytest
import rest
from checkouts import checkout, commit, git, here
from fake_github import FakeGitHub

HUB = Path("content/hubs/plug-de-dag.yml")
STALE = "docs/velden.md"


@pytest.fixture
def folder(tmp_path: Path, github: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a checkout in which a file that follows from the model lags behind."""
    there = checkout(tmp_path / "checkout")
    (there / "mkdocs.yml").write_text("", "utf-8")
    commit(there, "Een project")
    (there / STALE).write_text("Oud.\n", "utf-8")
    commit(there, "Blijf achter")
    monkeypatch.setattr(ours, "ROOT", there)
    monkeypatch.setattr(ours, "said", here(there))
    event = {"repository": {"default_branch": "main"}}
    (tmp_path / "event.json").write_text(json.dumps(event), "utf-8")
    return there


def outputs(tmp_path: Path) -> str:
    return (tmp_path / "output").read_text("utf-8")


def test_what_a_program_can_mend_becomes_one_proposal(
    github: FakeGitHub, folder: Path, tmp_path: Path
) -> None:
    assert mend.main("fix") == 0
    assert outputs(tmp_path) == "go=true\nsound=true\n"
    assert f"- `{STALE}`" in (tmp_path / "summary.md").read_text("utf-8")
    for _ in range(2):  # pressing again brings it up to date
        assert mend.main("propose") == 0
    [proposal] = github.pulls.values()
    assert proposal["title"] == mend.TITLE
    assert f"- `{STALE}`" in proposal["body"]
    assert github.proposed(mend.BRANCH) == {STALE: (folder / STALE).read_bytes()}
    sha = github.refs[mend.BRANCH]
    assert github.commits[sha]["parents"] == [git(folder, "rev-parse", "HEAD")]
    assert github.statuses[sha][0]["state"] == "success"


def test_what_is_left_is_said_and_no_success(
    github: FakeGitHub, folder: Path, tmp_path: Path
) -> None:
    text = (folder / HUB).read_text("utf-8")
    (folder / HUB).write_text(text.replace("hybride", "hybried"), "utf-8")
    commit(folder, "Een fout")
    assert mend.main("fix") == 0
    assert outputs(tmp_path) == "go=true\nsound=false\n"
    assert "'hybried' bestaat niet" in (tmp_path / "summary.md").read_text("utf-8")
    assert mend.main("propose") == 0
    [status] = github.statuses[github.refs[mend.BRANCH]]
    assert status["state"] == "failure"


def test_nothing_to_mend_is_no_proposal(github: FakeGitHub, folder: Path, tmp_path: Path) -> None:
    git(folder, "checkout", "-q", "HEAD^")
    assert mend.main("fix") == 0
    assert outputs(tmp_path) == "go=false\nsound=true\n"
    assert github.asked == []


def test_only_what_fix_writes_is_proposed(github: FakeGitHub, folder: Path, tmp_path: Path) -> None:
    for name in ("evil.sh", "content/hubs/@jan.yml", ".github/workflows/x.yml", "README.md"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    mend.main("fix")
    assert json.loads(mend.state().read_text("utf-8"))["files"] == [STALE]
    mend.state().write_text('{"files": ["scripts/site"], "sound": true}')
    assert rest.finished(lambda: mend.main("propose")) == 3
    assert github.writes() == []


def test_where_somebody_worked_on_nothing_is_written_over(
    github: FakeGitHub, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mend.main("fix")
    mend.main("propose")
    github.commits[github.refs[mend.BRANCH]]["author"] = {"login": "bo"}
    before = github.writes()
    assert mend.main("propose") == 1
    assert "werkte iemand verder" in capsys.readouterr().out
    assert github.writes() == before


def test_where_workflows_may_open_nothing_the_branch_is_told(
    github: FakeGitHub, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    github.may_open = False
    mend.main("fix")
    assert mend.main("propose") == 0
    told = "https://github.example/doe/site/compare/redactie/herstel?expand=1"
    assert told in capsys.readouterr().out
