"""The corrected line: for a problem whose remedy can be told from what was typed, the line to copy.

Only where there is one likely remedy, and only when it is right: what is meant is judged as the
record would be, mended again while that says how, and left out when something stays wrong. So in
its place it takes the problem away and gives no other on that value.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from ...model.grammar import reading
from ...model.grammar.fields import FieldSpec, find
from ...model.kinds import Kind
from ...model.values.finding import Finding
from ...model.words.nearness import closest
from ..files.diagnosis import Path_
from ..files.lines import line_of, names_at, texts_of
from ..files.pasted import between_curly_quotes
from ..files.reader import Document
from . import laying, parted, sentences
from .laying import Value
from .remedies import BY_VALUE
from .sited import wrong_place

MOST = 300
ROUNDS = 3
# Said of a file or of a whole, with the line already.
_READY = frozenset({"no-schema-line"})
# What they say is to be written beside what is there.
_NEW = frozenset({"missing-field", "rhythm-in-note", "place-elsewhere"})


@dataclass(frozen=True, slots=True)
class Meant:
    """What should stand at a path: a key and what it holds."""

    path: Path_
    key: str
    value: Value


There = Callable[[FieldSpec, str], bool]


def anything(_: FieldSpec, __: str) -> bool:
    """Return True: what does not know which records and files there are, denies none."""
    return True


def corrected(
    finding: Finding, document: Document, kind: Kind | None, there: There = anything
) -> str:
    """Return one line of YAML to put in its place, or "" where nobody can tell.

    `there` tells whether the record or file exists that a text in a field names.
    """
    fields = kind.fields if kind else ()
    if finding.code in _READY:
        line = str(finding.facts["better"])
    elif finding.code in _BY_LINE:
        line = _of_line(finding, document, kind, there)
    else:
        first = _meant(finding, fields)
        line = ""
        if first and kind and (first.path == _named(first) or _named(first) not in document.keys):
            right = _right(first, document.data, kind)
        else:
            right = None  # or the key that is meant is there already
        if right:
            spec = find(fields, _named(right))
            new = finding.code in _NEW and _named(right) not in document.keys
            line = laying.line(document, right.path, right.key, right.value, spec, new=new)
            texts = [right.value] if isinstance(right.value, str) else right.value
            if spec and not all(there(spec, text) for text in texts):
                line = ""
    return line if line.isprintable() and len(line) <= MOST else ""


def _named(meant: Meant) -> Path_:
    """Return the path with the key that is meant."""
    path = list(meant.path)
    for at in reversed(range(len(path))):
        if isinstance(path[at], str):
            path[at] = meant.key
            break
    return tuple(path)


def _meant(finding: Finding, fields: tuple[FieldSpec, ...]) -> Meant | None:
    """Return what is meant at the place of a finding, before anybody judged it."""
    code, facts, path = finding.code, finding.facts, finding.path
    key = str(next((part for part in reversed(path) if isinstance(part, str)), ""))
    spec = find(fields, path)
    value = facts.get("found")
    text = value if isinstance(value, str) else ""
    better: object = None
    if code == "unknown-key":
        around = find(fields, path[:-1])
        near = closest(key, [part.name for part in (around.fields if around else fields)])
        held = facts.get("value")
        better = _value(held)
        return Meant(path, near, better) if near and better else None
    if code == "rhythm-in-note":
        better = str(facts["better"])
        return Meant((*path[:-1], "ritme"), "ritme", better) if better else None
    if code == "place-elsewhere":
        return Meant((*path[:-1], "provincie"), "provincie", str(facts["better"]))
    if code == "unknown-choice" and spec and spec.vocabulary:
        return _choice(path, key, text, spec)
    # Further in, the choice that fits hangs on what stands around.
    if code == "missing-field" and spec and not (spec.fields or (path[1:] and spec.vocabulary)):
        better = spec.examples[0]
    elif code == "not-a-list" and spec and not spec.fields:
        better = as_list(text, spec)
    elif code in ("swapped-coordinates", "far-from-place"):
        better = str(facts["better"]).strip("[]").split(", ")
    elif code in BY_VALUE:
        better = BY_VALUE[code](facts)
    said = _value(better)
    return Meant(path, key, said) if said else None


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
    return parted.items(text)


def _choice(path: Path_, key: str, text: str, spec: FieldSpec) -> Meant | None:
    """Return the choice that is meant, or all of them where more are written in one."""
    vocabulary = spec.vocabulary
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


def _right(meant: Meant, data: object, kind: Kind) -> Meant | None:
    """Return what is meant once nothing is wrong with it, None where something stays wrong."""
    for _ in range(ROUNDS):
        named = _named(meant)
        listed = isinstance(meant.value, list)
        at = named[:-1] if listed and isinstance(named[-1], int) else named
        wrong = _wrong(at, meant, data, kind)
        if wrong is None:
            return meant
        again = _meant(wrong, kind.fields)
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


def _wrong(at: Path_, meant: Meant, data: object, kind: Kind) -> Finding | None:
    """Return what is wrong with a value at a path, beside the texts that stand around it."""
    old = next((part for part in reversed(meant.path) if isinstance(part, str)), "")
    small = _small(at, meant.value, data, old)
    findings = reading.read(kind.model, small if isinstance(small, dict) else {})[1]
    place = tuple(0 if isinstance(part, int) else part for part in at)
    for finding in findings:
        if finding.path[: len(place)] == place:
            return Finding((*at, *finding.path[len(place) :]), finding.code, finding.facts)
    beside = small
    for part in place[:-1]:
        beside = beside[part]  # type: ignore[index]  # as _small made it
    return wrong_place(at, meant.value, beside if isinstance(beside, Mapping) else {})


def _small(at: Path_, value: Value, data: object, old: str) -> object:
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


# What the line should have been: what the parser stumbled over is known as a whole line only.
_BY_LINE: dict[str, str] = {
    "colon-in-text": r"((?:- +)?)([\w-]+): +(.+)",
    "needs-quotes": r"((?:- +)?)(?:([\w-]+): +)?(.+)",
    "open-quote": r"((?:- +)?)([\w-]+): +('[^']+)",
    "no-colon": r"((?:- +)?)([a-z_]+)(?: *=|:|[ \u00a0])[ \u00a0]*([^\s:=].*)",
    "other-bullets": r"((?:- +)?)([\w-]+):\s*()",
}


def _of_line(finding: Finding, document: Document, kind: Kind | None, there: There) -> str:
    """Return the line that was meant by one that YAML could not read."""
    raw = line_of(document.lines, finding.line - 1)
    match = re.fullmatch(_BY_LINE[finding.code], raw.strip())
    if not match or not kind:
        return ""
    dash, key, text = match.groups()
    around = names_at(document.lines, finding.line - 1)
    if key is None:  # an item of a list
        if not (dash and around):
            return ""
        around, key = around[:-1], around[-1]
    path, spec = _path(kind.fields, (*around, key))
    if spec is None or spec.fields:
        return ""
    text = str(finding.facts.get("items") or text)
    inner = between_curly_quotes(text)
    value: Value = text if inner is None else inner
    if spec.many and match[2] is None:
        path = (*path, 0)
    elif text[:1] == "[" and text[-1:] == "]":
        value = [part.strip().strip("'\"").strip() for part in text[1:-1].split(",")]
    elif spec.many:
        value = as_list(str(value), spec)
    elif finding.code == "other-bullets":
        return ""
    right = _right(Meant(path, key, value), texts_of(document.lines), kind)
    if right is None or right.key != key:
        return ""
    texts = [right.value] if isinstance(right.value, str) else right.value
    if not all(there(spec, text) for text in texts):
        return ""
    if match[2] is None:
        line = f"- {laying.scalar(right.value)}" if isinstance(right.value, str) else ""
    else:
        line = dash + laying.plain(key, right.value, spec)
    return line if line != raw.strip() else ""


def _path(fields: tuple[FieldSpec, ...], names: Sequence[str]) -> tuple[Path_, FieldSpec | None]:
    """Return the path of the first item by the names of its keys, and its field."""
    path: list[str | int] = []
    for at, name in enumerate(names):
        path.append(name)
        spec = find(fields, tuple(path))
        if spec is None:
            return tuple(path), None
        if spec.many and spec.fields and at < len(names) - 1:
            path.append(0)
    return tuple(path), find(fields, tuple(path))
