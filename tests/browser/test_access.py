"""What axe-core finds: how a page is asked, and pages of which more opens or shows."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from browser_sites import Guise, Served, dress
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
    window.apart = [];
    for (const parent of document.querySelectorAll('main *')) {
        const seen = {};
        for (const part of [...parent.children]) {
            const alike = `${part.localName}.${part.className}`;
            seen[alike] = (seen[alike] ?? 0) + 1;
            if (seen[alike] <= 12) continue;
            const mark = document.createComment('');
            part.replaceWith(mark);
            window.apart.push([mark, part]);
        }
    }
}"""
ALL_AGAIN = "() => { for (const [mark, part] of window.apart) mark.replaceWith(part); }"

# Every day all rules judge a page once, and its looks in its other width and scheme; at night all
# rules judge it in every guise, and with what strangers wrote.
by_day_and_night = pytest.mark.parametrize(
    "all_rules", [False, pytest.param(True, marks=pytest.mark.nightly)], ids=["day", "night"]
)


def findings(page: Page, rules: list[str] | None = None, within: str = "html") -> list[str]:
    """Return what axe-core has against a page, by these rules or by all: rule, element and why.

    `within` is the part of it that is judged.
    """
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    page.evaluate("document.fonts.ready.then(() => true)")
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    found = page.evaluate(
        """([within, only]) => axe.run(document.querySelector(within),
            {runOnly: only, resultTypes: ['violations']})""",
        [within, only],
    )
    assert {rule["id"] for outcome in OUTCOMES for rule in found[outcome]} >= set(LOOKS)
    assert rules or len(found["passes"]) > 10
    return [
        f"{rule['id']}: {node['html'][:160]} ({node['failureSummary']})"
        for rule in found["violations"]
        for node in rule["nodes"]
    ]


def in_guises(page: Page, all_rules: bool, by_day: Guise | None = None) -> list[str]:
    """Return what axe-core has against a page, in the guise that it has and in others.

    Where all is tried at night, `by_day` it may be one guise alone.
    """
    if by_day and not all_rules:
        dress(page, by_day)
        page.evaluate(FIRST_OF_MANY)
        against = findings(page)
        page.evaluate(ALL_AGAIN)
        return against
    if all_rules:
        against = findings(page)
        for guise in OTHERS:
            dress(page, guise, reload=True)
            against += [f"{guise} {fault}" for fault in findings(page)]
        return against
    page.evaluate(FIRST_OF_MANY)
    against = findings(page)
    for guise in BY_DAY:
        dress(page, guise)
        against += [f"{guise} {fault}" for fault in findings(page, LOOKS)]
    page.evaluate(ALL_AGAIN)
    return against


@by_day_and_night
@pytest.mark.parametrize(
    "url",
    [
        "knooppunten/voorbeeldhub/",
        pytest.param("knooppunten/voorbeeldhub/merk/", marks=pytest.mark.nightly),
    ],
)
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
