"""The pages of each kind of record, found by its row: the modules that `Kind.pages` names.

Each has its SORTS (rows of sorts of page), and one of them the cards of the kind's form
(`form_cards`) and the examples of its parts (`examples`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from types import ModuleType

from ...model.grammar.rows import RowError
from ...model.kinds import Kind
from ..frame import render
from ..frame.spec import Site
from ..lists.example import ExamplePart
from ..lists.form_cards import FormCards
from ..lists.making import Making, file_of


@cache
def modules(kind: Kind) -> tuple[ModuleType, ...]:
    """Return the modules that show a kind; raises RowError for one that is not there."""
    for name in kind.pages:
        if find_spec(f".{name}", __package__) is None:
            raise RowError(f"{kind.row}: er is geen pages/kinds/{name}.py.")
    return tuple(import_module(f".{name}", __package__) for name in kind.pages)


def examples(kind: Kind, site: Site) -> Iterator[ExamplePart]:
    """Yield the examples of the parts that the pages of a kind brought, for /stijl/."""
    for module in modules(kind):
        given: Callable[[Site], Iterable[ExamplePart]] | None = getattr(module, "examples", None)
        if given:
            yield from given(site)


def form_cards(kind: Kind, making: Making) -> FormCards:
    """Return the cards that grow beside the form of a kind; none where it has none.

    Raises RowError for a card that no part draws.
    """
    for module in modules(kind):
        cards: Callable[[Making], FormCards] | None = getattr(module, "form_cards", None)
        if cards:
            drawn = cards(making)
            for card in (*drawn.cards, *filter(None, (drawn.preview,))):
                if not render.has_part(card.part):
                    lacks = f"er is geen templates/parts/{card.part}.html"
                    raise RowError(f"{kind.row}: {lacks} (zie form_cards in {file_of(module)}).")
            return drawn
    return FormCards()
