"""Conditions: what holds for a record or group, as data, looked at by Python and by scripts."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from ...frozen import frozen

# The value of a field by its name; None for nothing. Any: of what type, its annotation says.
Look = Callable[[str], Any]
Judge = Callable[[Look], bool]


@frozen
class Said:
    """The field is filled in."""

    name: str


@frozen
class Is:
    """The field has this value, a list has it among others."""

    name: str
    value: str | bool


@frozen
class Among:
    """The field has one of these values, a list one of them at least."""

    name: str
    values: tuple[str, ...]


@frozen
class Holds:
    """Some group of a list is so: `Holds("trekkers", Is("rol", "bevestigd"))`."""

    name: str
    inner: Condition


@frozen
class Not:
    """The other way round."""

    inner: Condition


@frozen
class AllOf:
    """Each of these; of nothing: always."""

    parts: tuple[Condition, ...]


@frozen
class AnyOf:
    """One of these at least; of nothing: never."""

    parts: tuple[Condition, ...]


Condition = Said | Is | Among | Holds | Not | AllOf | AnyOf
ALWAYS, NEVER = AllOf(()), AnyOf(())


def holds(condition: Condition, look: Look) -> bool:
    """Return whether a condition holds for the group whose fields `look` gives."""
    return judge(condition)(look)


@cache
def judge(condition: Condition) -> Judge:
    """Return what tells whether a condition holds; told once, since it is asked of every record."""
    match condition:
        case Said(name):
            return lambda look: (value := look(name)) is not None and value != ()
        case Is(name, value):
            return lambda look: _has(look(name), value)
        case Among(name, values):
            return lambda look: _has_any(look(name), values)
        case Holds(name, inner):
            within = judge(inner)
            return lambda look: any(within(_look(item)) for item in look(name) or ())
        case Not(inner):
            other = judge(inner)
            return lambda look: not other(look)
        case AllOf(parts):
            return _every(tuple(map(judge, parts)))
        case AnyOf(parts):
            return _some(tuple(map(judge, parts)))


def _every(judges: tuple[Judge, ...]) -> Judge:
    """Return what tells whether all of these hold, two by two: a loop costs more than its steps."""
    if len(judges) < 2:
        return next(iter(judges), lambda _: True)
    first, rest = judges[0], _every(judges[1:])
    return lambda look: first(look) and rest(look)


def _some(judges: tuple[Judge, ...]) -> Judge:
    """Return what tells whether one of these holds at least."""
    if len(judges) < 2:
        return next(iter(judges), lambda _: False)
    first, rest = judges[0], _some(judges[1:])
    return lambda look: first(look) or rest(look)


def _has(held: object, value: object) -> bool:
    """Return whether a field has a value, a list among others."""
    return value in held if isinstance(held, tuple) else held == value


def _has_any(held: object, values: tuple[object, ...]) -> bool:
    """Return whether a field has one of these values, a list among others."""
    several = held if isinstance(held, tuple) else (held,)
    return any(map(values.__contains__, several))


def _look(item: object) -> Look:
    return lambda name: getattr(item, name)


def fields(condition: Condition) -> tuple[str, ...]:
    """Return the fields that a condition looks at, each once, in its own order."""
    match condition:
        case Not(inner):
            return fields(inner)
        case AllOf(parts) | AnyOf(parts):
            return tuple(dict.fromkeys(name for part in parts for name in fields(part)))
        case _:
            return (condition.name,)


def data(condition: Condition) -> list[object]:
    """Return a condition as JSON can hold it, with values as they are typed."""
    match condition:
        case Said(name):
            return ["said", name]
        case Is(name, value):
            word = value if isinstance(value, str) else "ja" if value else "nee"
            return ["among", name, [word]]
        case Among(name, values):
            return ["among", name, list(values)]
        case Holds(name, inner):
            return ["holds", name, data(inner)]
        case Not(inner):
            return ["not", data(inner)]
        case AllOf(parts):
            return ["all", *map(data, parts)]
        case AnyOf(parts):
            return ["any", *map(data, parts)]
