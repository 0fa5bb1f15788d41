"""The built sites in the air, and a visitor's window; what the browser tests import."""

from __future__ import annotations

import functools
import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import BrowserContext, Page

from building import Built
from doedemocratie.pages import views

# How Chromium starts: without a screen, and without asking anything of a network.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]

# Every sort of page that a build makes; test_every_sort_is_known holds the samples to it.
SORTS = (*views.NAMES, "404")


@dataclass
class Visit:
    """A visitor's window, and everything it asked for or complained about."""

    context: BrowserContext
    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)


class _Static(http.server.SimpleHTTPRequestHandler):
    """Serves a folder below a prefix; 404.html for what is not there."""

    prefix = "/"

    def translate_path(self, path: str) -> str:
        if not path.startswith(self.prefix):
            return str(Path(self.directory) / "not-there")
        return super().translate_path(path[len(self.prefix) - 1 :])

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, format: str, *args: object) -> None:
        pass


@dataclass
class Served:
    """A site in the air: its address, and the build it came from."""

    address: str
    built: Built

    def samples(self) -> dict[str, str]:
        """Return one address below the site for every sort of page, taken from the build."""
        found: dict[str, str] = {}
        for page in views.pages(self.built.catalogue, self.built.site):
            found.setdefault(page.sort, page.url)
        return found | {"ordinary": "over/", "404": "bestaat-niet/"}


def serve(built: Built, prefix: str) -> Iterator[Served]:
    handler_class = type("Site", (_Static,), {"prefix": prefix})
    handler = functools.partial(handler_class, directory=str(built.folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Served(f"http://127.0.0.1:{server.server_port}{prefix}", built)
    server.shutdown()
