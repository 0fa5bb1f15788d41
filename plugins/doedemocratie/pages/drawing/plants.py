"""A plant as cut paper, leaf by leaf: what stands in the emblem of a hub without a logo.

A plant stands on the ground at y = 78 in a square of 96 and stays between x = 14 and 82, y = 12 and
78, so that it fits every outline. Light falls from the upper left: each leaf has a lit half and a
shaded half. A plant knows no colours, only which of its parts is lit, shaded or bright.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256

GROUND = 78
MIDDLE = 48

# A leaf as a curve from its foot to its tip: (along, aside) of both control points, in lengths.
LEAVES = (
    ((0.30, 0.34), (0.74, 0.26)),  # a lance
    ((0.02, 0.56), (0.92, 0.58)),  # round
    ((-0.16, 0.58), (0.56, 0.50)),  # a heart
    ((0.44, 0.02), (0.62, 0.72)),  # a spoon
)
LANCE, ROUND, HEART, SPOON = range(4)


class Dice:
    """Throws that a text decides: the same text gives the same throws, always."""

    def __init__(self, text: str) -> None:
        self._left = int.from_bytes(sha256(text.encode()).digest(), "big")

    def roll(self, sides: int) -> int:
        """Return a number from 0 up to, not including, `sides`."""
        self._left, value = divmod(self._left, sides)
        return value

    def pick(self, start: int, stop: int) -> int:
        """Return a number from `start` up to and including `stop`."""
        self._left, value = divmod(self._left, stop - start + 1)
        return start + value


@dataclass(slots=True)
class Plant:
    """Path data by part.

    `stem` and `twig` are strokes `thick` and `thin` wide, `petals` are `petal` wide, and `hearts`
    and `dots` are strokes without length: circles `dot` wide. `bound` is the band around a graft.
    """

    thick: float = 3.5
    thin: float = 4
    petal: float = 6
    dot: float = 7
    stem: list[str] = field(default_factory=list)
    twig: list[str] = field(default_factory=list)
    wood: list[str] = field(default_factory=list)
    lit: list[str] = field(default_factory=list)
    shade: list[str] = field(default_factory=list)
    bright: list[str] = field(default_factory=list)
    bright_shade: list[str] = field(default_factory=list)
    petals: list[str] = field(default_factory=list)
    hearts: list[str] = field(default_factory=list)
    dots: list[str] = field(default_factory=list)
    bound: list[str] = field(default_factory=list)

    def leaf(self, x: float, y: float, angle: float, length: float, shape: int) -> None:
        """Add a leaf with its foot at x, y; it points to `angle` (degrees, 0 is right)."""
        lit, shade = leaf(x, y, angle, length, shape)
        self.lit.append(lit)
        self.shade.append(shade)

    def bright_leaf(self, x: float, y: float, angle: float, length: float, shape: int) -> None:
        """Add a leaf of the second colour."""
        lit, shade = leaf(x, y, angle, length, shape)
        self.bright.append(lit)
        self.bright_shade.append(shade)

    def ball(self, x: float, y: float, wide: float, high: float) -> None:
        """Add a round crown, `wide` and `high` being its half measures."""
        lit, shade = ball(x, y, wide, high)
        self.lit.append(lit)
        self.shade.append(shade)

    def flower(self, x: float, y: float, petals: int, size: float, turn: float = -90) -> None:
        """Add a flower with its middle at x, y."""
        for number in range(petals):
            angle = math.radians(turn + 360 * number / petals)
            self.petals.append(f"M{xy(x, y)}l{xy(size * math.cos(angle), size * math.sin(angle))}")
        self.hearts.append(f"M{xy(x, y)}h0")

    def stalk(self, x: float, bend: float, top: float) -> Callable[[float], tuple[float, float]]:
        """Add a stem from the ground at `x`; return the way from share 0 (foot) to 1 (top)."""
        middle = (GROUND + top) / 2
        self.stem.append(f"M{xy(x, GROUND)}Q{xy(x, middle)} {xy(x + bend, top)}")

        def at(share: float) -> tuple[float, float]:
            rest = 1 - share
            return (
                x + bend * share * share,
                GROUND * rest * rest + 2 * middle * rest * share + top * share * share,
            )

        return at


def xy(first: float, *more: float) -> str:
    """Return coordinates on a grid of half a unit: fewer characters, and no eye can tell."""
    written = _FIRST[round(first * 2)]
    for value in more:
        written += _NEXT[round(value * 2)]
    return written


# Half units as they are written, first and after another number.
_FIRST = {half: f"{half / 2:g}" for half in range(-200, 201)}
_NEXT = {half: written if half < 0 else f" {written}" for half, written in _FIRST.items()}


def leaf(x: float, y: float, angle: float, length: float, shape: int) -> tuple[str, str]:
    """Return the lit and the shaded half.

    All halves turn the same way round, so that leaves that overlap make no holes.
    """
    along, aside, there, back = _halves(angle, length, shape)
    x, y = x * 2, y * 2
    half = f"M{_FIRST[round(x)]}{_NEXT[round(y)]}{there}"
    other = f"M{_FIRST[round(x + along)]}{_NEXT[round(y + aside)]}{back}"
    return (half, other) if along * 0.9 - aside * 0.4 >= 0 else (other, half)


@lru_cache(4096)
def _halves(angle: float, length: float, shape: int) -> tuple[float, float, str, str]:
    """Return how far a leaf reaches, in half units, and the curves to its tip and back."""
    # Written without `xy`: of what is drawn of a plant most is leaves.
    turn, length = math.radians(angle), length * 2
    along, aside = math.cos(turn) * length, math.sin(turn) * length
    (a1, w1), (a2, w2) = LEAVES[shape]
    there = (
        f"c{_FIRST[round(a1 * along + w1 * aside)]}{_NEXT[round(a1 * aside - w1 * along)]}"
        f"{_NEXT[round(a2 * along + w2 * aside)]}{_NEXT[round(a2 * aside - w2 * along)]}"
        f"{_NEXT[round(along)]}{_NEXT[round(aside)]}z"
    )
    a1, a2 = a1 - 1, a2 - 1
    back = (
        f"c{_FIRST[round(a2 * along - w2 * aside)]}{_NEXT[round(a2 * aside + w2 * along)]}"
        f"{_NEXT[round(a1 * along - w1 * aside)]}{_NEXT[round(a1 * aside + w1 * along)]}"
        f"{_NEXT[round(-along)]}{_NEXT[round(-aside)]}z"
    )
    return along, aside, there, back


def ball(x: float, y: float, wide: float, high: float) -> tuple[str, str]:
    """Return the lit and the shaded half of an oval around (x, y), as paths."""
    start, arc = xy(x, y - high), xy(wide, high, 0, 0)
    return (
        f"M{start}a{arc} 0 0 {xy(2 * high)}z",
        f"M{xy(x, y + high)}a{arc} 0 0{xy(-2 * high)}z",
    )
