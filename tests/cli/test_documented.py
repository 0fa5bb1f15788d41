"""Every command is explained where a developer looks, and tells its own use."""

from __future__ import annotations

import pytest

from building import ROOT
from doedemocratie.cli.main import parser

NAMES = sorted(parser()._subparsers._group_actions[0].choices)  # type: ignore[union-attr,arg-type]


@pytest.mark.parametrize("name", NAMES)
def test_a_command_stands_among_the_commands(name: str) -> None:
    guide = (ROOT / "DEVELOPING.md").read_text("utf-8")
    commands = guide.split("\n## Commands\n")[1].split("\n## ")[0]
    assert f"doedemocratie {name}" in commands


@pytest.mark.parametrize("name", NAMES)
def test_a_command_tells_its_use(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as leave:
        parser().parse_args([name, "--help"])
    assert leave.value.code == 0
    assert f"doedemocratie {name}" in capsys.readouterr().out
