"""Where made files are kept between builds: whole as they were laid there, or not at all.

A file bears in its name what it was made of (its key) and the hash of its bytes, and in its time,
below a second, a seal: a number that follows from that hash and its length. Who writes to it later
breaks the seal. So nobody reads 200 MB to know that they are whole: only what has another time is
read again, and what then proves to be something else is as if never kept.
"""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from ..frozen import frozen
from ..machine import kept
from ..records.files.whole import MODE, write_whole

_NOTE = ".of"  # in the room of a site: what it is the site of
_SECOND = 1_000_000_000  # nanoseconds
# No file system that keeps time below a second is coarser than 100 nanoseconds.
_STEP, _SEALS = 100, 9_999_991
_HASH = 32  # letters of a hash: 128 bits


class Kept(NamedTuple):
    """A file that is kept: where it is, and how many bytes it has."""

    path: str
    size: int


class _Name(NamedTuple):
    """What the name of a kept file says."""

    key: str
    digest: str

    def seal(self, size: int) -> int:
        """Return the part below a second of the time of this file, when it has so many bytes."""
        return (int(self.digest, 16) + size) % _SEALS * _STEP


def key(*parts: bytes) -> str:
    """Return under what is kept what is made of these parts."""
    whole = sha256()
    for part in parts:
        whole.update(len(part).to_bytes(8, "big") + part)
    return whole.hexdigest()[:_HASH]


@frozen
class Store:
    """The room of one site: files by their key. Several builds may use it at once."""

    folder: Path

    def take(self, keys: Collection[str]) -> dict[str, Kept]:
        """Return what is kept whole of these keys; clears away what stands in their place."""
        taken: dict[str, Kept] = {}
        try:
            with os.scandir(self.folder) as entries:
                for entry in entries:
                    name = _Name(*entry.name.partition(".")[::2])
                    if name.key in keys:
                        size = _whole(entry, name)
                        if size is None:
                            _remove(entry.path)
                        else:
                            taken[name.key] = Kept(entry.path, size)
        except (FileNotFoundError, NotADirectoryError):
            pass
        return taken

    def lay(self, files: Mapping[str, bytes]) -> dict[str, Kept]:
        """Keep files by their keys; returns where each is.

        All reach the disk before one has its name, so that no power cut leaves a part of a file.
        """
        kept.stand(self.folder)
        laid: dict[str, Kept] = {}
        beside: dict[str, tuple[Path, int]] = {}
        try:
            for name, data in files.items():
                handle, half = tempfile.mkstemp(dir=self.folder, prefix=".")
                beside[name] = Path(half), handle
                with os.fdopen(os.dup(handle), "wb") as file:
                    file.write(data)
            for name, (path, handle) in beside.items():
                os.fsync(handle)
                laid[name] = self._sealed(path, name, files[name])
        finally:
            for path, handle in beside.values():
                os.close(handle)
                path.unlink(missing_ok=True)
        return laid

    def _sealed(self, path: Path, asked: str, data: bytes) -> Kept:
        name = _Name(asked, sha256(data).hexdigest()[:_HASH])
        path.chmod(MODE)
        _seal(path, name, len(data))
        place = self.folder / ".".join(name)
        kept.clear(place)
        path.replace(place)
        return Kept(str(place), len(data))

    def sweep(self, used: Collection[str]) -> None:
        """Take away what lies here and was not used, but what another build may be using now."""
        kept.sweep(self.folder)
        now = time.time()
        for path in self._others(used):
            with suppress(FileNotFoundError):  # another build was first
                told = os.lstat(path)
                # The second is renewed by every link that is made to a file.
                if now - max(told.st_mtime, told.st_ctime) > kept.STALE:
                    _remove(path)

    def _others(self, used: Collection[str]) -> Iterator[str]:
        with os.scandir(self.folder) as entries:
            for entry in entries:
                if entry.path not in used and not entry.name.startswith("."):
                    yield entry.path


def opened(home: Path, content: Path, address: str) -> Store:
    """Return the room for the site of a content folder at an address; clears those of no use.

    Another content folder or address asks for other files, which should not sweep these away.
    """
    whose = os.fsencode(content)
    room = home / key(whose, address.encode())
    for folder in (home, room):
        kept.stand(folder)
    note = room / _NOTE
    kept.clear(note)
    write_whole(note, whose)
    for path in home.iterdir():
        if path != room and _unused(path):
            _remove(str(path))
    return Store(room)


def _unused(room: Path) -> bool:
    """Return whether no build comes back to a room: its content is gone, or not built for long."""
    note = room / _NOTE
    try:
        content = Path(os.fsdecode(note.read_bytes()))
        age = time.time() - note.stat().st_mtime
        return age > kept.UNUSED or not content.is_dir()
    except (OSError, ValueError):
        try:
            return time.time() - os.lstat(room).st_mtime > kept.STALE
        except FileNotFoundError:  # another build cleared it
            return False


def _whole(entry: os.DirEntry[str], name: _Name) -> int | None:
    """Return how many bytes a file has that is whole; None for what is another thing."""
    try:
        told = entry.stat(follow_symlinks=False)
        if not stat.S_ISREG(told.st_mode) or len(name.digest) != _HASH:
            return None
        as_laid = stat.S_IMODE(told.st_mode) == MODE
        if as_laid and told.st_mtime_ns % _SECOND == name.seal(told.st_size):
            return told.st_size
        path = Path(entry.path)
        if not as_laid:
            path.chmod(MODE)  # a disk that keeps no such thing only costs reading
        if sha256(path.read_bytes()).hexdigest()[:_HASH] != name.digest:
            return None
    except (OSError, ValueError):  # it is gone, may not be read, or its name is no hash
        return None
    _seal(path, name, told.st_size)
    return told.st_size


def _seal(path: Path, name: _Name, size: int) -> None:
    """Give a file the time that it has, with its seal; one that cannot be sealed is read again."""
    with suppress(OSError):
        second = path.stat().st_mtime_ns // _SECOND * _SECOND
        os.utime(path, ns=(second, second + name.seal(size)))


def _remove(path: str) -> None:
    """Take away what stands somewhere, of whatever sort; another build may have been first."""
    try:
        os.unlink(path)  # noqa: PTH108  of thousands as many Paths are felt
    except FileNotFoundError:
        pass
    except OSError:
        shutil.rmtree(path, ignore_errors=True)
