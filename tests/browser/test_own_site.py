"""Hubs on other people's pages: chosen, seen, pasted, and shown by a browser of another origin."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from urllib.parse import urlsplit

import pytest
from browser_sites import Served, Visit, serve
from playwright.sync_api import Frame, Locator, Page, expect
from test_access import findings

from building import ADDRESS, Built
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame import urls
from doedemocratie.pages.kit.elsewhere import codes, heights

Open = Callable[..., Visit]
"""See the fixture `visit`."""

HOST = """<!doctype html><html lang="nl"><meta charset="utf-8"><title>Elders</title>
<link rel="icon" href="data:,"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<style>body { margin: 1rem }</style><h1>Onze buurt</h1>"""
# Of what stands in a frame: how high it would be by itself.
NEEDED = """() => {
    document.documentElement.style.height = document.body.style.minHeight = "auto";
    return document.body.offsetHeight;
}"""
# How high it is, how high the frame, and how much is empty above the foot.
INSIDE = """() => {
    const gaps = [...document.querySelectorAll(".mid")].map(mid => {
        const seen = [...mid.children].map(one => one.getBoundingClientRect());
        const foot = document.querySelector("footer").getBoundingClientRect();
        return foot.top - Math.max(...seen.map(one => one.bottom));
    });
    return [document.documentElement.scrollHeight, innerHeight, Math.max(...gaps)];
}"""
SLOPE = r"[0-9.]+px - [0-9.]+cqw"
BROKEN = """() => [...document.querySelectorAll("th")].filter(day => {
    const words = document.createRange();
    words.selectNodeContents(day);
    return words.getClientRects().length > 1;
}).map(day => day.textContent)"""
CHOICES = "eigen-knooppunt"


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A website of somebody else, on a host of its own; a page is a file in its folder."""
    folder = tmp_path_factory.mktemp("elsewhere")
    (folder / "404.html").write_text(HOST, "utf-8")
    yield from serve(cast(Built, SimpleNamespace(folder=folder)), "/")


def paste(there: Served, page: Page, *pasted: str) -> list[Frame]:
    """Open a page of somebody else with these codes in it; return the frames, read whole."""
    Path(there.built.folder, "buurt.html").write_text(HOST + "\n".join(pasted), "utf-8")
    page.goto(there.address + "buurt.html")
    page.wait_for_load_state("load")
    frames = page.main_frame.child_frames
    for frame in frames:
        frame.wait_for_load_state("load")
    return frames


def frame_of(served: Served, url: str, height: int = 600, width: int = heights.USUAL) -> str:
    return codes.frame(served.address + url, "Proef", height, width)


@pytest.mark.nightly
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_embed_stands_on_a_page_of_another_origin(
    scheme: str, many: Served, elsewhere: Served, visit: Open
) -> None:
    seen = visit(width=375, scheme=scheme)
    slug = many.built.catalogue.of(Hub)[0].slug
    embeds = (
        *(urls.embedded(slug, what) for what in ("kaart", "week")),
        *(urls.embedded_list(*pair) for pair in (("provincie", "utrecht"), ("gemeente", "texel"))),
    )
    frames = paste(elsewhere, seen.page, *(frame_of(many, url) for url in embeds))
    assert urlsplit(elsewhere.address).netloc != urlsplit(many.address).netloc
    assert [frame.url for frame in frames] == [many.address + url for url in embeds]
    for frame in frames:
        expect(frame.locator("h1")).to_be_visible()
        ground = frame.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert (int(re.findall(r"\d+", ground)[0]) > 127) is (scheme == "light")
        assert frame.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert frame.evaluate("origin") == "null", "so there is nothing that it can keep"
        for image in frame.locator("img").all():
            image.scroll_into_view_if_needed()
            expect(image).to_have_js_property("complete", True)
            assert image.evaluate("image => image.naturalWidth > 0"), "its policy lets it come"
    assert seen.page.evaluate("document.documentElement.scrollWidth") <= 375
    fetched = {urlsplit(url).path.rpartition(".")[2] for url in seen.requests}
    assert not fetched & {"js", "css", "woff2"}
    assert seen.complaints == []
    frames[0].locator("h1 a").press("Enter")
    seen.page.wait_for_url(many.address + urls.hub(slug))
    seen.rest()
    assert not [url for url in seen.requests if "sitemap" in url], "the theme took it for its own"


