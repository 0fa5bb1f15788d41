"""The pages of each kind of record, found by its row: the modules that `Kind.pages` names.

Each has its SORTS (rows of sorts of page), and one of them the cards of the kind's form.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec

from ...model.kinds import KINDS, Kind
from ..lists.form_cards import FormCards
from ..lists.making import Making, Sort


class RowError(Exception):
    """A row of a registry without what it needs; the text names the row and its file."""


@cache
def sorts(kind: Kind) -> tuple[Sort, ...]:
    """Return the sorts of page of a kind; raises RowError for a row that names no pages."""
    return tuple(sort for name in kind.pages for sort in _of(kind, name, "SORTS"))


def form_cards(kind: Kind, making: Making) -> FormCards:
    """Return the cards that grow beside the form of a kind; none where it has none."""
    for name in kind.pages:
        cards: Callable[[Making], FormCards] | None = getattr(
            import_module(f".{name}", __package__), "form_cards", None
        )
        if cards:
            return cards(making)
    return "", ()


def _of(kind: Kind, name: str, what: str) -> tuple[Sort, ...]:
    if find_spec(f".{name}", __package__) is None:
        raise RowError(f"{row(kind)}: er is geen pages/kinds/{name}.py.")
    rows: tuple[Sort, ...] = getattr(import_module(f".{name}", __package__), what, ())
    if not rows:
        raise RowError(f"{row(kind)}: pages/kinds/{name}.py heeft geen {what}.")
    return rows


def row(kind: Kind) -> str:
    """Return what a maintainer calls the row of a kind, and its file."""
    return f"rij '{kind.id}' in model/kinds/__init__.py"


def every() -> Iterator[Sort]:
    """Yield the sorts of page of every kind."""
    for kind in KINDS:
        yield from sorts(kind)
