"""What the scripts know of where they stand."""

from __future__ import annotations

import sys
import sysconfig
from pathlib import Path

import pytest
from loading import script

environment = script("environment.py")


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://github.com/voorbeeld/etalage.git", "https://github.com/voorbeeld/etalage"),
        ("https://github.com/voorbeeld/etalage", "https://github.com/voorbeeld/etalage"),
        ("https://github.com/voorbeeld/etalage/", "https://github.com/voorbeeld/etalage"),
        ("https://naam:geheim@github.com/voorbeeld/et.al", "https://github.com/voorbeeld/et.al"),
        ("git@github.com:voorbeeld/etalage.git", "https://github.com/voorbeeld/etalage"),
        ("ssh://git@github.com/voorbeeld/etalage.git", "https://github.com/voorbeeld/etalage"),
        ("https://gitlab.com/voorbeeld/etalage.git", ""),
        ("https://github.com.kwaad.example/voorbeeld/etalage", ""),
        ("https://voorbeeld.example/github.com/voorbeeld/etalage", ""),
        ("/srv/git/etalage.git", ""),
        ("https://github.com/voorbeeld", ""),
        ("", ""),
    ],
)
def test_the_address_on_github_follows_from_what_git_calls_it(remote: str, address: str) -> None:
    assert environment.github_address(remote) == address


@pytest.fixture
def distribution(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the path where the distribution would keep a Python of the version of this one."""
    monkeypatch.setattr(environment, "DISTRIBUTION", tmp_path)
    return tmp_path / f"python{sys.version_info[0]}.{sys.version_info[1]}"


def compiled(monkeypatch: pytest.MonkeyPatch, told: str | None) -> None:
    """Make this Python one that was compiled with these arguments."""
    monkeypatch.setattr(sysconfig, "get_config_var", {"CONFIG_ARGS": told}.get)


@pytest.mark.parametrize("told", ["'--enable-optimizations' '--with-lto'", None])
def test_an_optimised_python_makes_the_environment_itself(
    told: str | None, distribution: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    distribution.symlink_to(sys.executable)
    compiled(monkeypatch, told)
    assert environment.fit_python() == sys.executable


def test_the_python_of_the_distribution_is_optimised(
    distribution: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled(monkeypatch, "'--prefix=/usr'")
    monkeypatch.setattr(sys, "base_prefix", str(distribution.parent.parent))
    assert environment.optimised()


def test_before_a_python_that_is_not_optimised_comes_that_of_the_distribution(
    distribution: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled(monkeypatch, "'--prefix=/home/iemand/.pyenv/versions/3.12.1'")
    assert environment.fit_python() == sys.executable, "the distribution has none"
    distribution.write_text("#!/bin/sh\nexit 1\n")
    distribution.chmod(0o755)
    assert environment.fit_python() == sys.executable, "it cannot make an environment"
    distribution.write_text("#!/bin/sh\nexit 0\n")
    assert environment.fit_python() == str(distribution)
