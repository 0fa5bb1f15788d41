"""One comment on each pull request that just went online, and on no other."""

from __future__ import annotations

import os
from pathlib import Path

import online
import ours
import pytest
import rest
from checkouts import HUB, checkout, commit, git, here
from fake_github import BOT, FakeGitHub, pull

NEW = "content/hubs/plug-in-de-buurt.yml"


@pytest.fixture
def folder(tmp_path: Path, github: FakeGitHub, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of what is online, of which the last commit took a pull request over."""
    there = checkout(tmp_path / "checkout")
    (there / NEW).write_text(HUB.replace("Plug de Dag", "Plug in de buurt"), "utf-8")
    sha = commit(there, "Merge pull request #17")
    monkeypatch.setattr(ours, "ROOT", there)
    monkeypatch.setattr(ours, "said", here(there))
    monkeypatch.setenv("SITE_URL", "https://doe.example/")
    github.pulls[17] = pull(17, "mijn-knooppunt", "e" * 40, owner="bo-buurt", merged=sha)
    github.files[17] = [NEW, "README.md"]
    return there


def test_who_sent_a_hub_is_told_what_it_has_now(folder: Path, github: FakeGitHub) -> None:
    assert online.main() == 0
    [text] = github.said(17)
    assert text.startswith(f"{online.MARK}\n### Het staat online, dank je wel.\n")
    for url in ("", "merk/", "merk/#kit"):
        assert f"(https://doe.example/knooppunten/plug-in-de-buurt/{url})" in text
    assert "README" not in text


def test_it_is_one_comment_that_follows_what_is_online(folder: Path, github: FakeGitHub) -> None:
    theirs = {"id": 3, "user": {"login": "bo", "type": "User"}, "body": f"{online.MARK}\nHa."}
    ours_before = {"id": 4, "user": BOT, "body": "<!-- doedemocratie: controle -->\nKlopt."}
    github.comments[17] = [theirs, ours_before]
    assert online.main() == 0
    writes = len(github.writes())
    assert online.main() == 0
    assert len(github.writes()) == writes == 1
    (folder / NEW).unlink()
    commit(folder, "Weg")
    assert online.main() == 0
    assert len(github.said(17)) == 3
    assert "staat niet meer op de site" in github.said(17)[2]


def test_what_waited_for_another_deploy_is_told_too(folder: Path, github: FakeGitHub) -> None:
    for number in range(3):
        commit(folder, f"Main ging verder {number}")
    github.pulls[18] = pull(18, "ander", "f" * 40, merged=git(folder, "rev-parse", "HEAD"))
    github.files[18] = ["content/hubs/plug-de-dag.yml"]
    assert online.main() == 0
    assert "Plug in de buurt" in github.said(17)[0]
    assert "Plug de Dag" in github.said(18)[0]


def test_what_came_more_than_a_day_before_is_left_alone(
    folder: Path, github: FakeGitHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = int(git(folder, "log", "-1", "--format=%ct"))
    monkeypatch.setenv("GIT_COMMITTER_DATE", f"{last + online.DAY + 60} +0000")
    commit(folder, "Veel later")
    assert online.main() == 0
    assert github.comments == {}


@pytest.mark.parametrize("state", ["closed", "open", "elsewhere"])
def test_what_was_not_taken_over_is_left_alone(
    state: str, folder: Path, github: FakeGitHub
) -> None:
    sha = git(folder, "rev-parse", "HEAD")
    github.pulls[17] = {
        "open": pull(17, "mijn-knooppunt", sha),
        "closed": {**pull(17, "mijn-knooppunt", sha, state="closed"), "merged_at": None},
        "elsewhere": pull(17, "mijn-knooppunt", "e" * 40, merged="d" * 40),
    }[state]
    assert online.main() == 0
    assert github.writes() == []


@pytest.mark.parametrize(
    "names",
    [
        [],
        ["README.md", "content/over.md", "plugins/doedemocratie/build.py"],
        ["content/hubs/../../x.yml", "content/hubs/A B.yml", "content/hubs/x.yml\n::error::y"],
        ["content/assets/hubs/plug/logo.svg", "content/hubs/x.yaml", "-rf", ""],
    ],
)
def test_a_pull_request_without_records_gets_no_comment(
    names: list[str], folder: Path, github: FakeGitHub
) -> None:
    github.files[17] = names
    assert online.main() == 0
    assert github.comments == {}


def test_more_files_than_stand_on_a_page_are_read(folder: Path, github: FakeGitHub) -> None:
    github.files[17] = [f"docs/{number}.md" for number in range(150)] + [NEW]
    assert online.main() == 0
    assert len(github.said(17)) == 1


@pytest.mark.parametrize(
    ("path", "spoiled"),
    [
        ("pulls?", (502, b"")),
        ("pulls", (201, b'[{"number": 17}] ')),
        ("pulls/17/files", (403, b"{}")),
        ("pulls/17/files", (201, b'[{"name": "x"}] ')),
        ("issues/17/comments", (200, b"<html>")),
    ],
)
def test_an_answer_that_is_none_gives_a_sentence_and_no_comment(
    path: str,
    spoiled: tuple[int, bytes],
    folder: Path,
    github: FakeGitHub,
    capsys: pytest.CaptureFixture[str],
) -> None:
    github.spoiled = {path.removesuffix("?"): spoiled}
    assert rest.finished(online.main) == 3
    assert capsys.readouterr().out.startswith("::error::")
    assert github.comments == {}


def test_a_command_that_fails_ends_the_job_with_its_code(
    folder: Path, github: FakeGitHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SITE_URL")
    assert "SITE_URL" not in os.environ
    assert online.main() == 2
    assert github.comments == {}
