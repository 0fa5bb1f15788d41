"""A visit to the list of a built site in Chromium, with what is measured there."""

from __future__ import annotations

import functools
import gzip
import http.server
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Page, Response, ViewportSize, sync_playwright
from weights import FINDER, LISTS, pressed

HERE = Path(__file__).parent
FLAGS = [
    "--no-sandbox",
    "--disable-pushstate-throttle",  # more steps than a person takes
    "--enable-precise-memory-info",
    "--js-flags=--expose-gc",
]
# So many questions are asked of the finder.
QUESTIONS = 500
# A phone is about so many times slower.
SLOWER = 4
WIDE: ViewportSize = {"width": 1280, "height": 900}
Times = list[list[float]]


# What is as small as it gets.
PACKED = (".woff2", ".png", ".jpg", ".webp")


@functools.lru_cache(maxsize=256)
def pack(body: bytes) -> bytes:
    """Return a file as a host sends it; kept, for a host has it ready."""
    return gzip.compress(body, 6, mtime=0)


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as hosts do, and apart from all else: then the browser's clock is exact."""

    def do_GET(self) -> None:
        """Answer with a file, or with 404."""
        path = Path(self.translate_path(urlsplit(self.path).path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        if path.suffix not in PACKED:
            body = pack(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cross-Origin-Opener-Policy", "same-origin")
        self.send_header("Cross-Origin-Embedder-Policy", "require-corp")
        self.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):  # whoever asked has left
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing of each request."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Serve a site; yield its address."""
    handler = functools.partial(Handler, directory=str(site.resolve()))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def bundled(modules: Path, script: str) -> str:
    """Return a script that runs steps, with the peers that it has."""
    program = next(iter(sorted(modules.glob("@esbuild/*/bin/esbuild"))))
    command = [program, HERE / script, "--bundle", "--format=iife", "--global-name=bench"]
    done = subprocess.run(
        [*map(str, command), "--minify", "--charset=utf8"],
        cwd=HERE,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout if not done.returncode else sys.exit(done.stderr)


def visit(site: Path, chromium: str, modules: Path, steps: int) -> dict[str, Any]:
    """Return what the list costs a visitor: by itself, slowed down, and beside the peers.

    And what the finder does.
    """
    harness, finder = (bundled(modules, script) for script in ("harness.js", "finder.js"))
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        try:
            told = {"browser": f"Chromium {browser.version}"}
            return {
                **told,
                **_weighed(browser, address, harness),
                "own": _alone(browser, address, harness, steps, 1),
                "slow": _alone(browser, address, harness, steps // 2, SLOWER),
                "race": _raced(browser, address, harness, steps),
                "finder": _asked(browser, address, finder),
            }
        finally:
            browser.close()


def _opened(browser: Browser, address: str, form: str = "list-filter form") -> Page:
    page = browser.new_context(viewport=WIDE, bypass_csp=True).new_page()
    page.set_default_timeout(600_000)
    page.goto(address)
    page.wait_for_selector(form, state="visible")
    return page


def _weighed(browser: Browser, address: str, harness: str) -> dict[str, Any]:
    """Return the nodes of the page, its heap once used, and the scripts that came."""
    context = browser.new_context(viewport=WIDE, bypass_csp=True)
    page = context.new_page()
    scripts: dict[str, int] = {}

    def note(answer: Response) -> None:
        path = urlsplit(answer.url).path
        if path.endswith(".js"):
            scripts[path.removeprefix("/assets/js/")] = pressed(answer.body())

    page.on("response", note)
    page.goto(f"{address}{LISTS}/")
    page.wait_for_selector("list-filter form", state="visible")
    page.wait_for_load_state("networkidle")
    page.add_script_tag(content=harness)
    elements, nodes = page.evaluate("bench.nodes()")
    load = page.evaluate("bench.wake()")
    page.evaluate("bench.alone(12, 7)")
    page.wait_for_load_state("networkidle")
    probe = context.new_cdp_session(page)
    probe.send("HeapProfiler.collectGarbage")
    heap = probe.send("Runtime.getHeapUsage")["usedSize"]
    context.close()
    return {
        "elements": elements,
        "nodes": nodes,
        "load_ms": load,
        "heap": heap,
        "scripts": scripts,
    }


def _alone(
    browser: Browser, address: str, harness: str, steps: int, slower: int
) -> dict[str, Times]:
    page = _opened(browser, f"{address}{LISTS}/")
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slower})
    page.add_script_tag(content=harness)
    page.evaluate("bench.wake()")
    times: dict[str, Times] = page.evaluate(f"bench.alone({steps}, 2015)")
    page.context.close()
    return times


def _raced(browser: Browser, address: str, harness: str, steps: int) -> dict[str, Any]:
    page = _opened(browser, f"{address}{LISTS}/")
    page.add_script_tag(content=harness)
    page.evaluate("bench.wake()")
    result: dict[str, Any] = page.evaluate(f"bench.race({steps}, 2015)")
    page.context.close()
    return result


def _asked(browser: Browser, address: str, finder: str) -> dict[str, Any]:
    """Return what the finder does with random questions."""
    page = _opened(browser, f"{address}{FINDER}/", "hub-finder form")
    page.add_script_tag(content=finder)
    result: dict[str, Any] = page.evaluate(f"bench.ask({QUESTIONS}, 2015)")
    page.context.close()
    return result
