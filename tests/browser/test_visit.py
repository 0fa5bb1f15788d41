"""What a visitor does: open, read, follow links, use the keyboard, go without JavaScript."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from browser_sites import Served, Visit
from playwright.sync_api import Page, expect

from building import of_site
from doedemocratie.pages.frame import urls

Open = Callable[..., Visit]
"""See the fixture `visit`."""


def go(visit: Visit, served: Served, url: str) -> Page:
    """Open a page of a served site."""
    visit.page.goto(served.address + url)
    return visit.page


# Of pages that differ in the name of a municipality, those with so many letters are looked at.
LONG = 17

# Lays the body of another page in this document, and returns how wide it gets. Null when that would
# not look as it does at its own address: by another sheet, or with pictures that are yet to come.
LAY = """([address, html]) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    const sheets = (document, base) => [...document.querySelectorAll('link[rel~=stylesheet]')]
        .map(e => new URL(e.getAttribute('href'), base).href).join();
    const looks = (document, base) => [
        sheets(document, base), document.documentElement.className, document.compatMode].join();
    const alike = looks(page, address) === looks(document, location);
    if (!alike || page.querySelector('img:not(.emblem), style, iframe, video, canvas')) return null;
    document.documentElement.lang = page.documentElement.lang;
    document.body.replaceWith(document.adoptNode(page.body));
    return document.documentElement.scrollWidth;
}"""


@pytest.mark.nightly  # by day a page of each sort: test_every_sort
def test_no_page_at_all_scrolls_sideways_on_the_smallest_screen(site: Served, visit: Open) -> None:
    # As it is without scripts: with them, see test_every_sort.py.
    seen = visit(width=320, script=False, drawn=False)
    page = go(seen, site, "")
    seen.rest()
    wide, opened = [], 0
    for path in of_site(site.built.folder):
        html = path.read_text("utf-8")
        if 'http-equiv="refresh"' in html:
            continue  # a former address, on its way
        url = path.parent.relative_to(site.built.folder).as_posix() + "/"
        if url.startswith(urls.MUNICIPALITIES) and len(path.parent.name) < LONG:
            continue  # hundreds that differ in a name: the long ones are laid
        address = site.address + ("" if url == "./" else url)
        across = page.evaluate(LAY, [address, html])
        if across is None:
            page.goto(address)
            opened += 1
            across = page.evaluate("document.documentElement.scrollWidth")
        if across > 320:
            wide.append(url)
    assert wide == []
    assert opened < 10, "most pages are laid in one document: opening each takes far longer"


def test_a_long_name_without_spaces_stays_inside_its_page(
    hostile_site: Served, visit: Open
) -> None:
    seen = visit(width=320)
    for url in ("knooppunten/vijandig/", "knooppunten/vijandig/merk/"):
        page = go(seen, hostile_site, url)
        page.evaluate("document.querySelector('h1').textContent = 'w'.repeat(80)")
        assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_the_skip_link_leads_past_the_header(site: Served, visit: Open) -> None:
    page = go(visit(), site, "knooppunten/")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.url.endswith("#inhoud")
    assert page.locator("#inhoud h1").count() == 1 or page.locator("#inhoud").count() == 1


def test_the_menu_on_a_phone_works_without_javascript(site: Served, visit: Open) -> None:
    for script in (True, False):
        seen = visit(width=375, script=script)
        page = go(seen, site, "")
        page.locator("header summary").first.click()
        page.locator("header").get_by_role("link", name="Experimenten").filter(
            visible=True
        ).first.click()
        assert page.url == site.address + "experimenten/"


def test_a_visitor_finds_a_hub_from_home(site: Served, visit: Open) -> None:
    seen = visit(width=375)
    page = go(seen, site, "")
    page.locator("#inhoud, main").get_by_role("link", name="Noord-Holland", exact=True).click()
    assert page.url == site.address + "knooppunten/provincie/noord-holland/"
    page.get_by_role("link", name="Plug de Dag").first.click()
    assert page.url == site.address + "knooppunten/plug-de-dag/"
    assert "Voorlopig profiel" in page.inner_text("main")
    page.get_by_role("link", name="Merk en pers").first.click()
    assert page.url == site.address + "knooppunten/plug-de-dag/merk/"


def test_the_whole_card_can_be_pressed(site: Served, visit: Open) -> None:
    page = go(visit(), site, "knooppunten/")
    card = page.locator(".pane").filter(has_text="Plug de Dag").first
    card.scroll_into_view_if_needed()
    box = card.bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] - 12, box["y"] + box["height"] - 12)
    page.wait_for_url(site.address + "knooppunten/plug-de-dag/")


def test_colours_follow_the_system_and_the_switch_is_remembered(site: Served, visit: Open) -> None:
    def ground(page: Page) -> str:
        return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    light = ground(go(visit(scheme="light", drawn=False), site, ""))
    dark = ground(go(visit(scheme="dark", drawn=False), site, ""))
    assert light != dark
    plain = visit(scheme="dark", script=False, drawn=False)
    assert ground(go(plain, site, "")) == dark
    plain.page.emulate_media(color_scheme="light")
    assert ground(go(plain, site, "")) == light
    seen = visit(scheme="light")
    page = go(seen, site, "")
    for _ in range(3):
        page.locator("header form[data-md-component=palette] label").filter(
            visible=True
        ).first.click()
        if ground(page) == dark:
            break
    assert ground(page) == dark
    assert ground(go(seen, site, "experimenten/")) == dark
    kept = page.evaluate("Object.keys(localStorage)")
    assert len(kept) == 1
    assert "__palette" in kept[0]
    # With the keyboard on to the colours of the device, which are followed from then on.
    page.get_by_role("radio", checked=True).press("Enter")
    expect(page.get_by_role("radio", name="Kleuren van je apparaat")).to_be_checked()
    for _ in range(2):
        assert ground(page) == light
        page.emulate_media(color_scheme="dark")
        assert ground(page) == dark
        page.emulate_media(color_scheme="light")
        go(seen, site, "experimenten/")


def test_a_page_that_is_not_there_leads_back(hostile_site: Served, visit: Open) -> None:
    page = go(visit(), hostile_site, "knooppunten/bestaat/niet/")
    page.locator("main a").first.click()
    assert page.url.startswith(hostile_site.address)
    assert "niet" not in page.url


def test_a_former_address_sends_a_visitor_on(hostile_site: Served, visit: Open) -> None:
    page = go(visit(), hostile_site, "knooppunten/vorige-naam/merk/")
    page.wait_for_url(hostile_site.address + "knooppunten/vijandig/merk/")


def test_a_profile_prints_in_black_on_white(site: Served, visit: Open) -> None:
    seen = visit()
    page = go(seen, site, "knooppunten/voorbeeldhub/")
    page.emulate_media(media="print")
    assert page.locator("header nav").filter(visible=True).count() == 0
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
    paper = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2
    assert "stand van " in page.locator(".foot").inner_text()
    for times in page.locator(".week__hours").all():
        assert times.evaluate("one => one.getClientRects().length") == 1
    for needs in ("Klopt er iets niet?", "Pas dit profiel aan"):
        assert page.get_by_text(needs).filter(visible=True).count() == 0


def test_lists_print_in_columns_of_whole_cards(site: Served, visit: Open) -> None:
    seen = visit(width=690, drawn=False)
    seen.page.emulate_media(media="print")
    for url, card, columns in (("knooppunten/", ".pane", 2), ("actieagenda/", ".packet", 4)):
        page = go(seen, site, url)
        cards = page.locator(card).filter(visible=True)
        lefts = cards.evaluate_all(
            "all => all.map(one => Math.round(one.getBoundingClientRect().x))"
        )
        assert len(set(lefts)) == columns
        borders = cards.evaluate_all(
            "all => all.map(one => getComputedStyle(one)).map(look => [look.breakInside,"
            " ...['Top', 'Right', 'Bottom', 'Left'].map(side =>"
            " look[`border${side}Width`] !== '0px')])"
        )
        assert all(look == ["avoid", True, True, True, True] for look in borders)
        parts = page.locator(".line, .beside").filter(visible=True)
        kept = parts.evaluate_all("all => all.map(one => getComputedStyle(one).breakInside)")
        assert set(kept) <= {"avoid"}
        grounds = page.locator(".packet__art").evaluate_all(
            "all => all.map(one => getComputedStyle(one).backgroundImage)"
        )
        assert set(grounds) <= {"none"}, "the ground of a drawing lies over the border"


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.nightly
def test_a_contact_link_is_large_enough_to_press_and_an_open_question_says_of_what(
    width: int, site: Served, visit: Open
) -> None:
    page = go(visit(width=width, script=False), site, "knooppunten/voorbeeldhub/")
    links = page.locator(".reach a, .branch a")
    assert links.count() >= 5
    for link in links.all():
        box = link.bounding_box()
        assert box
        assert box["height"] >= 24
    page = go(visit(width=width, script=False), site, "knooppunten/greenwish/")
    for asks in ("Wanneer kun je terecht?", "Contact"):
        link = page.get_by_role("link", name=f"{asks} nog niet bekend: weet jij het?", exact=True)
        expect(link).to_have_count(1)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.nightly
def test_what_an_ordinary_page_may_hold_fits_in_its_column(
    width: int, site: Served, visit: Open
) -> None:
    page = go(visit(width=width, script=False), site, "over/")
    widths = page.evaluate(
        """() => {
            const text = document.querySelector('.text.md-typeset');
            const long = 'een regel die op geen enkel scherm past '.repeat(9);
            for (const [name, words] of [['pre', long], ['hr', ''], ['blockquote', long]]) {
                const part = text.appendChild(document.createElement(name));
                const code = document.createElement('code');
                const holds = name === 'hr' ? part : part.appendChild(code);
                holds.textContent = words;
            }
            const last = [...text.children].slice(-3).map(e => e.getBoundingClientRect());
            return [document.documentElement.scrollWidth, ...last.map(box => box.width)];
        }"""
    )
    assert widths[0] == width
    assert all(part > 200 for part in widths[1:]), "a part is as wide as its column"


def test_dutch_words_of_the_english_page_are_called_dutch(site: Served, visit: Open) -> None:
    page = go(visit(script=False), site, "en/")
    words = page.locator("main :is(em, a)").filter(
        has_text=re.compile("knooppunt|informeel|voorlopig|niet bekend|^(Meedoen|Groeistof|Over)$")
    )
    assert words.count() >= 7
    for word in words.all():
        language = word.evaluate("e => (e.querySelector('[lang]') ?? e).closest('[lang]').lang")
        assert language == "nl"


def test_a_branch_is_written_to_and_a_language_calls_itself(site: Served, visit: Open) -> None:
    page = go(visit(script=False), site, "knooppunten/voorbeeldhub/")
    assert page.locator(".branch a[href^='mailto:']").count() == 2
    own = page.locator(".facts bdi").evaluate_all(
        "all => all.map(one => [one.lang, one.innerText])"
    )
    assert ["ar", "العربية"] in own


def test_every_ordinary_page_says_in_its_own_words_what_it_is_about(
    site: Served, visit: Open
) -> None:
    seen = visit(script=False, drawn=False)
    told = set()
    pages = ("", "over/", "eenvoudig/", "en/", "toegankelijkheid/", "privacy/")
    for url in pages:
        page = go(seen, site, url)
        told.add(page.locator("meta[name=description]").get_attribute("content"))
    assert len(told) == len(pages)
    assert "De landelijke etalage van initiatievenknooppunten" not in told
