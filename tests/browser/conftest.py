"""A real browser before the built sites, served as a static host would serve them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator

import pytest
from browser_sites import Served, Visit, Windows, serve, visiting
from playwright.sync_api import Browser, sync_playwright

from building import ADDRESS, Built, build_site
from doedemocratie.cli.commands.bench import made_up


@pytest.fixture(scope="session")
def site(real: Built) -> Iterator[Served]:
    """The project's own site, at the root of a host."""
    yield from serve(real, "/")


@pytest.fixture(scope="session")
def hostile_site(hostile: Built) -> Iterator[Served]:
    """The hostile fixture site, on a sub-path."""
    yield from serve(hostile, "/knoop/")


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Sixty made-up hubs that say something in most facets, on a sub-path."""
    content = tmp_path_factory.mktemp("many")
    (content / "hubs").mkdir()
    for slug, text in made_up(60, seed=3):
        going = text.replace("stadium: gestopt\n", "")  # hostile_site has one that stopped
        (content / "hubs" / f"{slug}.yml").write_text(going, "utf-8")
    out = tmp_path_factory.mktemp("out") / "site"
    built = build_site(content, out, SITE_URL=ADDRESS, SEARCH="false")
    yield from serve(built, "/knoop/")
    shutil.rmtree(content)


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
