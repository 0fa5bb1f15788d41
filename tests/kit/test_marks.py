"""A logo that shows nothing gives way to the emblem, and no sheet holds one ten times."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from building import ROOT
from doedemocratie.kit import marks
from doedemocratie.kit.drawing import Printing
from doedemocratie.kit.making import MAKERS
from doedemocratie.pages.kit import sheets
from doedemocratie.pages.kit.views import Face, MarkView, SheetLogo, VisitView

SHOWN = '<rect width="60" height="60" fill="#7a2e63"/>'
EMBLEM = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">{SHOWN}</svg>'


@pytest.fixture
def printing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Printing:
    monkeypatch.setattr(Printing, "picture", lambda _, address: tmp_path / address)
    marks.on_sheet.cache_clear()  # the image step never gives one name to two pictures
    return Printing(ROOT)


def logo(folder: Path, inner: str, ratio: float = 1) -> SheetLogo:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {90 * ratio} 90">{inner}</svg>'
    (folder / "logo.svg").write_text(svg, "utf-8")
    return SheetLogo("logo.svg", "Logo", "licht", ratio)


@pytest.mark.parametrize(
    ("inner", "ratio", "stands"),
    [
        (SHOWN, 1, True),
        ('<text y="60" font-size="40">Doe</text>', 1, True),
        ("", 1, False),
        ('<path d="M10 10 X 50 50"/>', 1, False),
        (SHOWN, 10_000, False),
        ('<text y="60" font-size="40">社区</text>', 1, False),
    ],
)
def test_the_emblem_stands_in_for_a_logo_that_shows_nothing(
    inner: str, ratio: float, stands: bool, printing: Printing, tmp_path: Path
) -> None:
    own = logo(tmp_path, inner, ratio)
    emblem = marks.png(MarkView(EMBLEM, None), printing)
    assert (marks.on_sheet(own, printing) is not None) is stands
    assert (marks.png(MarkView(EMBLEM, own), printing) != emblem) is stands


@pytest.mark.parametrize(("alpha", "side", "stands"), [(255, 90, True), (0, 90, False)])
def test_so_does_it_for_a_picture_of_points(
    alpha: int, side: int, stands: bool, printing: Printing, tmp_path: Path
) -> None:
    Image.new("RGBA", (side, side), (122, 46, 99, alpha)).save(tmp_path / "logo.png")
    own = SheetLogo("logo.png", "Logo", "licht", 1)
    assert (marks.on_sheet(own, printing) is not None) is stands
    drawn = Image.open(io.BytesIO(marks.png(MarkView(EMBLEM, own), printing)))
    assert (drawn.size == (side, side)) is stands


def test_a_sheet_of_cards_holds_a_logo_twice_at_most(printing: Printing, tmp_path: Path) -> None:
    lines = "".join(f'<path d="M{n % 83} {n % 71}l{n % 37} {n % 53}"/>' for n in range(2000))
    face = Face(
        *("Plug", "Plug", "Knooppunt", "Utrecht", "informeel", (), False, "", EMBLEM),
        logo(tmp_path, f'<g stroke="#7a2e63">{lines}</g>'),
        sheets.palette("#7a2e63"),
        "plug",
    )
    visit = VisitView(face, (), (), "https://doe.example/", "QR-code")
    bare = replace(visit, face=replace(face, logo=None))
    weight, without = (len(MAKERS["visit"].make(view, printing)) for view in (visit, bare))
    assert weight - without < 3 * len(zlib.compress(lines.encode()))
