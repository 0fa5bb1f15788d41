"""Links and pictures of ordinary pages: each one leads somewhere, or is a problem.

An ordinary page links to a record by its source file (`hubs/greenwish.yml`), to a page made from
records by its address (`knooppunten/type/hybride/`), and to another ordinary page by its file.
"""

from __future__ import annotations

import datetime as dt
import posixpath
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote

from ..model.kinds import BY_ID, FOLDERS, SINGLE
from ..model.words.nearness import closest
from ..records.catalogue import ASSETS, Catalogue, shown_path
from ..records.folder import SUFFIXES, beside_records
from ..records.telling import sentences
from ..records.telling.problems import ERROR, Problem
from . import ordinary, sorts
from .frame import render
from .frame.spec import Site
from .lists.making import Making
from .ordinary import lines_of

_LINK = re.compile(r"(?<!!)\[[^\]\n]*\]\(\s*<?([^)>\s]+)|^ {0,3}\[[^\]\n]+\]:\s*<?(\S+?)>?\s*$")
_PICTURE = re.compile(r"!\[([^\]\n]*)\]\(\s*<?([^)>\s]+)")
NO_PICTURE = "Zet het bestand in content, naast deze pagina, en kijk hoe het heet."
_ANY_DAY = dt.date(2015, 2, 12)
_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)


def ordinary_pages(content: Path) -> list[str]:
    """Return the Markdown files of a content folder that are no records, below it."""
    return [path for path in _files(content) if path.endswith(".md")]


def addressed(content: Path) -> set[str]:
    """Return every target, below the content folder, of the links of ordinary pages."""
    targets: set[str] = set()
    for page in ordinary_pages(content):
        text = (content / page).read_text("utf-8-sig", errors="replace")
        for _, _, link in _links(render.with_needs(text, page)):
            if not _ELSEWHERE.match(link):
                targets.add(_target(page, link))
    return targets


def problems(
    content: Path,
    base: Path,
    catalogue: Catalogue,
    gone: Iterable[str] = (),
    waiting: Iterable[str] = (),
) -> list[Problem]:
    """Return every link of an ordinary page that leads to no page, or to no place on a record.

    What else is wrong in such a page is told too. `gone` are targets that may be linked to though
    nothing is there now, `waiting` those that are not public yet.
    """
    site = Site(name="", today=_ANY_DAY)  # which places a page has depends on neither
    pages = ordinary_pages(content)
    if not pages:
        return []
    sources = {entry.path for entry in catalogue.all()}
    specs = {spec.url.rstrip("/"): spec for spec in sorts.specs(Making(catalogue, site))}
    targets = {*pages, *sources, *specs}
    targets |= {_address(page) for page in pages} | set(_files(content)) | set(gone)
    shows = {path: spec for spec in reversed(specs.values()) for path in spec.shows}
    shows |= {url: spec for url, spec in specs.items() if spec.shows}

    def ids(target: str) -> set[str] | None:
        if target not in shows:
            return None
        html = render.fragment(shows[target].make(), site)
        return set(re.findall(r'\sid="([^"]+)"', html))

    lacking = dict.fromkeys(waiting, "link-waits")
    for kind, slugs in catalogue.slugs.items():
        folder = BY_ID[kind].folder
        for path in (f"{folder}/{slug}{suffix}" for slug in slugs for suffix in SUFFIXES):
            lacking.setdefault(path, "link-to-broken")
    broken: list[Problem] = []
    for page in pages:
        shown = shown_path(content / page, base)
        text = (content / page).read_text("utf-8-sig", errors="replace")
        broken.extend(ordinary.problems(content / page, shown))
        broken.extend(_of_page(page, shown, text, targets, lacking, ids))
        broken.extend(_pictures(page, shown, text, content))
    return broken


def _of_page(
    page: str,
    shown: str,
    text: str,
    targets: set[str],
    lacking: Mapping[str, str],
    ids: Callable[[str], set[str] | None],
) -> Iterator[Problem]:
    for line, column, link in _links(text):
        path, _, anchor = link.partition("#")
        if _ELSEWHERE.match(link) or not path:
            continue
        target = _target(page, link)
        if target not in targets and target in lacking:
            yield _problem(shown, line, column, lacking[target], {"found": link})
        elif path.startswith("/") or target not in targets:
            near = closest(target, sorted(targets))
            hint = f"Bedoel je '{near}'?" if near else "Kijk of het bestand er is, en hoe het heet."
            facts = {"found": link, "suggestion": hint}
            yield _problem(shown, line, column, "broken-link", facts)
        elif anchor and (there := ids(target)) is not None and unquote(anchor) not in there:
            hint = f"Wat er wel is: {', '.join(sorted(there)) or 'geen enkele plek'}."
            facts = {"found": anchor, "page": target, "suggestion": hint}
            yield _problem(shown, line, column, "broken-anchor", facts)


def _pictures(page: str, shown: str, text: str, content: Path) -> Iterator[Problem]:
    """Yield each picture of an ordinary page that is not beside it, or that nobody can hear of."""
    there = [path for path in _files(content) if not path.endswith(".md")]
    for line, text_of_line in lines_of(text):
        for match in _PICTURE.finditer(text_of_line):
            link, column = match[2], match.start(2) + 1
            if _ELSEWHERE.match(link):
                yield _problem(shown, line, column, "page-picture-elsewhere", {"found": link})
            elif link.startswith("/") or _target(page, link) not in there:
                near = closest(_target(page, link), there)
                hint = f"Bedoel je '{near}'?" if near else NO_PICTURE
                facts = {"found": link, "suggestion": hint}
                yield _problem(shown, line, column, "page-picture", facts)
            elif not match[1].strip():
                yield _problem(shown, line, column, "page-picture-unnamed", {"found": link})


def _target(page: str, link: str) -> str:
    """Return what a link of an ordinary page names, below the content folder; "" for home."""
    path = unquote(link.partition("#")[0].partition("?")[0])
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    return "" if target == "." else target


def _problem(file: str, line: int, column: int, code: str, facts: dict[str, str]) -> Problem:
    message, hint = sentences.explain(code, facts)
    return Problem(file, line, column, "", code, ERROR, message, hint)


def _links(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield line, column and target of every Markdown link outside code."""
    for number, line in lines_of(text):
        for match in _LINK.finditer(line):
            group = 1 if match.group(1) is not None else 2
            yield number, match.start(group) + 1, match.group(group)


def _address(page: str) -> str:
    stem = page.removesuffix(".md")
    return posixpath.dirname(stem) if posixpath.basename(stem) == "index" else stem


def _files(content: Path) -> Iterator[str]:
    """Yield the files that an ordinary page may link to, below the content folder."""
    for path in beside_records(content):
        below = path.relative_to(content)
        if below.parts[0] not in (*FOLDERS, *SINGLE, ASSETS, "schemas") and path.is_file():
            yield below.as_posix()
