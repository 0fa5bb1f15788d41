"""./scripts/test says what it can, and what it does not know in a sentence with what to do."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from loading import script

from building import ROOT, run

TEST = ROOT / "scripts" / "test"


def test_help_names_every_mode() -> None:
    done = run(sys.executable, TEST, "--help")
    assert done.returncode == 0
    for mode in ("quick", "nightly", "slow"):
        assert f"./scripts/test {mode}" in done.stdout


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (["qick"], "Bedoel je './scripts/test quick'?"),
        (["tests/bestaat-niet.py"], "'tests/bestaat-niet.py' ken ik niet"),
        (["quick", "tests/pages"], "Achter 'quick' kan niets meer staan: tests/pages"),
        (["--bogus"], "Dit ken ik niet: --bogus"),
        (["-x", "tests/bestaat-niet.py"], "Dit ken ik niet: tests/bestaat-niet.py"),
        (["-k"], "expected one argument"),
    ],
)
def test_what_it_does_not_know_is_told(asked: list[str], said: str) -> None:
    done = run(sys.executable, TEST, *asked)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert "./scripts/test" in done.stderr


def test_paths_and_options_go_to_pytest() -> None:
    asked = ("tests/scripts", "-k", "help_names", "--collect-only")
    done = run(sys.executable, TEST, *asked)
    assert done.returncode == 0, done.stderr
    assert "::test_help_names_every_mode" in done.stdout
    assert "1/" in done.stdout


def test_without_a_browser_it_says_what_to_do(tmp_path: Path) -> None:
    """Nothing of the name is on the PATH, and none can be fetched."""
    node = Path(os.environ.get("NODE", "node"))
    for name in ("node", "npm"):
        (tmp_path / name).symlink_to(node.with_name(name))
    code = (
        "import runpy, sys; sys.path.insert(0, 'scripts'); import environment;"
        "environment.BROWSERS = ('er-is-er-geen',); sys.argv = ['scripts/test'];"
        "environment.FETCH_BROWSER = ('-c', 'raise SystemExit(1)');"
        "runpy.run_path('scripts/test', run_name='__main__')"
    )
    done = run(
        sys.executable,
        "-c",
        code,
        PATH=str(tmp_path),
        PLAYWRIGHT_BROWSERS_PATH=str(tmp_path / "browsers"),
    )
    assert done.returncode == 2, done.stdout
    assert "Hiervoor is Chromium of Chrome nodig, en die is er niet." in done.stderr
    assert "Zonder browser kan wel: ./scripts/test quick" in done.stderr
    assert "Traceback" not in done.stderr


def test_what_judges_the_code_is_told_in_order_until_one_fails(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    late = f"while [ ! -e {tmp_path}/second ]; do sleep 0.01; done; echo van de eerste"
    failing = f"echo van de tweede >&2; touch {tmp_path}/second; exit 3"
    commands = [
        ("een", ["sh", "-c", late]),
        ("twee", ["sh", "-c", failing]),
        ("drie", ["sleep", "600"]),
    ]
    assert script("test").judge(commands, os.environ) == 3
    lines = capfd.readouterr().out.splitlines()
    assert lines == [
        "Ik controleer een …",
        "van de eerste",
        "Ik controleer twee …",
        "van de tweede",
    ]
    assert script("test").judge(commands[:1], os.environ) == 0
