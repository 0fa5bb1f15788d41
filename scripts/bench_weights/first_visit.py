"""A first visit to a page on a phone, as Lighthouse has it: what comes, and when it is seen."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, CDPSession, Page, Response, sync_playwright
from visit import served

FLAGS = ["--no-sandbox"]
# A slow connection of a phone and its processor: Lighthouse's own, as it sets them in a browser
# (core/config/constants.js: mobileSlow4G). Milliseconds, and bytes a second.
SLOW = {
    "offline": False,
    "latency": 150 * 3.75,
    "downloadThroughput": 1.6 * 1024 * 1024 / 8 * 0.9,
    "uploadThroughput": 750 * 1024 / 8 * 0.9,
}
SLOWER = 4
PHONE = {"width": 412, "height": 823}
# What a file is, by how its name ends; the page itself has no ending.
KINDS = {
    "": "HTML",
    "html": "HTML",
    "css": "stijl",
    "js": "script",
    "woff2": "letters",
    **dict.fromkeys(("svg", "png", "jpg", "jpeg", "webp", "avif", "ico"), "plaatjes"),
}
OTHER = "gegevens"
# Where the theme has its own files.
THEME = ("assets/javascripts/", "assets/stylesheets/")
SEEN = """() => new Promise(seen => new PerformanceObserver(list => {
  const first = list.getEntriesByName("first-contentful-paint")[0];
  if (first) seen(first.startTime);
}).observe({ type: "paint", buffered: true }))"""


def visits(
    site: Path, pages: Mapping[str, tuple[str, str]], chromium: str, runs: int
) -> dict[str, object]:
    """Return the browser, and by sort of page what a first visit of its page fetched and when seen.

    What is fetched counts as it is sent, compressed; each visit begins with nothing kept.
    """
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            every = {
                sort: {
                    "name": name,
                    "url": url,
                    **_fetched(browser, address, url),
                    "seen": [_seen(browser, address + url) for _ in range(runs)],
                }
                for sort, (name, url) in pages.items()
            }
            return {"browser": f"Chromium {browser.version}", "visits": every}
        finally:
            browser.close()


def weighed(sent: Iterable[tuple[str, int]]) -> dict[str, object]:
    """Return what was sent by kind of file, of the theme, and in how many answers.

    `sent` is of each answer its path below the site and its bytes.
    """
    kinds = dict.fromkeys((*KINDS.values(), OTHER), 0)
    theme = requests = 0
    for path, size in sent:
        name = path.rsplit("/", 1)[-1]
        kinds[KINDS.get(name.rsplit(".", 1)[-1] if "." in name else "", OTHER)] += size
        theme += size if path.startswith(THEME) else 0
        requests += 1
    return {"kinds": kinds, "theme": theme, "requests": requests}


def _fetched(browser: Browser, address: str, url: str) -> dict[str, object]:
    page = _phone(browser)
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)
    page.goto(address + url, wait_until="networkidle")
    sent = [
        (urlsplit(answer.url).path.removeprefix("/"), int(answer.headers.get("content-length", 0)))
        for answer in answers
        if answer.url.startswith(address)
    ]
    page.context.close()
    return weighed(sent)


def _seen(browser: Browser, url: str) -> float:
    """Return after how many milliseconds a phone shows something of a page."""
    page = _phone(browser)
    phone: CDPSession = page.context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send("Network.emulateNetworkConditions", SLOW)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(url, wait_until="commit")
    after = float(page.evaluate(SEEN))
    page.context.close()
    return after


def _phone(browser: Browser) -> Page:
    page = browser.new_context(
        viewport={"width": PHONE["width"], "height": PHONE["height"]},
        device_scale_factor=1.75,
        is_mobile=True,
        has_touch=True,
    ).new_page()
    page.set_default_timeout(120_000)
    return page


def middle(visit: Mapping[str, object]) -> float:
    """Return the median of when a page was seen."""
    seen = visit["seen"]
    assert isinstance(seen, list)
    return float(statistics.median(seen))
