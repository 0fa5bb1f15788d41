"""The first page of every sort that a site has, as its own sorts of page say (pages/sorts.py)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from doedemocratie.build import Settings, prepare
from doedemocratie.pages import sorts
from doedemocratie.pages.frame.spec import Site

HOME = "home"


def firsts(content: Path, project: Path, date: str, address: str) -> dict[str, tuple[str, str]]:
    """Return by id of a sort what it is called and the address of its first page, where it has one.

    An ordinary page is a file of the content folder itself; only some have one.
    """
    site = Site(name="doedemocratie.net", today=dt.date.fromisoformat(date), address=address)
    making = prepare(Settings(content=content, project=project, site=site), lambda _: None).making
    every = {}
    for sort in sorts.sorts().values():
        urls = _ordinary(content) if sort.engine else (spec.url for spec in sort.pages(making))
        if (url := next(iter(urls), None)) is not None:
            every[sort.id] = (sort.name, url)
    return every


def _ordinary(content: Path) -> Iterator[str]:
    for path in sorted(content.glob("*.md")):
        yield f"{path.stem}/"
