"""The tables of what we and the peers take, and what our share of that may be."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence

from race import growth
from sides import OWN, SIDES
from table import KB, MB, Figures, Row

# How CPU may grow with the hubs (1: in a straight line), and kB of memory a hub.
EXPONENT, MEMORY = 1.0, 20


def _ratio(name: str) -> Callable[[Figures], float]:
    return lambda figures: statistics.median(figures["ratios"][name])


# The key of a ratio, its label, its bars.
RATIOS: tuple[tuple[str, str, dict[int, float], dict[int, float]], ...] = (
    ("hugo-same", "wij ÷ Hugo, dezelfde pagina's", {5000: 1.0}, {5000: 0.75}),
    ("hugo-full", "wij ÷ Hugo, onze pagina als layout", {5000: 1.0}, {5000: 0.7}),
    ("hugo-bare", "wij, dezelfde pagina's ÷ Hugo, kaal", {5000: 2.0}, {5000: 1.4}),
    ("bare-hugo-bare", "wij, kaal ÷ Hugo, kaal", {}, {}),
    (
        "eleventy-same",
        "wij ÷ Eleventy, dezelfde pagina's",
        {1000: 0.9, 5000: 1.3},
        {1000: 0.75, 5000: 1.0},
    ),
    ("eleventy-bare", "wij, dezelfde pagina's ÷ Eleventy, kaal", {}, {}),
    ("bare-eleventy-bare", "wij, kaal ÷ Eleventy, kaal", {}, {}),
    ("material", "wij ÷ plain Material", {1000: 0.23, 5000: 0.28}, {1000: 0.2, 5000: 0.2}),
)
WEIGHTS = (
    Row("HTML van ons", "MB", lambda told: told["sides"][OWN]["html"] / MB, {5000: 240}, {}, 1),
    Row("  overzicht", "kB", lambda told: told["overview"] / KB, {0: 300}, {}),
    Row("  grootste landingspagina", "kB", lambda told: told["landing"] / KB, {5000: 700}, {}),
)


def rows(figures: Figures) -> list[Row]:
    """Return a row for everything that was measured."""
    ratios = [
        Row(f"{label}, CPU", "×", _ratio(name), must, stretch, 2)
        for name, label, must, stretch in RATIOS
        if name in figures["ratios"]
    ]
    return [*ratios, *WEIGHTS]


def lines(figures: Figures) -> Iterator[str]:
    """Yield what everybody took, as a table in Markdown, and how far ratios lie apart."""
    took = figures["sides"]
    yield f"{figures['asked']} knooppunten; {figures['machine']}; om en om, kit en zoeken uit"
    yield ""
    yield "| wie | pagina's | bestanden | HTML, MB | alles, MB | CPU, s | klok, s | geheugen, MB |"
    yield "|---|---|---|---|---|---|---|---|"
    for side in SIDES:
        if side.name in figures["absent"]:
            yield f"| {side.label} | niet gemeten: {figures['absent'][side.name]} | | | | | | |"
            continue
        one = took[side.name]
        cpu, memory, clock = (
            statistics.median(run[part] for run in one["runs"]) for part in range(3)
        )
        size = f"{one['html'] / MB:.1f} | {one['bytes'] / MB:.1f}"
        cost = f"{cpu:.2f} | {clock:.1f} | {memory:.0f}"
        yield f"| {side.label} | {one['pages']} | {one['files']} | {size} | {cost} |"
    yield ""
    for name, label, _, _ in RATIOS:
        if pairs := figures["ratios"].get(name):
            told = ", ".join(f"{ratio:.2f}" for ratio in pairs)
            yield f"{label}, paar voor paar: {told}"
    stages = (f"{name} {seconds:.2f}" for name, seconds in figures["stages"].items())
    yield f"CPU van ons per stap, s: {'; '.join(stages)}"
    yield ""


def grown(every: Sequence[Figures]) -> tuple[list[str], list[str]]:
    """Return how everybody grows from size to size, and what of ours grows too fast."""
    labels = {side.name: side.label for side in SIDES}
    told, missed = [], []
    for name, fewer, more, exponent, memory in growth(every):
        told.append(
            f"{labels[name]}, van {fewer} naar {more}: CPU groeit met exponent {exponent:.2f}, "
            f"geheugen {memory:.0f} kB per knooppunt"
        )
        if name == OWN and exponent > EXPONENT:
            missed.append(f"{fewer} naar {more}: exponent {exponent:.2f}")
        if name == OWN and memory > MEMORY:
            missed.append(f"{fewer} naar {more}: {memory:.0f} kB per knooppunt")
    return told, missed
