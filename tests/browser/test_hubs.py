"""What the list of hubs has besides choices: near, open, order, lines, more; and its data."""

from __future__ import annotations

import datetime as dt
import functools
import math
from collections.abc import Callable
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from browser_sites import Served, Visit
from hub_lists import HUBS, SHOWN, cards, opened, pick, ready, shown
from playwright.sync_api import Page, Route, expect

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.hub_times import Branch, Opening
from doedemocratie.pages.frame import render, rhythm
from doedemocratie.pages.lists.making import Making
from doedemocratie.pages.lists.maps.spots import located
from doedemocratie.records.files.places import Location, Place, gazetteer

Open = Callable[..., Visit]
"""See the fixture `visit`."""


def near(served: Served, place: str, km: float) -> list[tuple[float, str]]:
    """Return (km, name) of every hub that is so near to a place, the nearest first."""
    (spot,) = gazetteer().find(place)
    found = []
    for entry in served.built.catalogue.of(Hub):
        hub = entry.record
        places: tuple[Hub | Branch, ...] = (hub, *(hub.locaties or ()))
        spots = map(located, places)
        far = [_haversine(spot, there) for there in spots if there]
        if far and min(far) <= km and hub.stadium != "gestopt" and not hub.voorbeeld:
            found.append((min(far), hub.naam))
    return sorted(found)


def _haversine(one: Place, other: Location) -> float:
    assert one.lat is not None
    assert one.lon is not None
    assert other.lat is not None
    assert other.lon is not None
    lat, lon, there_lat, there_lon = map(math.radians, (one.lat, one.lon, other.lat, other.lon))
    chord = math.sin((there_lat - lat) / 2) ** 2
    chord += math.cos(lat) * math.cos(there_lat) * math.sin((there_lon - lon) / 2) ** 2
    return 2 * 6371.0088 * math.asin(math.sqrt(chord))


def test_hubs_near_a_place_come_nearest_first(many: Served, visit: Open) -> None:
    seen = visit()
    page = opened(seen, many)
    field = page.get_by_role("combobox", name="Plaats of gemeente")
    field.press_sequentially("zwol")
    options = page.get_by_role("listbox", name="Plaatsen").get_by_role("option")
    expect(options.first).to_have_text("Zwolle")
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(field).to_have_attribute(
        "aria-activedescendant", options.first.get_attribute("id") or ""
    )
    field.press("Enter")
    expect(options).to_have_count(0)
    assert page.url.endswith("/?bij=Zwolle")
    page.get_by_label("Binnen", exact=True).select_option("50")
    assert page.url.endswith("/?bij=Zwolle&straal=50")
    expected = near(many, "Zwolle", 50)
    assert len(expected) > 3
    known = [name for name in cards(page) if name in {name for _, name in expected}]
    assert known == [name for _, name in expected]
    far = page.locator(f"{SHOWN} .pane__place").all_text_contents()
    for text, (km, _) in zip(far, expected, strict=False):
        assert text.endswith(f" · {round(km)} km" if km >= 1 else " · minder dan 1 km")
    assert all(text.endswith("afstand onbekend") for text in far[len(expected) :])
    page.reload()
    ready(page)
    assert cards(page)[: len(expected)] == [name for _, name in expected]
    expect(field).to_have_value("Zwolle")
    page.get_by_role("button", name="Haal weg: Dichtbij Zwolle").click()
    assert page.url == many.address + HUBS
    assert "km" not in page.locator(f"{SHOWN} .pane__place").first.inner_text()
    assert seen.complaints == []


