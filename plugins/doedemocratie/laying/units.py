"""What of one build is made or linked together: a record with its pages, or a page of many.

Of the rest nobody knows what it is made of, so each build makes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from functools import partial
from typing import TypeVar

from ..again.asking import Answered, Question
from ..again.past import UnitNote
from ..build import Build
from ..frozen import frozen
from ..model.grammar.base import Record
from ..pages.frame.spec import MadePage, PageSpec
from ..records.catalogue import Entry

T = TypeVar("T")


@frozen
class PageUnit:
    """Pages that are made or linked together, known by `name`.

    They show a record and nothing else; or, without one, it is one page of what all may ask.
    """

    name: str
    specs: tuple[PageSpec[object], ...]
    entry: Entry[Record] | None = None


@frozen
class UnitDraft:
    """A unit in the making: its pages and files so far, and what is asked for them (PageDraft)."""

    unit: PageUnit
    asked: set[Question] | None
    pages: dict[str, MadePage] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)

    def noted(self, answered: Callable[[Question], Answered]) -> UnitNote:
        """Return what was made."""
        files = (*self.files, *(f"{url}index.html" for url in self.pages))
        asked = tuple(map(answered, self.asked or ()))
        return UnitNote(self.pages, files, (None,) * len(files), asked)


def of_records(build: Build) -> tuple[PageUnit, ...]:
    """Return every record with the pages that are made of it and of nothing else."""
    specs: dict[str, list[PageSpec[object]]] = {}
    for spec in build.specs:
        if len(spec.shows) == 1:
            specs.setdefault(spec.shows[0], []).append(spec)
    return tuple(
        PageUnit(
            entry.path,
            tuple(spec for spec in specs.get(entry.path, ()) if _of_one(spec, entry, build.making)),
            entry,
        )
        for entry in build.catalogue.all()
    )


def of_many(build: Build) -> tuple[PageUnit, ...]:
    """Return every other page that says what it is made of."""
    return tuple(PageUnit(spec.url, (spec,)) for spec in build.specs if spec.of)


def together(things: Sequence[T], many: int) -> Iterator[Sequence[T]]:
    """Yield things so many at a time."""
    for first in range(0, len(things), many):
        yield things[first : first + many]


def _of_one(spec: PageSpec[object], entry: Entry[Record], making: object) -> bool:
    """Return whether a page is made of a record and what all pages may ask, by no other way."""
    make = spec.make
    return (
        isinstance(make, partial)
        and not make.keywords
        and all(part is entry or part is making for part in make.args)
    )
