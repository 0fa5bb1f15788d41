"""Accessible to everyone, on every sort of page.

What axe-core finds, large text, forced colours, and pages that stand still.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_sites import SORTS, Guise, Served, dress
from playwright.sync_api import Page
from test_visit import Open, go

from building import ROOT

AXE = (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text("utf-8")
# WCAG 2.2 A and AA, and what axe calls best practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


# What another width or scheme can change: the rest reads the same document again.
LOOKS = ["color-contrast", "target-size"]
OUTCOMES = ("passes", "violations", "incomplete", "inapplicable")
# Beside a desktop in light: by day the other width in the other scheme, at night all.
BY_DAY: list[Guise] = [(375, "dark")]
OTHERS: list[Guise] = [(1280, "dark"), (375, "light"), (375, "dark")]

# Of what a page repeats (fields, cards, choices), by day the first dozen are judged.
FIRST_OF_MANY = """() => {
    for (const parent of document.querySelectorAll('main *')) {
        const seen = {};
        for (const part of [...parent.children]) {
            const alike = `${part.localName}.${part.className}`;
            seen[alike] = (seen[alike] ?? 0) + 1;
            if (seen[alike] > 12) part.remove();
        }
    }
}"""

# Every day all rules judge a page once, and its looks in its other width and scheme; at night all
# rules judge it in every guise, and with what strangers wrote.
by_day_and_night = pytest.mark.parametrize(
    "all_rules", [False, pytest.param(True, marks=pytest.mark.nightly)], ids=["day", "night"]
)


def findings(page: Page, rules: list[str] | None = None) -> list[str]:
    """Return what axe-core has against a page, by these rules or by all: rule, element and why."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    page.evaluate("document.fonts.ready.then(() => true)")
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    found = page.evaluate(
        "only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", only
    )
    assert {rule["id"] for outcome in OUTCOMES for rule in found[outcome]} >= set(LOOKS)
    assert rules or len(found["passes"]) > 10
    return [
        f"{rule['id']}: {node['html'][:160]} ({node['failureSummary']})"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def in_guises(page: Page, all_rules: bool) -> list[str]:
    """Return what axe-core has against a page, in the guise that it has and in others."""
    if not all_rules:
        page.evaluate(FIRST_OF_MANY)
    found = findings(page)
    for guise in OTHERS if all_rules else BY_DAY:
        dress(page, guise, reload=True)
        if not all_rules:
            page.evaluate(FIRST_OF_MANY)
        found += [f"{guise} {one}" for one in findings(page, None if all_rules else LOOKS)]
    return found


@by_day_and_night
@pytest.mark.parametrize("sort", SORTS)
def test_axe_finds_nothing(
    sort: str, all_rules: bool, site: Served, hostile_site: Served, visit: Open
) -> None:
    page = go(visit(drawn=False), site, site.samples()[sort])
    assert in_guises(page, all_rules) == []
    if all_rules:
        page = go(visit(drawn=False), hostile_site, hostile_site.samples()[sort])
        assert in_guises(page, all_rules) == []


@by_day_and_night
@pytest.mark.parametrize("url", ["knooppunten/voorbeeldhub/", "knooppunten/voorbeeldhub/merk/"])
def test_axe_finds_nothing_on_the_example_that_shows_everything(
    url: str, all_rules: bool, site: Served, visit: Open
) -> None:
    assert in_guises(go(visit(drawn=False), site, url), all_rules) == []


def menu(page: Page) -> None:
    page.locator("header summary").first.click()


def choices(page: Page) -> None:
    page.locator("[data-filter-open]").click()


def results(page: Page) -> None:
    page.get_by_role("button", name="Zoeken").click()
    page.get_by_role("searchbox", name="Wat zoek je?").fill("amsterdam")
    page.locator("dialog[data-search] li").first.wait_for()


@by_day_and_night
@pytest.mark.parametrize(
    ("opened", "width", "url"),
    [(menu, 375, "knooppunten/"), (choices, 375, "knooppunten/"), (results, 1280, "over/")],
)
def test_axe_finds_nothing_in_what_opens(
    opened: Callable[[Page], None],
    width: int,
    url: str,
    all_rules: bool,
    site: Served,
    visit: Open,
) -> None:
    page = go(visit(width=width), site, url)
    opened(page)
    assert findings(page) == []
    dress(page, (width, "dark"))
    if all_rules:
        page.reload()
        opened(page)
    assert findings(page, None if all_rules else LOOKS) == []


# The lines of a title, as its letters stand.
LINES = """title => {
  const lines = new Map();
  const range = document.createRange();
  const words = title.firstChild;
  [...words.data].forEach((letter, at) => {
    range.setStart(words, at);
    range.setEnd(words, at + 1);
    const top = Math.round([...range.getClientRects()].at(-1)?.top);
    if (letter !== "\\u00ad") lines.set(top, (lines.get(top) ?? "") + letter);
  });
  return [...lines.values()];
}"""


@pytest.mark.parametrize("width", [375, 1280])
def test_text_twice_as_large_fits(width: int, site: Served, visit: Open) -> None:
    """WCAG 2.2, 1.4.4: a visitor who sets letters to 200 % loses nothing."""
    seen = visit(width=width, fresh=True, drawn=False)
    page = seen.page
    large = {"standard": 32, "fixed": 26}
    seen.context.new_cdp_session(page).send("Page.setFontSizes", {"fontSizes": large})
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
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append("the page scrolls sideways")
        if sort == "hubs" and width == 375:
            title = page.locator("h1")
            assert title.text_content() == "Knoop\u00adpunten"
            assert title.evaluate(LINES) in (["Knoop", "punten"], ["Knooppunten"])
        if found:
            lost[sort] = found
    assert lost == {}


@pytest.mark.parametrize("sort", SORTS)
def test_forced_colours_leave_everything_to_be_seen(sort: str, site: Served, visit: Open) -> None:
    """What only a background says is lost in forced colours: text stands on the system's ground."""
    seen = visit(drawn=False)
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
    lit = page.evaluate(
        """() => {
            const probe = document.body.appendChild(document.createElement('i'));
            probe.style.background = 'Highlight';
            const ground = getComputedStyle(probe).backgroundColor;
            probe.remove();
            return [...document.querySelectorAll('main *')].filter(e =>
                e.checkVisibility() && e.innerText?.trim()
                && getComputedStyle(e).backgroundColor === ground
            ).map(e => e.outerHTML.slice(0, 120));
        }"""
    )
    assert lit == [], "words of the system do not stand out from what it lights up"
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
    seen = visit(width=width, fresh=True)
    seen.page.add_init_script(
        "window.moved = 0; new PerformanceObserver(list => list.getEntries().forEach("
        "e => window.moved += e.value)).observe({type: 'layout-shift', buffered: true})"
    )
    page = go(seen, site, url)
    seen.rest()
    page.mouse.wheel(0, 3000)
    page.wait_for_timeout(300)
    assert page.evaluate("window.moved") < 0.02
