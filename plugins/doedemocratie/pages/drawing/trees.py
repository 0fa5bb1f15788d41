"""Trees, for formal hubs, and grafts, for hybrid ones: two plants on one stem."""

from __future__ import annotations

import math
from collections.abc import Callable

from .plants import GROUND, HEART, LANCE, MIDDLE, ROUND, SPOON, Dice, Plant, ball, xy


def _trunk(plant: Plant, width: float, top: float) -> None:
    foot, side = xy(MIDDLE - width, GROUND), xy(MIDDLE - width / 3, top)
    plant.wood.append(f"M{foot}L{side}h{xy(width / 1.5)}L{xy(MIDDLE + width, GROUND)}z")


def _fruit(dice: Dice, plant: Plant, y: float, wide: float, high: float) -> None:
    """Hang up to six fruits in a crown, well apart: each a golden angle further."""
    count, start = dice.pick(0, 5), dice.roll(360)
    plant.dot = (6, 7)[dice.roll(2)]
    for number in range(count + (count > 0)):
        angle, far = math.radians(start + 137.5 * number), 0.28 + 0.1 * number
        plant.dots.append(
            f"M{xy(MIDDLE + wide * far * math.cos(angle), y + high * far * math.sin(angle))}h0"
        )


def lime(dice: Dice, plant: Plant) -> None:
    """One round crown."""
    wide, high = dice.pick(21, 27), dice.pick(20, 26)
    y = 16 + high + dice.roll(3)
    _trunk(plant, dice.pick(3, 5), y)
    plant.ball(MIDDLE, y, wide, high)
    _fruit(dice, plant, y, wide, high)


def poplar(dice: Dice, plant: Plant) -> None:
    """A tall crown that ends in a point."""
    wide, top, foot = dice.pick(17, 27), dice.pick(12, 17), dice.pick(64, 70)
    belly = dice.pick(10, 22)
    _trunk(plant, dice.pick(3, 4), 50)
    high = foot - top
    plant.lit.append(f"M48 {top}C{xy(48 - wide, top + belly)} {xy(48 - wide, foot - 6)} 48 {foot}z")
    plant.shade.append(
        f"M48 {foot}C{xy(48 + wide, foot - 6)} {xy(48 + wide, top + belly)} 48 {top}z"
    )
    _fruit(dice, plant, top + high * 0.58, wide * 0.75, high * 0.5)


def cloud(dice: Dice, plant: Plant) -> None:
    """A crown of three: an old apple."""
    low, apart, small = dice.pick(48, 53), dice.pick(13, 17), dice.pick(13, 16)
    top, large = dice.pick(31, 35), dice.pick(15, 19)
    _trunk(plant, dice.pick(3, 5), low)
    plant.lit.append(
        ball(48 - apart, low, small, small)[0] + ball(48 - apart, low, small, small)[1]
    )
    plant.shade.append(
        ball(48 + apart, low, small, small)[0] + ball(48 + apart, low, small, small)[1]
    )
    plant.ball(48, top, large, large)
    _fruit(dice, plant, 42, 34, 32)


def spruce(dice: Dice, plant: Plant) -> None:
    """Tiers, each wider than the one above."""
    tiers, wide, top = dice.pick(2, 4), dice.pick(21, 29), dice.pick(12, 18)
    foot, dip = dice.pick(66, 71), dice.pick(0, 3) * 2
    _trunk(plant, dice.pick(3, 4), 60)
    step = (foot - top) / (tiers + 0.5)
    for tier in range(tiers):
        y, half = top + step * tier, wide * (0.52 + 0.48 * (tier + 1) / tiers)
        end = y + step * 1.5
        plant.lit.append(f"M48 {xy(y)}L{xy(48 - half, end)}L48 {xy(end - dip)}z")
        plant.shade.append(f"M48 {xy(end - dip)}L{xy(48 + half, end)}L48 {xy(y)}z")
    if dice.roll(3) == 0:
        plant.dots.append(f"M48 {top}h0")


