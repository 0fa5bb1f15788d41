"""The lane: the theme's page rendered once per sort of page, then filled in for each record.

A page of the theme costs milliseconds, and pages of one sort differ in a few places only. So the
theme renders one page with a mark in each of those places (the shell), and every record page is
that shell with its own values between. What the theme would have made itself is the same, byte for
byte; tests/site/test_lane.py holds it to that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from hashlib import blake2b
from itertools import product

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as EnginePage
from mkdocs.theme import Theme

from .frozen import frozen
from .pages.frame import policy, render
from .pages.frame.jinja.code import escaped
from .pages.frame.spec import Page, Site

# Private-use characters: they pass through every escape, and a value never meets them, since only
# the shell is searched for marks.
_MARK = re.compile("\ue000([a-z]+)\ue001")


def _mark(slot: str) -> str:
    return f"\ue000{slot}\ue001"


class _Unlisted(jinja2.FileSystemLoader):
    """Templates by name only."""

    def list_templates(self) -> list[str]:
        """Return none: MkDocs asks for them to copy the files between them, of which we use none.

        Material has 14,000 pictures there, and to look through them takes as long as 100 pages.
        """
        return []


def take_templates_only(theme: Theme) -> None:
    """Let a theme offer its templates, and none of its files."""
    make = theme.get_env

    def get_env() -> jinja2.Environment:
        env = make()
        env.loader = _Unlisted(theme.dirs)
        return env

    theme.get_env = get_env  # type: ignore[method-assign]


class LaneFile(File):
    """A page of the lane as MkDocs sees it.

    Links and navigation reach it, nothing is read, rendered or copied.
    """

    in_lane = True

    def __init__(self, path: str, url: str, config: MkDocsConfig) -> None:
        """`path` is what links name: a source file below content/, or the address itself."""
        super().__init__(
            path,
            src_dir=None,
            dest_dir=config.site_dir,
            use_directory_urls=True,
            dest_uri=f"{url}index.html",
            inclusion=InclusionLevel.INCLUDED,
        )

    def is_documentation_page(self) -> bool:
        """Return no: MkDocs has nothing to render."""
        return False

    def copy_file(self, dirty: bool = False) -> None:
        """Copy nothing."""


@frozen
class Shell:
    """A page of the theme in pieces, UTF-8: what stands before each slot, and behind the last."""

    before: tuple[tuple[bytes, str], ...]
    behind: bytes

    @classmethod
    def of(cls, html: str) -> Shell:
        """Return a page with marks in pieces."""
        *pieces, last = _MARK.split(html)
        texts = (piece.encode() for piece in pieces[::2])
        return cls(tuple(zip(texts, pieces[1::2], strict=True)), last.encode())

    def fill(self, values: Mapping[str, bytes]) -> bytes:
        """Return the page with every slot filled by values that are HTML already."""
        filled: list[bytes] = []
        for text, slot in self.before:
            filled += text, values[slot]
        return b"".join((*filled, self.behind))


class Lane:
    """Makes record pages for one build."""

    def __init__(
        self, files: Files, nav: Navigation, config: MkDocsConfig, serving: bool = False
    ) -> None:
        """`dress` it before it makes a page."""
        self._serving = serving
        self.nav = nav
        self.files = files
        self._files = list(files.documentation_pages())
        self._config = config
        self._sections = {item.url: item for item in nav.pages}
        self._shells: dict[tuple[str, int, str, bool, bool], Shell] = {}
        self._policies: dict[tuple[str, bool, bool], str] = {}

    @property
    def ordinary(self) -> list[str]:
        """Return the addresses of the pages that the engine makes itself."""
        return [file.url for file in self._files]

    def dress(self, env: jinja2.Environment) -> None:
        """Take the theme's environment, with all that its own parts show."""
        render.tighten(env)
        self.env = env
        env.globals["policy"] = self._policy

    def _policy(self, base_url: str, mapped: object, framing: object) -> str:
        """Return the policy of pages at this distance from the root, none under `serve`.

        The theme's own scripts name that distance. To see them, it renders the page that says that
        there is none, which holds nobody's text. MkDocs' server adds a script of its own to a page.
        """
        if self._serving:
            return ""
        key = base_url, bool(mapped), bool(framing)
        if key not in self._policies:
            self._policies[base_url, False, False] = ""  # for the page that is rendered here
            context = get_context(self.nav, self._files, self._config, base_url=base_url)
            frame = self.env.get_template("404.html").render(context)
            for maps, frames in product((False, True), repeat=2):
                self._policies[base_url, maps, frames] = policy.policy(frame, maps, frames)
        return self._policies[key]

    def head(self, page: Page[object], site: Site) -> bytes:
        """Return what the head of a page holds, UTF-8."""
        return render.head(page, site).encode()

    def article(self, page: Page[object], site: Site) -> bytes:
        """Return the article of a page, UTF-8."""
        return b"".join(map(str.encode, render.article(page, site)))

    def whole(self, page: Page[object], site: Site, head: bytes, article: bytes) -> bytes:
        """Return the whole page, UTF-8."""
        values = {
            "title": escaped(render.title(page, site)).encode(),
            "description": escaped(page.description).encode(),
            "canonical": escaped(site.address + page.url).encode(),
            "head": head,
            "article": article,
        }
        return self.shell(page).fill(values)

    def shell(self, page: Page[object]) -> Shell:
        """Return the theme's page that a page is filled into; those of a sort have one."""
        key = (page.sort, page.depth, page.section, page.mapped, page.framing)
        if key not in self._shells:
            self._shells[key] = self._shell(page)
        return self._shells[key]

    def sealed(self, page: Page[object]) -> bytes:
        """Return in few bytes what the theme's page of a page is: equal when that is."""
        shell = self.shell(page)
        pieces = (*(piece for text, slot in shell.before for piece in (text, slot.encode())),)
        return blake2b(b"\0".join((*pieces, shell.behind)), digest_size=16).digest()

    def _shell(self, page: Page[object]) -> Shell:
        """Render the theme's page for a page of MkDocs at this address, with marks for values."""
        file = LaneFile(page.url, page.url, self._config)
        stand_in = EnginePage(_mark("title"), file, self._config)
        stand_in.meta = {slot: _mark(slot) for slot in ("title", "description", "head")}
        stand_in.meta |= {"mapped": page.mapped, "framing": page.framing}
        stand_in.content = _mark("article")
        if stand_in.canonical_url:
            stand_in.canonical_url = _mark("canonical")
        section = self._sections.get(page.section)
        if section:
            section.active = True
        try:
            context = get_context(self.nav, self._files, self._config, stand_in)
            return Shell.of(self.env.get_template("main.html").render(context))
        finally:
            if section:
                section.active = False
