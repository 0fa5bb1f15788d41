"""Pictures as pages show them.

Which there are, and in which sizes, was made before: see the module `pictures` of the package.
Pages look them up and never touch a file.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...frozen import frozen
from ...model.grammar.base import Record
from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import HubPicture
from ...model.kinds.story import StoryPicture
from ...records.catalogue import Entry


@frozen
class Size:
    """One size of a picture: its address below the site, its width in pixels."""

    url: str
    width: int


@frozen
class Picture:
    """A picture on the site, `width` by `height` pixels (an SVG: user units).

    `url` is the size that any browser may take, `sizes` all of them, smallest first; an SVG has
    none. `whole` is what a visitor takes along: the picture as large as we keep it, of the type it
    came in; `file_type` names that and `weight` is its size in bytes.
    """

    url: str
    sizes: tuple[Size, ...]
    width: int
    height: int
    whole: str
    file_type: str
    weight: int
    whole_width: int
    whole_height: int


Pictures = Mapping[tuple[str, str, str], Picture]
"""Every picture of the site, by record folder, slug and file name."""


@frozen
class PictureView:
    """A picture with what must stand by it. `credit` is its maker and licence."""

    picture: Picture
    alt: str
    credit: str = ""


@frozen
class LogoView:
    """A hub's logo: `ground` is what it stands on, `shape` how it lies in its pane."""

    picture: Picture
    alt: str
    ground: str
    shape: str


def find(pictures: Pictures, entry: Entry[Record], name: str) -> Picture | None:
    """Return the picture of a record by its file name; None where none could be made."""
    return pictures.get((entry.kind.folder, entry.slug, name))


def logo(pictures: Pictures, entry: Entry[Hub]) -> LogoView | None:
    """Return the logo of a hub, or None: then its emblem stands there."""
    brand = entry.record.merk
    if not brand or not brand.logo:
        return None
    picture = find(pictures, entry, brand.logo.bestand)
    if picture is None:
        return None
    return LogoView(picture, brand.logo.alt, brand.logo.achtergrond or "licht", shape(picture))


def shape(picture: Picture) -> str:
    """Return "wide", "tall" or "even": a wide logo gets a wide pane."""
    if picture.width > 1.6 * picture.height:
        return "wide"
    return "tall" if picture.height > 1.6 * picture.width else "even"


def shown(
    pictures: Pictures, entry: Entry[Record], part: HubPicture | StoryPicture
) -> PictureView | None:
    """Return a picture with its credit; `part` is what the record says of it."""
    picture = find(pictures, entry, part.bestand)
    if picture is None:
        return None
    return PictureView(picture, part.alt, f"{part.maker}, {part.licentie}")


def weight(size: int) -> str:
    """Return so many bytes in words: "24 kB", "1,2 MB"."""
    if size >= 1_000_000:
        return f"{size / 1_000_000:.1f} MB".replace(".", ",")
    return f"{size / 1000:.0f} kB" if size >= 1000 else "minder dan 1 kB"


def taken_along(picture: Picture) -> str:
    """Return what a visitor gets, in words: "PNG, 800 × 600 beeldpunten, 24 kB"."""
    size = weight(picture.weight)
    if picture.file_type == "SVG":
        return f"SVG, scherp op elke maat, {size}"
    return (
        f"{picture.file_type}, {picture.whole_width} × {picture.whole_height} beeldpunten, {size}"
    )
