"""A real browser before the built sites, served as a static host would serve them."""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterator

import pytest
from browser_sites import POLICY, Scheme, Served, Visit, Windows, at_home, serve
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
def visit(windows: Windows) -> Iterator[functools.partial[Visit]]:
    """Return a function that opens a window.

    For instance visit(width=375, scheme="dark", script=True). It comes clean, but may have been
    another test's before. Who lays something in it that stays (a script before every page, a route,
    a permission), or asks what a first visit fetches, opens one of its own: visit(fresh=True). Who
    only reads, measures and presses keys: visit(drawn=False), see browser_sites.UNDRAWN.
    """
    opened: list[Visit] = []

    def start(
        width: int = 1280,
        scheme: Scheme = "light",
        script: bool = True,
        fresh: bool = False,
        drawn: bool = True,
    ) -> Visit:
        opened.append(windows.open(width, scheme, script, fresh, drawn))
        return opened[-1]

    yield functools.partial(start)
    strange = {url for seen in opened for url in seen.requests if not at_home(url)}
    forbidden = [text for seen in opened for text in seen.complaints if POLICY in text]
    for seen in opened:
        windows.close(seen)
    assert strange == set(), "a page asked another origin"
    assert forbidden == [], "a page did what its policy forbids"
