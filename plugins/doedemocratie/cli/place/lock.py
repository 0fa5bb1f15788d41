"""The lock of a folder in which one build works; it goes with its process, however that ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = "slot"


class BusyError(Exception):
    """Another build works there."""


def take(folder: Path) -> int:
    """Make a folder and lock it; returns what `release` wants.

    Raises BusyError, and OSError where no folder or no lock can be.
    """
    while True:
        folder.mkdir(exist_ok=True)
        path = folder / LOCK
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except FileNotFoundError:
            continue  # who had it cleared the folder away just now
        try:
            _lock(handle)
            if path.exists() and os.path.samestat(os.fstat(handle), path.stat()):
                return handle
        except (BlockingIOError, PermissionError) as taken:
            os.close(handle)
            raise BusyError from taken
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)  # the lock of a folder that was cleared away: once more


def release(folder: Path, handle: int) -> None:
    """Clear the lock away, and the folder when nothing else is in it."""
    try:
        (folder / LOCK).unlink(missing_ok=True)
        folder.rmdir()
    except OSError:
        pass  # somebody else's things; or a system that keeps what is open
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
