"""The table of what a list may cost, and what it did."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bench_musts import MOST

Figures = Mapping[str, Any]  # what weights.weights and visit.visit return, together
Times = Sequence[Sequence[float]]
KB, MB = 1000, 1_000_000
# What is fetched only when a word is nowhere, or after a click that says so, is not the list's own.
APART = ("speller/", "kaart/", "/")  # the last: the theme's own


@dataclass(frozen=True)
class Row:
    """A measure: what it is called, how it is found, its bars by number of hubs (0: at any)."""

    label: str
    unit: str
    value: Callable[[Figures], float]
    must: Mapping[int, float]
    stretch: Mapping[int, float]
    digits: int = 0

    def bar(self, bars: Mapping[int, float], hubs: int) -> float | None:
        """Return the bar for so many hubs; None where none was set."""
        return bars.get(hubs, bars.get(0))


def middle(values: Sequence[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def late(values: Sequence[float]) -> float:
    """Return the 95th percentile."""
    return statistics.quantiles(values, n=20, method="inclusive")[-1]


def pairs(race: Figures, peer: str, part: int) -> list[float]:
    """Return ours ÷ theirs for every step: of scripts (part 0) or of whole clicks (1)."""
    clicks = race["clicks"]
    both = zip(clicks["ours"], clicks[peer], strict=True)
    return [mine[part] / max(theirs[part], 1e-3) for mine, theirs in both]


def alone(race: Figures) -> list[float]:
    """Return ours ÷ itemsjs for every step, engines only."""
    both = zip(race["engines"]["ours"], race["engines"]["itemsjs"], strict=True)
    return [mine / max(theirs, 1e-3) for mine, theirs in both]


def whole(times: Times) -> list[float]:
    """Return the times of steps with their layout."""
    return [step[1] for step in times]


def scripts(figures: Figures) -> int:
    """Return what our scripts of the list weigh."""
    own = figures["scripts"].items()
    return sum(size for name, size in own if not name.startswith(APART))


def _weight(name: str, unit: int) -> Callable[[Figures], float]:
    return lambda figures: float(figures[name]) / unit


def _ratio(peer: str, part: int) -> Callable[[Figures], float]:
    return lambda figures: middle(pairs(figures["race"], peer, part))


def _late(who: str, what: str) -> Callable[[Figures], float]:
    return lambda figures: late(whole(figures[who][what]))


ROWS = (
    Row("HTML van het overzicht", "kB gz", _weight("overview_gz", KB), {0: 45}, {0: 30}, 1),
    Row("grootste landingspagina", "kB gz", _weight("landing_gz", KB), {5000: 110}, {}, 1),
    Row("grootste landingspagina, kaal", "kB", _weight("landing_raw", KB), *MOST["landing"]),
    Row("alle landingspagina's, kaal", "MB", _weight("landing_sum_raw", MB), {}, {5000: 30}, 1),
    Row(
        "beide databestanden",
        "kB gz",
        _weight("data_gz", KB),
        {500: 60, 5000: 440},
        {500: 50, 5000: 380},
        1,
    ),
    Row("  met adressen van namen", "kB gz", _weight("data_gz_named", KB), {}, {}, 1),
    Row(
        "motor ÷ itemsjs",
        "×",
        lambda figures: middle(alone(figures["race"])),
        {5000: 0.25},
        {5000: 0.15},
        2,
    ),
    Row(
        "script van een klik ÷ itemsjs",
        "×",
        _ratio("itemsjs", 0),
        {500: 0.8, 5000: 0.8},
        {500: 0.65, 5000: 0.65},
        2,
    ),
    Row("hele klik ÷ itemsjs", "×", _ratio("itemsjs", 1), {}, {500: 0.85, 5000: 0.85}, 2),
    Row("script van een klik ÷ List.js", "×", _ratio("listjs", 0), {500: 0.9, 5000: 0.5}, {}, 2),
    Row("hele klik ÷ List.js", "×", _ratio("listjs", 1), {}, {5000: 0.5}, 2),
    Row("klik tot opgemaakte lijst, p95", "ms", _late("own", "clicks"), {5000: 50}, {}, 1),
    Row(
        "letter tot opgemaakte lijst, p95", "ms", _late("own", "letters"), {5000: 50}, {5000: 30}, 1
    ),
    Row("klik, p95, CPU ÷ 4", "ms", _late("slow", "clicks"), {}, {}, 1),
    Row("letter, p95, CPU ÷ 4", "ms", _late("slow", "letters"), {}, {}, 1),
    Row("elementen van het overzicht", "", _weight("elements", 1), {0: 7000}, {}),
    Row("  met teksten en opmerkingen", "", _weight("nodes", 1), {}, {}),
    Row("geheugen van scripts", "MB", _weight("heap", MB), {5000: 40}, {}, 1),
    Row(
        "eigen script van de lijst",
        "kB gz",
        lambda figures: scripts(figures) / KB,
        {0: 20},
        {0: 12},
        1,
    ),
    Row(
        "vraag tot antwoord, p95",
        "ms",
        lambda figures: late(whole(figures["finder"]["steps"])),
        {5000: 50},
        {5000: 20},
        1,
    ),
    Row("eigen script van de wegwijzer", "kB gz", _weight("find_gz", KB), {0: 10}, {}, 1),
    Row(
        "beloften van de wegwijzer, gebroken",
        "",
        lambda figures: len(figures["finder"]["breaches"]),
        {0: 0},
        {},
    ),
    Row(
        "pagina's van alle gemeenten, CPU",
        "s",
        _weight("towns_cpu", 1),
        {0: 0.6},
        {},
        2,
    ),
    Row(
        "tellingen die verschillen", "", lambda figures: figures["race"]["differences"], {0: 0}, {}
    ),
)


def lines(figures: Figures) -> list[str]:
    """Return the table for one number of hubs, in Markdown."""
    hubs = int(figures["asked"])
    pairs_taken = len(figures["race"]["clicks"]["ours"])
    return [
        f"{hubs} knooppunten, samenvatting gemiddeld {figures['mean_summary']:.0f} tekens",
        f"{figures['machine']}; {figures['browser']}; {pairs_taken} paren",
        "",
        *barred(ROWS, figures),
        "",
        *_spread(figures),
        "",
    ]


def barred(rows: Iterable[Row], figures: Figures) -> list[str]:
    """Return each measure with its bars, as a table in Markdown."""
    hubs = int(figures["asked"])
    told = ["| maat | nu | moet | liefst | |", "|---|---|---|---|---|"]
    for row in rows:
        value = row.value(figures)
        must, stretch = row.bar(row.must, hubs), row.bar(row.stretch, hubs)
        shown = f"{value:.{row.digits}f} {row.unit}".strip()
        bars = [f"≤ {bar:g}" if bar is not None else "–" for bar in (must, stretch)]
        told.append(
            f"| {row.label} | {shown} | {' | '.join(bars)} | {_mark(value, must, stretch)} |"
        )
    return told


def missed(figures: Figures, rows: Iterable[Row] = ROWS) -> list[str]:
    """Return the labels of what costs more than it must."""
    hubs = int(figures["asked"])
    return [
        row.label
        for row in rows
        if (must := row.bar(row.must, hubs)) is not None and row.value(figures) > must
    ]


def _mark(value: float, must: float | None, stretch: float | None) -> str:
    if must is not None and value > must:
        return "te veel"
    if stretch is not None and value <= stretch:
        return "liefst"
    return "goed" if must is not None else ""


def _spread(figures: Figures) -> list[str]:
    """Return the milliseconds behind the ratios, and what each script weighs."""
    clicks = figures["race"]["clicks"]
    told = ["| ms, p50 / p95 | script | hele klik |", "|---|---|---|"]
    for name, steps in clicks.items():
        cells = [[step[part] for step in steps] for part in (0, 1)]
        told.append(
            f"| {name} | " + " | ".join(f"{middle(c):.1f} / {late(c):.1f}" for c in cells) + " |"
        )
    for peer in ("itemsjs", "listjs"):
        ratios = [pairs(figures["race"], peer, part) for part in (0, 1)]
        told.append(
            f"| ours ÷ {peer} | "
            + " | ".join(f"{middle(r):.2f} / {late(r):.2f}" for r in ratios)
            + " |"
        )
    told.append("")
    told.append(
        "Scripts: "
        + ", ".join(f"{name} {size / KB:.1f} kB" for name, size in figures["scripts"].items())
        + f"; data er {figures['load_ms']:.0f} ms na de eerste aanraking."
    )
    return told
