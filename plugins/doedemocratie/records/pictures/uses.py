"""What a drawing would draw: parts may name parts, again and again, and cost a browser minutes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ...model.values.finding import FindingError

DEEPEST = 40
# `use`, patterns and masks repeat what they name: a few of them may stand for millions. So may one
# path of thousands of corners: so many characters of an element count as one element more.
MOST_DRAWN = 10_000
HEAVY = 100


class SvgError(FindingError):
    """An SVG that we do not show."""


@dataclass(slots=True)
class Uses:
    """Counts what a drawing would draw: parts may name parts, again and again."""

    styled: set[str] = field(default_factory=set)
    _gradients: set[str] = field(default_factory=set)
    # id → how many elements stand in it, and the ids that are named in it; "" is all of it
    _sizes: dict[str, int] = field(default_factory=lambda: {"": 0})
    _calls: dict[str, list[str]] = field(default_factory=lambda: {"": []})

    def element(self, own: str, around: Iterable[str], *, gradient: bool) -> None:
        """Count an element with this id ("" for none) in each of the ids around it, its own too."""
        self._calls.setdefault(own, [])
        for part in {"", *around}:
            self._sizes[part] = self._sizes.get(part, 0) + 1
        if gradient:
            self._gradients.add(own)

    def weigh(self, characters: int, around: Iterable[str]) -> None:
        """Count what an element within these holds, where it is much."""
        if more := characters // HEAVY:
            for part in {"", *around}:
                self._sizes[part] += more

    def call(self, targets: Iterable[str], around: Iterable[str]) -> None:
        """Remember which parts of the drawing are named within these."""
        for part in {"", *around}:
            self._calls.setdefault(part, []).extend(targets)

    def refuse_repetition(self) -> None:
        """Raise SvgError when parts that name parts would draw more than MOST_DRAWN elements.

        And when a part names itself.

        A rule of a style sheet may hold for anything, so it may name gradients only: those draw
        nothing by themselves.
        """
        for name in sorted(self.styled - self._gradients):
            raise SvgError("svg-forbidden", found=f"style: url(#{name})")
        drawn: dict[str, int] = {}

        def count(name: str, above: frozenset[str]) -> int:
            if name in above or len(above) > DEEPEST:
                raise SvgError("svg-too-much")
            if name not in drawn:
                below = above | {name} if name else above
                total = self._sizes.get(name, 0)
                for target in self._calls.get(name, ()):
                    total += count(target, below)
                    if total > MOST_DRAWN:
                        raise SvgError("svg-too-much")
                drawn[name] = total
            return drawn[name]

        count("", frozenset())
