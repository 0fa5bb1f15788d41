"""Leave bad records out, so that one bad file never keeps the site from being of today.

For builds by the clock only, where nobody stands by to mend a file. What is left out is said, and
too much of it stops the build: then something else is wrong than a file.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from ...frozen import frozen
from ...model.kinds import BY_FOLDER, FOLDERS, SINGLE, Kind
from ..catalogue import ASSETS, Catalogue, is_example
from ..folder import SUFFIXES
from ..telling.problems import Problem, errors

# At most so many records may go, and at most this share; one always may.
MOST = 5
SHARE = 0.02


class TooMuchError(Exception):
    """So much would be left out that the old site is better; the text says what, in Dutch."""


@frozen
class Left:
    """A catalogue without its bad records, and their names: `hubs/plug-de-dag`, sorted."""

    catalogue: Catalogue
    out: tuple[str, ...]

    def sources(self) -> list[tuple[str, Kind, str]]:
        """Return (source file below content/, kind, slug) of what was left out.

        With either ending, since other pages may link to it.
        """
        parts = (name.split("/") for name in self.out)
        return [
            (BY_FOLDER[folder].path(f"{slug}{suffix}"), BY_FOLDER[folder], slug)
            for folder, slug in parts
            for suffix in SUFFIXES
        ]


def leave_out(catalogue: Catalogue, problems: Iterable[Problem], content: str) -> Left:
    """Return the catalogue without each record that has an error, itself or in a file of its own.

    `content` is the content folder as problems show it. References to what is gone stay sound:
    its name is still taken. Raises TooMuchError when something wrong is no record's, when more
    than five records or 2 % would go (one always may), or when no hub is left.
    """
    out: set[str] = set()
    for problem in errors(problems):
        name = owner(problem.file, content)
        if name is None:
            raise TooMuchError(f"'{problem.file}' is geen bestand dat we weg kunnen laten.")
        out.add(name)
    total = sum(len(slugs) for slugs in catalogue.slugs.values())
    if len(out) > min(MOST, max(1, int(total * SHARE))):
        raise TooMuchError(
            f"Van de {total} bestanden zouden er {len(out)} wegvallen: {', '.join(sorted(out))}."
        )
    entries = {
        kind: tuple(entry for entry in members if f"{entry.kind.folder}/{entry.slug}" not in out)
        for kind, members in catalogue.entries.items()
    }
    if all(is_example(hub.record) for hub in entries["hub"]):
        raise TooMuchError("Er zou geen enkel knooppunt overblijven.")
    return Left(replace(catalogue, entries=entries), tuple(sorted(out)))


def owner(file: str, content: str) -> str | None:
    """Return the record that a file belongs to, as `hubs/plug-de-dag`; None for no record."""
    path = PurePosixPath(file)
    if not path.is_relative_to(content):
        return None
    parts = path.relative_to(content).parts
    if len(parts) == 1 and path.name in SINGLE:
        return f"{SINGLE[path.name].folder}/{path.stem}"
    if len(parts) == 2 and parts[0] in FOLDERS:
        return f"{parts[0]}/{path.stem}"
    if len(parts) > 3 and parts[0] == ASSETS and parts[1] in BY_FOLDER:
        return f"{parts[1]}/{parts[2]}"
    return None
