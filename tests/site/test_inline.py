"""What a page may run is in its policy, and nothing of a page needs more."""

from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from building import Built, of_site
from doedemocratie.pages.frame import policy, urls

FRAME = """
<script id="data" type="application/json">{"a": 1}</script><script src="x.js"></script>
<script>first()</script><script type="module">second()</script><script>first()</script>
"""


def hashed(code: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()}'"


def test_each_inline_script_of_the_frame_may_run_and_no_data_is_one() -> None:
    (scripts,) = re.findall("script-src ([^;]+)", policy.policy(FRAME))
    assert scripts.split() == [
        "'self'",
        "'wasm-unsafe-eval'",
        hashed("first()"),
        hashed("second()"),
    ]


@pytest.mark.parametrize("which", [pytest.param("real", marks=pytest.mark.nightly), "hostile"])
def test_every_page_has_one_policy_that_lets_its_own_scripts_run_and_nothing_else(
    which: str, request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(which)
    by_page = {path: judged(path) for path in of_site(built.folder, "*.html")}
    mapped = {path for path, one in by_page.items() if policy.TILES_ORIGIN in one}
    assert mapped == {built.folder / "knooppunten" / "index.html"}
    framing = {path for path, one in by_page.items() if "frame-src" in one}
    letters = {built.folder / url / "index.html" for url in (urls.NEWSLETTER, urls.BEFORE)}
    full = {path for path in letters if "<iframe" in path.read_text("utf-8")}
    assert framing == {built.folder / urls.OWN_SITE / "index.html", *full}
    policies = set(by_page.values())
    assert policies > {policy.NOTHING} if which == "hostile" else policies
    for one in policies:
        directives = dict(part.split(" ", 1) for part in one.split("; "))
        assert "unsafe" not in directives.get("script-src", "").replace("'wasm-unsafe-eval'", "")
        assert directives["default-src"] == directives["base-uri"] == "'none'"
        assert not re.search(r"https?:|\*|data:", one.replace(f" {policy.TILES_ORIGIN}", "", 1))


def test_a_page_with_a_map_may_show_pictures_of_one_and_do_nothing_more() -> None:
    plain, more = policy.policy(FRAME).split("; "), policy.policy(FRAME, mapped=True).split("; ")
    (other,) = set(more) - set(plain)
    assert other == "img-src 'self' blob: https://service.pdok.nl"
    assert len(plain) == len(more)


def test_a_page_with_another_page_within_may_do_nothing_more() -> None:
    plain, more = policy.policy(FRAME).split("; "), policy.policy(FRAME, framing=True).split("; ")
    assert set(more) - set(plain) == {"frame-src 'self'"}
    assert len(more) == len(plain) + 1


class Seen(HTMLParser):
    """What a page has in it: elements in their order, and its inline scripts."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.codes: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        last, attributes = self.elements[-1] if self.elements else ("", {})
        kind = attributes.get("type") or ""
        code = last == "script" and not attributes.get("src") and not kind.endswith("json")
        if code and data.strip() and self.cdata_elem == "script":
            self.codes.append(data)


def judged(path: Path) -> str:
    """Return the policy of a page, after a look at all that it is about."""
    seen = Seen(path.read_text("utf-8"))
    tags = [tag for tag, _ in seen.elements]
    assert not [key for _, attributes in seen.elements for key in attributes if key[:2] == "on"]
    assert "style" not in tags, path
    (at,) = [
        number
        for number, (_, attributes) in enumerate(seen.elements)
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    assert set(tags[:at]) <= {"html", "head", "meta"}, path
    policies = str(seen.elements[at][1]["content"])
    assert {hashed(code) for code in seen.codes} <= set(policies.replace(";", " ").split()), path
    referrers = [each["content"] for tag, each in seen.elements if each.get("name") == "referrer"]
    assert referrers == ["strict-origin"], path
    return policies
