"""What a build keeps for the next one, below .cache/: whole as it was laid there, or not at all.

A note beside the files of one thing bears the checksum of itself and its name, and those of the
files. Whatever happened to them (cut off, emptied, another's, a folder in their place), they are
then as if never kept.
"""

from __future__ import annotations

import gc
import json
import math
import os
import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from zlib import crc32

from ..frozen import frozen
from ..records.files.whole import write_whole

CACHE = ".cache"
_NOTE = ".kept"
STALE = 3600  # seconds; no file takes that long to be written
UNUSED = 30 * 24 * 3600  # seconds; what no build asked for in so long, none will


@frozen
class Shelf:
    """A folder in which things are kept by name; `folder` lies in .cache/."""

    folder: Path

    # Any: what was noted, which only who laid it there knows the shape of.
    def read(self, name: str) -> tuple[Any, dict[str, Path]] | None:
        """Return what was noted with a thing, as JSON reads it, and where its files are.

        None when it is not there, or not as it was laid there.
        """
        held = self.whole(name)
        if held is None:
            return None
        noted, files = held
        return noted, {file: self.folder / file for file in files}

    def whole(self, name: str) -> tuple[object, dict[str, bytes]] | None:
        """Return the same with what is in the files."""
        noting = self._noting(name)
        if noting is None:
            return None
        noted, digests = noting
        try:
            files = {file: (self.folder / file).read_bytes() for file in digests}
        except OSError:
            return None
        whole = all(_digest(data) == digests[file] for file, data in files.items())
        return (noted, files) if whole else None

    def touched(self, name: str) -> dict[str, str]:
        """Return the digests of the files under a name that stand there; no sweep comes for them.

        Those may stay when the thing is laid again.
        """
        _, digests = self._noting(name) or (None, {})
        there: dict[str, str] = {}
        for file, digest in digests.items():
            with suppress(OSError):
                os.utime(self.folder / file)
                there[file] = digest
        return there

    def lay(
        self,
        name: str,
        noted: object,
        files: Mapping[str, bytes],
        staying: Mapping[str, str] | None = None,
    ) -> dict[str, Path]:
        """Keep files under a name, with a note for who reads them; returns where each is.

        What is `staying` of those that were touched belongs to it as it stands there.
        """
        stand(self.folder)
        digests = {**(staying or {}), **{file: _digest(data) for file, data in files.items()}}
        note = json.dumps([noted, digests], sort_keys=True).encode()
        last = {f"{name}{_NOTE}": _seal(name, note) + b"\n" + note}
        for file, data in {**files, **last}.items():
            clear(self.folder / file)
            write_whole(self.folder / file, data)
        return {file: self.folder / file for file in digests}

    def _noting(self, name: str) -> tuple[object, dict[str, str]] | None:
        """Return what was noted with a thing, and the digest of each of its files."""
        try:
            digest, _, note = (self.folder / f"{name}{_NOTE}").read_bytes().partition(b"\n")
        except OSError:
            return None
        if digest != _seal(name, note):
            return None
        noted, digests = json.loads(note)
        return noted, digests

    def has(self, name: str) -> bool:
        """Return whether anything is kept under a name, whole or not."""
        return (self.folder / f"{name}{_NOTE}").exists()

    def sweep(self, unused: float = math.inf) -> None:
        """Take away what was being written when a build was broken off.

        And what was not written or touched for that many seconds.
        """
        sweep(self.folder)
        before = time.time() - unused
        for path in self.folder.glob("[!.]*") if unused < math.inf else ():
            with suppress(OSError):  # another build was first
                if path.stat().st_mtime < before:
                    path.unlink()


def stand(folder: Path) -> None:
    """Make a folder below .cache/, whatever stands there now; another build may do so too."""
    for place in (folder.parent, folder):
        try:
            place.mkdir(parents=True, exist_ok=True)
        except FileExistsError:  # a file, or a link to nothing
            # The other build may just have made the folder: that is not taken away like this.
            with suppress(OSError):
                place.unlink()
            place.mkdir(parents=True, exist_ok=True)


def clear(path: Path) -> None:
    """Take away a folder where a file is to come."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)  # another build may be at it too


def sweep(folder: Path) -> None:
    """Take away what was being written in a folder when a build was broken off."""
    for path in folder.glob(".*"):
        with suppress(FileNotFoundError):  # another build was first
            if path.is_file() and time.time() - path.stat().st_mtime > STALE:
                path.unlink()


def _seal(name: str, note: bytes) -> bytes:
    return _digest(f"{name}\n".encode() + note).encode()


def _digest(data: bytes) -> str:
    """Return what tells whether bytes are whole; who means ill could write the note too."""
    return f"{crc32(data):08x}"


@contextmanager
def in_one_go() -> Iterator[None]:
    """Keep Python from looking for garbage meanwhile: what is kept or read again has none."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
