"""The files that records name, looked at before anything is made of them.

What a file is, its own first bytes say, not its name. Its size in bytes and in pixels is known
before anything is decoded, so that a small file that stands for a huge picture costs nothing.
Pillow is imported when the first picture comes: a site without pictures does not pay for it.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from ...model.values.finding import WARNING, Finding, FindingError
from . import pieces, svg
from .uses import SvgError

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.Image import Image as Image_

LIMIT = 8_000_000
"""The most bytes of a photo; a large photo of a telephone is smaller."""
PIXELS = 25_000_000
"""The most pixels: a photo of 24 megapixels fits."""
WEBP_PIXELS = 15_000_000
"""The most pixels of a WebP, which takes four times as much memory to decode."""
SIDE = 16_383
"""The longest side in pixels: a WebP, which every size of a picture becomes, has no longer one."""
SMALL = {"logo": 120, "picture": 600}
"""The longest side in pixels under which a logo or another picture looks blurred."""
ODD = 6
"""How many times as wide as tall, or the other way round, a logo may be."""
FLAT = 60
"""The same, from which on nothing of it is seen on a card."""

# What a logo stands on, by `achtergrond`; assets/css/tokens.css has the same two.
GROUNDS = {"licht": (255, 255, 255), "donker": (15, 50, 41)}
# How far, of 255, grey must lie from the ground to be seen, and on what share of it.
SEEN = 28
SEEN_SHARE = 0.01

# type → the suffixes a file of it may have, the usual one first
SUFFIXES = {
    "SVG": (".svg",),
    "PNG": (".png",),
    "JPEG": (".jpg", ".jpeg"),
    "WEBP": (".webp",),
}
ALL_SUFFIXES = tuple(suffix for suffixes in SUFFIXES.values() for suffix in suffixes)

# First bytes of what people send instead, with the words for it.
_OTHERS = (
    (0, b"GIF8", "een GIF"),
    (0, b"%PDF", "een PDF"),
    (0, b"II*\0", "een TIFF"),
    (0, b"MM\0*", "een TIFF"),
    (0, b"BM", "een BMP"),
    (0, b"8BPS", "een bestand van Photoshop"),
    (0, b"%!PS", "een EPS"),
    (0, b"PK\3\4", "een ZIP of een document"),
    (4, b"ftypavif", "een AVIF"),
    (4, b"ftyp", "een HEIC, zoals een iPhone die maakt, of een film"),
)


def _eighth(value: float) -> float:
    """Return a grey of 16 bits as one of 8; Pillow asks this once, to learn what to multiply by."""
    return value * (1 / 257) + 0.5


class ImageError(FindingError):
    """A file that we do not show."""


def findings(path: Path, ground: str | None) -> Iterator[Finding]:
    """Yield what is wrong with an image file; one with warnings only can be shown.

    `ground` is what a logo stands on (a key of GROUNDS), None for a picture that is no logo.
    """
    try:
        data = read(path)
        if type_of(data) == "SVG":
            drawing = vector(data)
            size = drawing.width, drawing.height
            empty = not drawing.shapes
            hidden = ground and _unseen_paints(drawing.paints, ground)
        else:
            image = raster(data)
            size = image.size
            empty = is_empty(image)
            hidden = ground and _unseen(image, ground)
            least = SMALL["picture" if ground is None else "logo"]
            if max(size) < least:
                pixels = f"{size[0]} × {size[1]}"
                yield _warning("image-tiny", found=pixels, least=least)
    except ImageError as fault:
        yield fault.finding
        return
    if empty:
        yield _warning("image-empty" if ground is None else "logo-empty")
        return
    if hidden:
        other = "donker" if ground == "licht" else "licht"
        yield _warning("logo-unseen", ground=ground, better=other)
    if ground and max(size) > ODD * min(size):
        shape = "breed en laag" if size[0] > size[1] else "smal en hoog"
        flat = max(size) > FLAT * min(size)
        yield _warning("logo-flat" if flat else "logo-odd-shape", shape=shape)


def _warning(code: str, **facts: object) -> Finding:
    return Finding((), code, facts, WARNING)


def read(path: Path) -> bytes:
    """Return the bytes of an image whose content is what its name says; raises ImageError."""
    name = path.name
    count = path.lstat().st_size
    most = svg.LIMIT if name.lower().endswith(".svg") else LIMIT
    if count > most:
        raise ImageError("image-too-large", found=name, size=_bytes(count), limit=_bytes(most))
    data = path.read_bytes()
    file_type = type_of(data)
    if file_type is None:
        raise ImageError("not-an-image", found=name, what=_what(data))
    if path.suffix.lower() not in SUFFIXES[file_type]:
        better = path.stem + SUFFIXES[file_type][0]
        raise ImageError("image-mislabelled", found=name, kind=file_type.title(), better=better)
    return data


def type_of(data: bytes) -> str | None:
    """Return which of SUFFIXES the bytes are, by how they begin."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if data.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    start = data[:1000].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith((b"<?xml", b"<svg", b"<!--", b"<!doctype svg")) and b"<svg" in data.lower():
        return "SVG"
    return None


def _what(data: bytes) -> str:
    """Return in words what a file is that is no image of ours."""
    if not data:
        return "leeg"
    for start, magic, words in _OTHERS:
        if data[start:].startswith(magic):
            return words
    if data[:1000].lstrip().startswith(b"<"):
        return "een webpagina"
    return "iets anders"


