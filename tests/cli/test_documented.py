"""Every command, script and option is explained where a developer looks, and tells its own use."""

from __future__ import annotations

import argparse
import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from building import ROOT, run
from doedemocratie.cli.main import parser

COMMANDS: dict[str, argparse.ArgumentParser] = dict(
    # argparse has no other way to tell.
    parser()._subparsers._group_actions[0].choices  # type: ignore[union-attr,arg-type]  # noqa: SLF001
)
SCRIPTS = sorted(
    path for path in (ROOT / "scripts").iterdir() if path.is_file() and not path.suffix
)


def items() -> list[str]:
    """The items of the list below "## Commands", those of a list within it apart."""
    guide = (ROOT / "DEVELOPING.md").read_text("utf-8")
    return re.split(r"\n *- ", guide.split("\n## Commands\n")[1].split("\n## ")[0])


def about(name: str) -> str:
    """What the items that name a command or script say."""
    return "\n".join(item for item in items() if re.search(rf"{name}(?![\w-])", item))


def flags(command: argparse.ArgumentParser) -> Iterator[str]:
    for action in command._actions:  # noqa: SLF001
        if not isinstance(action, argparse._HelpAction):  # noqa: SLF001
            yield from (flag for flag in action.option_strings if flag.startswith("--"))


def script_flags(path: Path) -> Iterator[str]:
    """The options of a script.

    Those that Python code adds to a parser, or that a shell script's --help names.
    """
    text = path.read_text("utf-8")
    if "python" not in text.partition("\n")[0]:
        yield from dict.fromkeys(re.findall(r"--[a-z][a-z-]*", run(path, "--help").stdout))
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "add_argument":
            names = [str(one.value) for one in node.args if isinstance(one, ast.Constant)]
            yield from (name for name in names if name.startswith("--"))


OPTIONS = [
    (f"doedemocratie {name}", flag) for name, made in COMMANDS.items() for flag in flags(made)
] + [(f"scripts/{path.name}", flag) for path in SCRIPTS for flag in script_flags(path)]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_stands_among_the_commands(name: str) -> None:
    assert about(f"doedemocratie {name}")


@pytest.mark.parametrize("name", [path.name for path in SCRIPTS])
def test_a_script_stands_among_the_commands(name: str) -> None:
    assert about(f"scripts/{name}")


@pytest.mark.parametrize(("name", "flag"), OPTIONS)
def test_an_option_stands_with_its_command(name: str, flag: str) -> None:
    assert re.search(rf"{flag}(?![\w-])", about(name)), f"{name} {flag} is not in DEVELOPING.md"


def test_options_of_every_way_to_make_them_are_found() -> None:
    assert {
        ("doedemocratie check", "--fix"),
        ("doedemocratie build", "--serve"),
        ("scripts/site", "--install"),
        ("scripts/lock", "--upgrade"),
    } <= set(OPTIONS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_a_command_tells_its_use(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leave:
        parser().parse_args([name, "--help"])
    assert leave.value.code == 0
    assert f"doedemocratie {name}" in capsys.readouterr().out
