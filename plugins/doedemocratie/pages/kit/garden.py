"""The row of small plants on a sheet: what grows there follows from a text, as an emblem does."""

from __future__ import annotations

from functools import lru_cache

from ...frozen import frozen
from ..drawing.plants import GROUND, Dice, Plant
from ..drawing.seedlings import SEEDLINGS
from ..drawing.sprouts import SPROUTS
from ..drawing.trees import GRAFTS

# How high plants stand, in sixtieths of the row.
HEIGHTS = (24, 40, 31, 52, 35, 45)
# A plant stands between these in its square of 96 (drawing/plants.py), a stroke wider.
_LEFT, _TOP, _WIDE, _HIGH = 10, 8, 76, GROUND - 8
_FAMILIES = (SEEDLINGS, SPROUTS, SEEDLINGS, GRAFTS)


@frozen
class Grown:
    """A plant of the row as an SVG whose foot is its lower edge; sizes in sixtieths of the row."""

    drawing: str
    width: float
    height: float
    after: float


def garden(seed: str, shades: tuple[str, str, str, str, str], count: int) -> tuple[Grown, ...]:
    """Return so many plants from left to right, each `after` so much bare ground.

    `shades` are those of `Palette.plants`. A plant has dice of its own: those of a text run out.
    """
    return tuple(_grown(seed, number, shades) for number in range(count))


# The sheets of one hub share it.
@lru_cache(maxsize=64)
def _grown(seed: str, number: int, shades: tuple[str, str, str, str, str]) -> Grown:
    dice = Dice(f"garden/{seed}/{number}")
    family = _FAMILIES[dice.roll(len(_FAMILIES))]
    plant = Plant()
    height = HEIGHTS[dice.roll(len(HEIGHTS))]
    after = dice.pick(0, 9)
    family[dice.roll(len(family))](dice, plant)
    size = f'width="{_WIDE}" height="{_HIGH}" viewBox="{_LEFT} {_TOP} {_WIDE} {_HIGH}"'
    drawing = (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} stroke-linecap="round">'
        f"{_parts(plant, *shades)}</svg>"
    )
    return Grown(drawing, _WIDE * height / _HIGH, height, after)


def _parts(plant: Plant, leaf: str, shade: str, bloom: str, bloom_shade: str, fruit: str) -> str:
    return "".join(
        (
            _stroke(bloom, plant.twig, plant.thin),
            _stroke(leaf, plant.stem, plant.thick),
            _fill(leaf, plant.wood),
            _half(leaf, plant.lit),
            _fill(shade, plant.shade),
            _half(bloom, plant.bright),
            _fill(bloom_shade, plant.bright_shade),
            _stroke(bloom, plant.petals, plant.petal),
            _stroke(fruit, plant.hearts, plant.dot),
            _stroke(fruit, plant.dots, plant.dot),
            _stroke(fruit, plant.bound, 2.5),
        )
    )


def _fill(colour: str, paths: list[str]) -> str:
    return f'<path fill="{colour}" d="{"".join(paths)}"/>' if paths else ""


def _half(colour: str, paths: list[str]) -> str:
    """Return halves that reach a hair below those against them, else the sky shows between."""
    line = f'stroke="{colour}" stroke-width=".5" '
    return _fill(colour, paths).replace("d=", f"{line}d=", 1)


def _stroke(colour: str, paths: list[str], width: float) -> str:
    if not paths:
        return ""
    path = "".join(paths)
    return f'<path fill="none" stroke="{colour}" stroke-width="{width:g}" d="{path}"/>'
