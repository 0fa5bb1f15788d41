"""The server of MkDocs as it is for who writes: it looks often whether something was saved.

What a build leaves to be tidied up waits until the page was shown. And a fault of ours says what
and where, at each build, and the server lives on.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from threading import Lock

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from . import faults

# Seconds between two looks. Half of it is waited for, on average; a look at 1,000 files takes 5 ms.
LOOKS = 0.2
# So many seconds after a build a browser has the page.
SHOWN = 1.0


class AttentiveServer(LiveReloadServer):
    """A server that looks often, and tidies up between builds."""

    def __init__(
        self,
        like: LiveReloadServer,
        config: MkDocsConfig,
        build: Callable[..., None],
        tidy: Callable[[], None],
    ) -> None:
        """Serve as another one does that did not begin yet; watch content and settings."""
        like.server_close()
        host, port = config.dev_addr
        super().__init__(self._anew, host, port, like.root, like.mount_path, polling_interval=LOOKS)
        self.error_handler = like.error_handler
        self._build, self._tidy = build, tidy
        self._building, self._built = Lock(), time.monotonic()
        for path in (config.docs_dir, config.config_file_path):
            if path:
                self.watch(path)

    def service_actions(self) -> None:
        """Tidy up when there is time; the thread that serves calls this some times a second."""
        shown = time.monotonic() - self._built > SHOWN
        if shown and self._building.acquire(blocking=False):
            try:
                self._tidy()
            finally:
                self._building.release()

    def _anew(self) -> None:
        with self._building:
            try:
                _told(self._build)
            finally:
                self._built = time.monotonic()


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
