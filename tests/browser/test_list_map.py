"""The map of a list: pins that open, all of it in words, and a closer map that asks first."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from browser_sites import Guise, Served, Visit
from playwright.sync_api import Locator, Page, Route, expect
from test_access import OTHERS, findings
from test_visit import Open, go

from doedemocratie.pages.frame.policy import TILES, TILES_ORIGIN

PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
PLACES = {
    "Zwolle": (52.513, 6.094, "Overijssel"),
    "Kampen": (52.555, 5.911, "Overijssel"),
    "Middelburg": (51.498, 3.61, "Zeeland"),
    "Maastricht": (50.848, 5.689, "Limburg"),
    "Kralendijk": (12.151, -68.277, "Caribisch Nederland"),
    "": (None, None, ""),
}
SHOW = """async ([root, hubs]) => {
    const { show } = await import(`${root}assets/js/map/map.js`);
    show(document.querySelector('[data-map]'), hubs, { root: '../' });
}"""


def hubs(**counts: int) -> list[dict[str, Any]]:
    """Return so many hubs in each of PLACES ("nowhere" for none)."""
    names = [place for place, count in counts.items() for _ in range(count)]
    return [
        {
            "name": f"Verzonnen {number} <b>",
            "place": place.replace("nowhere", ""),
            "url": "knooppunten/voorbeeldhub/",
            **dict(
                zip(("lat", "lon", "province"), PLACES[place.replace("nowhere", "")], strict=True)
            ),
        }
        for number, place in enumerate(names)
    ]


def shown(seen: Visit, served: Served, some: list[dict[str, Any]]) -> Page:
    """Show hubs on the map of the page that is open."""
    seen.page.evaluate(SHOW, [served.address, some])
    return seen.page


def elsewhere(seen: Visit, served: Served) -> set[str]:
    """Return what was asked of others, and forget it."""
    away = {url for url in seen.requests if not url.startswith(served.address)}
    seen.requests[:] = [url for url in seen.requests if url not in away]
    return away


def test_pins_open_their_hubs_and_the_words_beside_them_have_all(site: Served, visit: Open) -> None:
    seen = visit(width=375)
    page = go(seen, site, "knooppunten/")
    region = page.get_by_role("region", name="Op de kaart")
    expect(region).to_have_count(0)
    shown(seen, site, hubs(Kampen=2, Zwolle=40, Maastricht=1, Kralendijk=1, nowhere=2))
    expect(region).to_contain_text("43 van 46 knooppunten op de kaart")
    pins = region.get_by_role("list", name="Spelden op de kaart").get_by_role("button")
    said = ["Zwolle en omgeving, 42 knooppunten", "Maastricht, 1 knooppunt"]
    assert [pin.text_content() for pin in pins.locator(".vh").all()] == said
    assert all(pin.bounding_box()["width"] >= 24 for pin in pins.all())  # type: ignore[index]
    summaries = region.locator("[data-map-words] > details > summary")
    lines = ["Caribisch Nederland 1", "Limburg 1", "Overijssel 42", "Provincie niet bekend 2"]
    assert [" ".join((line.text_content() or "").split()) for line in summaries.all()] == lines
    # Open all: a province of many by its places.
    region.locator("details").evaluate_all("all => all.forEach(each => each.open = true)")
    page.wait_for_timeout(50)
    region.locator("details details").evaluate_all("all => all.forEach(each => each.open = true)")
    expect(region.locator("[data-map-words] a")).to_have_count(46)
    assert findings(page, within="[data-map]") == []

    pins.first.focus()
    page.keyboard.press("Enter")
    panel = page.get_by_role("dialog", name=said[0])
    expect(panel).to_be_visible()
    expect(panel.get_by_role("heading")).to_be_focused()
    expect(pins.first).to_have_attribute("aria-expanded", "true")
    panel.locator("summary").filter(has_text="Kampen").click()
    assert panel.get_by_role("link").first.inner_text() == "Verzonnen 0 <b>"
    page.keyboard.press("Escape")
    expect(panel).to_be_hidden()
    expect(pins.first).to_be_focused()
    expect(pins.first).to_have_attribute("aria-expanded", "false")

    # The list became another one: the map follows, and what was opened stays open.
    summaries.nth(2).click()
    shown(seen, site, hubs(Zwolle=30, Middelburg=1, Maastricht=1))
    expect(region).to_contain_text("32 knooppunten op de kaart")
    expect(pins).to_have_count(3)
    shown(seen, site, [])
    expect(region).to_contain_text("Geen knooppunt om op de kaart te zetten")
    expect(pins).to_have_count(0)
    assert not [url for url in seen.requests if "/kaart/" in url or "service.pdok" in url]


def nearer(page: Page, near: Locator, cluster: Locator) -> None:
    """Go from a cluster of four to one hub, by the keyboard."""
    # The focus lands on what came in its place.
    cluster.focus()
    page.keyboard.press("Enter")
    expect(cluster).to_have_count(0)
    expect(near.locator(".near__pin:focus")).to_have_count(1)
    # Who stand on one spot are listed.
    spot = near.get_by_role("button", name="3 knooppunten bij Zwolle", exact=True)
    spot.focus()
    page.keyboard.press("Space")
    panel = page.get_by_role("dialog", name="3 knooppunten bij Zwolle")
    expect(panel.get_by_role("link")).to_have_count(3)
    page.keyboard.press("Escape")
    expect(spot).to_be_focused()
    # One hub says what it is.
    alone = near.get_by_role("button", name="Verzonnen 3 <b>, Kampen", exact=True)
    alone.focus()
    page.keyboard.press("Enter")
    link = near.get_by_role("link", name="Verzonnen 3 <b>", exact=True)
    expect(link).to_be_focused()
    page.keyboard.press("Escape")
    expect(link).to_have_count(0)
    expect(alone).to_be_focused()


def test_the_closer_map_comes_when_it_is_asked_for_and_asks_pictures_only(
    site: Served, visit: Open
) -> None:
    seen = visit(fresh=True)
    reachable = True
    page = seen.page
    pictures: list[dict[str, str]] = []

    def answer(route: Route) -> None:
        pictures.append(route.request.headers)
        if reachable:
            route.fulfill(body=PICTURE, content_type="image/png")
        else:
            route.abort()

    page.route(f"{TILES_ORIGIN}/**", answer)
    go(seen, site, "knooppunten/")
    shown(seen, site, hubs(Zwolle=3, Kampen=1, Maastricht=1, Kralendijk=1))
    seen.rest()
    assert not [url for url in seen.requests if "/kaart/" in url]
    assert elsewhere(seen, site) == set()

    button = page.get_by_role("button", name="Bekijk een kaart van dichtbij")
    expect(button).to_have_accessible_description(
        "Dat laadt kaartbeelden van PDOK, dat je internetadres dan ziet."
    )
    button.click()
    near = page.get_by_role("group", name="Kaart van dichtbij")
    expect(near).to_be_focused()
    cluster = near.get_by_role("button", name="4 knooppunten bij Zwolle", exact=True)
    expect(cluster).to_be_visible()
    seen.rest()
    assert findings(page, within="[data-map]") == []
    asked = elsewhere(seen, site)
    start, end = TILES.split("{z}/{x}/{y}")
    assert asked
    assert all(url.startswith(start) and url.endswith(end) for url in asked)
    assert not any("referer" in headers for headers in pictures)

    nearer(page, near, cluster)

    # Pictures that do not come leave pins and list; a list that changes is followed.
    reachable = False
    near.get_by_role("button", name="Verder weg").click()
    expect(page.get_by_text("Er komen kaartbeelden niet aan.")).to_be_visible()
    shown(seen, site, hubs(Zwolle=2))
    expect(near.get_by_role("button", name="2 knooppunten bij Zwolle", exact=True)).to_be_visible()
    expect(page.locator("[data-map-words] a")).to_have_count(2)
    page.get_by_role("button", name="Terug naar de getekende kaart").click()
    expect(near).to_be_hidden()
    expect(page.get_by_role("button", name="Zwolle, 2 knooppunten", exact=True)).to_be_visible()
    seen.rest()
    assert elsewhere(seen, site) != set()


@pytest.mark.nightly
def test_a_closer_map_that_does_not_come_leaves_the_drawing(site: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.page.route("**/kaart.css", lambda route: route.abort())
    page = go(seen, site, "knooppunten/")
    shown(seen, site, hubs(Zwolle=2))
    page.get_by_role("button", name="Bekijk een kaart van dichtbij").click()
    expect(page.get_by_text("De kaart van dichtbij laadt niet.")).to_be_visible()
    expect(page.get_by_role("button", name="Zwolle, 2 knooppunten", exact=True)).to_be_visible()


@pytest.mark.nightly
@pytest.mark.parametrize("guise", [(1280, "light"), *OTHERS])
def test_axe_finds_nothing_on_the_map_in_any_guise(guise: Guise, site: Served, visit: Open) -> None:
    width, scheme = guise
    seen = visit(width=width, scheme=scheme, fresh=True)
    page = seen.page
    page.route(f"{TILES_ORIGIN}/**", lambda route: route.abort())
    go(seen, site, "knooppunten/")
    shown(seen, site, hubs(Zwolle=40, Kampen=30, Middelburg=1, Maastricht=1, nowhere=3))
    against = findings(page)
    page.get_by_role("button", name="Zwolle en omgeving, 70 knooppunten").click()
    against += findings(page)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Bekijk een kaart van dichtbij").click()
    page.locator(".near__pin--one").first.press("Enter")
    against += findings(page)
    assert against == []
    assert elsewhere(seen, site) != set()
