"""What should stand where something is wrong: guessed, then judged as the record would be."""

from __future__ import annotations

import copy
from collections.abc import Mapping
from dataclasses import replace

from ...frozen import frozen
from ...model.grammar import reading
from ...model.grammar.fields import FieldSpec, find
from ...model.kinds import Kind
from ...model.values.finding import Finding
from ...model.values.texts.signs import unmarked
from ...model.values.yes_no import YES_NO
from ..files.diagnosis import Path_
from ..files.reader import Document
from . import laying, parted, sentences, sited
from .laying import Group, Value
from .remedies import BY_VALUE, spot
from .sited import wrong_place

ROUNDS = 3


@frozen
class Meant:
    """What should stand at a path: a key and what it holds."""

    path: Path_
    key: str
    value: Value


def whole(meant: Meant, document: Document, kind: Kind) -> Meant:
    """Return what is meant with all that stands beside it in its list, where that is one line.

    Else who copies the line of each item would undo the one before.
    """
    at = meant.path[-1]
    around = laying.held(document.data, meant.path[:-1])
    if not isinstance(at, int) or not _texts(around) or not laying.flows(document, meant.path[:-1]):
        return meant
    new = [meant.value] if isinstance(meant.value, str) else meant.value
    items = [*around[:at], *new, *around[at + 1 :]]
    right = right_one(Meant(meant.path[:-1], meant.key, items), document.data, kind)
    if right is None or not isinstance(right.value, list):
        return meant
    return replace(right, value=list(dict.fromkeys(right.value)))


def named(meant: Meant) -> Path_:
    """Return the path with the key that is meant."""
    path = list(meant.path)
    for at in reversed(range(len(path))):
        if isinstance(path[at], str):
            path[at] = meant.key
            break
    return tuple(path)


def likely(finding: Finding, fields: tuple[FieldSpec, ...]) -> Meant | None:
    """Return what is meant at the place of a finding, before anybody judged it."""
    code, facts, path = finding.code, finding.facts, finding.path
    key = str(next((part for part in reversed(path) if isinstance(part, str)), ""))
    spec = find(fields, path)
    value = facts.get("found")
    text = value if isinstance(value, str) else ""
    better: object = value if code == "braces-for-list" else None
    if code == "unknown-key":
        near, held = facts["meant"], _value(facts.get("value"))
        return Meant(path, str(near), held) if near and held and not facts["there"] else None
    if code == "rhythm-in-note":
        better = str(facts["better"])
        return Meant((*path[:-1], "ritme"), "ritme", better) if better else None
    if code == "place-elsewhere":
        return Meant((*path[:-1], "provincie"), "provincie", str(facts["better"]))
    if spec and spec.vocabulary and (code == "unknown-choice" or isinstance(value, Mapping)):
        return _choice(path, key, value, spec)
    # Further in, the choice that fits hangs on what stands around.
    if code == "missing-field" and spec and not (spec.fields or (path[1:] and spec.vocabulary)):
        better = spec.examples[0]
    elif code == "not-a-list" and spec and not spec.fields:
        better = as_list(text, spec)
    elif code in ("swapped-coordinates", "far-from-place"):
        better = str(facts["better"]).strip("[]").split(", ")
    elif code == "bad-coordinates":
        better = spot(facts)
    elif code == "not-text" and isinstance(value, list):
        if key == "dag":  # where one day has its field, more have theirs
            return Meant(path, "dagen", value) if _texts(value) else None
        better = value[0] if _texts(value) and len(value) == 1 else ""
    elif code in BY_VALUE:
        better = BY_VALUE[code]({**facts, "key": key})
    said = _value(better)
    return Meant(path, key, said) if said else None


def _agreed(path: Path_, key: str, value: Mapping[str, object]) -> Meant | None:
    """Return the choices to which a group says ja, as in {rolstoel: ja}, and to all that it has."""
    if not all(YES_NO.means.get(str(part).lower()) for part in value.values()):
        return None
    names = list(value)
    return Meant(path, key, names if names[1:] or not isinstance(path[-1], int) else names[0])


def _value(value: object) -> Value | None:
    """Return a text, or a list of texts, that has something in it."""
    if isinstance(value, (list, tuple)):
        texts = [str(item) for item in value if isinstance(item, (str, int, float))]
        return texts if texts and len(texts) == len(value) else None
    if isinstance(value, (int, str)) and str(value).strip():
        return str(value)
    return None


def as_list(text: str, spec: FieldSpec) -> list[str]:
    """Return the list that a text means in a field that holds one."""
    if spec.vocabulary:
        listed = parted.choices(text, spec.vocabulary, sentences.near_choice)
        return listed or parted.items(text)
    areas = sited.parts(text) if spec.name in ("regio", "werkgebied") else []
    return areas or parted.items(text)


def _choice(path: Path_, key: str, value: object, spec: FieldSpec) -> Meant | None:
    """Return the choice that is meant, or all of them where more are written in one."""
    vocabulary = spec.vocabulary
    if isinstance(value, Mapping):
        return _agreed(path, key, value)
    text = value if isinstance(value, str) else ""
    if not vocabulary:
        return None
    several = parted.choices(text, vocabulary, sentences.near_choice)
    if len(several) == 1 and not parted.items(text)[1:]:
        return Meant(path, key, several[0])
    if len(several) > 1:
        if spec.many:
            return Meant(path, key, several)
        # Where one day has its field, more have theirs.
        return Meant(path, "dagen", several) if key == "dag" else None
    near = None if several else sentences.near_choice(text, vocabulary)
    return Meant(path, key, near) if near else None