def pollard(dice: Dice, plant: Plant) -> None:
    """A willow that was cut back, and shoots again."""
    head, shoots = dice.pick(46, 52), dice.pick(6, 9)
    half = dice.pick(5, 7)
    left = f"L{xy(49 - half, head + 8)}Q{xy(44 - half, head, 50 - half, head - 5)}"
    right = f"H{xy(46 + half)}Q{xy(52 + half, head, 47 + half, head + 8)}"
    plant.wood.append(f"M{xy(48 - half, GROUND)}{left}{right}L{xy(48 + half, GROUND)}z")
    spread = dice.pick(70, 86)
    for number in range(shoots):
        angle = -spread + 2 * spread * number / (shoots - 1)
        plant.leaf(
            48 + angle / 14, head - 2, -90 + angle, dice.pick(29, 33) - abs(angle) / 14, LANCE
        )


def oak(dice: Dice, plant: Plant) -> None:
    """A crown of a few great leaves."""
    shape, count, y = (ROUND, SPOON, HEART)[dice.roll(3)], dice.pick(4, 7), dice.pick(50, 56)
    _trunk(plant, dice.pick(4, 5), y - 6)
    spread, size = dice.pick(84, 98), dice.pick(31, 35)
    for number in range(count):
        angle = -spread + 2 * spread * number / (count - 1)
        plant.leaf(48, y, -90 + angle, size - abs(angle) / 30, shape)
    if dice.roll(2):
        plant.dots.extend(f"M{xy(48 + dx, y + 6)}h0" for dx in (-16, 16))


def pine(dice: Dice, plant: Plant) -> None:
    """Flat crowns above each other."""
    plant.thick = 4.5
    low, wide, side = dice.pick(50, 56), dice.pick(16, 20), dice.roll(2) * 2 - 1
    top, high = dice.pick(34, 38), dice.pick(15, 19)
    _trunk(plant, dice.pick(3, 5), top)
    x = 48 + side * dice.pick(13, 17)
    plant.stem.append(f"M48 {low + 10}Q{xy(x, low + 8)} {xy(x, low)}")
    for place, y, half, rise in ((48, top, wide + 10, high), (x, low, wide - 3, high - 6)):
        plant.lit.append(
            f"M{xy(place - half, y)}A{xy(half, rise)} 0 0 1 {xy(place, y - rise)}V{xy(y)}z"
        )
        plant.shade.append(
            f"M{xy(place, y)}V{xy(y - rise)}A{xy(half, rise)} 0 0 1 {xy(place + half, y)}z"
        )
    if dice.roll(2):
        plant.dots.extend(f"M{xy(48 + dx, top - 6)}h0" for dx in (-12, 0, 12))


def weeping(dice: Dice, plant: Plant) -> None:
    """A willow whose twigs hang down."""
    y, wide, high = dice.pick(34, 38), dice.pick(22, 27), dice.pick(17, 21)
    _trunk(plant, dice.pick(3, 5), y)
    count = dice.pick(5, 7)
    for number in range(count):
        out = 2 * number / (count - 1) - 1
        length = dice.pick(20, 30) + 8 * abs(out)
        plant.leaf(48 + wide * 0.86 * out, y - 5, 90 - 7 * out, length, LANCE)
    plant.lit.append(f"M{xy(48 - wide, y)}A{xy(wide, high)} 0 0 1 48 {xy(y - high)}V{xy(y)}z")
    plant.shade.append(f"M48 {xy(y)}V{xy(y - high)}A{xy(wide, high)} 0 0 1 {xy(48 + wide, y)}z")


def espalier(dice: Dice, plant: Plant) -> None:
    """A pear that was led: arms to both sides, then up."""
    plant.thick = 4
    top, arms = dice.pick(26, 31), dice.pick(1, 2)
    size = dice.pick(7, 9) if arms == 1 else dice.pick(6, 7)
    plant.stem.append(f"M48 {GROUND}V{top}")
    plant.ball(48, top, size + 1, size + 2)
    for arm in range(arms):
        out, low = (17, 29)[arm] + (arms == 1) * dice.pick(2, 6), dice.pick(56, 60) + 8 * arm
        high = top + dice.pick(8, 14) + 7 * arm
        plant.stem.append(f"M{48 - out} {high}V{low - 5}q0 5 5 5H{43 + out}q5 0 5-5V{high}")
        plant.ball(48 - out, high, size, size + 1)
        plant.ball(48 + out, high, size, size + 1)
    plant.dot = 6
    if dice.roll(2):
        plant.dots.append(f"M48 {top + 1}h0")


