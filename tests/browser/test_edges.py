"""Records at the edge of what is allowed, as a visitor sees them: see edges.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from browser_sites import Served, Visit, serve
from playwright.sync_api import Page, expect

import edges
from building import ADDRESS, build_site
from doedemocratie.model.kinds.hub import Hub

Open = Callable[..., Visit]

# Of every img: does it fit in what holds it, is it no larger than it is, has it its size and text?
IMAGES = """async () => {
  const found = [];
  for (const img of document.images) {
    img.loading = "eager";
    await img.decode();
    const box = img.getBoundingClientRect(), room = img.parentElement.getBoundingClientRect();
    found.push({
      src: img.getAttribute("src"),
      fits: box.left >= room.left && box.right <= room.right + 0.5
        && box.bottom <= room.bottom + 0.5,
      sharp: img.src.endsWith(".svg") || box.width <= Number(img.getAttribute("width")) + 0.5
        || getComputedStyle(img).objectFit === "cover",
      sized: img.hasAttribute("width") && img.hasAttribute("height"),
      said: img.hasAttribute("alt"),
      tall: box.height >= 8,
    });
  }
  return found;
}"""


@pytest.fixture(scope="module")
def edge(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    content = tmp_path_factory.mktemp("edges") / "content"
    edges.lay(content)
    out = tmp_path_factory.mktemp("out") / "site"
    built = build_site(content, out, SITE_URL=ADDRESS, SEARCH="false")
    yield from serve(built, "/knoop/")


def addresses(served: Served) -> list[str]:
    """Return the list of hubs, every page of every hub, and the stories."""
    slugs = [entry.slug for entry in served.built.catalogue.of(Hub)]
    pages = [f"knooppunten/{slug}/{rest}" for slug in slugs for rest in ("", "merk/")]
    return ["knooppunten/", "verhalen/", "verhalen/met-beeld/", "verhalen/zonder-beeld/", *pages]


def images(page: Page) -> list[dict[str, object]]:
    return page.evaluate(IMAGES)  # type: ignore[no-any-return]


def test_nothing_runs_over_and_every_picture_sits_well(edge: Served, visit: Open) -> None:
    seen = visit(width=320)
    shown = 0
    for address in addresses(edge):
        seen.page.goto(edge.address + address)
        for width in (320, 1280):
            seen.page.set_viewport_size({"width": width, "height": 900})
            over = seen.page.evaluate("document.documentElement.scrollWidth") - width
            assert over <= 0, f"{address} is {over} px te breed"
            ends = seen.page.evaluate(
                "[...document.querySelectorAll('.crumbs li')]"
                ".map(step => step.getBoundingClientRect().right)"
            )
            assert all(end <= width for end in ends), f"{address}: kruimel loopt eruit"
            for image in images(seen.page):
                shown += 1
                wrong = [key for key, value in image.items() if not value]
                assert not wrong, f"{address}: {image['src']} {wrong}"
    assert shown >= 4 * len(edges.LOGOS)
    assert seen.complaints == []


def test_a_logo_stands_where_there_is_one_and_else_the_emblem(edge: Served, visit: Open) -> None:
    page = visit().page
    for slug in (*edges.LOGOS, "vol"):
        page.goto(f"{edge.address}knooppunten/{slug}/")
        ground = edges.LOGOS[slug][2] if slug in edges.LOGOS else "licht"
        expect(page.locator(f".mast .plate--{ground} img")).to_be_visible()
        expect(page.locator(".mast .emblem")).to_have_count(0)
    for slug in ("kaal", "zonder-logo", "voorlopig"):
        page.goto(f"{edge.address}knooppunten/{slug}/")
        expect(page.locator(".mast svg.emblem")).to_be_visible()
        expect(page.locator("main img")).to_have_count(0)
    page.goto(f"{edge.address}knooppunten/")
    cards = page.locator("[data-item]")
    assert cards.filter(has=page.locator(".plate")).count() == len(edges.LOGOS) + 1


def test_a_logo_can_be_taken_along_under_a_plain_name(edge: Served, visit: Open) -> None:
    page = visit().page
    page.goto(f"{edge.address}knooppunten/vol/merk/")
    logo = page.get_by_role("link", name="Download het logo van Voorbeeldhub")
    with page.expect_download() as waiting:
        logo.click()
    assert waiting.value.suggested_filename == "vol-logo.svg"
    expect(page.get_by_text("Redactie doedemocratie, CC BY 4.0")).to_be_visible()
    expect(page.get_by_text("PNG, 960 × 640 beeldpunten")).to_be_visible()


def test_a_colour_can_be_copied(edge: Served, visit: Open) -> None:
    seen = visit(fresh=True)
    seen.context.grant_permissions(["clipboard-read", "clipboard-write"])
    seen.page.goto(f"{edge.address}knooppunten/vol/merk/")
    seen.page.get_by_role("button", name="Kopieer de kleur #7a2e63").click()
    expect(seen.page.get_by_role("status").filter(has_text="Gekopieerd")).to_have_count(1)
    assert seen.page.evaluate("navigator.clipboard.readText()") == "#7a2e63"


def test_what_nobody_told_leads_to_where_you_can_tell_it(edge: Served, visit: Open) -> None:
    page = visit(width=375).page
    page.goto(f"{edge.address}knooppunten/voorlopig/")
    page.get_by_role("link", name="weet jij het?").first.press("Enter")  # it may break over lines
    expect(page.get_by_role("heading", name="Klopt er iets niet?")).to_be_in_viewport()
