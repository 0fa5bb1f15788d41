"""How a command writes a record that is not there yet."""

from __future__ import annotations

from pathlib import Path

from .command import WrongUseError


def create(path: Path, text: str) -> None:
    """Write a file where none is; raises WrongUseError where that cannot be."""
    if path.parent.is_symlink():
        raise WrongUseError(f"'{path.parent}' is een verwijzing")
    try:
        path.parent.mkdir(exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise WrongUseError(f"'{path}' is er al") from None
    except OSError as failure:
        raise WrongUseError(f"'{path}' kunnen we niet schrijven ({failure.strerror})") from None
