"""Board, joining and agenda as a visitor uses them: by keyboard, without a script, on paper."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from browser_sites import Served, Visit
from playwright.sync_api import expect

import edges
from doedemocratie.model.kinds.experiment import Experiment
from doedemocratie.pages.kinds import agenda

Open = Callable[..., Visit]
"""See the fixture `visit`."""

PLACE = "one => one.getBoundingClientRect()"
PROOF = "experimenten/vijandige-proef/"


def test_who_joins_without_a_script_finds_a_mail_that_stands_ready(
    hostile_site: Served, visit: Open
) -> None:
    page = visit(script=False, width=375, drawn=False).page
    page.goto(hostile_site.address + PROOF)
    ways = page.locator(".ways a")
    assert ways.all_inner_texts() == ["Ik wil een handje helpen", "Ik wil volgen hoe het gaat"]
    ready = urlsplit(ways.first.get_attribute("href") or "")
    assert (ready.scheme, unquote(ready.path)) == ("mailto", "proef@vijandig.example")
    asked = parse_qs(ready.query, strict_parsing=True)
    title = "Proef \"{{ 7*7 }}\" & 'x'"
    assert asked["subject"] == [f"Ik doe mee: {title}"]
    assert f"met het experiment ‘{title}’." in asked["body"][0]
    page.locator("#meedoen").evaluate("here => (here.tabIndex = -1, here.focus())")
    for there in (page.locator(".join__to a").first, ways.nth(0), ways.nth(1)):
        page.keyboard.press("Tab")
        expect(there).to_be_focused()


def test_an_experiment_says_who_takes_part_and_that_it_is_quiet(
    hostile_site: Served, visit: Open
) -> None:
    page = visit(script=False).page
    page.goto(hostile_site.address + PROOF)
    along = page.locator("section", has=page.locator("#deelnemers"))
    text = along.inner_text()
    for said in ("Tuin \"{{ 7*7 }}\" & 'co'", "4 helpen zonder naam op deze site"):
        assert said in text
    assert re.search(r"13 volgen hoe het gaat, onder wie \S", text)
    quiet = page.locator(".quiet")
    assert "bijgeschreven sinds 12 maart 2016" in quiet.inner_text()
    quiet.locator("a").click()
    assert page.url.endswith("meedoen/experiment/?pas-aan=vijandige-proef")


def test_the_board_narrows_by_what_is_needed_and_by_municipality(
    hostile_site: Served, visit: Open
) -> None:
    page = visit().page
    page.goto(hostile_site.address + "experimenten/?nodig=geld&gemeente=amsterdam")
    shown = page.locator("[data-item]:not([hidden])")
    expect(shown).to_have_count(1)
    assert "{{ 7*7 }}" in shown.inner_text()
    choices = page.locator('[data-facet="gemeente"] input')
    assert choices.evaluate_all("all => all.map(one => one.value)") == ["amsterdam"]
    for need in ("kennis", "geld"):
        page.locator("label").filter(
            has=page.locator(f'input[value="{need}"][name="nodig"]')
        ).click()
    expect(shown).to_have_count(0)


def test_the_agenda_leads_from_what_one_brings_to_what_asks_it(site: Served, visit: Open) -> None:
    page = visit(script=False, width=375, drawn=False).page
    page.goto(site.address + "actieagenda/")
    expect(page.locator("[data-print]")).to_be_hidden()
    assert page.locator(".bring h3").count() == 5
    wanted = {
        entry.title
        for entry in site.built.catalogue.of(Experiment)
        if entry.record.status == "zoekt-trekker"
    }
    assert wanted <= set(page.locator("[aria-labelledby=breng-tijd] a").all_inner_texts())
    for link in page.locator(".bring a[href*='#']").all():
        target = (link.get_attribute("href") or "").partition("#")[2]
        expect(page.locator(f"[id='{target}']")).to_be_visible()


def test_the_agenda_prints_on_two_sheets(site: Served, visit: Open) -> None:
    page = visit(fresh=True).page
    page.goto(site.address + "actieagenda/")
    expect(page.locator("[data-print]")).to_be_visible()
    sheet = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) <= 2
    page.emulate_media(media="print")
    for part in (".bring h3", ".packet h3 a", ".packet__needs", ".deeds h3"):
        for one in page.locator(f".agenda {part}").all():
            expect(one).to_be_visible()
    expect(page.locator("[data-print]")).to_be_hidden()


CROWD = """([most, asked, word]) => {
  for (const list of document.querySelectorAll(".agenda .packets, .agenda .deeds")) {
    const one = list.querySelector("li");
    for (const item of [...list.children].slice(1)) item.remove();
    const holds = "h3 a, .deeds h3, .packet__sum, .packet__needs, .packet__who, .lead, dd";
    for (const text of one.querySelectorAll(holds)) text.textContent = `${word} `.repeat(12);
    for (let n = 1; n < most; n++) list.append(one.cloneNode(true));
  }
  for (const list of document.querySelectorAll(".bring .list")) {
    const one = list.querySelector("li");
    one.querySelector("a").textContent = `${word} `.repeat(12);
    while (list.children.length < asked) list.append(one.cloneNode(true));
  }
}"""


@pytest.mark.nightly
@pytest.mark.parametrize("word", ["moestuin", edges.LONG])
def test_a_full_agenda_prints_on_two_sheets(word: str, hostile_site: Served, visit: Open) -> None:
    page = visit(fresh=True).page
    page.goto(hostile_site.address + "actieagenda/")
    page.evaluate(CROWD, [agenda.ON_PAPER, agenda.ASKED_ON_PAPER, word])
    sheet = page.pdf(format="A4", prefer_css_page_size=True)
    assert len(re.findall(rb"/Type\s*/Page\b", sheet)) <= 2


def test_an_empty_board_is_nobodys_choice(many: Served, visit: Open) -> None:
    page = visit().page
    page.goto(many.address + "experimenten/")
    expect(page.locator("[data-none-said]")).to_have_text(re.compile("^Hier komen experimenten"))


def test_a_change_of_status_in_the_form_leaves_a_line(site: Served, visit: Open) -> None:
    page = visit().page
    entry = next(
        entry
        for entry in site.built.catalogue.of(Experiment)
        if entry.record.trekkers and not entry.record.geschiedenis
    )
    page.goto(f"{site.address}meedoen/experiment/?pas-aan={entry.slug}")
    page.wait_for_selector("[data-live]:not([hidden])")
    text = page.locator("[data-yaml]")
    assert "geschiedenis:" not in (text.text_content() or "")
    page.locator('[name="v-status"][value="in-voorbereiding"]').check()
    today = page.evaluate("new Intl.DateTimeFormat('sv').format()")
    assert dt.date.fromisoformat(today)
    line = f"geschiedenis:\n  - datum: {today}\n    status: in-voorbereiding\n"
    assert f"{line}    daarvoor: {entry.record.status}\n" in (text.text_content() or "")
    assert line in (text.text_content() or "")
    page.locator('[name="v-status"][value="loopt"]').check()
    said = text.text_content() or ""
    assert line.replace("in-voorbereiding", "loopt") in said
    assert said.count("datum:") == (2 if entry.record.bron and entry.record.bron.datum else 1)
    page.locator('[name="v-status"][value="afgerond"]').check()
    jump = f"De geschiedenis springt van '{entry.record.status}' naar 'afgerond'"
    expect(page.locator("[data-soft-list]")).to_contain_text(jump)
    page.locator(f'[name="v-status"][value="{entry.record.status}"]').check()
    assert "geschiedenis:" not in (text.text_content() or "")


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.nightly)])
@pytest.mark.parametrize("width", [375, 1280])
def test_a_full_experiment_stays_within_its_screen(
    width: int, scheme: str, hostile_site: Served, visit: Open
) -> None:
    page = visit(width=width, scheme=scheme).page
    for url in (PROOF, "experimenten/", "actieagenda/"):
        page.goto(hostile_site.address + url)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, url


@pytest.mark.parametrize("url", ["", "actieagenda/", "academy/"])
def test_packets_stand_beside_each_other_on_a_wide_screen(
    url: str, site: Served, visit: Open
) -> None:
    page = visit(width=1280).page
    page.goto(site.address + url)
    packets = page.locator(".packets").first.locator(":scope > li")
    tops = {packets.nth(at).evaluate(f"{PLACE}.top") for at in range(3)}
    assert len(tops) == 1
    page.set_viewport_size({"width": 375, "height": 900})
    assert len({packets.nth(at).evaluate(f"{PLACE}.left") for at in range(3)}) == 1
