"""The fields of the model, one a line as `hub.merk.belofte`; a release keeps them in tests/frozen.

Run as a script it prints those of today.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from doedemocratie.model.explanation import every
from doedemocratie.model.kinds import KINDS
from doedemocratie.model.kinds.migrations import MIGRATIONS

FROZEN = Path(__file__).parents[1] / "frozen"
FOLDERS = sorted(path for path in FROZEN.iterdir() if path.is_dir())


def of_today() -> list[str]:
    """Return every field of every kind, groups and those within them."""
    return [".".join((kind.id, *path)) for kind in KINDS for path, _ in every(kind.fields)]


def listed(folder: Path) -> list[str]:
    """Return every field that the model of a release had."""
    return (folder / "fields.txt").read_text("utf-8").split()


def today(field: str) -> str:
    """Return what a field of a release is called today, "" where it was dropped."""
    for row in MIGRATIONS:
        old = f"{row.kind}.{row.old}"
        if field == old or field.startswith(f"{old}."):
            if not row.new:
                return ""
            field = ".".join((row.kind, *row.around, row.new)) + field[len(old) :]
    return field


def filled(value: object, path: str) -> Iterator[str]:
    """Yield every field that is there in what a file holds at this path, as it is typed."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield f"{path}.{name}"
            yield from filled(part, f"{path}.{name}")
    elif isinstance(value, list):
        for part in value:
            yield from filled(part, path)


if __name__ == "__main__":
    sys.stdout.writelines(f"{field}\n" for field in of_today())
