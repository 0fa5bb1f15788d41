"""`doedemocratie check` says all that is wrong, in three forms, with an exit code to rely on."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from doedemocratie.cli.main import main
from piping import piped

HUB = """naam: Plug de Dag
type: hybride
bereik: lokaal
samenvatting: Een werkplaats voor de buurt.
plaats: Utrecht
email: hallo@plugdedag.example
"""
# What a report says of the kinds of which there is no record.
NONE = {"offer": 0, "story": 0, "growth-factor": 0, "action": 0}
NONE_READ = "0 keer academy-aanbod, 0 verhalen, 0 groeistoffen, 0 losse acties"
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


def test_sound_content_exits_0_and_says_so(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check"]) == 0
    said = capsys.readouterr()
    read = f"1 knooppunt, 0 experimenten, {NONE_READ}"
    assert said.out == f"Alles klopt, dank je wel. Gelezen: {read}.\n"
    assert said.err == ""


def test_a_fault_exits_1_with_place_message_and_hint(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "hybrid"))
    assert main(["check"]) == 1
    said = capsys.readouterr().out
    assert "content/hubs/hanzelab.yml:2:7: " in said
    assert "Bedoel je 'hybride'?  [unknown-choice]" in said
    read = f"2 knooppunten, 0 experimenten, {NONE_READ}"
    assert said.endswith(f"1 fout in 1 bestand. Gelezen: {read}.\n")


def test_all_problems_of_all_files_come_at_once(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "x").replace("lokaal", "y"))
    write(content, "experiments/ruilen.yml", "titel: Ruilen\n")
    assert main(["check"]) == 1
    assert "4 fouten in 2 bestanden." in capsys.readouterr().out


def test_a_warning_exits_0_but_is_said(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hallo@plugdedag.example", "x@gmail.com"))
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert "content/hubs/hanzelab.yml:6:8: let op: " in said
    assert "Geen fouten. 1 keer: let op." in said


@pytest.mark.parametrize("arguments", [[], ["nonsense"], ["check", "--format", "xml"]])
def test_wrong_use_exits_2(
    content: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(
    "arguments", [["--content", "weg"], ["content/hubs/weg.yml"], ["--content", "los.txt"]]
)
def test_a_path_that_is_not_there_exits_2(
    content: Path, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "../los.txt", "x")
    assert main(["check", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert arguments[-1] in said.err


def test_an_internal_fault_exits_3_names_the_file_and_shows_no_traceback(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> object:
        raise RuntimeError("kapot")

    monkeypatch.setattr("doedemocratie.model.reading._judged", fail)
    assert main(["check"]) == 3
    said = capsys.readouterr()
    assert "content/hubs/plug-de-dag.yml" in said.err
    assert "RuntimeError: kapot" in said.err
    assert "Traceback" not in said.err + said.out


def test_a_maintainer_may_ask_for_the_traceback(
    content: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> object:
        raise RuntimeError("kapot")

    monkeypatch.setattr("doedemocratie.model.reading._judged", fail)
    monkeypatch.setenv("DOEDEMOCRATIE_DEBUG", "1")
    assert main(["check"]) == 3
    said = capsys.readouterr().err
    assert "Traceback" in said
    assert "content/hubs/plug-de-dag.yml" in said


def test_json_has_exactly_this_shape(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "hybrid"))
    assert main(["check", "--format", "json"]) == 1
    assert json.loads(capsys.readouterr().out) == {
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


def test_json_of_sound_content_is_empty_but_whole(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == {
        "problems": [],
        "counts": {"hub": 1, "experiment": 0, **NONE},
    }


def test_github_output_is_an_annotation_on_the_line(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "100%"))
    write(content, "hubs/warm.yml", HUB.replace("hallo@plugdedag.example", "x@gmail.com"))
    assert main(["check", "--format", "github"]) == 1
    first, second, last = capsys.readouterr().out.splitlines()
    assert first == (
        "::error file=content/hubs/hanzelab.yml,line=2,col=7,title=unknown-choice::"
        "'100%25' bestaat niet bij 'type'. Kies uit: informeel, formeel, hybride."
    )
    assert second.startswith("::warning file=content/hubs/warm.yml,line=6,col=8,")
    assert "Gelezen" in last


@pytest.mark.parametrize("sort", ["text", "github", "json"])
def test_no_value_starts_a_line_with_a_workflow_command(
    content: Path, sort: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("type: hybride", HOSTILE.strip()))
    write(content, "hubs/lang.yml", HUB + 'werkgebied: "a\\r\\n::error::vier"\n')
    assert main(["check", "--format", sort]) == 1
    said = capsys.readouterr().out
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
    code, out, err = piped("check", "--format", sort)
    assert code == 1, err
    said = out.decode("utf-8")
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


def test_the_command_itself_exits_with_the_code(content: Path) -> None:
    assert run().returncode == 0
    write(content, "hubs/hanzelab.yml", "naam: [\n")
    assert run().returncode == 1
    assert run("--content", "weg").returncode == 2


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
    assert main(["check", asked]) == code
    assert main(["check", str(Path.cwd() / asked)]) == code


def test_several_paths_are_reported_together(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("een", "twee", "drie"):
        write(content, f"hubs/{name}.yml", HUB.replace("hybride", "hybrid"))
    assert main(["check", "content/hubs/een.yml", "content/hubs/drie.yml"]) == 1
    said = capsys.readouterr().out
    assert "een.yml:2" in said
    assert "drie.yml:2" in said
    assert "twee.yml:2" not in said


def test_a_record_is_checked_against_all_the_others(
    content: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    experiment = write(
        content,
        "experiments/ruilen.yml",
        "titel: Ruilen\nsamenvatting: Ruilen.\nstatus: zoekt-trekker\n"
        "deelnemers:\n  - hub: plug-de-dag\n",
    )
    assert main(["check", str(experiment)]) == 0
    assert "Alles klopt" in capsys.readouterr().out


def test_it_runs_from_another_folder(
    content: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    record = write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "hybrid"))
    (tmp_path / "elders").mkdir()
    monkeypatch.chdir(tmp_path / "elders")
    assert main(["check", "--content", "../content"]) == 1
    assert "../content/hubs/hanzelab.yml:2:7" in capsys.readouterr().out
    assert main(["check", "--content", "../content", str(record)]) == 1
    assert main(["check", "--content", str(content), "../content/hubs/hanzelab.yml"]) == 1
    assert main(["check", "--content", "../content", "../content/experiments"]) == 0
    monkeypatch.chdir(content)
    assert main(["check", "--content", ".", "hubs/hanzelab.yml"]) == 1


def test_a_linked_content_folder_reports_by_either_name(content: Path, tmp_path: Path) -> None:
    write(content, "hubs/hanzelab.yml", HUB.replace("hybride", "hybrid"))
    (tmp_path / "inhoud").symlink_to(content, target_is_directory=True)
    for asked in ("inhoud/hubs/hanzelab.yml", "content/hubs/hanzelab.yml", "inhoud", "content"):
        assert main(["check", "--content", "inhoud", asked]) == 1


def test_a_link_can_be_asked_for(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "hubs" / "link.yml").symlink_to("plug-de-dag.yml")
    assert main(["check", "content/hubs/link.yml"]) == 1
    assert "[symlink]" in capsys.readouterr().out


def test_the_help_is_dutch_and_exits_0(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["check", "--help"])
    assert caught.value.code == 0
    assert "meld alleen wat in deze bestanden staat" in capsys.readouterr().out


def test_a_path_outside_the_content_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "README.md"]) == 2
    assert "ligt niet in" in capsys.readouterr().err
