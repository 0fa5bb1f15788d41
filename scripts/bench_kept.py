"""Keeps what a way of scripts/bench printed in a document, between two marks of that way."""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO


class Twice(io.StringIO):
    """Passes on what is written, and remembers it."""

    def __init__(self, out: TextIO) -> None:
        super().__init__()
        self._out = out

    def write(self, text: str) -> int:
        """Pass a text on and remember it."""
        self._out.write(text)
        return super().write(text)

    def flush(self) -> None:
        """Let what was written be seen."""
        self._out.flush()


@contextlib.contextmanager
def listening() -> Iterator[Twice]:
    """Yield what remembers all that is printed meanwhile."""
    with contextlib.redirect_stdout(Twice(sys.stdout)) as heard:
        yield heard


def keep(document: Path, way: str, command: str, heard: str) -> None:
    """Write what was printed into a document, instead of what that way printed before.

    A document without the marks of this way gets them at its end.
    """
    begin, end = (f"<!-- {edge} bench --{way} -->" for edge in ("begin", "end"))
    section = f"{begin}\n`{command}`:\n\n{heard.strip()}\n{end}"
    text = document.read_text("utf-8") if document.is_file() else ""
    before, found, rest = text.partition(begin)
    after = rest.partition(end)[2] if found else "\n"
    lead = before if found or not before else f"{before.rstrip()}\n\n"
    document.write_text(f"{lead}{section}{after}", "utf-8")
