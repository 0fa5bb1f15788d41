"""What every way of scripts/bench shares: made-up hubs, a build or a command that is measured."""

from __future__ import annotations

import atexit
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import environment
from environment import BIN, ROOT, say

DATE = "2026-11-23"
# A disk that is memory, where the system has one, and how much of it a hub may take at most.
MEMORY, EACH = Path("/dev/shm"), 500_000  # noqa: S108  a folder of its own is made in it
ALONE = ROOT / "scripts" / "bench_alone.py"
ADDRESS = "https://voorbeeld.example/"
Run = tuple[float, float, float]  # CPU seconds, peak memory in MB, seconds on the clock


def ended(out: Path | None, every: Sequence[Mapping[str, object]], missed: Sequence[str]) -> int:
    """Write all figures where they are asked for, and say what is too much; return 1 then."""
    if out:
        out.write_text(json.dumps(every, indent=1) + "\n", "utf-8")
    say(f"Te veel: {'; '.join(missed)}" if missed else "Niets is te veel.")
    return 1 if missed else 0


def machine() -> str:
    """Return a line about the machine: its processors, its Python, and how busy they are."""
    about = Path("/proc/cpuinfo")
    names = re.findall(
        "^model name\\s*: (.*)$", about.read_text() if about.is_file() else "", re.MULTILINE
    )
    load = f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "onbekend"
    python = f"Python {platform.python_version()}"
    if not environment.optimised():
        python += ", niet geoptimaliseerd"
    processors = f"{os.cpu_count()} × {names[0] if names else platform.processor()}"
    return f"{processors}, {python}, belasting {load}"


def made_up(hubs: int) -> tuple[Path, Path]:
    """Write made-up hubs; return where they are, and where their site will be.

    That is in memory where it has room: a disk that is behind with its writing takes of a build as
    much again (the same one 0.5 to 4.8 s by the system), and most of the biggest site.
    """
    room = ROOT / ".cache" / "bench" / str(hubs)
    shutil.rmtree(room, ignore_errors=True)
    if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > hubs * EACH:
        room = Path(tempfile.mkdtemp(prefix="doedemocratie-", dir=MEMORY))
        atexit.register(shutil.rmtree, room, ignore_errors=True)
    run([BIN / "doedemocratie", "bench", "--hubs", hubs, "--out", room / "content"])
    return room / "content", room / "site"


def built(content: Path, site: Path, more: Mapping[str, str] | None = None) -> Run:
    """Build a site, without kits where `more` does not ask for them; return what that cost."""
    env = {"CONTENT_DIR": content, "REFERENCE_DATE": DATE, "SEARCH": "false", "KIT": "false"}
    return measure([BIN / "mkdocs", "build", "-d", site], ROOT, {**env, **(more or {})})


def run(command: Sequence[object]) -> None:
    """Run a command, silent unless it fails."""
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def measure(command: Sequence[object], cwd: Path, env: Mapping[str, object]) -> Run:
    """Return what one run of a command cost; byte code is kept, ours and others' (scripts/site)."""
    done = subprocess.run(
        [sys.executable, "-I", ALONE, *map(str, command)],
        cwd=cwd,
        env={
            **os.environ,
            "NO_MKDOCS_2_WARNING": "1",
            "PYTHONDONTWRITEBYTECODE": "",
            **environment.COMPILED,
            **{name: str(value) for name, value in env.items()},
        },
        capture_output=True,
        text=True,
        check=False,
    )
    status, cpu, peak, clock = json.loads(done.stdout) if done.stdout else (1, 0, 0, 0)
    if status:
        sys.exit(done.stderr or f"Dit mislukte: {' '.join(map(str, command))}")
    return cpu, peak / 1024, clock
