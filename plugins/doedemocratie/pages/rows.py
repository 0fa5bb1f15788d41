"""Whether all rows are whole, before anything is read or made: the kinds, their forms, their pages.

A kind's own row says so itself when it is read (model/kinds/kind.py); here stands what needs pages
and texts too.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from ..model.explanation import every
from ..model.grammar.rows import RowError
from ..model.kinds import KINDS, Kind
from ..records.catalogue import Catalogue
from ..records.telling.messages import TEXTS
from .frame.spec import Site
from .kinds import kind_pages
from .lists.making import Making
from .site.forms.texts import STEPS
from .sorts import of_site, specs


def whole() -> None:
    """Raise RowError for the first row that is not whole."""
    nothing = Making(Catalogue({}, (), {}, frozenset()), Site("", dt.date(2015, 2, 12)))
    for kind in KINDS:
        for wrong in (*_steps(kind), *_texts(kind)):
            raise RowError(f"{kind.row}: {wrong}")
        kind_pages.form_cards(kind, nothing)
    there = {spec.sort for spec in specs(nothing)}
    for sort, file in of_site():
        if sort.id not in there:
            raise RowError(f"rij '{sort.id}' in SORTS van {file}: pages= geeft geen enkele pagina.")


def _steps(kind: Kind) -> Iterator[str]:
    """Yield what is wrong with the steps of a kind's form."""
    for section in kind.sections() if kind.sending else ():
        if section not in STEPS:
            file = "pages/site/forms/texts.py"
            yield f"section '{section}' van een veld staat niet in STEPS van {file}."


def _texts(kind: Kind) -> Iterator[str]:
    """Yield each rule and sort of value of a kind that cannot say what is wrong."""
    specs = [spec for _, spec in every(kind.fields)]
    rules = (*kind.model.RULES, *(rule for spec in specs for rule in spec.rules))
    codes = {rule.code: f"regel '{rule.code}'" for rule in rules}
    for spec in specs:
        codes |= dict.fromkeys(spec.sort.all_codes(), f"soort waarde '{spec.sort.id}'")
    for code, what in codes.items():
        if code not in TEXTS:
            yield f"{what} heeft geen tekst '{code}' in records/telling/messages.py."
