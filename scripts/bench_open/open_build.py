"""Builds a site as `mkdocs build` does, and writes down as JSON what each part of it took.

Runs in a process of its own, that scripts/bench accounts for: open_build.py SITE FILE.
"""

from __future__ import annotations

import json
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

import open_parts
from mkdocs.commands.build import build
from mkdocs.config import load_config

from doedemocratie import plugin, theme
from doedemocratie.build import Build
from doedemocratie.output import each, rows
from doedemocratie.pages import sorts
from doedemocratie.pages.frame.spec import Page, PageSpec
from doedemocratie.pages.reuse import tables

G = TypeVar("G")
C = TypeVar("C", bound=str | bytes | Path)
ROOT = Path(__file__).resolve().parents[2]

spent: defaultdict[str, float] = defaultdict(float)
"""Seconds of CPU by name."""
sizes: dict[str, int] = {}
"""Bytes by address."""


def main() -> None:
    """Build, and write down what it took."""
    site, out = map(Path, sys.argv[1:])
    every = {output.name for output in rows.FILES} | {output.name for output in rows.AFTER}
    every |= {output.name for output in each.EACH}
    unknown = ({*open_parts.OUTPUTS} - every) | ({*open_parts.SORTS} - sorts.sorts().keys())
    if unknown:
        sys.exit(f"Dit kent scripts/bench_open/open_parts.py, maar de site niet: {unknown}")
    rows.FILES = tuple(map(timed_output, rows.FILES))
    each.EACH = tuple(map(timed_record, each.EACH))
    rows.AFTER = tuple(map(timed_output, rows.AFTER))
    in_turn = Build.in_turn
    Build.in_turn = lambda self: list(map(timed_page, in_turn(self)))  # type: ignore[method-assign]
    for step in ("head", "article", "whole"):
        setattr(theme.Lane, step, printed(getattr(theme.Lane, step)))
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    door = config.plugins[plugin.NAME]
    assert isinstance(door, plugin.DoedemocratiePlugin)
    whole = {item.url for table in tables.tables(door.build.making) for item in table.downloads()}
    for sort in open_parts.SORTS:
        for spec in door.build.specs:
            if spec.sort == sort:
                sizes[spec.url] = (site / spec.url / "index.html").stat().st_size
    told = {"spent": spent, "sizes": sizes, "whole": sorted(whole)}
    out.write_text(json.dumps(told), "utf-8")


def timed_output(output: rows.Output[G]) -> rows.Output[G]:
    """Return an output of which is told what it took."""
    if output.name not in open_parts.OUTPUTS:
        return output
    return replace(output, make=lambda given: _timed(output.name, output.make(given)))


def timed_record(output: each.RecordOutput) -> each.RecordOutput:
    """Return the same of what is made of each record."""
    if output.name not in open_parts.OUTPUTS:
        return output
    return replace(output, make=lambda *given: _timed(output.name, output.make(*given)))


def _timed(name: str, files: Iterator[tuple[str, C]]) -> Iterator[tuple[str, C]]:
    begin = time.process_time()
    for path, content in files:
        sizes[path] = content.stat().st_size if isinstance(content, Path) else len(content)
        yield path, content
    spent[name] += time.process_time() - begin


def timed_page(spec: PageSpec[object]) -> PageSpec[object]:
    """Return a page to come of which is told what making its view took."""
    if spec.sort not in open_parts.SORTS:
        return spec

    def make() -> Page[object]:
        begin = time.process_time()
        page = spec.make()
        spent[spec.sort] += time.process_time() - begin
        return page

    return replace(spec, make=make)


def printed(step: Callable[..., bytes]) -> Callable[..., bytes]:
    """Return a step of the printing of a page that tells what it took."""

    def timed(lane: theme.Lane, page: Page[object], *given: object) -> bytes:
        begin = time.process_time()
        data = step(lane, page, *given)
        if page.sort in open_parts.SORTS:
            spent[page.sort] += time.process_time() - begin
        return data

    return timed


if __name__ == "__main__":
    main()
