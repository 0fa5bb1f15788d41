"""From the catalogue to every page: which pages there are, one after the other.

Pages are yielded as they are made, so that a site of thousands need not stand in memory at once.
A new sort of page is a module with a view and a function, and a line here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..model.base import Record
from ..model.experiment import Experiment
from ..model.growth_factor import GrowthFactor
from ..model.hub import Hub
from ..model.offer import Offer
from ..model.story import Story
from ..records.catalogue import Catalogue, Entry, holds
from . import (
    academy,
    agenda,
    brand,
    experiments,
    factors,
    fields,
    form,
    home,
    join,
    lists,
    profile,
    stories,
    style,
    urls,
)
from .facets import landings
from .relations import Relations
from .spec import PageSpec, Site


def pages(catalogue: Catalogue, site: Site) -> Iterator[PageSpec[object]]:
    """Yield every page made from records, lists first."""
    listing = lists.listing(catalogue, site)
    yield home.page(catalogue, listing, site)
    yield lists.overview(listing)
    yield from lists.landings(listing)
    yield experiments.board(catalogue, site)
    yield factors.overview(catalogue)
    yield stories.overview(catalogue, site)
    yield academy.overview(catalogue, site)
    yield agenda.page(catalogue, site)
    yield join.page(site)
    yield fields.page()
    yield from form.pages(catalogue, site)
    yield style.page(site)
    relations = Relations(catalogue)
    for factor in catalogue.of(GrowthFactor):
        yield factors.page(factor, catalogue, relations, listing, site)
    for story in catalogue.of(Story):
        yield stories.page(story, relations, site)
    for offer in catalogue.of(Offer):
        yield academy.page(offer, catalogue, relations, site)
    for experiment in catalogue.of(Experiment):
        yield experiments.page(experiment, catalogue, relations, site)
    for hub in catalogue.of(Hub):
        yield profile.page(hub, relations, site)
        yield brand.page(hub, site)


def every_url(catalogue: Catalogue) -> Iterator[str]:
    """Yield the address of every page that `pages` yields, without making them."""
    yield from (urls.HOME, urls.HUBS, urls.EXPERIMENTS, urls.FACTORS, urls.STORIES, urls.ACADEMY)
    yield from (urls.AGENDA, urls.JOIN, urls.FIELDS, urls.STYLE)
    yield from form.addresses()
    for parameter, choice in landings(catalogue):
        yield urls.landing(parameter, choice)
    for entry in catalogue.all():
        if entry.kind.id != "action":  # all actions stand on the agenda
            yield urls.RECORD[entry.kind.id](entry.slug)
    for entry in catalogue.of(Hub):
        yield urls.brand(entry.slug)


def page_of(entry: Entry[Record], catalogue: Catalogue, site: Site) -> PageSpec[object]:
    """Return the page that a record stands on."""
    relations = Relations(catalogue)
    if holds(entry, Hub):
        return profile.page(entry, relations, site)
    if holds(entry, Experiment):
        return experiments.page(entry, catalogue, relations, site)
    if holds(entry, Offer):
        return academy.page(entry, catalogue, relations, site)
    if holds(entry, Story):
        return stories.page(entry, relations, site)
    if holds(entry, GrowthFactor):
        listing = lists.listing(catalogue, site)
        return factors.page(entry, catalogue, relations, listing, site)
    return agenda.page(catalogue, site)


def public(catalogue: Catalogue, site: Site) -> Catalogue:
    """Return the catalogue without the stories that are not public yet."""
    shown = tuple(entry for entry in catalogue.of(Story) if stories.is_public(entry.record, site))
    return replace(catalogue, entries={**catalogue.entries, "story": shown})


def titled(site: Site, catalogue: Catalogue) -> Site:
    """Return the site with the titles of the growth factors that have a record."""
    titles = {entry.slug: entry.title for entry in catalogue.of(GrowthFactor)}
    return replace(site, factors=titles)


def redirects(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield (former address, present address) for every alias of every hub."""
    for entry in catalogue.of(Hub):
        for alias in entry.record.aliassen or ():
            yield urls.hub(alias), urls.hub(entry.slug)
            yield urls.brand(alias), urls.brand(entry.slug)


def addresses(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield (source file below content/, address) for every record."""
    for entry in catalogue.all():
        yield entry.path, urls.RECORD[entry.kind.id](entry.slug)


# What the pages of each sort are called, one and more.
NAMES = {
    "home": ("home", "home"),
    "hubs": ("lijst van knooppunten", "lijsten van knooppunten"),
    "landing": ("lijst per keuze", "lijsten per keuze"),
    "board": ("experimentenbord", "experimentenborden"),
    "experiment": ("experiment", "experimenten"),
    "factors": ("plank met groeistof", "planken met groeistof"),
    "factor": ("groeistof", "groeistoffen"),
    "stories": ("lijst van verhalen", "lijsten van verhalen"),
    "story": ("verhaal", "verhalen"),
    "academy": ("academy", "academy's"),
    "offer": ("academy-aanbod", "keer academy-aanbod"),
    "agenda": ("actieagenda", "actieagenda's"),
    "join": ("pagina over meedoen", "pagina's over meedoen"),
    "fields": ("lijst van velden", "lijsten van velden"),
    "form": ("formulier", "formulieren"),
    "style": ("stijlpagina", "stijlpagina's"),
    "hub": ("profiel", "profielen"),
    "brand": ("merkpagina", "merkpagina's"),
    "ordinary": ("gewone pagina", "gewone pagina's"),
}


def summary(counts: Mapping[str, int]) -> str:
    """Return how many pages of each sort were made, in one sentence."""
    parts = [f"{count} {NAMES[sort][count != 1]}" for sort, count in counts.items()]
    return f"Gemaakt: {', '.join(parts)} (samen {sum(counts.values())} pagina's)."
