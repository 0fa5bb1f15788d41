"""Writes every page of a built site as a Markdown file with the same words, for plain Material.

Links and drawings are left out, which spares the peer the work of resolving them. That the words
are the same on both sides is counted afterwards (same_facts.words_wrong).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree.ElementTree import Element

from lxml import etree

SETTINGS = """site_name: Kaal
plugins: []
not_in_nav: '*'
nav: [knooppunten/index.md]
theme: {name: material, font: false, language: nl}
"""
_BEGIN = {"h1": "# ", "h2": "## ", "h3": "### ", "li": "- ", "dt": "**"}
_END = {"dt": "**"}
# What stands within a line.
_INLINE = frozenset(
    ("a", "abbr", "b", "bdi", "cite", "code", "data", "em", "i", "q", "small", "span", "strong")
) | {"sub", "sup", "svg", "time", "wbr"}
_UNSEEN = ("script", "style", "template")


def write(site: Path, room: Path) -> None:
    """Write the pages of a built site, and a mkdocs.yml, in an empty folder."""
    shutil.rmtree(room, ignore_errors=True)
    docs = room / "docs"
    for page in site.rglob("index.html"):
        path = docs / page.relative_to(site).with_suffix(".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        main = read(page.read_bytes()).find(".//main")
        words = "\n".join(markdown(main)) if main is not None else "# Verhuisd"
        path.write_text(f"{words}\n", "utf-8")
    (room / "mkdocs.yml").write_text(SETTINGS, "utf-8")


def read(page: bytes) -> Element:
    """Return a page without what nobody sees, by a parser in C: others take minutes for all."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    tree: Element = etree.fromstring(page, parser)
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    return tree


def markdown(element: Element) -> Iterator[str]:
    """Yield the lines of an HTML element as Markdown."""
    line = [element.text or ""]
    for part in element:
        if part.tag in _INLINE and all(within.tag in _INLINE for within in part.iter()):
            line += [*part.itertext(), part.tail or ""]
        else:
            yield from _told(element, line)
            yield from markdown(part)
            line = [part.tail or ""]
    yield from _told(element, line)


def _told(element: Element, line: Sequence[str]) -> Iterator[str]:
    if words := " ".join(" ".join(line).split()):
        yield f"{_BEGIN.get(element.tag, '')}{words}{_END.get(element.tag, '')}"
        yield ""
