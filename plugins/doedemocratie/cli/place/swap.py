"""How a new site takes the place of the old one: in one step where the system can.

`beside` swaps folders. `inside` swaps what is in them, for a folder that cannot be moved itself (a
disk of its own, as a container has it); broken off, it is to be called again, and then goes on
where it was.
"""

from __future__ import annotations

import ctypes
import errno
import filecmp
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from ..shared.wanted import MADE, WORK, listed

# The folder cannot be moved: it is a disk, or what it lies in may not be changed.
UNMOVABLE = (errno.EBUSY, errno.EXDEV, errno.EACCES, errno.EPERM)
_UNABLE = (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP)
_HERE = -2 if sys.platform == "darwin" else -100  # AT_FDCWD
_EXCHANGE = 2  # RENAME_EXCHANGE of Linux, RENAME_SWAP of macOS


def keep_times(new: Path, old: Path, names: Iterable[str]) -> None:
    """Give the files with these names that did not change the times that they had.

    What is one file with two names, as files that are kept between builds are, need not be read.
    """
    for name in names:
        # Text, since of thousands as many Paths are felt.
        path, former = f"{new}/{name}", f"{old}/{name}"
        try:
            same = os.path.samefile(path, former)  # noqa: PTH121
        except OSError:
            continue
        if not same and filecmp.cmp(path, former, shallow=False):
            shutil.copystat(former, path)


def beside(new: Path, out: Path, former: Path) -> None:
    """Put the folder `new` in the place of `out`; what was there may be at `new` or `former` after.

    Where there are two steps, `restore` undoes the first. Raises OSError, with all as it was.
    """
    if not out.exists():
        new.rename(out)
    elif not exchange(new, out):
        out.rename(former)
        try:
            new.rename(out)
        except OSError:
            former.rename(out)
            raise


def restore(out: Path, former: Path) -> None:
    """Put back what a swap in two steps was broken off with."""
    if former.is_dir() and not out.exists():
        former.rename(out)


def exchange(left: Path, right: Path) -> bool:
    """Let two folders change places in one step; returns False where the system knows no such."""
    library = ctypes.CDLL(None, use_errno=True) if sys.platform != "win32" else None
    swap = getattr(library, "renameatx_np" if sys.platform == "darwin" else "renameat2", None)
    if swap is None:
        return False
    if swap(_HERE, os.fsencode(left), _HERE, os.fsencode(right), ctypes.c_uint(_EXCHANGE)) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNABLE:
        return False
    raise OSError(number, os.strerror(number), str(right))


def inside(new: Path, out: Path, former: Path) -> None:
    """Move what is in `new` into `out`, and what was there into `former`; the list of files last.

    So the list in `new` tells that there is more to do. Raises OSError, with all as it was.
    """
    moved: list[tuple[Path, Path]] = []

    def move(source: Path, target: Path) -> None:
        source.rename(target)
        moved.append((source, target))

    former.mkdir(exist_ok=True)
    coming = {name.split("/")[0] for name in listed(new)} - {MADE}
    try:
        for name in sorted({path.name for path in out.iterdir()} - coming - {WORK, MADE}):
            move(out / name, former / name)
        for name in (*sorted(coming), MADE):
            if not (new / name).exists():
                continue  # it was moved before this was broken off
            if (out / name).exists() and not (former / name).exists():
                move(out / name, former / name)
            move(new / name, out / name)
    except OSError:
        for source, target in reversed(moved):
            target.rename(source)
        raise
