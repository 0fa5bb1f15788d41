"""What following and reusing costs in a build, and whether its files grow with the hubs."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from table import KB, Figures, Row

# What may be cut off, as a feed is at its fiftieth entry, has not yet come to that at few hubs; a
# byte of five thousand hubs each is more.
CUT_OFF = 60 * KB
GROWN = 1.25
ROWS = (
    Row(
        "open data en volgen ÷ bouwen met zoeken, CPU",
        "%",
        lambda figures: 100 * float(figures["share"]),
        {5000: 10},
        {},
        1,
    ),
    Row(
        "bestanden die meegroeien en geen hele tabel zijn",
        "",
        lambda figures: len(figures["grown"]),
        {0: 0},
        {},
    ),
)
Told = Mapping[str, Any]  # what open_build.py prints, with the CPU of that whole build


def figures(fewer: Told, builds: Sequence[Told]) -> dict[str, Any]:
    """Return the figures of some builds of a site, beside one of half as many hubs."""
    last = builds[-1]
    return {
        "share": statistics.median(sum(told["spent"].values()) / told["cpu"] for told in builds),
        "cpu": statistics.median(told["cpu"] for told in builds),
        "spent": {
            name: statistics.median(told["spent"].get(name, 0) for told in builds)
            for name in last["spent"]
        },
        "grown": grown(fewer["sizes"], last["sizes"], last["whole"]),
        "files": len(last["sizes"]),
        "tables": sum(last["sizes"][name] for name in last["whole"]),
    }


def grown(
    fewer: Mapping[str, int], more: Mapping[str, int], whole: Sequence[str]
) -> list[tuple[str, int, int]]:
    """Return (address, bytes, bytes) of every file that grew with the hubs, but whole tables."""
    return [
        (name, fewer[name], size)
        for name, size in sorted(more.items())
        if name in fewer and name not in whole and size > max(CUT_OFF, GROWN * fewer[name])
    ]


def lines(figures: Figures) -> list[str]:
    """Return what the ratio was made from, in words."""
    parts = sorted(figures["spent"].items(), key=lambda part: -part[1])
    return [
        f"{figures['asked']} knooppunten; {figures['machine']}",
        "",
        f"bouwen met zoeken, zonder kit: CPU {figures['cpu']:.1f} s",
        *(f"{name}: CPU {spent:.2f} s" for name, spent in parts),
        f"{figures['files']} bestanden; hele tabellen samen {figures['tables'] / 1e6:.1f} MB",
        *(
            f"groeit mee: {name}, van {few} naar {many} bytes"
            for name, few, many in figures["grown"]
        ),
        "",
    ]


def measured(build: Callable[[int], Told], hubs: int, runs: int) -> dict[str, Any]:
    """Return the figures of so many hubs; `build` builds a site of a number of them."""
    fewer = build(max(1, hubs // 2))
    return figures(fewer, [build(hubs) for _ in range(runs)])
