"""How the files of a spreadsheet come to stand: all of them, or none."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..shared.creation import create
from .judging import Draft


def write(content: Path, drafts: Sequence[Draft]) -> list[Path]:
    """Write the file of each draft; raises WrongUseError where one cannot be, and leaves none."""
    written: list[Path] = []
    try:
        for draft in drafts:
            create(content / draft.path, draft.text)
            written.append(content / draft.path)
    except BaseException:
        for path in written:
            path.unlink(missing_ok=True)
        raise
    return written
