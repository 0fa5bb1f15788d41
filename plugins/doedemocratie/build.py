"""One build, from content to everything that is published: prepare, files, pages, outputs.

Knows no engine: a door (plugin.py) hands it settings and a folder, and writes what it gives.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from . import pictures, search
from .faults import during
from .frozen import frozen
from .kit import room
from .kit.typefaces import TypefaceError
from .model.grammar.rows import RowError
from .model.kinds.hub import Hub
from .pages import links, sorts
from .pages.frame import urls
from .pages.frame.spec import MadePage, PageSpec, Site
from .pages.kit import cards
from .pages.kit import files as kits
from .pages.lists.cards import HubCard
from .pages.lists.making import Making, public, titled
from .pages.matching.recalled import Recalled
from .reading import Reading, read
from .records import catalogue as records
from .records.catalogue import Catalogue
from .records.judging import leaving
from .records.remembered import Remembered
from .records.telling import sentences
from .records.telling.problems import ERROR, Problem, described, errors

Say = Callable[[str], None]
Drawn = Callable[[Catalogue, Site], Mapping[str, HubCard]]


class BadContentError(Exception):
    """What was given cannot be built; the text says why, in words for who wrote it."""


@frozen(kw_only=True)
class Settings:
    """What to build from: whole paths, what the site knows of itself, and how.

    `project` holds node_modules and the cache. `forgiving`: bad content is told and left as it is,
    as a server does that shows what somebody writes; `leave_out` leaves bad records out. `kit`:
    files are made of records too (posters, cards).
    """

    content: Path
    project: Path
    site: Site
    leave_out: bool = False
    forgiving: bool = False
    search: bool = True
    kit: bool = False


@dataclass(frozen=True)
class Build:
    """What one build knows.

    `gone` maps what was left out, as links name it, to its address, `drawn` and `recalled` are what
    was made and reckoned before (Making), `kit` maps the address of every file that was made of
    records to where it is.
    """

    settings: Settings
    catalogue: Catalogue
    site: Site
    gone: Mapping[str, str]
    images: pictures.Made
    drawn: Mapping[str, HubCard] = field(default_factory=dict)
    recalled: Recalled = field(default_factory=Recalled)
    kit: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def making(self) -> Making:
        """Return what every page may be made from."""
        return Making(self.catalogue, self.site, self.drawn, self.recalled)

    @cached_property
    def specs(self) -> tuple[PageSpec[object], ...]:
        """Return every page to come.

        Raises BadContentError when two want one address, RowError when a record has no page.
        """
        specs = tuple(sorts.specs(self.making))
        addresses = [spec.url for spec in specs]
        if len(set(addresses)) < len(addresses):
            twice = sorted({url for url in addresses if addresses.count(url) > 1})
            raise BadContentError(f"Twee pagina's willen hetzelfde adres: {', '.join(twice)}")
        shown = {path for spec in specs for path in spec.shows}
        for entry in self.catalogue.all():
            if entry.path not in shown:
                raise RowError(f"{entry.kind.row}: geen enkele pagina toont {entry.file}.")
        return specs

    def with_kit(self, say: Say) -> Build:
        """Return this build with the files that are made of records; `say` hears how far it is."""
        settings = self.settings
        asked = room.asked(self.making)
        with drawable(), during("het maken van de kits"):
            files = room.files(asked, settings.project, settings.content, self.site.address, say)
        told = dict(cards.told(kits.cards(self.making)))
        return replace(self._of(replace(self.site, kit=files.sizes, cards=told)), kit=files.places)

    def _of(self, site: Site) -> Build:
        """Return this build of a site that differs in what no list shows."""
        build = replace(self, site=site)
        vars(build)["making"] = self.making.anew(site)
        return build

    def in_turn(self) -> list[PageSpec[object]]:
        """Return every page to come, those of one record one after the other."""
        return sorted(self.specs, key=lambda spec: spec.shows)

    def targets(self, nav: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield (what a link of an ordinary page may name, address) for all that is made here.

        Records are named by their source file, other pages by their address where a link of an
        ordinary page or the navigation does; home always is.
        """
        for entry in self.catalogue.all():
            yield entry.path, urls.record(entry)
        wanted = {*links.addressed(self.settings.content), *nav, "index.md"}
        for spec in self.specs:
            path = spec.url.rstrip("/") or "index.md"
            if path in wanted:
                yield path, spec.url


