"""The facets of hubs: by which choices they are found, and the landing page of each choice.

A field becomes a facet in the model (`facet=True`). Here stands what its name alone does not tell:
how a hub has a value that it does not say itself, and how the headings of landing pages read.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ...frozen import frozen
from ...model.grammar.choices import NO, YES, choices_of, reader
from ...model.grammar.fields import describe
from ...model.kinds.hub import Hub
from ...model.words.vocab import GEMEENTE_PROVINCIE
from ...model.words.vocabulary import Choice, Vocabulary
from ...records.catalogue import Catalogue, Entry
from ...records.files.places import gazetteer
from ..frame import dates, urls
from ..frame.spec import Site
from . import filters, where
from .filters import RECENT, UNKNOWN, Facet, Item, Selection

STOPPED = "gestopt"
# The facet of which every choice has a page of its own sort (pages/finding/municipality.py).
TOWNS = "gemeente"


@frozen
class FacetWords:
    """How a facet reads.

    The heading of its landing pages, its word where the label of the field speaks to a contributor,
    and whether every choice has a page, also without hubs, or `these` have one.
    """

    heading: str
    word: str = ""
    every: bool = False
    these: tuple[str, ...] = ()


# In the order of the page; a facet that is not here comes last and reads "Thema’s: energie".
READINGS: Mapping[str, FacetWords] = {
    "type": FacetWords("{Adjective} knooppunten", "Soort", every=True),
    "bereik": FacetWords("{Adjective} knooppunten", every=True),
    "provincie": FacetWords("Knooppunten in {label}", every=True),
    "gemeente": FacetWords("Knooppunten in de gemeente {label}"),
    "wie": FacetWords("Knooppunten van een {label}", "Wie staat erachter"),
    "helpt_met": FacetWords("Knooppunten die helpen met {label}"),
    "voor_wie": FacetWords("Knooppunten voor {label}"),
    "fasen": FacetWords("Knooppunten die helpen bij {label}"),
    "themas": FacetWords("Knooppunten rond {label}"),
    "talen": FacetWords("Knooppunten die {label} spreken", "Taal"),
    "intercultureel": FacetWords("Intercultureel: {label}", these=(YES,)),
    "toegankelijk": FacetWords("Knooppunten, toegankelijk: {label}"),
    "zoekt": FacetWords("Knooppunten die ‘{label}’ zoeken", "Zoekt groeistof"),
    "biedt": FacetWords("Knooppunten die ‘{label}’ bieden", "Biedt groeistof"),
    "zoekt_mensen": FacetWords("Knooppunten die een {label} zoeken"),
    "stadium": FacetWords("{Adjective} knooppunten"),
    RECENT.parameter: FacetWords("Knooppunten, bevestigd {label}"),
}
# What a yes and a no of a field read like; other choices say their heading themselves.
_YES_NO = {
    ("intercultureel", YES): "Interculturele knooppunten",
    ("intercultureel", NO): "Knooppunten die niet intercultureel zijn",
}

_SPECS = {spec.name: spec for spec in describe(Hub) if spec.facet}
# By parameter, what can be chosen.
VOCABULARIES: Mapping[str, Vocabulary] = {
    **{name: choices_of(spec) for name, spec in _SPECS.items()},
    RECENT.parameter: RECENT.vocabulary,
}
_ORDER = list(READINGS)

# Facets of which every choice has a landing page, whatever hubs there are.
BY_PARAMETER = {name: _SPECS[name] for name, reading in READINGS.items() if reading.every}
# And choices of others that have one whatever hubs there are.
_STAYING = {name: READINGS[name].these if name in READINGS else () for name in VOCABULARIES}


def facets(site: Site) -> tuple[Facet, ...]:
    """Return the facets of hubs in the order in which they are shown."""
    named = (
        replace(
            facet,
            label=reading.word
            if (reading := READINGS.get(facet.parameter)) and reading.word
            else facet.label,
            apart=STOPPED if facet.parameter == "stadium" else "",
        )
        for facet in (*filters.facets(Hub, site), RECENT)
    )
    return tuple(sorted(named, key=_place))


def _place(facet: Facet) -> int:
    name = facet.parameter
    return _ORDER.index(name) if name in READINGS else len(_ORDER)


def heading(facet: Facet, choice: Choice) -> str:
    """Return the heading of a landing page."""
    own = choice.heading or _YES_NO.get((facet.parameter, choice.id))
    if own:
        return own
    reading = READINGS.get(facet.parameter)
    pattern = reading.heading if reading else f"{facet.label}: {{label}}"
    adjective = (choice.adjective or choice.label).capitalize()
    return pattern.format(label=choice.label, Adjective=adjective)


def values(hub: Hub, parameter: str) -> tuple[str, ...]:
    """Return the choices under which a hub is found; none when nobody told.

    A hub with branches is found in the province and municipality of each of them, a regional one
    that names no place in the provinces of its regions.
    """
    return _READERS[parameter](hub)


def _provinces(hub: Hub) -> tuple[str, ...]:
    own = gazetteer().locate(hub).province
    if not hub.locaties:
        return (own,) if own else of_regions(hub)
    others = (gazetteer().locate(branch).province for branch in hub.locaties)
    return tuple(dict.fromkeys(filter(None, (own, *others)))) or of_regions(hub)


def _towns(hub: Hub) -> tuple[str, ...]:
    own = gazetteer().locate(hub).municipality
    if not hub.locaties:
        return (own,) if own else ()
    others = (gazetteer().locate(branch).municipality for branch in hub.locaties)
    return tuple(dict.fromkeys(filter(None, (own, *others))))


def _stage(hub: Hub) -> tuple[str, ...]:
    if hub.stadium is None:
        return () if hub.provisional() else ("actief",)
    return (hub.stadium,)


def of_regions(hub: Hub) -> tuple[str, ...]:
    """Return the provinces of what a regional hub calls its area; none of any other hub."""
    names = hub.werkgebied or () if "regionaal" in (hub.bereik or ()) else ()
    return tuple(dict.fromkeys(where.provinces(names)))


# What gives the choices of a hub, by parameter.
_OTHERWISE = {"provincie": _provinces, TOWNS: _towns, "stadium": _stage}
_READERS = {name: _OTHERWISE.get(name) or reader(spec) for name, spec in _SPECS.items()}


def item(hub: Hub, today: dt.date) -> Item:
    """Return what is known of a hub by every facet.

    What nobody told of a provisional hub is unknown; where a confirmed hub is silent, it has
    nothing. When a hub was confirmed is always known.
    """
    silent = (UNKNOWN.id,) if hub.provisional() else ()
    told = {parameter: read(hub) or silent for parameter, read in _READERS.items()}
    told[RECENT.parameter] = recent(hub, today)
    return told


def recent(hub: Hub, today: dt.date) -> tuple[str, ...]:
    """Return the choice of the hubs that were confirmed in the last year, or none."""
    day = hub.bevestigd_op
    return RECENT.vocabulary.ids() if day and day >= dates.year_before(today) else ()


def items(entries: Iterable[Entry[Hub]], today: dt.date) -> dict[str, Item]:
    """Return what is known of each hub, by slug. The example is left out."""
    return {hub.slug: item(hub.record, today) for hub in entries if not hub.record.voorbeeld}


def is_stopped(item: Item) -> bool:
    """Return whether a hub is listed and counted only among those that stopped."""
    return STOPPED in item["stadium"]


def kept(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield the parameter and choice of every landing page that was ever published.

    It stays, also when its last hub leaves.
    """
    for parameter, vocabulary in VOCABULARIES.items():
        for choice in vocabulary.ids():
            if urls.landing(parameter, choice) in catalogue.published:
                yield parameter, choice


