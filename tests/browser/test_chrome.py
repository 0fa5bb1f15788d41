"""What stands around every page: it stays on one line, and a finger can press all of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_sites import Served, Visit

Open = Callable[..., Visit]

ONE_MORE = """
const nav = document.querySelector(".nav");
nav.append(nav.querySelector("a:nth-child(6)").cloneNode(true));
"""
PRESSED = ".top :is(a, button, summary, label):not([hidden])"


@pytest.mark.parametrize("width", [1280, 1366, 1920])
def test_the_bar_stays_on_one_line_with_room_for_one_more(
    width: int, site: Served, visit: Open
) -> None:
    page = visit(width=width).page
    page.goto(site.address)
    page.evaluate(ONE_MORE)
    assert page.locator(".nav").is_visible()
    assert not page.locator(".menu").is_visible()
    heights = page.locator(".nav a").evaluate_all("all => all.map(one => one.offsetTop)")
    assert len(heights) >= 8
    assert set(heights) == {0}
    box = page.locator(".top").bounding_box()
    assert box
    assert box["height"] <= 66
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 375, 768, 1279])
def test_where_it_does_not_fit_there_is_a_menu(width: int, site: Served, visit: Open) -> None:
    page = visit(width=width).page
    page.goto(site.address)
    assert not page.locator(".nav").is_visible()
    box = page.locator(".top").bounding_box()
    assert box
    assert box["height"] <= 58
    page.locator(".menu summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.closest('.menu nav') !== null")
    assert focused
    for one in page.locator(".menu nav a").all():
        place = one.bounding_box()
        assert place
        assert place["height"] >= 44
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [320, 1280])
def test_everything_in_the_bar_is_large_enough_to_press(
    width: int, site: Served, visit: Open
) -> None:
    page = visit(width=width).page
    page.goto(site.address)
    boxes = [one.bounding_box() for one in page.locator(PRESSED).all() if one.is_visible()]
    assert len(boxes) >= 4
    for box in boxes:
        assert box
        assert min(box["width"], box["height"]) >= 40


def test_the_menu_scrolls_in_itself_on_a_low_screen(site: Served, visit: Open) -> None:
    seen = visit(width=375)
    seen.page.set_viewport_size({"width": 375, "height": 320})
    seen.page.goto(site.address)
    seen.page.locator(".menu summary").click()
    last = seen.page.locator(".menu nav a").last
    last.scroll_into_view_if_needed()
    box = last.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 321


def test_text_of_twice_the_size_still_fits(site: Served, visit: Open) -> None:
    page = visit(width=1280).page
    page.goto(site.address + "over/")
    page.evaluate("document.documentElement.style.setProperty('font-size', '200%', 'important')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280
    for name in (".brand", ".search-open", ".palette", "h1"):
        assert page.locator(name).first.is_visible()


def test_on_paper_the_bar_and_the_links_of_the_footer_stay_away(site: Served, visit: Open) -> None:
    page = visit(scheme="dark").page
    page.goto(site.address + "over/")
    page.emulate_media(media="print", color_scheme="dark")
    for gone in (".top", ".crumbs", ".foot__grid"):
        assert not page.locator(gone).first.is_visible(), gone
    style = "getComputedStyle(document.body)"
    assert page.evaluate(f"{style}.backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate(f"{style}.color") == "rgb(0, 0, 0)"


@pytest.mark.parametrize("width", [375, 1280])
def test_the_menu_leads_to_easy_words_and_to_english(width: int, site: Served, visit: Open) -> None:
    page = visit(width=width, script=False).page
    for name, url, lang in (
        ("Eenvoudig uitgelegd", "eenvoudig/", "nl"),
        ("In English", "en/", "en"),
    ):
        page.goto(site.address)
        if width < 1280:
            page.locator(".menu summary").click()
        link = page.get_by_role("link", name=name).filter(visible=True).first
        assert link.evaluate("link => link.closest('footer')") is None
        assert link.evaluate("link => link.closest('[lang]').lang") == lang
        link.click()
        assert page.url == site.address + url
