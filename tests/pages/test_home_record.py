"""Home shows what its record says, and chooses for itself what that leaves open."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import pytest

from doedemocratie.pages.frame import render, urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.listing import listing
from doedemocratie.pages.lists.making import Making, public
from doedemocratie.pages.site import form as forms
from doedemocratie.pages.site import home
from doedemocratie.pages.site.home import HomeView
from doedemocratie.records.catalogue import load

SITE = Site(name="doedemocratie", today=dt.date(2026, 11, 23))
NOTICE = "mededeling:\n  tekst: We komen bij elkaar.\n  van: 2026-11-20\n  tot: 2026-11-25\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder with a hub, five stories, the newest last, and four experiments."""
    for folder in ("hubs", "stories", "experiments"):
        (tmp_path / folder).mkdir()
    (tmp_path / "hubs" / "de-kas.yml").write_text(
        "naam: De Kas\nsamenvatting: Een plek.\nbron:\n  titel: Oogst\n"
    )
    for number in range(1, 6):
        (tmp_path / "stories" / f"verhaal-{number}.md").write_text(
            f"---\ntitel: Verhaal {number}\nsamenvatting: Zo ging het.\ndatum: 2026-10-0{number}\n"
            "groeistof: [geld]\nauteurs:\n  - naam: Redactie\nstatus: klaar\n---\nEr was eens.\n"
        )
    (tmp_path / "stories" / "straks.md").write_text(
        "---\ntitel: Straks\nsamenvatting: Dit komt nog.\ndatum: 2026-12-01\ngroeistof: [geld]\n"
        "auteurs:\n  - naam: Redactie\nstatus: klaar\n---\nEr komt.\n"
    )
    for name, lead in (("een", ""), ("twee", ""), ("drie", ""), ("geleid", "hub: de-kas")):
        status = "voorstel" if lead else "zoekt-trekker"
        more = f"trekkers:\n  - {lead}\n    rol: mogelijk\n" if lead else ""
        (tmp_path / "experiments" / f"{name}.yml").write_text(
            f"titel: Proef {name}\nsamenvatting: Een proef.\nstatus: {status}\n{more}"
        )
    return tmp_path


def view(content: Path, text: str = "", site: Site = SITE) -> HomeView:
    """Return what home shows with this record, with none for ""."""
    if text:
        (content / "home.yml").write_text(f"kop: Waar kun je heen?\n{text}")
    catalogue, problems = load(content, content, site.today)
    assert not problems
    shown = public(catalogue, site)
    return home.page(shown, listing(shown, site), site).view


def test_without_a_record_home_chooses_all_by_itself(content: Path) -> None:
    shown = view(content)
    assert shown.heading == home.HEADING
    assert (shown.lead, shown.notice, shown.appeal) == ("", None, None)
    assert [card.title for card in shown.stories] == ["Verhaal 5", "Verhaal 4", "Verhaal 3"]
    assert {card.title for card in shown.experiments} == {"Proef een", "Proef twee", "Proef drie"}
    assert shown.experiments_heading == "Drie zakjes zaad zoeken een trekker"


def test_what_the_editors_chose_comes_first_in_their_order_and_once(content: Path) -> None:
    shown = view(content, "verhalen: [verhaal-1, verhaal-4]\nexperimenten: [geleid, een]\n")
    assert shown.heading == "Waar kun je heen?"
    assert [card.title for card in shown.stories] == ["Verhaal 1", "Verhaal 4", "Verhaal 5"]
    assert [card.title for card in shown.experiments] == ["Proef geleid", "Proef een"]
    assert "zoek" not in shown.experiments_heading, "one of them has a lead"
    assert "trekker" not in shown.experiments_say


def test_a_story_that_was_chosen_appears_on_its_own_day(content: Path) -> None:
    chosen = "verhalen: [straks]\n"
    assert next(card.title for card in view(content, chosen).stories) == "Verhaal 5"
    later = replace(SITE, today=dt.date(2026, 12, 1))
    assert next(card.title for card in view(content, chosen, later).stories) == "Straks"


