"""Every command, script and option is explained where a developer looks, and tells its own use."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from building import ROOT, run
from calling import called
from doedemocratie.cli.main import COMMANDS, doedemocratie

CLI = ROOT / "plugins" / "doedemocratie" / "cli"
PARAMETERS: dict[str, list[click.Parameter]] = {}
with click.Context(doedemocratie) as top:
    for name in doedemocratie.list_commands(top):
        command = doedemocratie.get_command(top, name)
        assert command
        PARAMETERS[name] = command.params
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
    (f"doedemocratie {name}", param.opts[-1])
    for name, params in PARAMETERS.items()
    for param in params
    if isinstance(param, click.Option)
] + [(f"scripts/{path.name}", flag) for path in SCRIPTS for flag in script_flags(path)]


@pytest.mark.parametrize("name", sorted(PARAMETERS))
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


@pytest.mark.parametrize("name", sorted(PARAMETERS))
def test_a_command_tells_its_use(name: str) -> None:
    said = called(name, "--help")
    assert said.exit_code == 0
    assert f"gebruik: doedemocratie {name} " in said.stdout
    words = " ".join(said.stdout.split())
    for param in PARAMETERS[name]:
        assert isinstance(param, click.Option | click.Argument)
        assert param.help, f"{param.name} says nothing"
        assert param.help in words


def test_every_module_of_commands_is_one_of_them() -> None:
    modules = {
        f"{path.parent.name}.{path.stem}"
        for room in ("commands", "github")
        for path in (CLI / room).glob("[!_]*.py")
    }
    assert modules == {row.module for row in COMMANDS}
