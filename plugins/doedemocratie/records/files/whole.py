"""A file as a whole: the text of a record file, and how a file is written over or left as it is."""

from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

from . import refusal
from .diagnosis import Flaw
from .lines import plain_ends

# The largest record file that is read.
MAX_BYTES = 64 * 1024

# What a new file may be read by; an old one keeps what it had.
MODE = 0o644


def raw_of(path: Path) -> tuple[bytes | None, list[Flaw]]:
    """Return the bytes of a record file, None where it is none that we read."""
    try:
        status = path.lstat()
        if not stat.S_ISREG(status.st_mode):
            return None, [Flaw(1, 1, (), "not-a-file")]
        if status.st_size > MAX_BYTES:
            return None, [Flaw(1, 1, (), "file-too-large", {"size": status.st_size})]
        return path.read_bytes(), []
    except OSError as failure:
        return None, [Flaw(1, 1, (), "unreadable", {"reason": refusal.why(failure)})]


def text_in(raw: bytes) -> tuple[str | None, list[Flaw]]:
    """Return bytes as text with plain line ends, None where they are no text."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as failure:
        before = raw[: failure.start]
        return None, [Flaw(before.count(b"\n") + 1, 1, (), "not-utf8")]
    return plain_ends(text), []


def text_of(path: Path) -> tuple[str | None, list[Flaw]]:
    """Return the text of a record file with plain line ends, None where it has none."""
    raw, flaws = raw_of(path)
    return (None, flaws) if raw is None else text_in(raw)


def write_whole(path: Path, data: bytes) -> None:
    """Write a file in one step, so that a power cut leaves the old one or the new one.

    Several programs may write it at once. Where a link stands, the file comes in its place.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    mode = path.stat().st_mode if path.exists() else MODE
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        beside.replace(path)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
