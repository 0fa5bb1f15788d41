"""What a first view weighs on the way to a visitor: text compressed, as every host sends it."""

from __future__ import annotations

import gzip
import time

import pytest
from browser_sites import Served
from playwright.sync_api import Response, Route
from test_visit import Open

# kB of a first view, without search, which nobody fetches before opening it.
LIMITS = {"": 250, "knooppunten/": 250, "knooppunten/voorbeeldhub/": 200, "meedoen/knooppunt/": 250}
OWN_SCRIPT = 20
FONTS = 120
PACKED = (".woff2", ".png", ".jpg", ".webp")


def weights(url: str, width: int, site: Served, visit: Open) -> dict[str, int]:
    """Return the bytes of everything that a first view fetches, by address."""
    seen = visit(width=width, fresh=True)
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    seen.page.on("response", keep)
    seen.page.goto(site.address + url)
    seen.rest()
    found = {}
    for answer in answers:
        body = answer.body()
        path = answer.url.removeprefix(site.address)
        found[path] = len(body if path.endswith(PACKED) else gzip.compress(body, mtime=0))
    return found


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("url", LIMITS)
def test_a_first_view_is_light(url: str, width: int, site: Served, visit: Open) -> None:
    found = weights(url, width, site, visit)
    assert url in found
    assert "assets/site.css" in found
    assert sum(found.values()) <= LIMITS[url] * 1000, found
    fonts = sum(size for path, size in found.items() if path.endswith(".woff2"))
    assert 0 < fonts <= FONTS * 1000
    own = sum(size for path, size in found.items() if path.startswith("assets/js/"))
    assert own <= OWN_SCRIPT * 1000


# A slow phone: what stands before the first view takes two waits and its bytes, and may take 2 s.
WAIT, RATE, FIRST_VIEW = 0.4, 50_000, 2.0
HELD = """performance.getEntriesByType("resource")
  .filter(entry => entry.renderBlockingStatus === "blocking").map(entry => entry.name)"""
EARLY = """[...document.querySelectorAll(
    "head link[rel=preload], head script:not([type=module])[src]")]
  .filter(one => matchMedia(one.media || "all").matches)
  .map(one => one.href || one.src)"""
SHIFTS = """
window.shift = 0;
new PerformanceObserver(list => {
  for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
}).observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("url", ["", "knooppunten/", "knooppunten/voorbeeldhub/"])
def test_little_stands_before_the_first_view(url: str, site: Served, visit: Open) -> None:
    page = visit(width=375, fresh=True).page
    page.goto(site.address + url)
    held = {site.address + url, *page.evaluate(HELD), *page.evaluate(EARLY)}
    assert site.address + "assets/site.css" in held
    bodies = [page.request.get(address).body() for address in held]
    packed = sum(len(gzip.compress(body, mtime=0)) for body in bodies)
    assert 2 * WAIT + packed / RATE <= FIRST_VIEW, (packed, held)
    plain = page.locator("body > script[src]:not([type=module])")
    assert plain.evaluate_all("all => all.every(one => one.defer)")


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
    assert seen.page.locator("[data-item][hidden]").count() > 0
    assert seen.page.evaluate("window.shift") <= 0.02
