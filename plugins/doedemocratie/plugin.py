"""The MkDocs adapter: each hook unpacks what MkDocs gives, calls a plain function, hands it back.

No rule about content lives here. Records never become MkDocs pages: MkDocs knows them as files to
link to, and our own lane (see theme.py) writes their pages after it.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Literal, TypeAlias

import jinja2
from markupsafe import Markup
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from . import bundle, faults, pictures, search, typefaces
from .faults import during
from .forms import generated, jsonschema, placelist, webform
from .model.hub import Hub
from .model.kinds import BY_FOLDER, KINDS
from .pages import dates, feeds, links, render, urls, views
from .pages.spec import Site
from .reading import Reading, read
from .records import catalogue as records
from .records import leaving, sentences
from .records.problems import ERROR, Problem, described, errors
from .theme import Lane, LaneFile

NAME = "doedemocratie"

log = get_plugin_logger(NAME)

HERE = Path(__file__).parent
# What an editor may put beside an ordinary page; everything else in content/ stays there.
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
STYLE = "assets/site.css"
FRONT_MATTER = frozenset({"title", "description"})
# The navigation of mkdocs.yml: an address, a list, or titles with what they lead to.
Nav: TypeAlias = "str | list[Nav] | dict[str, Nav] | None"


class Options(Config):
    """The plugin's options in mkdocs.yml. Empty means unknown: what needs it is left out."""

    repository = config_options.Type(str, default="")
    editors_mail = config_options.Type(str, default="")
    publisher = config_options.Type(str, default="")
    date = config_options.Type((str, dt.date), default="")  # YAML makes a date of 2026-11-23
    drafts = config_options.Type(bool, default=False)
    leave_out = config_options.Type(bool, default=False)
    search = config_options.Type(bool, default=True)


