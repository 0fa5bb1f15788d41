"""What search costs of a build, beside Pagefind alone over the finished site.

As a program it builds as `mkdocs build` does, and writes down as JSON what search took of this
process and of Pagefind: bench_search.py SITE FILE.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import statistics
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pagefind_bin
from mkdocs.commands.build import build
from mkdocs.config import load_config

from doedemocratie.output import rows

ROOT = Path(__file__).resolve().parents[1]
KEPT = ROOT / ".cache" / "search"
INDEX = "de zoekindex"

Spent = tuple[float, float]  # CPU seconds of this process, and of the programs that it started
Make = Callable[[rows.Finished], Iterator[tuple[str, rows.Content]]]
Cost = Callable[[list[object], Path, Mapping[str, object]], float]
"""Runs a command in a folder with an environment; returns CPU seconds."""


def lines(content: Path, site: Path, env: Mapping[str, object], runs: int, cost: Cost) -> list[str]:
    """Return what search of the site of a content folder costs: medians of so many rounds."""
    rounds = [_round(content, site, env, cost) for _ in range(runs)]
    median = {name: statistics.median(each[name] for each in rounds) for name in rounds[0]}
    ratios = {
        "met zoeken ÷ zonder": ("cold", "without", "mag 2,5"),
        "ons deel van zoeken ÷ Pagefind, in dezelfde bouw": ("ours", "pagefind", "mag 0,5"),
        "zoeken ÷ Pagefind alleen, over de site": ("search", "alone", ""),
        "zoeken na één wijziging ÷ alles nieuw": ("again", "search", ""),
    }
    told = [f"  {name}: CPU {seconds:.2f} s" for name, seconds in median.items()]
    for name, (part, whole, most) in ratios.items():
        each = [one[part] / one[whole] for one in rounds]
        spread = f"{statistics.median(each):.2f} ({min(each):.2f}–{max(each):.2f})"
        told.append(f"  {name}: {spread}{most and f', {most}'}")
    return told


def _round(content: Path, site: Path, env: Mapping[str, object], cost: Cost) -> Mapping[str, float]:
    """Build without search, with all of it new, and after one hub changed."""
    out = site.parent / "search.json"

    def built(search: str) -> tuple[float, Spent]:
        shutil.rmtree(site, ignore_errors=True)
        cpu = cost([sys.executable, __file__, site, out], ROOT, {**env, "SEARCH": search})
        ours, pagefind = json.loads(out.read_text("utf-8"))
        return cpu, (ours, pagefind)

    without, _ = built("false")
    alone = cost(
        [pagefind_bin.get_executable(), "--site", site, "--force-language", "nl"], ROOT, {}
    )
    shutil.rmtree(KEPT, ignore_errors=True)
    cold, (ours, pagefind) = built("true")
    hub = sorted((content / "hubs").glob("*.yml"))[len(list((content / "hubs").iterdir())) // 2]
    before = hub.read_text("utf-8")
    hub.write_text(re.sub(r"(?m)^samenvatting: .*$", "samenvatting: Hier is iets anders.", before))
    _, again = built("true")
    hub.write_text(before, "utf-8")
    return {
        "without": without,
        "cold": cold,
        "search": ours + pagefind,
        "ours": ours,
        "pagefind": pagefind,
        "alone": alone,
        "again": sum(again),
    }


def main() -> None:
    """Build, and write down what search took."""
    site, out = map(Path, sys.argv[1:])
    spent: Spent = (0.0, 0.0)

    def timed(make: Make) -> Make:
        def making(finished: rows.Finished) -> Iterator[tuple[str, rows.Content]]:
            nonlocal spent
            begun = os.times()
            yield from make(finished)
            ended = os.times()
            own = ended.user + ended.system - begun.user - begun.system
            theirs = ended.children_user + ended.children_system
            spent = own, theirs - begun.children_user - begun.children_system

        return making

    rows.AFTER = tuple(
        replace(output, make=timed(output.make)) if output.name == INDEX else output
        for output in rows.AFTER
    )
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    out.write_text(json.dumps(spent), "utf-8")


if __name__ == "__main__":
    main()
