"""Ways to build a site in a test: in this process, or by the scripts as a person would."""

from __future__ import annotations

import datetime as dt
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jinja2
import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from doedemocratie.pages import sorts
from doedemocratie.pages.frame import urls
from doedemocratie.pages.frame.spec import Page, Site
from doedemocratie.pages.lists.making import Making
from doedemocratie.plugin import DoedemocratiePlugin
from doedemocratie.records.catalogue import Catalogue

ROOT = Path(__file__).resolve().parent.parent
FIXTURE = ROOT / "tests" / "fixtures" / "site"
DATE = "2026-11-23"
ADDRESS = "https://example.org/knoop/"


@dataclass(frozen=True)
class Built:
    """A built site: its folder, and what it was made from.

    MkDocs hands every build of a process the same plugin, so what it knew of this one is taken over
    here.
    """

    folder: Path
    config: MkDocsConfig
    catalogue: Catalogue
    site: Site
    env: jinja2.Environment
    files: Files
    nav: Navigation

    def html(self, url: str) -> str:
        """Return the page at an address below the site."""
        return (self.folder / url / "index.html").read_text("utf-8")


def build_site(content: Path, out: Path, **environment: str) -> Built:
    """Build `content` into `out` in this process, with these variables for mkdocs.yml."""
    variables = {"CONTENT_DIR": str(content), "REFERENCE_DATE": DATE, **environment}
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SITE_URL", "REPOSITORY_URL", "EDITORS_MAIL", "PUBLISHER"):
            patch.delenv(name, raising=False)
        for name, value in variables.items():
            patch.setenv(name, value)
        config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(out))
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    plugin = config.plugins["doedemocratie"]
    assert isinstance(plugin, DoedemocratiePlugin)
    whole, lane = plugin.build, plugin.lane
    return Built(out, config, whole.catalogue, whole.site, lane.env, lane.files, lane.nav)


def pages(catalogue: Catalogue, site: Site, sort: str = "") -> Iterator[Page[object]]:
    """Yield every page of a catalogue, or those of one sort, made."""
    for spec in sorts.specs(Making(catalogue, site)):
        if sort in ("", spec.sort):
            yield spec.make()


def of_site(folder: Path, name: str = "index.html") -> list[Path]:
    """Return every page of a built site, without what is for other people's (kit/elsewhere/)."""
    within = urls.EMBEDDED.rstrip("/")
    own = folder / urls.OWN_SITE / "index.html"
    return [
        path
        for path in sorted(folder.rglob(name))
        if path == own or within not in path.relative_to(folder).parts
    ]


def embedded(folder: Path) -> list[Path]:
    """Return every page of a built site that stands on other websites, former addresses too."""
    return sorted({*folder.rglob("*.html")} - {*of_site(folder, "*.html")})


def addresses(catalogue: Catalogue) -> list[str]:
    """Return the address of every page of a catalogue, without making one."""
    site = Site(name="", today=dt.date.fromisoformat(DATE))
    return [spec.url for spec in sorts.specs(Making(catalogue, site))]


def run(*command: object, cwd: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a person would, and return what it said."""
    return subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def scripts_site(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ./scripts/site."""
    return run(sys.executable, ROOT / "scripts" / "site", *arguments, cwd=ROOT, **environment)


def free_port() -> int:
    """Return a port of this machine that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
