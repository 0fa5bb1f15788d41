"""The filter of the list of hubs as a visitor uses it, and the question of home before it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import pytest
from browser_sites import Served, Visit
from hub_lists import HUBS, SHOWN, box, counted, expected, label, number, opened, shown
from playwright.sync_api import expect

from doedemocratie.pages.frame.urls import FIND
from doedemocratie.pages.lists.listing import listing

Open = Callable[..., Visit]
"""See the fixture `visit`."""


def test_choices_widen_within_a_group_and_narrow_across(many: Served, visit: Open) -> None:
    seen = visit()
    page = opened(seen, many)
    status = page.get_by_role("status").filter(has_text="knooppunten")
    expect(status).to_have_text("60 knooppunten")
    label(page, "type", "hybride").click()
    assert shown(page) == expected(many, type=["hybride"])
    label(page, "type", "formeel").click()
    assert shown(page) == expected(many, type=["hybride", "formeel"])
    label(page, "bereik", "lokaal").click()
    names = expected(many, type=["hybride", "formeel"], bereik=["lokaal"])
    assert shown(page) == names
    expect(status).to_have_text(f"{len(names)} van 60 knooppunten")
    assert page.url.endswith("/?type=formeel&type=hybride&bereik=lokaal")
    assert seen.complaints == []


def test_counts_leave_the_choices_of_their_own_group_out(many: Served, visit: Open) -> None:
    page = opened(visit(drawn=False), many, "?type=hybride&bereik=lokaal")
    for parameter, value, rest in (
        ("type", "formeel", {"bereik": ["lokaal"]}),
        ("type", "hybride", {"bereik": ["lokaal"]}),
        ("bereik", "landelijk", {"type": ["hybride"]}),
        ("helpt_met", "netwerk", {"type": ["hybride"], "bereik": ["lokaal"]}),
    ):
        count = len(expected(many, **rest, **{parameter: [value]}))
        assert counted(page, parameter, value) == number(count)
    nil = page.locator("label.nil .n").all_text_contents()
    assert {*nil} == {"0 knooppunten"}
    assert page.locator("label.nil").count() == len(nil)


def test_the_first_counts_are_those_of_the_page_itself(many: Served, visit: Open) -> None:
    counts = "all => all.map(e => e.textContent)"
    plain = visit(script=False, drawn=False).page
    plain.goto(many.address + HUBS)
    page = opened(visit(drawn=False), many)
    expect(page.locator("nav.facets")).to_be_hidden()
    assert plain.eval_on_selector_all("label .n", counts) == page.eval_on_selector_all(
        "label .n", counts
    )


def test_an_address_is_shared_reloaded_and_stepped_back_from(many: Served, visit: Open) -> None:
    page = opened(visit(), many)
    label(page, "type", "hybride").click()
    label(page, "provincie", "utrecht").click()
    address, names = page.url, shown(page)
    page.reload()
    assert (page.url, shown(page)) == (address, names)
    fresh = visit(drawn=False).page
    fresh.goto(address)
    expect(box(fresh, "type", "hybride")).to_be_checked()
    assert shown(fresh) == names
    page.go_back()
    assert shown(page) == expected(many, type=["hybride"])
    expect(box(page, "provincie", "utrecht")).not_to_be_checked()
    page.go_back()
    assert len(shown(page)) == 60
    assert page.url == many.address + HUBS
    page.go_forward()
    expect(box(page, "type", "hybride")).to_be_checked()
    page.locator(f"{SHOWN} h2 a").first.click()
    page.wait_for_url(lambda url: "?" not in url)
    page.go_back()
    assert shown(page) == expected(many, type=["hybride"])


def test_chips_take_choices_away(many: Served, visit: Open) -> None:
    page = opened(visit(), many, "?type=hybride&type=formeel&zoek=verzonnen")
    chips = page.get_by_role("list", name="Gekozen").get_by_role("button")
    words = [" ".join(text.split()) for text in chips.all_inner_texts()]
    assert words == ["Haal weg: Formeel", "Haal weg: Hybride", "Haal weg: “verzonnen”"]
    chips.nth(0).click()
    expect(box(page, "type", "formeel")).not_to_be_checked()
    expect(chips.first).to_be_focused()
    chips.nth(1).click()
    expect(page.get_by_role("searchbox", name="Zoek op naam, plaats of vraag")).to_have_value("")
    assert page.url.endswith("/?type=hybride")
    label(page, "bereik", "lokaal").click()
    page.get_by_role("button", name="Wis alles").click()
    assert page.url == many.address + HUBS
    assert len(shown(page)) == 60
    expect(page.locator("[data-filter-chosen]")).to_be_hidden()
    expect(page.locator("[data-filter-status]")).to_be_focused()


def test_words_are_searched_in_what_a_card_says(many: Served, visit: Open) -> None:
    page = opened(visit(drawn=False), many)
    search = page.get_by_role("searchbox", name="Zoek op naam, plaats of vraag")
    name = max(expected(many), key=len)
    search.press_sequentially(" ".join(reversed(name.lower().split()[:2])))
    assert name in shown(page)
    assert len(shown(page)) < 60
    search.fill("qzxqzx")
    assert shown(page) == set()
    expect(page.get_by_text("Niets past bij “qzxqzx”.")).to_be_visible()
    search.press("Enter")
    assert page.url.endswith("?zoek=qzxqzx")
    page.go_back()
    assert len(shown(page)) == 60


@pytest.mark.nightly
def test_who_asks_for_a_place_also_sees_who_works_everywhere(site: Served, visit: Open) -> None:
    seen = visit()
    page = opened(seen, site, "?provincie=zeeland&type=hybride")
    wide = page.get_by_role("region", name="Dit ene knooppunt werkt in het hele land")
    expect(wide.get_by_role("link", name="GreenWish")).to_be_visible()
    none = page.locator("[data-filter-none]")
    expect(none).to_contain_text("Niets past bij al je keuzes samen.")
    expect(page.get_by_role("link", name="Voorbeeldhub")).to_be_hidden()
    count = len(expected(site, type=["hybride"]))
    none.get_by_role("button", name=f"Laat ‘Zeeland’ los: {number(count)}").click()
    assert shown(page) == expected(site, type=["hybride"])
    expect(wide).to_be_hidden()
    opened(seen, site, "?provincie=zeeland&helpt_met=geld-vinden")
    expect(wide.get_by_role("link", name="GreenWish")).to_be_visible()
    page.get_by_role("button", name="Wis alles").click()
    search = page.get_by_role("searchbox", name="Zoek op naam, plaats of vraag")
    search.fill("Deventer")
    expect(none).to_contain_text("In Deventer kennen we nog geen knooppunt.")
    expect(none.get_by_role("link", name="Gemeente Leiden")).to_be_visible()
    expect(wide).to_be_visible()
    search.fill("noord-holland")
    assert shown(page) == expected(site, provincie=["noord-holland"])
    for script in (False, True):
        page = visit(script=script, drawn=False).page
        page.goto(f"{site.address}{HUBS}provincie/zeeland/")
        plain = page.get_by_role("region", name="Dit ene knooppunt werkt in het hele land")
        expect(plain.get_by_role("link", name="GreenWish")).to_be_visible()


def test_the_list_is_reached_and_narrowed_by_keyboard_and_by_ear(many: Served, visit: Open) -> None:
    page = opened(visit(), many)
    page.get_by_role("link", name="Naar de resultaten").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('.pane'))")
    group = page.get_by_role("group", name="Soort", exact=True)
    expect(group).to_have_count(1)
    assert group.locator("legend").count() == 0
    towns = page.get_by_role("group", name="Gemeente", exact=True)
    page.locator("#bij-gemeente").click()
    every = towns.get_by_role("checkbox").count()
    label(page, "provincie", "utrecht").click()
    here = towns.get_by_role("checkbox").count()
    assert 0 < here < every
    expect(towns.get_by_role("status")).to_have_text(
        "1 past hierbij" if here == 1 else f"{here} passen hierbij"
    )
    label(page, "provincie", "utrecht").click()
    name = (towns.locator("label span").first.text_content() or "").strip()
    towns.get_by_role("searchbox", name="Typ een naam").press_sequentially(name.lower())
    assert 0 < towns.get_by_role("checkbox").count() < every
    towns.get_by_role("searchbox", name="Typ een naam").press("Enter")
    towns.get_by_role("checkbox").first.focus()
    page.keyboard.press("Space")
    expect(page.locator("[data-filter-status]")).to_be_in_viewport()
    bar = "() => getComputedStyle(document.querySelector('header.top')).position"
    assert page.evaluate(bar) == "sticky"
    page.set_viewport_size({"width": 320, "height": 256})
    assert page.evaluate(bar) == "static"


def test_what_the_list_does_not_know_is_dropped_and_told(site: Served, visit: Open) -> None:
    seen = visit()
    page = opened(seen, site, "?type=hybride&type=hybried&status=%3Cb%3Erood%3C/b%3E&provincie=")
    notice = page.locator("[data-filter-notice]")
    expect(notice).to_contain_text("type=hybried, status=<b>rood</b>")
    expect(notice).to_have_attribute("role", "status")
    assert page.url == f"{site.address}{HUBS}?type=hybride"
    assert shown(page) == expected(site, type=["hybride"])
    label(page, "type", "hybride").click()
    expect(notice).to_be_hidden()
    assert seen.complaints == []


WRITES = """
window.writes = [];
for (const step of ["pushState", "replaceState"]) {
  const own = history[step];
  history[step] = function (...all) {
    if (window.refuse) throw new DOMException("SecurityError");
    window.writes.push(`${step} ${all[2]}`);
    return own.apply(this, all);
  };
}
"""
"""Notes every address that is written; with `refuse` it does what Safari does after too many."""


@pytest.mark.nightly
def test_the_address_is_written_at_rest_and_keeps_what_is_not_the_filters(
    site: Served, visit: Open
) -> None:
    seen = visit(fresh=True)
    seen.page.add_init_script(WRITES)
    page = opened(seen, site, "?fbclid=IwAR0abc123&utm_source=post&kleur=rood&type=hybride#inhoud")
    path = f"/{HUBS}"
    written = "window.writes.splice(0)"
    notice = page.locator("[data-filter-notice]")
    expect(notice).to_be_hidden()
    assert page.url == f"{site.address}{HUBS}?type=hybride#inhoud"
    assert page.evaluate(written) == [f"replaceState {path}?type=hybride#inhoud"]
    label(page, "type", "hybride").click()
    assert page.evaluate(written) == [f"pushState {path}#inhoud"]
    search = page.get_by_role("searchbox", name="Zoek op naam, plaats of vraag")
    many = len(shown(page))
    search.press_sequentially("greenwish", delay=5)
    assert len(shown(page)) < many, "the list follows at every letter"
    assert page.evaluate(written) == [], "the address does not"
    page.wait_for_url("**/?zoek=greenwish#inhoud")
    assert page.evaluate(written) == [f"pushState {path}?zoek=greenwish#inhoud"]
    search.fill("green")
    search.press("Enter")
    assert page.evaluate(written) == [f"replaceState {path}?zoek=green#inhoud"]
    search.fill("leiden")
    search.blur()
    assert page.evaluate(written) == [f"replaceState {path}?zoek=leiden#inhoud"]
    search.fill("den")
    label(page, "type", "hybride").click()
    assert page.url.endswith("/?type=hybride&zoek=den#inhoud")
    page.evaluate(f"{written}; window.refuse = true")
    search.fill("greenwish")
    search.press("Enter")
    label(page, "type", "hybride").click()
    assert shown(page) == {"GreenWish"}
    page.evaluate("window.refuse = false")
    page.get_by_role("button", name="Wis alles").click()
    assert page.url == f"{site.address}{HUBS}#inhoud"
    search.fill("leiden")
    page.goto(site.address + "over/")
    page.go_back()
    assert page.url.endswith("/?zoek=leiden#inhoud")
    assert shown(page) == {"Gemeente Leiden"}
    assert seen.complaints == []


def test_the_filter_works_by_keyboard_alone(site: Served, visit: Open) -> None:
    page = opened(visit(drawn=False), site)
    for _ in range(40):
        page.keyboard.press("Tab")
        if box(page, "type", "hybride").evaluate("e => e === document.activeElement"):
            break
    page.keyboard.press("Space")
    assert shown(page) == expected(site, type=["hybride"])
    expect(box(page, "type", "hybride")).to_be_focused()
    page.get_by_role("button", name="Haal weg: Hybride").focus()
    page.keyboard.press("Enter")
    assert len(shown(page)) == len(expected(site))
    expect(page.locator("[data-filter-status]")).to_be_focused()


@pytest.mark.parametrize(
    "width", [320, *(pytest.param(width, marks=pytest.mark.nightly) for width in (375, 800))]
)
def test_on_a_small_screen_the_filter_is_a_dialog(width: int, site: Served, visit: Open) -> None:
    page = opened(visit(width=width), site)
    opener = page.get_by_role("button", name="Verfijn de lijst")
    dialog = page.get_by_role("dialog", name="Verfijn de lijst")
    expect(dialog).to_be_hidden()
    expect(label(page, "type", "hybride")).to_be_hidden()
    opener.focus()
    page.keyboard.press("Enter")
    expect(dialog).to_be_visible()
    assert dialog.evaluate("e => e.contains(document.activeElement) && e.matches(':modal')")
    dialog.evaluate(
        "e => { window.strayed = []; document.addEventListener('focusin', ({ target }) =>"
        " e.contains(target) || window.strayed.push(target.outerHTML)); }"
    )
    for _ in range(60):  # the page behind cannot be reached; the browser's own bars can
        page.keyboard.down("Tab")
    page.keyboard.up("Tab")
    assert page.evaluate("window.strayed") == []
    label(page, "type", "hybride").click()
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert dialog.evaluate("e => e.scrollWidth <= e.clientWidth")
    count = len(expected(site, type=["hybride"]))
    page.get_by_role("button", name=f"Toon {count} knooppunten").click()
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    expect(opener).to_have_text("Verfijn de lijst, 1 gekozen")
    assert shown(page) == expected(site, type=["hybride"])
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(opener).to_be_focused()
    opener.click()
    page.get_by_role("button", name="Sluit").click()
    expect(opener).to_be_focused()
    opener.click()
    page.mouse.click(5, 5)  # beside it
    expect(dialog).to_be_hidden()


@pytest.mark.nightly
def test_what_does_not_come_lets_the_page_go_on(site: Served, visit: Open) -> None:
    seen = visit(width=375, fresh=True)
    page = seen.page
    page.route("**/keuzes.json*", lambda route: route.abort())
    page.goto(site.address + HUBS)
    page.get_by_role("button", name="Verfijn de lijst").click()
    expect(page.get_by_text("Kiezen en zoeken lukt nu niet")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="knooppunten")).to_be_focused()
    page.locator("nav.facets--links a").first.click()  # no dialog holds the page
    expect(page).not_to_have_url(site.address + HUBS)
    page.unroute("**/keuzes.json*")
    for file, told in (("map.js", "De kaart komt nu niet."), ("plaatsen.json", "De plaatsen")):
        page.route(f"**/{file}*", lambda route: route.abort())
        opened(seen, site, "?toon=kaart" if file == "map.js" else "?bij=Zwolle")
        expect(page.locator("[data-filter-notice]")).to_contain_text(told)
        expect(page.locator("[data-list-cards] > [data-row]").first).to_be_visible()
        page.unroute(f"**/{file}*")
    page.get_by_role("combobox", name="Volgorde").select_option("dichtbij")
    expect(page.locator("[data-filter-notice]")).to_contain_text("kies een plaats")


@pytest.mark.nightly
def test_the_page_behind_the_dialog_stands_still(site: Served, visit: Open) -> None:
    page = opened(visit(width=375), site)
    where = "[scrollX, scrollY, document.querySelector('h1').getBoundingClientRect().left]"
    page.evaluate("scrollTo(0, 120)")
    before = page.evaluate(where)
    page.get_by_role("button", name="Verfijn de lijst").click()
    page.mouse.move(180, 10)
    page.mouse.wheel(0, 400)
    page.wait_for_timeout(200)
    assert page.evaluate(where) == before
    page.keyboard.press("Escape")
    assert page.evaluate(where) == before


@pytest.mark.nightly
def test_the_choices_move_when_the_window_grows(site: Served, visit: Open) -> None:
    page = opened(visit(width=375), site)
    page.get_by_role("button", name="Verfijn de lijst").click()
    label(page, "type", "hybride").click()
    page.set_viewport_size({"width": 1280, "height": 900})
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(box(page, "type", "hybride")).to_be_checked()
    expect(label(page, "type", "hybride")).to_be_visible()
    expect(page.get_by_role("button", name="Verfijn de lijst")).to_be_hidden()
    label(page, "type", "formeel").click()
    assert shown(page) == expected(site, type=["hybride", "formeel"])


def test_stopped_hubs_show_only_when_asked_for(hostile_site: Served, visit: Open) -> None:
    seen = visit()
    page = opened(seen, hostile_site)
    assert "Gestopt knooppunt" not in shown(page)
    status = page.locator("[data-filter-status]")
    expect(status).to_have_text("3 knooppunten")
    page.locator("summary", has_text="Stadium").filter(visible=True).click()
    expect(label(page, "stadium", "gestopt").locator(".n")).to_have_text("1 knooppunt")
    expect(label(page, "type", "formeel").locator(".n")).to_have_text("1 knooppunt")
    label(page, "stadium", "gestopt").click()
    assert shown(page) == {"Gestopt knooppunt"}
    expect(status).to_have_text("1 van 4 knooppunten")
    expect(label(page, "type", "formeel").locator(".n")).to_have_text("1 knooppunt")
    label(page, "type", "informeel").click()
    assert shown(page) == set()
    page.goto(f"{hostile_site.address}{HUBS}?stadium=actief&stadium=gestopt")
    assert "Gestopt knooppunt" in shown(page)
    assert len(shown(page)) > 1
    expect(page.get_by_role("link", name="Voorbeeldknooppunt")).to_be_hidden()
    assert seen.complaints == []


def test_without_javascript_every_choice_is_a_link(hostile_site: Served, visit: Open) -> None:
    page = visit(script=False).page
    page.goto(hostile_site.address + HUBS)
    expect(page.locator("div.filter")).to_be_hidden()
    expect(page.get_by_role("searchbox", name="Zoek op naam")).to_be_hidden()
    expect(page.get_by_role("link", name="Gestopt knooppunt")).to_be_hidden()
    links = page.eval_on_selector_all("nav.facets a", "all => all.map(a => a.href)")
    made = listing(hostile_site.built.catalogue, hostile_site.built.site)
    for parameter, choice in made.listed:
        url = made.url(parameter, choice)
        assert choice == "onbekend" or (url and hostile_site.address + url in links)
    page.locator("nav.facets summary", has_text="Stadium").click()
    page.get_by_role("link", name="Gestopt", exact=False).filter(visible=True).first.click()
    assert page.url == hostile_site.address + "knooppunten/stadium/gestopt/"
    expect(page.get_by_role("link", name="Gestopt knooppunt")).to_be_visible()


def test_a_landing_page_leads_on_to_the_filter(site: Served, visit: Open) -> None:
    page = visit().page
    page.goto(site.address + "knooppunten/type/hybride/")
    page.get_by_role("link", name="Combineer met andere keuzes").click()
    expect(box(page, "type", "hybride")).to_be_checked()
    assert shown(page) == expected(site, type=["hybride"])
    # The example is nobody's answer; without a question it shows what is possible.
    expect(page.locator("[data-filter-example]")).to_be_hidden()
    label(page, "type", "hybride").click()
    expect(page.locator("[data-filter-example]")).to_be_visible()


@pytest.mark.parametrize("which", ["site", "hostile_site"])
def test_the_question_of_home_leads_to_its_answer(
    which: str, visit: Open, request: pytest.FixtureRequest
) -> None:
    served: Served = request.getfixturevalue(which)
    page = visit(width=375).page
    page.goto(served.address)
    page.get_by_label("Je zit in").select_option(label="Noord-Holland")
    page.get_by_role("button", name="Wijs me de weg").click()
    answer = page.locator("[data-find-answer]")
    expect(answer).to_be_visible()
    expect(page).to_have_url(urljoin(served.address, f"{FIND}?wie=idee&provincie=noord-holland"))
    expect(page.get_by_label("Of een hele provincie")).to_have_value("noord-holland")
    page.go_back()
    page.get_by_label("en zoekt hulp bij").select_option(label="mensen en netwerk")
    page.get_by_role("button", name="Wijs me de weg").click()
    expect(page.get_by_label("Mensen en netwerk")).to_be_checked()
    expect(answer).to_be_visible()


def test_without_javascript_home_has_links_and_no_form(site: Served, visit: Open) -> None:
    page = visit(script=False).page
    page.goto(site.address)
    expect(page.get_by_role("button", name="Wijs me de weg")).to_be_hidden()
    choices = page.get_by_role("navigation", name="Kies je provincie of je vraag")
    choices.get_by_role("link", name="Zuid-Holland", exact=True).click()
    assert page.url == site.address + "knooppunten/provincie/zuid-holland/"


@pytest.mark.nightly
def test_the_page_does_not_jump_when_the_filter_comes(site: Served, visit: Open) -> None:
    for width in (375, 1280):
        seen = visit(width=width, fresh=True)
        seen.page.add_init_script(
            "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
            "e => window.moved += e.value)).observe({type: 'layout-shift', buffered: true})"
        )
        page = opened(seen, site)
        page.wait_for_timeout(300)
        assert page.evaluate("window.moved") < 0.02


def test_the_script_is_small_and_only_where_it_is_needed(site: Served, visit: Open) -> None:
    folder: Path = site.built.folder / "assets" / "js" / "filter"
    assert sum(path.stat().st_size for path in folder.glob("*.js")) <= 10_000
    seen = visit()
    seen.page.goto(site.address + "over/")
    assert not [url for url in seen.requests if "/filter/" in url]