def right_one(meant: Meant, data: object, kind: Kind) -> Meant | None:
    """Return what is meant once nothing is wrong with it, None where something stays wrong."""
    for _ in range(ROUNDS + (len(meant.value) if isinstance(meant.value, list) else 0)):
        path = named(meant)
        listed = isinstance(meant.value, list)
        at = path[:-1] if listed and isinstance(path[-1], int) else path
        wrong = _wrong(at, meant, data, kind)
        if wrong is None:
            plain = _unmarked(meant, find(kind.fields, path))
            if plain == meant:
                return meant
            meant = plain
            continue
        again = likely(wrong, kind.fields)
        if again is None or again.key != meant.key:
            return None
        match wrong.path[len(at) :], meant.value:
            case (), _:
                meant = Meant(meant.path, meant.key, again.value)
            case (int(index),), list(items):
                new = again.value if isinstance(again.value, list) else [again.value]
                meant = Meant(meant.path, meant.key, [*items[:index], *new, *items[index + 1 :]])
            case _:
                return None
    return None


def sound(meant: Meant, data: object, kind: Kind) -> bool:
    """Return whether nothing is wrong with what is meant, as it is."""
    return _wrong(named(meant), meant, data, kind) is None


def _unmarked(meant: Meant, spec: FieldSpec | None) -> Meant:
    """Return what is meant without the signs of Markdown that would show in a line."""
    if spec is None or spec.sort.prose or not spec.sort.in_words:
        return meant
    if isinstance(meant.value, str):
        return replace(meant, value=unmarked(meant.value))
    return replace(meant, value=[unmarked(text) for text in meant.value])


def group_meant(path: Path_, text: str, data: object, kind: Kind) -> Group | None:
    """Return the group that a text means at the path of a group, None where nobody can tell."""
    spec = find(kind.fields, path)
    if spec is None or not spec.fields:
        return None
    at = (*path, 0) if spec.many and not spec.alone and not isinstance(path[-1], int) else path
    names = [part.name for part in spec.fields]
    needed = [part.name for part in spec.fields if part.required]
    for guessed in parted.groups(text, names, needed):
        beside = _small(at, guessed, data, "")
        small = tuple(0 if isinstance(part, int) else part for part in at)
        right = {
            name: right_one(Meant((*small, name), name, value), beside, kind)
            for name, value in guessed.items()
        }
        group = {name: meant.value for name, meant in right.items() if meant}
        if len(group) == len(guessed) and not _found(at, group, data, kind):
            return group
    return None


def with_others_right(document: Document, path: Path_, kind: Kind) -> Document:
    """Return a document in which all is right that stands on one line with what is at a path.

    That is between brackets: else who copies the line of each value would undo the one before.
    """
    around = next((path[:n] for n in range(1, len(path)) if laying.flows(document, path[:n])), None)
    if around is None:
        return document
    data = copy.deepcopy(document.data)
    for other in [at for at in document.at if at[: len(around)] == around and at != path]:
        held, value = laying.held(data, other[:-1]), laying.held(data, other)
        key = next(part for part in reversed(other) if isinstance(part, str))
        spec = find(kind.fields, other)
        if not isinstance(value, str) or not isinstance(held, (dict, list)):
            continue
        if spec and spec.fields:
            new: object = group_meant(other, value, data, kind)
        else:
            right = right_one(Meant(other, key, value), data, kind)
            new = right.value if right and right.key == key else None
        if new is not None:
            held[other[-1]] = new  # type: ignore[index]  # a list has numbers, a group has names
    return replace(document, data=data)


def _found(at: Path_, value: object, data: object, kind: Kind, old: str = "") -> list[Finding]:
    """Return what is wrong with a value at a path, beside the texts that stand around it."""
    small = _small(at, value, data, old)
    place = tuple(0 if isinstance(part, int) else part for part in at)
    findings = reading.read(kind.model, small if isinstance(small, dict) else {})[1]
    return [finding for finding in findings if finding.path[: len(place)] == place]


def _wrong(at: Path_, meant: Meant, data: object, kind: Kind) -> Finding | None:
    """Return what is wrong with a value at a path, beside the texts that stand around it."""
    old = next((part for part in reversed(meant.path) if isinstance(part, str)), "")
    small = _small(at, meant.value, data, old)
    place = tuple(0 if isinstance(part, int) else part for part in at)
    for finding in _found(at, meant.value, data, kind, old):
        return Finding((*at, *finding.path[len(place) :]), finding.code, finding.facts)
    beside = small
    for part in place[:-1]:
        beside = beside[part]  # type: ignore[index]  # as _small made it
    return wrong_place(at, meant.value, beside if isinstance(beside, Mapping) else {})


def _small(at: Path_, value: object, data: object, old: str) -> object:
    """Return the smallest record that holds a value at a path, with what stands beside it.

    Without what stands under the key `old`: the value comes in its place.
    """
    if not at:
        return value
    part, *rest = at
    if isinstance(part, int):
        inner = data[part] if isinstance(data, list) and part < len(data) else None
        return [_small(tuple(rest), value, inner, old)]
    held = data if isinstance(data, Mapping) else {}
    inside = any(isinstance(name, str) for name in rest)
    beside = {
        name: text
        for name, text in held.items()
        if (isinstance(text, str) or _texts(text)) and not inside and name != old
    }
    return {**beside, part: _small(tuple(rest), value, held.get(part), old)}


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)
