"""What a first view weighs on the way to a visitor: text compressed, as every host sends it."""

from __future__ import annotations

import gzip
import time
from collections.abc import Iterator
from typing import NamedTuple

import pytest
from browser_sites import Served, Windows, visiting
from playwright.sync_api import Page, Response, Route, expect
from test_visit import Open

# kB of a first view, without search, which nobody fetches before opening it.
LIMITS = {
    "": 145,
    "knooppunten/": 250,
    "knooppunten/voorbeeldhub/": 200,
    "meedoen/knooppunt/": 250,
    "vind/": 250,
}
OWN_SCRIPT = 20
FONTS = 120
PACKED = (".woff2", ".png", ".jpg", ".webp")


FORM, FINDER = "meedoen/knooppunt/", "vind/"
# What is looked at, in one order: what several tests ask of a view, they ask of one visit.
NARROW = [(url, 375) for url in LIMITS if url != FORM]
WIDE = [(url, 1280) for url, _ in NARROW if url != FINDER]
VIEWS = [*NARROW, *WIDE, (FORM, 375), (FORM, 1280)]
SHIFTS = """
window.shift = 0;
window.shifted = [];
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) {
    window.shift += entry.value;
    window.shifted.push(...entry.sources.map(source => [
      entry.value,
      source.node?.outerHTML?.slice(0, 120) ?? source.node?.textContent ?? "",
      source.previousRect.y,
      source.currentRect.y,
    ]));
  }
}).observe({ type: "layout-shift", buffered: true });
"""


class First(NamedTuple):
    """A first view of a page, by somebody who never was here: what was fetched, by address."""

    url: str
    page: Page
    bodies: dict[str, bytes]


def looking_at(views: list[tuple[str, int]]) -> pytest.MarkDecorator:
    """Run a test with the first view of each of these."""
    names = [f"{url}-{width}" for url, width in views]
    return pytest.mark.parametrize("first", views, ids=names, indirect=True, scope="module")


@pytest.fixture(scope="module")
def first(request: pytest.FixtureRequest, site: Served, windows: Windows) -> Iterator[First]:
    """Open an address at a width: both are what the test is run with."""
    url, width = request.param
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    with visiting(windows) as visit:
        seen = visit(width=width, fresh=True)
        seen.page.add_init_script(SHIFTS)
        seen.page.on("response", keep)
        seen.page.goto(site.address + url)
        seen.rest()
        fetched = list(answers)
        bodies = {answer.url.removeprefix(site.address): answer.body() for answer in fetched}
        yield First(url, seen.page, bodies)


@looking_at(VIEWS)
def test_a_first_view_is_light(first: First) -> None:
    weights = {
        path: len(body if path.endswith(PACKED) else gzip.compress(body, mtime=0))
        for path, body in first.bodies.items()
    }
    assert first.url in weights
    assert "assets/site.css" in weights
    assert sum(weights.values()) <= LIMITS[first.url] * 1000, weights
    fonts = sum(size for path, size in weights.items() if path.endswith(".woff2"))
    assert 0 < fonts <= FONTS * 1000
    own = sum(size for path, size in weights.items() if path.startswith("assets/js/"))
    assert own <= OWN_SCRIPT * 1000


# A slow phone: what stands before the first view takes two waits and its bytes, and may take 2 s.
WAIT, RATE, FIRST_VIEW = 0.4, 50_000, 2.0
HELD = """performance.getEntriesByType("resource")
  .filter(entry => entry.renderBlockingStatus === "blocking").map(entry => entry.name)"""
EARLY = """[...document.querySelectorAll(
    "head link[rel=preload], head script:not([type=module])[src]")]
  .filter(one => matchMedia(one.media || "all").matches)
  .map(one => one.href || one.src)"""


@looking_at(NARROW)
def test_little_stands_before_the_first_view(first: First, site: Served) -> None:
    page = first.page
    held = {site.address + first.url, *page.evaluate(HELD), *page.evaluate(EARLY)}
    assert site.address + "assets/site.css" in held
    bodies = [first.bodies[address.removeprefix(site.address)] for address in held]
    packed = sum(len(gzip.compress(body, mtime=0)) for body in bodies)
    assert 2 * WAIT + packed / RATE <= FIRST_VIEW, (packed, held)
    plain = page.locator("body > script[src]:not([type=module])")
    assert plain.evaluate_all("all => all.every(one => one.defer)")


@looking_at(VIEWS)
def test_nothing_jumps_while_a_page_loads(first: First) -> None:
    page = first.page
    if first.url == FORM:
        page.wait_for_selector("[data-live]:not([hidden])")
    page.mouse.wheel(0, 3000)
    page.wait_for_timeout(300)
    assert page.evaluate("window.shift") < 0.02, page.evaluate("window.shifted")


def test_the_other_ways_come_up_when_the_script_of_the_form_does_not(
    site: Served, visit: Open
) -> None:
    page = visit(width=375, fresh=True).page
    page.route("**/form.js", lambda route: route.abort())
    page.goto(site.address + FORM)
    other = page.locator("[data-plain]")
    waiting = other.evaluate("plain => plain.offsetTop")
    page.evaluate("for (const moving of document.getAnimations()) moving.finish()")
    assert other.evaluate("plain => plain.offsetTop") < 900 < waiting


@pytest.mark.parametrize("query", ["knooppunten/?type=hybride", "experimenten/?trekker=gezocht"])
def test_a_list_stands_still_when_the_address_has_choices(
    query: str, site: Served, visit: Open
) -> None:
    seen = visit(width=375, fresh=True)
    seen.page.add_init_script(SHIFTS)

    def late(route: Route) -> None:
        time.sleep(0.3)  # after the page would have been shown
        route.continue_()

    seen.page.route("**/filter.js", late)
    seen.page.goto(site.address + query)
    seen.rest()
    expect(seen.page.locator("list-filter[aria-busy]")).to_have_count(0)
    status = seen.page.locator("[data-filter-status]").inner_text()
    assert " van " in status, "it was narrowed"
    assert seen.page.evaluate("window.shift") <= 0.02, seen.page.evaluate("window.shifted")
