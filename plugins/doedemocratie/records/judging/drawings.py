"""What posters and cards show of a record, and which letters of it they leave out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model.grammar.fields import FieldSpec
from ...model.words.printable import lacking
from ..catalogue import Catalogue
from ..telling.problems import WARNING, Problem
from .walk import texts

Names = tuple[str, ...]

_TITLED: frozenset[Names] = frozenset({("titel",), ("samenvatting",)})
# By kind, the fields that are drawn.
DRAWN: Mapping[str, frozenset[Names]] = {
    "hub": frozenset(
        {
            ("naam",),
            ("samenvatting",),
            ("slogan",),
            ("plaats",),
            ("adres",),
            ("bereikbaar", "waar"),
            ("bereikbaar", "toelichting"),
            ("merk", "belofte"),
            ("email",),
            ("website",),
        }
    ),
    **dict.fromkeys(("experiment", "offer", "story", "growth-factor"), _TITLED),
}
# Of an address a part is of no use: one with such a letter is left out whole.
WHOLE = frozenset({("email",), ("website",)})
_LAST = frozenset(names[-1] for fields in DRAWN.values() for names in fields)


def letters_not_drawn(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about letters that a poster or a card leaves out, since its typefaces lack them."""
    for entry in catalogue.read():
        fields = DRAWN.get(entry.kind.id, frozenset())
        for path, _, value in texts(entry, _may_be_drawn) if fields else ():
            letters = lacking(value)
            names = tuple(name for name in path if isinstance(name, str)) if letters else ()
            if names in fields:
                code = "address-not-drawn" if names in WHOLE else "letter-not-drawn"
                yield entry.problem(path, code, level=WARNING, found=" ".join(letters))


def _may_be_drawn(spec: FieldSpec) -> bool:
    return spec.name in _LAST