@pytest.mark.nightly
def test_a_frame_is_as_high_as_was_reckoned_or_a_little_less(
    many: Served, elsewhere: Served, visit: Open
) -> None:
    page = visit(width=1280).page
    pasted = [
        told(many, entry.slug)["html"].replace(ADDRESS, many.address).replace("lazy", "eager")
        for entry in list(many.built.catalogue.of(Hub))[::4]
    ]
    for width in (heights.NARROW, 320, heights.USUAL):
        for frame in paste(
            elsewhere, page, *(f'<div style="width:{width}px">{one}</div>' for one in pasted)
        ):
            high, room, _ = frame.evaluate(INSIDE)
            assert high <= room, (frame.url, width)
            needed = frame.evaluate(NEEDED)
            assert room <= 1.45 * needed, (frame.url, width, room, needed)


def told(served: Served, slug: str) -> dict[str, Any]:
    card = served.built.folder / urls.embedded(slug, "kaart") / "oembed.json"
    return cast(dict[str, Any], json.loads(card.read_text("utf-8")))


@pytest.mark.nightly
def test_what_is_embedded_has_nothing_that_axe_finds(
    many: Served, hostile_site: Served, visit: Open
) -> None:
    for served in (many, hostile_site):
        seen = visit(width=heights.NARROW, scheme="dark" if served is many else "light")
        hubs = served.built.catalogue.of(Hub)
        slug = next(entry.slug for entry in reversed(hubs) if entry.record.bereikbaar)
        for url in (
            urls.embedded(slug, "kaart"),
            urls.embedded(slug, "week"),
            urls.embedded_list("provincie", "utrecht"),
        ):
            seen.page.goto(served.address + url)
            assert seen.page.evaluate("document.documentElement.scrollWidth") <= heights.NARROW
            assert seen.page.evaluate(BROKEN) == [], "the name of a day stands on one line"
            assert findings(seen.page) == []
        assert seen.complaints == []


def code(page: Page) -> Locator:
    return page.locator("#eigen-code")


def choose(page: Page, what: str) -> None:
    radio = page.locator(f"input[name=wat][value={what}]")
    radio.focus()
    radio.press(" ")


def attributes(text: str) -> dict[str, str]:
    return dict(re.findall(r'(\w+)="([^"]*)"', text))


def fits(there: Served, page: Page, *pasted: str) -> None:
    """Hold frames to what is in them: on a phone, where letters grow larger, and on a desk."""
    for width in (heights.NARROW + 32, 375, 447 + 32, 448 + 32, 1280):
        page.set_viewport_size({"width": width, "height": 900})
        for frame in paste(there, page, *pasted):
            high, room, gap = frame.evaluate(INSIDE)
            assert high <= room, (frame.url, width)
            assert gap <= 32, (frame.url, width, "an empty band above the foot")
            if width == 1280 and "provincie" not in frame.url:
                assert room <= frame.evaluate(NEEDED) * 1.02 + 10, frame.url