class DoedemocratiePlugin(BasePlugin[Options]):
    """Shows the hubs and experiments of content/ on a MkDocs site."""

    serving = False
    handed: Reading | None = None
    counts: dict[str, int]

    def hand(self, reading: Reading) -> None:
        """Give content that was read and judged already; the next build, and no other, uses it."""
        self.handed = reading

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this serves: then bad content is told, and stops nothing."""
        self.serving = command == "serve"

    @during("het lezen van mkdocs.yml")
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Leave out what this content folder does not have, and what we make ourselves."""
        render.environment.cache_clear()  # `serve` shows an edited template at the next build
        config.theme.static_templates.discard("sitemap.xml")  # MkDocs' own knows its pages only
        if config.nav:
            config.nav = _existing(config.nav, Path(config.docs_dir))
        return config

    @during("het klaarzetten van de inhoud")
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check the content. A build stops here, before MkDocs touches its output."""
        content = Path(config.docs_dir)
        self.site = self._site(config)
        reading = self.handed or read(content, Path.cwd(), self.site)
        self.handed = None
        self.catalogue = reading.catalogue
        problems = [*reading.problems, *reading.links]
        self.gone: dict[str, str] = {}  # what was left out, as links name it, and its address
        if self.config.leave_out and not self.serving:
            problems = self._leave_out(list(reading.problems), content)
            public = views.public(self.catalogue, self.site)
            problems += links.problems(content, Path.cwd(), public, self.gone)
        for problem in problems:
            if self.serving or problem not in errors(problems):
                log.info(described(problem))
        wrong = errors(problems)
        if wrong and not self.serving:
            listed = "\n".join(described(problem) for problem in wrong)
            raise PluginError(f"De inhoud klopt nog niet:\n{listed}")
        self.catalogue = views.public(self.catalogue, self.site)
        self.site = views.titled(self.site, self.catalogue)
        with during("het maken van de plaatjes"):
            self.images = pictures.make(self.catalogue, _kept(config))
        self.site = replace(self.site, pictures=self.images.pictures)
        if not self.catalogue.of(Hub) and not self.serving:
            raise PluginError(f"Er staat geen enkel knooppunt in {content / 'hubs'}.")

    def _leave_out(self, problems: list[Problem], content: Path) -> list[Problem]:
        """Leave bad records out of the catalogue, aloud; returns the problems that remain."""
        shown = records.shown_path(content, Path.cwd())
        try:
            left = leaving.leave_out(self.catalogue, problems, shown)
        except leaving.TooMuchError as stop:
            raise PluginError(f"Te veel om weg te laten. {stop}") from None
        self.catalogue = left.catalogue
        for path, kind, slug in left.sources():
            url = urls.RECORD[kind](slug)
            self.gone |= {path: url, url.rstrip("/"): url}
        for problem in errors(problems):
            log.info(described(problem))
        for name in left.out:
            log.info("WEGGELATEN, want er staat een fout in: %s", sentences.shown(name, 200))
        return [problem for problem in problems if problem.level != ERROR]

    def _site(self, config: MkDocsConfig) -> Site:
        return Site(
            name=config.site_name,
            today=reference_date(self.config.date),
            address=config.site_url or "",
            repository=self.config.repository.rstrip("/"),
            editors_mail=self.config.editors_mail,
            publisher=self.config.publisher,
            drafts=self.config.drafts,
        )

    @during("het verzamelen van de bestanden")
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take records and editors' own files out, put addresses and what is made here in."""
        for file in list(files):
            if file.src_dir == config.docs_dir and not _published(file):
                files.remove(file)
        self.lead = files.get_file_from_path("index.md")
        if self.lead:
            files.remove(self.lead)
        for path, url in views.addresses(self.catalogue):
            files.append(LaneFile(path, url, config))
        every = list(views.every_url(self.catalogue))
        twice = (
            {url for url in every if every.count(url) > 1} if len(set(every)) < len(every) else ()
        )
        if twice:
            raise PluginError(f"Twee pagina's willen hetzelfde adres: {', '.join(sorted(twice))}")
        wanted = links.addressed(Path(config.docs_dir)) | _addresses_in(config.nav)
        for url in every:
            path = url.rstrip("/") or "index.md"
            if path in wanted or path == "index.md":
                files.append(LaneFile(path, url, config))
        for path, url in self.gone.items():  # still linked to: it will be back
            if not files.get_file_from_path(path):
                files.append(LaneFile(path, url, config))
        for file in self._own(config):
            files.append(file)
        return files

    def _own(self, config: MkDocsConfig) -> Iterator[File]:
        """Yield the files of the site that are no pages: looks, scripts, pictures, data."""
        for asset in sorted((HERE / "assets").rglob("*")):
            name = asset.relative_to(HERE).as_posix()
            if asset.is_file() and asset.suffix not in (".css", ".js"):
                yield File(name, str(HERE), config.site_dir, True)
        for name, script in self._scripts(config):
            yield _made(f"assets/js/{name}", script, config)
        for url, kept in self.images.files.items():
            yield File.generated(config, url, abs_src_path=str(kept))
        faces = self._typefaces(config)
        yield _style(config, faces.css)
        for name, data in faces.files.items():
            yield _made(name, data, config)
        for kind in KINDS:
            path = f"data/schemas/{generated.schema_name(kind)}"
            yield _made(path, jsonschema.text(kind), config)
            yield _made(webform.address(kind), webform.text(kind), config)
            path = f"data/records/{kind.folder}.json"
            yield _made(path, webform.names(kind, self.catalogue), config)
        yield _made(placelist.PLACES, placelist.text(), config)

    def _scripts(self, config: MkDocsConfig) -> list[tuple[str, bytes]]:
        modules = Path(config.config_file_path).parent / "node_modules"
        try:
            return list(bundle.scripts(HERE / "assets" / "js", modules))
        except bundle.BundleError as error:
            raise PluginError(str(error)) from None

    def _typefaces(self, config: MkDocsConfig) -> typefaces.Typefaces:
        project = Path(config.config_file_path).parent
        try:
            return typefaces.cut_from(project / "node_modules", project / ".cache")
        except typefaces.TypefaceError as error:
            raise PluginError(str(error)) from None

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Keep the navigation for the lane."""
        self.nav = nav
        return nav

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Let front matter say what a page is called and about, and nothing else.

        The theme would obey `template`, `hide` and more.
        """
        for key in sorted(set(page.meta) - FRONT_MATTER):
            log.warning("content/%s: de sleutel '%s' werkt hier niet.", page.file.src_uri, key)
        page.meta = {key: page.meta[key] for key in FRONT_MATTER & set(page.meta)}
        with during(f"het lezen van {page.file.src_uri}"):
            return render.ordinary(markdown, page.file.src_uri, self.site)

    @during("het klaarzetten van de pagina's")
    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Give the theme's own parts what they show, and make the lane."""
        env.globals["site"] = self.site
        env.globals["preloaded"] = typefaces.PRELOADED
        env.globals["search"] = self.config.search
        env.globals["frieze"] = render.environment().globals["frieze"]
        if self.lead:
            self.site = _with_lead(self.site, self.lead, config, files)
        self.env, self.files = env, files
        self.lane = Lane(env, files, self.nav, config)
        self.ordinary = [file.url for file in files.documentation_pages()]
        return env

    @during("het maken van de pagina's")
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages of records, then what is made of all pages: sitemap and search."""
        out = Path(config.site_dir)
        self.counts = {}
        mapped: list[tuple[str, dt.date | None]] = [(url, None) for url in self.ordinary]
        findable = [search.Findable(url, "ordinary") for url in self.ordinary]
        for page in views.pages(self.catalogue, self.site):
            with during(f"het maken van {page.url or 'de voorpagina'}"):
                _write(out / page.url, self.lane.html(page, self.site))
            self.counts[page.sort] = self.counts.get(page.sort, 0) + 1
            if page.indexed:
                mapped.append((page.url, page.changed))
                findable.append(search.Findable(page.url, page.sort, page.title, page.description))
        for entry in self.catalogue.all():
            folder = out / "data" / "records" / entry.kind.folder
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{entry.slug}.json").write_text(webform.record(entry), "utf-8", newline="\n")
        for former, present in views.redirects(self.catalogue):
            _write(out / former, [render.redirect(former, present, self.site)])
        sitemap = feeds.sitemap(self.site.address, mapped)
        (out / "sitemap.xml").write_text(sitemap, "utf-8", newline="\n")
        self.counts["ordinary"] = len(self.ordinary)
        if self.config.search:
            try:
                search.write(out, findable)
            except search.SearchError as error:
                raise PluginError(f"De zoekindex is niet gemaakt: {error}") from None
        log.info(views.summary(self.counts))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Let a fault of ours say what and where, at each build, and the server live on."""
        server.builder = partial(_told, builder)
        return server


