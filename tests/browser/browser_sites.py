"""The built sites in the air, and a visitor's window; what the browser tests import."""

from __future__ import annotations

import contextlib
import functools
import http.server
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Dialog, Error, Page, Request

from building import Built, pages
from doedemocratie.pages import sorts

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
# A second browser draws nothing, which spares half of what opening a page takes. For tests that
# only read and measure pages and press keys: no animation frame ever comes, so that whatever waits
# for one (a click, a mouse, a page's own script that does) waits for ever.
UNDRAWN = [*FLAGS, "--disable-threaded-compositing"]

# Nor is a page told, where nothing is drawn, that its window has another width or scheme: the frame
# that would tell it never comes. So every page there notes what it asks of its window, and
# TELL tells it.
NOTE_QUESTIONS = """(() => {
    const asked = [];
    const ask = window.matchMedia.bind(window);
    window.matchMedia = query => {
        const list = ask(query);
        asked.push({ list, matched: list.matches });
        return list;
    };
    window.tell = () => {
        for (const question of asked) {
            const { media, matches } = question.list;
            if (question.matched === matches) continue;
            question.matched = matches;
            question.list.dispatchEvent(new MediaQueryListEvent("change", { media, matches }));
        }
        for (const moving of document.getAnimations())
            if (moving instanceof CSSTransition) moving.finish();
    };
})()"""
TELL = "window.tell?.()"
# Whether a page is light. Asked anew each time: a page's policy lets nothing else wait within it
# (`wait_for_function` works only while its first answer is yes).
WEARS_LIGHT = "parseInt(getComputedStyle(document.body).backgroundColor.slice(4)) > 127"

# Every sort of page that a build makes; test_every_sort_is_known holds the samples to it.
SORTS = (*sorts.sorts(), "404")

# What Chromium says of what a page may not do.
POLICY = "Content Security Policy"

# After so many a window is closed for good: what it keeps grows.
MOST_VISITS = 30
Scheme = Literal["light", "dark"]
Guise = tuple[int, Scheme]


@dataclass
class Visit:
    """A visitor's window, and everything it asked for or complained about."""

    context: BrowserContext
    page: Page
    script: bool
    fresh: bool
    drawn: bool
    visits: int = 0
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    waiting: set[Request] = field(default_factory=set)

    def rest(self) -> None:
        """Wait until the page is there and has asked nothing more for a while."""
        self.page.wait_for_load_state("load")
        self.page.evaluate("document.fonts.ready.then(() => true)")
        still = 0
        while still < 3:
            asked = len(self.requests)
            self.page.wait_for_timeout(40)
            still = 0 if self.waiting or len(self.requests) > asked else still + 1


def at_home(url: str) -> bool:
    """Return whether an address is on this machine, or on none."""
    return urlsplit(url).hostname in ("127.0.0.1", None)


