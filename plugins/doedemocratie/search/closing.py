"""The pieces of an index as files: compressed, but for those that an earlier build compressed."""

from __future__ import annotations

import zlib
from gzip import compress, decompress
from hashlib import sha256

from ..machine.kept import Shelf

BEGUN = b"pagefind_dcd"
_LEVEL = 6  # of gzip; a higher one takes twice as long and gains nothing
MADE_BY = f"{zlib.ZLIB_RUNTIME_VERSION}-{_LEVEL}"
_NAME = f"pieces-{MADE_BY}"


def closed(data: bytes) -> bytes:
    """Return what a browser fetches of a piece."""
    return compress(BEGUN + data, _LEVEL, mtime=0)


def opened(data: bytes) -> bytes:
    """Return what a file of an index holds."""
    return decompress(data).removeprefix(BEGUN)


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
        self._now[digest] = self._before.get(digest) or closed(data)
        return self._now[digest]

    def keep(self) -> None:
        """Keep for the next build what this one asked for."""
        if self._now != self._before:
            sizes = [(digest, len(file)) for digest, file in self._now.items()]
            self._shelf.lay(_NAME, sizes, {_NAME: b"".join(self._now.values())})
