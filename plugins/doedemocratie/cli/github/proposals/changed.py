"""The records among paths that a pull request changes; every other path is passed over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ....model.grammar.base import Record
from ....model.kinds import kind_of
from ....records import catalogue as records
from ....records.catalogue import Entry
from ....records.folder import SUFFIXES
from ...shared import arguments


def named(files: Iterable[str], listed: Path | None) -> list[str]:
    """Return all paths that were given, those in the file `listed` with NUL between them too."""
    paths = {*files}
    if listed:
        paths |= {path for path in arguments.text(listed).split("\0") if path}
    return sorted(paths)


def entries(content: Path, paths: Iterable[str]) -> Iterator[tuple[Entry[Record] | None, str]]:
    """Yield every record among the paths with its path; None for one that is gone or unreadable."""
    folder = content.resolve()
    for name in paths:
        path = Path(name)
        place = path.parent.resolve()
        kind = kind_of((place / path.name).as_posix())
        if kind is None or path.suffix not in SUFFIXES:
            continue
        if records.content_of(place / path.name, kind) != folder:
            continue
        yield records.read_entry(place / path.name, name, kind)[0], name
