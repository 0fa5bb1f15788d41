"""The finder without a script: who you are and what you need lead on, link by link."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_sites import Served, Visit
from playwright.sync_api import Page, expect

Open = Callable[..., Visit]
"""See the fixture `visit`."""


def press(page: Page, name: str) -> None:
    """Follow a link by the keyboard."""
    link = page.locator("#inhoud").get_by_role("link", name=name, exact=True).first
    link.focus()
    page.keyboard.press("Enter")


def test_a_question_leads_to_who_helps_without_a_script(site: Served, visit: Open) -> None:
    page = visit(width=375, script=False, drawn=False).page
    page.goto(site.address)
    expect(page.locator(".ask")).to_be_hidden()
    press(page, "Zeg wie je bent")
    page.wait_for_url(site.address + "vind/")
    expect(page.locator("hub-finder form")).to_be_hidden()
    roads = page.locator("hub-finder h2:visible")
    assert roads.all_inner_texts()[0] == "Ik heb een idee"
    assert roads.count() == 5
    press(page, "Ondernemen")
    page.wait_for_url(site.address + "vind/ondernemen/")
    first = page.locator(".fit").first
    expect(first.locator("h3")).to_have_text("Social Start")
    expect(first.locator("li")).to_have_text("helpt met ondernemen")
    expect(page.locator(".fit")).to_have_count(10)
    press(page, "geld vinden")
    page.wait_for_url(site.address + "vind/geld-vinden/")
    expect(page.locator(".find-none")).to_contain_text("Hier is nog plek")
    press(page, "Draag iemand voor")
    page.wait_for_url(site.address + "meedoen/voordragen/")


@pytest.mark.nightly
@pytest.mark.parametrize("width", [320, 375, 1280])
def test_strange_names_keep_within_the_page(width: int, hostile_site: Served, visit: Open) -> None:
    page = visit(width=width, script=False, drawn=False).page
    page.goto(hostile_site.address + "vind/")
    for url in page.locator("hub-finder a[href*='/vind/']").evaluate_all(
        "all => all.map(a => a.href)"
    ):
        page.goto(url)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, url
