"""A real browser before the built sites, served as a static host would serve them."""

from __future__ import annotations

import functools
import os
from collections.abc import Iterator

import pytest
from browser_sites import FLAGS, Served, Visit, serve
from playwright.sync_api import Browser, BrowserContext, sync_playwright

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
def browser() -> Iterator[Browser]:
    """Chromium, as ./scripts/test found or installed it."""
    path = os.environ.get("BROWSER_PATH")
    assert path, "start de browsertests met ./scripts/test: dat zoekt of installeert een browser"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser: Browser) -> Iterator[functools.partial[Visit]]:
    """Return a function that opens a window: visit(width=375, scheme="dark", script=True)."""
    opened: list[BrowserContext] = []

    def start(width: int = 1280, scheme: str = "light", script: bool = True) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        opened.append(context)
        page = context.new_page()
        made = Visit(context, page)
        page.on("request", lambda request: made.requests.append(request.url))
        page.on("pageerror", lambda error: made.complaints.append(str(error)))
        page.on("dialog", lambda dialog: made.complaints.append(f"dialog {dialog.message}"))
        page.on(
            "console",
            lambda said: made.complaints.append(said.text) if said.type == "error" else None,
        )
        return made

    yield functools.partial(start)
    for context in opened:
        context.close()
