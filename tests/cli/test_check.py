"""`doedemocratie check` says all that is wrong, in three forms, with an exit code to rely on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from calling import called
from doedemocratie.model.kinds import KINDS

HUB = """naam: Plug de Dag
type: hybride
bereik: lokaal
samenvatting: Een werkplaats voor de buurt.
plaats: Utrecht
email: hallo@plugdedag.example
"""
# What a report says of the kinds of which there is no record.
ABSENT = [kind for kind in KINDS if kind.id not in ("hub", "experiment")]
NONE = {kind.id: 0 for kind in ABSENT}
NONE_READ = ", ".join(f"0 {kind.plural}" for kind in ABSENT)
HOSTILE = r"""
"::error::een\n::error::twee": 1
slogan: "::warning file=x::drie"
type: "::stop-commands::x"
"""


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a content folder with one sound hub, below the folder we stand in."""
    folder = tmp_path / "content"
    (folder / "hubs").mkdir(parents=True)
    (folder / "experiments").mkdir()
    (folder / "hubs" / "plug-de-dag.yml").write_text(HUB, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DOEDEMOCRATIE_DEBUG", raising=False)
    return folder


def write(content: Path, name: str, text: str) -> Path:
    """Write a record and return its path; a hub gets a name of its own, so that it is no twin."""
    path = content / name
    path.write_text(text.replace("Plug de Dag", path.stem.capitalize()), "utf-8")
    return path


def test_sound_content_exits_0_and_says_so(content: Path) -> None:
    said = called("check")
    assert said.exit_code == 0
    read = f"1 knooppunt, 0 experimenten, {NONE_READ}"
    assert said.stdout == f"Alles klopt, dank je wel. Gelezen: {read}.\n"
    assert said.stderr == ""


def test_a_fault_exits_1_with_place_message_and_hint(content: Path) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "hybrid"))
    result = called("check")
    assert result.exit_code == 1
    said = result.stdout
    assert "content/hubs/hanzelab.yml:2:7: " in said
    assert "Bedoel je 'hybride'? Zo kan het: type: hybride  [unknown-choice]" in said
    read = f"2 knooppunten, 0 experimenten, {NONE_READ}"
    assert said.endswith(f"1 fout in 1 bestand. Gelezen: {read}.\n")


def test_all_problems_of_all_files_come_at_once(content: Path) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "x").replace("lokaal", "y"))
    write(content, "experiments/ruilen.yml", "titel: Ruilen\n")
    result = called("check")
    assert result.exit_code == 1
    assert "4 fouten in 2 bestanden." in result.stdout


def test_a_warning_exits_0_but_is_said(content: Path) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hallo@plugdedag.example", "x@gmail.com"))
    result = called("check")
    assert result.exit_code == 0
    said = result.stdout
    assert "content/hubs/hanzelab.yml:6:8: let op: " in said
    assert "Geen fouten. 1 keer: let op." in said


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["check", "--format", "xml"]])
def test_wrong_use_exits_2(content: Path, arguments: list[str]) -> None:
    said = called(*arguments)
    assert said.exit_code == 2
    assert said.stdout == ""


@pytest.mark.parametrize(
    "arguments", [["--content", "weg"], ["content/hubs/weg.yml"], ["--content", "los.txt"]]
)
def test_a_path_that_is_not_there_exits_2(content: Path, arguments: list[str]) -> None:
    write(content, "../los.txt", "x")
    said = called("check", *arguments)
    assert said.exit_code == 2
    assert said.stdout == ""
    assert arguments[-1] in said.stderr


def test_an_internal_fault_exits_3_names_the_file_and_shows_no_traceback(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> object:
        raise RuntimeError("kapot")

    monkeypatch.setattr("doedemocratie.model.grammar.reading._judged", fail)
    said = called("check")
    assert said.exit_code == 3
    assert "content/hubs/plug-de-dag.yml" in said.stderr
    assert "RuntimeError: kapot" in said.stderr
    assert "Traceback" not in said.stderr + said.stdout


def test_a_maintainer_may_ask_for_the_traceback(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> object:
        raise RuntimeError("kapot")

    monkeypatch.setattr("doedemocratie.model.grammar.reading._judged", fail)
    monkeypatch.setenv("DOEDEMOCRATIE_DEBUG", "1")
    result = called("check")
    assert result.exit_code == 3
    said = result.stderr
    assert "Traceback" in said
    assert "content/hubs/plug-de-dag.yml" in said


def test_json_has_exactly_this_shape(content: Path) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "hybrid"))
    result = called("check", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "problems": [
            {
                "file": "content/hubs/hanzelab.yml",
                "line": 2,
                "column": 7,
                "field": "type",
                "code": "unknown-choice",
                "level": "error",
                "message": "'hybrid' bestaat niet bij 'type'.",
                "hint": "Bedoel je 'hybride'?",
                "better": "type: hybride",
            }
        ],
        "counts": {"hub": 2, "experiment": 0, **NONE},
    }


def test_json_of_sound_content_is_empty_but_whole(content: Path) -> None:
    result = called("check", "--format", "json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "problems": [],
        "counts": {"hub": 1, "experiment": 0, **NONE},
    }


def test_github_output_is_an_annotation_on_the_line(content: Path) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "100%"))
    write(content, "hubs/warm.yml", HUB.replace("hallo@plugdedag.example", "x@gmail.com"))
    result = called("check", "--format", "github")
    assert result.exit_code == 1
    first, second, last = result.stdout.splitlines()
    assert first == (
        "::error file=content/hubs/hanzelab.yml,line=2,col=7,title=unknown-choice::"
        "'100%25' bestaat niet bij 'type'. Kies uit: informeel, formeel, hybride."
    )
    assert second.startswith("::warning file=content/hubs/warm.yml,line=6,col=8,")
    assert "Gelezen" in last


