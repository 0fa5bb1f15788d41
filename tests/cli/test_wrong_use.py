"""Help and wrong use are told in Dutch, whatever language the machine speaks."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from building import run
from calling import called
from doedemocratie.cli.main import COMMANDS
from doedemocratie.model.kinds import KINDS

NAMES = ", ".join(repr(row.name) for row in COMMANDS)
SORTS = ", ".join(repr(kind.id) for kind in KINDS)
WRONG = [
    ([], "dit ontbreekt: OPDRACHT"),
    (["nonsens"], f"bij OPDRACHT: dat kan niet: 'nonsens' (kies uit {NAMES})"),
    (["chekc"], f"bij OPDRACHT: dat kan niet: 'chekc' (kies uit {NAMES}). Bedoel je 'check'?"),
    (["--zomaar"], "dit kennen we niet: --zomaar"),
    (["check", "--zomaar"], "dit kennen we niet: --zomaar"),
    (["check", "-x"], "dit kennen we niet: -x"),
    (["check", "--form", "json"], "dit kennen we niet: --form. Bedoel je '--format'?"),
    (
        ["check", "--format", "xml"],
        "bij --format: dat kan niet: 'xml' (kies uit 'text', 'github', 'json', 'markdown')",
    ),
    (["check", "--fix=ja"], "bij --fix: hier hoort niets achter, dus niet 'ja'"),
    (["check", "--content"], "bij --content: hier hoort iets achter"),
    (["check", "--content", "--fix"], "bij --content: hier hoort iets achter"),
    (["confirm", "--account", "--approved"], "bij --account: hier hoort iets achter"),
    (["due", "extra", "nog"], "dit kennen we niet: extra nog"),
    (["new"], "dit ontbreekt: SOORT"),
    (
        ["new", "knooppunt"],
        f"bij SOORT: dat kan niet: 'knooppunt' (kies uit {SORTS})",
    ),
    (["bench"], "dit ontbreekt: --hubs, --out"),
    (["bench", "--out", "x"], "dit ontbreekt: --hubs"),
    (["bench", "--out", "x", "--hubs", "veel"], "bij --hubs: dit is geen heel getal: 'veel'"),
    (["build", "--port", "abc"], "bij --port: dit is geen heel getal: 'abc'"),
    (["comment"], "dit ontbreekt: BESTAND"),
]
HELP = [["--help"], ["-h"], *([row.name, "--help"] for row in COMMANDS)]


@pytest.fixture
def mute(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mark whatever click says in words of its own, in any language."""
    for module in ("core", "decorators", "exceptions", "formatting", "parser", "types"):
        for name in ("_", "ngettext"):
            if hasattr(sys.modules[f"click.{module}"], name):
                monkeypatch.setattr(f"click.{module}.{name}", lambda text, *_: f"click: {text}")
    with pytest.raises(click.UsageError, match="click: Got unexpected"):
        click.Command("proef").make_context("proef", ["x"])


@pytest.mark.usefixtures("mute")
@pytest.mark.parametrize(("asked", "said"), WRONG, ids=[" ".join(asked) for asked, _ in WRONG])
def test_what_is_wrong_is_told_with_where_to_look(asked: list[str], said: str) -> None:
    done = called(*asked)
    inner = asked and asked[0] in {row.name for row in COMMANDS}
    where = f"doedemocratie {asked[0]}" if inner else "doedemocratie"
    assert done.exit_code == 2
    assert done.stdout == ""
    assert done.stderr.startswith(f"gebruik: {where} ")
    assert done.stderr.endswith(f"\n{where}: {said}\nWat er kan, lees je met: {where} --help\n")
    assert "click:" not in done.stderr


@pytest.mark.usefixtures("mute")
@pytest.mark.parametrize("asked", HELP, ids=" ".join)
def test_help_says_nothing_in_words_of_click(asked: list[str]) -> None:
    done = called(*asked)
    assert (done.exit_code, done.stderr) == (0, "")
    assert "-h, --help" in done.stdout
    assert "laat deze uitleg zien" in done.stdout
    assert "click:" not in done.stdout


def test_help_of_all_names_each_command_with_what_it_does() -> None:
    lines = [" ".join(line.split()) for line in called("--help").stdout.splitlines()]
    listed = lines[lines.index("wat erachter komt:") + 1 :][: len(COMMANDS)]
    assert listed == [f"{row.name} {row.does}" for row in COMMANDS]


def test_an_option_and_its_value_stay_on_one_line() -> None:
    use = called("import-issue", "--help").stdout.split("\n\n")[0]
    assert len(use.splitlines()) > 2
    for piece in ("[-h]", "[--kind FORMULIER]", "[--date JJJJ-MM-DD]", "[--dry-run]"):
        assert any(piece in line for line in use.splitlines())


def test_a_value_that_looks_like_an_option_can_be_given(tmp_path: Path) -> None:
    out = tmp_path / "--out"
    assert called("bench", "--hubs", "1", "--seed", "-5", f"--out={out}").exit_code == 0
    assert (out / "hubs" / "verzonnen-1.yml").is_file()
    said = called("check", "--", "--fix")
    assert (said.exit_code, said.stderr) == (2, "doedemocratie check: '--fix' bestaat niet\n")


@pytest.mark.parametrize("locale", ["C", "en_US.UTF-8", "de_DE.UTF-8"])
def test_the_language_of_the_machine_changes_nothing(locale: str) -> None:
    command = [sys.executable, "-m", "doedemocratie.cli.main"]
    language = locale[:2]
    done = run(*command, "chekc", LC_ALL=locale, LANGUAGE=language, PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (2, called("chekc").stderr)
    done = run(*command, "--help", LC_ALL=locale, LANGUAGE=language, PYTHONUTF8="0")
    assert (done.returncode, done.stdout) == (0, called("--help").stdout)


def test_help_and_wrong_use_load_nothing_of_the_house() -> None:
    ask = "import sys; from doedemocratie.cli.main import main; main(sys.argv[1:])"
    show = "print(*(name for name in sys.modules if name.startswith('doedemocratie')))"
    for asked in ("--help", "chekc"):
        loaded = run(sys.executable, "-c", f"{ask}; {show}", asked).stdout.splitlines()[-1].split()
        assert "doedemocratie.cli.shared.command" in loaded
        assert all(name.startswith("doedemocratie.cli") for name in loaded if "." in name)


@pytest.mark.parametrize(
    ("fault", "code", "said"),
    [
        (KeyboardInterrupt(), 1, "\nGestopt.\n"),
        (RuntimeError("kapot"), 3, "RuntimeError: kapot\nDat ligt niet aan jou. "),
    ],
)
def test_what_stops_a_command_is_told_too(
    fault: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise fault

    monkeypatch.setattr("doedemocratie.records.catalogue.load", stop)
    done = called("due")
    assert done.exit_code == code
    assert said in done.stderr
    assert "Aborted" not in done.stderr


def test_a_reader_that_goes_away_is_no_fault() -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-u", "-m", "doedemocratie.cli.main", "--help"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")
