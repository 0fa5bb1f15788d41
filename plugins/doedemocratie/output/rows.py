"""What a build publishes besides pages: one row each, with a name, an address and a maker.

FILES are there before the pages are; AFTER is laid beside them, much of it made of what was made.
What is made of one record, with its pages, has its rows in each.py.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Generic, TypeVar

from .. import search
from ..build import BadContentError, Build, Say, Tally
from ..faults import during
from ..frozen import frozen
from ..kit import room
from ..kit.typefaces import TypefaceError
from ..machine.kept import CACHE
from ..model.kinds import KINDS
from ..pages.following import feeds, newsletter, sessions
from ..pages.frame import render, urls
from ..pages.kit.elsewhere import embeds
from ..pages.lists import columns
from ..pages.lists.maps import spots
from ..pages.reuse import files as open_data
from ..pages.site.sitemap import sitemap
from ..questions import generated, jsonschema, placelist, spreadsheet, webform
from . import bundle, editing, typefaces
from .each import worn_by_embeds

HERE = Path(__file__).parents[1]
STYLE = "assets/site.css"
# What the closer map looks like: as its packages have it, then as we do.
CLOSER = "js/kaart/kaart.css"
PACKAGED = ("leaflet/dist/leaflet.css", "leaflet.markercluster/dist/MarkerCluster.css")

Content = bytes | Path
G = TypeVar("G")


@frozen
class Output(Generic[G]):
    """Something that is published: what it is, where it stands, and what makes it.

    `make` yields (address below the site, its bytes or the file that holds them).
    """

    name: str
    address: str
    make: Callable[[G], Iterator[tuple[str, Content]]]


@frozen
class Finished:
    """A build whose pages stand in a folder, and the tally of them."""

    build: Build
    tally: Tally
    out: Path
    say: Say


def files(build: Build) -> Iterator[tuple[str, Content]]:
    """Yield everything that is there before the pages are; raises BadContentError."""
    for output in FILES:
        with during(f"het maken van {output.name}"):
            yield from output.make(build)


def finish(finished: Finished) -> Iterator[tuple[str, Content]]:
    """Yield everything that is made of what was made; raises BadContentError."""
    for output in AFTER:
        with during(f"het maken van {output.name}"):
            yield from output.make(finished)


def _assets(_: Build) -> Iterator[tuple[str, Content]]:
    for asset in sorted((HERE / "assets").rglob("*")):
        if asset.is_file() and asset.suffix not in (".css", ".js"):
            yield asset.relative_to(HERE).as_posix(), asset


def _scripts(build: Build) -> Iterator[tuple[str, Content]]:
    try:
        project = build.settings.project
        sources, modules = HERE / "assets" / "js", project / "node_modules"
        for name, script in bundle.scripts(sources, modules, project / CACHE):
            yield f"assets/js/{name}", script
    except bundle.BundleError as error:
        raise BadContentError(str(error)) from None


def _pictures(build: Build) -> Iterator[tuple[str, Content]]:
    yield from build.images.files.items()


def _looks(build: Build) -> Iterator[tuple[str, Content]]:
    """Yield our one stylesheet and the typefaces that it names."""
    project = build.settings.project
    try:
        faces = typefaces.cut_from(project / "node_modules", project / ".cache")
        css = "\n".join((faces.css, *(path.read_text("utf-8") for path in sheets())))
        yield STYLE, bundle.sheet(css, project / "node_modules", project / CACHE)
    except (TypefaceError, bundle.BundleError) as error:
        raise BadContentError(str(error)) from None
    for name, data in faces.files.items():
        yield name, data if isinstance(data, bytes) else data.encode()


def _closer(build: Build) -> Iterator[tuple[str, Content]]:
    """Yield the stylesheet that comes with the closer map, after somebody asked for it."""
    project = build.settings.project
    modules, own = project / "node_modules", HERE / "assets" / CLOSER
    try:
        css = "\n".join(
            path.read_text("utf-8") for path in (*(modules / name for name in PACKAGED), own)
        )
        yield f"assets/{CLOSER}", bundle.sheet(css, modules, project / CACHE)
    except (OSError, bundle.BundleError) as error:
        raise BadContentError(str(error)) from None


def sheets() -> list[Path]:
    """Return every stylesheet in the order in which they count.

    The tokens come first, then the sheets of the site by name. What a part looks like stands beside
    its template and counts right after parts.css, so that a page's own sheet has the last word.
    """
    site = sorted((HERE / "assets" / "css").glob("*.css"), key=lambda path: path.name)
    site.sort(key=lambda path: path.name != "tokens.css")
    after = [path.name for path in site].index("parts.css") + 1
    parts = sorted((HERE / "templates" / "parts").glob("*.css"), key=lambda path: path.name)
    return [*site[:after], *parts, *site[after:]]


def _schemas(_: Build) -> Iterator[tuple[str, Content]]:
    for kind in KINDS:
        yield f"data/schemas/{generated.schema_name(kind)}", jsonschema.text(kind).encode()


def _forms(build: Build) -> Iterator[tuple[str, Content]]:
    for kind in KINDS:
        yield webform.address(kind), webform.text(kind).encode()
        names = webform.names(kind, build.catalogue)
        yield f"data/records/{kind.folder}.json", names.encode()
    yield webform.STORIES, webform.stories(build.catalogue).encode()
    yield placelist.PLACES, placelist.text().encode()


def _empty_table(_: Build) -> Iterator[tuple[str, Content]]:
    yield urls.EMPTY_TABLE, spreadsheet.template().encode()


def _nearby(build: Build) -> Iterator[tuple[str, Content]]:
    yield spots.NEARBY, spots.nearby(build.catalogue, build.making.listing).encode()


def _columns(build: Build) -> Iterator[tuple[str, Content]]:
    made = build.making.columns
    yield columns.CHOICES, made.choices.encode()
    yield columns.TEXTS, made.texts.encode()


def _list_embeds(finished: Finished) -> Iterator[tuple[str, Content]]:
    build = finished.build
    worn = worn_by_embeds(build.settings.project)
    for path, text in embeds.of_lists(build.making, worn):
        yield path, text.encode()


def _open_data(finished: Finished) -> Iterator[tuple[str, Content]]:
    yield from open_data.files(finished.build.making)


def _kit(finished: Finished) -> Iterator[tuple[str, Content]]:
    """Put the files of kits in the folder itself, since most are links to what is kept."""
    room.place(finished.build.kit, finished.out)
    yield from ()


def _feeds(finished: Finished) -> Iterator[tuple[str, Content]]:
    yield from feeds.files(finished.build.making)


def _programme(finished: Finished) -> Iterator[tuple[str, Content]]:
    build = finished.build
    yield urls.PROGRAMME, sessions.calendar(build.catalogue, build.site)


def _newsletter(finished: Finished) -> Iterator[tuple[str, Content]]:
    yield from newsletter.files(finished.build.making)


def _redirects(finished: Finished) -> Iterator[tuple[str, Content]]:
    site = finished.build.site
    for spec in finished.build.specs:
        for former in spec.former:
            yield f"{former}index.html", render.redirect(former, spec.url, site).encode()


def _sitemap(finished: Finished) -> Iterator[tuple[str, Content]]:
    address = finished.build.site.address
    yield "sitemap.xml", sitemap(address, finished.tally.mapped).encode()


def _search(finished: Finished) -> Iterator[tuple[str, Content]]:
    """Let Pagefind write its index into the folder itself."""
    if finished.build.settings.search:
        try:
            cache = finished.build.settings.project / ".cache" / "search"
            search.write(finished.out, finished.tally.findable, cache, finished.say)
        except search.SearchError as error:
            raise BadContentError(f"De zoekindex is niet gemaakt: {error}") from None
    yield from ()


FILES: tuple[Output[Build], ...] = (
    Output("het beeldmerk", "assets/", _assets),
    Output("de scripts", "assets/js/", _scripts),
    Output("de plaatjes", "assets/", _pictures),
    Output("het uiterlijk", STYLE, _looks),
    Output("het uiterlijk van de kaart van dichtbij", f"assets/{CLOSER}", _closer),
    Output("de schema's", "data/schemas/", _schemas),
    Output("de gegevens van de formulieren", "data/forms/", _forms),
    Output("wat er bij een plaats is", spots.NEARBY, _nearby),
    Output("de lege tabel voor knooppunten", urls.EMPTY_TABLE, _empty_table),
    Output("de gegevens van de lijst", "data/lijst/", _columns),
    Output("de redactiekamer", urls.EDITING, editing.files),
)
AFTER: tuple[Output[Finished], ...] = (
    Output("de lijsten voor een andere website", urls.EMBEDDED, _list_embeds),
    Output("de open data", urls.DATA, _open_data),
    Output("de bestanden van de kits", urls.HUBS, _kit),
    Output("de feeds", urls.feed(""), _feeds),
    Output("het programma", urls.PROGRAMME, _programme),
    Output("de nieuwsbrief", urls.NEWSLETTER, _newsletter),
    Output("de oude adressen", "", _redirects),
    Output("sitemap.xml", "sitemap.xml", _sitemap),
    Output("de zoekindex", f"{search.FOLDER}/", _search),
)
