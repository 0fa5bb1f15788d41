"""How a class of named fields is made here: as a frozen dataclass with slots, made faster.

A command makes hundreds of such classes when it starts, and a build their instances by the hundred
thousand. `dataclass` writes and compiles seven functions for each class, and its guard against
setting a field took more than half of the time to make an instance.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from functools import partial
from operator import attrgetter
from typing import TypeVar, dataclass_transform, overload

T = TypeVar("T")


@overload
def frozen(shape: type[T], /) -> type[T]: ...


@overload
def frozen(*, kw_only: bool) -> Callable[[type[T]], type[T]]: ...


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(
    shape: type[T] | None = None, /, *, kw_only: bool = False
) -> type[T] | Callable[[type[T]], type[T]]:
    """Return a class as a dataclass with slots: equal by its fields, frozen for who types.

    At run time nothing guards it. What the class says itself of `==`, hash or repr, stays.
    """
    if shape is None:
        return partial(_shaped, kw_only=kw_only)
    return _shaped(shape, kw_only=kw_only)


def _shaped(shape: type[T], *, kw_only: bool) -> type[T]:
    own = vars(shape)
    shaped = dataclass(slots=True, eq=False, repr=False, kw_only=kw_only)(shape)
    parts = fields(shaped)  # type: ignore[arg-type]  # a dataclass, which nothing says to mypy
    held = attrgetter(*(part.name for part in parts if part.compare))
    shown = [part.name for part in parts if part.repr]

    def equal(self: object, other: object) -> object:
        return held(self) == held(other) if type(other) is type(self) else NotImplemented

    def hashed(self: object) -> int:
        return hash(held(self))

    def told(self: object) -> str:
        inside = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{type(self).__qualname__}({inside})"

    for name, function in (("__eq__", equal), ("__hash__", hashed), ("__repr__", told)):
        if name not in own:
            setattr(shaped, name, function)
    return shaped