def vector(data: bytes) -> svg.Drawing:
    """Return an SVG made clean; raises ImageError."""
    if len(data) > svg.LIMIT:
        raise ImageError("image-too-large", size=_bytes(len(data)), limit=_bytes(svg.LIMIT))
    try:
        return svg.clean(data)
    except SvgError as fault:
        raise ImageError(fault.finding.code, **fault.finding.facts) from None


def raster(data: bytes) -> Image:
    """Return a decoded PNG, JPEG or WebP, upright; raises ImageError."""
    from PIL import Image, ImageOps

    if pieces.too_many(data, type_of(data) or ""):
        raise ImageError("image-of-pieces")
    # Pillow makes room for a WebP before it looks at its size.
    _refuse_size(*_webp_size(data), WEBP_PIXELS)
    Image.MAX_IMAGE_PIXELS = PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            image: Image_ = Image.open(BytesIO(data), formats=("PNG", "JPEG", "WEBP"))
            _refuse_size(image.width, image.height, PIXELS)
            # The photo of a telephone may hold a second picture (MPO); the first is the photo.
            if image.format in ("PNG", "WEBP") and getattr(image, "n_frames", 1) > 1:
                raise ImageError("image-animated")
            image.load()
            ImageOps.exif_transpose(image, in_place=True)
            # Pillow itself would cut grey of 16 bits off at 255, and show hardly but white.
            if image.mode in ("I", "I;16"):
                image = image.convert("I")
                image = image.point(_eighth)
                image = image.convert("L")
            return image
    except Image.DecompressionBombError:
        raise ImageError("image-too-many-pixels", limit=PIXELS // 1_000_000) from None
    except (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError) as error:
        raise ImageError("image-broken", reason=type(error).__name__) from None
    except (struct.error, OverflowError, AttributeError, ZeroDivisionError, MemoryError) as error:
        raise ImageError("image-broken", reason=type(error).__name__) from None


def _refuse_size(width: int, height: int, most: int) -> None:
    if max(width, height) > SIDE:
        raise ImageError("image-too-long", size=f"{width} × {height}", limit=SIDE)
    if width * height > most:
        raise ImageError("image-too-many-pixels", limit=most // 1_000_000)


def _webp_size(data: bytes) -> tuple[int, int]:
    """Return which width and height the header of a WebP claims; 0 and 0 for anything else.

    Source: RFC 9649, sections 2.5 to 2.7.
    """
    if type_of(data) != "WEBP" or len(data) < 30:
        return 0, 0
    if data[12:16] == b"VP8X":
        width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
    elif data[12:16] == b"VP8L":
        bits = int.from_bytes(data[21:25], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    else:
        width, height = (int.from_bytes(data[at : at + 2], "little") & 0x3FFF for at in (26, 28))
    return width, height


def is_empty(image: Image) -> bool:
    """Return whether all of a picture is see-through."""
    if "A" not in image.getbands() and "transparency" not in image.info:
        return False
    return not image.convert("RGBA").getchannel("A").getextrema()[1]


def is_blank(image: Image, ground: str) -> bool:
    """Return whether nothing at all of a logo is told from what it stands on."""
    from PIL import Image, ImageChops

    clear = image.convert("RGBA")
    plate = Image.new("RGBA", clear.size, GROUNDS[ground])
    seen = ImageChops.difference(Image.alpha_composite(plate, clear), plate).convert("RGB")
    return all(sum(band.histogram()[SEEN:]) == 0 for band in seen.split())


def _unseen(image: Image, ground: str) -> bool:
    """Return whether hardly anything of a logo differs from what it stands on."""
    from PIL import Image

    # Of a large one only so many pixels are looked at: a copy of all of it fills the memory.
    share = max(1, max(image.size) // 1024)
    fewer = (-(-image.width // share), -(-image.height // share))
    small = image.resize(fewer, Image.Resampling.NEAREST).convert("RGBA")
    small.thumbnail((96, 96))
    plate = Image.new("RGBA", small.size, GROUNDS[ground])
    greys = Image.alpha_composite(plate, small).convert("L").histogram()
    grey = _grey(GROUNDS[ground])
    seen = sum(count for value, count in enumerate(greys) if abs(value - grey) >= SEEN)
    return seen < SEEN_SHARE * sum(greys)


def _unseen_paints(paints: frozenset[str], ground: str) -> bool:
    """Return whether every colour of a drawing is hard to tell from what it stands on.

    A colour that we cannot read counts as seen.
    """
    grey = _grey(GROUNDS[ground])
    colours = [_colour(paint) for paint in paints - {"none", "inherit", "transparent"}]
    told = [colour for colour in colours if colour]
    if not told or len(told) < len(colours):
        return False
    return all(abs(_grey(colour) - grey) < SEEN for colour in told)


def _colour(paint: str) -> tuple[int, int, int] | None:
    named = {"white": "#ffffff", "black": "#000000", "ivory": "#fffff0", "snow": "#fffafa"}
    digits = named.get(paint, paint).removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    try:
        red, green, blue = bytes.fromhex(digits)
    except ValueError:
        return None
    return red, green, blue


def _grey(colour: tuple[int, int, int]) -> float:
    """Return how light a colour is, 0 to 255 (ITU-R BT.601, as Pillow's "L")."""
    red, green, blue = colour
    return 0.299 * red + 0.587 * green + 0.114 * blue


def _bytes(count: int) -> str:
    """Return a size in words: "312 kB", "8,4 MB"."""
    if count < 1_000_000:
        return f"{max(1, round(count / 1000))} kB"
    return f"{count / 1_000_000:.1f} MB".replace(".", ",").replace(",0 ", " ")
