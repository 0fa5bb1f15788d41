"""Builds the site by another engine, in an environment of its own, to compare with MkDocs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from environment import BIN, ROOT, VENV, say, stop

# By name: its command, and the package that it takes the place of, which goes from its environment.
ENGINES = {"properdocs": "mkdocs"}


def build(engine: str, out: Path, env: Mapping[str, str]) -> None:
    """Build the site into a folder; an engine that is not in ENGINES is the one of .venv."""
    programs = _installed(engine) if engine in ENGINES else BIN
    command = [programs / engine, "build", "--strict", "-f", "mkdocs.yml", "-d", out]
    done = subprocess.run([*map(str, command)], cwd=ROOT, env={**os.environ, **env}, check=False)
    if done.returncode:
        stop(f"scripts/compare: {engine} bouwde de site niet.", 2)


def _installed(engine: str) -> Path:
    """Return where the programs of an engine are, after installing them where they are not."""
    lock = ROOT / "requirements" / f"{engine}.txt"
    folder = ROOT / ".cache" / "engines" / engine
    programs = folder / BIN.relative_to(VENV)
    stamp = folder / ".installed"
    wanted = lock.read_text() + (ROOT / "pyproject.toml").read_text()
    if stamp.is_file() and stamp.read_text() == wanted:
        return programs
    say(f"Ik installeer {engine} in een eigen omgeving ({lock.relative_to(ROOT)}) …")
    shutil.rmtree(folder, ignore_errors=True)
    pip = [str(programs / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    for command in (
        [sys.executable, "-m", "venv", str(folder)],
        [*pip, "install", "--require-hashes", "-r", str(lock)],
        [*pip, "install", "--no-deps", "--no-build-isolation", "--editable", "."],
        [*pip, "uninstall", "--yes", ENGINES[engine]],
    ):
        if subprocess.run(command, cwd=ROOT, check=False).returncode:
            stop(f"scripts/compare: {engine} installeren lukte niet. Is er internet?", 2)
    stamp.write_text(wanted)
    return programs
