"""The table of what the files of kits may cost and weigh."""

from __future__ import annotations

from collections.abc import Callable

from table import KB, Figures, Row


def _of(name: str, unit: float = 1) -> Callable[[Figures], float]:
    return lambda figures: float(figures[name]) / unit


def _ratio(part: str, whole: str) -> Callable[[Figures], float]:
    return lambda figures: float(figures[part]) / float(figures[whole])


ROWS = (
    Row(
        "hele kit ÷ één warme poster van WeasyPrint, CPU",
        "×",
        _of("to_peer"),
        {0: 1.5},
        {0: 1.0},
        2,
    ),
    Row("grootste poster", "kB", _of("poster", KB), {0: 50}, {}, 1),
    Row("grootste kaart", "kB", _of("card", KB), {0: 60}, {}, 1),
    Row("grootste vierkant", "kB", _of("square", KB), {0: 80}, {}, 1),
    Row("grootste blok voor andere websites", "kB gz", _of("embed", KB), {0: 4}, {}, 1),
    Row("kit op de schijf zonder vierkant, gemiddeld", "kB", _of("mean", KB), {0: 130}, {}, 1),
    Row(
        "hele site van 5.000 knooppunten, gerekend",
        "GB",
        lambda figures: figures["site"] / figures["asked"] * 5000 / 1e9,
        {},
        {1000: 0.9, 5000: 0.9},
        2,
    ),
    Row(
        "één knooppunt anders ÷ alles nieuw, met neerzetten",
        "%",
        lambda figures: 100 * figures["changed"] / figures["cold"],
        {1000: 1, 5000: 1},
        {1000: 0.3, 5000: 0.3},
        2,
    ),
    Row(
        "bouwen met een kit die er al is ÷ zonder kit",
        "×",
        _ratio("kept_build", "plain_build"),
        {1000: 1.15, 5000: 1.15},
        {1000: 1.05, 5000: 1.05},
        2,
    ),
    Row("QR-codes van posters die niet te lezen zijn, 100 dpi", "", _of("unread_100"), {0: 0}, {}),
    Row("QR-codes van posters die niet te lezen zijn, 60 dpi", "", _of("unread_60"), {}, {0: 0}),
    Row(
        "twee processen ÷ één, tijd",
        "×",
        _ratio("two_wall", "cold_wall"),
        {},
        {0: 0.625},
        2,
    ),
)


def lines(figures: Figures) -> list[str]:
    """Return what the ratios were made from, in words."""
    clock = f"{figures['cold_wall']:.1f} s met één proces, {figures['two_wall']:.1f} s met"
    kept, plain = figures["kept_build"], figures["plain_build"]
    return [
        f"{figures['asked']} knooppunten, {figures['files']} bestanden; {figures['machine']}",
        "",
        f"alles nieuw: CPU {figures['cold']:.1f} s, {clock} {figures['processes']}",
        f"één knooppunt anders: CPU {figures['changed']:.2f} s",
        f"bouwen: CPU {kept:.1f} s met een kit die er al is, {plain:.1f} s zonder kit",
        f"kit van één knooppunt: CPU {figures['own']:.0f} ms",
        f"poster van WeasyPrint: CPU {figures['peer']:.0f} ms",
        "",
    ]
