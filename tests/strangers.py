"""Records as strangers may send them: one text in every field, as far as `check` accepts it."""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from building import DATE
from doedemocratie.model.explanation import example
from doedemocratie.model.grammar.fields import FieldSpec, find
from doedemocratie.model.kinds import KINDS, Kind, kind_of
from doedemocratie.model.words import vocab
from doedemocratie.records.catalogue import load
from doedemocratie.records.judging.checks import check

# Each tries to be more than text in some output.
PAYLOADS = (
    '"><script>alert(1)</script>',
    "'><img src=x onerror=alert(1)>",
    "</title><svg onload=alert(1)>",
    "</script><script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "' onclick='alert(1)",
    "]]><!-- --> <![CDATA[",
    "javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "[x](javascript:alert(1)) <javascript:alert(1)>",
    "![x](https://elders.example/x.png)",
    "https://elders.example/?x=\"onload='alert(1)",
    "//elders.example/x",
    "x@elders.example?bcc=y@elders.example",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;b>",
    "{{ 7*7 }} {% raw %} {# x #} ${7*7} <%= 7 %>",
    "\ue000title\ue001 \ue000article\ue001",
    "url(https://elders.example/x) expression(alert(1))",
    '=HYPERLINK("https://elders.example";"x")',
    "::error::x %0A::set-output name=x::y",
    "__proto__",
    "constructor",
    "# kop\n\n<details open ontoggle=alert(1)>\n\n<base href=//elders.example>",
    "\u2028\u2029 */ alert(1) /*",
)
# Odd, and right.
NAMES = (
    "Café 't Hoekje & Zn.",
    "AC/DC-buurt",
    "جمعية الحي",
    "Çığır Öğrenme Işığı",
    "Fryske mienskip yn Súdwest-Fryslân",
    "Buurttuin 🌱 van 👩‍👩‍👧",
    'O\'Brien "De Hoek"',
    "C++ & C#: 50% voor 100% = goed",
    "De Straße nº 5, ﬁn & ‘klaar’",
    "+Punt @ de = lijn",
)


@dataclass
class Sent:
    """A record of one text in every field: of its leaves, those that kept that text."""

    kind: Kind
    slug: str
    text: str
    data: dict[str, Any]
    plain: dict[str, Any]
    kept: list[tuple[str | int, ...]] = field(default_factory=list)
    tried: int = 0

    @property
    def path(self) -> str:
        """Return the file below the content folder."""
        return self.kind.path(f"{self.slug}.yml")


def whole(kind: Kind) -> dict[str, Any]:
    """Return a record that has every field, made of their examples."""
    return {spec.name: _example(kind, spec) for spec in kind.fields}


def _example(kind: Kind, spec: FieldSpec) -> Any:
    if not spec.fields:
        return copy.deepcopy(example(kind, spec))
    group = {part.name: _example(kind, part) for part in spec.fields}
    return [group] if spec.many else group