def test_a_hub_is_chosen_seen_measured_and_copied_by_keyboard(
    hostile_site: Served, elsewhere: Served, visit: Open
) -> None:
    seen = visit(fresh=True)
    page = seen.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(hostile_site.address + urls.OWN_SITE)
    status = page.locator("[data-own-status]")
    expect(status).to_have_text("Kies eerst een knooppunt.")
    expect(code(page)).to_be_hidden()
    field = page.locator(f"#{CHOICES}")
    field.focus()
    field.press_sequentially("onmouse")  # it begins with quotation marks
    expect(page.get_by_role("option")).to_have_count(1)
    field.press("ArrowDown")
    field.press("Enter")
    expect(code(page)).to_be_visible()
    text = code(page).inner_text()
    high = attributes(text)["height"]
    (low,) = re.findall(r"clamp\((\d+)px,", text)
    expect(status).to_have_text(
        f"360 beeldpunten breed en {low} hoog. Is er minder plek, dan wordt het smaller en hoger, "
        f"tot {high}."
    )
    name = hostile_site.built.catalogue.get(Hub, "vijandig").title  # type: ignore[union-attr]
    url = ADDRESS + urls.embedded("vijandig", "kaart")
    like = codes.fluid(url, codes.title(name, hostile_site.built.site), int(low), int(high))
    assert re.sub(SLOPE, "", text) == re.sub(SLOPE, "", like)
    page.get_by_role("button", name="Kopieer de code").press("Enter")
    expect(page.locator("[data-copy-status]")).to_have_text("Gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == text
    page.get_by_label("Breed, als een stuk tekst").press(" ")
    expect(code(page)).to_contain_text('width="560"')
    large = code(page).inner_text()
    choose(page, "week")
    expect(code(page)).to_contain_text("/week/")
    expect(page.locator("[data-copy]")).to_have_text("Kopieer de code")
    week = code(page).inner_text()
    choose(page, "merkje")
    badge = (ADDRESS + urls.hub("vijandig"), ADDRESS + urls.BADGE)
    expect(code(page)).to_have_text(codes.badge(*badge, codes.words(hostile_site.built.site)))
    expect(page.locator("[data-own-shown] img")).to_have_js_property("naturalWidth", 280)
    choose(page, "lijst")
    expect(status).to_have_text("Kies eerst een lijst.")
    page.get_by_label("Welke lijst?").select_option("op-je-site/provincie/drenthe/")
    expect(code(page)).to_contain_text("/op-je-site/provincie/drenthe/")
    expect(status).to_contain_text("Er is plek voor 2 knooppunten erbij.")
    page.get_by_label("Smal, als een zijbalk").press(" ")
    expect(code(page)).to_contain_text('width="280"')
    assert seen.complaints == []
    pasted = (text, large, week, code(page).inner_text())
    fits(elsewhere, page, *(one.replace(ADDRESS, hostile_site.address) for one in pasted))


def test_who_comes_from_a_profile_finds_the_hub_chosen(many: Served, visit: Open) -> None:
    entry = many.built.catalogue.of(Hub)[3]
    seen = visit(width=375)
    page = seen.page
    page.goto(many.address + urls.for_own_site(entry.slug))
    expect(code(page)).to_contain_text(f"/{entry.slug}/")
    assert entry.title in page.locator(f"#{CHOICES}").input_value()
    frame = page.frame_locator("[data-own-shown] iframe")
    expect(frame.locator("h1")).to_have_text(entry.title)
    assert findings(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    page.goto(many.address + urls.landing("gemeente", "texel"))
    page.get_by_role("link", name="Zet wie hier helpt op je eigen website").press("Enter")
    expect(code(page)).to_contain_text(f"/{urls.embedded_list('gemeente', 'texel')}")
    page.goto(many.address + urls.list_for_own_site("gemeente", "bestaat-niet"))
    expect(page.locator("[data-own-status]")).to_have_text("Kies eerst een lijst.")
    page.goto(many.address + urls.for_own_site("bestaat-<b>niet"))
    expect(page.locator("[data-own-said]")).to_contain_text("‘bestaat-<b>niet’ kennen we niet.")
    expect(code(page)).to_be_hidden()
    assert seen.complaints == []


def test_without_an_address_of_the_site_it_says_why_there_is_no_code(
    site: Served, visit: Open
) -> None:
    page = visit(drawn=False).page
    page.goto(site.address + urls.for_own_site("voorbeeldhub"))
    expect(page.locator("[data-own-status]")).to_contain_text("beeldpunten breed")
    expect(page.locator(".own__notice")).to_contain_text("Er is nog geen code.")
    expect(code(page)).to_have_count(0)


def test_without_javascript_there_are_codes_to_change_that_fit(
    hostile_site: Served, elsewhere: Served, visit: Open
) -> None:
    page = visit(script=False).page
    page.goto(hostile_site.address + urls.OWN_SITE)
    expect(page.locator("[data-own-form]")).to_be_hidden()
    plain = page.locator("[data-own-plain] pre").all_inner_texts()
    assert [text.split()[0] for text in plain] == ["<iframe", "<iframe", "<iframe", "<a"]
    for text, what in zip(plain, ("kaart", "week"), strict=False):
        assert ADDRESS + urls.embedded("voorbeeldknooppunt", what) in text
    town = attributes(plain[2])["src"].removeprefix(ADDRESS)
    assert town.startswith("op-je-site/gemeente/")
    page.get_by_role("link", name="zoek je gemeente").click()
    expect(page).to_have_url(hostile_site.address + urls.MUNICIPALITIES)
    there = visit(width=heights.NARROW + 32).page
    known = [text.replace(ADDRESS, hostile_site.address) for text in plain[:3]]
    for frame, text in zip(paste(elsewhere, there, *known), known, strict=True):
        high, room, _ = frame.evaluate(INSIDE)
        assert high <= room, text
        assert room <= 1.45 * frame.evaluate(NEEDED), text


def test_names_are_counted_and_no_code_stands_under_another_name(many: Served, visit: Open) -> None:
    entry = many.built.catalogue.of(Hub)[3]
    page = visit(width=375).page
    page.goto(many.address + urls.for_own_site(entry.slug))
    expect(code(page)).to_be_visible()
    field, said = page.locator(f"#{CHOICES}"), page.locator("[data-own-said]")
    name = field.input_value()
    field.focus()
    field.select_text()
    field.press("a")
    expect(said).to_contain_text(re.compile(r"^\d+ namen passen\."))
    expect(code(page)).to_be_hidden()
    field.press("Enter")
    expect(said).to_contain_text("Kies er een" if "eerste" not in said.inner_text() else "kies er")
    field.press("Escape")
    expect(field).to_have_value(name)
    expect(code(page)).to_contain_text(f"/{entry.slug}/")
    expect(said).to_have_text("")
    expect(page.get_by_role("option")).to_have_count(0)
    field.select_text()
    field.press_sequentially(name[:-1])
    expect(said).to_contain_text(f"Eén naam past: {name}")
    field.press("Enter")
    expect(field).to_have_value(name)
    expect(code(page)).to_contain_text(f"/{entry.slug}/")
    expect(page.get_by_role("option")).to_have_count(0)
    field.select_text()
    field.press_sequentially("zzzz")
    expect(said).to_contain_text("‘zzzz’ kennen we niet.")
    field.press("Tab")
    expect(code(page)).to_be_hidden()


def test_an_empty_list_says_so_and_has_room(many: Served, visit: Open) -> None:
    page = visit().page
    empty = next(
        path.name
        for path in sorted((many.built.folder / "op-je-site/gemeente").iterdir())
        if "<li>" not in (path / "index.html").read_text("utf-8")
    )
    page.goto(many.address + urls.list_for_own_site("gemeente", empty))
    status = page.locator("[data-own-status]")
    expect(status).to_contain_text("Deze lijst is nog leeg. Er is plek voor 2 knooppunten erbij.")
    full = next(
        path.name
        for path in sorted((many.built.folder / "op-je-site/provincie").iterdir())
        if 'class="more"' in (path / "index.html").read_text("utf-8")
    )
    page.goto(many.address + urls.list_for_own_site("provincie", full))
    expect(status).to_contain_text("Meer komen er niet in")


def test_when_the_names_do_not_come_it_says_so_and_tries_again(many: Served, visit: Open) -> None:
    page = visit(fresh=True).page
    page.route("**/data/records/hubs.json", lambda route: route.abort())
    page.goto(many.address + urls.OWN_SITE)
    field = page.locator(f"#{CHOICES}")
    field.press_sequentially("de")
    expect(page.locator("[data-own-said]")).to_have_text(
        "De namen komen nu niet. Probeer het zo nog eens."
    )
    page.unroute("**/data/records/hubs.json")
    field.press_sequentially("n")
    expect(page.get_by_role("option").first).to_be_visible()
