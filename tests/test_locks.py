"""What pyproject.toml allows, and what requirements/*.txt pin of it."""

from __future__ import annotations

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

from building import ROOT, run

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
SITE = [Requirement(line) for line in PROJECT["dependencies"]]
TEST = [Requirement(line) for line in PROJECT["optional-dependencies"]["test"]]


def pins(lock: str) -> dict[str, Version]:
    text = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
    found = re.findall(r"^([\w.-]+)==([^\s;]+)", text, re.MULTILINE)
    return {canonicalize_name(name): Version(version) for name, version in found}


@pytest.mark.parametrize(
    ("lock", "asked"), [("site", SITE), ("test", SITE + TEST), ("lowest", SITE + TEST)]
)
def test_a_lock_pins_what_is_asked_within_its_range(lock: str, asked: list[Requirement]) -> None:
    pinned = pins(lock)
    for one in asked:
        assert pinned[canonicalize_name(one.name)] in one.specifier, one


@pytest.mark.parametrize("one", SITE + TEST, ids=lambda one: one.name)
def test_the_lowest_that_is_allowed_is_the_one_that_is_proved(one: Requirement) -> None:
    lowest = [Version(part.version) for part in one.specifier if part.operator == ">="]
    assert lowest == [pins("lowest")[canonicalize_name(one.name)]]


def test_a_lock_holds_hashes_and_no_address() -> None:
    for path in sorted((ROOT / "requirements").glob("*.txt")):
        text = path.read_text("utf-8")
        assert text.count("==") <= text.count("--hash=sha256:"), path
        assert "://" not in text, path


@pytest.mark.parametrize(
    ("command", "environment", "said"),
    [
        (("scripts/test",), {"LOCK": "laagst"}, "LOCK=laagst ken ik niet"),
        (("scripts/lock", "--nieuwst"), {}, "Dat ken ik niet: --nieuwst"),
    ],
)
def test_what_nobody_knows_is_said(
    command: tuple[str, ...], environment: dict[str, str], said: str
) -> None:
    done = run(ROOT / command[0], *command[1:], cwd=ROOT, **environment)
    assert done.returncode == 2
    assert said in done.stderr
