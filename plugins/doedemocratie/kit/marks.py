"""A hub's mark as a file and on a sheet: its emblem, or its logo as the image step made it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..pages.kit.views import Logo, MarkView
from .drawing import Printing

if TYPE_CHECKING:
    from PIL.Image import Image

# On paper a logo is 72 mm wide: 300 points an inch and no more, since it adds its own weight.
_SIDE, _HEAVIEST = 660, 100_000
_TAKEN = 1024  # the longest side of a logo to take along
_SMALLER = 0.8


def svg(view: MarkView, printing: Printing) -> bytes:
    """Return the mark as an SVG file. Only for a mark that is `vector`."""
    return printing.picture(view.logo.picture).read_bytes() if view.logo else view.drawing.encode()


def png(view: MarkView, printing: Printing) -> bytes:
    """Return the mark as a PNG file on nothing."""
    if not view.vector and view.logo:
        return _written(_smaller(_opened(view.logo, printing), _TAKEN), "PNG")
    ratio = view.logo.ratio if view.logo else 1
    data = {"drawing": svg(view, printing).decode(), "ratio": ratio}
    return reduced(printing.press.draw("mark", data, as_png=True), clear=True)


@dataclass(frozen=True, slots=True)
class OnSheet:
    """A logo as a sheet takes it in: the text of an SVG, or the bytes of a picture of points."""

    kind: str
    text: str
    points: tuple[int, ...]


def on_sheet(logo: Logo, printing: Printing) -> OnSheet:
    """Return a logo for a sheet: an SVG as it is, a picture of points of at most 100 kB."""
    path = printing.picture(logo.picture)
    if path.suffix == ".svg":
        return OnSheet("svg", path.read_text("utf-8"), ())
    kind = "jpg" if path.suffix in (".jpg", ".jpeg") else "png"
    image = _smaller(_opened(logo, printing), _SIDE)
    data = _written(image, "JPEG" if kind == "jpg" else "PNG")
    while len(data) > _HEAVIEST:
        image = _smaller(image, max(1, round(max(image.size) * _SMALLER)))
        data = _written(image, "JPEG" if kind == "jpg" else "PNG")
    return OnSheet(kind, "", tuple(data))


def reduced(data: bytes, *, clear: bool = False) -> bytes:
    """Return a drawing as a PNG of 256 colours, half as heavy; `clear`: on nothing."""
    from PIL import Image

    # FASTOCTREE knows what is see-through, MAXCOVERAGE is truer.
    method = Image.Quantize.FASTOCTREE if clear else Image.Quantize.MAXCOVERAGE
    image = Image.open(io.BytesIO(data)).convert("RGBA" if clear else "RGB")
    out = io.BytesIO()
    image.quantize(256, method=method, dither=Image.Dither.NONE).save(out, "PNG", compress_level=6)
    return out.getvalue()


def _opened(logo: Logo, printing: Printing) -> Image:
    from PIL import Image

    with Image.open(printing.picture(logo.picture)) as image:
        image.load()
    return image


def _smaller(image: Image, side: int) -> Image:
    from PIL import Image

    share = side / max(image.size)
    if share >= 1:
        return image
    size = (max(1, round(image.width * share)), max(1, round(image.height * share)))
    return image.resize(size, Image.Resampling.LANCZOS)


def _written(image: Image, file_type: str) -> bytes:
    out = io.BytesIO()
    if file_type == "JPEG":
        image.convert("RGB").save(out, "JPEG", quality=85, optimize=True)
    else:
        image.save(out, "PNG", optimize=True)
    return out.getvalue()
