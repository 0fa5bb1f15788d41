"""What a first visit of every sort of page weighs, as a table, and what home may."""

from __future__ import annotations

from collections.abc import Iterator

from first_visit import KINDS, OTHER, middle
from firsts import HOME
from table import KB, Figures, Row

from bench_musts import MOST

_ALL = tuple(dict.fromkeys((*KINDS.values(), OTHER)))


def total(visit: Figures) -> int:
    """Return all bytes of a visit."""
    return sum(visit["kinds"].values())


ROWS = (
    Row(
        "eerste bezoek aan home",
        "kB",
        lambda told: total(told["visits"][HOME]) / KB,
        *MOST["home"],
        1,
    ),
    Row(
        "  daarvan van het thema",
        "kB",
        lambda told: told["visits"][HOME]["theme"] / KB,
        *MOST["theme"],
        1,
    ),
    Row(
        "het meeste van het thema op enige pagina",
        "kB",
        lambda told: max(visit["theme"] for visit in told["visits"].values()) / KB,
        *MOST["theme"],
        1,
    ),
)


def lines(told: Figures) -> Iterator[str]:
    """Yield what each page weighs by kind of file, in kB as sent, and when it is seen."""
    runs = len(told["visits"][HOME]["seen"])
    yield f"{told['label']}; {told['machine']}; {told['browser']}; telefoon, {runs} bezoeken"
    yield ""
    yield f"| pagina | {' | '.join(_ALL)} | samen, kB | verzoeken | te zien na, ms |"
    yield "|---" * (len(_ALL) + 4) + "|"
    for visit in told["visits"].values():
        kinds = " | ".join(f"{visit['kinds'][kind] / KB:.1f}" for kind in _ALL)
        cost = f"{total(visit) / KB:.1f} | {visit['requests']} | {middle(visit):.0f}"
        yield f"| {visit['name']} | {kinds} | {cost} |"
    yield ""
