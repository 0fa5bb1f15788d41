"""Shared fixtures: sites built once a session, each by the program's own ways."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from doedemocratie.plugin import DoedemocratiePlugin

ROOT = Path(__file__).resolve().parent.parent
FIXTURE = ROOT / "tests" / "fixtures" / "site"
DATE = "2026-11-23"
ADDRESS = "https://example.org/knoop/"


@dataclass(frozen=True)
class Built:
    """A built site: its folder, and the plugin and configuration that made it."""

    folder: Path
    plugin: DoedemocratiePlugin
    config: MkDocsConfig

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
    return Built(out, plugin, config)


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
    return run(sys.executable, ROOT / "scripts" / "site", *arguments, **environment)


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project's own content, at the root of a host that is not known."""
    return build_site(ROOT / "content", tmp_path_factory.mktemp("real") / "site")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The fixture site, full of hostile values, published on a sub-path with all options set."""
    return build_site(
        FIXTURE,
        tmp_path_factory.mktemp("hostile") / "site",
        SITE_URL=ADDRESS,
        REPOSITORY_URL="https://example.org/repo",
        EDITORS_MAIL="redactie@example.org",
        PUBLISHER="Stichting Voorbeeld",
    )


@pytest.fixture(autouse=True)
def _from_the_root(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Paths in problems are shown relative to where one stands: the project's folder."""
    monkeypatch.chdir(ROOT)
    yield
