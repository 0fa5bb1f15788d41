"""The server of MkDocs as it is for who writes: it looks often whether something was saved.

And a fault of ours says what and where, at each build, and the server lives on.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from . import faults

# Seconds between two looks. Half of it is waited for, on average; a look at 1,000 files takes 5 ms.
LOOKS = 0.2


def attentive(
    server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]
) -> LiveReloadServer:
    """Return a server like this one, which did not begin yet; it watches content and settings."""
    server.server_close()
    host, port = config.dev_addr
    other = LiveReloadServer(
        partial(_told, builder), host, port, server.root, server.mount_path, polling_interval=LOOKS
    )
    other.error_handler = server.error_handler
    for path in (config.docs_dir, config.config_file_path):
        if path:
            other.watch(path)
    return other


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
