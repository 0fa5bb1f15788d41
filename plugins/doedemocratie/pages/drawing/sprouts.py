"""Sprouts, for hubs whose type nobody told: what has just come up, and may become anything."""

from __future__ import annotations

from .plants import GROUND, HEART, LANCE, ROUND, SPOON, Dice, Plant, ball, xy


def fern(dice: Dice, plant: Plant) -> None:
    """Fronds that are still rolled up."""
    count, plant.thick = dice.pick(1, 3), 5
    places = ((48,), (40, 62), (48, 28, 68))[count - 1]
    for number, x in enumerate(places):
        side = dice.roll(2) * 2 - 1 if number == 0 else (1 if x > 48 else -1)
        top = dice.pick(36, 40) if number == 0 else dice.pick(50, 56)
        size = (11, 9, 8)[count - 1] if number == 0 else 6
        turn, sweep = side * size, int(side > 0)
        plant.stem.append(
            f"M{x} {GROUND}V{top}a{size} {size} 0 0 {sweep} {xy(2 * turn, 0)}"
            f"a{xy(size * 0.75, size * 0.75)} 0 0 {sweep}{_signed(-1.5 * turn)} 0"
            f"a{xy(size * 0.45, size * 0.45)} 0 0 {sweep}{_signed(0.9 * turn)} 0"
        )
        for step in range(2 if number == 0 else 1):
            plant.leaf(x, 72 - 13 * step, -90 + 62, 16 - 2 * step, dice.roll(2))
            plant.leaf(x, 68 - 13 * step, -90 - 62, 16 - 2 * step, dice.roll(2))


def _signed(value: float) -> str:
    return f" {xy(value)}"


def bulb(dice: Dice, plant: Plant) -> None:
    """A bulb that shows its nose, and blades."""
    half, high = dice.pick(13, 18), dice.pick(17, 22)
    top = GROUND - high
    for part, out in ((plant.bright, -1), (plant.bright_shade, 1)):
        side = xy(4 * out, -high * 0.6, (4 - half) * out, 4 - high, -half * out, -2 - high)
        part.append(f"M48 {GROUND}H{xy(48 + half * out)}c{side}z")
    count, spread = dice.pick(2, 4), dice.pick(16, 34)
    for number in range(count):
        angle = -spread + 2 * spread * number / (count - 1)
        plant.leaf(
            48 + angle / 12, top + 4, -90 + angle, dice.pick(30, 38), (LANCE, SPOON)[dice.roll(2)]
        )


def bean(dice: Dice, plant: Plant) -> None:
    """A hook that pulls its seed out of the ground."""
    plant.thick = 5
    side, top, out = dice.roll(2) * 2 - 1, dice.pick(34, 42), dice.pick(10, 13)
    x = 48 - side * 8
    plant.stem.append(
        f"M{x} {GROUND}V{top}a{out} {out} 0 0 {int(side > 0)} {xy(2 * side * out)} 0v6"
    )
    end, drop, size = x + 2 * side * out, top + 6, dice.pick(17, 22)
    tilt = dice.pick(8, 20)
    plant.bright_leaf(end, drop - 3, 90 - tilt, size, (ROUND, HEART)[dice.roll(2)])
    plant.bright_leaf(end, drop - 3, 90 + tilt + 30, size, ROUND)
    for number in range(dice.pick(1, 2)):
        plant.leaf(x, 70 - 13 * number, -90 - side * 62, dice.pick(16, 20), dice.roll(4))
    plant.leaf(x, 70, -90 + side * 66, dice.pick(12, 16), dice.roll(4))


def cress(dice: Dice, plant: Plant) -> None:
    """Many small ones that rise together."""
    plant.thick, count, shape = 3, dice.pick(3, 5), (ROUND, SPOON, HEART)[dice.roll(3)]
    size, bright = 18 - 2 * count, dice.roll(count)
    for number in range(count):
        out = (2 * number / (count - 1) - 1) * (16 + count)
        top = 36 + abs(out) * 0.5 + dice.pick(-4, 4)
        plant.stem.append(
            f"M{xy(48 + out * 0.6, GROUND)}Q{xy(48 + out * 0.7, 60)} {xy(48 + out, top)}"
        )
        leaf = plant.bright_leaf if number == bright else plant.leaf
        for angle in (-dice.pick(22, 50), 180 + dice.pick(22, 50)):
            leaf(48 + out, top + 1, angle + out, size, shape)


def crocus(dice: Dice, plant: Plant) -> None:
    """Buds that still have to open, between blades."""
    count = dice.pick(1, 3)
    for place, usual in (((48, 38),), ((38, 36), (59, 48)), ((48, 32), (29, 50), (67, 48)))[
        count - 1
    ]:
        bend, top = dice.pick(-3, 3), usual + dice.pick(-2, 4)
        plant.stalk(place, bend, top)
        wide, high = (9, 8, 6.5)[count - 1], (13, 11, 9)[count - 1]
        lit, shade = ball(place + bend, top, wide, high)
        plant.bright.append(lit)
        plant.bright_shade.append(shade)
        for side in (-1, 1):
            plant.leaf(place, GROUND, -90 + side * dice.pick(20, 44), dice.pick(22, 30), LANCE)


SPROUTS = (fern, bulb, bean, cress, crocus)
