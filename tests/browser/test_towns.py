"""A municipality and people sought, as a visitor goes from one to the other."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_sites import Served, Visit
from playwright.sync_api import expect

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.vocab import GEMEENTE
from doedemocratie.pages.finding import people
from doedemocratie.pages.frame import urls
from doedemocratie.pages.lists import facets
from doedemocratie.pages.lists.making import Making

Open = Callable[..., Visit]
"""See the fixture `visit`."""


def calls(served: Served) -> list[tuple[str, str]]:
    """Return whom each call is for, and the municipality of its hub, "" when nobody knows."""
    making = Making(served.built.catalogue, served.built.site)
    records = {entry.slug: entry.record for entry in served.built.catalogue.of(Hub)}
    return [
        (call.wie, next(map(GEMEENTE.label, facets.values(records[slug], "gemeente")), ""))
        for slug in making.listing.active
        for call in records[slug].zoekt_mensen or ()
    ]


def all_but(town: str, served: Served) -> bool:
    """Return whether nobody is sought in a municipality."""
    return all(pair[1] != town for pair in calls(served))


def test_a_municipality_leads_to_its_card_its_form_and_who_is_sought(
    many: Served, visit: Open
) -> None:
    who, town = next(pair for pair in calls(many) if pair[1])
    seen = visit(width=375)
    page = seen.page
    page.goto(f"{many.address}knooppunten/gemeente/")
    page.get_by_label("Typ je plaats of gemeente").press_sequentially(town)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text(town)
    card = page.locator(".counter__card")
    expect(card).to_be_hidden()
    page.evaluate("window.print = () => { document.title = 'op papier'; }")
    page.get_by_role("button", name="Druk het baliekaartje af").click()
    expect(page).to_have_title("op papier")
    page.emulate_media(media="print")
    expect(card).to_be_visible()
    expect(page.locator("h1, .foot, .counter h2").locator("visible=true")).to_have_count(0)
    page.emulate_media(media="screen")
    page.get_by_role("link", name="Draag iemand voor").click()
    expect(page.locator("#v-plaats")).to_have_value(town)
    page.go_back()
    page.get_by_role("link", name="Wie zoekt een student").click()
    here = [pair for pair in calls(many) if pair[1] == town]
    status = page.locator("[data-filter-status]")
    expect(status).to_have_text(f"{len(here)} van {len(calls(many))} oproepen")
    page.goto(f"{many.address}{urls.PEOPLE}?{people.WHO}={who}&bij=Qqxzz")
    same = [pair for pair in calls(many) if pair[0] == who]
    expect(status).to_have_text(f"{len(same)} van {len(calls(many))} oproepen")
    expect(page.locator("[data-filter-notice]")).to_have_text(
        "Qqxzz kennen we niet. Typ een plaats of gemeente in Nederland."
    )
    page.get_by_role("button", name="Verfijn de lijst").click()
    field = page.get_by_label("Plaats of gemeente")
    field.fill(town.lower())
    field.press("Enter")
    page.get_by_role("button", name="Sluit").click()
    both = [pair for pair in same if pair[1] == town]
    expect(page.locator(".calls > li:visible")).to_have_count(len(both))
    assert page.url.endswith(f"?{people.WHO}={who}&bij={town.replace(' ', '+')}")
    nobody = next(name for name in ("Baarle-Nassau", "Vaals", "Rozendaal") if all_but(name, many))
    page.goto(f"{many.address}{urls.PEOPLE}?bij={nobody}")
    expect(status).to_have_text(f"0 van {len(calls(many))} oproepen")
    assert page.url.endswith(f"?bij={nobody}")
    near = page.locator("[data-people-near] button")
    near.first.click()
    expect(status).not_to_have_text(f"0 van {len(calls(many))} oproepen")
    page.goto(f"{many.address}{urls.PEOPLE}?bij=Bergen")
    expect(page.locator("[data-filter-notice]")).to_contain_text("Bergen heten. Kies welke")
    expect(status).to_have_text(f"{len(calls(many))} oproepen")
    assert seen.complaints == []


@pytest.mark.nightly
def test_without_a_script_every_call_and_the_card_are_there(many: Served, visit: Open) -> None:
    town = next(pair[1] for pair in calls(many) if pair[1])
    page = visit(script=False).page
    page.goto(f"{many.address}{urls.PEOPLE}")
    expect(page.locator(".calls > li, .calls__rest li")).to_have_count(len(calls(many)))
    page.goto(f"{many.address}knooppunten/gemeente/")
    page.get_by_role("link", name=f"{town} ").first.click()
    expect(page.get_by_role("button", name="Druk het baliekaartje af")).to_be_hidden()
    expect(page.get_by_text("Druk deze pagina af")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator(".counter__card")).to_be_visible()
