"""How a command writes records that are not there yet: whole, and all of them or none."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from ...records.files.refusal import why
from ..shared.command import WrongUseError
from .stopping import kindly, unbroken

_BESIDE = ".doedemocratie-nieuw-"


def create(path: Path, text: str) -> None:
    """Write a file where none is; raises WrongUseError where that cannot be, and leaves none."""
    create_all({path: text})


def create_all(texts: Mapping[Path, str]) -> None:
    """Write files of one folder where none are; raises WrongUseError where one cannot be.

    They are written beside that folder first, and then take their places in one go. So who stops
    it, or has no room left, finds none of them.
    """
    folder = next(iter(texts)).parent
    if folder.is_symlink():
        raise WrongUseError(f"'{folder}' is een verwijzing")
    at = folder
    try:
        folder.mkdir(exist_ok=True)
        with (
            kindly(),
            tempfile.TemporaryDirectory(dir=folder.parent, prefix=_BESIDE) as beside,
        ):
            ready = {path: Path(beside) / path.name for path in texts}
            for at, text in texts.items():
                ready[at].write_text(text, "utf-8", newline="\n")
            with unbroken():
                _placed(ready)
    except OSError as failure:
        raise WrongUseError(f"'{at}' kunnen we niet schrijven ({why(failure)})") from None


def _placed(ready: Mapping[Path, Path]) -> None:
    """Move files to their places; where one cannot, those that were moved are taken away again."""
    moved: list[Path] = []
    try:
        for path, beside in ready.items():
            _move(beside, path)
            moved.append(path)
    except BaseException:
        for path in moved:
            path.unlink()
        raise


def _move(beside: Path, path: Path) -> None:
    if path.exists() or path.is_symlink():
        raise WrongUseError(f"'{path}' is er al")
    beside.rename(path)
