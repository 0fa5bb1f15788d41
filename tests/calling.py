"""Our own command, called in this process as a shell would call it."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result

from doedemocratie.cli.main import doedemocratie


def called(*asked: str, typed: bytes | str = "") -> Result:
    """Run `doedemocratie` with this on its standard input.

    The result has what it said (`stdout`), what it complained of (`stderr`) and its `exit_code`.
    """
    return CliRunner().invoke(doedemocratie, asked, input=typed, catch_exceptions=False)


def read_tree(folder: Path) -> dict[str, bytes | None]:
    """Return everything below a folder by its path: the bytes of a file, None for a folder."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }
