"""Builds made-up hubs with our site and with the peers, in turns, and tells what each took."""

from __future__ import annotations

import itertools
import json
import math
import shutil
import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import laid
from sides import HERE, OURS, OWN, OWN_ALL, OWN_BARE, SIDES, WHOLE, Place, Start, own, own_env

from environment import BIN, ROOT

Run = tuple[float, float, float]  # CPU seconds, peak memory in MB, seconds on the clock
Measure = Callable[[Start], Run]
# Which of ours is held to which peer; the bare ones twice, since ours makes more than they.
AGAINST = {
    **{side.name: (OWN, side.name) for side in SIDES if side.name not in OURS},
    WHOLE: (WHOLE, OWN_ALL),
    "bare-hugo-bare": (OWN_BARE, "hugo-bare"),
    "bare-eleventy-bare": (OWN_BARE, "eleventy-bare"),
}


class NotTheSameError(Exception):
    """A peer built another site than we did, so that nothing can be said of its figures."""


def absent() -> dict[str, str]:
    """Install every peer; return by name why one could not be."""
    reasons = {missing: missing() for missing in {side.missing: None for side in SIDES}}
    return {side.name: reasons[side.missing] for side in SIDES if reasons[side.missing]}


def figures(
    content: Path, room: Path, where: tuple[str, str], runs: int, measure: Measure
) -> dict[str, object]:
    """Return what everybody took for the hubs of a folder; `where` is the date and the address.

    Raises NotTheSameError.
    """
    lists = laid.lay(content, room / "laid", *where)
    place = Place(content, room / "laid", room, lists)
    spared = {side.name: side.spared(len(lists.every)) for side in SIDES}
    gone = absent() | {name: why for name, why in spared.items() if why}
    empty = of_one(room, measure)
    there = [side for side in SIDES if side.name not in gone]
    took: dict[str, list[Run]] = {side.name: [] for side in there}
    stages: list[dict[str, float]] = []
    weights: dict[str, dict[str, int]] = {}
    for turn in range(runs):
        # Whoever began does not begin again, but the first time ours does: peers are made from it.
        for side in (*there[turn % len(there) :], *there[: turn % len(there)]):
            if not turn:
                side.ready(place)
            shutil.rmtree(place.site(side.name), ignore_errors=True)
            took[side.name].append(measure(side.start(place)))
            if side.name == OWN:
                stages.append(json.loads((room / "stages-same.json").read_text("utf-8")))
            if not turn:
                weights[side.name] = weighed(place.site(side.name))
                if wrong := side.wrong(place, place.site(side.name)):
                    raise NotTheSameError(_told(side.label, wrong))
    return {
        "sides": {name: {"runs": each, **weights[name]} for name, each in took.items()},
        "absent": gone,
        "empty": empty,
        "stages": {name: statistics.median(one[name] for one in stages) for name in stages[0]},
        "ratios": ratios(took),
        **lists_weigh(place.site(OWN)),
    }


def ratios(took: Mapping[str, Sequence[Run]]) -> dict[str, list[float]]:
    """Return the CPU of ours ÷ theirs, pair by pair."""
    return {
        name: [mine[0] / theirs[0] for mine, theirs in zip(took[one], took[other], strict=True)]
        for name, (one, other) in AGAINST.items()
        if other in took
    }


def of_one(room: Path, measure: Measure) -> Run:
    """Return what our own site of one hub takes, as good as empty.

    It is built before all others, and twice, so that everybody finds byte code of what they share.
    """
    place = Place(room / "one", room, room / "of-one", laid.Laid({}, (), {}))
    place.room.mkdir(exist_ok=True)
    made_up = [BIN / "doedemocratie", "bench", "--hubs", 1, "--out", place.content]
    measure(Start(made_up, ROOT))
    return [measure(own("same")(place)) for _ in range(2)][-1]


def _told(label: str, wrong: Sequence[str]) -> str:
    told = "\n".join(f"  {one}" for one in wrong[:20])
    return f"{label}: dit is niet dezelfde site ({len(wrong)}):\n{told}"


def weighed(site: Path) -> dict[str, int]:
    """Return how many pages and files a site has, and how many bytes."""
    every = [(path, path.stat().st_size) for path in site.rglob("*") if path.is_file()]
    pages = [size for path, size in every if path.suffix == ".html"]
    return {
        "pages": len(pages),
        "files": len(every),
        "html": sum(pages),
        "bytes": sum(size for _, size in every),
    }


def lists_weigh(site: Path) -> dict[str, int]:
    """Return how big our overview is, and our biggest landing page."""
    hubs = site / "knooppunten"
    landings = (path for path in hubs.glob("*/*/index.html") if path.parent.name != "merk")
    return {
        "overview": (hubs / "index.html").stat().st_size,
        "landing": max(path.stat().st_size for path in landings),
    }


def growth(every: Sequence[Mapping[str, object]]) -> Iterator[tuple[str, int, int, float, float]]:
    """Yield name, fewer and more hubs, how CPU grows (its exponent), and kB of memory a hub.

    From each number of hubs to the next, and from the first to the last.
    """
    for fewer, more in (*itertools.pairwise(every), *([(every[0], every[-1])] * (len(every) > 2))):
        (few, small), (many, big) = ((_asked(one), _sides(one)) for one in (fewer, more))
        for name in small:
            if name in big:
                cpu, memory = ([_middle(at[name], part) for at in (small, big)] for part in (0, 1))
                exponent = math.log(cpu[1] / cpu[0]) / math.log(many / few)
                yield name, few, many, exponent, 1000 * (memory[1] - memory[0]) / (many - few)


def _asked(figures: Mapping[str, object]) -> int:
    asked = figures["asked"]
    assert isinstance(asked, int)
    return asked


def _sides(figures: Mapping[str, object]) -> dict[str, list[Run]]:
    told = figures["sides"]
    assert isinstance(told, dict)
    return {name: one["runs"] for name, one in told.items()}


def _middle(runs: Sequence[Run], part: int) -> float:
    return statistics.median(run[part] for run in runs)


def profiled(content: Path, room: Path) -> tuple[Start, Path]:
    """Return how our own build starts under a profiler, and the file that keeps what it says."""
    kept = ROOT / ".cache" / "bench" / "own.prof"
    kept.parent.mkdir(parents=True, exist_ok=True)
    command = [BIN / "python", "-m", "cProfile", "-o", kept, HERE / "own_build.py", "same"]
    return Start([*command, room / "site-profile"], ROOT, own_env(content)), kept
