"""Filters: by which choices a list is narrowed, and how many records each choice would leave.

Within a facet any of the chosen values will do, and every facet with a choice must agree. The count
beside a choice is taken with the choices of its own facet left out. assets/js/filter/ holds the
same rules for a visitor's browser; tests/js/make_cases.py keeps the two equal.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import chain

from markupsafe import Markup

from ...frozen import frozen
from ...model.grammar.base import Record
from ...model.grammar.choices import YES_NO, choices_of, reader
from ...model.grammar.fields import FieldSpec, describe
from ...model.kinds import KINDS
from ...model.kinds.experiment import Experiment
from ...model.kinds.offer import Offer
from ...model.words.synonyms import also_called
from ...model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, GROEISTOF, PROVINCIE, TYPE
from ...model.words.vocabulary import Choice, Vocabulary
from ..frame.jinja.code import escaped
from ..frame.spec import Site
from . import where

UNKNOWN = Choice("onbekend", "nog niet bekend")
# More choices than any list has but that of municipalities.
GLANCE = 24
LEAD_WANTED = Vocabulary("trekker", (Choice("gezocht", "nog gezocht"),))
_DAYS = ("binnen een maand", "later", "geweest")
DAYS = Vocabulary("wanneer", tuple(Choice(word.replace(" ", "-"), word) for word in _DAYS))
LAST_YEAR = Vocabulary("bevestigd", (Choice("afgelopen-jaar", "in het laatste jaar"),))

# What is known of a record, by parameter; and what a visitor chose, by parameter.
Item = Mapping[str, Sequence[str]]
Selection = Mapping[str, Collection[str]]


@frozen
class Facet:
    """A field that a list is filtered by: its name in addresses, its word on screen, its choices.

    A record whose value is `apart` shows only when a visitor asks for that value. A facet that is
    `spare` has no place in the filter while no record says anything in it.
    """

    parameter: str
    label: str
    vocabulary: Vocabulary
    apart: str = ""
    spare: bool = False

    @property
    def choices(self) -> tuple[Choice, ...]:
        """Return the choices in their order."""
        return self.vocabulary.choices


# What records are found by beside their fields.
LEAD = Facet("trekker", "Trekker", LEAD_WANTED)  # an experiment
REGION = Facet("regio", "Regio", PROVINCIE, spare=True)
TOWN = Facet("gemeente", "Gemeente", GEMEENTE, spare=True)
PULLER = Facet("trekker", "Gangmaker", LEAD_WANTED)  # an offer
WHEN = Facet("wanneer", "Wanneer", DAYS, spare=True)
RECENT = Facet("bevestigd", "Recent bevestigd", LAST_YEAR)  # a hub


@frozen
class ChoiceView:
    """A choice as it stands in a list of choices.

    `url` is its own page, or None; `mark` says that the outline of a type goes before it. `own` is
    what a language calls itself, in the language `lang`. `within` is the province of a
    municipality, `also` are other words for it. A choice that is `mute` means nothing without its
    group: nobody searches for it.
    """

    id: str
    label: str
    count: int
    url: str | None = None
    current: bool = False
    mark: bool = False
    own: str = ""
    lang: str = ""
    within: str = ""
    also: str = ""
    mute: bool = False


@frozen
class GroupView:
    """The choices of one facet, folded open or not. A long one has a box to look in."""

    parameter: str
    label: str
    choices: tuple[ChoiceView, ...]
    apart: str = ""
    open: bool = False

    @property
    def long(self) -> bool:
        """Return whether there are more choices than one sees at a glance."""
        return len(self.choices) > GLANCE


@frozen
class FilterView:
    """What templates/parts/filter.html prints: the groups, and the words for what is listed.

    `anywhere` are the parameters of all lists: a filter says of no other that it does not know it.
    On a wide screen a filter that is `aside` stands beside its list, any other above it.
    """

    groups: tuple[GroupView, ...]
    single: str
    many: str
    count: int
    anywhere: tuple[str, ...]
    aside: bool = False


def facets(model: type[Record], site: Site) -> tuple[Facet, ...]:
    """Return the facets of a kind of record, as its model lists them.

    What few experiments tell, in groups, has a place once one of them does.
    """
    few = model is Experiment
    listed = tuple(
        Facet(spec.name, spec.label, _titled(spec, site), spare=few and bool(spec.fields))
        for spec in describe(model)
        if spec.facet
    )
    beside = {Experiment: (LEAD, REGION, TOWN), Offer: (PULLER, WHEN)}
    return (*listed, *beside.get(model, ()))


@cache
def anywhere() -> tuple[str, ...]:
    """Return the parameters of the filters of all lists."""
    fields = (spec.name for kind in KINDS for spec in kind.fields if spec.facet)
    beside = (facet.parameter for facet in (LEAD, REGION, TOWN, WHEN, RECENT))
    return tuple(dict.fromkeys((*fields, *beside)))


def _titled(spec: FieldSpec, site: Site) -> Vocabulary:
    """Return the choices of a field, growth factors with the titles of their records."""
    listed = choices_of(spec)
    if listed is not GROEISTOF:
        return listed
    choices = (replace(choice, label=site.factor(choice.id)) for choice in listed.choices)
    return replace(listed, choices=tuple(choices))


def item(record: Record) -> Item:
    """Return what is known of a record by the facets of its own kind.

    What lacks a lead is found by that too, and an experiment by where it is.
    """
    specs = [spec for spec in describe(type(record)) if spec.facet]
    told = {spec.name: reader(spec)(record) for spec in specs}
    if isinstance(record, Offer):
        told[PULLER.parameter] = PULLER.vocabulary.ids() if record.seeks_lead() else ()
    if isinstance(record, Experiment):
        seeks = record.status == "zoekt-trekker"
        told[LEAD.parameter] = LEAD.vocabulary.ids() if seeks else ()
        told[REGION.parameter] = tuple(dict.fromkeys(where.provinces(record.regio or ())))
        told[TOWN.parameter] = tuple(dict.fromkeys(where.municipalities(record.regio or ())))
    return told


def told_only(facet: Facet, items: Iterable[Item]) -> Facet:
    """Return a facet of municipalities with those that some record is in; any other as it is."""
    if facet.vocabulary is not GEMEENTE:
        return facet
    told = {choice for item in items for choice in item.get(facet.parameter, ())}
    choices = tuple(choice for choice in facet.choices if choice.id in told)
    return replace(facet, vocabulary=replace(facet.vocabulary, choices=choices))


def misses(item: Item, selection: Selection, among: Iterable[Facet]) -> list[str]:
    """Return the parameters in which a record is not what the visitor asked for."""
    missed = []
    for facet in among:
        has = item.get(facet.parameter, ())
        chosen = selection.get(facet.parameter, ())
        if not any(choice in chosen for choice in has) if chosen else facet.apart in has:
            missed.append(facet.parameter)
    return missed


def counts(
    items: Iterable[Item], selection: Selection, among: Sequence[Facet]
) -> dict[tuple[str, str], int]:
    """Return by parameter and choice how many records it would leave; 0 is left out."""
    deciding = _deciding(selection, among)
    whole: list[Item] = []
    but_one: dict[str, list[Item]] = {}
    for item in items:
        missed = misses(item, selection, deciding)
        if len(missed) <= 1:
            (but_one.setdefault(missed[0], []) if missed else whole).append(item)
    left: Counter[tuple[str, str]] = Counter()
    for facet in among:
        name = facet.parameter
        there = chain(whole, but_one.get(name, ()))
        for has, many in Counter(tuple(item.get(name, ())) for item in there).items():
            for choice in has:
                left[name, choice] += many
    return left


def _deciding(selection: Selection, among: Iterable[Facet]) -> list[Facet]:
    """Return the facets in which a record can miss anything."""
    return [facet for facet in among if facet.apart or selection.get(facet.parameter)]


def view(
    among: Sequence[Facet], items: Iterable[Item], single: str, many: str, *, unfolded: int = 0
) -> FilterView:
    """Return the filter of a list; its first `unfolded` groups are."""
    items = list(items)
    left = counts(items, {}, among)
    deciding = _deciding({}, among)
    total = sum(not misses(item, {}, deciding) for item in items)
    groups = tuple(
        GroupView(
            facet.parameter,
            facet.label,
            tuple(choices(facet, left)),
            facet.apart,
            number < unfolded,
        )
        for number, facet in enumerate(among)
        if not facet.spare or any(item.get(facet.parameter) for item in items)
    )
    return FilterView(groups, single, many, total, anywhere())


def over(
    records: Iterable[Record], model: type[Record], site: Site, single: str, many: str
) -> tuple[FilterView, tuple[Markup, ...]]:
    """Return the filter of a list of one kind of record, and what it reads of each record.

    All of it is unfolded.
    """
    items = [item(record) for record in records]
    among = [told_only(facet, items) for facet in facets(model, site)]
    return view(among, items, single, many, unfolded=len(among)), tuple(map(attributes, items))


def choices(facet: Facet, left: Mapping[tuple[str, str], int]) -> Iterator[ChoiceView]:
    """Yield the choices of a facet with their counts; "unknown" only where there is any."""
    within = GEMEENTE_PROVINCIE if facet.vocabulary is GEMEENTE else {}
    for choice in (*facet.choices, UNKNOWN):
        count = left.get((facet.parameter, choice.id), 0)
        if count or choice is not UNKNOWN:
            yield ChoiceView(
                choice.id,
                capitalised(choice.label),
                count,
                mark=facet.vocabulary is TYPE and choice is not UNKNOWN,
                own=choice.own,
                lang=choice.lang,
                within=within.get(choice.id, ""),
                also=" ".join((*choice.also, *also_called(choice.label))),
                mute=choice is UNKNOWN or facet.vocabulary is YES_NO,
            )


def capitalised(label: str) -> str:
    """Return a label as it stands on its own."""
    return label[:1].upper() + label[1:]


def attributes(item: Item) -> Markup:
    """Return what the filter reads of a record, as attributes of the element it stands in."""
    parts = (data(parameter, " ".join(has)) for parameter, has in item.items() if has)
    return Markup(" data-item{}").format(Markup("").join(parts))


def data(name: str, value: str) -> Markup:
    """Return something that a script reads of an element, as its attribute."""
    return Markup(f' data-{escaped(name)}="{escaped(value)}"')  # noqa: S704  escaped just here
