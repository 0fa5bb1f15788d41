"""Our own command, as workflows run it: in a process of its own that never has the token."""

from __future__ import annotations

import subprocess
from pathlib import Path

import rest

ROOT = Path(__file__).resolve().parents[2]
COMMAND = ROOT / ".venv" / "bin" / "doedemocratie"


def said(*asked: str, **environment: str) -> tuple[int, str]:
    """Run `doedemocratie` in the checkout; returns its exit code and what it printed."""
    done = subprocess.run(
        [str(COMMAND), *asked],
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**rest.without_token(), **environment},
        timeout=600,
        check=False,
    )
    return done.returncode, done.stdout
