"""What a rebuild of one changed hub takes, beside a cold build: `scripts/bench --rebuild`."""

from __future__ import annotations

import re
import shutil
import statistics
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from bench_run import ADDRESS, DATE, machine, measure
from environment import BIN, ROOT

# What is changed, and which share of a cold build it may take: without search, with search.
MUSTS = {
    "niets": (None, None),
    "tekst": (0.35, 0.50),
    "type en filters": (0.40, 0.50),
}
COLD = "koud"
_TYPES = ("informeel", "formeel", "hybride")


def changed(hub: Path, what: str, turn: int) -> None:
    """Change a made-up hub: its text, or its type and what it helps with."""
    text = hub.read_text("utf-8")
    lines = {"tekst": {"samenvatting": f"Een plek om langs te komen, keer {turn}."}}
    lines["type en filters"] = {"type": _TYPES[turn % 3], "bereik": "landelijk"}
    if turn % 2:
        lines["type en filters"]["bereik"] = "lokaal"
    for key, value in lines.get(what, {}).items():
        text = re.sub(rf"^{key}: .*$", f"{key}: {value}", text, flags=re.MULTILINE)
    hub.write_text(text, "utf-8")


def builder(content: Path, site: Path, *, search: bool) -> Callable[[bool], float]:
    """Return what builds and gives the seconds of CPU that took; cold, or from what was kept."""

    def built(cold: bool) -> float:
        asked = ["--content", content, "--out", site, "--no-kit", *(["--cold"] if cold else [])]
        env = {"REFERENCE_DATE": DATE, "SITE_URL": ADDRESS, "SEARCH": str(search).lower()}
        return measure([BIN / "doedemocratie", "build", *asked], ROOT, env)[0]

    return built


@contextmanager
def unindexed() -> Iterator[None]:
    """Put aside meanwhile what search keeps of groups of pages: a cold build would use it too."""
    kept = ROOT / ".cache" / "search"
    aside = kept.with_name("search-terzijde")
    shutil.rmtree(aside, ignore_errors=True)
    if kept.is_dir():
        kept.rename(aside)
    try:
        yield
    finally:
        if aside.is_dir():
            shutil.rmtree(kept, ignore_errors=True)
            aside.rename(kept)


def figures(content: Path, site: Path, runs: int, *, search: bool) -> dict[str, list[float]]:
    """Return the seconds of a cold build, and of each rebuild, of every turn."""
    build = builder(content, site, search=search)
    cold_site = site.with_name(f"{site.name}-koud")
    build_cold = builder(content, cold_site, search=search)
    hub = min((content / "hubs").iterdir())
    took: dict[str, list[float]] = {COLD: [], **{what: [] for what in MUSTS}}
    build(False)
    for turn in range(runs):
        with unindexed():
            took[COLD].append(build_cold(True))
        for what in MUSTS:
            changed(hub, what, turn + 1)
            took[what].append(build(False))
    return took


def lines(took: dict[str, list[float]], *, search: bool) -> Iterator[tuple[str, bool]]:
    """Yield a line for each sort of change, and whether it takes more than it may."""
    yield f"{'met' if search else 'zonder'} zoeken, {machine()}", False
    cold = statistics.median(took[COLD])
    yield f"  {COLD:<16} {cold:6.2f} s", False
    for what, musts in MUSTS.items():
        ratios = [some / whole for some, whole in zip(took[what], took[COLD], strict=True)]
        ratio, most = statistics.median(ratios), musts[search]
        bar = f", mag {most:.2f}" if most else ""
        told = f"  {what:<16} {statistics.median(took[what]):6.2f} s, {ratio:.2f} van koud{bar}"
        yield told, bool(most and ratio > most)
