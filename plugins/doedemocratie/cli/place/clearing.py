"""How a site that nobody needs any more is taken away: by the list of what lies in it.

Nothing outside its folder goes, whatever the list says and whatever has become a link: no link is
followed. To look into each of tens of thousands of folders takes twice as long.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ..shared.wanted import MADE, listed

_BY_FOLDER = {os.open, os.unlink, os.rmdir} <= os.supports_dir_fd
_OPEN = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)
_NOWHERE = frozenset({"", ".", ".."})


def take_away(folder: Path) -> None:
    """Take away a folder and all that is in it; where something cannot go, that stays."""
    if _BY_FOLDER and (folder / MADE).is_file():
        with suppress(OSError, ValueError):  # what the list does not know is taken away below
            _by_list(folder, sorted(listed(folder)))
    shutil.rmtree(folder, ignore_errors=True)


def _by_list(site: Path, names: Iterable[str]) -> None:
    """Take away files, and each folder after the last file in it; raises OSError at a surprise.

    Sorted, the files of one folder stand together.
    """
    around, handles = [""], [os.open(site, _OPEN)]

    def leave() -> None:
        os.close(handles.pop())
        here = around.pop()
        if handles:
            os.rmdir(here[len(around[-1]) : -1], dir_fd=handles[-1])

    try:
        for name in names:
            while not name.startswith(around[-1]):
                leave()
            *folders, file = name[len(around[-1]) :].split("/")
            for inner in folders:
                if inner in _NOWHERE:
                    raise ValueError(name)
                handles.append(os.open(inner, _OPEN, dir_fd=handles[-1]))
                around.append(f"{around[-1]}{inner}/")
            os.unlink(file, dir_fd=handles[-1])
        while len(handles) > 1:
            leave()
    finally:
        for handle in handles:
            os.close(handle)