@pytest.mark.parametrize(
    ("day", "shown"),
    [("2026-11-19", False), ("2026-11-20", True), ("2026-11-25", True), ("2026-11-26", False)],
)
def test_a_notice_stands_there_from_its_first_day_up_to_its_last(
    content: Path, day: str, shown: bool
) -> None:
    site = replace(SITE, today=dt.date.fromisoformat(day))
    assert (view(content, NOTICE, site).notice is not None) == shown


def test_a_notice_without_a_first_day_stands_there_at_once(content: Path) -> None:
    notice = view(content, NOTICE.replace("  van: 2026-11-20\n", "")).notice
    assert notice
    assert (notice.text, notice.url) == ("We komen bij elkaar.", "")


def test_a_link_of_a_notice_has_words_of_its_own_or_ours(content: Path) -> None:
    linked = f"{NOTICE}  link: https://bijeenkomst.example\n"
    told = view(content, linked).notice
    named = view(content, f"{linked}  linktekst: Meld je aan\n").notice
    assert told
    assert named
    assert (told.url, told.label) == ("https://bijeenkomst.example", "Lees meer")
    assert named.label == "Meld je aan"


def test_what_is_asked_is_markdown_below_its_own_heading(content: Path) -> None:
    appeal = view(content, "oproep:\n  kop: Weet jij het?\n  tekst: |\n    # Kop\n    *Zeg* het.\n")
    assert appeal.appeal
    assert appeal.appeal.heading == "Weet jij het?"
    assert "<h3>Kop</h3>" in appeal.appeal.text
    assert "<em>Zeg</em>" in appeal.appeal.text


def test_editors_are_led_to_the_form_and_to_the_file(content: Path) -> None:
    known = replace(SITE, repository="https://github.com/doe/site")
    (content / "home.yml").write_text("kop: Waar kun je heen?\n")
    catalogue, _ = load(content, content, known.today)
    page = home.page(catalogue, listing(catalogue, known), known)
    html = render.fragment(page, known)
    assert 'href="./meedoen/home/?pas-aan=home"' in html
    assert 'href="https://github.com/doe/site/edit/main/content/home.yml"' in html
    assert 'href="./meedoen/home/"' in render.fragment(
        home.page(replace(catalogue, entries={**catalogue.entries, "home": ()}),
                  listing(catalogue, SITE), SITE), SITE,
    )  # fmt: skip


def test_the_form_opens_home_only_where_it_is_there(content: Path) -> None:
    def form() -> str:
        making = Making(load(content, content, SITE.today)[0], SITE)
        specs = {spec.url: spec for spec in forms.pages(making)}
        return render.fragment(specs[urls.form("home")].make(), SITE)

    assert 'data-opens=""' in form()
    assert "Of maak zelf het bestand <code>content/home.yml</code>" in form()
    (content / "home.yml").write_text("kop: Waar kun je heen?\n")
    assert 'data-opens="home"' in form()
    assert "Of pas het bestand <code>content/home.yml</code> zelf aan" in form()


def test_the_form_of_a_story_keeps_what_comes_later_for_one_that_is_there(content: Path) -> None:
    making = Making(load(content, content, SITE.today)[0], SITE)
    told = {spec.url: render.fragment(spec.make(), SITE) for spec in forms.pages(making)}
    story = told.pop(urls.form("verhaal"))
    step = story.split('id="stap-beheer"')[1].split("</section>")[0]
    assert step.startswith(' aria-labelledby="kop-beheer" data-later hidden>')
    for name in ("uitgelicht", "bijgewerkt", "correcties"):
        assert f'id="v-{name}"' in step
    assert story.count('href="#stap-beheer"') == 1, "nothing but the list of steps leads there"
    assert '<li data-later hidden><a href="#stap-beheer">' in story
    numbers = re.findall(r'step__n" aria-hidden="true">(\d)<', story)
    assert numbers == ["1", "2", "3", "4", "5"]
    assert not any("data-later" in html for html in told.values())
