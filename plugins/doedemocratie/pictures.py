"""The image step: from a file that a contributor sent to the files that the site shows.

Nothing of a contributor is passed on as it came. A photo is decoded, turned upright and encoded
anew without whatever else was in it (place, device, a preview of what was cut off); an SVG is
written anew from what was understood of it. What is made bears the hash of what it was made from:
it is kept in a folder between builds, and made once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from .frozen import frozen
from .machine.kept import Shelf
from .model.grammar.base import Record
from .pages.frame.pictures import Picture, Size
from .records.catalogue import Catalogue, Entry
from .records.judging.checks import ground
from .records.judging.walk import is_file, texts
from .records.pictures import images

if TYPE_CHECKING:
    from PIL.Image import Image

FOLDER = "assets/images/"
# Widths in pixels: a logo stands in a pane of at most 17rem, a photo in a column of at most 52rem.
LOGO = (184, 368, 736)
PHOTO = (400, 800, 1200, 1664)
# The longest side of what a visitor takes along: A4 at 200 dots an inch.
WHOLE = 2400
QUALITY = 80
# Raise RECIPE when the same file should give other bytes.
RECIPE = 2
# From this many colours on a PNG is a photo.
DRAWN = 4096


@frozen
class Made:
    """What one build shows: every picture, and where the file for each address lies."""

    pictures: Mapping[tuple[str, str, str], Picture]
    files: Mapping[str, Path]


class PictureNote(TypedDict):
    """What is noted with the files of a picture; their names and addresses are below FOLDER."""

    url: str
    sizes: list[tuple[str, int]]
    width: int
    height: int
    whole: str
    kind: str
    weight: int
    whole_width: int
    whole_height: int


def make(catalogue: Catalogue, kept: Path) -> Made:
    """Return every picture that the records of a catalogue name, made where it was not kept yet.

    `kept` is the folder between builds. A file that `check` has something grave to say about is
    left out.
    """
    pictures: dict[tuple[str, str, str], Picture] = {}
    files: dict[str, Path] = {}
    shelf = Shelf(kept)
    shelf.sweep()
    for entry, name, widths in _named(catalogue):
        try:
            picture, places = _picture(images.read(entry.asset(name)), widths, shelf)
        except images.ImageError:
            continue
        pictures[entry.kind.folder, entry.slug, name] = picture
        files |= {FOLDER + file: path for file, path in places.items()}
    return Made(pictures, files)


def _named(catalogue: Catalogue) -> Iterator[tuple[Entry[Record], str, tuple[int, ...]]]:
    """Yield every file that a record names and that is there, with the widths it is shown in."""
    if not catalogue.assets:
        return
    for entry in catalogue.all():
        for path, _, name in texts(entry, is_file):
            if f"{entry.kind.folder}/{entry.slug}/{name}" in catalogue.assets:
                yield entry, name, LOGO if ground(entry.record, path) else PHOTO


def _picture(
    data: bytes, widths: tuple[int, ...], shelf: Shelf
) -> tuple[Picture, Mapping[str, Path]]:
    """Return a picture, and by name where its files are kept; raises ImageError."""
    recipe = f"{RECIPE} {version('pillow')} {widths}".encode()
    name = sha256(recipe + b"\0" + data).hexdigest()[:24]
    told: PictureNote
    if kept := shelf.read(name):
        told, places = kept
    else:
        told, files = _drawing(data, name) if _is_svg(data) else _photo(data, name, widths)
        places = shelf.lay(name, told, files)
    sizes = tuple(Size(FOLDER + url, width) for url, width in told["sizes"])
    picture = Picture(
        url=FOLDER + told["url"],
        sizes=sizes,
        width=told["width"],
        height=told["height"],
        whole=FOLDER + told["whole"],
        file_type=told["kind"],
        weight=told["weight"],
        whole_width=told["whole_width"],
        whole_height=told["whole_height"],
    )
    return picture, places


def _is_svg(data: bytes) -> bool:
    return images.type_of(data) == "SVG"


def _drawing(data: bytes, name: str) -> tuple[PictureNote, dict[str, bytes]]:
    drawing = images.vector(data)
    file = f"{name}.svg"
    # Attributes of an img are whole pixels; a drawing may be a few units wide.
    scale = max(1, 480 / max(drawing.width, drawing.height))
    width, height = (max(1, round(side * scale)) for side in (drawing.width, drawing.height))
    told: PictureNote = {
        "url": file,
        "sizes": [],
        "width": width,
        "height": height,
        "whole": file,
        "kind": "SVG",
        "weight": len(drawing.data),
        "whole_width": width,
        "whole_height": height,
    }
    return told, {file: drawing.data}


def _photo(data: bytes, name: str, widths: tuple[int, ...]) -> tuple[PictureNote, dict[str, bytes]]:
    came = images.type_of(data)
    assert came is not None
    image = _plain(images.raster(data))
    drawn = came == "PNG" and image.getcolors(DRAWN) is not None
    files: dict[str, bytes] = {}
    sizes: list[tuple[str, int]] = []
    for width in sorted({min(width, image.width) for width in widths}):
        file = f"{name}-{width}.webp"
        scaled = _scaled(image, width)
        ways = [_encoded(scaled, "WEBP", quality=QUALITY)]
        if drawn:  # flat colours are often smaller, and always finer, without loss
            ways.append(_encoded(scaled, "WEBP", lossless=True))
        files[file] = min(ways, key=len)
        sizes.append((file, width))
    share = min(1.0, WHOLE / max(image.size))
    whole = _scaled(image, max(1, round(image.width * share)))
    suffix = images.SUFFIXES[came][0]
    files[name + suffix] = _encoded(whole, came, quality=88, optimize=True)
    largest = _scaled_size(image, sizes[-1][1])
    middle = sizes[len(sizes) // 2][0]
    told: PictureNote = {
        "url": middle,
        "sizes": sizes,
        "width": largest[0],
        "height": largest[1],
        "whole": name + suffix,
        "kind": came.replace("WEBP", "WebP"),
        "weight": len(files[name + suffix]),
        "whole_width": whole.width,
        "whole_height": whole.height,
    }
    return told, files


def _plain(image: Image) -> Image:
    """Return a picture as red, green and blue (and alpha where it has one) in sRGB."""
    from PIL import ImageCms

    clear = "A" in image.getbands() or "transparency" in image.info
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK"):
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(image, source, target, outputMode="RGB")
            image = turned or image
        except (ImageCms.PyCMSError, OSError):
            pass  # a profile that makes no sense: the colours as they are
    return image.convert("RGBA" if clear else "RGB")


def _scaled_size(image: Image, width: int) -> tuple[int, int]:
    return width, max(1, round(image.height * width / image.width))


def _scaled(image: Image, width: int) -> Image:
    from PIL import Image

    if width == image.width:
        return image
    # Pillow weighs colour by alpha itself, so that what is see-through does not bleed.
    return image.resize(_scaled_size(image, width), Image.Resampling.LANCZOS)


def _encoded(image: Image, file_type: str, **options: int) -> bytes:
    """Return the bytes of a picture with nothing in it but the picture."""
    bare = image.copy()
    bare.info = {}
    if file_type == "JPEG":
        bare = bare.convert("RGB")
    out = BytesIO()
    bare.save(out, file_type, **options)
    return out.getvalue()
