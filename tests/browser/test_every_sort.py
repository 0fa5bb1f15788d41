"""Every sort of page before a visitor: each is opened once, and looked at in many ways.

At every width, by keyboard, in forced colours, with large text, and by axe-core.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from browser_sites import SORTS, TELL, Guise, Served, Visit, Windows, dress, resize, visiting
from playwright.sync_api import Page
from test_access import by_day_and_night, in_guises
from test_visit import Open, go

DESK, PHONE = 1280, 375
WIDTHS = (320, PHONE, DESK)

# Takes the focus away, and lets the keyboard begin at the top again.
FROM_THE_TOP = """() => {
    const top = document.createElement('a');
    top.tabIndex = -1;
    document.body.prepend(top);
    top.focus();
    top.remove();
}"""


# Of what looks like another sort: by day it stands back.
ALIKE = {
    *("landing", "register", "need", "municipalities", "things", "offer", "experiment", "factors"),
    *("compare", "shortlist"),  # empty until somebody chose: test_keep fills them
    "newsletter",  # test_follow opens it
    *("author", "exchange", "people"),
    "style",  # for who makes the site, and long
    "fields",  # for who writes records, and long
}


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(sort, marks=pytest.mark.nightly if sort in ALIKE else ()) for sort in SORTS
    ],
)
def sort(request: pytest.FixtureRequest) -> str:
    """Each sort of page in turn: pytest runs all tests of one after another."""
    return str(request.param)


@pytest.fixture(scope="module")
def standing(sort: str, site: Served, windows: Windows) -> Iterator[Visit]:
    """A window in which a page of a sort was opened, on a small screen."""
    with visiting(windows) as visit:
        seen = visit(width=min(WIDTHS), drawn=False)
        go(seen, site, site.samples[sort])
        yield seen


@pytest.fixture
def page(standing: Visit) -> Page:
    """The page that stands there: on a desktop, in light, with the keyboard at its top."""
    dress(standing.page, (DESK, "light"))
    standing.page.evaluate(FROM_THE_TOP)
    return standing.page


def test_every_sort_is_known(site: Served) -> None:
    assert set(site.samples) == set(SORTS)


def opens_at_every_width(seen: Visit, served: Served, sort: str) -> None:
    """Hold an opened page to what every page owes at every width."""
    for width in WIDTHS:
        resize(seen.page, width)
        across, titles = seen.page.evaluate(
            "() => [document.documentElement.scrollWidth,"
            " [...document.querySelectorAll('h1')].map(title => title.innerText.trim())]"
        )
        assert across <= width, f"{width}: the page scrolls sideways"
        assert len(titles) == 1, width
        assert titles[0], width
    seen.rest()
    assert {urlsplit(url).netloc for url in seen.requests} == {urlsplit(served.address).netloc}
    missing = "the server responded with a status of 404"
    complaints = [text for text in seen.complaints if not (sort == "404" and missing in text)]
    assert complaints == []
    assert seen.context.cookies() == []


@pytest.mark.usefixtures("page")
def test_it_opens_at_every_width_and_asks_no_other_origin(
    sort: str, standing: Visit, site: Served
) -> None:
    opens_at_every_width(standing, site, sort)


# Pages that show nothing that strangers wrote.
OURS = {"404", "fields", "form", "join", "ordinary", "style"}


@pytest.mark.nightly
@pytest.mark.parametrize(
    "shown",
    [
        pytest.param(sort, marks=pytest.mark.nightly if sort in OURS | ALIKE else ())
        for sort in SORTS
    ],
)
def test_with_what_strangers_wrote_it_opens_at_every_width_and_asks_no_other_origin(
    shown: str, hostile_site: Served, visit: Open
) -> None:
    seen = visit(width=min(WIDTHS), drawn=False)
    go(seen, hostile_site, hostile_site.samples[shown])
    opens_at_every_width(seen, hostile_site, shown)


# What the keyboard stops at: of radio buttons with one name, at one.
EACH_STOP = """[...document.querySelectorAll('a[href], button, input, select, summary')]
    .filter(e => e.checkVisibility({visibilityProperty: true}) && e.tabIndex >= 0 && !e.disabled)
    .filter(e => e.tagName === 'SUMMARY' || !e.closest('details:not([open])'))
    .filter((e, i, all) => e.type !== 'radio' || i === all.findIndex(o => o.name === e.name))"""

# Notes of everything that gets the focus which it is, and whether that can be seen; returns how
# much there is to stop at.
NOTE_FOCUS = f"""() => {{
    window.stops = [];
    const all = new Map();
    const drawn = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0)
        || s.boxShadow !== 'none';
    window.noteFocus ??= document.addEventListener('focusin', ({{ target }}) => window.note(target))
        ?? true;
    window.note = e => {{
        const around = e.closest('.pane, .packet, .shelf li') || e;
        if (!all.has(e)) all.set(e, all.size);
        window.stops.push({{
            number: all.get(e), what: e.outerHTML.slice(0, 120),
            shows: drawn(getComputedStyle(e)) || drawn(getComputedStyle(around)),
        }});
    }};
    return ({EACH_STOP}).length;
}}"""


def reaches_all(page: Page, expected: int) -> None:
    """Hold what got the focus to what there is to stop at."""
    stops = page.evaluate("window.stops")
    assert "#inhoud" in stops[0]["what"]
    assert [stop["what"] for stop in stops if not stop["shows"]] == [], "focus does not show"
    assert len({stop["number"] for stop in stops}) >= expected


def test_every_interactive_thing_is_reached_by_keyboard_and_shows_it(page: Page) -> None:
    expected = page.evaluate(NOTE_FOCUS)
    page.keyboard.press("+".join(["Tab"] * (expected + 10)))  # held down: it comes again and again
    reaches_all(page, expected)
    # On a phone in the dark other things stand there, in another order of the same document.
    dress(page, (PHONE, "dark"))
    page.evaluate(FROM_THE_TOP)
    expected = page.evaluate(NOTE_FOCUS)
    page.keyboard.press("Tab")
    page.evaluate(f"({EACH_STOP}).forEach(e => e.focus())")
    reaches_all(page, expected)


# What cannot be seen in forced colours, by the reason why.
UNSEEN = """() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    probe.style.background = 'Highlight';
    const { color: ground, backgroundColor: lit } = getComputedStyle(probe);
    probe.remove();
    const those = (selector, holds) => [...document.querySelectorAll(selector)]
        .filter(e => holds(e, getComputedStyle(e))).map(e => e.outerHTML.slice(0, 120));
    return {
        'it has the colour of its own ground': those('a, button, input, select, summary',
            (e, style) => e.checkVisibility({visibilityProperty: true}) && !e.closest('svg')
                && style.color === style.backgroundColor),
        // Behind every word the browser lays the ground of the system.
        'its words have the colour of the system\\'s ground': those('body *', (e, style) =>
            style.color === ground && style.forcedColorAdjust !== 'none'
            && e.checkVisibility() && !e.closest('svg, script, template, noscript')
            && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())),
        'its words do not stand out from what the system lights up': those('main *', (e, style) =>
            style.backgroundColor === lit && e.checkVisibility() && e.innerText?.trim()),
        'a control without a border': those('input:not([type=radio]), select, .btn', (e, style) =>
            e.checkVisibility() && !e.closest('.pane, .packet, svg')
            && parseFloat(style.borderBottomWidth) === 0 && style.appearance === 'none'),
    };
}"""


@pytest.mark.nightly
def test_forced_colours_leave_everything_to_be_seen(page: Page) -> None:
    """What only a background says is lost in forced colours: text stands on the system's ground."""
    page.emulate_media(forced_colors="active")
    page.evaluate(TELL)
    try:
        assert page.evaluate("matchMedia('(forced-colors: active)').matches")
        unseen = page.evaluate(UNSEEN)
    finally:
        page.emulate_media(forced_colors="null")
    assert {why: which for why, which in unseen.items() if which} == {}


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
# What is cut off, and how large letters are.
CUT = """() => [
    [...document.querySelectorAll('main *, header *, footer *')].filter(e => {
        const style = getComputedStyle(e);
        return ['hidden', 'clip'].includes(style.overflowX) && e.scrollWidth > e.clientWidth + 1
            && e.checkVisibility() && !e.closest('.vh, svg') && e.textContent.trim();
    }).map(e => e.outerHTML.slice(0, 120)),
    getComputedStyle(document.documentElement).fontSize,
    document.documentElement.scrollWidth,
]"""
USUAL, LARGE = {"standard": 16, "fixed": 13}, {"standard": 32, "fixed": 26}


