"""A hub's mark as a file and on a sheet: its emblem, or its logo as the image step made it."""

from __future__ import annotations

import io
import re
import zlib
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..frozen import frozen
from ..pages.kit.views import MarkView, SheetLogo
from ..records.pictures import images
from .drawing import Printing, SheetError
from .typefaces import SPOKEN

if TYPE_CHECKING:
    from PIL.Image import Image

# On paper a logo is 72 mm wide: 300 points an inch and no more, since it adds its own weight.
_SIDE, _HEAVIEST = 660, 100_000
_TAKEN = 1024  # the longest side of a logo to take along
_SMALLER = 0.8
# With fewer points a byte than this a picture is packed as well as can be.
_HEAVY = 15
# Of one point in so many each way is looked whether red, green or blue is further off than nobody
# sees; edges are now and then, a plane has a four hundredth of all.
_EACH, _ALIKE, _PLANE = 4, 8, 400
_TEXT = "<text"
_DOT = re.compile(r"h0(?=[M\"])")
_FAMILY = re.compile(r'font-family="[^"]*"|font-family\s*:[^;}"]*;?')


def svg(view: MarkView, printing: Printing) -> bytes:
    """Return the mark as an SVG file. Only for a mark that is `vector`."""
    return printing.picture(view.logo.picture).read_bytes() if view.logo else view.drawing.encode()


def png(view: MarkView, printing: Printing) -> bytes:
    """Return the mark as a PNG file on nothing."""
    if not view.vector and view.logo:
        image = _opened(view.logo, printing)
        if not images.is_empty(image) and not _flat(view.logo):
            return _written(_smaller(image, _TAKEN), "PNG")
        return reduced(_seen(view.drawing, 1, printing))
    seen = _drawn(view.logo, printing) if view.logo else None
    return reduced(seen.points if seen else _seen(view.drawing, 1, printing))


@frozen
class OnSheet:
    """A logo as a sheet takes it in: the text of an SVG, or the bytes of a picture of points."""

    kind: str
    text: str
    points: tuple[int, ...]


@lru_cache(maxsize=2)
def on_sheet(logo: SheetLogo, printing: Printing) -> OnSheet | None:
    """Return a logo for a sheet: an SVG as it is, a picture of points of at most 100 kB.

    None for one that cannot be drawn, has letters that the drawing would lose, or of which nothing
    would be seen on its ground: then the emblem stands there.
    """
    path = printing.picture(logo.picture)
    if path.suffix == ".svg":
        seen = _drawn(logo, printing)
        if not seen or images.is_blank(seen.points, logo.ground):
            return None
        return OnSheet("svg", seen.text, ())
    kind = "jpg" if path.suffix in (".jpg", ".jpeg") else "png"
    image = _smaller(_opened(logo, printing), _SIDE)
    if _flat(logo) or images.is_blank(image, logo.ground):
        return None
    data = _written(image, "JPEG" if kind == "jpg" else "PNG")
    while len(data) > _HEAVIEST:
        image = _smaller(image, max(1, round(max(image.size) * _SMALLER)))
        data = _written(image, "JPEG" if kind == "jpg" else "PNG")
    return OnSheet(kind, "", tuple(data))


def _seen(drawing: str, ratio: float, printing: Printing) -> Image:
    return printing.press.seen("mark", {"drawing": dotted(drawing), "ratio": ratio}, clear=True)


def dotted(drawing: str) -> str:
    """Return a drawing in which a dot has some length: a PDF loses a line that has none."""
    return _DOT.sub("h.01", drawing)


class _Drawn(NamedTuple):
    """An SVG as it is drawn: its text, and the picture that comes of it."""

    text: str
    points: Image


def _drawn(logo: SheetLogo, printing: Printing) -> _Drawn | None:
    """Return a logo that is an SVG; None where it would be nothing, or less than it is."""
    drawing = _lettered(printing.picture(logo.picture).read_text("utf-8"))
    if _flat(logo) or (_TEXT in drawing and not drawing.isascii()):
        return None
    try:
        points = _seen(drawing, logo.ratio, printing)
    except SheetError:
        return None  # the image step let through what cannot be drawn here
    return None if images.is_empty(points) else _Drawn(drawing, points)


def _flat(logo: SheetLogo) -> bool:
    return not 1 / images.FLAT <= logo.ratio <= images.FLAT


def _lettered(drawing: str) -> str:
    """Return an SVG with its text in a typeface that is here: text in another would be lost."""
    if _TEXT not in drawing:
        return drawing
    bare = _FAMILY.sub("", drawing)
    return bare.replace("<svg ", f'<svg font-family="{SPOKEN[0].family}" ', 1)


def reduced(image: Image, colours: int = 256) -> bytes:
    """Return a drawing as a PNG of so many colours, far less heavy; it may be on nothing (RGBA)."""
    from PIL import Image

    clear = image.mode == "RGBA"
    few = image.quantize(colours, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    if not clear and not _true(image, few):
        few = image.quantize(colours, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    out = io.BytesIO()
    # Planes are runs: to look for more takes twice the time for a fourteenth less.
    few.save(out, "PNG", compress_type=zlib.Z_RLE)
    if out.tell() * _HEAVY > image.width * image.height:
        out = io.BytesIO()
        few.save(out, "PNG", compress_level=6)
    return out.getvalue()


def _true(image: Image, few: Image) -> bool:
    """Return whether planes of one colour kept it: FASTOCTREE may make two of them alike."""
    from PIL import Image, ImageChops

    size = (image.width // _EACH, image.height // _EACH)
    seen, shown = (sheet.resize(size, Image.Resampling.NEAREST) for sheet in (image, few))
    off = ImageChops.difference(seen, shown.convert("RGB")).histogram()
    wrong = max(sum(off[start + _ALIKE + 1 : start + 256]) for start in (0, 256, 512))
    return wrong <= size[0] * size[1] // _PLANE


def _opened(logo: SheetLogo, printing: Printing) -> Image:
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
