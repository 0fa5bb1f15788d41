"""Which hubs can help each other: who seeks a growth factor, and who has it, near enough to meet.

A wish is what one hub seeks. Whoever offers that is looked for in squares of 25 km, its own and
the 24 around it, and in the whole country where those give fewer than three. What a pair is worth
stands in ranking.py; no hub is named too often, so that not everybody asks the same few.
Pure: it knows hubs and where they are, and nothing of pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from ...frozen import frozen
from ...model.words.vocab import GROEISTOF, THEMAS
from .parties import PairingHub, apart
from .ranking import LAST, REACH, SHOWN, Offerers, SealedOfferers, chosen
from .recalled import Recalled, few

# So often a hub is named as a suggestion.
NAMED = 12
# So many of the best for a wish are kept for the next build: few wishes need more.
KEPT = 8


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


def pairs(every: Sequence[PairingHub], recalled: Recalled | None = None) -> Pairs:
    """Return at most three suggestions for every wish, none of a hub that is named enough."""
    memory = recalled or Recalled()
    seals = [few((repr(party).encode(),)) for party in every] if memory.keeps else []
    told = memory.whole("pairs", lambda: few(seals), lambda: _every(every, seals, memory))
    memory.keep(_RANKS)
    return _indexed(told)


_RANKS = "ranks"


def _every(
    every: Sequence[PairingHub], seals: Sequence[bytes], memory: Recalled
) -> tuple[Pair, ...]:
    """Return the suggestions one after the other."""
    offerers = Offerers(every)
    wishes = {
        f"{seeker.slug} {bit}": (number, bit)
        for number, seeker in enumerate(every)
        for bit in chosen(seeker.seeks)
    }

    def told() -> dict[str, str]:
        sealed = SealedOfferers(offerers, every, seals)
        return {key: sealed.seal(*wish).hex() for key, wish in wishes.items()}

    def reckon(key: str) -> list[int]:
        return offerers.ranked(*wishes[key])[: KEPT if memory.keeps else None]

    recall = memory.each(_RANKS, told, reckon)
    ranked = ((*wish, first) for key, wish in wishes.items() if (first := recall(key)))
    return tuple(_shared_out(ranked, every, offerers))


def _best(number: int, bit: int, first: Sequence[int], offerers: Offerers) -> Iterator[int]:
    """Yield the ranks of who may help with a wish, the `first` without reckoning again."""
    yield from first
    if len(first) == KEPT:
        yield from offerers.ranked(number, bit)[KEPT:]


def _shared_out(
    wishes: Iterable[tuple[int, int, list[int]]],
    every: Sequence[PairingHub],
    offerers: Offerers,
) -> Iterator[Pair]:
    """Yield pairs in rounds: in each, every wish has the best one that is not named enough yet.

    Who has the best to come chooses first.
    """
    named = [0] * len(every)
    ranks = ((number, bit, _best(number, bit, first, offerers)) for number, bit, first in wishes)
    waiting = [(next(left), number, bit, left) for number, bit, left in ranks]
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
