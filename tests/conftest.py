"""Shared fixtures: sites built once a session."""

from __future__ import annotations

import gc
import os
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import kits
from building import ADDRESS, FIXTURE, ROOT, Built, build_site

# Kits are drawn for the tests of kits: a site of any other test does without, unless it asks.
os.environ.setdefault("KIT", "false")

# How much hypothesis makes up. By day the same every time, so that a change is judged by what it
# changes; at night ten times as much, and other things each night.
SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("day", SLOW, max_examples=30, derandomize=True)
settings.register_profile("night", SLOW, max_examples=300, print_blob=True)
settings.load_profile("day")


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own content, at the root of a host that is not known."""
    return build_site(ROOT / "content", tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The fixture site, full of hostile values, published on a sub-path with all options set."""
    return build_site(
        FIXTURE,
        tmp_path_factory.mktemp("hostile") / "site",
        SITE_URL=ADDRESS,
        REPOSITORY_URL="https://example.org/repo",
        EDITORS_MAIL="redactie@example.org",
        PUBLISHER="Stichting Voorbeeld",
    )


@pytest.fixture(scope="session")
def kit_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A few hubs that are hard to draw (kits.py), with their kits.

    Their folder is the same one every time, so that what was drawn in an earlier run is still kept.
    """
    return build_site(
        kits.lay(ROOT / ".cache" / "tests" / "kit"),
        tmp_path_factory.mktemp("kit") / "site",
        SITE_URL=ADDRESS,
        SEARCH="false",
        KIT="true",
    )


@pytest.fixture(autouse=True)
def _from_the_root(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths in problems are shown relative to where one stands: the project's folder."""
    monkeypatch.chdir(ROOT)


# Whose tests take longest, in the order in which they run; what is not here follows.
LONGEST = ("browser", "site", "scripts", "records", "cli", "github")
# What is more than a unit: it builds a site, writes all that is generated, starts a browser or
# other programs over and over, or tries hundreds of made-up inputs (as every test of hypothesis
# does). `./scripts/test quick` does without. A single test that is such says so itself:
# `@pytest.mark.whole`.
WHOLE = {"real", "hostile", "kit_site", "browser"}
WHOLE_PATHS = (
    *("site", "browser", "github", "scripts", "types"),
    *(
        "records/test_properties.py",
        "records/test_corrections.py",
        "cli/test_build_command.py",
        "cli/test_out.py",
        "cli/test_concerns.py",
        "kit/test_drawn.py",
        "questions/test_generated.py",
        "questions/test_webform.py",
    ),
)


@cache
def _turn(file: Path) -> int:
    """Return when a file's tests run: what is short comes last, so that all end together."""
    folder = file.relative_to(ROOT / "tests").parts[0]
    return LONGEST.index(folder) if folder in LONGEST else len(LONGEST)


@cache
def _apart(file: Path) -> bool:
    return any(file.is_relative_to(ROOT / "tests" / whole) for whole in WHOLE_PATHS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is more than a unit; let the files that take longest come first."""
    items.sort(key=lambda item: _turn(item.path))
    for item in items:
        made_up = getattr(getattr(item, "obj", None), "is_hypothesis_test", False)
        if made_up:
            item.add_marker("made_up")
        if _apart(item.path) or made_up or WHOLE & set(getattr(item, "fixturenames", ())):
            item.add_marker("whole")


def pytest_collection_finish() -> None:
    """Keep thousands of tests, which are no garbage, from being looked through over and over."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how many of the tests ran in a browser."""
    passed = terminalreporter.stats.get("passed", [])
    count = sum("tests/browser/" in report.nodeid for report in passed)
    if count:
        terminalreporter.write_line(f"waarvan in een browser: {count}")
