"""What search costs of a build, beside Pagefind alone over the finished site."""

from __future__ import annotations

import json
import re
import shutil
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pagefind_bin

ROOT = Path(__file__).resolve().parents[2]
KEPT = ROOT / ".cache" / "search"
SPENT = Path(__file__).with_name("spent.py")

Spent = tuple[float, float]  # CPU seconds of a build, and of the programs that it started
Cost = Callable[[list[object], Path, Mapping[str, object]], float]
"""Runs a command in a folder with an environment; returns CPU seconds."""


def figures(
    content: Path, site: Path, env: Mapping[str, object], runs: int, cost: Cost
) -> dict[str, object]:
    """Return the CPU seconds of so many rounds of search, over the site of a content folder."""
    return {"rounds": [_round(content, site, env, cost) for _ in range(runs)]}


def _round(content: Path, site: Path, env: Mapping[str, object], cost: Cost) -> Mapping[str, float]:
    """Build without search, with all of it new, and after one hub changed."""
    out = site.parent / "search.json"

    def built(search: str) -> tuple[float, Spent]:
        shutil.rmtree(site, ignore_errors=True)
        cpu = cost([sys.executable, SPENT, site, out], ROOT, {**env, "SEARCH": search})
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
