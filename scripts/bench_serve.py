"""What each save takes while the site is served: `scripts/bench --serve`.

Builds again as the server of MkDocs does, in one process, after a word of one hub changed.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bench_run import ADDRESS, DATE, machine
from environment import COMPILED, ROOT

# Seconds of CPU that a save may take at 1,000 hubs; how the last ten may stand to the first ten.
MOST, GROWN, GROWN_MEMORY = 2.0, 1.15, 1.15
TEN = 10


def main() -> None:
    """Build and save so often, and write CPU seconds and memory of each as JSON: CONTENT SAVES."""
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    content, saves = Path(sys.argv[1]), int(sys.argv[2])
    hub = min((content / "hubs").iterdir())
    text = hub.read_text("utf-8")
    took = []
    with tempfile.TemporaryDirectory() as room:
        site = Path(room) / "site"
        site.mkdir()
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site))
        plugins = config.plugins
        plugins.on_startup(command="serve", dirty=False)
        for turn in range(saves + 1):
            begin = sum(os.times()[:4])
            build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(site)))
            took.append((sum(os.times()[:4]) - begin, _memory()))
            words = f"samenvatting: Een plek om langs te komen, keer {turn}."
            hub.write_text(re.sub("^samenvatting: .*$", words, text, flags=re.MULTILINE), "utf-8")
        plugins.on_shutdown()
    print(json.dumps(took))


def _memory() -> float:
    """Return the megabytes that this process holds now, 0 where the system does not tell."""
    about = Path("/proc/self/status")
    held = re.search(r"VmRSS:\s+(\d+)", about.read_text()) if about.is_file() else None
    return int(held[1]) / 1024 if held else 0.0


def saved(content: Path, saves: int) -> list[tuple[float, float]]:
    """Return seconds of CPU and megabytes of the first build and of every save after it."""
    env = {"CONTENT_DIR": str(content), "REFERENCE_DATE": DATE, "SITE_URL": ADDRESS}
    done = subprocess.run(
        [sys.executable, __file__, str(content), str(saves)],
        env={**os.environ, **COMPILED, "PYTHONDONTWRITEBYTECODE": "", **env, "SEARCH": "false"},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    return [(cpu, memory) for cpu, memory in json.loads(done.stdout.splitlines()[-1])]


def lines(took: Sequence[tuple[float, float]], hubs: int) -> list[tuple[str, bool]]:
    """Return what is said of the saves, each line with whether it is too much."""
    saves = took[1:]
    every = sorted(cpu for cpu, _ in saves)
    first, last = saves[:TEN], saves[-TEN:]

    def mean(some: Sequence[tuple[float, float]], which: int) -> float:
        return sum(save[which] for save in some) / len(some)

    median, cpu = every[len(every) // 2], mean(last, 0) / mean(first, 0)
    memory = mean(last, 1) / mean(first, 1) if first[0][1] else 1.0
    range_told = f"{every[0]:.2f} tot {every[-1]:.2f}"
    memory_told = f"{mean(first, 1):.0f} MB, later {mean(last, 1):.0f}: {memory:.2f}"
    return [
        (f"{hubs} knooppunten, {len(saves)} keer bewaard, {machine()}", False),
        (f"  de eerste keer bouwen: {took[0][0]:.2f} s CPU, {took[0][1]:.0f} MB", False),
        (
            f"  een keer bewaren: {median:.2f} s CPU ({range_told}), mag {MOST:.1f}",
            hubs <= 1000 and median > MOST,
        ),
        (f"  CPU van de laatste tien tegen de eerste: {cpu:.2f}, mag {GROWN}", cpu > GROWN),
        (f"  geheugen: {memory_told}, mag {GROWN_MEMORY}", memory > GROWN_MEMORY),
    ]


if __name__ == "__main__":
    main()
