"""The press: our sheets (sheets/*.typ) and one data value in, a PDF or a PNG out.

The one module that knows typst and PDFium. Values go in as JSON and come out as data, never as
code. A warning is an error: it would be a wrong typeface that nobody sees. typst has threads of its
own, so a process that drew may not fork.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import typefaces

if TYPE_CHECKING:
    import typst
    from PIL.Image import Image

SHEETS = Path(__file__).parents[1] / "sheets"
_CACHE = ".cache"
POINTS = 72  # dots to an inch, of which one is a point


class SheetError(Exception):
    """A sheet of ours cannot be drawn: a fault of ours, with what the press says of it."""


def fields(value: object) -> dict[str, object]:
    """Return the fields of a dataclass by their names. Raises TypeError for another value."""
    names: Iterable[str] | None = getattr(type(value), "__dataclass_fields__", None)
    if names is None:
        raise TypeError(f"{type(value).__name__} is geen gewone waarde: {value!r}")
    return {name: getattr(value, name) for name in names}


class SheetPress:
    """Draws sheets with the typefaces in a folder; opens each sheet once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sheets: dict[str, typst.Compiler] = {}

    def draw(self, sheet: str, data: Mapping[str, object]) -> bytes:
        """Return a sheet with these values: a tagged PDF (PDF/UA-1).

        Same sheet and values, same bytes. Raises SheetError.
        """
        return self._made(sheet, data, format="pdf", pdf_standards="ua-1", timestamp=0)

    # Any: what typst takes, of which each is another type.
    def _made(self, sheet: str, data: Mapping[str, object], **how: Any) -> bytes:
        import typst

        told = json.dumps(data, ensure_ascii=False, default=fields, separators=(",", ":"))
        try:
            compiler = self._sheets.get(sheet) or self._open(sheet)
            file, warnings = compiler.compile_with_warnings(sys_inputs={"data": told}, **how)
        except typst.TypstError as fault:
            # Not from that fault: then only its words would be told, without the sheet's name.
            raise SheetError(f"{sheet}.typ: {fault.diagnostic.strip()}") from None
        if warnings:
            raise SheetError(f"{sheet}.typ: {warnings[0].message}")
        if not isinstance(file, bytes):
            raise SheetError(f"{sheet}.typ: niet precies één blad")
        return file

    def seen(self, sheet: str, data: Mapping[str, object], *, clear: bool = False) -> Image:
        """Return a sheet with these values as a picture of a pixel a point; `clear`: on nothing.

        Raises SheetError.
        """
        file = self._made(sheet, data, format="pdf", pdf_tags=False, timestamp=0)
        return picture(file, clear=clear)

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


def picture(file: bytes, dots: int = POINTS, *, clear: bool = False) -> Image:
    """Return the first page of a PDF as a picture of so many dots to an inch; `clear`: on nothing.

    PDFium draws it: packing and unpacking typst's PNG takes longer than all else.
    """
    import pypdfium2

    with closing(pypdfium2.PdfDocument(file)) as document:
        ground = (255, 255, 255, 0 if clear else 255)
        # Four bytes a point are drawn faster than three, though one of them is left out after.
        drawn = document[0].render(
            scale=dots / POINTS, rev_byteorder=True, prefer_bgrx=True, fill_color=ground
        )
        image: Image = drawn.to_pil()
        return image.convert("RGBA" if clear else "RGB")


@dataclass(frozen=True)
class Printing:
    """What files are made with, opened once a process and only when something is drawn.

    `project` is the folder with node_modules and the cache. `last` is by sheet the PDF that was
    drawn last, with the view that it shows: its small picture is made of it right after.
    """

    project: Path
    last: dict[str, tuple[object, bytes]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def faces(self) -> typefaces.Printed:
        """Return where the typefaces lie; makes them when they were not kept."""
        return typefaces.laid(self.project / "node_modules", self.project / _CACHE)

    @cached_property
    def press(self) -> SheetPress:
        """Return the press."""
        return SheetPress(self.faces.folder)

    @cached_property
    def sheets(self) -> bytes:
        """Return a name for all that decides how a sheet is drawn, besides what it shows."""
        digest = hashlib.sha256(self.faces.key.encode())
        for path in sorted(SHEETS.glob("*.typ")):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
        digest.update(f"{version('typst')} {version('pypdfium2')}".encode())
        return digest.digest()

    def picture(self, address: str) -> Path:
        """Return where the file lies that the image step made for an address."""
        return self.project / _CACHE / "pictures" / address.rsplit("/", 1)[-1]
