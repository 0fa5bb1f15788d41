"""A real browser before the built sites, served as a static host would serve them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from browser_sites import Served, Visit, Windows, serve, visiting
from playwright.sync_api import Browser, sync_playwright

from building import Built


@pytest.fixture(scope="session")
def site(real: Built) -> Iterator[Served]:
    """The project's own site, at the root of a host."""
    yield from serve(real, "/")


@pytest.fixture(scope="session")
def hostile_site(hostile: Built) -> Iterator[Served]:
    """The hostile fixture site, on a sub-path."""
    yield from serve(hostile, "/knoop/")


@pytest.fixture(scope="session")
def browser() -> Iterator[Callable[[list[str]], Browser]]:
    """What starts Chromium with these flags, as ./scripts/test found or installed it."""
    path = os.environ.get("BROWSER_PATH")
    assert path, "start de browsertests met ./scripts/test: dat zoekt of installeert een browser"
    started: list[Browser] = []

    def start(flags: list[str]) -> Browser:
        started.append(playwright.chromium.launch(executable_path=path, args=flags))
        return started[-1]

    with sync_playwright() as playwright:
        yield start
        for chromium in started:
            chromium.close()


@pytest.fixture(scope="session")
def windows(browser: Callable[[list[str]], Browser]) -> Windows:
    """The windows that tests open one after another: making one costs more than most visits."""
    return Windows(browser)


@pytest.fixture
def visit(windows: Windows) -> Iterator[Callable[..., Visit]]:
    """Return a function that opens a window.

    For instance visit(width=375, scheme="dark", script=True). It comes clean, but may have been
    another test's before. Who lays something in it that stays (a script before every page, a route,
    a permission), or asks what a first visit fetches, opens one of its own: visit(fresh=True). Who
    only reads, measures and presses keys: visit(drawn=False), see browser_sites.UNDRAWN.
    """
    with visiting(windows) as start:
        yield start
