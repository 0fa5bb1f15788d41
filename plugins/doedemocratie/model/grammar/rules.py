"""Rules within a record, as data: what must be, between the fields of one record or group.

From one line in a model (`RULES`) follow what `check` says, what an editor's JSON Schema says
(questions/ruleschema.py) and what the form says as somebody types (assets/js/form/rules.js): none
of them knows a model by name. A rule is silent while a field that it names is wrong in itself:
nobody can tell then whether it is broken too.

Every rule has a code, the field at which it is said (`at`, "" for the group itself), and facts for
its text: {fact: field}, as somebody would type the value of that field, a day in words. With
`confirmed` it does not hold for a provisional record. What these classes cannot say is PythonOnly:
the form then tells that the editors look at it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from typing import TypeVar

from ...frozen import frozen
from ..values.finding import Finding, Path
from ..values.time import MIDNIGHT, NIGHT_ENDS
from . import conditions
from .conditions import ALWAYS, NEVER, AllOf, AnyOf, Condition, Is, Judge, Look, Not, Said, judge

# The value of a field as somebody would type it, a day in words: (value, field, field within its
# groups or "").
Typed = Callable[[object, str, str], object]
Facts = Mapping[str, str]


@frozen(kw_only=True)
class Must:
    """Wherever `when` holds, `then` holds. Not in_schema: an editor would not see it right."""

    code: str
    at: str
    when: Condition
    then: Condition
    facts: Facts = field(default_factory=dict)
    confirmed: bool = False
    in_schema: bool = True


@frozen(kw_only=True)
class NotBoth:
    """Of two fields at most one is filled in; said at the second."""

    code: str
    first: str
    at: str
    facts: Facts = field(default_factory=dict)
    confirmed: bool = False


@frozen(kw_only=True)
class InOrder:
    """What is in `at` does not come before what is in `first`; `strict`: it comes after it.

    With `night` both are times, and an end up to that time is one of the next day.
    """

    code: str
    first: str
    at: str
    strict: bool = False
    night: dt.time | None = None
    facts: Facts = field(default_factory=dict)
    confirmed: bool = False


@frozen(kw_only=True)
class Ascending:
    """In the list `at`, `by` of no group comes before that of the one above it.

    Facts besides: found, before.
    """

    code: str
    at: str
    by: str
    facts: Facts = field(default_factory=dict)
    confirmed: bool = False


@frozen(kw_only=True)
class LastIs:
    """In the list `at`, `by` of the last group is the same as the field `same`. Fact: found."""

    code: str
    at: str
    by: str
    same: str
    facts: Facts = field(default_factory=dict)
    confirmed: bool = False


@frozen(kw_only=True)
class PythonOnly:
    """What no data can say: whether the fields that it rests on fit together."""

    code: str
    at: str
    rests: tuple[str, ...]
    fits: Callable[[Look], bool]
    facts: Facts = field(default_factory=dict)
    confirmed: bool = False


Rule = Must | NotBoth | InOrder | Ascending | LastIs | PythonOnly


def when(condition: Condition, then: Condition, code: str, at: str, **facts: str) -> Must:
    """Return the rule that asks `then` wherever the condition holds."""
    return Must(code=code, at=at, when=condition, then=then, facts=facts)


def needs(name: str, other: str, code: str, **facts: str) -> Must:
    """Return the rule that who fills in one field fills in the other too; said at the first."""
    return Must(code=code, at=name, when=Said(name), then=Said(other), facts=facts, in_schema=False)


def one_of(*names: str, code: str, at: str = "", confirmed: bool = False) -> Must:
    """Return the rule that one of these fields at least is filled in."""
    then = AnyOf(tuple(map(Said, names)))
    return Must(code=code, at=at, when=ALWAYS, then=then, confirmed=confirmed)


def must_be(name: str, value: str | bool, code: str) -> Must:
    """Return the rule that a field that is filled in has this value."""
    return Must(code=code, at=name, when=Said(name), then=Is(name, value), in_schema=False)


def not_both(first: str, second: str, code: str, **facts: str) -> NotBoth:
    """Return the rule that of two fields at most one is filled in; said at the second."""
    return NotBoth(code=code, first=first, at=second, facts=facts)


def in_order(first: str, last: str, code: str, **facts: str) -> InOrder:
    """Return the rule that one value does not come before the other; said at the last."""
    return InOrder(code=code, first=first, at=last, facts=facts)


def hours(first: str, last: str, code: str, **facts: str) -> InOrder:
    """Return the rule that a time comes after another, if need be in the night that follows."""
    return InOrder(code=code, first=first, at=last, strict=True, night=NIGHT_ENDS, facts=facts)


def rests(rule: Rule) -> tuple[str, ...]:
    """Return the fields that a rule rests on, each once."""
    match rule:
        case Must():
            names = (*conditions.fields(rule.when), *conditions.fields(rule.then))
        case NotBoth() | InOrder():
            names = (rule.first,)
        case LastIs():
            names = (rule.same,)
        case PythonOnly():
            names = rule.rests
        case _:
            names = ()
    return tuple(dict.fromkeys(filter(None, (*names, rule.at))))


def may_break(rule: Rule) -> Judge:
    """Return what tells whether a group may break a rule, told once: it is asked of every group."""
    match rule:
        case Must(when=first, then=then):
            return judge(AllOf((first, Not(then))))
        case NotBoth(first=name, at=at) | InOrder(first=name, at=at):
            return judge(AllOf((Said(name), Said(at))))
        case Ascending(at=at) | LastIs(at=at):
            return judge(Said(at))
        case PythonOnly():
            return lambda look: not rule.fits(look)


def findings(rule: Rule, look: Look, typed: Typed) -> Iterator[Finding]:
    """Yield where a group breaks a rule that it `may_break`; fields by `look`, words by `typed`."""
    for path, more in _breaks(rule, look, typed):
        facts = {fact: typed(look(name), name, "") for fact, name in rule.facts.items()}
        yield Finding(path, rule.code, {**facts, **more})


def _breaks(rule: Rule, look: Look, typed: Typed) -> Iterator[tuple[Path, dict[str, object]]]:
    """Yield where a rule is broken, and the facts that no field of the group itself has."""
    here: Path = (rule.at,) if rule.at else ()
    match rule:
        case Ascending() | LastIs():
            for index, facts in _items(rule, look):
                words = {fact: typed(value, rule.at, rule.by) for fact, value in facts.items()}
                yield (rule.at, index, rule.by), words
        case InOrder(first=name, at=at):
            if _before(rule, look(name), look(at)):
                yield here, {}
        case _:
            yield here, {}


# What has an order; both values of a rule are of one sort.
_Ordered = TypeVar("_Ordered", int, dt.date, dt.time)


def _before(rule: InOrder, first: _Ordered, last: _Ordered) -> bool:
    if rule.night and isinstance(last, dt.time) and (last == MIDNIGHT or last <= rule.night):
        return last == first != MIDNIGHT
    return last < first or (rule.strict and last == first)


def _items(rule: Ascending | LastIs, look: Look) -> Iterator[tuple[int, dict[str, object]]]:
    """Yield the groups of a list that break a rule, with the values that do."""
    values = [getattr(item, rule.by) for item in look(rule.at) or ()]
    if isinstance(rule, Ascending):
        for index in range(1, len(values)):
            if values[index] < values[index - 1]:
                yield index, {"found": values[index], "before": values[index - 1]}
    elif values and look(rule.same) not in (None, values[-1]):
        yield len(values) - 1, {"found": values[-1]}


def data(rule: Rule) -> dict[str, object] | None:
    """Return a rule as JSON can hold it, for the scripts; None for one that they cannot read."""
    match rule:
        case Must():
            own: dict[str, object] = {
                "must": [conditions.data(rule.when), conditions.data(rule.then)]
            }
        case NotBoth():
            both = AllOf((Said(rule.first), Said(rule.at)))
            own = {"must": [conditions.data(both), conditions.data(NEVER)]}
        case InOrder():
            night = f"{rule.night:%H:%M}" if rule.night else ""
            own = {"order": [rule.first, rule.at, rule.strict, night]}
        case Ascending():
            own = {"ascending": [rule.at, rule.by]}
        case LastIs():
            own = {"last": [rule.at, rule.by, rule.same]}
        case PythonOnly():
            return None
    shared: dict[str, object] = {"code": rule.code, "at": rule.at, "rests": list(rests(rule))}
    if rule.facts:
        shared["facts"] = dict(rule.facts)
    if rule.confirmed:
        shared["confirmed"] = True
    return shared | own


def apart(rules: tuple[Rule, ...]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of fields of which at most one may be filled in."""
    return tuple((rule.first, rule.at) for rule in rules if isinstance(rule, NotBoth))
