"""Search as a visitor uses it: by mouse, by keyboard, on a sub-path, without JavaScript."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from browser_sites import Served, Visit, Windows, at_home
from hub_lists import cards, ready
from playwright.sync_api import Page, expect

from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.hub import Hub

Open = Callable[..., Visit]
"""See the fixture `visit`."""

Ask = Callable[[str], "Answer"]
"""See the fixture `asked`."""

SHEET = "dialog[data-search]"
RESULTS = f"{SHEET} li"


# What stands in the sheet once it says something of this question: addresses, their headings.
ANSWER = """async words => {
    const sheet = document.querySelector("dialog[data-search]");
    const said = sheet.querySelector("[role=status]");
    for (const end = Date.now() + 5000; !said.textContent.includes(`“${words}”`); ) {
        if (Date.now() > end) throw new Error(`${words}: ${said.textContent}`);
        await new Promise(done => setTimeout(done, 10));
    }
    return [...sheet.querySelectorAll("li")].map(item =>
        [item.querySelector("a").href, item.closest("div").querySelector("h2").innerText]);
}"""


@dataclass(frozen=True)
class Answer:
    """What search answers: the heading above each result by its address, and its sentence."""

    results: dict[str, str]
    says: str


def opened(seen: Visit, served: Served, url: str = "over/") -> Page:
    """Open a page, and search on it."""
    seen.page.goto(served.address + url)
    seen.page.get_by_role("button", name="Zoeken").press("Enter")
    return seen.page


def ask(page: Page, words: str) -> dict[str, str]:
    """Type a question; return the address below the site of each result, and what it is."""
    page.get_by_role("searchbox", name="Wat zoek je?").fill(words)
    return dict(page.evaluate(ANSWER, words))


@pytest.fixture(scope="module")
def asked(site: Served, windows: Windows) -> Iterator[Ask]:
    """What answers a question, on one page whose index is loaded once."""
    seen = windows.open(1280, "light", script=True, fresh=True, drawn=False)
    page = opened(seen, site)

    def answer(words: str) -> Answer:
        return Answer(ask(page, words), page.locator("[data-search-said]").inner_text())

    yield answer
    told = (seen.complaints, [url for url in seen.requests if not at_home(url)])
    windows.close(seen)
    assert told == ([], [])


# What a visitor may type, the page that it must give, and what that is.
ASKED = [
    ("initiatieven", "knooppunten/greenwish/", "Knooppunten"),
    ("ambtenaar", "knooppunten/greenwish/", "Knooppunten"),
    ("afgestudeerde", "knooppunten/social-start/", "Knooppunten"),
    ("afgestudeerden", "knooppunten/social-start/", "Knooppunten"),
    ("vouchers", "experimenten/vouchersysteem/", "Experimenten"),
    ("tegoedbon", "experimenten/vouchersysteem/", "Experimenten"),
    ("makelaars", "experimenten/interne-initiatievenmakelaars/", "Experimenten"),
    ("friesland", "knooppunten/provincie/fryslan/", "Lijsten"),
    ("subsidie", "experimenten/europese-subsidies/", "Experimenten"),
    ("brigades", "verhalen/een-vliegende-brigade/", "Verhalen"),
    ("ambtenaren", "verhalen/wie-is-jouw-favoriete-ambtenaar/", "Verhalen"),
    ("masterclasses", "academy/positionering/", "Academy"),
    ("opleiding", "groeistof/samenwerken-met-opleidingen/", "Groeistof"),
    ("Den Haag", "knooppunten/plug-de-dag/", "Knooppunten"),
    ("telefoonnummer wijzigen", "meedoen/", "Andere pagina’s"),
    ("verwijderen", "meedoen/", "Andere pagina’s"),
    ("aanmelden", "meedoen/", "Andere pagina’s"),
    ("wat is dit", "eenvoudig/", "Andere pagina’s"),
    ("Wat is dit?", "over/", "Andere pagina’s"),
    ("knooppunt toevoegen", "meedoen/", "Andere pagina’s"),
    ("weghalen", "meedoen/", "Andere pagina’s"),
    ("makkelijke taal", "eenvoudig/", "Andere pagina’s"),
]


def test_a_page_is_found_by_the_words_of_a_visitor(site: Served, asked: Ask) -> None:
    told = [
        (words, url, asked(words).results.get(site.address + url, "")) for words, url, _ in ASKED
    ]
    assert told == ASKED


@pytest.mark.nightly
def test_names_are_found_as_people_type_them_in_search_and_in_the_box_of_a_list(
    hostile_site: Served, visit: Open
) -> None:
    ways = [
        *(
            "soren",
            "Søren",
            "ijsselmonde",
            "lodz",
            "Łódź",
            "hauptstrasse",
            "hauptstraße",
            "shertogenbosch",
        ),
        *("'s-Hertogenbosch", "’s-Hertogenbosch", "’s Hertogenbosch", "s-hertogenbosch"),
    ]
    page = opened(visit(drawn=False), hostile_site, "knooppunten/")
    hub = f"{hostile_site.address}knooppunten/landelijk-met-locaties/"
    assert [way for way in ways if hub not in ask(page, way)] == []
    page.get_by_role("button", name="Sluit").press("Enter")
    box = page.get_by_role("searchbox", name="Zoek op naam, plaats of vraag")
    ready(page)
    for way in ways:
        box.fill(way)
        assert cards(page) == ["Landelijk met locaties"], way


@pytest.mark.nightly
def test_search_makes_nothing_up_and_knows_where_a_place_is(site: Served, visit: Open) -> None:
    page = opened(visit(drawn=False), site)
    place = page.get_by_role("dialog").locator("[data-at]")
    said = page.locator("[data-search-said]")
    for words in ("moestuin", "Deventer", "een moestuin in Deventer", "den bosch"):
        assert ask(page, words) == {}, words
        none = "Niets gevonden" if words == "moestuin" else "Wel kunnen we dit zeggen"
        expect(said).to_contain_text(none)
    expect(place).to_contain_text("In 's-Hertogenbosch kennen we nog geen knooppunt.")
    finder = page.get_by_role("dialog").get_by_role("link", name="de weg wijzen")
    expect(finder).to_have_attribute("href", f"{site.address}vind/?wie=idee&bij=%27s-Hertogenbosch")
    near = [f"{site.address}knooppunten/{slug}/" for slug in ("gemeente-leiden", "greenwish")]
    town = place.get_by_role("link", name="Gemeente 's-Hertogenbosch: wie helpt hier?")
    town_page = f"{site.address}knooppunten/gemeente/s-hertogenbosch/"
    expect(town).to_have_attribute("href", town_page)
    links = place.locator("a").evaluate_all("all => all.map(a => a.href)")
    assert set(near) <= set(links)
    expect(place).to_contain_text("in Leiden, ongeveer 76 km")
    expect(place).to_contain_text("werkt in het hele land")
    road = page.locator("[data-search-road]")
    for words, need in (
        ("rechtsvorm", "rechtsvorm"),
        ("zaal huren", "ruimte"),
        ("hulp bij plan", "plan-maken"),
    ):
        found = ask(page, words)
        assert f"{site.address}vind/{need}/" in found, words
        assert f"{site.address}en/" not in found, words
        link = f"{site.address}vind/?wie=idee&hulp={need}"
        expect(road.locator("a")).to_have_attribute("href", link)
        expect(road).to_be_visible()
    ask(page, "gemeente Kampen")
    expect(place).to_contain_text("Gemeente Kampen: wie helpt hier?")
    expect(road).to_be_hidden()
    found = ask(page, "vouchers moestuin")
    assert f"{site.address}experimenten/vouchersysteem/" in found
    expect(said).to_contain_text("Op geen enkele pagina staat “moestuin”.")
    expect(place.locator("a")).to_have_count(0)
    assert ask(page, "leiden") == ask(page, "Leiden") != {}
    expect(place).to_contain_text("1 knooppunt")
    box = page.get_by_role("searchbox", name="Wat zoek je?")
    box.evaluate("box => { for (const _ of [1, 2]) box.form.requestSubmit(); }")
    expect(page.get_by_role("dialog").locator("[data-at-list] a").first).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.address}knooppunten/gemeente/leiden/")


@pytest.mark.parametrize("words", ["wat is dit", "Wat is dit?", "wie maakt dit", "hoe werkt dit"])
def test_a_question_of_small_words_first_gives_the_page_that_asks_it(
    words: str, site: Served, asked: Ask
) -> None:
    first = next(iter(asked(words).results))
    assert first in {f"{site.address}{url}" for url in ("over/", "eenvoudig/")}


@pytest.mark.nightly
def test_a_small_word_that_no_page_has_is_not_spoken_of(asked: Ask) -> None:
    answer = asked("ik heb een idee")
    assert answer.results
    assert "Op geen enkele pagina" not in answer.says


def test_a_name_gives_the_hub_itself_first(site: Served, asked: Ask) -> None:
    for name, slug in (("greenwish", "greenwish"), ("leiden", "gemeente-leiden")):
        assert next(iter(asked(name).results)) == f"{site.address}knooppunten/{slug}/"


@pytest.mark.nightly
def test_every_record_is_found_by_its_title(site: Served, asked: Ask) -> None:
    kinds = {
        "hub": "Knooppunten",
        "experiment": "Experimenten",
        "story": "Verhalen",
        "growth-factor": "Groeistof",
        "offer": "Academy",
    }
    for kind, label in kinds.items():
        entries = [
            one for one in site.built.catalogue.of(BY_ID[kind].model) if one.slug != "voorbeeldhub"
        ]
        for entry in entries[:3]:
            answer = asked(" ".join(entry.title.replace("“", "").replace("”", "").split()))
            assert label in answer.results.values(), entry.title


def test_the_example_is_never_found(asked: Ask) -> None:
    assert not [url for url in asked("voorbeeldhub").results if "/voorbeeldhub/" in url]


def test_search_works_by_keyboard_alone(site: Served, visit: Open) -> None:
    page = visit(drawn=False).page
    page.goto(site.address + "experimenten/")
    button = page.get_by_role("button", name="Zoeken")
    for _ in range(30):
        page.keyboard.press("Tab")
        if button.evaluate("e => e === document.activeElement"):
            break
    page.keyboard.press("Enter")
    box = page.get_by_role("searchbox", name="Wat zoek je?")
    expect(box).to_be_focused()
    page.keyboard.type("greenwish")
    page.keyboard.press("Enter")
    links = page.locator(f"{RESULTS} a")
    expect(links.first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(links.nth(1)).to_be_focused()
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    expect(box).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator(SHEET)).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(site.address + "knooppunten/greenwish/")


@pytest.mark.nightly
def test_the_sheet_closes_by_its_button_and_by_a_click_beside_it(site: Served, visit: Open) -> None:
    page = opened(visit(), site)
    expect(page.locator(SHEET)).to_be_visible()
    page.get_by_role("button", name="Sluit").click()
    expect(page.locator(SHEET)).to_be_hidden()
    expect(page.get_by_role("button", name="Zoeken")).to_be_focused()
    page.get_by_role("button", name="Zoeken").click()
    expect(page.locator(SHEET)).to_be_visible()
    page.mouse.click(600, 880)
    expect(page.locator(SHEET)).to_be_hidden()


def test_what_search_says_and_that_more_comes_when_asked_for(site: Served, visit: Open) -> None:
    page = opened(visit(), site)
    status = page.get_by_role("dialog").get_by_role("status")
    expect(status).to_contain_text("Typ een woord")
    box = page.get_by_role("searchbox", name="Wat zoek je?")
    box.fill("g")
    expect(status).to_have_text("Typ minstens 2 letters.")
    for words in ("vouchers", "friesland"):
        count = len(ask(page, words))
        said = f"{count} resultaten" if count > 1 else "1 resultaat"
        expect(status).to_have_text(f"{said} voor “{words}”.")
    first = ask(page, "knooppunten")
    assert len(first) == 10
    page.get_by_role("button", name="Laat meer zien").click()
    expect(page.locator(RESULTS)).to_have_count(20)
    focused = page.locator(f"{RESULTS} a:focus")
    expect(focused).to_have_count(1)
    assert focused.get_attribute("href") not in first
    assert ask(page, "qzxqzxqzx") == {}
    expect(status).to_contain_text("Niets gevonden")
    page.get_by_role("dialog").get_by_role("link", name="Alle knooppunten").click()
    page.wait_for_url(site.address + "knooppunten/")


def test_without_the_index_a_visitor_reads_what_to_do(site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.page.route("**/pagefind/**", lambda route: route.abort())
    page = opened(seen, site)
    page.get_by_role("searchbox", name="Wat zoek je?").fill("greenwish")
    expect(page.get_by_role("dialog").get_by_role("status")).to_contain_text("lukt nu niet")
    expect(page.get_by_role("dialog").get_by_role("link", name="Alle knooppunten")).to_be_visible()


def test_nothing_of_the_index_is_fetched_before_search_opens(site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.page.goto(site.address)
    seen.rest()
    assert not [url for url in seen.requests if "/pagefind/" in url]
    with seen.page.expect_request("**/pagefind/**"):
        seen.page.get_by_role("button", name="Zoeken").click()
    assert [url for url in seen.requests if "/pagefind/" in url]


@pytest.mark.parametrize("url", ["", "over/", "knooppunten/vijandig/merk/", "bestaat/niet/"])
def test_search_works_on_a_sub_path_at_any_depth(
    url: str, hostile_site: Served, visit: Open
) -> None:
    seen = visit()
    page = opened(seen, hostile_site, url)
    assert f"{hostile_site.address}knooppunten/kaal/" in ask(page, "kaal")
    assert {urlsplit(one).netloc for one in seen.requests} == {
        urlsplit(hostile_site.address).netloc
    }
    page.locator(f'{RESULTS} a[href$="/knooppunten/kaal/"]').click()
    page.wait_for_url(f"{hostile_site.address}knooppunten/kaal/")


def test_hostile_values_are_text(hostile_site: Served, visit: Open) -> None:
    seen = visit(drawn=False)
    page = opened(seen, hostile_site)
    ask(page, "onmouseover")
    entry = hostile_site.built.catalogue.get(Hub, "vijandig")
    assert entry
    link = page.locator(f'{RESULTS} a[href$="/knooppunten/vijandig/"]')
    expect(link).to_have_text(entry.title)
    ask(page, "code")
    texts = page.locator(f"{RESULTS} [data-excerpt]").all_inner_texts()
    assert any("<script>" in text for text in texts)
    inside = page.locator(SHEET).evaluate(
        "e => [...e.querySelectorAll('li *')].map(one => one.localName)"
    )
    assert set(inside) <= {"a", "span", "p", "mark"}
    assert "mark" in inside
    ask(page, '<img src=x onerror="alert(1)">')
    assert seen.complaints == []


def test_without_javascript_there_is_no_button_that_does_nothing(site: Served, visit: Open) -> None:
    page = visit(script=False).page
    page.goto(site.address)
    expect(page.locator("[data-search-open]")).to_be_hidden()
    expect(page.locator(SHEET)).to_be_hidden()


@pytest.mark.nightly
def test_the_sheet_fits_on_every_screen(site: Served, visit: Open) -> None:
    page = visit(width=320).page
    page.goto(f"{site.address}knooppunten/greenwish/")
    for width in (320, 375, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        page.get_by_role("button", name="Zoeken").click()
        ask(page, "initiatievenknooppunten")
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert page.locator(SHEET).evaluate("e => e.scrollWidth") <= width, width
        top = page.locator(SHEET).bounding_box()
        bar = page.locator("header.top").bounding_box()
        assert top
        assert bar
        assert abs(top["y"] - bar["y"] - bar["height"]) <= 1, width
        assert bar["height"] < 70, width  # one line of bars
        page.keyboard.press("Escape")
