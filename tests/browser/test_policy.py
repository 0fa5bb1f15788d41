"""The last door: where every other one stands open, nothing of a stranger runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import SimpleNamespace

import pytest
from browser_sites import POLICY, Served, at_home, serve
from playwright.sync_api import Page, Route, expect
from test_visit import Open, go

from building import FIXTURE, build_site, pages
from doedemocratie.pages.frame import markdown
from doedemocratie.pages.kinds.story import text as story_text

RAN = "document.documentElement.dataset.NAME = 1"
# Each runs by itself as soon as a browser may, or when it is pressed.
PAYLOADS = {
    "script": "<script>RAN</script>",
    "module": '<script type="module">RAN</script>',
    "data": '<script src="data:text/javascript,RAN"></script>',
    "elsewhere": '<script src="https://elders.example/x.js"></script>',
    "image": '<img src="bestaat-niet.png" onerror="RAN">',
    "svg": '<svg onload="RAN"></svg>',
    "focus": '<input autofocus onfocus="RAN">',
    "details": '<details open ontoggle="RAN"><summary>x</summary></details>',
    "srcdoc": """<iframe srcdoc='<script>parent.RAN</script>'></iframe>""",
    "frame": '<iframe src="javascript:parent.RAN"></iframe>',
    "object": '<object data="data:text/html,<script>RAN</script>"></object>',
    "link": '<a id="pressed" href="javascript:RAN">klik</a>',
    "button": '<button id="clicked" onclick="RAN">klik</button>',
    "base": '<base href="https://elders.example/">',
    "style": "<style>h1 { display: none; background: url(https://elders.example/x) }</style>",
    "sheet": '<link rel="stylesheet" href="https://elders.example/x.css">',
    "letters": '<p style="background: url(https://elders.example/y.png)">tekst</p>',
    "form": '<form action="https://elders.example/" id="sent"><input name="q"></form>',
}
LOCK = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@pytest.fixture(scope="module")
def unclean(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A site of strangers whose Markdown nobody cleans: every text of theirs is all payloads."""
    everything = "".join(
        text.replace("RAN", RAN.replace("NAME", name)) for name, text in PAYLOADS.items()
    )
    with pytest.MonkeyPatch.context() as patch:
        for cleaned in (markdown, story_text):
            patch.setattr(cleaned, "CLEANER", SimpleNamespace(clean=lambda _: everything))
        built = build_site(FIXTURE, tmp_path_factory.mktemp("unclean") / "site", SEARCH="false")
    yield from serve(built, "/")


def provoked(page: Page) -> set[str]:
    """Press what has to be pressed; return what ran."""
    for name in ("pressed", "clicked"):
        page.evaluate(f"document.getElementById('{name}').click()")
    page.wait_for_timeout(150)
    return PAYLOADS.keys() & set(page.evaluate("Object.keys(document.documentElement.dataset)"))


def texts(served: Served) -> list[str]:
    """Return a page of each sort that shows text of strangers."""
    found = {
        page.sort: page.url
        for page in pages(served.built.catalogue, served.built.site)
        if 'id="pressed"' in served.built.html(page.url)
    }
    assert {"hub", "experiment", "offer", "story"} <= set(found)
    return list(found.values())


@pytest.mark.nightly
def test_nothing_runs_where_nothing_is_cleaned(unclean: Served, visit: Open) -> None:
    seen = visit()
    asked: set[tuple[str, str | None]] = set()
    # Playwright marks its handlers, and a method of a set takes no mark.
    seen.page.on("requestfailed", lambda request: asked.add((request.url, request.failure)))
    for url in texts(unclean):
        page = go(seen, unclean, url)
        expect(page.locator("h1").first).to_be_visible()
        assert page.evaluate("document.baseURI") == page.url
        assert provoked(page) == set(), url
        page.evaluate("document.getElementById('sent').requestSubmit()")
        for _ in range(250):  # it is told after the page has gone on
            if not any("form-action" in text for text in seen.complaints):
                page.wait_for_timeout(20)
        assert page.evaluate("location.href") == unclean.address + url
        refused = " ".join(text for text in seen.complaints if POLICY in text)
        for directive in (
            "script-src",
            "style-src",
            "img-src",
            "default-src",
            "base-uri",
            "form-action",
        ):
            assert directive in refused, (url, directive)
        seen.complaints.clear()
    elsewhere = {url for url in seen.requests if not at_home(url)}
    assert elsewhere == {url for url, why in asked if why == "csp" and not at_home(url)} != set()
    seen.requests.clear()


def test_without_the_policy_it_would_have_run(unclean: Served, visit: Open) -> None:
    seen = visit(fresh=True)

    def unlocked(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=LOCK.sub("", answer.text()))

    seen.page.route(f"{unclean.address}knooppunten/*/", unlocked)
    seen.page.route("https://elders.example/**", lambda route: route.abort())
    page = go(seen, unclean, next(url for url in texts(unclean) if "knooppunten/" in url))
    assert provoked(page) >= {
        "script",
        "module",
        "image",
        "svg",
        "srcdoc",
        "details",
        "link",
        "button",
    }
    seen.requests.clear()


def test_what_a_page_may_not_do_is_among_its_complaints(site: Served, visit: Open) -> None:
    seen = visit()
    page = go(seen, site, "over/")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 1}))"
    )
    page.wait_for_timeout(50)
    assert len(seen.complaints) == 1
    assert POLICY in seen.complaints[0]
    seen.complaints.clear()


@pytest.mark.nightly
@pytest.mark.parametrize("which", ["site", "hostile_site"])
def test_no_page_at_all_does_what_its_policy_forbids(
    which: str, visit: Open, request: pytest.FixtureRequest
) -> None:
    served: Served = request.getfixturevalue(which)
    seen = visit(drawn=False)
    for page in pages(served.built.catalogue, served.built.site):
        go(seen, served, page.url)
        seen.rest()
        assert seen.complaints == [], page.url
