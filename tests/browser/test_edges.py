"""Records at the edge of what is allowed, as a visitor sees them: see edges.py."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import pytest
from browser_sites import Served, Visit, Windows, resize, serve, visiting
from playwright.sync_api import expect

import edges
from building import ADDRESS, build_site
from doedemocratie.model.kinds.hub import Hub

Open = Callable[..., Visit]

# What a page is like at one width. Of every img in sight: does it fit in what holds it, is it no
# larger than it is, has it its size and text?
LOOK = """async () => {
  const images = [];
  for (const img of document.images) {
    if (img.closest("[hidden]")) continue;
    img.loading = "eager";
    if (!img.complete) await new Promise(done => { img.onload = img.onerror = done; });
    const box = img.getBoundingClientRect(), room = img.parentElement.getBoundingClientRect();
    images.push({
      src: img.getAttribute("src"),
      fits: box.left >= room.left && box.right <= room.right + 0.5
        && box.bottom <= room.bottom + 0.5,
      sharp: img.src.endsWith(".svg") || box.width <= Number(img.getAttribute("width")) + 0.5
        || getComputedStyle(img).objectFit === "cover",
      sized: img.hasAttribute("width") && img.hasAttribute("height"),
      said: img.hasAttribute("alt"),
      tall: box.height >= 8,
      loaded: img.naturalWidth > 0,
    });
  }
  const seen = selector => [...document.querySelectorAll(selector)]
    .filter(e => e.checkVisibility({ visibilityProperty: true }) && e.getClientRects()[0]?.width);
  return {
    across: document.documentElement.scrollWidth,
    ends: [...document.querySelectorAll('.crumbs li')]
      .map(step => step.getBoundingClientRect().right),
    images,
    logos: seen(".mast .plate img").map(e => e.closest(".plate").className),
    emblems: seen(".mast svg.emblem").length,
    drawn: document.querySelectorAll(".mast .emblem").length,
    pictures: document.querySelectorAll("main img").length,
    cards: document.querySelectorAll("[data-row]:has(.plate)").length,
  };
}"""
WIDTHS = (320, 1280)


class Looks(NamedTuple):
    """What every page is like, by address and width; and what any of them complained about."""

    pages: dict[str, dict[int, dict[str, Any]]]
    complaints: list[str]


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


@pytest.fixture(scope="module")
def looks(edge: Served, windows: Windows) -> Looks:
    """Each page opened once, on a small screen, and looked at on a large one too."""
    with visiting(windows) as visit:
        seen = visit(width=WIDTHS[0], drawn=False)
        pages: dict[str, dict[int, dict[str, Any]]] = {}
        for address in addresses(edge):
            seen.page.goto(edge.address + address)
            pages[address] = {}
            for width in WIDTHS:
                resize(seen.page, width)
                pages[address][width] = seen.page.evaluate(LOOK)
        return Looks(pages, list(seen.complaints))


@pytest.mark.nightly
def test_nothing_runs_over_and_every_picture_sits_well(looks: Looks) -> None:
    wrong = []
    shown = 0
    for address, widths in looks.pages.items():
        for width, look in widths.items():
            where = f"{address} ({width} px)"
            if look["across"] > width:
                wrong.append(f"{where} is {look['across'] - width} px te breed")
            if any(end > width for end in look["ends"]):
                wrong.append(f"{where}: kruimel loopt eruit")
            for image in look["images"]:
                shown += 1
                lacks = [key for key, value in image.items() if not value]
                if lacks:
                    wrong.append(f"{where}: {image['src']} {lacks}")
    assert wrong == []
    assert shown >= 4 * len(edges.LOGOS)
    assert looks.complaints == []


@pytest.mark.nightly
def test_a_logo_stands_where_there_is_one_and_else_the_emblem(looks: Looks) -> None:
    for slug in (*edges.LOGOS, "vol"):
        look = looks.pages[f"knooppunten/{slug}/"][1280]
        ground = edges.LOGOS[slug][2] if slug in edges.LOGOS else "licht"
        assert len(look["logos"]) == 1, slug
        assert f"plate--{ground}" in look["logos"][0].split(), slug
        assert look["drawn"] == 0, slug
    for slug in ("kaal", "zonder-logo", "voorlopig"):
        look = looks.pages[f"knooppunten/{slug}/"][1280]
        assert look["emblems"] == 1, slug
        assert look["pictures"] == 0, slug
    assert looks.pages["knooppunten/"][1280]["cards"] == len(edges.LOGOS) + 1


def test_a_logo_can_be_taken_along_under_a_plain_name(edge: Served, visit: Open) -> None:
    page = visit().page
    page.goto(f"{edge.address}knooppunten/vol/merk/")
    logo = page.get_by_role("link", name="Download het logo van Voorbeeldhub")
    with page.expect_download() as waiting:
        logo.click()
    assert waiting.value.suggested_filename == "vol-logo.svg"
    expect(page.get_by_text("Redactie doedemocratie, CC BY 4.0")).to_be_visible()
    expect(page.get_by_text("PNG, 960 × 640 beeldpunten")).to_be_visible()


CUT = """word => {
  for (const e of document.querySelectorAll("main bdi, main [dir=auto], .list a, .list small"))
    if (!e.children.length) e.textContent = `Een ${word} hier`;
  const wrong = [];
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode, e = text.parentElement;
    if (!text.data.trim() || e.closest(".vh, svg")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    if ([...range.getClientRects()].some(box => box.width && box.right > innerWidth + 1))
      wrong.push(`${e.tagName} ${e.closest("[class]").className}`);
  }
  return wrong;
}"""


def test_no_long_word_is_cut_on_a_branding_page(edge: Served, visit: Open) -> None:
    page = visit(width=375).page
    for slug in ("kaal", "vol", "voorlopig"):
        page.goto(f"{edge.address}knooppunten/{slug}/merk/")
        assert page.evaluate(CUT, edges.LONG) == [], slug


FILL = """word => {
  const ours = "script, style, template, svg, label, button, nav, .btn, .crumbs, .chips, .vh";
  const texts = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.data.trim().length > 3 && !text.parentElement.closest(ours)) text.data = ` ${word} `;
  }
  return document.documentElement.scrollWidth;
}"""
TOLD = ("academy", "agenda", "author", "experiment", "figures", "offer", "stories", "story")


def test_no_long_word_widens_a_page(hostile_site: Served, visit: Open) -> None:
    page = visit(width=375, drawn=False).page
    wide = {}
    for sort in (*TOLD, "writing"):
        page.goto(hostile_site.address + hostile_site.samples[sort])
        across = page.evaluate(FILL, edges.LONG)
        if across > 375:
            wide[sort] = across
    assert wide == {}


def test_what_was_mended_stands_apart_from_the_notes(edge: Served, visit: Open) -> None:
    page = visit(width=375).page
    page.goto(edge.address + "verhalen/verbeterd/")
    apart = """() => {
      const [notes, mended] = [".notes", ".told + .blok"].map(of => document.querySelector(of));
      return mended.getBoundingClientRect().top - notes.getBoundingClientRect().bottom;
    }"""
    assert page.evaluate(apart) >= 24


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
