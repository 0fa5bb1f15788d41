"""The form of a story shows the whole of it as its page will, with the pictures chosen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from browser_sites import Served, Visit, dress, resize
from playwright.sync_api import Page, Route, expect
from test_access import LOOKS, findings

from painting import paint

Open = Callable[..., Visit]
"""See the fixture `visit`."""

TEXT = (
    "Zo begon het.[^1] <img src=x onerror=alert(1)>\n\n## Wat er misging\n\n[beeld 1]\n\n"
    "Toen.\n\n[citaat]\n\n[^1]: De *noot*."
)


def opened(visit: Open, site: Served, more: str = "", *, fresh: bool = False) -> Page:
    """Return the form of a story, ready to be filled in, all of it in sight."""
    page: Page = visit(fresh=fresh).page
    page.goto(f"{site.address}meedoen/verhaal/{more}")
    page.wait_for_selector("record-form")
    page.locator("[data-live]:not([hidden])").wait_for()
    page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    return page


def test_a_story_is_shown_as_it_will_read(site: Served, visit: Open, tmp_path: Path) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(paint("JPEG 1200x800 #9fc648 spot:#ffb21c"))
    page = opened(visit, site)
    whole = page.locator("story-preview")
    expect(whole).to_be_hidden()
    page.locator("#v-titel").fill("Een jaar in de tuin")
    expect(whole).to_be_visible()
    expect(whole.locator("[data-when]")).to_contain_text("concept")
    page.locator("#v-datum").fill("24 december 2099")
    page.locator("#v-status").select_option("klaar")
    expect(whole.locator("[data-when]")).to_contain_text("online op 24 december 2099")
    page.locator("#v-datum").fill("1 november 2015")
    expect(whole.locator("[data-when]")).to_contain_text("zodra de redactie")
    page.locator("#v-beschrijving").fill(TEXT)
    page.locator("#v-citaat-tekst").fill("Kom maar langs.")
    page.locator("#v-citaat-wie").fill("Een buur")
    page.locator("#v-beeld-bestand").set_input_files(photo)
    page.locator("[data-field=beelden] [data-add]").first.click()
    within = page.locator("[data-field=beelden] .item").first
    within.locator("[type=file]").set_input_files(photo)
    within.locator("[data-field=onderschrift] input").fill("Onder het beeld")
    expect(whole.locator("canvas")).to_have_count(2)
    body = whole.locator("[data-body]").inner_text()
    order = ["Zo begon het.", "Wat er misging", "Onder het beeld", "Toen.", "Kom maar", "De noot."]
    places = [body.index(words) for words in order]
    assert places == sorted(places)
    assert "<img src=x" in body
    page.locator("#v-beschrijving").fill(f"{TEXT}\n\n### Daarna\n\nToen weer.")
    sizes = whole.locator("[data-title], h2:text('misging'), h3:text('Daarna')").evaluate_all(
        "(heads) => heads.map((head) => parseFloat(getComputedStyle(head).fontSize))"
    )
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) == 3
    assert whole.locator("img").count() == 0
    assert "[beeld" not in body
    whole.locator("sup a").click()
    assert page.evaluate("location.hash") == "#noot-1"
    assert findings(page) == []
    dress(page, (1280, "dark"))
    assert findings(page, LOOKS) == []
    resize(page, 320)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_card_of_a_story_shows_what_its_own_will(
    site: Served, visit: Open, tmp_path: Path
) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(paint("JPEG 1200x800 #9fc648 spot:#ffb21c"))
    page = opened(visit, site)
    card = page.locator("[data-card] .tale")
    page.locator("#v-titel").fill("Een jaar in de tuin")
    expect(card.locator(".scene")).to_have_count(1)
    page.locator("#v-datum").fill("2026-12-03")
    page.locator("#v-reeks-naam").fill("Buurttuin")
    page.locator("#v-reeks-deel").fill("2")
    expect(card.locator(".tale__date")).to_have_text("Buurttuin, deel 2 · 3 december 2026")
    page.locator("#v-reeks-van").fill("3")
    expect(card.locator(".tale__date")).to_have_text("Buurttuin, deel 2 van 3 · 3 december 2026")
    expect(page.locator("[data-whole]")).to_contain_text("Buurttuin, deel 2 van 3")
    page.locator("#v-beeld-bestand").set_input_files(photo)
    page.locator("#v-beeld-maker").fill("Een buur")
    expect(card.locator(".tale__pic canvas")).to_have_count(1)
    expect(card.locator(".scene")).to_have_count(0)
    expect(card.locator(".tale__credit")).to_contain_text("Een buur")
    expect(page.locator("story-preview canvas")).to_have_count(1)
    page.locator("#v-titel").fill("Een heel jaar")
    expect(card.locator(".tale__pic canvas")).to_have_count(1)
    expect(page.locator("story-preview canvas")).to_have_count(1)


def test_a_story_that_is_there_shows_its_own_pictures(hostile_site: Served, visit: Open) -> None:
    page = opened(visit, hostile_site, "?pas-aan=vijandig-verhaal")
    whole = page.locator("story-preview")
    expect(whole.locator("img")).to_have_count(3)
    assert whole.locator("img").first.get_attribute("alt") == '" onerror="alert(1) & {{ 7*7 }}'
    for picture in whole.locator("img").all():
        assert picture.evaluate("async one => (await one.decode(), one.naturalWidth)") > 0


def test_what_reads_markdown_may_be_missing(site: Served, visit: Open) -> None:
    page = opened(visit, site, fresh=True)

    def refuse(route: Route) -> None:
        route.abort()

    page.route("**/prose.js", refuse)
    page.locator("#v-titel").fill("Een jaar in de tuin")
    page.locator("#v-beschrijving").fill("Zo begon <b>het.")
    whole = page.locator("story-preview")
    expect(whole.locator("[data-title]")).to_have_text("Een jaar in de tuin")
    expect(whole.locator("[data-plain]")).to_be_visible()
    expect(whole.locator("[data-body]")).to_have_text("Zo begon <b>het.")


def test_a_form_whose_preview_does_not_come_says_so_and_works(site: Served, visit: Open) -> None:
    page = visit(fresh=True).page
    page.route("**/preview.js", lambda route: route.abort())
    page.goto(f"{site.address}meedoen/verhaal/")
    expect(page.locator("story-preview [data-lost]")).to_be_visible()
    assert page.locator("story-preview :is(h2, h3, img)").count() == 0
    page.locator("#v-titel").fill("Een jaar in de tuin")
    page.locator("#v-samenvatting").fill("Zo ging het.")
    page.locator("#v-datum").fill("1 november 2015")
    page.locator("[data-field=groeistof] input").first.check()
    page.locator("[data-field=auteurs] [data-add]").first.click()
    page.locator("[data-field=auteurs] [data-field=naam] input").first.fill("Redactie")
    verdict = page.locator("[data-verdict-say]")
    expect(verdict).to_have_text("Wat we hier kunnen nakijken, klopt.")
    assert "titel: Een jaar in de tuin" in (page.locator("[data-yaml]").text_content() or "")


def test_what_the_check_refuses_in_a_story_its_form_says(site: Served, visit: Open) -> None:
    page = opened(visit, site, fresh=True)
    others = {
        "parts": [["deel-twee", "De zomer", "Een jaar in de tuin", 2, 3, "2026-01-01"]],
        "authors": [["deel-twee", "De zomer", "Zoë Ånström"]],
    }
    page.route("**/data/forms/verhalen.json", lambda route: route.fulfill(json=others))
    page.locator("#v-beschrijving").fill("Tekst[^1]\n\n[beeld 1]\n\n[^9]: Los.")
    page.locator("#v-datum").fill("24 december 2226")
    page.locator("#v-reeks-naam").fill("Een jaar in de tuin")
    page.locator("#v-reeks-deel").fill("2")
    wrong = page.locator("[data-verdict-list]")
    expect(wrong).to_contain_text("In de tekst staat [beeld 1], maar dat is er niet.")
    expect(wrong).to_contain_text("Zet het bij 'Beelden'")
    expect(wrong).to_contain_text("In de tekst staat de noot [^1]")
    expect(wrong).to_contain_text("Onderaan staat de noot [^9]")
    expect(wrong).to_contain_text("heeft al een deel 2: De zomer")
    expect(page.locator("[data-soft-list]")).to_contain_text("pas op 24 december 2226 online")
    page.locator("#v-reeks-deel").fill("3")
    expect(wrong).not_to_contain_text("De zomer")
    soft = page.locator("[data-soft-list]")
    page.locator("[data-field=auteurs] [data-add]").first.click()
    page.locator("[data-field=auteurs] [data-field=naam] input").first.fill("zoe anstrom")
    expect(soft).to_contain_text("'zoe anstrom' heet in De zomer 'Zoë Ånström'.")
    page.locator("#v-reeks-naam").fill("Een jaar in de tiun")
    expect(soft).to_contain_text("heet bijna zoals 'Een jaar in de tuin'")
    expect(soft).to_contain_text("Vul dan in: Een jaar in de tuin")


def test_what_is_told_once_a_story_stands_is_asked_of_one_that_does(
    hostile_site: Served, visit: Open
) -> None:
    page = opened(visit, hostile_site, fresh=True)
    expect(page.locator("#stap-beheer")).to_be_hidden()
    assert page.locator("[href='#stap-beheer']:visible").count() == 0
    page = opened(visit, hostile_site, "?pas-aan=vijandig-verhaal")
    expect(page.locator("#stap-beheer")).to_be_visible()
    expect(page.locator("nav [href='#stap-beheer']")).to_be_visible()
    page.locator("#v-uitgelicht").select_option("ja")
    page.locator("[data-field=correcties] [data-field=datum] input").fill("1 januari 1999")
    wrong = page.locator("[data-verdict-list]")
    expect(wrong).to_contain_text("Verbeterd op 1 januari 1999, maar het verhaal is van")
    assert "uitgelicht: ja" in (page.locator("[data-yaml]").text_content() or "")
