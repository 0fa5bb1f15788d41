"""The tables of what we and the peers take, and what our share of that may be."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Sequence

from race import growth
from sides import OURS, OWN, SIDES
from table import KB, MB, Figures, Row

from bench_musts import MOST, Most


def _ratio(name: str) -> Callable[[Figures], float]:
    return lambda figures: statistics.median(figures["ratios"][name])


# The key of a ratio, and its label.
RATIOS = {
    "hugo-same": "wij ÷ Hugo, dezelfde pagina's",
    "hugo-full": "wij ÷ Hugo, onze pagina als layout",
    "hugo-bare": "wij, dezelfde pagina's ÷ Hugo, kaal",
    "bare-hugo-bare": "wij, kaal ÷ Hugo, kaal",
    "eleventy-same": "wij ÷ Eleventy, dezelfde pagina's",
    "eleventy-bare": "wij, dezelfde pagina's ÷ Eleventy, kaal",
    "bare-eleventy-bare": "wij, kaal ÷ Eleventy, kaal",
    "material": "wij ÷ plain Material",
    "site": "./scripts/site ÷ de pagina's alleen, alles",
}


def _memory(told: Figures) -> float:
    """Return kB of memory a hub, above those of a site of one."""
    peak: float = statistics.median(run[1] for run in told["sides"][OWN]["runs"])
    empty: float = told["empty"][1]
    return 1000 * (peak - empty) / int(told["asked"])


def _page(name: str) -> Callable[[Figures], float]:
    return lambda told: told[name] / KB


WEIGHTS = (
    Row("geheugen per knooppunt, boven een site van één", "kB", _memory, *MOST["memory"], 1),
    Row("HTML van ons", "MB", lambda told: told["sides"][OWN]["html"] / MB, *MOST["html"], 1),
    Row("  overzicht", "kB", _page("overview"), *MOST["overview"]),
    Row("  grootste landingspagina", "kB", _page("landing"), *MOST["landing"]),
)


def rows(figures: Figures) -> list[Row]:
    """Return a row for everything that was measured."""
    ratios = [
        Row(f"{label}, CPU", "×", _ratio(name), *MOST.get(name, Most()), 2)
        for name, label in RATIOS.items()
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
            why = " ".join(figures["absent"][side.name].replace("|", "/").split())
            yield f"| {side.label} | niet gemeten: {why} | | | | | | |"
            continue
        one = took[side.name]
        cpu, memory, clock = (
            statistics.median(run[part] for run in one["runs"]) for part in range(3)
        )
        size = f"{one['html'] / MB:.1f} | {one['bytes'] / MB:.1f}"
        cost = f"{cpu:.2f} | {clock:.1f} | {memory:.0f}"
        yield f"| {side.label} | {one['pages']} | {one['files']} | {size} | {cost} |"
    yield ""
    for name, label in RATIOS.items():
        if pairs := figures["ratios"].get(name):
            told = ", ".join(f"{ratio:.2f}" for ratio in pairs)
            yield f"{label}, paar voor paar: {told}"
    stages = (f"{name} {seconds:.2f}" for name, seconds in figures["stages"].items())
    yield f"CPU van ons per stap, s: {'; '.join(stages)}"
    yield ""


def grown(every: Sequence[Figures]) -> list[Row]:
    """Return a row for how CPU of everybody grows from size to size, and its memory a hub."""
    labels = {side.name: side.label for side in SIDES}
    told = []
    for name, fewer, more, exponent, memory in growth(every):
        way = f"{labels[name]}, van {fewer} naar {more}"
        most = MOST["exponent"] if name in OURS else Most()
        told.append(Row(f"{way}: exponent van de CPU", "", _fixed(exponent), *most, 2))
        most = MOST["memory"] if name == OWN else Most()
        told.append(Row(f"{way}: geheugen per knooppunt", "kB", _fixed(memory), *most, 1))
    return told


def _fixed(value: float) -> Callable[[Figures], float]:
    return lambda _: value