@pytest.mark.nightly
def test_text_twice_as_large_fits(sort: str, page: Page) -> None:
    """WCAG 2.2, 1.4.4: a visitor who sets letters to 200 % loses nothing."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", {"fontSizes": LARGE})
    lost = {}
    try:
        for width in (PHONE, DESK):
            resize(page, width)
            cut, size, across = page.evaluate(CUT)
            assert size == "32px"
            if across > width:
                cut.append("the page scrolls sideways")
            if sort == "hubs" and width == PHONE:
                title = page.locator("h1")
                assert title.text_content() == "Knoop\u00adpunten"
                assert title.evaluate(LINES) in (["Knoop", "punten"], ["Knooppunten"])
            if cut:
                lost[width] = cut
    finally:
        session.send("Page.setFontSizes", {"fontSizes": USUAL})
        session.detach()
    assert lost == {}


@by_day_and_night
def test_axe_finds_nothing(page: Page, sort: str, all_rules: bool) -> None:
    by_day: list[Guise] = [(DESK, "light"), (PHONE, "dark")]
    assert in_guises(page, all_rules, by_day[SORTS.index(sort) % 2]) == []


@pytest.mark.nightly
def test_axe_finds_nothing_in_what_strangers_wrote(
    sort: str, hostile_site: Served, visit: Open
) -> None:
    page = go(visit(drawn=False), hostile_site, hostile_site.samples[sort])
    assert in_guises(page, all_rules=True) == []
