"""A sheet as a reader that is not ours sees it: its words, where they stand, how large they are."""

from __future__ import annotations

import re

import pypdfium2
from drawn import Drawn
from PIL import Image

from doedemocratie.kit.making import MAKERS
from doedemocratie.pages.kit.views import PosterView

MM = 72 / 25.4
Box = tuple[float, float, float, float]


def boxes(pdf: bytes) -> list[tuple[Box, str]]:
    """Return where ink of text stands on a sheet, in mm from its lower left, and which."""
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    found = []
    for number in range(text.count_rects()):
        left, low, right, high = text.get_rect(number)
        words = text.get_text_bounded(left, low, right, high)
        found.append(((left / MM, low / MM, right / MM, high / MM), words))
    return found


def words(pdf: bytes) -> str:
    """Return the text of a sheet on one line, words that were broken at the end of a line whole."""
    text = str(pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range())
    return " ".join(re.sub(r"\x02\r?\n?|\ufffe\r?\n?", "", text).split())


def picture(pdf: bytes, dpi: int) -> Image.Image:
    image = pypdfium2.PdfDocument(pdf)[0].render(scale=dpi / 72).to_pil()
    assert isinstance(image, Image.Image)
    return image


def within(left: float, low: float, right: float, high: float) -> bool:
    """Return whether a box stands 8 mm from each edge: no printer cuts it off."""
    return min(left, low) >= 8 and right <= 202 and high <= 289


def apart(one: Box, other: Box) -> bool:
    return (
        one[2] <= other[0] + 0.1
        or other[2] <= one[0] + 0.1
        or one[3] <= other[1] + 0.1
        or other[3] <= one[1] + 0.1
    )


def type_sizes(data: bytes) -> list[tuple[float, str]]:
    """Return the text of a sheet, each run with its size in points."""
    page = pypdfium2.PdfDocument(data)[0]
    text, runs = page.get_textpage(), []
    for number in range(text.count_rects()):
        box = text.get_rect(number)
        index = text.get_index((box[0] + box[2]) / 2, (box[1] + box[3]) / 2, 4, 4)
        size = pypdfium2.raw.FPDFText_GetFontSize(text.raw, index) if index is not None else 99.0
        runs.append((size, text.get_text_bounded(*box)))
    return runs


def sized(data: bytes, words: str) -> float:
    """Return how large words of a sheet are, in points."""
    return next(size for size, text in type_sizes(data) if words in text)


def draw(drawn: Drawn, view: PosterView) -> bytes:
    return MAKERS["poster"].make(view, drawn.printing)
