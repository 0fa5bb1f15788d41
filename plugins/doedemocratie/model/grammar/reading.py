"""Reading: what was typed in, a record and everything wrong with it out.

Three steps, one direction. Pydantic reads every value; its errors become Findings and never go
back. What is broken is left out, and the rest is read again. Then one walk over what is sound asks
for what is needed and looks at the rules, the groups within before the group around them, silent
about every field that is wrong in itself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from functools import cache
from typing import TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from ...frozen import frozen
from ..values import WrongValueError
from ..values.date import DATE
from ..values.finding import Finding, Path
from ..words.keys import meant_key
from . import rules
from .base import Record, listed
from .conditions import NEVER, Judge, fields, judge
from .fields import describe, find
from .rules import Rule, Typed

R = TypeVar("R", bound=Record)

# pydantic's own error types, and the code we give them.
CODES = {
    "extra_forbidden": "unknown-key",
    "string_type": "not-text",
    "tuple_type": "not-a-list",
    "model_type": "not-a-group",
    "model_attributes_type": "not-a-group",
    "dict_type": "not-a-group",
    "string_too_long": "too-long",
    "string_too_short": "too-short",
    "too_long": "too-long",
    "too_short": "too-short",
}


def read(model: type[R], typed: Mapping[str, object]) -> tuple[R, list[Finding]]:
    """Return what is sound of a record, and all that is wrong in it.

    `typed` holds text, lists and groups, as records.reader reads them.
    """
    alone = {name for name in _lists(model) if isinstance(typed.get(name), (Mapping, str))}
    typed = {**typed, **{name: listed(typed[name]) for name in alone}}
    record, findings = _read(model, typed)
    # What stands without a list has no place in one.
    return record, [
        replace(finding, path=(finding.path[0], *finding.path[2:]))
        if finding.path[:1] and finding.path[0] in alone
        else finding
        for finding in findings
    ]


@cache
def _lists(model: type[Record]) -> tuple[str, ...]:
    """Return the lists of which one value may stand alone."""
    return tuple(spec.name for spec in describe(model) if spec.alone)


def _read(model: type[R], typed: Mapping[str, object]) -> tuple[R, list[Finding]]:
    try:
        record = model.model_validate(typed)
    except ValidationError as failure:
        lines = _all_lines(model, typed, failure)
        findings = [told for line in lines for told in (_finding(line), *_besides(model, line))]
        findings = list(_keyed(model, typed, findings))
        wrong = [finding.path for finding in findings]
        # What stands under another word for a key, or with a slip in it, is not missing as well.
        wrong += [
            (*finding.path[:-1], str(finding.facts["meant"]))
            for finding in findings
            if finding.facts.get("meant") and not finding.facts["there"]
        ]
        # Beside an item that is no group the others are judged, though all of the list is lost.
        odd = {path for path in wrong if isinstance(path[-1], int) and _in_groups(model, path)}
        lost = {_field(path) for path in wrong if path not in odd}
        judged = model.model_validate(_without(typed, lost, odd)) if odd else None
        record = model.model_validate(_without(typed, lost | set(map(_field, odd))))
        return record, [*findings, *_judged(judged or record, (), wrong)]
    return record, list(_judged(record, (), []))


def _all_lines(
    model: type[Record], typed: Mapping[str, object], failure: ValidationError
) -> list[ErrorDetails]:
    """Return all errors of pydantic, which of a list counts the sound items only."""
    lines = failure.errors(include_url=False)
    while True:
        paths = [tuple(line["loc"]) for line in lines]
        odd = {path for path in paths if isinstance(path[-1], int) and _in_groups(model, path)}
        lost = {_field(path) for path in paths if path not in odd}
        try:
            model.model_validate(_without(typed, lost, odd))
        except ValidationError as more:
            lines += more.errors(include_url=False)
        else:
            return lines


def _in_groups(model: type[Record], path: Path) -> bool:
    spec = find(describe(model), path)
    return spec is not None and bool(spec.fields)


def _keyed(
    model: type[Record], typed: Mapping[str, object], findings: list[Finding]
) -> Iterator[Finding]:
    """Yield findings, that of an unknown key with the key that is meant, and if it is there."""
    there: dict[Path, set[str]] = {}
    for finding in findings:
        if finding.code != "unknown-key":
            yield finding
            continue
        around = finding.path[:-1]
        if around not in there:
            held: object = typed
            for part in around:
                held = held[part]  # type: ignore[index]  # pydantic came there by this path
            there[around] = set(held) if isinstance(held, Mapping) else set()
        group = find(describe(model), around)
        names = [spec.name for spec in (group.fields if group else describe(model))]
        meant = meant_key(str(finding.path[-1]), names, there[around])
        yield replace(
            finding,
            facts={**finding.facts, "meant": meant, "there": meant in there[around]},
        )
        if meant:
            there[around].add(meant)


def _finding(line: ErrorDetails) -> Finding:
    """Return one error of pydantic as a Finding."""
    context, value, path = line.get("ctx") or {}, line["input"], tuple(line["loc"])
    wrong = context.get("error")
    if isinstance(wrong, WrongValueError):
        return Finding(path, wrong.finding.code, wrong.finding.facts)
    code = CODES[line["type"]]
    if code == "unknown-key":
        return Finding(path, code, {"key": path[-1], "value": value})
    if code in ("too-long", "too-short"):
        count = len(value.strip() if isinstance(value, str) else value)
        limit = int(context.get("max_length") or context.get("min_length") or 0)
        code = code if isinstance(value, str) else "too-many"
        return Finding(path, code, _length(value, count, limit))
    return Finding(path, code, {"found": value})


def _besides(model: type[Record], line: ErrorDetails) -> Iterator[Finding]:
    """Yield what is wrong with a value beside that error, of its sort and of its length.

    Pydantic looks at one of both and then stops; which of them is up to it.
    """
    path, typed = tuple(line["loc"]), line["input"]
    spec = find(describe(model), path)
    wrong = (line.get("ctx") or {}).get("error")
    if not isinstance(typed, str) or not spec:
        return
    if isinstance(wrong, WrongValueError):
        yield from (replace(other, path=path) for other in wrong.others)
        if wrong.finding.code == "unseen-text":
            return
        count = len(typed if spec.sort.prose else typed.strip())
        if spec.min_length and count < spec.min_length:
            yield Finding(path, "too-short", _length(typed, count, spec.min_length))
        if spec.max_length and count > spec.max_length:
            yield Finding(path, "too-long", _length(typed, count, spec.max_length))
    elif line["type"] in ("string_too_long", "string_too_short"):
        try:
            spec.sort.read(typed)
        except WrongValueError as more:
            yield from (replace(told, path=path) for told in (more.finding, *more.others))


def _length(value: object, count: int, limit: int) -> dict[str, object]:
    over = "1 teken" if count - limit == 1 else f"{count - limit} tekens"
    return {"count": count, "limit": limit, "over": over, "found": value}


def _field(path: Path) -> Path:
    """Return the path of the field that is lost with the value at `path`: of a list, all of it."""
    while isinstance(path[-1], int):
        path = path[:-1]
    return path


def _without(
    value: object, lost: Collection[Path], odd: Collection[Path] = (), here: Path = ()
) -> object:
    """Return what was typed without the fields at the paths `lost`, and empty groups at `odd`."""
    if here in odd:
        return {}
    if isinstance(value, Mapping):
        return {
            name: _without(part, lost, odd, (*here, name))
            for name, part in value.items()
            if (*here, name) not in lost
        }
    if isinstance(value, (list, tuple)):
        return [_without(part, lost, odd, (*here, index)) for index, part in enumerate(value)]
    return value


@frozen
class _Demands:
    """What a model asks of a group: its groups and lists of them, what is needed, and its rules.

    Each rule goes with the fields it rests on, and with what tells whether it may be broken. What
    is needed is not while the group is `provisional`, or the field wrong that `tells` that.
    """

    groups: tuple[tuple[str, bool], ...]
    needed: tuple[tuple[str, bool], ...]
    provisional: Judge
    tells: str | None
    rules: tuple[tuple[Rule, frozenset[str], Judge], ...]
    typed: Typed


@cache
def _demands(model: type[Record]) -> _Demands:
    specs = {spec.name: spec for spec in describe(model)}

    def typed(value: object, name: str, by: str) -> object:
        spec = next(part for part in specs[name].fields if part.name == by) if by else specs[name]
        said = spec.sort.show if spec.sort is DATE else spec.sort.typed
        return "" if value is None else said(value)

    return _Demands(
        tuple((spec.name, spec.many) for spec in specs.values() if spec.fields),
        tuple((spec.name, spec.required == "always") for spec in specs.values() if spec.required),
        judge(model.PROVISIONAL or NEVER),
        fields(model.PROVISIONAL)[0] if model.PROVISIONAL else None,
        tuple((rule, frozenset(rules.rests(rule)), rules.may_break(rule)) for rule in model.RULES),
        typed,
    )


def _judged(group: Record, here: Path, wrong: list[Path]) -> Iterator[Finding]:
    """Yield what is absent and needed, and every broken rule, in a group and in those within it.

    `wrong` has the paths of all that is wrong already; what is found joins them.
    """
    demands = _demands(type(group))
    held = vars(group)
    for name, many in demands.groups:
        value = held[name]
        if value is None:
            continue
        if not many:
            yield from _judged(value, (*here, name), wrong)
            continue
        for index, part in enumerate(value):
            path = (*here, name, index)
            if path not in wrong:  # else it is no group
                yield from _judged(part, path, wrong)
    depth = len(here)
    broken = {path[depth] for path in wrong if len(path) > depth and path[:depth] == here}
    look = held.__getitem__ if not broken else (lambda name: None if name in broken else held[name])
    lenient = demands.tells in broken or demands.provisional(look)
    findings = [
        Finding((name,), "missing-field")
        for name, always in demands.needed
        if held[name] is None and (always or not lenient) and name not in broken
    ]
    for rule, rests, may_break in demands.rules:
        heard = not (rule.confirmed and lenient) and broken.isdisjoint(rests)
        if heard and may_break(look):
            findings += rules.findings(rule, look, demands.typed)
    for finding in findings:
        path = (*here, *finding.path)
        wrong.append(path)
        yield replace(finding, path=path)
