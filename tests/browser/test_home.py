"""Home as a visitor meets it: the map by mouse, keyboard and in words, and what paper shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_sites import Served, Visit
from playwright.sync_api import Page, expect

Open = Callable[..., Visit]
"""See the fixture `visit`."""


def home(visit: Visit, served: Served) -> Page:
    """Open home."""
    visit.page.goto(served.address)
    return visit.page


def test_a_pin_leads_where_it_says_and_counts_what_is_there(site: Served, visit: Open) -> None:
    page = home(visit(width=375), site)
    pins = page.locator(".nl__pin")
    told = pins.evaluate_all(
        "all => all.map(a => [a.querySelector('title').textContent,"
        " new URL(a.getAttribute('href'), document.baseURI).href])"
    )
    page.locator(".nl__pin", has_text="Amsterdam").click()
    assert page.url == site.address + "knooppunten/gemeente/amsterdam/"
    for words, url in told:
        name, count = words.rsplit(", ", 1)
        page.goto(url)
        expect(page.locator("h1")).to_contain_text(name)
        expect(page.locator(".count")).to_have_text(count)


def test_the_map_is_one_picture_with_one_list_and_a_way_past_both(
    site: Served, visit: Open
) -> None:
    page = home(visit(script=False, drawn=False), site)
    past = page.get_by_role("link", name="Sla de kaart en de lijst over")
    past.focus()
    within = page.locator("#kaart").get_by_role("link", name="Zuid-Holland", exact=True)
    assert within.count() == 1
    stops = [page.evaluate("document.activeElement.textContent")]
    while page.evaluate("Boolean(document.activeElement.closest('#kaart'))") and len(stops) < 60:
        page.keyboard.press("Tab")
        stops.append(page.evaluate("document.activeElement.textContent"))
    inside = page.locator(".atlas a:not(.nl a)").count()
    assert len(stops) == inside + 1
    past.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert not page.evaluate("document.activeElement.closest('#kaart')")


def test_a_province_of_the_list_leads_to_its_page_by_keyboard(site: Served, visit: Open) -> None:
    page = home(visit(script=False, drawn=False), site)
    province = page.locator(".atlas__list").get_by_role("link", name="Zuid-Holland", exact=True)
    province.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(province).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(site.address + "knooppunten/provincie/zuid-holland/")


def test_pins_are_large_enough_to_press_and_inside_the_screen(site: Served, visit: Open) -> None:
    page = home(visit(width=320), site)
    pins = page.locator(".nl__pin")
    assert pins.count() >= 2
    for width in (320, 375, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        boxes = pins.locator("path").evaluate_all("all => all.map(e => e.getBoundingClientRect())")
        assert len(boxes) >= 2
        for box in boxes:
            assert box["width"] >= 24, width
            assert box["height"] >= 24, width
            assert box["x"] >= 0, width
            assert box["x"] + box["width"] <= width


def test_the_list_tells_all_that_the_map_tells(site: Served, visit: Open) -> None:
    page = home(visit(script=False, drawn=False), site)
    told = page.locator(".atlas__list")
    drawn = page.locator(".nl a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    written = told.locator("a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert len(drawn) > 12
    assert set(drawn) <= set(written)
    expect(told).to_contain_text("Plaats nog niet bekend")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_in_forced_colours_words_stand_out_from_what_lies_behind_them(
    scheme: str, site: Served, visit: Open
) -> None:
    page = home(visit(scheme=scheme), site)
    page.emulate_media(forced_colors="active", color_scheme=scheme)  # type: ignore[arg-type]
    behind = page.evaluate("getComputedStyle(document.body).backgroundColor")
    colours = page.locator("#inhoud :is(h1, h2, h3, p, a, dt, dd, label, button)").evaluate_all(
        "all => all.filter(e => !e.closest('svg')).map(e => getComputedStyle(e).color)"
    )
    assert len(colours) > 50
    assert behind not in colours


def test_what_is_drawn_survives_forced_colours_and_paper(site: Served, visit: Open) -> None:
    page = home(visit(), site)
    fill = "e => getComputedStyle(e).fill"
    number, pin = page.locator(".nl__n").first, page.locator(".nl__pin path").first
    page.emulate_media(forced_colors="active")
    assert number.evaluate(fill) != pin.evaluate(fill)
    page.emulate_media(forced_colors="none", media="print")
    assert (number.evaluate(fill), pin.evaluate(fill)) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")


@pytest.mark.parametrize("width", [375, 1280])
def test_the_first_screen_speaks_to_who_asks_and_to_who_helps(
    width: int, site: Served, visit: Open
) -> None:
    page = home(visit(width=width), site)
    helps = page.get_by_role("link", name="Zet je knooppunt erbij")
    box = helps.bounding_box()
    assert box
    assert box["y"] + box["height"] <= 900
    asked = page.locator(".ask").inner_text()
    assert not {"ik", "mijn"} & set(asked.lower().split())
    helps.click()
    assert page.url == site.address + "meedoen/knooppunt/"
    page.goto(site.address + "meedoen/")
    answers = page.locator("#inhoud h2").first.locator("xpath=..").locator("li b").all_inner_texts()
    assert answers == ["Ja", "Nee", "Nee"]


def test_on_a_wide_screen_experiments_stand_beside_each_other(site: Served, visit: Open) -> None:
    page = home(visit(width=1280, drawn=False), site)
    packets = page.locator(".packets .packet")
    boxes = [packet.bounding_box() for packet in packets.all()]
    assert len(boxes) > 1
    assert len({round(box["y"]) for box in boxes if box}) == 1
    page.set_viewport_size({"width": 375, "height": 800})
    boxes = [packet.bounding_box() for packet in packets.all()]
    assert len({round(box["x"]) for box in boxes if box}) == 1
