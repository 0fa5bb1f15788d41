"""Who makes the files: this process, and when that takes long as many others as there are to do it.

Each is a program of its own, ended as children.py promises, and lays what it makes in the store.
What one of them left undone, this process makes; so a fault is always met here, and told whole.
"""

from __future__ import annotations

import os
import pickle
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from subprocess import TimeoutExpired
from typing import BinaryIO, NamedTuple

from ..faults import during
from ..machine import children
from ..pages.kit.pieces import Piece
from .drawing import Printing
from .making import MAKERS
from .store import Kept, Store

Say = Callable[[str], None]

BATCH = 32  # files that are laid together: what is lost when a build is broken off
# Seconds of work from which on other processes are worth what they take to start.
WORTH = 6.0
MOST = 4  # each takes a hundred MB
_OFTEN = 5.0  # seconds between two words about how far it is


class Task(NamedTuple):
    """A file to make, and under which key it is kept."""

    key: str
    piece: Piece


@dataclass(slots=True)
class Progress:
    """Says now and then how far it is, when it takes long; who heard that hears the end too."""

    say: Say
    total: int
    told: int = 0
    since: float = field(default_factory=time.monotonic)
    spoke: float = field(default_factory=time.monotonic)

    def at(self, done: int) -> None:
        """Tell that so many files are there, unless that was told; the end to who heard of it."""
        now = time.monotonic()
        last = done == self.total and self.told > 0
        if done > self.told and (last or now - self.spoke > _OFTEN):
            self.spoke, self.told = now, done
            more = "." if done == self.total else " …"
            self.say(f"Posters, kaarten en andere bestanden: {done} van {self.total} gemaakt{more}")


def make(tasks: Sequence[Task], store: Store, printing: Printing, say: Say) -> dict[str, Kept]:
    """Make files and lay them in the store; returns where each is by its key."""
    progress = Progress(say, len(tasks))
    laid: dict[str, Kept] = {}
    here = processes()
    for batch in (batches := iter(_batches(tasks))):
        laid |= _lay(batch, store, printing)
        progress.at(len(laid))
        took = time.monotonic() - progress.since
        left = len(tasks) - len(laid)
        if here > 1 and took * left / len(laid) > WORTH:
            shares = _shares(list(batches), here)
            _others(shares, store, printing.project, progress)
            there = store.take({task.key for share in shares for task in share})
            laid |= there
            progress.at(len(laid))
            rest = [task for share in shares for task in share if task.key not in there]
            for undone in _batches(rest):
                laid |= _lay(undone, store, printing)
                progress.at(len(laid))
    return laid


def _lay(batch: Sequence[Task], store: Store, printing: Printing) -> dict[str, Kept]:
    return store.lay({task.key: bytes_of(task.piece, printing) for task in batch})


def bytes_of(piece: Piece, printing: Printing) -> bytes:
    """Make a file; a fault is noted with its address, which names the record."""
    with during(f"het maken van {piece.address}"):
        return MAKERS[piece.maker].make(piece.view, printing)


def processes() -> int:
    """Return how many processes may work at once."""
    if hasattr(os, "sched_getaffinity"):
        return min(MOST, len(os.sched_getaffinity(0)))
    return min(MOST, os.cpu_count() or 1)


def _batches(tasks: Sequence[Task]) -> Iterator[Sequence[Task]]:
    for start in range(0, len(tasks), BATCH):
        yield tasks[start : start + BATCH]


def _shares(batches: Sequence[Sequence[Task]], count: int) -> list[list[Task]]:
    """Return what each of so many processes makes: a like number of every sort of file."""
    return [list(chain.from_iterable(batches[start::count])) for start in range(count)]


def _others(
    shares: Sequence[Sequence[Task]], store: Store, project: Path, progress: Progress
) -> None:
    """Let a process make each share, until all have ended, however they did."""
    command = [sys.executable, "-P", "-m", __name__]
    before = _there(store)
    done = progress.total - sum(map(len, shares))
    with ExitStack() as stack:
        working = []
        for share in shares:
            asked = stack.enter_context(tempfile.TemporaryFile())
            pickle.dump((share, store, project), asked)
            asked.seek(0)
            working.append(
                stack.enter_context(children.started(command, env=os.environ, given=asked))
            )
        while working:
            try:
                working[0].wait(_OFTEN)
                working.pop(0)
            except TimeoutExpired:
                # The last word is for who looked whether they are whole.
                progress.at(min(done + _there(store) - before, progress.total - 1))


def _there(store: Store) -> int:
    """Return how many files lie in a store, whole or not."""
    return sum(not name.startswith(".") for name in os.listdir(store.folder))  # noqa: PTH208


def _asked(given: BinaryIO) -> None:
    """Make what the process that started this one asks for."""
    share, store, project = pickle.load(given)  # noqa: S301  it comes from ourselves
    printing = Printing(project)
    for batch in _batches(share):
        _lay(batch, store, printing)


if __name__ == "__main__":
    _asked(sys.stdin.buffer)
