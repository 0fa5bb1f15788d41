"""What the pages of all municipalities cost a build: the CPU time from records to HTML."""

from __future__ import annotations

import datetime as dt
import time
from pathlib import Path

import doedemocratie.cli.main  # noqa: F401  # memory is looked through as often as in a build
from doedemocratie.pages import sorts
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.making import Making
from doedemocratie.records.catalogue import load

SITE = Site(name="doedemocratie", today=dt.date(2026, 11, 23), address="https://site.example/")
SORT = "municipality"
# Other programs on the machine only make it slower.
TIMES = 3


def cpu(content: Path) -> float:
    """Return the seconds of the quickest time, with what lists of hubs share made before."""
    catalogue, _ = load(content, content)
    return min(_once(Making(catalogue, SITE)) for _ in range(TIMES))


def _once(making: Making) -> float:
    assert making.listing.cards
    start = time.process_time()
    for spec in sorts.sorts()[SORT].pages(making):
        page = spec.make()
        for run in (render.head(page, SITE), *render.article(page, SITE)):
            run.encode()
    return time.process_time() - start
