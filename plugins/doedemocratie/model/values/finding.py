"""A Finding: something is wrong at a path. The one type for it, from a value to a drawing.

What it is called (`code`) and what its text needs to know (`facts`), never words: those stand in
records.messages, and records.problems makes a Problem of the two.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from typing import Self

from ...frozen import frozen

Path = tuple[str | int, ...]
Place = tuple[int, int]

ERROR = "error"
WARNING = "warning"


@frozen
class Finding:
    """Something wrong: the path of the value in its record, a stable code, and its facts.

    `level` is ERROR or WARNING; `place` is the line and column from 1, where it is about the file
    rather than about a value in it.
    """

    path: Path
    code: str
    facts: Mapping[str, object] = field(default_factory=dict)
    level: str = ERROR
    place: Place | None = None

    @property
    def line(self) -> int:
        """Return the line from 1, 1 where it has no place of its own."""
        return self.place[0] if self.place else 1

    @property
    def column(self) -> int:
        """Return the column from 1, 1 where it has no place of its own."""
        return self.place[1] if self.place else 1


class FindingError(Exception):
    """Raised by what reads one value or one file, which knows no path: it carries the Finding.

    `others` is what is wrong with it besides.
    """

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code)
        self.finding = Finding((), code, facts)
        self.others: tuple[Finding, ...] = ()

    def also(self, others: Iterable[Finding]) -> Self:
        """Return this error with what else is wrong, each code once."""
        told = {other.code: other for other in others if other.code != self.finding.code}
        self.others = tuple(told.values())
        return self
