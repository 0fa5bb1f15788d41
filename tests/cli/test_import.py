"""`import-issue` and `confirm` write one file or say why not, and take nothing from a shell."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from calling import called, read_tree
from doedemocratie.questions.github import issuebody
from doedemocratie.questions.github.questions import BY_NAME

ROOT = Path(__file__).parents[2]
HUB = {
    "naam": "Plug in de buurt",
    "type": "informeel",
    "bereik": "lokaal",
    "samenvatting": "Een plek voor jou.",
    "plaats": "Utrecht",
    "website": "https://plugindebuurt.example",
}
DATE = ["--date", "2026-11-24"]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty content folder below the folder we stand in."""
    folder = tmp_path / "content"
    (folder / "hubs").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    for name in ("ISSUE_BODY", "ISSUE_AUTHOR", "REPOSITORY_URL"):
        monkeypatch.delenv(name, raising=False)
    return folder


def body(name: str = "hub", **more: Any) -> str:
    return issuebody.write(BY_NAME[name], {**(HUB if name == "hub" else {}), **more})


def test_a_form_from_a_file_becomes_a_record_that_check_accepts(content: Path) -> None:
    Path("issue.md").write_text(body(), "utf-8")
    asked = ["import-issue", "--body", "issue.md", "--account", "Bo", *DATE]
    result = called(*asked)
    assert result.exit_code == 0
    assert result.stdout == "Geschreven: content/hubs/plug-in-de-buurt.yml\n"
    assert "beheerders:\n  - Bo\n" in (content / "hubs/plug-in-de-buurt.yml").read_text("utf-8")
    assert called("check").exit_code == 0
    before = (content / "hubs/plug-in-de-buurt.yml").read_bytes()
    result = called(*asked)
    assert result.exit_code == 1
    assert "[slug-taken]" in result.stdout
    assert (content / "hubs/plug-in-de-buurt.yml").read_bytes() == before


def test_a_form_from_the_environment_is_told_as_data(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISSUE_BODY", body().replace("\n", "\r\n"))
    monkeypatch.setenv("ISSUE_AUTHOR", "bo")
    result = called("import-issue", "--format", "json", "--dry-run", *DATE)
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "ok": True,
        "form": "hub",
        "kind": "hub",
        "slug": "plug-in-de-buurt",
        "file": "content/hubs/plug-in-de-buurt.yml",
        "problems": [],
    }
    assert list((content / "hubs").iterdir()) == []