def by_choice(items: Mapping[str, Item], catalogue: Catalogue) -> dict[tuple[str, str], list[str]]:
    """Return by parameter and choice the slugs of the hubs that are listed there.

    There are none at a landing page that stays.
    """
    listed: dict[tuple[str, str], list[str]] = {key: [] for key in kept(catalogue)}
    for slug, item in items.items():
        for parameter in ("stadium",) if is_stopped(item) else item:
            for choice in item[parameter]:
                listed.setdefault((parameter, choice), []).append(slug)
    return listed


def counts(hubs: Iterable[Hub], selection: Selection, site: Site) -> dict[tuple[str, str], int]:
    """Return by parameter and choice how many of these hubs it would leave; 0 is left out."""
    return filters.counts((item(hub, site.today) for hub in hubs), selection, facets(site))


def has_landing(
    parameter: str, choice: str, listed: Mapping[tuple[str, str], Sequence[str]]
) -> bool:
    """Return whether a choice has a landing page."""
    if choice == UNKNOWN.id:
        return False
    if parameter == TOWNS:
        return choice in GEMEENTE_PROVINCIE
    return (
        parameter in BY_PARAMETER or choice in _STAYING[parameter] or (parameter, choice) in listed
    )


def landings(
    listed: Mapping[tuple[str, str], Sequence[str]],
) -> Iterator[tuple[str, str]]:
    """Yield the parameter and choice of every landing page but those of municipalities."""
    for parameter, vocabulary in VOCABULARIES.items():
        for choice in vocabulary.ids():
            if parameter != TOWNS and has_landing(parameter, choice, listed):
                yield parameter, choice
