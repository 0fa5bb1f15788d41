"""Which hubs can help each other: who seeks a growth factor, and who has it, near enough to meet.

A wish is what one hub seeks. Whoever offers that is looked for in squares of 25 km, its own and
the 24 around it, and in the whole country where those give fewer than three. What a pair is worth
stands in REACH, FAR and WORTH; no hub is named too often, so that not everybody asks the same few.
Pure: it knows hubs and where they are, and nothing of pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from math import sin

from ...frozen import frozen
from ...model.values.coordinates import EARTH_RADIUS
from ...model.words.vocab import GROEISTOF, THEMAS, TYPE
from .parties import PairingHub, Point, Square, apart
from .recalled import Recalled, few


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
# So many suggestions a wish, and so often a hub is named as one.
SHOWN, NAMED = 3, 12
AROUND = range(-2, 3)


@frozen
class Pair:
    """A hub that seeks a growth factor and one that offers it, with what speaks for them.

    `km`: how far apart they are, None where nobody can tell; `both`: each has what the other seeks;
    `theme`: the first that they share, or ""; `national`: who offers works everywhere; `branches`:
    the places of those that are so near, where that is not a hub's own address.
    """

    seeker: str
    offerer: str
    factor: str
    km: float | None
    both: bool
    other_type: bool
    theme: str
    national: bool
    branches: tuple[str, ...] = ()

    @property
    def reason(self) -> str:
        """Return in words what speaks for this pair, as a profile says it."""
        return "; ".join(self._reasons("jullie"))

    @property
    def told(self) -> str:
        """Return it as others say it."""
        return "; ".join(self._reasons("zij"))

    def _reasons(self, both: str) -> Iterator[str]:
        if self.both:
            yield f"{both} zoeken allebei iets wat de ander heeft"
        if self.theme:
            yield f"allebei bezig met {THEMAS.label(self.theme)}"
        if self.other_type:
            yield "elk een ander soort knooppunt"
        if self.km is not None and not (self.national and self.km > REACH[-1][0]):
            far = f"{self.km:.0f} km" if self.km >= 1 else "vlak bij elkaar"
            yield f"{self._branches()}{far}"
        if self.national:
            yield "helpt in het hele land"

    def _branches(self) -> str:
        word = "vestigingen" if len(self.branches) > 1 else "vestiging"
        return f"{word} in {' en '.join(self.branches)}: " if self.branches else ""


@frozen
class Pairs:
    """All pairs, the best first; by who seeks, by who offers and by growth factor."""

    every: tuple[Pair, ...] = ()
    of_seeker: Mapping[str, tuple[Pair, ...]] = field(default_factory=dict)
    of_offerer: Mapping[str, tuple[Pair, ...]] = field(default_factory=dict)
    of_factor: Mapping[str, tuple[Pair, ...]] = field(default_factory=dict)


def _gap(km: float) -> float:
    """Return the square of the straight line between points of the globe so far apart on it."""
    return float((2 * sin(km / 2 / EARTH_RADIUS)) ** 2)


_GAPS = tuple((_gap(km), points) for km, points in REACH)


def pairs(every: Sequence[PairingHub], recalled: Recalled | None = None) -> Pairs:
    """Return at most three suggestions for every wish, none of a hub that is named enough."""
    memory = recalled or Recalled()
    return _indexed(
        memory.whole("pairs", lambda: few((repr(every).encode(),)), lambda: _every(every))
    )


def _every(every: Sequence[PairingHub]) -> tuple[Pair, ...]:
    """Return the suggestions one after the other."""
    offerers = _Offerers(every)
    wishes = [
        (number, bit, ranked)
        for number, seeker in enumerate(every)
        for bit in _set(seeker.seeks)
        if (ranked := offerers.ranked(number, bit))
    ]
    return tuple(_shared_out(wishes, every))


def _set(bits: int) -> list[int]:
    return [bit for bit in range(len(GROEISTOF)) if bits >> bit & 1]


# What counts of an offerer: where it is, what it seeks, its type, its themes, what it is worth
# wherever it is, its turn and its number.
Row = tuple[float, float, float, int, int, int, int, int, int]
# A rank is one whole number, since there are hundreds of thousands to sort: worth and more below
# it, each with so many bits. What is worth more, or nearer, is smaller.
MOST, PRECISE = 255, 1e12
NUMBER, TURN, GAP = 20, 16, 43
LAST = (1 << NUMBER) - 1


class _Offerers:
    """Who offers a growth factor: in each square, around it, and in the whole country."""

    def __init__(self, every: Sequence[PairingHub]) -> None:
        self._every = every
        self._in: dict[tuple[int, Square], list[Row]] = {}
        self._around: dict[tuple[int, Square], list[Row]] = {}
        self._national: dict[int, list[Row]] = {}
        for number, party in enumerate(every):
            rest = (party.seeks, party.type, party.themes)
            more = (*rest, WORTH.national * party.national, party.turn, number)
            for bit in _set(party.offers):
                for point, at in party.spots:
                    self._in.setdefault((bit, at), []).append((*point, *more))
                if party.national:
                    rows = ((*point, *more) for point in party.points)
                    self._national.setdefault(bit, []).extend(rows)

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
                ranks += _ranks(seeker, point, self._national.get(bit, ()))
        best: dict[int, int] = {}
        for rank in sorted(ranks):
            best.setdefault(rank & LAST, rank)
        best.pop(own, None)
        return list(best.values())

    def _near(self, bit: int, at: Square) -> list[Row]:
        key = (bit, at)
        if key not in self._around:
            up, east = at
            self._around[key] = [
                row
                for north in AROUND
                for side in AROUND
                for row in self._in.get((bit, (up + north, east + side)), ())
            ]
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


def _shared_out(
    wishes: Iterable[tuple[int, int, list[int]]], every: Sequence[PairingHub]
) -> Iterator[Pair]:
    """Yield pairs in rounds: in each, every wish has the best one that is not named enough yet.

    Who has the best to come chooses first.
    """
    named = [0] * len(every)
    waiting = [(ranked[0], number, bit, iter(ranked[1:])) for number, bit, ranked in wishes]
    for _ in range(SHOWN):
        served = []
        for first, number, bit, left in sorted(waiting, key=lambda wish: wish[:3]):
            rank: int | None = first
            while rank is not None and named[rank & LAST] >= NAMED:
                rank = next(left, None)
            if rank is None:
                continue
            named[rank & LAST] += 1
            yield _pair(every[number], every[rank & LAST], GROEISTOF.ids()[bit])
            following = next(left, None)
            if following is not None:
                served.append((following, number, bit, left))
        waiting = served


def _pair(seeker: PairingHub, offerer: PairingHub, factor: str) -> Pair:
    both = seeker.themes & offerer.themes
    km, branches = apart(seeker, offerer)
    return Pair(
        seeker.slug,
        offerer.slug,
        factor,
        km,
        bool(seeker.offers & offerer.seeks),
        0 != seeker.type != offerer.type != 0,
        next((name for bit, name in enumerate(THEMAS.ids()) if both >> bit & 1), ""),
        offerer.national,
        branches,
    )


def _indexed(every: tuple[Pair, ...]) -> Pairs:
    by: tuple[dict[str, list[Pair]], ...] = ({}, {}, {})
    for pair in every:
        for index, key in zip(by, (pair.seeker, pair.offerer, pair.factor), strict=True):
            index.setdefault(key, []).append(pair)
    return Pairs(every, *({key: tuple(some) for key, some in index.items()} for index in by))
