"""`ownership` reads both versions from git, and takes no option, range or path from a name."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from calling import called

HUB = "naam: Plug\nbeheerders: [bo]\n"


def git(folder: Path, *asked: str) -> None:
    who = ["-c", "user.name=x", "-c", "user.email=x@x.example", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", "-C", str(folder), *who, *asked], check=True, capture_output=True)


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a repository with a hub, in which `voorstel` branches off and main went on."""
    folder = tmp_path / "repo"
    (folder / "content" / "hubs").mkdir(parents=True)
    (folder / "content" / "hubs" / "plug.yml").write_text(HUB, "utf-8")
    git(folder, "init", "-q", "-b", "main")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "begin")
    git(folder, "branch", "voorstel")
    (folder / "README.md").write_text("van main\n", "utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "main gaat door")
    git(folder, "checkout", "-q", "voorstel")
    monkeypatch.chdir(folder)
    monkeypatch.delenv("PULL_AUTHOR", raising=False)
    return folder


def change(repo: Path, name: str, text: str | None) -> None:
    path = repo / name
    if text is None:
        path.unlink()
    else:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    git(repo, "add", "-A")
    git(repo, "commit", "-q", "-m", "voorstel")


ASKED = ["ownership", "--base", "main", "--head", "voorstel"]


def test_an_editor_may_and_main_going_on_is_not_theirs(repo: Path) -> None:
    change(repo, "content/hubs/plug.yml", f"{HUB}slogan: Kom\n")
    result = called(*ASKED, "--author", "Bo", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "outcome": "ok",
        "ok": True,
        "slug": "plug",
        "reasons": [],
    }


def test_the_day_on_which_a_hub_came_is_no_editors_to_change(repo: Path) -> None:
    change(repo, "content/hubs/plug.yml", f"{HUB}erbij_op: 2020-01-01\n")
    result = called(*ASKED, "--author", "bo", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["reasons"] == ["'erbij_op' van plug verandert."]


def test_home_is_nobodys_own(repo: Path) -> None:
    change(repo, "content/home.yml", "kop: Waar kun je heen?\n")
    result = called(*ASKED, "--author", "bo", "--format", "json")
    assert result.exit_code == 1


def test_another_may_not(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(repo, "content/hubs/plug.yml", HUB.replace("bo", "kaper"))
    monkeypatch.setenv("PULL_AUTHOR", "kaper")
    result = called(*ASKED, "--format", "json")
    assert result.exit_code == 1
    said = json.loads(result.stdout)
    assert said["outcome"] == "needs-maintainer"
    assert said["reasons"] == ["kaper staat niet bij de beheerders van plug."]
    result = called(*ASKED)
    assert result.exit_code == 1
    assert result.stdout.startswith("De redactie kijkt mee:\n  kaper staat niet")


def test_a_rename_and_odd_names_are_seen(repo: Path) -> None:
    change(repo, "content/hubs/plug.yml", None)
    change(repo, "content/hubs/plug-nieuw.yml", HUB)
    change(repo, "content/hubs/één\n$(x).yml", HUB)
    result = called(*ASKED, "--author", "bo", "--format", "json")
    assert result.exit_code == 1
    said = " ".join(json.loads(result.stdout)["reasons"])
    assert "meer dan één knooppunt: plug, plug-nieuw." in said
    assert "content/hubs/één???x?.yml hoort niet bij" in said


def test_a_link_in_place_of_a_hub_is_no_hub(repo: Path) -> None:
    (repo / "content/hubs/plug.yml").unlink()
    (repo / "content/hubs/plug.yml").symlink_to("../../README.md")
    git(repo, "add", "-A")
    git(repo, "commit", "-q", "-m", "een verwijzing")
    assert called(*ASKED, "--author", "bo").exit_code == 1


def test_paths_may_come_from_a_file(repo: Path) -> None:
    change(repo, "content/hubs/plug.yml", f"{HUB}slogan: Kom\n")
    Path("paden").write_text("content/hubs/plug.yml\0README.md\0", "utf-8")
    assert called(*ASKED, "--author", "bo").exit_code == 0
    assert called(*ASKED, "--author", "bo", "--paths", "paden").exit_code == 1


@pytest.mark.parametrize(
    "name", ["", "--upload-pack=x", "main..voorstel", "main:x", "er-niet", "a b"]
)
def test_what_is_no_version_is_wrong_use(name: str, repo: Path) -> None:
    result = called("ownership", f"--base={name}", "--head", "voorstel", "--author", "bo")
    assert result.exit_code == 2
    assert result.stderr.startswith("doedemocratie ownership: ")


def test_without_git_it_is_wrong_use(tmp_path: Path) -> None:
    assert called(*ASKED, "--repo", str(tmp_path), "--author", "bo").exit_code == 2
