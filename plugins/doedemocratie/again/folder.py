"""The folder of a site in the making: what became another is written, the rest linked."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)


@dataclass(slots=True)
class SiteFolder:
    """The folder of a site in the making, and the one that it takes unchanged files from.

    What it laid there is `linked` or `written`; only that lies in a folder of its `own`, which was
    not there before. Who lays a file there otherwise adds it to `written`.
    """

    out: Path
    former: Path | None = None
    linked: set[str] = field(default_factory=set)
    written: set[str] = field(default_factory=set)
    own: set[str] = field(default_factory=set)
    _standing: set[str] = field(default_factory=set)

    def write(self, path: str, content: bytes | Path) -> None:
        """Lay a file; one with the same bytes as before is that file, with its time."""
        data = content.read_bytes() if isinstance(content, Path) else content
        if path in self.linked:  # or the former site would be written to
            os.unlink(f"{self.out}/{path}")  # noqa: PTH108
            self.linked.discard(path)
        if self.former and _same(f"{self.former}/{path}", data):
            self.link(path)
            return
        self._stand(path.rpartition("/")[0])
        _write(f"{self.out}/{path}", data)
        self.written.add(path)

    def link(self, path: str) -> None:
        """Lay a file of the former site."""
        self._stand(path.rpartition("/")[0])
        _link(f"{self.former}/{path}", f"{self.out}/{path}")
        self.linked.add(path)

    def _stand(self, folder: str) -> None:
        """Make a folder and those around it, each once: of tens of thousands of files it is felt.

        To look for a folder, or to come back when there is none, takes as long as to lay a file.
        """
        if folder not in self._standing:
            if folder:
                self._stand(folder.rpartition("/")[0])
            with suppress(FileExistsError):
                os.mkdir(f"{self.out}/{folder}")  # noqa: PTH102
                self.own.add(folder)
            self._standing.add(folder)


def _write(path: str, data: bytes) -> None:
    """Write a file by the calls of the system itself: `open` takes a third more."""
    file = os.open(path, _NEW, 0o666)
    try:
        done = os.write(file, data)
        while done < len(data):
            done += os.write(file, data[done:])
    finally:
        os.close(file)


def _same(path: str, data: bytes) -> bool:
    try:
        if os.stat(path, follow_symlinks=False).st_size != len(data):  # noqa: PTH116
            return False
        with open(path, "rb") as file:  # noqa: PTH123
            return file.read() == data
    except OSError:
        return False


def _link(former: str, path: str) -> None:
    """Give a file a second name, or copy it where the disk knows no such."""
    try:
        os.link(former, path)
    except FileExistsError:
        os.unlink(path)  # noqa: PTH108
        _link(former, path)
    except OSError:
        shutil.copy2(former, path)
