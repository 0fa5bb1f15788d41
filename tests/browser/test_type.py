"""Typefaces before a visitor: little is fetched, and nothing moves when they come late."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from browser_sites import Served, Visit, Windows, resize, visiting
from playwright.sync_api import Route

from doedemocratie.output import typefaces

Open = Callable[..., Visit]

WATCH = """
window.shift = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""
# What the letters of every page stand in.
FIRST = [f"{typefaces.FOLDER}/{name}.woff2" for name in ("bricolage-grotesque", "literata")]
LATE = 0.4  # seconds: enough for Chromium to show the stand-in first


@pytest.fixture(scope="module")
def slow(windows: Windows) -> Iterator[tuple[Visit, list[str]]]:
    """A window in which typefaces come late, and which of them it was made to wait for."""
    held: list[str] = []

    def hold(route: Route) -> None:
        held.append(route.request.url)
        time.sleep(LATE)
        route.continue_()

    with visiting(windows) as visit:
        seen = visit(fresh=True)
        seen.page.route("**/*.woff2", hold)  # which also keeps the window from keeping any
        seen.page.add_init_script(WATCH)
        yield seen, held


# By day half of these sorts of page at one width, at night all at both.
NARROW, WIDE = ("home", "hub", "board"), ("hubs", "brand", "ordinary")
AT_NIGHT = {"board", "brand", "ordinary"}
LOOKS = [
    pytest.param(kind, width, marks=() if by_day else pytest.mark.nightly)
    for kinds, own in ((NARROW, 375), (WIDE, 1280))
    for kind in kinds
    for width in (375, 1280)
    for by_day in [width == own and kind not in AT_NIGHT]
]


@pytest.mark.parametrize(("kind", "width"), LOOKS)
def test_nothing_moves_when_the_typefaces_come_late(
    kind: str, width: int, site: Served, slow: tuple[Visit, list[str]]
) -> None:
    seen, held = slow
    seen.page.goto("about:blank")
    held.clear()
    resize(seen.page, width)
    seen.page.goto(site.address + site.samples[kind])
    seen.page.evaluate("document.fonts.ready")
    seen.page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))")
    assert {url.removeprefix(site.address) for url in held} >= set(FIRST)
    assert seen.page.evaluate("window.shift") < 0.02


def test_a_page_fetches_what_it_needs_once(site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.page.goto(site.address)
    seen.rest()
    fetched = [url.removeprefix(site.address) for url in seen.requests if url.endswith(".woff2")]
    assert sorted(fetched) == sorted(FIRST)


def test_a_rare_letter_is_fetched_where_it_stands(site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.page.goto(site.address)
    seen.rest()
    with seen.page.expect_request("**/literata-extended.woff2"):
        seen.page.evaluate("document.body.prepend('Ağaç')")
