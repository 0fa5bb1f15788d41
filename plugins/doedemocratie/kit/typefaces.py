"""The typefaces of what is printed: whole families as TrueType, from the packages of the site's.

Bricolage Grotesque speaks, Literata reads, Noto Sans has the alphabets that those two lack. The
optical size is pinned, else a sheet embeds a typeface once for every size it is used in. Each file
is a family of its own, since files of one name hide each other.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..frozen import frozen
from ..machine.kept import Shelf

PACKAGES = "@fontsource-variable"


class TypefaceError(Exception):
    """A package that the typefaces are cut from is not there."""


@frozen
class FontFamily:
    """One family of the sheets: a file of a package, and where on its axes it stays."""

    family: str
    package: str
    source: str
    pinned: tuple[tuple[str, float], ...] = ()

    @property
    def file(self) -> str:
        """Return the name of its file."""
        return f"{self.family.replace(' ', '-').lower()}.ttf"


def _faces(
    family: str, package: str, parts: Mapping[str, str], *pinned: tuple[str, float]
) -> tuple[FontFamily, ...]:
    axis = "opsz" if pinned else "wght"
    return tuple(
        FontFamily(f"{family}{name}", package, f"{package}-{part}-{axis}-normal.woff2", pinned)
        for name, part in parts.items()
    )


_LATIN = {"": "latin", " Ext": "latin-ext", " Viet": "vietnamese"}
_WORLD = {" Cyrl": "cyrillic", " Cyrl Ext": "cyrillic-ext", " Grek": "greek"}
_WORLD |= {" Grek Ext": "greek-ext"}
SPOKEN = _faces("Doe", "bricolage-grotesque", _LATIN, ("opsz", 24))
TITLES = _faces("Doe Title", "bricolage-grotesque", _LATIN, ("opsz", 96), ("wght", 700))
READ = _faces("Doe Read", "literata", {**_LATIN, **_WORLD})
OTHERS = (
    *_faces("Doe World", "noto-sans", {**_LATIN, **_WORLD, " Deva": "devanagari"}),
    FontFamily("Doe Arab", "noto-sans-arabic", "noto-sans-arabic-arabic-wght-normal.woff2"),
    FontFamily("Doe Hebr", "noto-sans-hebrew", "noto-sans-hebrew-hebrew-wght-normal.woff2"),
)
FACES = (*SPOKEN, *TITLES, *READ, *OTHERS)
# In which order a sheet looks for a letter, by what the text does.
STACKS = {
    "display": tuple(face.family for face in (*SPOKEN, *OTHERS)),
    "title": tuple(face.family for face in (*TITLES, *OTHERS)),
    "read": tuple(face.family for face in (*READ, *OTHERS)),
}


@frozen
class Printed:
    """Where the typefaces lie, and a name for what they were made from."""

    folder: Path
    key: str


def laid(modules: Path, cache: Path) -> Printed:
    """Return the typefaces, made of the packages in `modules` (node_modules) or kept in `cache`.

    Same packages and same code give the same bytes. Raises TypefaceError.
    """
    home = modules / PACKAGES
    key = _key(home)
    # Whoever draws takes every typeface in the folder.
    shelf = Shelf(cache / "print" / key)
    if not shelf.read("faces"):
        shelf.lay("faces", None, {face.file: _made(face, home) for face in FACES})
    return Printed(shelf.folder, key)


def packaged(path: Path) -> bytes:
    """Return a file of a package; raises TypefaceError when it is not there."""
    try:
        return path.read_bytes()
    except OSError:
        raise TypefaceError(
            f"De lettertypen staan er niet: {path.name} ontbreekt in node_modules. "
            "Bouw met ./scripts/site, dat installeert ze, of doe eerst: npm ci --omit=dev"
        ) from None


def _key(home: Path) -> str:
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for face in FACES:
        digest.update(packaged(home / face.package / "files" / face.source))
    digest.update(importlib.metadata.version("fonttools").encode())
    return digest.hexdigest()[:32]


def _made(face: FontFamily, home: Path) -> bytes:
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    with TTFont(home / face.package / "files" / face.source, recalcTimestamp=False) as font:
        font.flavor = None
        if face.pinned:
            pinned = dict(face.pinned)
            instancer.instantiateVariableFont(font, pinned, inplace=True)
            if "wght" in pinned:
                font["OS/2"].usWeightClass = int(pinned["wght"])
        _name(font, face.family)
        out = io.BytesIO()
        font.save(out)
    return out.getvalue()


# fontTools has no types, so a font of it is Any.
def _name(font: Any, family: str) -> None:
    """Give a font one name; its licence stays (13, 14), and what its axes are called."""
    table = font["name"]
    table.names = [name for name in table.names if name.nameID in (0, 13, 14) or name.nameID > 255]
    for number, value in ((1, family), (2, "Regular"), (4, family), (6, family.replace(" ", ""))):
        table.setName(value, number, 3, 1, 0x409)
