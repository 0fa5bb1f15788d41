"""Which records name which: every link between records, readable from both sides.

Read off the catalogue in one pass; a page asks for what names its record, kind by kind.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import cache
from typing import TypeVar

from ...frozen import frozen
from ...model.grammar.base import Record
from ...model.grammar.fields import FieldSpec
from ...model.kinds import BY_ID, KINDS, Kind
from ...model.kinds.experiment import Joiner
from ...model.kinds.growth_factor import GrowthFactor
from ...model.kinds.parts import Lead
from ...model.words.names import in_order
from ...model.words.vocab import GROEISTOF, MEEDOEN
from ...records.catalogue import Catalogue, Entry
from ..frame import urls
from .cards import LinkView

# What a hub that a field names does there.
WORDS = {"deelnemers": "doet mee", "trekkers": "trekker", "gangmakers": "gangmaker"}
# Model and slug of the record that is named, and in what words.
Edge = tuple[type[Record], str, str]
R = TypeVar("R", bound=Record)


@frozen
class RelatedRecords:
    """Records of one kind that stand on the page of another: what they are called, and links."""

    kind: str
    links: tuple[LinkView, ...]


class Relations:
    """Every link between the records of a catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._links: dict[tuple[type[Record], str], dict[type[Record], dict[str, LinkView]]] = {}
        for entry in catalogue.all():
            for model, slug, note in _named(entry):
                other = catalogue.get(model, slug)
                if other is None:
                    continue  # a story that is not public yet
                self._add(model, slug, entry, note)
                self._add(entry.kind.model, entry.slug, other, "")

    def _add(self, model: type[Record], slug: str, entry: Entry[Record], note: str) -> None:
        linked = self._links.setdefault((model, slug), {})
        links = linked.setdefault(entry.kind.model, {})
        if entry.slug not in links or note:
            links[entry.slug] = link(entry, note)

    def linked(self, model: type[Record], slug: str) -> tuple[Kind, ...]:
        """Return the kinds of the records that name a record, or that it names."""
        linked = self._links.get((model, slug))
        return tuple(kind for kind in KINDS if kind.model in linked) if linked else ()

    def of(self, model: type[Record], slug: str, other: type[Record]) -> tuple[LinkView, ...]:
        """Return the records of model `other` that name this record, or that it names.

        They stand in order of name.
        """
        links = self._links.get((model, slug), {}).get(other)
        if not links:
            return ()
        return tuple(sorted(links.values(), key=lambda link: in_order(link.label)))

    def others(
        self, model: type[Record], slug: str, shown: Collection[type[Record]]
    ) -> tuple[RelatedRecords, ...]:
        """Return the same of every kind that is not among those `shown` otherwise."""
        return tuple(
            RelatedRecords(kind.plural.capitalize(), links)
            for kind in KINDS
            if kind.model not in shown and (links := self.of(model, slug, kind.model))
        )

    def entries(self, model: type[Record], slug: str, other: type[R]) -> tuple[Entry[R], ...]:
        """Return the same as entries."""
        slugs = self._links.get((model, slug), {}).get(other, {})
        linked = (self._catalogue.get(other, name) for name in slugs)
        return tuple(sorted(filter(None, linked), key=lambda entry: in_order(entry.title)))


def link(entry: Entry[Record], note: str = "") -> LinkView:
    """Return a link to the page of a record."""
    url = urls.record(entry)
    return LinkView(entry.title, url if entry.kind.apart else f"{url}#{entry.slug}", note)


def _named(entry: Entry[Record]) -> Iterator[Edge]:
    """Yield what a record names. What hubs seek and offer, in groups, is left to the facets."""
    for spec in _linking(entry.kind):
        value = getattr(entry.record, spec.name)
        for item in value if isinstance(value, tuple) else filter(None, (value,)):
            if spec.vocabulary:
                yield GrowthFactor, item, ""
            elif spec.refers:
                yield BY_ID[spec.refers].model, item, ""
            else:
                yield from _of_group(item, spec)


def _of_group(group: Record, spec: FieldSpec) -> Iterator[Edge]:
    """Yield what a group of fields names, in the words for who stands there."""
    for part in spec.fields:
        slug = getattr(group, part.name) if part.refers else None
        if slug and part.refers:
            yield BY_ID[part.refers].model, slug, _note(group, spec.name)


def _note(group: Record, name: str) -> str:
    """Return what somebody is to a record: "trekker. Zo staat het er.", "doet mee"."""
    if isinstance(group, Joiner):
        return MEEDOEN.label(group.rol)
    word = WORDS.get(name, "")
    if not isinstance(group, Lead):
        return word
    word = word if group.rol == "bevestigd" else f"mogelijke {word}"
    return f"{word}. {group.toelichting}" if group.toelichting else word


@cache
def _linking(kind: Kind) -> tuple[FieldSpec, ...]:
    """Return the fields that may name a record: by its slug, in a group, or as a growth factor."""
    return tuple(
        spec
        for spec in kind.fields
        if spec.refers or spec.vocabulary is GROEISTOF or any(part.refers for part in spec.fields)
    )
