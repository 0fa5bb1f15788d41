"""The room of one build: a folder beside that of the site, or in it where beside it none can be.

It holds the lock, the site in the making, the old site for as long as a swap takes, and everything
temporary. What a build that was broken off left in it, the next one puts right and clears away.
"""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ...frozen import frozen
from ..shared.wanted import MADE, WORK
from . import lock, swap
from .clearing import take_away
from .lock import BusyError
from .stopping import unbroken

_NEW, _FORMER, _TEMPORARY = "nieuw-", "vorig", "tijdelijk"
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_IS_FULL = "De schijf is vol: er is geen ruimte om de site te bouwen."
_CLOSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_NOTHING_LEFT = 1 << 20  # bytes; what programs of others do not tell of, the disk does


class NoRoomError(Exception):
    """The site cannot be put there; the text says why, in Dutch."""


@frozen
class Room:
    """A room that is held: `folder` is its own, `new` comes to hold the site."""

    folder: Path
    new: Path
    out: Path

    def put_in_place(self) -> None:
        """Let the new site take the place of the old one, wholly or not at all; raises OSError."""
        with unbroken():
            if self.folder.parent == self.out:
                swap.inside(self.new, self.out, self.folder / _FORMER)
                return
            try:
                swap.beside(self.new, self.out, self.folder / _FORMER)
            except OSError as failure:
                if failure.errno not in swap.UNMOVABLE:
                    raise
                self._move_in()

    def _move_in(self) -> None:
        within = self.out / WORK
        within.mkdir(exist_ok=True)
        try:
            new = within / self.new.name
            shutil.copytree(self.new, new)
            swap.inside(new, self.out, within / _FORMER)
        finally:
            _clear(within, self.out)

    def told(self, failure: Exception) -> NoRoomError | None:
        """Return a failure as something about the disk or the folder; None when it is not."""
        number = failure.errno if isinstance(failure, OSError) else None
        if number in _FULL or shutil.disk_usage(self.folder).free < _NOTHING_LEFT:
            return NoRoomError(_IS_FULL)
        if number in _CLOSED and isinstance(failure, OSError) and failure.filename:
            return NoRoomError(f"Hier mogen we niets neerzetten of lezen: {failure.filename}")
        if number in swap.UNMOVABLE:
            return NoRoomError(
                f"'{self.out}' laat zich niet vervangen. Kies een andere map met --out."
            )
        return None


@contextmanager
def opened(out: Path) -> Iterator[Room]:
    """Hold the room of the folder `out`, a whole path; no other build gets it meanwhile.

    Raises BusyError when one has it, NoRoomError when nothing can be written there.
    """
    kept = tempfile.tempdir, os.environ.get("TMPDIR")
    taken: tuple[Path, int] | None = None
    try:
        with unbroken():  # what stopped it meanwhile counts within this `try`
            taken = folder, _ = _taken(out)
            _put_right(out, folder)
            temporary = folder / _TEMPORARY
            temporary.mkdir()
            tempfile.tempdir = os.environ["TMPDIR"] = str(temporary)
        yield Room(folder, folder / f"{_NEW}{secrets.token_hex(4)}", out)
    finally:
        with unbroken():
            tempfile.tempdir = kept[0]
            if kept[1] is None:
                os.environ.pop("TMPDIR", None)
            else:
                os.environ["TMPDIR"] = kept[1]
            if taken:
                _clear(taken[0], out)
                lock.release(*taken)


def _taken(out: Path) -> tuple[Path, int]:
    """Return the room of `out` and its lock."""
    beside, within = out.with_name(f".{out.name}{WORK}"), out / WORK
    try:
        if not os.path.ismount(out):
            try:
                out.parent.mkdir(parents=True, exist_ok=True)
                return beside, lock.take(beside)
            except OSError as failure:
                there = out.is_dir() and not (beside / lock.LOCK).exists()
                if failure.errno in _FULL or not there:
                    raise
        return within, lock.take(within)
    except OSError as failure:
        if failure.errno in _FULL:
            raise NoRoomError(_IS_FULL) from None
        raise NoRoomError(
            f"In '{out}' kan niets geschreven worden. Kies een andere map met --out."
        ) from None


def _put_right(out: Path, folder: Path) -> None:
    """Undo or finish the swap that another build was broken off in, and clear up behind it."""
    if folder.parent != out:
        swap.restore(out, folder / _FORMER)
    within = out / WORK
    for new in within.glob(f"{_NEW}*/{MADE}"):
        if (within / _FORMER).is_dir():
            swap.inside(new.parent, out, within / _FORMER)
    for room in {folder, within}:
        _clear(room, out)


def _clear(room: Path, out: Path) -> None:
    """Take away what builds leave in a room, and a room that is empty then.

    The old site stays for as long as no whole one is in its place.
    """
    former = room / _FORMER
    if room.parent == out:
        needed = former.is_dir() and any(former.iterdir()) and any(room.glob(f"{_NEW}*/{MADE}"))
    else:
        needed = former.is_dir() and not out.exists()
    if needed:
        return
    for path in (former, room / _TEMPORARY, *room.glob(f"{_NEW}*")):
        take_away(path)
    if room.is_dir() and not any(room.iterdir()):
        room.rmdir()


__all__ = ["BusyError", "NoRoomError", "Room", "opened"]