class Windows:
    """Windows of one browser, wiped and used again: to make one takes longer than most visits."""

    def __init__(self, start: Callable[[list[str]], Browser]) -> None:
        """Take what starts a browser with these flags."""
        self._start = functools.cache(lambda drawn: start(FLAGS if drawn else UNDRAWN))
        self._free: dict[tuple[bool, bool], list[Visit]] = defaultdict(list)

    def open(
        self, width: int, scheme: Scheme, script: bool, fresh: bool, drawn: bool = True
    ) -> Visit:
        """Return a window that knows of no earlier visit."""
        free = self._free[script, drawn]
        seen = self._new(width, script, fresh, drawn) if fresh or not free else free.pop()
        seen.visits += 1
        size = {"width": width, "height": 900}
        if seen.page.viewport_size != size:
            seen.page.set_viewport_size(size)  # type: ignore[arg-type]
        seen.page.emulate_media(
            media="null", color_scheme=scheme, reduced_motion="reduce", forced_colors="null"
        )
        return seen

    def close(self, seen: Visit) -> None:
        """Take a window back: wiped, or closed for good."""
        try:
            if not seen.fresh and seen.visits < MOST_VISITS and self._wiped(seen):
                self._free[seen.script, seen.drawn].append(seen)
                return
        except Error:
            pass  # it hangs, or is gone: the next visitor gets a new one
        seen.context.close()

    def _wiped(self, seen: Visit) -> bool:
        """Wipe what a visit left; return whether that is all."""
        seen.page.goto("about:blank")
        if seen.drawn:
            seen.page.mouse.move(-10, -10)
        session = seen.context.new_cdp_session(seen.page)
        for origin in {"{0.scheme}://{0.netloc}".format(urlsplit(url)) for url in seen.requests}:
            if origin.startswith("http"):
                wiped = {"origin": origin, "storageTypes": "all"}
                session.send("Storage.clearDataForOrigin", wiped)
        session.detach()
        for kept in (seen.requests, seen.complaints, seen.waiting):
            kept.clear()
        return len(seen.context.pages) == 1

    def _new(self, width: int, script: bool, fresh: bool, drawn: bool) -> Visit:
        context = self._start(drawn).new_context(
            viewport={"width": width, "height": 900},
            java_script_enabled=script,
            reduced_motion="reduce",
        )
        if not drawn:
            context.add_init_script(NOTE_QUESTIONS)
        page = context.new_page()
        made = Visit(context, page, script, fresh, drawn)

        def asks(request: Request) -> None:
            made.requests.append(request.url)
            made.waiting.add(request)

        def complains(dialog: Dialog) -> None:
            made.complaints.append(f"dialog {dialog.message}")
            dialog.dismiss()

        # Playwright marks its handlers, and a method of a set takes no mark: hence a function.
        def ends(request: Request) -> None:
            made.waiting.discard(request)

        page.on("request", asks)
        page.on("requestfinished", ends)
        page.on("requestfailed", ends)
        page.on("pageerror", lambda error: made.complaints.append(str(error)))
        page.on("dialog", complains)
        page.on(
            "console",
            lambda said: made.complaints.append(said.text) if said.type == "error" else None,
        )
        return made


@contextlib.contextmanager
def visiting(windows: Windows) -> Iterator[Callable[..., Visit]]:
    """Yield what opens a window (see the fixture `visit`); see to it that none went elsewhere."""
    opened: list[Visit] = []

    def start(
        width: int = 1280,
        scheme: Scheme = "light",
        script: bool = True,
        fresh: bool = False,
        drawn: bool = True,
    ) -> Visit:
        opened.append(windows.open(width, scheme, script, fresh, drawn))
        return opened[-1]

    yield start
    strange = {url for seen in opened for url in seen.requests if not at_home(url)}
    forbidden = [text for seen in opened for text in seen.complaints if POLICY in text]
    for seen in opened:
        windows.close(seen)
    assert strange == set(), "a page asked another origin"
    assert forbidden == [], "a page did what its policy forbids"


def resize(page: Page, width: int) -> None:
    """Give a window another width."""
    page.set_viewport_size({"width": width, "height": 900})
    page.evaluate(TELL)


def dress(page: Page, guise: Guise, reload: bool = False) -> None:
    """Give a window another width and scheme, and wait until the page wears them."""
    width, scheme = guise
    page.emulate_media(color_scheme=scheme)
    resize(page, width)
    if reload:
        page.reload()
    # The theme's own script changes the colours, when its turn comes.
    for _ in range(250):
        if page.evaluate(WEARS_LIGHT) == (scheme == "light"):
            break
        page.wait_for_timeout(20)
    else:
        raise AssertionError(f"{page.url} does not become {scheme}")
    page.evaluate("new Promise(done => setTimeout(done, 20))")


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

    def log_message(self, *_: object) -> None:
        pass


@dataclass
class Served:
    """A site in the air: its address, and the build it came from."""

    address: str
    built: Built

    @functools.cached_property
    def samples(self) -> Mapping[str, str]:
        """One address below the site for every sort of page, taken from the build."""
        found: dict[str, str] = {}
        for page in pages(self.built.catalogue, self.built.site):
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
