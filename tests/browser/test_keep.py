"""Hubs that a visitor compares, keeps in the browser, and passes on."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from urllib.parse import parse_qs, urlsplit

import pytest
from browser_sites import Served, Visit
from hub_lists import label, opened, ready
from playwright.sync_api import Locator, Page, expect
from test_access import findings

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame import urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds import hub_facts
from doedemocratie.pages.lists.cards import hub_card, place_name
from doedemocratie.records.catalogue import Entry

Open = Callable[..., Visit]
"""See the fixture `visit`."""

KEY, CHOSEN = "doedemocratie.mijn-lijst", "doedemocratie.vergelijk"
ACROSS = "document.documentElement.scrollWidth"


def told(served: Served) -> list[Entry[Hub]]:
    """Return the hubs that say much: open, with a place, confirmed."""
    return [
        entry
        for entry in served.built.catalogue.of(Hub)
        if entry.record.bevestigd_op and entry.record.plaats and entry.record.helpt_met
    ]


def pasted(entry: Entry[Hub], site: Site) -> str:
    return hub_facts.pasted(entry, hub_card(entry, site), site)


def asking(url: str, hubs: Iterable[str]) -> str:
    return f"{url}?{'&'.join(f'hub={slug}' for slug in hubs)}"


def press(page: Page, what: str, at: int) -> Locator:
    """Press the button of the nth card by keyboard."""
    button = page.get_by_role("button", name=re.compile(f"^{what} ")).nth(at)
    button.focus()
    button.press("Enter" if at % 2 else " ")
    return button


def kept(page: Page) -> list[str]:
    return json.loads(page.evaluate(f"localStorage.getItem('{KEY}') ?? '[]'"))  # type: ignore[no-any-return]


def heads(page: Page) -> Locator:
    """Return the heads of the columns of hubs."""
    return page.get_by_role("columnheader").filter(has=page.get_by_role("link"))


def named(page: Page) -> list[str]:
    return page.locator("[data-kept-list] h2").all_text_contents()


def test_hubs_are_compared_kept_and_let_go_by_keyboard_on_a_phone(
    many: Served, visit: Open
) -> None:
    seen = visit(width=375)
    page = opened(seen, many)
    names = page.locator("[data-list-cards] h2").all_text_contents()
    for at in range(3):
        expect(press(page, "Vergelijk", at)).to_have_attribute("aria-pressed", "true")
    expect(page.locator("[data-keep-said]")).to_have_text(
        f"{names[2]} gekozen om te vergelijken: 3 van 3."
    )
    expect(press(page, "Vergelijk", 3)).to_have_attribute("aria-pressed", "false")
    expect(page.locator("[data-keep-said]")).to_contain_text("Haal er eerst een weg")
    press(page, "Bewaar", 1)
    press(page, "Bewaar", 0)
    page.get_by_role("link", name="Vergelijk", exact=True).press("Enter")
    expect(heads(page)).to_have_count(3)
    assert len(parse_qs(urlsplit(page.url).query)["hub"]) == 3
    assert page.locator("thead a:first-child").all_text_contents() == names[:3]
    assert page.evaluate(ACROSS) <= 375
    page.goto(many.address + urls.COMPARE)  # what was chosen is remembered, and in the address
    expect(heads(page)).to_have_count(3)
    assert len(parse_qs(urlsplit(page.url).query)["hub"]) == 3
    page.get_by_role("link", name=f"Haal weg {names[0]}").press("Enter")
    expect(heads(page)).to_have_count(2)
    assert len(json.loads(page.evaluate(f"sessionStorage.getItem('{CHOSEN}')"))) == 2
    page.goto(many.address + urls.SHORTLIST)
    expect(page.locator("[data-kept-list] h2")).to_have_count(2)
    expect(page.locator("[data-kept-compare]")).to_have_text("Vergelijk deze twee")
    expect(page.locator("[data-kept-list] [data-part=fresh]")).to_have_count(2)
    assert page.locator(".foot__paper").text_content().count("hub=") == 2  # type: ignore[union-attr]
    assert named(page) == [names[1], names[0]]
    page.get_by_role("button", name="Wis mijn lijst").press("Enter")
    expect(page.locator("[data-kept-said]")).to_have_text("Je lijst is gewist.")
    assert kept(page) == []
    page.get_by_role("button", name="Zet terug").press("Enter")
    assert named(page) == [names[1], names[0]]
    assert len(kept(page)) == 2
    assert page.evaluate(ACROSS) <= 375
    assert seen.complaints == []


@pytest.mark.nightly
def test_a_comparison_says_in_words_what_differs(many: Served, visit: Open) -> None:
    page = visit().page
    one, other = told(many)[:2]
    page.goto(many.address + asking(urls.COMPARE, (one.slug, other.slug)))
    rows = page.get_by_role("row")
    expect(rows.filter(has=page.get_by_role("rowheader")).first).to_be_visible()
    place = rows.filter(has=page.get_by_role("rowheader", name=re.compile("^Plaats")))
    shown = place.locator("td > span").all_text_contents()
    assert shown == [place_name(one.record), place_name(other.record)]
    assert one.record.plaats != other.record.plaats
    expect(place.get_by_text("verschilt")).to_be_visible()
    expect(page.locator("[data-compare-said]")).to_contain_text("Ze verschillen in: ")
    expect(page.locator("[data-compare-said]")).to_contain_text("plaats")
    away = page.get_by_role("link", name=f"Haal weg {one.record.naam}")
    away.click()
    expect(page.locator("[data-compare-said]")).to_have_text(
        "Eén knooppunt is nog geen vergelijking."
    )
    page.get_by_role("link", name="Kies er nog een bij in de lijst").click()
    expect(page.locator("[data-keep-chosen]")).to_contain_text("1 gekozen")
    button = page.get_by_role("button", name=f"Vergelijk {other.record.naam}", exact=True)
    if button.count():
        expect(button.first).to_have_attribute("aria-pressed", "true")


@pytest.mark.nightly
def test_what_an_address_asks_wrongly_is_told_and_the_rest_is_shown(
    many: Served, hostile_site: Served, visit: Open
) -> None:
    page = visit(width=375).page
    slugs = [entry.slug for entry in told(many)[:5]]
    notice, said = page.locator("[data-compare-notice]"), page.locator("[data-compare-said]")
    page.goto(many.address + urls.COMPARE)
    expect(said).to_contain_text("nog geen knooppunten gekozen")
    expect(page.locator("[data-compare-how]")).to_be_visible()
    strange = "%3Cimg%20src=x%20onerror=alert(1)%3E"
    page.goto(many.address + asking(urls.COMPARE, (slugs[0], strange, slugs[1])))
    expect(notice).to_have_text(
        "Dit knooppunt staat hier niet, of niet meer: <img src=x onerror=alert(1)>."
    )
    expect(heads(page)).to_have_count(2)
    page.goto(many.address + asking(urls.COMPARE, slugs))
    expect(notice).to_have_text("Drie is het meeste. Je ziet de eerste drie.")
    expect(heads(page)).to_have_count(3)
    stopped = next(
        entry for entry in hostile_site.built.catalogue.of(Hub) if entry.record.stadium == "gestopt"
    )
    page.goto(hostile_site.address + asking(urls.COMPARE, (stopped.slug,)))
    expect(heads(page).first).to_contain_text("Gestopt")
    page.goto(many.address + asking(urls.SHORTLIST, (slugs[0], "bestaat-niet")))
    expect(page.locator("[data-kept-said]")).to_have_text("1 knooppunt")
    expect(page.locator("[data-kept-list]")).to_contain_text("‘bestaat-niet’ staat hier niet")


@pytest.mark.nightly
def test_a_list_of_somebody_else_leaves_ones_own_alone_until_it_is_taken_over(
    many: Served, visit: Open
) -> None:
    page = visit().page
    slugs = [entry.slug for entry in told(many)[:4]]
    page.goto(many.address + urls.SHORTLIST)
    page.evaluate(
        "([key, list]) => localStorage.setItem(key, JSON.stringify(list))", [KEY, slugs[:2]]
    )
    page.goto(many.address + asking(urls.SHORTLIST, slugs[1:]))
    expect(page.get_by_role("heading", level=1)).to_have_text("Een gedeelde lijst")
    expect(page.locator("[data-kept-shared]")).to_contain_text("Je eigen lijst (2) blijft")
    expect(page.locator("[data-kept-lead]")).to_contain_text("die iemand voor je bij elkaar zette")
    expect(page.locator("[data-kept-compare]")).to_have_text("Vergelijk deze drie")
    expect(page.locator("[data-kept-list] h2")).to_have_count(3)
    expect(page.get_by_role("button", name="Haal weg")).to_have_count(0)
    assert kept(page) == slugs[:2]
    page.get_by_role("button", name="Neem deze over").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn lijst")
    expect(page.locator("[data-kept-said]")).to_have_text("Overgenomen op je eigen lijst: 2 erbij.")
    assert kept(page) == slugs
    assert "?" not in page.url
    page.get_by_role("button", name=re.compile("^Zet hoger")).nth(2).click()
    assert kept(page) == [*slugs[:2], slugs[3], slugs[2]]
    page.get_by_role("button", name=re.compile("^Haal weg")).first.click()
    page.reload()
    expect(page.locator("[data-kept-list] h2")).to_have_count(3)
    page.get_by_text("Deel deze lijst").click()
    text = page.locator("#deeltekst").inner_text().splitlines()
    assert text[-1].endswith(asking(urls.SHORTLIST, kept(page)))
    page.go_back()


@pytest.mark.nightly
@pytest.mark.parametrize("held", ["{", '{"a":1}', '["<b>x</b>"]', "null"])
def test_what_a_browser_holds_and_nobody_can_read_counts_as_nothing(
    held: str, many: Served, visit: Open
) -> None:
    seen = visit()
    page = seen.page
    page.goto(many.address + urls.SHORTLIST)
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, held])
    page.reload()
    expect(page.locator("[data-kept-notice]")).to_contain_text("konden we niet lezen")
    expect(page.locator("[data-kept-said]")).to_have_text("Er staat nog niets op je lijst.")
    opened(seen, many)
    press(page, "Bewaar", 0)
    assert len(kept(page)) == 1
    assert seen.complaints == []


@pytest.mark.nightly
def test_a_browser_that_keeps_nothing_says_so(many: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new Error('no'); } })"
    )
    page = seen.page
    page.goto(many.address + urls.SHORTLIST)
    expect(page.locator("[data-kept-notice]")).to_contain_text("laat ons hier niets bewaren")
    page.goto(many.address + urls.HUBS)
    expect(page.locator(".keeps").first).to_be_attached()
    press(page, "Bewaar", 0)
    expect(page.locator("[data-keep-said]")).to_contain_text("laat ons hier niets bewaren")
    expect(page.locator("[data-keep-trouble]")).to_be_visible()
    press(page, "Vergelijk", 0)
    press(page, "Vergelijk", 1)
    expect(page.get_by_role("link", name="Vergelijk", exact=True)).to_be_visible()


@pytest.mark.nightly
def test_another_tab_shows_what_is_kept_in_this_one(many: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    page = opened(seen, many)
    other = seen.context.new_page()
    other.goto(many.address + urls.SHORTLIST)
    expect(other.locator("[data-kept-said]")).to_have_text("Er staat nog niets op je lijst.")
    press(page, "Bewaar", 0)
    expect(other.locator("[data-kept-said]")).to_have_text("1 knooppunt")
    other.get_by_role("button", name="Wis mijn lijst").click()
    button = page.get_by_role("button", name=re.compile("^Bewaar ")).first
    expect(button).to_have_attribute("aria-pressed", "false")


@pytest.mark.nightly
def test_cards_that_are_drawn_later_have_the_buttons_too(many: Served, visit: Open) -> None:
    page = opened(visit(), many)
    cards = page.locator("[data-list-cards] > [data-row]")
    page.get_by_role("button", name="Toon meer").click()
    expect(cards).to_have_count(48)
    expect(page.locator("[data-list-cards] > [data-row] > .keeps")).to_have_count(48)
    press(page, "Bewaar", 30)
    label(page, "type", "informeel").click()
    label(page, "type", "informeel").click()
    ready(page)
    expect(page.locator("[data-keeps=list][aria-pressed=true]")).to_have_count(0)
    page.get_by_role("button", name="Toon meer").click()
    expect(page.locator("[data-keeps=list][aria-pressed=true]")).to_have_count(1)
    assert page.locator(".keeps .keeps, .pane > .keeps + .keeps").count() == 0


@pytest.mark.nightly
def test_a_text_to_paste_says_what_is_chosen_and_where(many: Served, visit: Open) -> None:
    page = opened(visit(fresh=True), many, "?type=hybride")
    page.get_by_text("Deel dit in een groepsapp").click()
    text = page.locator("#deeltekst")
    expect(text).to_contain_text(
        re.compile(r"^Knooppunten: \d+ van \d+ knooppunten \(.*[Hh]ybride")
    )
    assert text.inner_text().splitlines()[-1] == page.url
    label(page, "type", "formeel").click()
    expect(text).to_contain_text("Formeel")
    assert text.inner_text().splitlines()[-1] == page.url
    hub = told(many)[0]
    page.goto(many.address + urls.hub(hub.slug))
    page.get_by_text("Deel dit in een groepsapp").click()
    assert page.locator("#deeltekst").text_content() == pasted(hub, many.built.site)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("[data-copy=deeltekst]").click()
    expect(page.locator("[data-copy-status]")).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == pasted(hub, many.built.site)
    page.context.clear_permissions()
    page.evaluate(
        "() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }"
    )
    page.locator("[data-copy=deeltekst]").click()
    expect(page.locator("[data-copy-status]")).to_have_text(
        "Kopiëren lukte niet. Selecteer de tekst."
    )
    press(page, "Bewaar", 0)
    assert kept(page) == [hub.slug]


@pytest.mark.nightly
def test_ten_hubs_fit_on_one_sheet(many: Served, visit: Open) -> None:
    page = visit(fresh=True).page
    slugs = [entry.slug for entry in told(many)[:10]]
    page.goto(many.address + asking(urls.SHORTLIST, slugs))
    expect(page.locator("[data-part=ways] a").nth(9)).to_be_attached()
    sheet = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) == 1


@pytest.mark.nightly
@pytest.mark.parametrize("url", [urls.COMPARE, urls.SHORTLIST])
def test_without_a_script_it_says_what_else_one_can_do(url: str, many: Served, visit: Open) -> None:
    page = visit(script=False, drawn=False).page
    page.goto(many.address + url)
    expect(page.locator("noscript .notice")).to_be_visible()
    html = page.content()
    assert 'content="noindex"' in html
    page.goto(many.address + urls.hub(told(many)[0].slug))
    text = page.locator("#deeltekst")
    assert text.text_content() == pasted(told(many)[0], many.built.site)
    assert page.locator(".keeps").count() == 0


@pytest.mark.nightly
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_is_filled(
    width: int, scheme: str, many: Served, visit: Open
) -> None:
    seen = visit(width=width, scheme=scheme)
    page = seen.page
    slugs = [entry.slug for entry in told(many)[:3]]
    page.goto(many.address + asking(urls.COMPARE, slugs))
    expect(heads(page)).to_have_count(3)
    assert findings(page) == []
    page.goto(many.address + asking(urls.SHORTLIST, [*slugs, "bestaat-niet"]))
    page.get_by_role("button", name="Neem deze over").click()
    page.locator("[data-kept-undo] button").wait_for()
    page.get_by_text("Deel deze lijst").click()
    page.evaluate("scrollTo(0, 0)")  # nothing lies below the bar of the site
    assert findings(page) == []
    opened(seen, many)
    press(page, "Vergelijk", 0)
    press(page, "Vergelijk", 1)
    assert findings(page, within=".hubs__list") == []
    assert findings(page, ["color-contrast", "target-size"], within=".keepbar") == []
    page.goto(many.address + urls.hub(slugs[0]))
    page.get_by_text("Deel dit in een groepsapp").click()
    assert findings(page) == []


@pytest.mark.nightly
def test_what_has_the_focus_is_not_behind_the_bar(many: Served, visit: Open) -> None:
    page = opened(visit(width=375), many)
    press(page, "Vergelijk", 0)
    bar = page.locator("[data-keep-bar]").bounding_box()
    assert bar
    for _ in range(40):
        page.keyboard.press("Tab")
        box = page.evaluate(
            "() => { const at = document.activeElement;"
            " return at.closest('.keepbar') ? 0 : at.getBoundingClientRect().top }"
        )
        assert box < bar["y"]
