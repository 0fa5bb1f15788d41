"""Records of an earlier model: read as those of today, and rewritten by `check --fix`.

What was renamed or dropped stands in model.kinds.migrations. A rewritten file is read again: when
it does not say the same as before, it is left as it is, with its problem.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ..model.grammar.migration import Migration
from ..model.kinds import Kind, migrations
from ..model.values.finding import ERROR, WARNING, Finding
from ..model.values.finding import Path as Path_
from .files import reader
from .files.diagnosis import Where
from .files.reader import Document

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+\Z")


def renewed(document: Document, kind: Kind) -> tuple[Document, list[Finding]]:
    """Return a document with its keys as they are called today, and what is to be said of it.

    A value stands where it stood, under its old path and its new one.
    """
    rows = migrations.of(kind)
    if not rows:
        return document, []
    data, at, keys = copy.deepcopy(document.data), dict(document.at), dict(document.keys)
    findings: list[Finding] = []
    for row in rows:
        for around, group in list(_groups(data, row.around)):
            if row.key not in group:
                continue
            value = group.pop(row.key)
            code = "dropped-key"
            if row.new:
                code = "renamed-twice" if row.new in group else "renamed-key"
            if code == "renamed-key":
                group[row.new] = value
                _move(at, (*around, row.key), (*around, row.new))
                _move(keys, (*around, row.key), (*around, row.new))
            findings.append(_finding(row, around, code))
    return replace(document, data=data, at=at, keys=keys) if findings else document, findings


def _finding(row: Migration, around: Path_, code: str) -> Finding:
    lenient = row.lenient(migrations.VERSION) and code != "renamed-twice"
    facts = {"old": row.key, "new": row.new, "since": row.since, "until": row.until}
    return Finding((*around, row.key), code, facts, WARNING if lenient else ERROR)


def _groups(
    value: object, names: tuple[str, ...], here: Path_ = ()
) -> Iterator[tuple[Path_, dict[str, object]]]:
    """Yield every group below `value` that stands under these keys, with its path."""
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _groups(item, names, (*here, index))
    elif isinstance(value, dict) and not names:
        yield here, value
    elif isinstance(value, dict) and names[0] in value:
        yield from _groups(value[names[0]], names[1:], (*here, names[0]))


def _move(places: dict[Path_, Where], old: Path_, new: Path_) -> None:
    """Let everything at a path stand at another one too."""
    for path, where in list(places.items()):
        if path[: len(old)] == old:
            places[*new, *path[len(old) :]] = where


def rewritten(old: bytes, kind: Kind, *, markdown: bool) -> bytes:
    """Return a record with its keys as they are called today, and nothing else changed.

    It is left as it is where it cannot be read, or where that would change what it says.
    """
    try:
        text = old.decode("utf-8")
    except UnicodeDecodeError:
        return old
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = _LINE.findall(text[len(mark) :])
    document = _read(lines, markdown)
    if document is None:
        return old
    wanted, findings = renewed(document, kind)
    # From below, so that the lines above stay where they are; on a line from behind.
    for finding in sorted(findings, key=lambda told: wanted.keys[told.path], reverse=True):
        if finding.code == "renamed-key":
            _rename(lines, wanted.keys[finding.path], finding.facts)
        elif finding.code == "dropped-key":
            _drop(lines, wanted.keys[finding.path])
    after = _read(lines, markdown)
    if after is None or any(told.code == "renamed-twice" for told in findings):
        return old
    same = _held(after.data) == _held(wanted.data)
    return (mark + "".join(lines)).encode() if same else old


def _read(lines: list[str], markdown: bool) -> Document | None:
    plain = "\n".join(line.rstrip("\r\n") for line in lines) + "\n"
    document, flaws = reader.parse(plain, markdown=markdown)
    return None if flaws else document


def _held(value: object) -> object:
    """Return a value without the groups in it that hold nothing, as a file says it."""
    if not isinstance(value, dict):
        return [_held(item) for item in value] if isinstance(value, list) else value
    inner = {name: _held(part) for name, part in value.items()}
    return {name: part for name, part in inner.items() if part != {}}


def _rename(lines: list[str], place: Where, facts: Mapping[str, object]) -> None:
    """Write the new key where the old one stands, in quotes or not."""
    line, before = lines[place[0] - 1], place[1] - 1
    key = re.compile(rf"(['\"]?){re.escape(str(facts['old']))}\1").match(line, before)
    if key:
        rest = line[key.end() :]
        lines[place[0] - 1] = f"{line[:before]}{key[1]}{facts['new']}{key[1]}{rest}"


def _drop(lines: list[str], place: Where) -> None:
    """Take away the lines of a key: its own, and those that stand further in or are its list."""
    first, inside = place[0] - 1, place[1] - 1
    if lines[first][:inside].strip():
        return  # behind a streepje or within brackets
    end = last = first + 1
    while end < len(lines) and _below(lines[end], inside):
        end += 1
        if lines[end - 1].strip():
            last = end
    del lines[first:last]


def _below(line: str, inside: int) -> bool:
    """Return whether a line goes on with the value of a key that stands this far in."""
    text = line.strip()
    far = len(line) - len(line.lstrip(" "))
    return not text or far > inside or (far == inside and re.match(r"-(?:\s|\Z)", text) is not None)