@pytest.mark.parametrize("sort", ["text", "github", "json"])
def test_no_value_starts_a_line_with_a_workflow_command(content: Path, sort: str) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("type: hybride", HOSTILE.strip()))
    write(content, "hubs/lang.yml", HUB + 'werkgebied: "a\\r\\n::error::vier"\n')
    result = called("check", "--format", sort)
    assert result.exit_code == 1
    said = result.stdout_bytes.decode()
    commands = [line for line in said.splitlines() if line.lstrip().startswith("::")]
    ours = ("::error file=content/", "::warning file=content/")
    assert all(sort == "github" and line.startswith(ours) for line in commands)
    assert "\r" not in said


@pytest.mark.skipif(os.name == "nt", reason="Windows refuses such names")
@pytest.mark.parametrize("sort", ["text", "github", "json"])
@pytest.mark.parametrize("name", [b"x\n::error::y.yml", b"x\xff.yml", b"a,b:c%0A.yml"])
def test_no_file_name_starts_a_workflow_command_or_breaks_the_output(
    content: Path, sort: str, name: bytes
) -> None:
    Path(os.fsdecode(os.fsencode(content / "hubs") + b"/" + name)).write_bytes(b"naam: x\n")
    result = called("check", "--format", sort)
    assert result.exit_code == 1, result.stderr
    said = result.stdout_bytes.decode("utf-8")
    for line in said.splitlines():
        command = line.startswith("::")
        assert not command or (sort == "github" and line.startswith("::error file=content/"))
    if sort == "json":
        assert json.loads(said)["problems"]


def run(*arguments: str, env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a contributor does."""
    command = [sys.executable, "-m", "doedemocratie.cli.main", "check", *arguments]
    return subprocess.run(
        command, capture_output=True, check=False, env={**os.environ, **(env or {})}
    )


@pytest.mark.whole
def test_the_command_itself_exits_with_the_code(content: Path) -> None:
    assert run().returncode == 0
    write(content, "hubs/hanzelab.yml", "naam: [\n")
    assert run().returncode == 1
    assert run("--content", "weg").returncode == 2


@pytest.mark.whole
def test_a_terminal_that_knows_few_characters_is_no_fault(content: Path) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "😀 één"))
    done = run(env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.returncode == 1, done.stderr
    assert b"hanzelab.yml:2:7" in done.stdout


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        ("content/hubs/hanzelab.yml", 1),
        ("./content/hubs/hanzelab.yml", 1),
        ("content/../content/hubs/hanzelab.yml", 1),
        ("content/hubs", 1),
        ("content", 1),
        (".", 1),
        ("content/experiments", 0),
        ("content/hubs/plug-de-dag.yml", 0),
    ],
)
def test_only_what_was_asked_for_is_reported(content: Path, asked: str, code: int) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "hybrid"))
    assert called("check", asked).exit_code == code
    assert called("check", str(Path.cwd() / asked)).exit_code == code


def test_several_paths_are_reported_together(content: Path) -> None:
    for name in ("een", "twee", "drie"):
        write(content, f"hubs/{name}.yml", HUB.replace("hybride", "hybrid"))
    result = called("check", "content/hubs/een.yml", "content/hubs/drie.yml")
    assert result.exit_code == 1
    said = result.stdout
    assert "een.yml:2" in said
    assert "drie.yml:2" in said
    assert "twee.yml:2" not in said


def test_a_record_is_checked_against_all_the_others(content: Path) -> None:
    experiment = write(
        content,
        "experiments/ruilen.yml",
        "titel: Ruilen\nsamenvatting: Ruilen.\nstatus: zoekt-trekker\n"
        "deelnemers:\n  - hub: plug-de-dag\n",
    )
    result = called("check", str(experiment))
    assert result.exit_code == 0
    assert "Alles klopt" in result.stdout


def test_it_runs_from_another_folder(
    content: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    record = write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "hybrid"))
    (tmp_path / "elders").mkdir()
    monkeypatch.chdir(tmp_path / "elders")
    result = called("check", "--content", "../content")
    assert result.exit_code == 1
    assert "../content/hubs/hanzelab.yml:2:7" in result.stdout
    assert called("check", "--content", "../content", str(record)).exit_code == 1
    assert called("check", "--content", str(content), "../content/hubs/hanzelab.yml").exit_code == 1
    assert called("check", "--content", "../content", "../content/experiments").exit_code == 0
    monkeypatch.chdir(content)
    assert called("check", "--content", ".", "hubs/hanzelab.yml").exit_code == 1


def test_a_linked_content_folder_reports_by_either_name(content: Path, tmp_path: Path) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "hybrid"))
    (tmp_path / "inhoud").symlink_to(content, target_is_directory=True)
    for asked in ("inhoud/hubs/hanzelab.yml", "content/hubs/hanzelab.yml", "inhoud", "content"):
        assert called("check", "--content", "inhoud", asked).exit_code == 1


def test_a_link_can_be_asked_for(content: Path) -> None:
    (content / "hubs" / "link.yml").symlink_to("plug-de-dag.yml")
    result = called("check", "content/hubs/link.yml")
    assert result.exit_code == 1
    assert "[symlink]" in result.stdout


def test_the_help_is_dutch_and_exits_0() -> None:
    result = called("check", "--help")
    assert result.exit_code == 0
    assert "meld alleen wat in deze bestanden staat" in result.stdout


def test_a_path_outside_the_content_is_wrong_use() -> None:
    result = called("check", "README.md")
    assert result.exit_code == 2
    assert "ligt niet in" in result.stderr