def graft(dice: Dice, plant: Plant) -> None:
    """Two plants on one stem, bound where they were joined."""
    side = dice.roll(2) * 2 - 1
    first, second = dice.roll(6), dice.roll(5)
    second += second >= first
    plant.thick, plant.thin = dice.pick(11, 13) / 2, dice.pick(8, 10) / 2
    x1, y1 = 48 - side * dice.pick(13, 17), dice.pick(34, 40)
    x2, y2 = 48 + side * dice.pick(15, 19), dice.pick(36, 44)
    fork = dice.pick(56, 60)
    plant.stem.append(f"M48 {GROUND}V{fork}Q48 {fork - 10} {x1} {y1}")
    plant.twig.append(f"M48 {fork + 6}Q{48 + side * 5} {fork - 8} {x2} {y2}")
    leaf, step = dice.roll(4), dice.roll(3)
    _scion(dice, plant, plant.leaf, first, (x1, y1), -side, leaf, lit=True)
    _scion(dice, plant, plant.bright_leaf, second, (x2, y2), side, (leaf + 1 + step) % 4, lit=False)
    for number in range(dice.pick(2, 4)):
        plant.bound.append(f"M43 {fork + 8 + 4 * number}l10-3")


def _scion(  # noqa: PLR0913  # what a drawing of one needs
    dice: Dice,
    plant: Plant,
    leaf: Callable[[float, float, float, float, int], None],
    what: int,
    place: tuple[float, float],
    side: int,
    shape: int,
    *,
    lit: bool,
) -> None:
    """Draw one of the two, at the end of its branch, leaning to its side."""
    x, y = place
    near, other = (plant.lit, plant.shade) if lit else (plant.bright, plant.bright_shade)
    if what == 0:  # a crown
        wide, high = dice.pick(13, 16), dice.pick(13, 17)
        lit_half, shaded_half = ball(x, y - 4, wide, high)
        near.append(lit_half)
        other.append(shaded_half)
    elif what == 1:  # three great leaves
        for angle in (-58, 0, 58):
            leaf(x, y + 2, -90 + side * 12 + angle, dice.pick(21, 24), shape)
    elif what == 2:  # a fan of lances
        for angle in (-60, -20, 20, 60):
            leaf(x, y + 2, -90 + side * 10 + angle, dice.pick(21, 24), LANCE)
    elif what == 3:  # a twig with leaves on both sides
        leaf(x, y + 4, -90 + side * 20, 20, shape)
        for share in (0.1, 0.45):
            at = x + (48 - x) * share, y + (60 - y) * share
            leaf(*at, -90 + side * 86, 19, shape)
            leaf(*at, -90 - side * 30, 17, shape)
    elif what == 4:  # a cone
        half = dice.pick(12, 15)
        for tier in (0, 1):
            top, end = y - 22 + 13 * tier, y - 3 + 13 * tier
            wide = half - 3 * (1 - tier)
            near.append(f"M{xy(x, top)}L{xy(x - wide, end)}H{xy(x)}z")
            other.append(f"M{xy(x, end)}H{xy(x + wide)}L{xy(x, top)}z")
    else:  # a pointed crown
        wide = dice.pick(16, 21)
        near.append(f"M{xy(x, y - 24)}C{xy(x - wide, y - 8)} {xy(x - wide, y + 6)} {xy(x, y + 8)}z")
        other.append(
            f"M{xy(x, y + 8)}C{xy(x + wide, y + 6)} {xy(x + wide, y - 8)} {xy(x, y - 24)}z"
        )


TREES = (lime, poplar, cloud, spruce, pollard, oak, pine, weeping, espalier)
GRAFTS = (graft,)