def test_a_place_that_may_be_two_is_asked_and_none_is_told(many: Served, visit: Open) -> None:
    page = opened(visit(), many, "?bij=Bergen")
    options = page.get_by_role("listbox", name="Plaatsen").get_by_role("option")
    expect(
        page.get_by_text("Er zijn er 2 die Bergen heten. Kies welke je bedoelt.")
    ).to_be_visible()
    page.get_by_role("combobox", name="Plaats of gemeente").click()
    expect(options.first).to_be_visible()
    assert options.all_text_contents()[:2] == ["Bergen (Noord-Holland)", "Bergen (Limburg)"]
    assert page.url == many.address + HUBS
    options.nth(1).click()
    assert page.url.endswith("/?bij=Bergen+%28Limburg%29")
    field = page.get_by_role("combobox", name="Plaats of gemeente")
    field.fill("Nergenshuizen")
    field.press("Enter")
    expect(page.get_by_text("Nergenshuizen kennen we niet.")).to_be_visible()
    page = opened(visit(drawn=False), many, "?bij=Nergenshuizen&toon=wat&open=ooit")
    notice = page.locator("[data-filter-notice]")
    expect(notice).to_contain_text("open=ooit")
    expect(notice).to_contain_text("toon=wat")
    expect(notice).to_contain_text("bij=Nergenshuizen")
    assert page.url == many.address + HUBS
    page = opened(visit(drawn=False), many, "?bij=Vlieland&straal=5&type=formeel")
    none = page.locator("[data-filter-none]")
    expect(none).to_contain_text("van Vlieland")
    expect(none.get_by_role("link", name="Bekijk alle knooppunten in Fryslân")).to_be_visible()


