"""The pieces of an index as files: compressed, but for those that an earlier build compressed."""

from __future__ import annotations

import zlib
from gzip import compress
from hashlib import sha256

from ..machine.kept import Shelf

BEGUN = b"pagefind_dcd"
_LEVEL = 6  # of gzip; a higher one takes twice as long and gains nothing
_NAME = f"pieces-{zlib.ZLIB_RUNTIME_VERSION}-{_LEVEL}"


class ClosedPieces:
    """Pieces of an index, and what they are when compressed."""

    def __init__(self, shelf: Shelf) -> None:
        """Take what earlier builds kept."""
        self._shelf = shelf
        self._before: dict[str, bytes] = {}
        self._now: dict[str, bytes] = {}
        if kept := shelf.read(_NAME):
            data, at = kept[1][_NAME].read_bytes(), 0
            for digest, size in kept[0]:
                self._before[digest] = data[at : (at := at + size)]

    def of(self, data: bytes) -> bytes:
        """Return what a browser fetches of a piece."""
        digest = sha256(data).hexdigest()
        closed = self._before.get(digest) or compress(BEGUN + data, _LEVEL, mtime=0)
        self._now[digest] = closed
        return closed

    def keep(self) -> None:
        """Keep for the next build what this one asked for."""
        if self._now != self._before:
            sizes = [(digest, len(closed)) for digest, closed in self._now.items()]
            self._shelf.lay(_NAME, sizes, {_NAME: b"".join(self._now.values())})
