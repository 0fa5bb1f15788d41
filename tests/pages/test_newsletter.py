"""The newsletter tells what came in a month: as HTML that a mail keeps, and as text."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

import html5lib
import pytest
from test_feeds import HUB, SITE, made_up

from building import Built
from doedemocratie.pages.following import letter, newsletter
from doedemocratie.pages.frame import urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.making import Making
from doedemocratie.records.catalogue import Catalogue, load
from doedemocratie.records.telling.problems import described

# Gmail cuts a letter off at 102 kB.
MOST_BYTES = 100_000
XHTML = "{http://www.w3.org/1999/xhtml}"


def of(catalogue: Catalogue, day: dt.date, site: Site = SITE) -> letter.Newsletter:
    """Return the newsletter of the month of a day."""
    return letter.letter(Making(catalogue, site), day, urls.NEWSLETTER)


def titles(told: letter.Newsletter) -> dict[str, list[str]]:
    return {part.heading: [piece.title for piece in part.pieces] for part in told.parts}


def test_a_month_tells_what_came_in_it_and_nothing_else(tmp_path: Path) -> None:
    catalogue = made_up(tmp_path)
    now = of(catalogue, dt.date(2026, 11, 9))
    assert titles(now) == {
        "Nieuwe verhalen": ["Daar"],
        "Nieuwe knooppunten": ["Nieuw"],
        "Nieuw bij de Academy": ["Les"],
        "Binnenkort bij de Academy": ["Les"],
    }
    assert now.intro == (
        "In november 2026 kwam dit erbij op doedemocratie. Bijgewerkt tot en met 23 november 2026."
    )
    # A month is quiet when it is over, not on its second day.
    early = of(catalogue, dt.date(2026, 10, 1), replace(SITE, today=dt.date(2026, 10, 2)))
    assert early.intro.startswith("In oktober 2026 kwam dit erbij")
    # Eerder came in October, as the example and a hub that stopped did.
    before = replace(SITE, today=dt.date(2026, 11, 1))
    october = of(catalogue, dt.date(2026, 10, 1), before)
    soon = {"Binnenkort bij de Academy": ["Zonder dag"]}
    assert titles(october) == {"Nieuwe knooppunten": ["Eerder"]} | soon
    assert october.intro.startswith("Het was een rustige maand. ")
    september = titles(of(catalogue, dt.date(2026, 9, 1)))
    assert september == {
        "Van de experimenten": ["Tijdbank: loopt", "Tijdbank: loopt"],
        "Binnenkort bij de Academy": ["Les"],
    }
    quiet = of(catalogue, dt.date(2026, 8, 1), replace(SITE, today=dt.date(2026, 9, 1)))
    assert quiet.parts == ()
    assert quiet.intro == "In augustus 2026 kwam er niets nieuws bij op doedemocratie."
    later = of(catalogue, dt.date(2027, 10, 1), replace(SITE, today=dt.date(2027, 10, 20)))
    assert titles(later) == {"Binnenkort bij de Academy": ["Les"]}
    assert later.intro.startswith("In oktober 2027 kwam er nog niets nieuws bij")


def test_both_months_have_their_address_at_every_day() -> None:
    for today, before in (("2027-01-01", "2026-12-01"), ("2026-03-31", "2026-02-01")):
        months = newsletter.months(replace(SITE, today=dt.date.fromisoformat(today)))
        assert months[urls.NEWSLETTER] == dt.date.fromisoformat(today).replace(day=1)
        assert months[urls.BEFORE] == dt.date.fromisoformat(before)


def full(folder: Path, count: int = 30) -> Catalogue:
    """Return a month of which every part is more than full, of texts as long as can be."""
    for name in ("hubs", "stories", "experiments", "academy"):
        (folder / name).mkdir()
    title, text = '"' * 70, "&" * 280
    for number in range(count):
        name = f"{title}{number:02}"
        more = f"erbij_op: 2026-11-{number % 20 + 1:02}\n"
        hub = HUB.replace("Een plek.", f"'{text}'").format(name=f"'{name}'", place="Urk", more=more)
        (folder / "hubs" / f"hub-{number}.yml").write_text(hub)
        both = f"titel: '{name}'\nsamenvatting: '{text}'\n"
        (folder / "stories" / f"verhaal-{number}.yml").write_text(
            f"{both}datum: 2026-11-02\ngroeistof: [geld]\nstatus: klaar\nbeschrijving: Tekst.\n"
            "auteurs:\n  - naam: Redactie\n"
        )
        (folder / "experiments" / f"proef-{number}.yml").write_text(
            f"{both}status: zoekt-trekker\n"
            "geschiedenis:\n  - datum: 2026-11-03\n    status: zoekt-trekker\n"
        )
        (folder / "academy" / f"les-{number}.yml").write_text(
            f"{both}vorm: training\nstatus: idee\nerbij_op: 2026-11-04\n"
            "data:\n  - datum: 2026-12-01\n"
        )
    catalogue, problems = load(folder, folder, SITE.today)
    assert [described(problem) for problem in problems] == []
    return catalogue


def test_a_full_month_stays_below_what_mail_programs_cut_off(tmp_path: Path) -> None:
    told = of(full(tmp_path), SITE.today)
    assert [(len(part.pieces), part.more) for part in told.parts] == [(9, 21)] * 5
    assert 40_000 < len(letter.html(told).encode()) < MOST_BYTES
    assert letter.text(told).count("En nog 21.") == 5


def test_the_html_asks_for_nothing_and_leads_to_whole_addresses(tmp_path: Path) -> None:
    tree = html5lib.parse(letter.html(of(full(tmp_path), SITE.today)))
    tags = {part.tag.removeprefix(XHTML) for part in tree.iter() if isinstance(part.tag, str)}
    assert tags <= {
        *("html", "head", "meta", "title", "body", "div"),
        *("h1", "h2", "h3", "p", "a"),
    }
    links = [part.get("href") for part in tree.iter(f"{XHTML}a")]
    assert len(links) == 51
    assert all((link or "").startswith(SITE.address) for link in links)
    styled = [part for part in tree.iter() if part.get("class") or part.get("id")]
    assert styled == []


def test_without_an_address_there_are_no_links(tmp_path: Path) -> None:
    told = of(made_up(tmp_path), SITE.today, replace(SITE, address=""))
    assert titles(told)["Nieuwe verhalen"] == ["Daar"]
    assert "<a " not in letter.html(told)
    assert "http" not in letter.text(told)


@pytest.mark.parametrize("built", ["real", "hostile"])
def test_the_pages_show_their_files_and_no_search_finds_them(
    built: str, request: pytest.FixtureRequest
) -> None:
    site: Built = request.getfixturevalue(built)
    making = Making(site.catalogue, site.site)
    for url, month in newsletter.months(site.site).items():
        told = letter.letter(making, month, url)
        page = site.html(url)
        assert (site.folder / url / newsletter.HTML).read_text("utf-8") == letter.html(told)
        assert (site.folder / url / newsletter.TEXT).read_text("utf-8") == letter.text(told)
        shown = re.search(rf'<iframe src="[./]*{url}{newsletter.HTML}"', page)
        assert bool(shown) is bool(told.parts)
        assert ("Er valt nog niets over te nemen." in page) is not bool(told.parts)
        assert '<meta name="robots" content="noindex">' in page
        linked = not told.parts or bool(site.site.address)
        assert ("Er staan geen links in." in page) is not linked
    mapped = (site.folder / "sitemap.xml").read_text("utf-8")
    assert urls.NEWSLETTER not in mapped
    assert urls.FOLLOW in mapped or not site.site.address
