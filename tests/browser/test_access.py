"""Accessible to everyone: what axe-core finds, large text, forced colours, and pages that stand
still, on every sort of page."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from browser_sites import FLAGS, SORTS, Served
from playwright.sync_api import Browser, Page
from test_visit import Open, go

from building import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
# WCAG 2.2 A and AA, and what axe calls best practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def findings(page: Page) -> list[str]:
    """Return what axe-core has against a page: rule, element and why."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    page.evaluate("document.fonts.ready.then(() => true)")
    found = page.evaluate(
        "tags => axe.run(document, {runOnly: {type: 'tag', values: tags}})", RULES
    )
    assert len(found["passes"]) > 10
    return [
        f"{rule['id']}: {node['html'][:160]} ({node['failureSummary']})"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("sort", SORTS)
def test_axe_finds_nothing(
    sort: str, width: int, scheme: str, site: Served, hostile_site: Served, visit: Open
) -> None:
    page = go(visit(width=width, scheme=scheme), site, site.samples()[sort])
    assert findings(page) == []
    if width == 1280:
        go_hostile = go(visit(scheme=scheme), hostile_site, hostile_site.samples()[sort])
        assert findings(go_hostile) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_example_that_shows_everything(
    scheme: str, site: Served, visit: Open
) -> None:
    for url in ("knooppunten/voorbeeldhub/", "knooppunten/voorbeeldhub/merk/"):
        for width in (375, 1280):
            assert findings(go(visit(width=width, scheme=scheme), site, url)) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_what_opens(scheme: str, site: Served, visit: Open) -> None:
    phone = go(visit(width=375, scheme=scheme), site, "knooppunten/")
    phone.locator("header summary").first.click()
    assert findings(phone) == []
    page = go(visit(width=375, scheme=scheme), site, "knooppunten/")
    page.locator("[data-filter-open]").click()
    assert findings(page) == []
    page = go(visit(scheme=scheme), site, "over/")
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_role("searchbox", name="Wat zoek je?").fill("amsterdam")
    page.locator("dialog[data-search] li").first.wait_for()
    assert findings(page) == []


def test_text_twice_as_large_fits(site: Served, browser: Browser, tmp_path: Path) -> None:
    """WCAG 2.2, 1.4.4: a visitor who sets letters to 200 % loses nothing."""
    kept = tmp_path / "Default" / "Preferences"
    kept.parent.mkdir()
    kept.write_text(json.dumps({"webkit": {"webprefs": {"default_font_size": 32}}}))
    window = browser.browser_type.launch_persistent_context(
        tmp_path, executable_path=os.environ["BROWSER_PATH"], args=FLAGS,
        viewport={"width": 1280, "height": 900},
    )  # fmt: skip
    page = window.new_page()
    lost = {}
    for sort, url in site.samples().items():
        page.goto(site.address + url)
        assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
        found = page.evaluate(
            """() => [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
                const style = getComputedStyle(e);
                return e.checkVisibility() && !e.closest('.vh, svg') && e.textContent.trim()
                    && ['hidden', 'clip'].includes(style.overflowX)
                    && e.scrollWidth > e.clientWidth + 1;
            }).map(e => e.outerHTML.slice(0, 120))"""
        )
        if page.evaluate("document.documentElement.scrollWidth") > 1280:
            found.append("the page scrolls sideways")
        if found:
            lost[sort] = found
    window.close()
    assert lost == {}


@pytest.mark.parametrize("sort", SORTS)
def test_forced_colours_leave_everything_to_be_seen(sort: str, site: Served, visit: Open) -> None:
    """What only a background says is lost in forced colours: text stands on the system's ground."""
    seen = visit()
    seen.page.emulate_media(forced_colors="active")
    page = go(seen, site, site.samples()[sort])
    unseen = page.evaluate(
        """() => [...document.querySelectorAll('a, button, input, select, summary')].filter(e => {
            if (!e.checkVisibility({visibilityProperty: true}) || e.closest('svg')) return false;
            const style = getComputedStyle(e);
            return style.color === style.backgroundColor;
        }).map(e => e.outerHTML.slice(0, 120))"""
    )
    assert unseen == []
    # Behind every word the browser lays the ground of the system: no word may have its colour.
    lost = page.evaluate(
        """() => {
            const probe = document.body.appendChild(document.createElement('i'));
            probe.style.color = 'Canvas';
            const ground = getComputedStyle(probe).color;
            probe.remove();
            return [...document.querySelectorAll('body *')].filter(e =>
                e.checkVisibility() && !e.closest('svg, script, template, noscript')
                && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())
                && getComputedStyle(e).forcedColorAdjust !== 'none'
                && getComputedStyle(e).color === ground
            ).map(e => e.outerHTML.slice(0, 120));
        }"""
    )
    assert lost == []
    controls = page.evaluate(
        """() => [...document.querySelectorAll('input:not([type=radio]), select, .btn')]
            .filter(e => e.checkVisibility() && !e.closest('.pane, .packet, svg'))
            .filter(e => parseFloat(getComputedStyle(e).borderBottomWidth) === 0
                && getComputedStyle(e).appearance === 'none')
            .map(e => e.outerHTML.slice(0, 120))"""
    )
    assert controls == [], "a control without a border cannot be seen"


@pytest.mark.parametrize("width", [375, 1280])
@pytest.mark.parametrize("url", ["", "knooppunten/", "knooppunten/voorbeeldhub/"])
def test_nothing_jumps_while_a_page_loads(url: str, width: int, site: Served, visit: Open) -> None:
    seen = visit(width=width)
    seen.page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "e => window.moved += e.value)).observe({type: 'layout-shift', buffered: true})"
    )
    page = go(seen, site, url)
    page.wait_for_load_state("networkidle")
    page.evaluate("document.fonts.ready.then(() => true)")
    page.mouse.wheel(0, 3000)
    page.wait_for_timeout(300)
    assert page.evaluate("window.moved") < 0.02
