"""Writes every page of a built site as a Markdown file with the same words, for plain Material.

Links and drawings are left out, which spares the peer the work of resolving them.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

SETTINGS = """site_name: Kaal
plugins: []
not_in_nav: '*'
nav: [knooppunten/index.md]
theme: {name: material, font: false, language: nl}
"""


def write(site: Path, room: Path) -> None:
    """Write the pages of a built site, and a mkdocs.yml, in an empty folder."""
    import html5lib

    shutil.rmtree(room, ignore_errors=True)
    docs = room / "docs"
    for page in site.rglob("index.html"):
        tree = html5lib.parse(page.read_bytes(), namespaceHTMLElements=False)
        path = docs / page.relative_to(site).with_suffix(".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        main = tree.find(".//main")
        words = "\n".join(markdown(main)) if main is not None else "# Verhuisd"
        path.write_text(f"{words}\n", "utf-8")
    (room / "mkdocs.yml").write_text(SETTINGS, "utf-8")


def markdown(element: Element) -> Iterator[str]:
    """Yield the lines of an HTML element as Markdown."""
    blocks = {"h1": "# ", "h2": "## ", "h3": "### ", "p": "", "li": "- ", "dt": "**", "dd": ""}
    for part in element.iter():
        if part.tag in blocks and not any(
            one.tag in ("p", "li", "h3") for one in part.iter() if one is not part
        ):
            words = " ".join("".join(part.itertext()).split())
            if words:
                yield blocks[part.tag] + words + ("**" if part.tag == "dt" else "")
                yield ""
