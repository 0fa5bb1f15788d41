"""No small file costs `check` minutes or gigabytes, whatever it holds (see heavy.py)."""

from __future__ import annotations

import json
import os
import sys

import pytest

import heavy
from building import ROOT, run

# Each takes less than 1 s and 300 MB; a busy machine may need some more.
SECONDS = 5
MEMORY = 300_000_000


@pytest.mark.whole
@pytest.mark.parametrize(
    "which", [["some"], pytest.param([], marks=pytest.mark.nightly)], ids=["day", "night"]
)
def test_every_heavy_file_is_checked_in_little_time_and_memory(which: list[str]) -> None:
    path = os.pathsep.join(str(ROOT / part) for part in ("tests", "tests/records", "plugins"))
    done = run(sys.executable, heavy.__file__, *which, PYTHONPATH=path)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert len(told) > len(heavy.PAINTED) + len(heavy.DRAWINGS) + len(heavy.UNITS)
    assert {name: figures for name, figures in told.items() if figures[2]} == {}, "it ended badly"
    slow = {name: figures for name, figures in told.items() if figures[0] > SECONDS}
    large = {name: figures for name, figures in told.items() if figures[1] > MEMORY}
    assert (slow, large) == ({}, {})
