"""At night: builds broken off at any moment, and two at once into one folder, lose or mix no site.

What takes the place of chance by day stands in tests/cli/test_standing.py.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from building import DATE, FIXTURE, ROOT
from calling import read_tree
from doedemocratie.cli.commands.build import BUSY
from doedemocratie.kit import store

Tree = dict[str, bytes | None]

INTERRUPTIONS, PAIRS = 50, 20
CLEAN = 10  # after so many interruptions a build is let be


class Sites:
    """A folder for a site, and two contents that differ in what every page shows."""

    def __init__(self, folder: Path) -> None:
        self.out = folder / "sites" / "site"
        self.contents = (folder / "een", folder / "twee")
        for content, name in zip(self.contents, ("Knooppunt Een", "Knooppunt Twee"), strict=True):
            shutil.copytree(FIXTURE, content)
            for hub in (content / "hubs").iterdir():
                lines = hub.read_text("utf-8").splitlines(keepends=True)
                text = "".join(
                    f"naam: {name} {hub.stem}\n" if line.startswith("naam:") else line
                    for line in lines
                )
                hub.write_text(text, "utf-8")
        self.whole: tuple[Tree, ...] = ()
        self.lasts = 0.0

    def start(self, which: int) -> subprocess.Popen[str]:
        """Start to build one of the contents, in a group of processes of its own."""
        command = [sys.executable, "-m", "doedemocratie.cli.main", "build"]
        asked = ["--content", str(self.contents[which]), "--out", str(self.out), "--date", DATE]
        return subprocess.Popen(
            [*command, *asked],
            cwd=ROOT,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            start_new_session=True,
            env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "KIT": "true"},
        )

    def kept(self, which: int) -> Path:
        """Return where the kits of one of the contents are kept."""
        return ROOT / ".cache" / "kit" / store.key(os.fsencode(self.contents[which]), b"")

    def alone(self) -> bool:
        """Return whether nothing lies beside the site."""
        return [path.name for path in self.out.parent.iterdir()] == [self.out.name]

    def build(self, which: int) -> Tree:
        """Build one of the contents, whole and with nothing left beside it."""
        start = time.monotonic()
        process = self.start(which)
        _, complaint = process.communicate()
        self.lasts = time.monotonic() - start
        assert process.returncode == 0, complaint
        assert self.alone()
        assert self.kept(which).is_dir()
        return read_tree(self.out)


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Let programs hear Ctrl+C, also when the tests run in the background of a shell."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)


@pytest.fixture
def sites(tmp_path: Path) -> Sites:
    """Return two contents, and what a whole site of each is."""
    sites = Sites(tmp_path)
    sites.whole = tuple(map(sites.build, range(2)))
    assert sites.whole[0] != sites.whole[1]
    return sites


def children(group: int) -> Iterator[int]:
    """Yield the processes of a group that are alive."""
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,pgid=,stat="], capture_output=True, text=True, check=True
    )
    for line in listed.stdout.splitlines():
        process, of, state = line.split()
        if int(of) == group and not state.startswith("Z"):
            yield int(process)


def of_one(number: signal.Signals) -> Callable[[int], None]:
    return lambda process: os.kill(process, number)


def of_group(number: signal.Signals) -> Callable[[int], None]:
    return lambda process: os.killpg(process, number)


WAYS = {
    "SIGINT": of_one(signal.SIGINT),
    "SIGINT of the group": of_group(signal.SIGINT),
    "SIGTERM": of_one(signal.SIGTERM),
    "SIGKILL": of_one(signal.SIGKILL),
    "SIGKILL of the group": of_group(signal.SIGKILL),
}


@pytest.mark.nightly
def test_no_moment_to_break_off_a_build_costs_a_site(sites: Sites) -> None:
    chance = random.Random(DATE)
    there, lost, broken_off = 1, [], 0
    for number in count():
        if broken_off == INTERRUPTIONS:
            break
        which = chance.randrange(2)
        way = list(WAYS)[number % len(WAYS)]
        if number % 2:
            shutil.rmtree(sites.kept(which), ignore_errors=True)
        process = sites.start(which)
        after = chance.uniform(0.1, 1.1) * sites.lasts
        try:
            process.wait(after)
        except subprocess.TimeoutExpired:
            WAYS[way](process.pid)
        _, complaint = process.communicate()
        time.sleep(0.2)
        broken_off += process.returncode != 0
        tree = read_tree(sites.out)
        if tree == sites.whole[which]:
            there = which
        wrong = {
            "not whole": tree != sites.whole[there],
            "a traceback": "Traceback" in complaint,
            "a child": bool(list(children(process.pid))),
            "left behind": process.returncode >= 0 and not sites.alone(),
            "not built": process.returncode == 0 and tree != sites.whole[which],
        }
        lost += [
            f"{number}, {way} after {after:.2f} s: {what}" for what, is_so in wrong.items() if is_so
        ]
        if number % CLEAN == CLEAN - 1:
            there = 1 - there
            assert sites.build(there) == sites.whole[there]
    sys.stdout.write(f"{broken_off} builds broken off of {number}, wrong: {len(lost)}\n")
    assert lost == []


@pytest.mark.nightly
def test_two_builds_at_once_give_the_site_of_one_of_them(sites: Sites) -> None:
    chance = random.Random(DATE)
    wrong, refused = [], 0
    for number in range(PAIRS):
        pair = [sites.start(0)]
        time.sleep(chance.choice((0.0, chance.uniform(0, sites.lasts))))
        pair.append(sites.start(1))
        told = [process.communicate()[1] for process in pair]
        codes = [process.returncode for process in pair]
        refused += codes.count(BUSY)
        tree = read_tree(sites.out)
        good = [sites.whole[which] for which in range(2) if codes[which] == 0]
        if tree not in good or set(codes) - {0, BUSY} or not sites.alone():
            wrong.append((number, codes, told))
    sys.stdout.write(f"{PAIRS} pairs, {refused} builds refused, wrong: {len(wrong)}\n")
    assert wrong == []
