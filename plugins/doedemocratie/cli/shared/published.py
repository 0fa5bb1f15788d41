"""The list of addresses that must always answer: what it does not name yet, and writing that down.

A contributor touches one record. So nobody who sends one has to keep this list: the editors
complete it with `doedemocratie check --fix` once a record stands on main.
"""

from __future__ import annotations

from pathlib import Path

from ...pages import sorts
from ...pages.frame import dates
from ...pages.frame.spec import Site
from ...pages.lists.making import Making, public
from ...records import catalogue as records
from ...records.catalogue import Catalogue
from ...records.files.whole import write_whole
from ...records.folder import PUBLISHED


def missing(catalogue: Catalogue) -> list[str]:
    """Return in order the addresses of public pages that the list of this project lacks.

    They look like "knooppunten/leiden/"; there are none where there is no such list.
    """
    if not catalogue.published:
        return []
    site = Site(name="", today=dates.reference())
    specs = sorts.specs(Making(public(catalogue, site), site))
    return sorted({spec.url for spec in specs} - catalogue.published)


def told(listed: int) -> str:
    """Return that so many addresses were added."""
    what = "nieuw adres" if listed == 1 else "nieuwe adressen"
    return f"Op de lijst gezet: {listed} {what} ({PUBLISHED})."


def complete(content: Path) -> int:
    """Add what is missing to the list and return how many addresses that were.

    Lines that stand there stay; the list is sorted, its comments first.
    """
    catalogue, _ = records.load(content, Path.cwd())
    new = missing(catalogue)
    if new:
        path = content.resolve().parent / PUBLISHED
        lines = path.read_text("utf-8").splitlines()
        remarks = [line for line in lines if line.startswith("#")]
        old = {line for line in lines if line.startswith("/")}
        text = "\n".join([*remarks, *sorted(old | {f"/{url}" for url in new})]) + "\n"
        write_whole(path, text.encode())
    return len(new)
