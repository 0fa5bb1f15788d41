"""The corrected line: for a problem whose remedy can be told from what was typed, the line to copy.

Only where there is one likely remedy, and only when it is right: what is meant is judged as the
record would be, mended again while that says how, and left out when something stays wrong. So in
its place it takes the problem away and gives no other on that value. What only the whole record
tells of a text (its notes, what it has a place for) is said after that.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ...model.grammar import reading
from ...model.grammar.fields import FieldSpec, find
from ...model.kinds import Kind
from ...model.values.finding import Finding
from ..files.diagnosis import UNSEEN, Path_
from ..files.lines import items_below, line_of, names_at, texts_of
from ..files.pasted import between_curly_quotes
from ..files.reader import Document, parse
from . import laying, parted
from .laying import Value
from .meaning import (
    Meant,
    as_list,
    group_meant,
    likely,
    named,
    right_one,
    sound,
    whole,
    with_others_right,
)
from .sited import example_place

MOST = 300
# What is typed as long as this has no line of MOST characters in its place.
_FAR = 4 * MOST
# What they say is to be written beside what is there.
_NEW = frozenset({"missing-field", "rhythm-in-note", "place-elsewhere"})


There = Callable[[FieldSpec, str], bool]


def anything(_: FieldSpec, __: str) -> bool:
    """Return True: what does not know what else there is, denies nothing."""
    return True


def corrected(
    finding: Finding, document: Document, kind: Kind | None, there: There = anything
) -> str:
    """Return one line of YAML to put in its place, or "" where nobody can tell.

    `there` tells whether a text can stand in a field, by what it names and links to. A line that
    ends in | or > comes in the place of that line alone: the text below it stays.
    """
    if kind and (opened := _opened(finding, document, kind, there)) is not None:
        return opened
    if any(len(typed) > _FAR for typed in finding.facts.values() if isinstance(typed, str)):
        return ""
    if finding.code == "unseen-character":
        line = _seen(finding, document, kind)
    elif finding.code == "hash-eats-value" and not finding.path:
        line = _quoted(finding, document, kind)
    elif finding.code in _BY_LINE:
        line = _of_line(finding, document, kind, there)
    elif kind and (groups := _groups(finding, document, kind)):
        if below := _right_below(finding.path, groups, document):
            return below
        around = with_others_right(document, finding.path, kind)
        listed = finding.code == "not-a-list"
        line = laying.group_line(around, finding.path, groups, listed=listed)
    else:
        line = _meant(finding, document, kind, there)
    return line if line.isprintable() and len(line) <= MOST else ""


def _meant(finding: Finding, document: Document, kind: Kind | None, there: There) -> str:
    """Return the line of the value that a wrong one most likely means."""
    first = likely(finding, kind.fields if kind else ())
    if first and kind and finding.code == "missing-field" and first.key == "plaats":
        first = replace(first, value=example_place(document.data, str(first.value)))
    if not first or not kind:
        return ""
    if first.path != named(first) and named(first) in document.keys:
        return ""  # the key that is meant is there already
    right = right_one(first, document.data, kind)
    if not right:
        return ""
    right = whole(right, document, kind)
    spec = find(kind.fields, named(right))
    new = finding.code in _NEW and named(right) not in document.keys
    around = with_others_right(document, right.path, kind)
    if spec and not _stands(right.value, spec, there):
        return ""
    return laying.line(around, right.path, right.key, right.value, spec, new=new)


def _opened(finding: Finding, document: Document, kind: Kind, there: There) -> str | None:
    """Return the line of a wrong key above a running text, which stays as it is; None for others.

    "" where that text is not right, or has paragraphs and stands on other lines than below a |.
    """
    facts = finding.facts
    if finding.code != "unknown-key" or not facts["meant"] or facts["there"]:
        return None
    meant, value = str(facts["meant"]), facts.get("value")
    spec = find(kind.fields, (*finding.path[:-1], meant))
    if not spec or not spec.sort.prose:
        return None
    texts = value if isinstance(value, list) else [value]
    paragraphs = any("\n" in text for text in texts if isinstance(text, str))
    opening = laying.opening(document, finding.path)
    if spec.many or not (opening and isinstance(value, str)):
        return "" if paragraphs and isinstance(value, list) == spec.many else None
    if sound(Meant(finding.path, meant, value), document.data, kind) and there(spec, value):
        return f"{laying.dash(document, finding.path)}{meant}: {opening}"
    return "" if paragraphs else None


def _groups(finding: Finding, document: Document, kind: Kind) -> list[laying.Group]:
    """Return the groups that a text means where a group, or a list of them, is wanted."""
    text = finding.facts.get("found")
    if finding.code not in ("not-a-group", "not-a-list") or not isinstance(text, str):
        return []
    for parts in ([text], parted.items(text)) if finding.code == "not-a-list" else ([text],):
        groups = [group_meant(finding.path, part, document.data, kind) for part in parts]
        sound = [group for group in groups if group]
        if sound and len(sound) == len(groups):
            return sound
    return []


def _right_below(path: Path_, groups: list[laying.Group], document: Document) -> str:
    """Return the line of a group whose one key stands below its own, with a slip behind it."""
    if path not in document.keys or document.at[path][0] == document.keys[path][0]:
        return ""
    typed = line_of(document.lines, document.at[path][0] - 1).strip()
    ((key, value), *more) = groups[0].items()
    if more or groups[1:] or not re.match(rf"{key}\b", typed):
        return ""
    return laying.plain(key, value)


# What the line should have been: what the parser stumbled over is known as a whole line only.
_BY_LINE: dict[str, str] = {
    "colon-in-text": r"((?:- +)?)([\w-]+): +(.+)",
    "needs-quotes": r"((?:- +)?)(?:([\w-]+): +)?(.+)",
    "open-quote": r"((?:- +)?)([\w-]+): +('[^']+)",
    "no-colon": r"((?:- +)?)([a-z_]+)(?: *[=;：]|:|[ \u00a0])[ \u00a0]*([^\s:=].*)",
    "backslash": r"((?:- +)?)([\w-]+): +(\".+\")",
    "anchor": r"((?:- +)?)([\w-]+): +([*&].+)",
    "tag": r"((?:- +)?)([\w-]+): +(!.+)",
    "bad-indent": r"((?:- +)?)([\w-]+): +(\[[^\[\]{}]+)",
    "other-bullets": r"((?:- +)?)([\w-]+):\s*()",
}


def _of_line(finding: Finding, document: Document, kind: Kind | None, there: There) -> str:
    """Return the line that was meant by one that YAML could not read."""
    raw = line_of(document.lines, finding.line - 1)
    match = re.fullmatch(_BY_LINE[finding.code], raw.strip()) if len(raw) <= _FAR else None
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
    if laying.OPENING.fullmatch(text):
        running = spec.sort.prose and not spec.many and match[2]
        return f"{dash}{key}: {text}" if running else ""
    text = _typed(finding, document, spec, text)
    inner = between_curly_quotes(text)
    value: Value = text if inner is None else inner
    if spec.many and match[2] is None:
        path = (*path, 0)
    elif finding.code == "other-bullets" and not spec.many:
        return ""
    else:
        value = _one_or_more(value, text, spec)
    right = right_one(Meant(path, key, value), texts_of(document.lines), kind)
    if right is None or right.key != key or not _stands(right.value, spec, there):
        return ""
    if match[2] is None:
        line = f"- {laying.scalar(right.value)}" if isinstance(right.value, str) else ""
    else:
        line = dash + laying.plain(key, right.value, spec)
    return line if line != raw.strip() else ""


def _stands(value: Value, spec: FieldSpec, there: There) -> bool:
    return all(there(spec, text) for text in ([value] if isinstance(value, str) else value))


def _one_or_more(value: Value, text: str, spec: FieldSpec) -> Value:
    """Return a value that was typed as `text`, as the list that it may be."""
    if text[:1] == "[" and text[-1:] == "]":
        return [part.strip().strip("'\"").strip() for part in text[1:-1].split(",")]
    return as_list(str(value), spec) if spec.many else value


def _typed(finding: Finding, document: Document, spec: FieldSpec, text: str) -> str:
    """Return the text that was meant as a value, without what the parser stumbled over."""
    text = str(finding.facts.get("items") or text)
    if finding.code == "backslash":
        return text.strip('"')
    if finding.code == "anchor" and not spec.sort.prose:
        return re.sub(r"(\*+)([^*]+)\1", r"\2", text)
    if finding.code == "bad-indent" and spec.many:
        return f"{text}]"
    if finding.code == "needs-quotes" and not spec.many:
        text = re.sub(r"^[>|] +", "", text)
    if text[:2] == "- " and spec.many:
        return "\n".join([text, *items_below(document.lines, finding.line)])
    return text


def _quoted(finding: Finding, document: Document, kind: Kind | None) -> str:
    """Return a line with quotes around what stands behind # between brackets, when it is right."""
    raw = line_of(document.lines, finding.line - 1).strip()
    clean = re.sub(r"(?<= )#[^\s,\]}]+", lambda text: f"'{text[0]}'", raw)
    alone, flaws = parse(clean)
    if not (alone and kind) or flaws:
        return ""
    wrong = reading.read(kind.model, alone.data)[1]
    return "" if any(told.path[:1] == (key,) for told in wrong for key in alone.data) else clean


def _seen(finding: Finding, document: Document, kind: Kind | None) -> str:
    """Return a line without the signs in it that nobody sees, when it is right then."""
    raw = line_of(document.lines, finding.line - 1)
    clean = UNSEEN.sub("", raw.replace("\u2028", " ").replace("\u2029", " ")).strip()
    alone, flaws = parse(clean)
    path = next((path for path, at in document.keys.items() if at[0] == finding.line), None)
    if not (alone and kind and path) or flaws or len(alone.data) != 1 or path[1:]:
        return ""
    ((key, value),) = alone.data.items()
    if key != path[-1] or not isinstance(value, (str, list)):
        return ""
    right = right_one(Meant(path, key, value), document.data, kind)
    return clean if right and right.value == value else ""


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
