"""What search costs of a build, as a table."""

from __future__ import annotations

import statistics
from collections.abc import Iterator

from table import Figures, Row

from bench_musts import MOST, Most

SECONDS = {
    "without": "bouwen zonder zoeken",
    "cold": "bouwen met zoeken, alles nieuw",
    "search": "zoeken daarvan",
    "ours": "ons deel van zoeken",
    "pagefind": "het deel van Pagefind",
    "alone": "Pagefind alleen, over de site",
    "again": "zoeken na één wijziging",
}
# The key of a ratio, its label, and the seconds of which it is one.
RATIOS = {
    "search": ("met zoeken ÷ zonder", "cold", "without"),
    "search-ours": ("ons deel van zoeken ÷ Pagefind alleen, over de site", "ours", "alone"),
    "search-alone": ("zoeken ÷ Pagefind alleen, over de site", "search", "alone"),
    "search-again": ("zoeken na één wijziging ÷ alles nieuw", "again", "search"),
}


def _ratios(told: Figures, part: str, whole: str) -> list[float]:
    return [each[part] / each[whole] for each in told["rounds"]]


def _row(name: str) -> Row:
    label, part, whole = RATIOS[name]

    def value(told: Figures) -> float:
        return statistics.median(_ratios(told, part, whole))

    return Row(label, "×", value, *MOST.get(name, Most()), 2)


ROWS = [_row(name) for name in RATIOS]


def lines(told: Figures) -> Iterator[str]:
    """Yield what was measured: medians of seconds, and how far the rounds lie apart."""
    yield f"{told['asked']} knooppunten, {told['machine']}, {len(told['rounds'])} rondes"
    yield ""
    for name in told["rounds"][0]:
        seconds = statistics.median(each[name] for each in told["rounds"])
        yield f"  {SECONDS[name]}: CPU {seconds:.2f} s"
    for label, part, whole in RATIOS.values():
        each = _ratios(told, part, whole)
        yield f"  {label}: {min(each):.2f}–{max(each):.2f}"
    yield ""
