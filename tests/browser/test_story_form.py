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
    page.locator("#v-beschrijving").fill("Zo begon het.")
    whole = page.locator("story-preview")
    expect(whole.locator("[data-title]")).to_have_text("Een jaar in de tuin")
    expect(page.locator("[data-whole]")).to_contain_text("Zo begon het.")


def test_what_the_check_refuses_in_a_story_its_form_says(site: Served, visit: Open) -> None:
    page = opened(visit, site, fresh=True)
    parts = [["deel-twee", "De zomer", "Een jaar in de tuin", 2, 3]]
    page.route("**/data/forms/reeksen.json", lambda route: route.fulfill(json=parts))
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
