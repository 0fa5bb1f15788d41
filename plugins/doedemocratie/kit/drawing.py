"""The press: our sheets (sheets/*.typ) and one data value in, a PDF or a PNG out.

The one module that knows typst. Values go in as JSON and come out as data, never as code. A warning
is an error: it would be a wrong typeface that nobody sees. typst has threads of its own, so a
process that drew may not fork.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from . import typefaces

if TYPE_CHECKING:
    import typst

SHEETS = Path(__file__).parents[1] / "sheets"
_CACHE = ".cache"
POINTS = 72  # dots to an inch, of which one is a point


class SheetError(Exception):
    """A sheet of ours cannot be drawn: a fault of ours, with what the press says of it."""


class Press:
    """Draws sheets with the typefaces in a folder; opens each sheet once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sheets: dict[str, typst.Compiler] = {}

    def draw(self, sheet: str, data: Mapping[str, object], *, dots: int = 0) -> bytes:
        """Return a sheet with these values: a tagged PDF (PDF/UA-1), or a PNG of `dots` to an inch.

        Same sheet and values, same bytes. Raises SheetError.
        """
        import typst

        told = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        try:
            compiler = self._sheets.get(sheet) or self._open(sheet)
            if dots:
                file, warnings = compiler.compile_with_warnings(
                    format="png", ppi=dots, sys_inputs={"data": told}
                )
            else:
                file, warnings = compiler.compile_with_warnings(
                    format="pdf", pdf_standards="ua-1", timestamp=0, sys_inputs={"data": told}
                )
        except typst.TypstError as fault:
            raise SheetError(f"{sheet}.typ: {fault.diagnostic.strip()}") from fault
        if warnings:
            raise SheetError(f"{sheet}.typ: {warnings[0].message}")
        if not isinstance(file, bytes):
            raise SheetError(f"{sheet}.typ: niet precies één blad")
        return file

    def _open(self, sheet: str) -> typst.Compiler:
        import typst

        fonts = typst.Fonts(
            include_system_fonts=False,
            include_embedded_fonts=False,
            font_paths=[str(self._folder)],
        )
        compiler = typst.Compiler(str(SHEETS / f"{sheet}.typ"), root=str(SHEETS), font_paths=fonts)
        self._sheets[sheet] = compiler
        return compiler


@dataclass(frozen=True)
class Printing:
    """What files are made with, opened once a process and only when something is drawn.

    `project` is the folder with node_modules and the cache.
    """

    project: Path

    @cached_property
    def faces(self) -> typefaces.Printed:
        """Return where the typefaces lie; makes them when they were not kept."""
        return typefaces.laid(self.project / "node_modules", self.project / _CACHE)

    @cached_property
    def press(self) -> Press:
        """Return the press."""
        return Press(self.faces.folder)

    @cached_property
    def sheets(self) -> bytes:
        """Return a name for all that decides how a sheet is drawn, besides what it shows."""
        digest = hashlib.sha256(self.faces.key.encode())
        for path in sorted(SHEETS.glob("*.typ")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        digest.update(version("typst").encode())
        return digest.digest()

    def picture(self, address: str) -> Path:
        """Return where the file lies that the image step made for an address."""
        return self.project / _CACHE / "pictures" / address.rsplit("/", 1)[-1]
