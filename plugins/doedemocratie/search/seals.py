"""What of a page is its own, without reading the pages that an earlier build read already.

A file that is the same one, of the same size and written at the same moment, holds the same: of it
a digest is kept. One that was written just before it was read is read again, for it may have been
written once more in that same moment.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from ..machine.kept import Shelf
from . import texts
from .texts import Findable

SETTLED = 2_000_000_000  # nanoseconds: no disk tells time more coarsely
_NAME = "pages"

FileSeal: TypeAlias = "list[int | str]"
"""What tells a file from another, then the digest of what in it is the page's own."""


class SealedTexts:
    """The texts of the pages of a built site, each read at most once."""

    def __init__(self, site: Path, shelf: Shelf) -> None:
        """Take a site, and where is kept what earlier builds read of one."""
        self._site, self._shelf = site, shelf
        kept = shelf.read(_NAME)
        self._before: Mapping[str, FileSeal] = kept[0] if kept else {}
        self._now: dict[str, FileSeal] = {}
        self._read: dict[str, bytes] = {}
        self._begun = time.time_ns() - SETTLED

    def digest(self, page: Findable) -> str:
        """Return a digest of what of a page is its own."""
        if page.sort.by_title:
            return sha256(self.text(page)).hexdigest()
        place = os.stat(texts.place(self._site, page))  # noqa: PTH116 (of thousands it is felt)
        tells: FileSeal = [place.st_dev, place.st_ino, place.st_size, place.st_mtime_ns]
        *same, digest = self._before.get(page.url) or [""]
        if same != tells:
            digest = sha256(self.text(page)).hexdigest()
        if place.st_mtime_ns < self._begun:
            self._now[page.url] = [*tells, digest]
        return str(digest)

    def text(self, page: Findable) -> bytes:
        """Return what of a page is its own; it is HTML."""
        if page.url not in self._read:
            self._read[page.url] = texts.own(self._site, page)
        return self._read[page.url]

    def forget(self) -> None:
        """Let go of the texts that were read."""
        self._read.clear()

    def keep(self) -> None:
        """Keep the digests for the next build."""
        if self._now != self._before:
            self._shelf.lay(_NAME, self._now, {})