@contextmanager
def drawable() -> Iterator[None]:
    """Turn what is not there to draw with into BadContentError, whose text says what to do."""
    try:
        yield
    except TypefaceError as error:
        raise BadContentError(str(error)) from None


def prepare(
    settings: Settings,
    say: Say,
    handed: Reading | None = None,
    remembered: Remembered | None = None,
    drawn: Drawn = lambda _, __: {},
    recalled: Recalled | None = None,
) -> Build:
    """Read and judge the content, or take what was read already; return what to build.

    `drawn` gives the cards that were made before and still hold, `recalled` what was reckoned.
    Warnings go to `say`, but those of what is handed over: they were told. What is `remembered` of
    a former build is not read again. Raises BadContentError.
    """
    content, site = settings.content, settings.site
    reading = handed or read(content, Path.cwd(), site, remembered)
    catalogue = reading.catalogue
    problems = [*reading.problems, *reading.links]
    gone: dict[str, str] = {}
    if settings.leave_out and not settings.forgiving:
        catalogue, remaining = _leave_out(reading, content, gone, say)
        broken = links.problems(content, Path.cwd(), public(catalogue, site), gone)
        problems = [*remaining, *broken]
    wrong = errors(problems)
    told = [*handed.problems, *handed.links] if handed else []
    for problem in problems:
        if problem not in told and (settings.forgiving or problem not in wrong):
            say(described(problem))
    if wrong and not settings.forgiving:
        listed = "\n".join(described(problem) for problem in wrong)
        raise BadContentError(f"De inhoud klopt nog niet:\n{listed}")
    catalogue = public(catalogue, site)
    if not catalogue.of(Hub) and not settings.forgiving:
        raise BadContentError(f"Er staat geen enkel knooppunt in {content / 'hubs'}.")
    with during("het maken van de plaatjes"):
        images = pictures.make(catalogue, settings.project / ".cache" / "pictures")
    site = replace(titled(site, catalogue), pictures=images.pictures)
    build = Build(
        settings, catalogue, site, gone, images, drawn(catalogue, site), recalled or Recalled()
    )
    return build.with_kit(say) if settings.kit else build


def _leave_out(
    reading: Reading, content: Path, gone: dict[str, str], say: Say
) -> tuple[Catalogue, list[Problem]]:
    """Leave bad records out of the catalogue, aloud; returns it, and the problems that remain."""
    shown = records.shown_path(content, Path.cwd())
    try:
        left = leaving.leave_out(reading.catalogue, list(reading.problems), shown)
    except leaving.TooMuchError as stop:
        raise BadContentError(f"Te veel om weg te laten. {stop}") from None
    for path, kind, slug in left.sources():
        url = kind.url(slug)
        gone |= {path: url, url.rstrip("/"): url}
    for problem in errors(reading.problems):
        say(described(problem))
    for name in left.out:
        say(f"WEGGELATEN, want er staat een fout in: {sentences.shown(name, 200)}")
    return left.catalogue, [problem for problem in reading.problems if problem.level != ERROR]


@dataclass(slots=True)
class Tally:
    """What was made, page by page: for the sitemap, for search, and for the words at the end."""

    counts: dict[str, int] = field(default_factory=dict)
    mapped: list[tuple[str, dt.date | None]] = field(default_factory=list)
    findable: list[search.Findable] = field(default_factory=list)

    def add(self, page: MadePage) -> None:
        """Count a page that was made."""
        self.counts[page.sort] = self.counts.get(page.sort, 0) + 1
        if page.indexed:
            sort = sorts.sorts()[page.sort]
            self.mapped.append((page.url, page.changed))
            self.findable.append(
                search.Findable(page.url, sort, page.title, page.description, page.beside)
            )

    def add_ordinary(self, urls: Iterable[str]) -> None:
        """Count the pages that the engine made."""
        for url in urls:
            self.counts[sorts.ORDINARY.id] = self.counts.get(sorts.ORDINARY.id, 0) + 1
            self.mapped.append((url, None))
            self.findable.append(search.Findable(url, sorts.ORDINARY))
