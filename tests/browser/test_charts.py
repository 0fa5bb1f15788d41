"""Figures and the programme as a visitor meets them: drawn in proportion, read without a script."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_sites import Served, Visit
from playwright.sync_api import expect

Open = Callable[..., Visit]
"""See the fixture `visit`."""


def test_a_bar_is_drawn_as_long_as_its_number_says(site: Served, visit: Open) -> None:
    page = visit(drawn=False).page
    page.goto(f"{site.address}cijfers/")
    rows = page.locator("#type tbody tr")
    drawn = [
        (int(row.locator("td span").inner_text()), row.locator("rect").bounding_box())
        for row in rows.all()
    ]
    told = [(count, box["width"]) for count, box in drawn if box]
    assert len(told) > 1
    most = max(told)
    for count, width in told:
        assert width / most[1] == pytest.approx(count / most[0], abs=0.02)


def test_growth_is_a_picture_with_words_and_a_table_by_keyboard_without_script(
    hostile_site: Served, visit: Open
) -> None:
    page = visit(script=False, drawn=False).page
    page.goto(f"{hostile_site.address}cijfers/")
    picture = page.get_by_role("img", name="Het aantal knooppunten")
    assert picture.is_visible()
    table = page.locator(".growth table")
    assert not table.is_visible()
    page.locator(".growth summary").focus()
    page.keyboard.press("Enter")
    expect(table).to_be_visible()
    last = table.locator("tbody tr").last.locator("td").last.inner_text()
    assert last in (picture.get_attribute("aria-label") or "")


def test_the_programme_stands_there_without_script_and_leads_to_its_offer(
    hostile_site: Served, visit: Open
) -> None:
    page = visit(script=False).page
    page.goto(f"{hostile_site.address}academy/")
    month = page.locator(".programme__month").first
    expect(month.get_by_role("heading")).to_have_text("Februari 2027")
    month.get_by_role("link").first.click()
    assert page.url == f"{hostile_site.address}academy/vijandig-aanbod/"


def test_the_academy_narrows_to_when_something_is(hostile_site: Served, visit: Open) -> None:
    page = visit(drawn=False).page
    page.goto(f"{hostile_site.address}academy/?wanneer=binnen-een-maand")
    expect(page.locator(".packet--offer:visible")).to_have_count(0)
    page.goto(f"{hostile_site.address}academy/?wanneer=later")
    expect(page.locator(".packet--offer:visible")).to_have_count(1)