@pytest.mark.parametrize("form", ["experiment", "offer", "story", "action", "nominate"])
def test_which_form_it_is_is_seen_by_its_questions(
    form: str, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISSUE_BODY", body(form))
    result = called("import-issue", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout)["form"] == form


@pytest.mark.parametrize("text", ["", "Hallo", "### Naam\n\nPlug", "\0", "::error::x"])
def test_an_issue_that_is_no_form_writes_nothing(text: str, content: Path) -> None:
    Path("issue.md").write_text(text, "utf-8")
    result = called("import-issue", "--body", "issue.md", "--format", "json")
    assert result.exit_code == 1
    said = json.loads(result.stdout)
    assert not said["ok"]
    assert [problem["code"] for problem in said["problems"]] == ["form-unlike"]
    assert list((content / "hubs").iterdir()) == []


def test_a_hostile_form_writes_nothing_outside_its_folder(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISSUE_BODY", body(naam="../../../tmp/kwaad"))
    result = called("import-issue", "--format", "json", *DATE)
    assert result.exit_code == 0
    assert json.loads(result.stdout)["file"] == "content/hubs/tmp-kwaad.yml"
    assert [path.name for path in content.parent.rglob("*.yml")] == ["tmp-kwaad.yml"]


def test_a_link_in_place_of_the_folder_is_not_followed(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISSUE_BODY", body())
    (content / "hubs").rmdir()
    (tmp_path / "elders").mkdir()
    (content / "hubs").symlink_to(tmp_path / "elders", target_is_directory=True)
    assert called("import-issue", *DATE).exit_code == 2
    assert list((tmp_path / "elders").iterdir()) == []


@pytest.mark.parametrize(
    "asked",
    [
        ["import-issue"],
        ["import-issue", "--body", "er-niet.md"],
        ["import-issue", "--body", "content"],
        ["import-issue", "--content", "er-niet", "--body", "issue.md"],
        ["import-issue", "--date", "gisteren", "--body", "issue.md"],
        ["confirm"],
        ["confirm", "plug", "--date", "gisteren"],
    ],
)
def test_wrong_use_exits_2_with_a_sentence(asked: list[str], content: Path) -> None:
    Path("issue.md").write_text(body(), "utf-8")
    said = called(*asked)
    assert said.exit_code == 2
    assert said.stdout == ""
    assert said.stderr.startswith(f"doedemocratie {asked[0]}: ")


def test_a_file_that_is_too_large_is_not_read(content: Path) -> None:
    Path("issue.md").write_text("x" * 300_000, "utf-8")
    assert called("import-issue", "--body", "issue.md").exit_code == 2


PROFILE = """# van ons
naam: Plug
type: informeel
bereik: lokaal
samenvatting: Een plek.
plaats: Utrecht   # in de bieb
website: https://plug.example
beheerders: [Bo-Buurt]
bevestigd_op: 2024-01-01 # Bo
"""


@pytest.fixture
def plug(content: Path) -> Path:
    path = content / "hubs" / "plug.yml"
    path.write_bytes(PROFILE.replace("\n", "\r\n").encode())
    return path


@pytest.mark.parametrize(
    "answer", ["plug", "https://x.example/hubs/plug/", "plug/merk/?a=b", "Plug", "  PLÚG "]
)
def test_an_editor_confirms_by_the_form(
    answer: str, plug: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ISSUE_BODY", body("confirm", knooppunt=answer))
    monkeypatch.setenv("ISSUE_AUTHOR", "bo-buurt")
    result = called("confirm", "--format", "json", *DATE)
    assert result.exit_code == 0
    said = json.loads(result.stdout)
    assert (said["slug"], said["file"]) == ("plug", "content/hubs/plug.yml")
    wanted = PROFILE.replace("2024-01-01", "2026-11-24").replace("\n", "\r\n")
    assert plug.read_bytes() == wanted.encode()


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (["plug", "--account", "iemand"], "not-an-editor"),
        (["plug"], "not-an-editor"),
        (["plugg", "--approved"], "unknown-record"),
        (["../hubs/plug", "--account", "iemand"], "unknown-record"),
        (["$(x)\n::error::", "--approved"], "unknown-record"),
    ],
)
def test_nobody_else_confirms_and_nothing_else_is_confirmed(
    asked: list[str], code: str, plug: Path
) -> None:
    before = plug.read_bytes()
    result = called("confirm", *asked, "--format", "json")
    assert result.exit_code == 1
    said = json.loads(result.stdout)
    assert [problem["code"] for problem in said["problems"]] == [code]
    assert said["slug"] in ("", "plug")
    assert plug.read_bytes() == before


def test_of_two_hubs_of_one_name_neither_is_confirmed(
    plug: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("een", "twee"):
        text = PROFILE.replace("naam: Plug", "naam: De Kas").replace("Utrecht", "Leiden")
        (plug.parent / f"kas-{name}.yml").write_text(text, "utf-8")
    before = read_tree(plug.parent)
    monkeypatch.setenv("ISSUE_BODY", body("confirm", knooppunt="de kas"))
    monkeypatch.setenv("ISSUE_AUTHOR", "bo-buurt")
    result = called("confirm", *DATE)
    assert result.exit_code == 1
    assert "[record-named-twice]" in result.stdout
    assert "Het is een van deze: kas-een, kas-twee" in result.stdout
    assert read_tree(plug.parent) == before


def test_a_maintainer_may_approve_another_account(plug: Path) -> None:
    assert called("confirm", "plug", "--account", "iemand", "--approved", *DATE).exit_code == 0
    assert b"bevestigd_op: 2026-11-24 # Bo" in plug.read_bytes()


def test_a_profile_with_pictures_is_confirmed(content: Path) -> None:
    for part in ("hubs/voorbeeldhub.yml", "assets/hubs/voorbeeldhub"):
        there = content / part
        there.parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / "content" / part).is_dir() else shutil.copyfile
        copy(ROOT / "content" / part, there)
    result = called("confirm", "voorbeeldhub", "--approved", *DATE)
    assert result.exit_code == 0, result.stdout
    assert "bevestigd_op: 2026-11-24" in (content / "hubs/voorbeeldhub.yml").read_text("utf-8")


def test_a_profile_with_faults_is_not_confirmed(plug: Path) -> None:
    plug.write_bytes(plug.read_bytes().replace(b"informeel", b"informel"))
    before = plug.read_bytes()
    result = called("confirm", "plug", "--approved")
    assert result.exit_code == 1
    assert "[unknown-choice]" in result.stdout
    assert plug.read_bytes() == before


def test_a_file_that_cannot_be_changed_on_one_line_is_left_to_a_person(plug: Path) -> None:
    plug.write_bytes(plug.read_bytes().replace(b"2024-01-01 # Bo", b"\r\n  2024-01-01"))
    result = called("confirm", "plug", "--approved", *DATE)
    assert result.exit_code == 1
    assert "bevestigd_op: 2026-11-24  [confirm-by-hand]" in result.stdout
