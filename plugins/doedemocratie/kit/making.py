"""How each sort of file of a kit is made, one row each; `pages.kit.pieces.Piece` names a row.

A row has a recipe too: whatever besides the view decides the bytes. While that and the view stay
the same, nobody has to make the file again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ..frozen import frozen
from ..pages.drawing import plants, seedlings, sprouts, trees
from ..pages.kit import garden
from ..pages.kit.views import (
    CardView,
    DataFile,
    PosterView,
    QrView,
    SquareView,
    TextFile,
    VisitView,
)
from ..records.pictures import images
from . import drawing, marks, qr
from .drawing import Printing
from .typefaces import STACKS

# More plants than each sheet has room for.
_PLANTS = {"poster": 14, "visit": 0, "card": 26, "square": 16}
# Dots to an inch of a sheet that stands small on a page (234 high), and how many colours it has.
_SMALL, _FEW = 20, 40


@frozen
class Maker:
    """What makes a sort of file, and the recipe that it follows."""

    recipe: Callable[[Printing], bytes]
    # Any: each takes the view of its own sort of file.
    make: Callable[[Any, Printing], bytes]


def _poster(view: PosterView, printing: Printing) -> bytes:
    return _sheet("poster", view, printing)


def _visit(view: VisitView, printing: Printing) -> bytes:
    return _sheet("visit", view, printing)


def _small_poster(view: PosterView, printing: Printing) -> bytes:
    return _small(_sheet("poster", view, printing))


def _small_visit(view: VisitView, printing: Printing) -> bytes:
    return _small(_sheet("visit", view, printing))


def _sheet(name: str, view: PosterView | VisitView, printing: Printing) -> bytes:
    shown, file = printing.last.get(name, (None, b""))
    if shown is not view:
        file = printing.press.draw(name, sheet_data(name, view, printing, view.address))
        printing.last[name] = view, file
    return file


def _small(file: bytes) -> bytes:
    return marks.reduced(drawing.picture(file, _SMALL), _FEW)


def _card(view: CardView, printing: Printing) -> bytes:
    return _seen("card", view, printing)


def _square(view: SquareView, printing: Printing) -> bytes:
    return _seen("square", view, printing)


def _seen(sheet: str, view: CardView | SquareView, printing: Printing) -> bytes:
    return marks.reduced(printing.press.seen(sheet, sheet_data(sheet, view, printing)))


def sheet_data(
    sheet: str,
    view: PosterView | VisitView | CardView | SquareView,
    printing: Printing,
    address: str = "",
) -> Mapping[str, object]:
    """Return what a sheet is given: the view, and what follows from it."""
    who = view.face
    logo = marks.on_sheet(who.logo, printing) if who.logo else None
    return {
        **drawing.fields(view),
        "face": replace(who, drawing=marks.dotted(who.drawing)),
        "stacks": STACKS,
        "garden": [
            replace(plant, drawing=marks.dotted(plant.drawing))
            for plant in garden.garden(who.seed, who.palette.plants, _PLANTS[sheet])
        ],
        "logo": logo,
        "qr": qr.drawn(address) if address else "",
        "shown": address.split("://", 1)[-1].rstrip("/"),
    }


def _qr_svg(view: QrView, _: Printing) -> bytes:
    return qr.svg(view.address)


def _qr_png(view: QrView, _: Printing) -> bytes:
    return qr.png(view.address)


def _text(view: TextFile, _: Printing) -> bytes:
    return view.text.encode()


def _bytes(view: DataFile, _: Printing) -> bytes:
    return view.data


@cache
def _code(packages: tuple[str, ...]) -> bytes:
    """Return a name for the code that makes files, and for the packages that it uses."""
    modules = (drawing, marks, images, qr, garden, plants, seedlings, sprouts, trees)
    digest = hashlib.sha256(Path(__file__).read_bytes())
    for module in modules:
        digest.update(Path(str(module.__file__)).read_bytes())
    for package in packages:
        digest.update(f"{package} {version(package)}".encode())
    return digest.digest()


def _drawn(printing: Printing) -> bytes:
    return printing.sheets + _code(("pillow", "segno"))


def _coded(_: Printing) -> bytes:
    return _code(("segno",))


def _plain(_: Printing) -> bytes:
    return b"1"


MAKERS: Mapping[str, Maker] = {
    "poster": Maker(_drawn, _poster),
    "visit": Maker(_drawn, _visit),
    "poster-small": Maker(_drawn, _small_poster),
    "visit-small": Maker(_drawn, _small_visit),
    "card": Maker(_drawn, _card),
    "square": Maker(_drawn, _square),
    "qr-svg": Maker(_coded, _qr_svg),
    "qr-png": Maker(_coded, _qr_png),
    "mark-svg": Maker(_plain, marks.svg),
    "mark-png": Maker(_drawn, marks.png),
    "text": Maker(_plain, _text),
    "bytes": Maker(_plain, _bytes),
}
