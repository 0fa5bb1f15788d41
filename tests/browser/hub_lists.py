"""The list of hubs in a browser: its parts, and what stands on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

from browser_sites import Served, Visit
from playwright.sync_api import Locator, Page, Route, expect

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.lists import facets

HUBS = "knooppunten/"
SHOWN = "[data-list-cards] > [data-row]"
# Every name of the list, in its order: its button for more is pressed until all stand there.
NAMES = f"""() => {{
  const at = document.activeElement;
  const more = document.querySelector("[data-list-more]");
  while (!more.hidden) more.querySelector("button").click();
  if (at !== document.activeElement) at.focus();
  return [...document.querySelectorAll("{SHOWN} h2")].map(name => name.textContent);
}}"""


def opened(seen: Visit, served: Served, search: str = "") -> Page:
    """Open the list of hubs."""
    seen.page.goto(served.address + HUBS + search)
    ready(seen.page)
    return seen.page


def ready(page: Page) -> None:
    """Wait until the list has what it chooses from, as it has for who touches it."""
    expect(page.locator("div.filter")).to_be_visible()
    page.locator("list-filter").dispatch_event("pointerover")
    page.locator("list-filter[data-ready]:not([aria-busy])").wait_for(state="attached")


def box(page: Page, parameter: str, value: str) -> Locator:
    """Return a checkbox of the filter."""
    return page.locator(f'input[name="{parameter}"][value="{value}"]')


def label(page: Page, parameter: str, value: str) -> Locator:
    """Return what a visitor presses."""
    return page.locator("label").filter(has=box(page, parameter, value))


def number(count: int) -> str:
    """Return how many hubs there are, in words."""
    return f"{count} knooppunt" if count == 1 else f"{count} knooppunten"


def counted(page: Page, parameter: str, value: str) -> str | None:
    """Return what stands beside a choice."""
    return label(page, parameter, value).locator(".n").text_content()


def expected(served: Served, **chosen: list[str]) -> set[str]:
    """Return the names of the hubs that have what was chosen."""
    return {
        entry.record.naam
        for entry in served.built.catalogue.of(Hub)
        if not entry.record.voorbeeld
        and all(
            set(some) & set(facets.item(entry.record, served.built.site.today)[name])
            for name, some in chosen.items()
        )
    }


def shown(page: Page) -> set[str]:
    """Return the names of the hubs that stand on the page."""
    expect(page.locator("list-filter[aria-busy]")).to_have_count(0)
    names: list[str] = page.evaluate(NAMES)
    assert len(set(names)) == len(names)
    return set(names)


def cards(page: Page) -> list[str]:
    """Return the names of the cards in sight, in their order."""
    return page.locator(f"{SHOWN} h2").all_text_contents()


def pick(page: Page, parameter: str, value: str) -> None:
    """Press a radio button by its label."""
    label(page, parameter, value).click()


@contextmanager
def answered(page: Page, name: str, body: object) -> Iterator[None]:
    """Let a data file be something else; None for a network that fails."""

    def other(route: Route) -> None:
        if body is None:
            route.abort()
        else:
            route.fulfill(body=json.dumps(body), content_type="application/json")

    page.route(f"**/data/lijst/{name}*", other)
    yield
    page.unroute(f"**/data/lijst/{name}*")
