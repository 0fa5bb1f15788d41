"""What a former build reckoned, with all that it was reckoned of: the same is not reckoned again.

Only who reckons with nothing but what it names may ask here: then nothing that is recalled can be
stale. A build that keeps nothing names nothing either, and reckons.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from typing import TypeVar, cast

T = TypeVar("T")
Reckoned = tuple[bytes, object]
"""What something was reckoned of, in few bytes, and what came of it."""


class Recalled:
    """What was reckoned before, by name, and what is reckoned now; None where nothing is kept."""

    def __init__(self, before: Mapping[str, Reckoned] | None = None) -> None:
        self._before = before
        self.now: dict[str, Reckoned] = {}

    @property
    def keeps(self) -> bool:
        """Return whether anything is kept."""
        return self._before is not None

    def keep(self, name: str) -> None:
        """Leave what each of many gave before for the next build too, where this one asked none."""
        begun = f"{name}/"
        if self._before and not any(key.startswith(begun) for key in self.now):
            before = self._before.items()
            self.now |= {key: former for key, former in before if key.startswith(begun)}

    def whole(self, name: str, of: Callable[[], bytes], reckon: Callable[[], T]) -> T:
        """Return what is reckoned `of` something: what came of that before, when it is the same."""
        if self._before is None:
            return reckon()
        told = of()
        before = self._before.get(name)
        value = before[1] if before and before[0] == told else reckon()
        self.now[name] = told, value
        return cast("T", value)

    def each(
        self, name: str, of: Callable[[], Mapping[str, str]], reckon: Callable[[str], T]
    ) -> Callable[[str], T]:
        """Return what gives each of many things: `of` says what each is reckoned of, "" unsaid."""
        if self._before is None:
            return reckon
        before, now, told = self._before, self.now, of()

        def recall(key: str) -> T:
            called, seal = f"{name}/{key}", told[key].encode()
            former = before.get(called)
            if former is None or former[0] != seal or not seal:
                former = seal, reckon(key)
            now[called] = former
            return cast("T", former[1])

        return recall


def few(told: Iterable[bytes]) -> bytes:
    """Return much in few bytes: equal when it is."""
    digest = blake2b(digest_size=16)
    for part in told:
        digest.update(part)
    return digest.digest()
