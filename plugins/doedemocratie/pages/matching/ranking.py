"""Who may help with what a hub seeks, best first: by how near, and by what speaks for it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import sin

from ...frozen import frozen
from ...model.values.coordinates import EARTH_RADIUS
from ...model.words.vocab import GROEISTOF, TYPE
from .parties import PairingHub, Point, Square
from .recalled import few


@frozen
class Worth:
    """What a pair is worth besides being near."""

    both: int = 30
    other_type: int = 8
    theme: int = 5
    national: int = 6


WORTH = Worth()
# Kilometres, and what it is worth to be no farther apart; farther is FAR, and so is unknown.
REACH = ((10, 40), (25, 28), (50, 16))
FAR = 4
# So many suggestions a wish.
SHOWN = 3
AROUND = range(-2, 3)


def _gap(km: float) -> float:
    """Return the square of the straight line between points of the globe so far apart on it."""
    return float((2 * sin(km / 2 / EARTH_RADIUS)) ** 2)


_GAPS = tuple((_gap(km), points) for km, points in REACH)


# What counts of an offerer: where it is, what it seeks, its type, its themes, what it is worth
# wherever it is, its turn and its number.
Row = tuple[float, float, float, int, int, int, int, int, int]
# A rank is one whole number, since there are hundreds of thousands to sort: worth and more below
# it, each with so many bits. What is worth more, or nearer, is smaller.
MOST, PRECISE = 255, 1e12
NUMBER, TURN, GAP = 20, 16, 43
LAST = (1 << NUMBER) - 1


def chosen(bits: int) -> list[int]:
    """Return the growth factors of which the bit is set, by their place in the closed list."""
    return [bit for bit in range(len(GROEISTOF)) if bits >> bit & 1]


class Offerers:
    """Who offers a growth factor: in each square, around it, and in the whole country."""

    def __init__(self, every: Sequence[PairingHub]) -> None:
        self._every = every
        self.there: dict[tuple[int, Square], list[Row]] = {}
        self._around: dict[tuple[int, Square], list[Row]] = {}
        self.national: dict[int, list[Row]] = {}
        for number, party in enumerate(every):
            rest = (party.seeks, party.type, party.themes)
            more = (*rest, WORTH.national * party.national, party.turn, number)
            for bit in chosen(party.offers):
                for point, at in party.spots:
                    self.there.setdefault((bit, at), []).append((*point, *more))
                if party.national:
                    rows = ((*point, *more) for point in party.points)
                    self.national.setdefault(bit, []).extend(rows)

    def ranked(self, own: int, bit: int) -> list[int]:
        """Return the ranks of who may help with a factor, best first, each hub once."""
        seeker = self._every[own]
        ranks = [
            rank
            for point, at in seeker.spots
            for rank in _ranks(seeker, point, self._near(bit, at))
        ]
        if len({rank & LAST for rank in ranks} - {own}) < SHOWN:
            for point in seeker.points:
                ranks += _ranks(seeker, point, self.national.get(bit, ()))
        best: dict[int, int] = {}
        for rank in sorted(ranks):
            best.setdefault(rank & LAST, rank)
        best.pop(own, None)
        return list(best.values())

    def _near(self, bit: int, at: Square) -> list[Row]:
        key = (bit, at)
        if key not in self._around:
            there = (self.there.get((bit, square), ()) for square in around(at))
            self._around[key] = [row for rows in there for row in rows]
        return self._around[key]


def around(at: Square) -> Iterator[Square]:
    """Yield a square and the 24 around it."""
    up, east = at
    for north in AROUND:
        for side in AROUND:
            yield up + north, east + side


class SealedOfferers:
    """In few bytes what the ranks of each wish are made of; `seals` are those of all hubs."""

    def __init__(
        self, offerers: Offerers, every: Sequence[PairingHub], seals: Sequence[bytes]
    ) -> None:
        self._every = every
        # A rank holds the number of who offers, so that counts as well.
        self._known = [b"%b%d;" % (seal, number) for number, seal in enumerate(seals)]
        self._there = {key: self._few(rows) for key, rows in offerers.there.items()}
        self._numbers = {key: {row[-1] for row in rows} for key, rows in offerers.there.items()}
        self._country = {bit: self._few(rows) for bit, rows in offerers.national.items()}
        self._around: dict[tuple[int, Square], tuple[bytes, frozenset[int]]] = {}

    def seal(self, own: int, bit: int) -> bytes:
        """Return what the ranks of a wish are made of: the seeker, and who is looked at."""
        near = [self._near(bit, at) for _, at in self._every[own].spots]
        told = [self._known[own], *(seal for seal, _ in near)]
        others = frozenset[int]().union(*(numbers for _, numbers in near)) - {own}
        if len(others) < SHOWN:
            told.append(self._country.get(bit, b""))
        return few(told)

    def _few(self, rows: Iterable[Row]) -> bytes:
        return few(self._known[row[-1]] for row in rows)

    def _near(self, bit: int, at: Square) -> tuple[bytes, frozenset[int]]:
        """Return what is told of a square and those around it, and who is there."""
        key = (bit, at)
        if key not in self._around:
            squares = [(bit, square) for square in around(at) if (bit, square) in self._there]
            told = few(map(self._there.__getitem__, squares))
            numbers = frozenset[int]().union(*map(self._numbers.__getitem__, squares))
            self._around[key] = told, numbers
        return self._around[key]


def _ranks(seeker: PairingHub, at: Point, rows: Iterable[Row]) -> list[int]:
    """Return the ranks of offerers, as seen from one spot of a seeker."""
    (ten, best), (twenty, good), (fifty, fair) = _GAPS
    x, y, z = (2 * part for part in at)
    offers, themes, turn = seeker.offers, seeker.themes, seeker.turn
    both, same = WORTH.both, WORTH.theme
    other = [WORTH.other_type * (0 != type_ != seeker.type != 0) for type_ in range(len(TYPE) + 1)]
    ranks = []
    for far_x, far_y, far_z, seeks, type_, shared, more, far_turn, number in rows:
        gap = 2.0 - x * far_x - y * far_y - z * far_z
        worth = best if gap <= ten else good if gap <= twenty else fair if gap <= fifty else FAR
        worth += other[type_] + more
        if offers & seeks:
            worth += both
        if themes & shared:
            worth += same
        rank = (MOST - worth) << GAP | (int(gap * PRECISE) if gap > 0 else 0)
        ranks.append((rank << TURN | turn ^ far_turn) << NUMBER | number)
    return ranks
