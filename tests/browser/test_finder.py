"""The finder: the browser answers a question as Python does, and the address holds the answer."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from browser_sites import Served
from hub_lists import answered, pick
from playwright.sync_api import Page, expect
from test_access import LOOKS, findings
from test_visit import Open

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.finding.finder import fit, rules
from doedemocratie.pages.finding.finder.fit import AskedSpot, FinderQuestion
from doedemocratie.pages.lists.listing import listing
from doedemocratie.records.files.places import gazetteer

FIND = "vind/"
HITS = "[data-band]:not([hidden]) .fit"
TOLD = f"""() => [...document.querySelectorAll("{HITS}")].map(hit => [
    hit.querySelector("h3").textContent,
    [...hit.querySelectorAll(".fit__why li")].map(reason => reason.textContent),
])"""
SAID = "[data-find-said]"


def near(place: str) -> AskedSpot:
    """Return a place as a browser knows it."""
    (spot,) = gazetteer().find(place)
    assert spot.lat is not None
    assert spot.lon is not None
    lat, lon = round(spot.lat * 100) / 100, round(spot.lon * 100) / 100
    return AskedSpot(place, lat, lon, spot.municipality or "", spot.province or "")


def answer(served: Served, question: FinderQuestion) -> list[tuple[str, Sequence[str]]]:
    """Return the names that Python gives, as a page shows them, with the reasons."""
    catalogue = served.built.catalogue
    names = {entry.slug: entry.record.naam for entry in catalogue.of(Hub)}
    hubs = fit.facts(catalogue, listing(catalogue, served.built.site))
    return [
        (names[hit.slug], hit.reasons)
        for _, hits in fit.fit(question, hubs).sections()
        for hit in hits
    ]


def opened(page: Page, served: Served, search: str = "") -> Page:
    """Open the finder, and wait for the answer where its address asks."""
    page.goto(served.address + FIND + search)
    page.locator("hub-finder:not([aria-busy])").wait_for(state="attached")
    return page


def told(page: Page) -> list[tuple[str, list[str]]]:
    """Return the names and the reasons that stand there."""
    return [(name, reasons) for name, reasons in page.evaluate(TOLD)]


def faults(page: Page) -> list[str]:
    """Return what axe-core has against a page, of which nothing lies below the header."""
    page.evaluate("scrollTo(0, 0)")
    return findings(page)


def as_lists(hits: list[tuple[str, Sequence[str]]]) -> list[tuple[str, list[str]]]:
    return [(name, list(reasons)) for name, reasons in hits]


def test_a_question_is_answered_with_reasons_on_a_phone(many: Served, visit: Open) -> None:
    seen = visit(width=375)
    page = opened(seen.page, many)
    answers = page.locator("[data-find-answer]")
    expect(answers).to_be_hidden()
    pick(page, "hulp", "geld-vinden")
    field = page.get_by_role("combobox", name="Plaats of gemeente")
    field.press_sequentially("zwol")
    expect(page.get_by_role("option").first).to_have_text("Zwolle")
    field.press("ArrowDown")
    field.press("Enter")
    field.press("Enter")  # on a place that is chosen it asks
    expect(page.locator(SAID)).to_be_focused()
    assert page.url.endswith("?wie=idee&hulp=geld-vinden&bij=Zwolle")
    expected = answer(many, FinderQuestion({rules.NEED: ("geld-vinden",)}, near("Zwolle")))
    assert told(page) == as_lists(expected)
    assert len(expected) > 3
    assert findings(page, LOOKS, "[data-find-out]") == []
    assert page.evaluate("document.documentElement.scrollWidth") == 375
    # What is told besides is answered at once, in the same step of the history.
    page.get_by_text("Vertel er meer bij").click()
    pick(page, "taal", "engels")
    expect(page.locator("hub-finder:not([aria-busy])")).to_have_count(1)
    assert page.url.endswith("&bij=Zwolle&taal=engels")
    page.go_back()
    expect(answers).to_be_hidden()
    expect(field).to_have_value("")
    assert page.url == many.address + FIND
    page.go_forward()
    expect(answers).to_be_visible()
    chosen = {rules.NEED: ("geld-vinden",), "taal": ("engels",)}
    assert told(page) == as_lists(answer(many, FinderQuestion(chosen, near("Zwolle"))))
    assert seen.complaints == []


@pytest.mark.nightly
def test_without_a_script_the_same_questions_are_links(many: Served, visit: Open) -> None:
    page = visit(script=False).page
    page.goto(many.address + FIND)
    assert page.locator("hub-finder form").is_hidden()
    page.get_by_role("link", name="Geld vinden").click()
    assert page.url == f"{many.address}{FIND}geld-vinden/"
    assert page.locator(".fit").count() > 3


@pytest.mark.nightly
def test_an_address_holds_the_question_and_what_is_wrong_in_it_is_said(
    many: Served, visit: Open
) -> None:
    page = opened(visit().page, many, "?provincie=utrecht&hulp=ruimte")
    assert page.url.endswith("?wie=idee&hulp=ruimte&provincie=utrecht")
    asked = FinderQuestion({rules.NEED: ("ruimte",)}, province="utrecht")
    assert told(page) == as_lists(answer(many, asked))
    wrong = "?hulp=toveren&fase=start&fase=idee&taal=klingon&bij=Zwole&utm_source=post"
    page = opened(page, many, wrong)
    notice = page.locator("[data-find-notice]")
    for part in ("de hulpvraag ‘toveren’", "de taal ‘klingon’", "‘idee’"):
        expect(notice).to_contain_text(part)
    expect(notice).not_to_contain_text("Zwole")
    expect(page.locator("[data-find-place]")).to_have_text(
        "Zwole kennen we niet. Bedoel je misschien: Zwolle"
    )
    # Who asks for a place is not answered for the whole country.
    expect(page.locator("[data-find-answer]")).to_be_hidden()
    page.get_by_role("button", name="Zwolle").click()
    expect(page.locator("[data-find-answer]")).to_be_visible()
    assert page.url.endswith("?wie=idee&fase=start&bij=Zwolle")
    asked = FinderQuestion({rules.PHASE: ("start",)}, near("Zwolle"))
    assert told(page) == as_lists(answer(many, asked))
    page = opened(page, many, "?bij=Bergen")
    expect(page.get_by_text("Er zijn er 2 die Bergen heten.")).to_be_visible()
    page.get_by_role("button", name="Wijs me de weg").press("Enter")
    field = page.get_by_role("combobox", name="Plaats of gemeente")
    expect(field).to_be_focused()
    expect(page.locator("[data-find-answer]")).to_be_hidden()
    page.get_by_role("option", name="Bergen (Limburg)").click()
    expect(page.locator("[data-find-answer]")).to_be_visible()
    assert parse_qs(urlsplit(page.url).query)["bij"] == ["Bergen (Limburg)"]
    assert faults(page) == []


@pytest.mark.nightly
def test_who_asks_no_help_is_led_to_what_is_theirs(many: Served, visit: Open) -> None:
    page = opened(visit(width=375).page, many, "?bij=Kampen")
    for who in ("gemeente", "student", "helper", "knooppunt"):
        pick(page, "wie", who)
        exit_ = page.locator(f"[data-find-exit={who}]")
        expect(exit_).to_be_visible()
        expect(page.locator("[data-find-exit]:visible")).to_have_count(1)
        expect(page.locator("[data-find-answer]")).to_be_hidden()
        assert page.url.endswith(f"?wie={who}&bij=Kampen")
        for link in exit_.get_by_role("link").all():
            query = urlsplit(link.get_attribute("href") or "").query
            assert not query or parse_qs(query)["bij"] == ["Kampen"]
    page.get_by_role("button", name="Wijs me de weg").press("Enter")
    expect(page.locator("[data-find-exit=knooppunt] h2")).to_be_focused()
    assert faults(page) == []
    pick(page, "wie", "idee")
    expect(page.locator("[data-find-answer]")).to_be_visible()


@pytest.mark.nightly
def test_data_that_does_not_come_or_is_too_old_leads_to_the_plain_pages(
    many: Served, visit: Open
) -> None:
    page = visit(fresh=True).page
    for body in (None, {"version": 0}, "wat"):
        with answered(page, "keuzes.json", body):
            opened(page, many, "?hulp=ruimte")
            expect(page.locator("[data-find-notice]")).to_contain_text("Zoeken lukt nu niet")
            expect(page.get_by_role("link", name="Een plek of ruimte")).to_be_visible()
            expect(page.locator("[data-find-answer]")).to_be_hidden()
    page.get_by_role("button", name="Wijs me de weg").click()
    expect(page.locator("[data-find-answer]")).to_be_visible()
    expect(page.locator("[data-find-notice]")).to_be_hidden()
    with answered(page, "plaatsen.json", None):
        opened(page, many, "?hulp=ruimte&bij=Zwolle")
        expect(page.locator("[data-find-place]")).to_contain_text("komen nu niet")
        assert told(page) == as_lists(answer(many, FinderQuestion({rules.NEED: ("ruimte",)})))


@pytest.mark.nightly
def test_each_answer_has_one_step_to_first_contact(many: Served, visit: Open) -> None:
    page = visit(fresh=True).page
    hubs = {entry.record.naam: entry.record for entry in many.built.catalogue.of(Hub)}
    search = "?fase=idee&hulp=ruimte&bij=Zwolle&thema=energie"
    opened(page, many, search)
    page.locator("[data-part=mail]:visible").first.wait_for()
    mails = 0
    for item in page.locator(HITS).all():
        hub = hubs[item.locator("h3").inner_text()]
        ways = item.locator("[data-part=mail], [data-part=phone], [data-part=website]")
        shown = [way for way in ways.all() if way.is_visible()]
        assert len(shown) == bool(hub.email or hub.telefoon or (hub.website and hub.bevestigd_op))
        if not hub.email:
            continue
        mails += 1
        mail = urlsplit(shown[0].get_attribute("href") or "")
        assert (mail.scheme, unquote(mail.path)) == ("mailto", hub.email)
        body = parse_qs(mail.query)["body"][0]
        for words in (hub.naam, "Ik heb een idee", "een plek of ruimte", "Zwolle", "energie"):
            assert words in body
    assert mails
    with answered(page, "bereik/*", None):
        opened(page, many, search)
        expect(page.locator("[data-part=profile]").first).to_be_visible()
        expect(page.locator("[data-part=mail]:visible")).to_have_count(0)
        expect(page.locator("[data-find-notice]")).to_contain_text("kwam niet mee")