@pytest.mark.nightly
def test_where_somebody_is_stays_in_the_browser(many: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    page = opened(seen, many)
    here = page.get_by_role("button", name="Gebruik waar ik nu ben")
    here.click()
    expect(page.get_by_text("Je browser geeft niet door waar je bent.")).to_be_visible()
    seen.context.grant_permissions(["geolocation"])
    seen.context.set_geolocation({"latitude": 52.5126, "longitude": 6.0936})  # Zwolle
    page.get_by_label("Binnen", exact=True).select_option("50")
    here.click()
    expect(page.get_by_role("button", name="Haal weg: Dichtbij waar je nu bent")).to_be_visible()
    assert cards(page)[0] == near(many, "Zwolle", 50)[0][1]
    assert "bij" not in page.url
    assert not [url for url in seen.requests if "52.5" in url]


def test_open_is_what_the_times_say_on_the_clock_of_the_place(many: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    now = dt.datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("Europe/Amsterdam"))  # a Tuesday
    seen.page.clock.set_fixed_time(now)
    page = opened(seen, many, "?open=nu")

    def fits(opening: Opening) -> bool:
        sure = opening.van and opening.tot and not opening.op_afspraak
        if not sure or not rhythm.on(opening, now.date()):
            return False
        end = opening.tot if opening.tot and opening.tot > (opening.van or end_of) else end_of
        return (opening.van or end_of) <= now.time() < end

    end_of = dt.time.max
    expected = set()
    for entry in many.built.catalogue.of(Hub):
        hub = entry.record
        openings = [*(hub.bereikbaar or ())]
        openings += [each for branch in hub.locaties or () for each in branch.bereikbaar or ()]
        shut = any(
            closure.van <= now.date() <= (closure.tot or dt.date.max)
            for closure in hub.tijdelijk_gesloten or ()
        )
        if any(map(fits, openings)) and not shut and hub.stadium != "gestopt":
            expected.add(hub.naam)
    assert expected
    assert shown(page) == expected
    today = len(expected)
    pick(page, "open", "vandaag")
    assert len(shown(page)) >= today
    pick(page, "open", "week")
    assert page.url.endswith("/?open=week")
    expect(page.get_by_text("Op feestdagen kan het anders zijn")).to_be_visible()


def test_the_list_is_ordered_shown_as_lines_and_longer_when_asked(
    many: Served, visit: Open
) -> None:
    page = opened(visit(), many)
    first = cards(page)
    assert len(first) == 24
    more = page.get_by_role("button", name="Toon meer")
    more.click()
    assert cards(page)[:24] == first
    assert len(cards(page)) == 48
    assert page.evaluate("document.activeElement.closest('[data-row]').innerText") != ""
    expect(page.locator(f"{SHOWN}").nth(24).locator("h2 a")).to_be_focused()
    more.click()
    expect(more).to_be_hidden()
    page.get_by_label("Volgorde").select_option("bevestigd")
    assert page.url.endswith("/?volgorde=bevestigd")
    hubs = [entry.record for entry in many.built.catalogue.by_name(Hub)]
    hubs = [hub for hub in hubs if hub.stadium != "gestopt"]
    latest = sorted(hubs, key=lambda hub: -(hub.bevestigd_op or dt.date.min).toordinal())
    assert cards(page) == [hub.naam for hub in latest[:24]]
    pick(page, "toon", "regels")
    assert page.url.endswith("/?volgorde=bevestigd&toon=regels")
    lines = page.locator("[data-list-lines] a")
    assert lines.all_text_contents() == [hub.naam for hub in latest]
    expect(page.locator("[data-list-cards]")).to_be_hidden()


NO_DATA: dict[str, dict[str, Any]] = {
    "no data": {"status": 500},
    "cut off": {"body": '{"version":1,"slugs":["a"'},
    "of another version": {"body": '{"version":2}'},
    "no JSON": {"body": "<!doctype html>"},
}


def test_without_data_the_page_is_as_without_script_and_says_so(many: Served, visit: Open) -> None:
    page = visit(fresh=True, drawn=False).page
    for why, answer in NO_DATA.items():
        page.route("**/keuzes.json*", functools.partial(fulfilled, answer=answer))
        page.goto(many.address + HUBS + "?type=hybride")
        notice = page.locator("[data-filter-notice]")
        expect(notice, why).to_contain_text("Kiezen en zoeken lukt nu niet")
        links = page.get_by_role("navigation", name="Kies welke knooppunten je ziet")
        expect(links, why).to_be_visible()
        expect(page.locator("div.filter"), why).to_be_hidden()
        assert len(cards(page)) == 24, why


def test_what_is_pressed_before_the_data_comes_is_done_then(many: Served, visit: Open) -> None:
    page = visit(fresh=True).page
    waiting: list[Route] = []
    page.route("**/keuzes.json*", lambda route: waiting.append(route))  # noqa: PLW0108  # a method is none
    page.goto(many.address + HUBS)
    with page.expect_request("**/keuzes.json*"):
        page.get_by_role("button", name="Toon meer").click()
    page.wait_for_timeout(100)
    assert len(cards(page)) == 24
    waiting.pop().continue_()
    expect(page.locator(SHOWN)).to_have_count(48)


def fulfilled(route: Route, answer: dict[str, Any]) -> None:
    route.fulfill(**answer)


def test_a_card_made_in_the_browser_is_that_of_the_site(many: Served, visit: Open) -> None:
    different = differing(opened(visit(drawn=False), many), many)
    for ours, theirs, name in different:
        assert ours.splitlines() == theirs.splitlines(), name


CARDS = """all => {
  const host = document.querySelector("list-filter");
  const { drawing, columns } = host.source;
  const pattern = document.createElement("template");
  return all.map((html, row) => {
    pattern.innerHTML = html;
    const card = drawing.asCard(row).cloneNode(true);
    card.removeAttribute("data-row");
    card.querySelector(".keeps")?.remove(); // laid on it by a script of its own
    const ours = card.outerHTML.trim().replaceAll(new URL("../", location).href, "../");
    return [ours, pattern.innerHTML.trim(), columns.names[row]];
  }).filter(([ours, theirs]) => ours !== theirs);
}"""


def differing(page: Page, served: Served) -> list[list[str]]:
    """Return the cards that a browser makes otherwise than the site."""
    making = Making(served.built.catalogue, served.built.site)
    listing = making.listing
    html = [
        str(render.part("hub_card", listing.cards[slug], "h2", "../")) for slug in listing.items
    ]
    assert html
    different: list[list[str]] = page.evaluate(CARDS, html)
    return different
