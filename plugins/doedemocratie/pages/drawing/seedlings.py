"""Seedlings, for informal hubs: one plant after another, each drawn by dice."""

from __future__ import annotations

from .plants import GROUND, HEART, LANCE, MIDDLE, ROUND, SPOON, Dice, Plant, ball, xy


def _top(dice: Dice, plant: Plant, x: float, y: float, shape: int) -> None:
    """End a stem: in a leaf, a bud, berries or a flower."""
    what = dice.roll(6)
    if what == 0:
        plant.leaf(x, y + 3, -90, 17, shape)
    elif what == 1:
        lit, shade = ball(x, y, 5, 6.5)
        plant.bright.append(lit)
        plant.bright_shade.append(shade)
    elif what == 2:
        plant.petals.extend(f"M{xy(x + dx, y + dy)}h0" for dx, dy in ((-5, 3), (5, 3), (0, -4)))
    else:
        plant.flower(x, y, (5, 6, 6)[what - 3], 6.5)


def pairs(dice: Dice, plant: Plant) -> None:
    """One upright plant, its leaves two by two."""
    shape, droop, count = dice.roll(4), dice.pick(-4, 7) * 5, dice.pick(1, 3)
    top, bend = dice.pick(24, 34), dice.pick(-4, 4)
    way, size = plant.stalk(MIDDLE, bend, top), dice.pick(23, 27) + (3 - count) * 3
    for number in range(count):
        x, y = way(0.34 + 0.58 * number / count)
        length = size * (1 - 0.17 * number)
        plant.leaf(x, y, -droop, length, shape)
        plant.leaf(x, y, 180 + droop, length, shape)
    _top(dice, plant, MIDDLE + bend, top, shape)


def group(dice: Dice, plant: Plant) -> None:
    """Two or three small ones beside each other."""
    shape, droop, count = dice.roll(4), dice.pick(3, 9) * 5, dice.pick(2, 3)
    places = ((34, 62), (27, 48, 69))[count - 2]
    tallest = dice.roll(count)
    for number, place in enumerate(places):
        bend = dice.pick(-3, 3)
        top = dice.pick(26, 32) if number == tallest else dice.pick(44, 54)
        way, size = plant.stalk(place, bend, top), 19 if count == 2 else 15
        for pair in range(2 if number == tallest else 1):
            x, y = way(0.42 + 0.3 * pair)
            plant.leaf(x, y, -droop, size - 3 * pair, shape)
            plant.leaf(x, y, 180 + droop, size - 3 * pair, shape)
        if number == tallest:
            _top(dice, plant, place + bend, top, shape)
        else:
            plant.leaf(place + bend, top + 4, -90 + bend * 3, 14, shape)


def clover(dice: Dice, plant: Plant) -> None:
    """Stems that each carry three leaves."""
    count, turn = dice.pick(1, 3), dice.pick(-3, 3) * 6
    places = (((48, 36),), ((36, 34), (64, 48)), ((26, 52), (48, 28), (70, 50)))[count - 1]
    size = (24, 17, 15)[count - 1]
    for x, usual in places:
        top, bend = usual + dice.pick(-3, 3), dice.pick(-4, 4)
        plant.stalk(x, bend, top)
        for angle in (-90, 8, 172):
            plant.leaf(x + bend, top, angle + turn, size, SPOON)


def tulip(dice: Dice, plant: Plant) -> None:
    """Long blades from the ground, and a cup on a stem."""
    bend, top = dice.pick(-5, 5), dice.pick(32, 40)
    plant.stalk(MIDDLE, bend, top)
    for number in range(dice.pick(1, 2)):
        for side in (-1, 1):
            spread = dice.pick(18, 32) + 24 * number
            plant.leaf(MIDDLE, GROUND, -90 + side * spread, dice.pick(36, 44) - 8 * number, LANCE)
    x, wide = MIDDLE + bend, dice.pick(9, 12)
    for part, out in ((plant.bright, wide), (plant.bright_shade, -wide)):
        edge = xy(out / 2, 6, out / 2, -8)
        part.append(f"M{xy(x - out, top - 16)}l{edge}v24q{xy(-out, -1, -out, -22)}z")


def pea(dice: Dice, plant: Plant) -> None:
    """A climber: leaves left and right by turns."""
    shape, side, top = (ROUND, HEART, SPOON)[dice.roll(3)], dice.roll(2) * 2 - 1, 22
    count, sway = dice.pick(3, 5), dice.pick(4, 9) * side
    step = (GROUND - top) / count
    path, y = f"M{MIDDLE} {GROUND}", float(GROUND)
    for number in range(count):
        turn = sway if number % 2 else -sway
        path += f"q{xy(turn, -step / 2, 0, -step)}"
        y -= step
        way = 1 if turn > 0 else -1
        plant.leaf(
            MIDDLE + turn / 2, y + step / 2, -90 + way * dice.pick(58, 80), 25 - 2 * number, shape
        )
    plant.stem.append(path)
    _top(dice, plant, MIDDLE, top, shape)


def daisy(dice: Dice, plant: Plant) -> None:
    """A rosette, and one large flower."""
    bend, top, shape = dice.pick(-7, 7), dice.pick(30, 36), dice.roll(4)
    plant.stalk(MIDDLE, bend, top)
    for spread in (dice.pick(48, 58), dice.pick(72, 84)):
        for side in (-1, 1):
            plant.leaf(MIDDLE, GROUND - 1, -90 + side * spread, dice.pick(24, 29), shape)
    plant.petal, plant.dot = 5.5, 10
    plant.flower(MIDDLE + bend, top, dice.pick(6, 10), dice.pick(11, 13), dice.roll(40))


SEEDLINGS = (pairs, group, clover, tulip, pea, daisy, pairs)
