"""Without JavaScript every page is a few links away from home: read off the built HTML."""

from __future__ import annotations

from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest

from building import Built, of_site
from doedemocratie.pages.frame import urls

HOST = "https://here.example/"
# Elements without content have no end.
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "path", "source", "wbr"})
# What no visitor sees without a script.
SHUT = frozenset({"template", "dialog", "script"})


class Links(HTMLParser):
    """The links of a page that a visitor without JavaScript can follow."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.every: list[str] = []
        """These, and those that something hides."""
        self.ids: set[str] = set()
        self.forwards = False
        self._open: list[tuple[str, bool, bool]] = []  # of each also what it lies in

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        self.forwards |= tag == "meta" and said.get("http-equiv") == "refresh"
        within_shut, within_template = self._open[-1][1:] if self._open else (False, False)
        shut = tag in SHUT or "hidden" in said or within_shut
        if tag == "a" and said.get("href") and not shut:
            self.found.append(said["href"] or "")
        if not within_template:
            if tag == "a" and "href" in said:
                self.every.append(said["href"] or "")
            if said.get("id"):
                self.ids.add(said["id"] or "")
        if tag not in VOID:
            self._open.append((tag, shut, within_template or tag == "template"))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        while any(one == tag for one, *_ in self._open) and self._open.pop()[0] != tag:
            pass


@cache
def read(path: Path) -> Links:
    """Return what a page offers; every page is read once."""
    links = Links()
    links.feed(path.read_text("utf-8"))
    return links


@pytest.mark.parametrize("which", ["real", pytest.param("hostile", marks=pytest.mark.nightly)])
def test_every_page_is_reached_from_home_without_javascript(
    which: str, request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(which)
    waiting, seen = [HOST], set()
    while waiting:
        url = waiting.pop()
        if url in seen:
            continue
        seen.add(url)
        page = built.folder / urlsplit(url).path.lstrip("/") / "index.html"
        for link in read(page).found:
            target = urljoin(url, link).partition("#")[0].partition("?")[0]
            if target.startswith(HOST) and target.endswith("/"):
                waiting.append(target)
    made = {
        HOST + "".join(f"{part}/" for part in path.parent.relative_to(built.folder).parts)
        for path in of_site(built.folder)
        if not read(path).forwards
    }
    assert len(made) > 40
    assert sorted(made - seen) == [HOST + urls.STYLE]  # for who makes the site


@pytest.mark.parametrize(("which", "prefix"), [("real", ""), ("hostile", "knoop/")])
def test_every_link_leads_somewhere_and_every_page_is_found_from_home(
    which: str, prefix: str, request: pytest.FixtureRequest
) -> None:
    built: Built = request.getfixturevalue(which)
    home = HOST + prefix
    waiting, links = [home, home + urls.STYLE], {}
    anchors: dict[str, set[str]] = {}
    while waiting:
        url = waiting.pop()
        if url in links:
            continue
        path = built.folder / unquote(urlsplit(url).path).removeprefix(f"/{prefix}")
        path = path / "index.html" if url.endswith("/") else path
        assert path.is_file(), f"{url} leads nowhere"
        links[url] = read(path) if path.suffix == ".html" else Links()
        for link in links[url].every:
            target, anchor = urldefrag(urljoin(url, link.strip()))
            target = target.partition("?")[0]
            if target.startswith(home):
                waiting.append(target)
                if anchor:
                    anchors.setdefault(target, set()).add(unquote(anchor))
    assert len(anchors) > 5
    for target, wanted in anchors.items():
        assert wanted <= links[target].ids, target
    made = {str(path.parent.relative_to(built.folder)) for path in of_site(built.folder)}
    lost = made - {url.removeprefix(home).strip("/") or "." for url in links}
    # A former address is not linked any more, and a stopped hub is on no list.
    former = ("knooppunten/voorbeeld-knooppunt", "knooppunten/vorige-naam")
    assert not [
        name for name in lost if not name.startswith((*former, "knooppunten/gestopt-knooppunt"))
    ]


def test_what_a_script_shows_is_no_way(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(
        '<p hidden><a href="1/">x</a></p><template><a href="2/">x</a></template><a href="3/">x'
        '<br></a><dialog><p><a href="4/">x</a></dialog><ul><li><a href="5/">x</a><li hidden>'
        '<a href="6/">x</a></ul>',
        "utf-8",
    )
    assert read(page).found == ["3/", "5/"]
    assert read(page).every == ["1/", "3/", "4/", "5/", "6/"]