def leaves(data: object, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the path of every single value in a record."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from leaves(value, (*path, key))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from leaves(value, (*path, at))
    else:
        yield path


def at(data: Any, path: tuple[str | int, ...]) -> Any:
    """Return the value at a path."""
    for part in path:
        data = data[part]
    return data


def put(data: Any, path: tuple[str | int, ...], value: object) -> None:
    """Lay a value at a path."""
    at(data, path[:-1])[path[-1]] = value


def lay(content: Path, texts: tuple[str, ...]) -> list[Sent]:
    """Write a record of every kind for each text into a content folder; return what was sent.

    A leaf of which `check` refuses the text gets its example back.
    """
    sent = [
        Sent(kind, slug, text, _filled(base, text), copy.deepcopy(base))
        for kind, base in _bases(content).items()
        for slug, text in zip(_slugs(kind), texts, strict=False)
    ]
    for record in sent:
        record.kept = list(leaves(record.data))
        record.tried = len(record.kept)
    for _ in range(8):
        refused = _refused(content, sent)
        if not refused:
            return sent
        for record, path in refused:
            _take_back(record, path)
    raise AssertionError(f"still refused: {refused[:3]}")


def _slugs(kind: Kind) -> Iterator[str]:
    """Return names for records; of growth factors there are seven, of home is one."""
    if kind.single:
        return iter((kind.id,))
    if kind.id == "growth-factor":
        return iter(vocab.GROEISTOF.ids())
    return (f"proef-{number}" for number in count())


def plainly(content: Path, sent: list[Sent]) -> None:
    """Write the same records without anybody's text, less what may not stand twice."""
    plain = [replace(record, data=record.plain, kept=[]) for record in sent]
    while refused := _refused(content, plain):
        for record, path in refused:
            _without(record.kind, record.data, _steps(path))


def _bases(content: Path) -> dict[Kind, dict[str, Any]]:
    """Return for each kind a sound record with as many fields as can stand beside one another."""
    today = dt.date.fromisoformat(DATE)
    bases = {kind: whole(kind) for kind in KINDS}
    for _ in range(20):
        for kind, data in bases.items():
            _write(_place(content, kind, next(_slugs(kind))), data)
        catalogue, problems = load(content, content, today)
        errors = [p for p in [*problems, *check(catalogue)] if p.level == "error"]
        if not errors:
            return bases
        for problem in errors:
            whose = kind_of(problem.file)
            assert whose
            data = bases[whose]
            _without(whose, data, _steps(problem.field))
    raise AssertionError([(p.file, p.field, p.message) for p in errors])


def _without(kind: Kind, data: dict[str, Any], steps: tuple[str | int, ...]) -> None:
    """Take out the value of a problem; of two that exclude each other one gets its own item."""
    try:
        holder = at(data, steps[:-1])
    except (KeyError, IndexError):
        return None  # it went with what an earlier problem named
    missing = steps[-1] not in (holder if isinstance(holder, dict) else range(len(holder)))
    if missing:  # it needs what cannot stand here
        return _without(kind, data, steps[:-1]) if len(steps) > 1 else None
    value = holder[steps[-1]]
    del holder[steps[-1]]
    items = at(data, steps[:-2]) if len(steps) > 2 else None
    spec = find(kind.fields, steps[:-1])
    if isinstance(items, list) and len(items) == 1 and spec:
        needed = {part.name: _example(kind, part) for part in spec.fields if part.required}
        if steps[-1] not in needed:
            items.append({**needed, steps[-1]: value})
    if not holder:
        _without(kind, data, steps[:-1])
    return None


def _steps(dotted: str) -> tuple[str | int, ...]:
    parts = re.findall(r"[^.\[\]]+", dotted)
    return tuple(int(part) if part.isdigit() else part for part in parts)


def _filled(base: dict[str, Any], text: str) -> dict[str, Any]:
    data = copy.deepcopy(base)
    for path in leaves(base):
        put(data, path, text)
    return data


def _place(content: Path, kind: Kind, slug: str) -> Path:
    """Return the file for a record, after taking away what has its name already."""
    (content / kind.path(f"{slug}.md")).unlink(missing_ok=True)
    return content / kind.path(f"{slug}.yml")


def _refused(content: Path, sent: list[Sent]) -> list[tuple[Sent, str]]:
    """Return what is refused: a record and a field, each once."""
    for record in sent:
        _write(_place(content, record.kind, record.slug), record.data)
    catalogue, problems = load(content, content, dt.date.fromisoformat(DATE))
    by_path = {record.path: record for record in sent}
    wrong = {
        (problem.file, problem.field)
        for problem in [*problems, *check(catalogue)]
        if problem.level == "error" and problem.file in by_path
    }
    return [(by_path[file], field) for file, field in sorted(wrong)]


def _take_back(record: Sent, dotted: str) -> None:
    """Give the leaves below a field of a problem their examples back; all, where it names none."""
    below = (f"{dotted}.", f"{dotted}[")
    back = [p for p in record.kept if not dotted or f"{_dotted(p)}.".startswith(below)]
    for path in back:
        put(record.data, path, at(record.plain, path))
    if not back:  # its example cannot stand here either, as a name that another one has
        _without(record.kind, record.data, _steps(dotted))
        _without(record.kind, record.plain, _steps(dotted))
    record.kept = [path for path in leaves(record.data) if at(record.data, path) == record.text]


def _dotted(path: tuple[str | int, ...]) -> str:
    steps = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return steps.removeprefix(".")


def _write(path: Path, data: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), "utf-8")


def sort_of(record: Sent, path: tuple[str | int, ...]) -> str:
    """Return the sort of value that stands at a path."""
    spec = find(record.kind.fields, path)
    assert spec
    return spec.sort.id
