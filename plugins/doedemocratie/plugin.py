"""The MkDocs adapter: each hook unpacks what MkDocs gives, calls the build, hands it back.

No rule about content lives here. Records never become MkDocs pages: MkDocs knows them as files to
link to, and our own lane (see theme.py) writes their pages after it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias

import jinja2
from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from .again import aside, compiled
from .again.past import FormerBuild, reused
from .build import BadContentError, Build, Settings, prepare
from .faults import during
from .laying.site import Laying
from .model.kinds import FOLDERS
from .model.values.texts.web_address import in_ascii
from .options import Options, readable
from .output import rows as outputs
from .output import typefaces
from .pages import sorts
from .pages.frame import dates, render, urls
from .pages.frame.markdown import slide
from .pages.frame.spec import Site
from .pages.ordinary import HEAD
from .reading import Reading
from .records import catalogue as records
from .records.remembered import Remembered
from .theme import Lane, LaneFile, take_templates_only

if TYPE_CHECKING:  # what only --serve needs is not there when a build starts
    from mkdocs.livereload import LiveReloadServer

NAME = "doedemocratie"

log = get_plugin_logger(NAME)
_THEME = render.Compiled()
_COMPILED = {"theme": _THEME, "ours": render.COMPILED}

# What an editor may put beside an ordinary page; everything else in content/ stays there.
PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
# The navigation of mkdocs.yml: an address, a list, or titles with what they lead to.
Nav: TypeAlias = "str | list[Nav] | dict[str, Nav] | None"


class DoedemocratiePlugin(BasePlugin[Options]):
    """Shows the records of content/ on a MkDocs site.

    Between the hooks it keeps what one build knows, and the lane that writes its pages.
    """

    serving = False
    handed: Reading | None = None
    past: FormerBuild | None = None
    stale: FormerBuild | None = None
    remembered: Remembered | None = None
    build: Build
    lane: Lane
    laying: Laying

    def hand(self, reading: Reading, past: FormerBuild | None) -> None:
        """Give content that was read and judged already; the next build, and no other, uses it.

        `past` is what a former build left, None where nothing is to be kept.
        """
        self.handed, self.past = reading, past

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this serves: then bad content is told, and stops nothing."""
        self.serving = command == "serve"
        self.past = FormerBuild() if self.serving else None
        self.remembered = Remembered() if self.serving else None

    @during("het lezen van mkdocs.yml")
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Leave out what this content folder does not have, and what we make ourselves."""
        render.environment.cache_clear()  # `serve` shows an edited template at the next build
        sorts.sorts.cache_clear()
        compiled.take(_project(config), _COMPILED)
        config.theme.static_templates.discard("sitemap.xml")  # MkDocs' own knows its pages only
        take_templates_only(config.theme)
        if config.nav:
            config.nav = _existing(config.nav, Path(config.docs_dir))
        return config

    @during("het klaarzetten van de inhoud")
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read and check the content. A build stops here, before MkDocs touches its output."""
        handed, self.handed = self.handed, None
        if self.past and self.serving:
            self.tidy()
            self.past = aside.taken(self.past, Path(config.site_dir))
        asked = settings(config, self.config, self.serving)
        with _refused():
            self.build = prepare(asked, log.info, handed, self.remembered, *reused(self.past))
        self.remembered = self.remembered and self.remembered.following()

    @during("het verzamelen van de bestanden")
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Take records and editors' own files out, put addresses and what is made here in."""
        for file in list(files):
            if not _published(file):
                files.remove(file)
        with _refused():
            for path, url in self.build.targets(_addresses_in(config.nav)):
                files.append(LaneFile(path, url, config))
            for path, content in outputs.files(self.build):
                files.append(_made(path, content, config))
        for path, url in self.build.gone.items():  # still linked to: it will be back
            if not files.get_file_from_path(path):
                files.append(LaneFile(path, url, config))
        return files

    def on_page_markdown(
        self, markdown: str, *, page: Page, config: MkDocsConfig, files: Files
    ) -> str:
        """Let front matter say what a page is called and about, and nothing else.

        The theme would obey `template`, `hide` and more.
        """
        for key in sorted(set(page.meta) - {*HEAD}):
            log.warning("content/%s: de sleutel '%s' werkt hier niet.", page.file.src_uri, key)
        page.meta = {key: page.meta[key] for key in HEAD if key in page.meta}
        with during(f"het lezen van {page.file.src_uri}"):
            return render.ordinary(markdown, page.file.src_uri, self.build.site)

    def on_page_content(self, html: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
        """Let the keyboard reach what slides sideways."""
        return slide(html, "en" if page.file.src_uri == "en.md" else "nl")

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        """Make the lane of the navigation."""
        self.lane = Lane(files, nav, config, self.serving)
        return nav

    @during("het klaarzetten van de pagina's")
    def on_env(
        self, env: jinja2.Environment, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment:
        """Give the theme's own parts what they show."""
        env.bytecode_cache = _THEME
        env.globals["site"] = self.build.site
        env.globals["today"] = dates.day(self.build.site.today)
        env.globals["preloaded"] = typefaces.PRELOADED
        env.globals["licence"] = urls.LICENCE
        env.globals["search"] = bool(self.config.search)
        env.globals["change"] = partial(_change, self.build.site)
        for part in ("frieze", "place_answer"):
            env.globals[part] = render.environment().globals[part]
        self.lane.dress(env)
        return env

    @during("het maken van de pagina's")
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the pages of the lane, then what is made of all pages."""
        with _refused():
            lane = self.lane
            out = Path(config.site_dir)
            self.laying = Laying(self.build, lane, out, self.past)
            tally = self.laying.lay(lane.ordinary, log.info)
        if self.past and self.serving:
            self.past, self.stale = self.laying.past().standing(out), self.past
        compiled.lay(_project(config), _COMPILED)
        log.info(sorts.summary(tally.counts))

    def on_shutdown(self) -> None:
        """Take away what a server had set aside."""
        for past in (self.past, self.stale):
            if past and self.serving:
                aside.clear(past)

    def tidy(self) -> None:
        """Take away what is left of the build before the last one, where it was not yet."""
        stale, self.stale = self.stale, None
        if stale:
            aside.tidied(stale)

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Callable[..., None]
    ) -> LiveReloadServer:
        """Give the server that is for who writes."""
        from .serving import AttentiveServer  # noqa: PLC0415  a build watches no files

        return AttentiveServer(server, config, builder, self.tidy)


def settings(config: MkDocsConfig, options: Options, serving: bool) -> Settings:
    """Return what to build, as mkdocs.yml says; raises PluginError for what it cannot be."""
    try:
        address = in_ascii(readable("SITE_URL", config.site_url or ""))
    except ValueError:
        raise PluginError(f"site_url is '{config.site_url}', en dat is geen webadres.") from None
    site = Site(
        name=readable("site_name", config.site_name),
        today=reference_date(options.date),
        address=address,
        repository=options.repository.rstrip("/"),
        editors_mail=options.editors_mail,
        publisher=options.publisher,
        drafts=bool(options.drafts),
        editing=bool(options.editing),
    )
    return Settings(
        content=Path(config.docs_dir),
        project=_project(config),
        site=site,
        leave_out=bool(options.leave_out),
        forgiving=serving,
        search=bool(options.search),
        kit=bool(options.kit) and not serving,
    )


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


@contextmanager
def _refused() -> Iterator[None]:
    """Turn what cannot be built into what MkDocs says without a traceback."""
    try:
        yield
    except BadContentError as wrong:
        raise PluginError(str(wrong)) from None


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


def _change(site: Site, path: str) -> Markup:
    """Return the way to change an ordinary page."""
    return render.part("edit_page", site.edit_url(path), site.guide("docs/pagina.md"), site)


def _published(file: File) -> bool:
    """Return whether a file of content/ reaches the site through MkDocs.

    Ordinary pages and the pictures beside them do, never a record, a record's own files or a
    schema, nor a home of its own: `check` says that nobody sees it.
    """
    first = file.src_uri.split("/")[0]
    if first in (*FOLDERS, records.ASSETS, "schemas", "index.md"):
        return False
    return file.is_documentation_page() or file.src_uri.lower().endswith(PICTURES)


def _made(path: str, content: bytes | Path, config: MkDocsConfig) -> File:
    """Return a file of the site that is made here, no page of its own."""
    if isinstance(content, Path):
        return File.generated(
            config, path, abs_src_path=str(content), inclusion=InclusionLevel.INCLUDED
        )
    return File.generated(config, path, content=content, inclusion=InclusionLevel.INCLUDED)
