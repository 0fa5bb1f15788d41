"""How a file is written over: whole, or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

# What a new file may be read by; an old one keeps what it had.
MODE = 0o644


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
