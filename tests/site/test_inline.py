"""What a page may run is in its policy, and nothing of a page needs more."""

from __future__ import annotations

import base64
import hashlib
import re
from pathlib import Path

import html5lib
import pytest

from building import Built
from doedemocratie.pages.frame import policy

SPACE = {"h": "http://www.w3.org/1999/xhtml"}
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


@pytest.mark.parametrize("which", ["real", "hostile"])
def test_every_page_has_one_policy_that_lets_its_own_scripts_run_and_nothing_else(
    which: str, request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(which)
    policies = {judged(path) for path in sorted(built.folder.rglob("*.html"))}
    assert policies > {policy.NOTHING} if which == "hostile" else policies
    for one in policies:
        directives = dict(part.split(" ", 1) for part in one.split("; "))
        assert "unsafe" not in directives.get("script-src", "").replace("'wasm-unsafe-eval'", "")
        assert directives["default-src"] == directives["base-uri"] == "'none'"
        assert not re.search(r"https?:|\*|data:", one)


def judged(path: Path) -> str:
    """Return the policy of a page, after a look at all that it is about."""
    page = html5lib.parse(path.read_text("utf-8"), treebuilder="etree")
    before: list[str] = []
    found: list[str] = []
    allowed: set[str] = set()
    for element in page.iter():
        name = str(element.tag).partition("}")[2]
        assert not [key for key in element.attrib if str(key).startswith("on")], path
        if element.get("http-equiv") == "Content-Security-Policy":
            found.append(element.get("content") or "")
            assert set(before) <= {"html", "head", "meta"}, path
            allowed = set(found[0].replace(";", " ").split())
        before.append(name)
        assert name != "style", path
        code = name == "script" and not (element.get("type") or "").endswith("json")
        if code and not element.get("src"):
            assert hashed(element.text or "") in allowed, (path, element.text)
    assert len(found) == 1, path
    assert [e.get("content") for e in page.iterfind(".//h:meta[@name='referrer']", SPACE)] == [
        "strict-origin"
    ]
    return found[0]
