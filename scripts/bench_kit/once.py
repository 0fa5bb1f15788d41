"""Make the files of all kits of a content folder, put them in a folder, and say what that cost.

`python once.py CONTENT OUT PROCESSES`; what was kept before counts as kept. Prints JSON: seconds of
CPU (of every process), seconds on the clock, and how many files there are.
"""

from __future__ import annotations

import datetime as dt
import json
import resource
import sys
import time
from pathlib import Path

from doedemocratie.build import Build, Settings, prepare
from doedemocratie.kit import beside, room
from doedemocratie.pages.frame.spec import Site

ROOT = Path(__file__).resolve().parents[2]
DAY = dt.date(2026, 11, 23)
ADDRESS = "https://site.example/"


def read(content: Path) -> Build:
    """Return what is built of a content folder, its kits not made yet."""
    site = Site(name="doedemocratie", today=DAY, address=ADDRESS)
    settings = Settings(content=content, project=ROOT, site=site, forgiving=True)
    build = prepare(settings, lambda _: None)
    assert build.making.listing  # every build makes it, with kits or without
    return build


def spent() -> float:
    """Return the seconds of CPU of this process and of those that it started and that ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


def once(content: Path, out: Path, processes: int) -> dict[str, float]:
    """Make and place all, with at most so many processes; return what that cost."""
    beside.MOST = processes
    build = read(content)
    clock, cpu = time.monotonic(), spent()
    whole = build.with_kit(lambda _: None)
    room.place(whole.kit, out)
    return {
        "cpu": spent() - cpu,
        "wall": time.monotonic() - clock,
        "files": len(whole.kit),
    }


if __name__ == "__main__":
    print(json.dumps(once(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))))
