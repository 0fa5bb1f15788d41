"""From the catalogue to every page: which pages there are, one after the other.

Pages are yielded as they are made, so that a site of thousands need not stand in memory at once.
A new kind of page is a module with a view and a function, and a line here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..records.catalogue import Catalogue, Entry
from . import brand, experiments, home, lists, profile, urls
from .facets import LANDINGS
from .spec import PageSpec, Site


def pages(catalogue: Catalogue, site: Site) -> Iterator[PageSpec]:
    """Yield every page made from records, lists first."""
    listing = lists.listing(catalogue, site)
    yield home.page(catalogue, listing, site)
    yield lists.overview(listing)
    yield from lists.landings(listing)
    yield experiments.board(catalogue, site)
    for entry in catalogue.of("experiment"):
        yield experiments.page(entry, catalogue, site)
    mentions = experiments.mentions(catalogue)
    for entry in catalogue.of("hub"):
        yield profile.page(entry, catalogue, mentions.get(entry.slug, ()), site)
        yield brand.page(entry, site)


def every_url(catalogue: Catalogue) -> Iterator[str]:
    """Yield the address of every page that `pages` yields, without making them."""
    yield from (urls.HOME, urls.HUBS, urls.EXPERIMENTS)
    for landing in LANDINGS:
        for choice in landing.vocabulary.choices:
            yield urls.landing(landing.parameter, choice.id)
    for entry in catalogue.of("experiment"):
        yield urls.experiment(entry.slug)
    for entry in catalogue.of("hub"):
        yield urls.hub(entry.slug)
        yield urls.brand(entry.slug)


def page_of(entry: Entry, catalogue: Catalogue, site: Site) -> PageSpec:
    """Return the page of one record."""
    if entry.kind.id == "experiment":
        return experiments.page(entry, catalogue, site)
    mentions = experiments.mentions(catalogue)
    return profile.page(entry, catalogue, mentions.get(entry.slug, ()), site)


def redirects(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    """Yield (former address, present address) for every alias of every hub."""
    for entry in catalogue.of("hub"):
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
    "hub": ("profiel", "profielen"),
    "brand": ("merkpagina", "merkpagina's"),
    "ordinary": ("gewone pagina", "gewone pagina's"),
}


def summary(made: Mapping[str, int]) -> str:
    """Return how many pages of each sort were made, in one sentence."""
    parts = [f"{count} {NAMES[kind][count != 1]}" for kind, count in made.items()]
    return f"Gemaakt: {', '.join(parts)} (samen {sum(made.values())} pagina's)."