def _told(builder: Callable[..., None]) -> None:
    """Build; raises a fault of ours as words, which the server prints before it goes on.

    Who asked for the traceback gets the fault itself, which the server prints whole.
    """
    try:
        builder()
    except MkDocsException:
        raise
    except Exception as fault:
        if os.environ.get("DOEDEMOCRATIE_DEBUG"):
            raise
        raise Abort(str(faults.told(fault))) from None


def reference_date(asked: object) -> dt.date:
    """Return the reference date; raises PluginError for a date that is none."""
    try:
        return dates.reference(asked)
    except ValueError:
        raise PluginError(f"'{asked}' is geen datum. Schrijf jaar-maand-dag.") from None


def _existing(nav: Nav, content: Path) -> Nav:
    """Return the navigation without the pages that this content folder lacks."""
    if isinstance(nav, list):
        kept = [_existing(item, content) for item in nav]
        return [item for item in kept if item]
    if isinstance(nav, dict):
        kept_items = {title: _existing(target, content) for title, target in nav.items()}
        return {title: target for title, target in kept_items.items() if target}
    gone = nav is None or (nav.endswith(".md") and not (content / nav).is_file())
    return None if gone else nav


def _addresses_in(nav: Nav) -> set[str]:
    """Return every address that the navigation names."""
    if isinstance(nav, (list, dict)):
        parts = nav.values() if isinstance(nav, dict) else nav
        return {address for part in parts for address in _addresses_in(part)}
    return {nav.rstrip("/")} if nav else set()


def _published(file: File) -> bool:
    """Return whether a file of content/ reaches the site through MkDocs.

    Ordinary pages and the pictures beside them do, never a record, a record's own files or a
    schema.
    """
    folder = file.src_uri.split("/")[0]
    if folder in (*BY_FOLDER, records.ASSETS, "schemas"):
        return False
    return file.is_documentation_page() or file.src_uri.lower().endswith(PICTURES)


def _kept(config: MkDocsConfig) -> Path:
    """Return the folder where pictures are kept between builds."""
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent / ".cache" / "pictures"


def _style(config: MkDocsConfig, faces: str) -> File:
    """Return our one stylesheet: typefaces, tokens, then each part by name."""
    parts = sorted((HERE / "assets" / "css").glob("*.css"), key=lambda path: path.name)
    parts.sort(key=lambda path: path.name != "tokens.css")
    text = "\n".join((faces, *(path.read_text("utf-8") for path in parts)))
    return _made(STYLE, text, config)


def _made(path: str, content: str | bytes, config: MkDocsConfig) -> File:
    """Return a file of the site that is made here, no page of its own."""
    return File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED)


def _with_lead(site: Site, lead: File, config: MkDocsConfig, files: Files) -> Site:
    """Return the site with content/index.md as the lead of home."""
    page = Page(None, lead, config)
    page.read_source(config)
    page.render(config, files)
    return replace(site, lead=Markup(page.content or ""))  # noqa: S704  editors wrote it


def _write(folder: Path, html: Iterable[str]) -> None:
    """Write the page of a folder. The folder is mostly new, and in thousands each call counts."""
    try:
        folder.mkdir()
    except FileNotFoundError:
        folder.mkdir(parents=True)
    except FileExistsError:
        pass
    with (folder / "index.html").open("wb") as file:
        file.writelines(run.encode() for run in html)
