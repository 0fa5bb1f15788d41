"""Kind: all that is known of a kind of record, in one row; and whether the rows are whole."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..grammar import conditions
from ..grammar.base import Record
from ..grammar.fields import FieldSpec, describe, find
from ..grammar.rows import Row, RowError
from ..grammar.rules import rests
from ..grammar.sending import Sending

# The field that holds the day on which a record came to the site. What writes a record first sets
# it, and nothing changes it after.
CAME = "erbij_op"
# This site began in 2026, so nothing came to it before.
FIRST_DAY = dt.date(2026, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Kind(Row):
    """A kind of record.

    `folder` lies below content/, `name` and `plural` are its Dutch names, `title` is the field that
    says what people call a record. `pages` names the modules of pages/ that show it; `address` is
    where its pages stand, each below its slug, or all on that one page when it is not `apart`.
    `sending` holds the forms for everybody; without, only editors write one. `outline` helps with
    the text of a kind that is written more than filled in: a new one is a .md file. Of a `single`
    kind there is one record, `<id>.yml` in content/ itself, shown by a module of pages/site/.
    """

    id: str
    folder: str
    model: type[Record]
    name: str
    plural: str
    title: str
    pages: tuple[str, ...]
    address: str = ""
    apart: bool = True
    single: bool = False
    sending: Sending | None = None
    outline: tuple[str, ...] = ()
    fields: tuple[FieldSpec, ...] = ()

    def __post_init__(self) -> None:
        """Read the fields off the model."""
        if not self.fields:
            object.__setattr__(self, "fields", describe(self.model))

    @property
    def suffix(self) -> str:
        """Return the suffix of a new file."""
        return ".md" if self.outline else ".yml"

    def has(self, name: str) -> bool:
        """Return whether a record of this kind has a field of this name."""
        return any(spec.name == name for spec in self.fields)

    def came(self, today: dt.date) -> dict[str, str]:
        """Return the field that a new record of this kind gets with the day of today, if any."""
        return {CAME: today.isoformat()} if self.has(CAME) else {}

    def path(self, name: str) -> str:
        """Return where a file of this kind with this name lies, below the content folder."""
        return name if self.single else f"{self.folder}/{name}"

    def url(self, slug: str) -> str:
        """Return the address of the page a record stands on."""
        return f"{self.address}{slug}/" if self.apart else self.address

    @property
    def row(self) -> str:
        """Return what a maintainer calls the row of this kind, and its file."""
        return f"rij '{self.id}' in model/kinds/__init__.py"

    @property
    def many(self) -> str:
        """Return what its records are called together, without a word to count them by."""
        return self.plural.removeprefix("keer ")

    def sections(self) -> tuple[str, ...]:
        """Return the sections of its form, in the order of the fields."""
        return tuple(dict.fromkeys(spec.section for spec in self.fields if spec.asked))


def check(kinds: Sequence[Kind]) -> None:
    """Raise RowError for the first row that cannot be right, whatever else there is."""
    for kind, wrong in (*_twice(kinds), *_wrong(kinds)):
        raise RowError(f"{kind.row}: {wrong}")


def _twice(kinds: Sequence[Kind]) -> Iterator[tuple[Kind, str]]:
    """Yield each row with what is another row's already."""
    for key in ("id", "folder", "address", "model"):
        for index, kind in enumerate(kinds):
            value = getattr(kind, key)
            if value in [getattr(other, key) for other in kinds[:index]]:
                name = getattr(value, "__name__", value)
                yield kind, f"{key} '{name}' is al van een andere rij."


def _wrong(kinds: Sequence[Kind]) -> Iterator[tuple[Kind, str]]:
    """Yield each row with what is wrong in it."""
    ids = {kind.id for kind in kinds}
    for kind in kinds:
        forms = _forms(kind, kind.sending) if kind.sending else ()
        for wrong in (*_own(kind), *_references(kind, ids), *_rules(kind), *forms):
            yield kind, wrong


def _own(kind: Kind) -> Iterator[str]:
    """Yield what is wrong with the words of a row."""
    if not kind.single and (not kind.address.endswith("/") or kind.address.startswith("/")):
        yield f"address '{kind.address}' begint zonder / en eindigt met /."
    if not kind.pages and not kind.single:
        yield "'pages' ontbreekt: de modules van pages/kinds/ die zo'n bestand laten zien."
    if not kind.has(kind.title):
        yield f"title '{kind.title}' is geen veld van {kind.model.__name__}."


def _references(kind: Kind, ids: set[str]) -> Iterator[str]:
    """Yield each field that refers to a kind that is not there."""
    waiting = list(kind.fields)
    while waiting:
        spec = waiting.pop(0)
        waiting += spec.fields
        if spec.refers and spec.refers not in ids:
            yield f"veld '{spec.name}' verwijst met Refers(\"{spec.refers}\") naar geen enkele rij."


def _rules(kind: Kind) -> Iterator[str]:
    """Yield each rule that names a field that is not beside it."""
    told = conditions.fields(kind.model.PROVISIONAL) if kind.model.PROVISIONAL else ()
    for name in told:
        if not kind.has(name):
            yield f"'{name}' in PROVISIONAL is geen veld van {kind.model.__name__}."
    log = kind.model.LOG
    inside = (log.day, log.of, log.was) if log else ()
    ways = ((log.of,), (log.at,), *((log.at, name) for name in inside)) if log else ()
    for way in ways:
        if not find(kind.fields, way):
            yield f"'{'.'.join(way)}' in LOG is geen veld van {kind.model.__name__}."
    groups = [(kind.model.__name__, kind.model.RULES, kind.fields)]
    waiting = list(kind.fields)
    while waiting:
        spec = waiting.pop(0)
        waiting += spec.fields
        groups.append((f"'{spec.name}'", spec.rules, spec.fields))
    for group, rules, specs in groups:
        there = {spec.name for spec in specs}
        for rule in rules:
            for name in (*rests(rule), *rule.facts.values()):
                if name not in there:
                    yield f"'{name}' in regel '{rule.code}' van RULES is geen veld van {group}."


def _forms(kind: Kind, sending: Sending) -> Iterator[str]:
    """Yield what the forms name that the kind does not have."""
    fields = {spec.name for spec in kind.fields}
    lists: tuple[tuple[str, Iterable[str], set[str], str], ...] = (
        ("first", sending.first, fields, "een veld"),
        ("example", sending.example, fields, "een veld"),
        ("needed", sending.needed, fields, "een veld"),
        ("steps", sending.steps, set(kind.sections()), "een section van een veld"),
    )
    for key, names, there, what in lists:
        for name in names:
            if name not in there:
                yield f"'{name}' in {key}= van sending= is niet {what} van {kind.model.__name__}."
