"""The filter on the board, the stories and the Academy, as a visitor uses it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from browser_sites import Served, Visit
from playwright.sync_api import Locator, Page, expect

from doedemocratie.model.kinds import BY_ID
from doedemocratie.pages.lists import filters

Open = Callable[..., Visit]
"""See the fixture `visit`."""

SHOWN = "[data-item]:not([hidden])"

# Address, kind of record, what they are called; two choices of one facet, one of another.
Choice = tuple[str, str]
LISTS: dict[str, tuple[str, str, Choice, Choice, Choice]] = {
    "experimenten/": (
        "experiment",
        "experimenten",
        ("groeistof", "geld"),
        ("groeistof", "cross-over"),
        ("trekker", "gezocht"),
    ),
    "verhalen/": (
        "story",
        "verhalen",
        ("groeistof", "geld"),
        ("groeistof", "anders-groeien"),
        ("groeistof", "zichtbaar-worden"),
    ),
    "academy/": (
        "offer",
        "onderdelen",
        ("vorm", "programma"),
        ("vorm", "masterclass"),
        ("groeistof", "cross-over"),
    ),
}
every_list = pytest.mark.parametrize("url", LISTS)
# What the element itself does is the same on each: by day it is tried on the first.
one_list = pytest.mark.parametrize(
    "url",
    [pytest.param(url, marks=pytest.mark.nightly if at else ()) for at, url in enumerate(LISTS)],
)


def opened(seen: Visit, served: Served, url: str) -> Page:
    """Open a list."""
    seen.page.goto(served.address + url)
    expect(seen.page.locator("div.filter")).to_be_visible()
    return seen.page


def box(page: Page, choice: Choice) -> Locator:
    """Return a checkbox of the filter."""
    return page.locator(f'input[name="{choice[0]}"][value="{choice[1]}"]')


def label(page: Page, choice: Choice) -> Locator:
    """Return what a visitor presses."""
    return page.locator("label").filter(has=box(page, choice))


def expected(served: Served, kind: str, *chosen: Choice) -> set[str]:
    """Return the titles of the records that have what was chosen."""
    asked: dict[str, set[str]] = {}
    for parameter, value in chosen:
        asked.setdefault(parameter, set()).add(value)
    return {
        entry.title
        for entry in served.built.catalogue.of(BY_ID[kind].model)
        if all(
            some & set(filters.item(entry.record)[parameter]) for parameter, some in asked.items()
        )
    }


def shown(page: Page) -> set[str]:
    """Return the titles that stand on the page."""
    return set(page.locator(f"{SHOWN} :is(h2, h3)").all_inner_texts())


@every_list
def test_choices_widen_within_a_group_and_narrow_across(
    url: str, site: Served, visit: Open
) -> None:
    kind, many, first, second, other = LISTS[url]
    seen = visit()
    page = opened(seen, site, url)
    status = page.locator("[data-filter-status]")
    every = expected(site, kind)
    expect(status).to_have_text(f"{len(every)} {many}")
    expect(status).to_have_attribute("role", "status")
    assert shown(page) == every
    label(page, first).click()
    assert shown(page) == expected(site, kind, first) != every
    expect(status).to_have_text(f"{len(expected(site, kind, first))} van {len(every)} {many}")
    label(page, second).click()
    assert shown(page) == expected(site, kind, first, second) > expected(site, kind, first)
    label(page, other).click()
    assert shown(page) == expected(site, kind, first, second, other)
    same = [choice for choice in (first, second) if choice[0] != other[0]]
    count = len(expected(site, kind, *same, other))
    assert re.match(rf"{count} \w", label(page, other).locator(".n").text_content() or "")
    assert set(page.url.split("?")[1].split("&")) == {
        f"{parameter}={value}" for parameter, value in (first, second, other)
    }
    assert seen.complaints == []


@every_list
def test_every_facet_of_the_model_is_in_the_filter(url: str, site: Served, visit: Open) -> None:
    page = opened(visit(drawn=False), site, url)
    model = BY_ID[LISTS[url][0]].model
    names = page.eval_on_selector_all("[data-facet]", "all => all.map(e => e.dataset.facet)")
    among = filters.facets(model, site.built.site)
    assert names == [facet.parameter for facet in among if not facet.spare]
    for facet in among:
        for value in (choice.id for choice in facet.choices if not facet.spare):
            count = len(expected(site, LISTS[url][0], (facet.parameter, value)))
            words = label(page, (facet.parameter, value)).locator(".n").text_content()
            assert (words or "").split()[0] == str(count), (facet.parameter, value)


@one_list
def test_an_address_is_shared_reloaded_and_stepped_back_from(
    url: str, site: Served, visit: Open
) -> None:
    kind, _, first, second, _ = LISTS[url]
    page = opened(visit(), site, url)
    label(page, first).click()
    label(page, second).click()
    address, titles = page.url, shown(page)
    page.reload()
    assert (page.url, shown(page)) == (address, titles)
    page.go_back()
    assert shown(page) == expected(site, kind, first)
    expect(box(page, second)).not_to_be_checked()
    page.go_back()
    assert shown(page) == expected(site, kind)
    assert page.url == site.address + url
    page.go_forward()
    page.locator(f"{SHOWN} :is(h2, h3) a").first.click()
    page.wait_for_url(lambda there: "?" not in there)
    page.go_back()
    assert shown(page) == expected(site, kind, first)


@one_list
def test_the_filter_works_by_keyboard_alone(url: str, site: Served, visit: Open) -> None:
    kind, _, first, _, _ = LISTS[url]
    page = visit(drawn=False).page
    page.goto(site.address + url)
    for _ in range(60):
        page.keyboard.press("Tab")
        if box(page, first).evaluate("e => e === document.activeElement"):
            break
    ring = label(page, first).evaluate("e => getComputedStyle(e).outlineStyle")
    assert ring == "solid"
    page.keyboard.press("Space")
    assert shown(page) == expected(site, kind, first)
    expect(box(page, first)).to_be_focused()
    page.keyboard.press("Space")
    assert shown(page) == expected(site, kind)


@one_list
def test_on_a_phone_a_dialog_holds_the_choices_and_chips_take_them_away(
    url: str, site: Served, visit: Open
) -> None:
    kind, _, first, _, _ = LISTS[url]
    page = opened(visit(width=375), site, url)
    opener = page.get_by_role("button", name="Verfijn de lijst")
    opener.click()
    label(page, first).click()
    page.get_by_role("button", name="Toon").click()
    expect(opener).to_be_focused()
    assert shown(page) == expected(site, kind, first)
    page.get_by_role("list", name="Gekozen").get_by_role("button").focus()
    page.keyboard.press("Enter")
    assert shown(page) == expected(site, kind)
    expect(page.locator("[data-filter-status]")).to_be_focused()


@one_list
def test_all_is_wiped_at_once(url: str, site: Served, visit: Open) -> None:
    kind, _, first, _, other = LISTS[url]
    page = visit(width=375).page
    query = "&".join(f"{parameter}={value}" for parameter, value in (first, other))
    page.goto(f"{site.address}{url}?{query}")
    assert page.get_by_role("list", name="Gekozen").get_by_role("button").count() == 2
    page.get_by_role("button", name="Wis alles").click()
    assert shown(page) == expected(site, kind)
    assert page.url == site.address + url


@one_list
def test_what_the_list_does_not_know_is_dropped_and_told(
    url: str, site: Served, visit: Open
) -> None:
    kind, _, first, _, _ = LISTS[url]
    seen = visit(drawn=False)
    page = seen.page
    known = f"{first[0]}={first[1]}"
    page.goto(f"{site.address}{url}?{known}&type=hybride&zoek=geld&{first[0]}=%3Cb%3E")
    notice = page.locator("[data-filter-notice]")
    expect(notice).to_contain_text(f"type=hybride, zoek=geld, {first[0]}=<b>")
    expect(notice).to_have_attribute("role", "status")
    assert page.url == f"{site.address}{url}?{known}"
    assert shown(page) == expected(site, kind, first)
    assert seen.complaints == []


@every_list
def test_without_javascript_the_whole_list_stands(url: str, site: Served, visit: Open) -> None:
    page = visit(script=False, drawn=False).page
    page.goto(f"{site.address}{url}?trekker=gezocht&vorm=minor")
    expect(page.locator("div.filter")).to_be_hidden()
    assert shown(page) == expected(site, LISTS[url][0])


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.nightly
def test_columns_count_what_is_left_in_them(width: int, site: Served, visit: Open) -> None:
    page = visit(width=width).page
    page.goto(f"{site.address}experimenten/?trekker=gezocht")
    seeking = len(expected(site, "experiment", ("trekker", "gezocht")))
    assert page.locator("#zoekt-trekker .col__n [data-part-count]").inner_text() == str(seeking)
    assert page.locator("#voorstel .col__n [data-part-count]").inner_text() == "0"
    expect(page.locator("#voorstel")).to_contain_text("Niets dat past")
    expect(page.locator("#loopt")).to_contain_text("Nog leeg")
    expect(page.locator("#zoekt-trekker [data-part-none]")).to_be_hidden()


def test_an_experiment_is_found_by_its_region(
    site: Served, hostile_site: Served, visit: Open
) -> None:
    page = visit(drawn=False).page
    page.goto(f"{site.address}experimenten/?regio=fryslan")
    expect(page.locator("[data-filter-notice]")).to_contain_text("regio=fryslan")
    page = opened(visit(), hostile_site, "experimenten/")
    for province in ("noord-holland", "drenthe"):
        label(page, ("regio", province)).click()
        assert shown(page) == expected(hostile_site, "experiment", ("regio", "drenthe"))
        assert len(shown(page)) == 1
    assert page.url.endswith("?regio=drenthe&regio=noord-holland")


BROKEN = """all => all.flatMap(element => {
  const range = document.createRange(), walk = document.createTreeWalker(element, 4), broken = [];
  while (walk.nextNode()) {
    for (const { 0: word, index } of walk.currentNode.data.matchAll(/[^\\s-]+/g)) {
      range.setStart(walk.currentNode, index);
      range.setEnd(walk.currentNode, index + word.length);
      const lines = new Set([...range.getClientRects()].map(one => Math.round(one.top)));
      if (lines.size > 1) broken.push(word);
    }
  }
  return broken;
})"""
"""Return the words of elements that stand on two lines; a hyphen may end a line."""


@pytest.mark.nightly
@pytest.mark.parametrize(
    "url",
    [
        *(*LISTS, "knooppunten/"),
        *(
            pytest.param(url, marks=pytest.mark.nightly)
            for url in ("actieagenda/", "groeistof/", "meedoen/")
        ),
    ],
)
def test_no_word_of_a_title_is_broken(url: str, site: Served, visit: Open) -> None:
    page = visit(width=320).page
    page.goto(site.address + url)
    page.evaluate("document.fonts.ready.then(() => true)")
    for width in (320, 375, 1152, 1280, 1600):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.eval_on_selector_all("main :is(h1, h2, h3)", BROKEN) == [], width


@pytest.mark.nightly
def test_a_broken_word_is_seen(site: Served, visit: Open) -> None:
    page = visit().page
    page.goto(site.address + "verhalen/")
    page.eval_on_selector("h1", "e => e.style.cssText = 'width: 2em; overflow-wrap: anywhere'")
    assert page.eval_on_selector_all("h1", BROKEN) == ["Verhalen"]


@pytest.mark.nightly
def test_a_column_that_holds_something_is_wider_than_an_empty_one(
    site: Served, visit: Open
) -> None:
    page = visit(width=1280).page
    page.goto(site.address + "experimenten/")
    widths = "all => all.map(e => e.getBoundingClientRect().width)"
    full = page.eval_on_selector_all(".col:not(.col--empty)", widths)
    empty = page.eval_on_selector_all(".col--empty", widths)
    assert min(full) > 2 * max(empty)
    assert len(full) + len(empty) == 6
    places = "all => all.slice(0, 2).map(e => [e.getBoundingClientRect().x, e.offsetWidth])"
    before = page.eval_on_selector_all(".col", places)
    page.eval_on_selector_all(".col", "all => all.slice(2).forEach(e => e.remove())")
    assert page.eval_on_selector_all(".col", places) == before, "moves until the last one is there"
    assert page.evaluate("document.documentElement.scrollWidth") <= 1280


@pytest.mark.nightly
def test_a_story_has_some_sixty_to_seventy_five_letters_a_line(site: Served, visit: Open) -> None:
    page = visit(width=1280).page
    page.goto(site.address + "verhalen/van-jagen-naar-verleiden/")
    page.evaluate("document.fonts.ready")
    longest = page.eval_on_selector_all(
        ".story .prose p",
        """all => all.map(element => {
          const range = document.createRange(), text = element.firstChild, lines = new Map();
          for (let at = 0; at < text.length; at++) {
            range.setStart(text, at);
            range.setEnd(text, at + 1);
            const top = Math.round(range.getBoundingClientRect().top);
            lines.set(top, (lines.get(top) ?? 0) + 1);
          }
          return Math.max(...lines.values());
        })""",
    )
    assert 60 <= max(longest) <= 75, longest


@one_list
def test_the_page_does_not_jump_when_the_filter_comes(url: str, site: Served, visit: Open) -> None:
    for width in (375, 1280):
        seen = visit(width=width, fresh=True)
        seen.page.add_init_script(
            "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
            "e => window.moved += e.value)).observe({type: 'layout-shift', buffered: true})"
        )
        page = opened(seen, site, url)
        page.wait_for_timeout(300)
        assert page.evaluate("window.moved") < 0.02


@pytest.mark.nightly
def test_on_paper_an_empty_place_is_no_news(site: Served, visit: Open) -> None:
    page = visit().page
    for url, gone in (("experimenten/", ".col--empty"), ("academy/", ".packet--vacant")):
        page.goto(site.address + url)
        expect(page.locator(gone).first).to_be_visible()
        page.emulate_media(media="print")
        expect(page.locator(gone).first).to_be_hidden()
        assert shown(page) == expected(site, LISTS[url][0])
        page.emulate_media(media="screen")
