"""A value as the line that holds it in its file, whole: what somebody puts in its place.

The line has all that its key holds, also when that stood on more lines. Of an item in a list with
streepjes it is that item; of what stands between [ ] or { } it is all that stands there.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Sequence
from typing import Any

from ...model.grammar.fields import FieldSpec
from ..files.diagnosis import Path_
from ..files.lines import line_of
from ..files.reader import Document
from ..files.write import block

# What stands behind a key whose text begins on the line below.
OPENING = re.compile(r"[|>][-+1-9]{0,2}")

Value = str | list[str]
Group = dict[str, Value]


def line(
    document: Document, path: Path_, key: str, value: Value, spec: FieldSpec | None, *, new: bool
) -> str:
    """Return the line that says `value` at `path`, where its key should be `key`.

    `new`: no such key is there yet. "" where no one line can say it.
    """
    around = next((path[:n] for n in range(1, len(path)) if flows(document, path[:n])), None)
    if around is not None:
        return _flow_line(document, around, path, key, value)
    if path and isinstance(path[-1], int):
        return f"- {scalar(value)}" if isinstance(value, str) else ""
    before = "" if new else dash(document, path)
    return before + plain(key, value, spec)


def plain(key: str, value: Value, spec: FieldSpec | None = None) -> str:
    """Return `key: value`, quoted where YAML asks for it."""
    if isinstance(value, str):
        value = " ".join(value.split()) if "\n" in value else value
        return block({key: value}, (spec,) if spec and spec.name == key else ()).rstrip("\n")
    bare = spec.sort.bare if spec else ""
    return f"{key}: [{', '.join(_within(item, bare) for item in value)}]"


def group_line(document: Document, path: Path_, groups: list[Group], *, listed: bool) -> str:
    """Return the line that says a group at `path` between brackets, or a list of them."""
    value: object = groups if listed else groups[0]
    around = next((path[:n] for n in range(1, len(path)) if flows(document, path[:n])), None)
    if around is not None:
        return _flow_line(document, around, path, str(path[-1]), value)
    if isinstance(path[-1], int):
        return f"- {_flow(value)}"
    return f"{dash(document, path)}{path[-1]}: {_flow(value)}"


def scalar(value: str) -> str:
    """Return a text as YAML writes it, on one line."""
    return block({"x": " ".join(value.split())}, ()).removeprefix("x: ").rstrip("\n")


def _within(item: str, bare: str = "") -> str:
    """Return a text as it stands between brackets."""
    if bare and re.fullmatch(bare, item):
        return item
    quoted = scalar(item)
    return f"'{quoted}'" if re.search(r"[\[\]{},]", quoted) and quoted[:1] not in "'\"" else quoted


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_flow(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    return _within(str(value))


def flows(document: Document, path: Path_) -> bool:
    """Return whether what stands at `path` is between brackets."""
    if path not in document.at or not isinstance(held(document.data, path), (dict, list)):
        return False
    row, column = document.at[path]
    return line_of(document.lines, row - 1)[column - 1 : column] in ("[", "{")


def held(data: Any, path: Sequence[str | int]) -> Any:  # Any: as Document.data
    """Return what stands at a path, None where nothing does."""
    for part in path:
        try:
            data = data[part]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _flow_line(document: Document, around: Path_, path: Path_, key: str, value: object) -> str:
    row = document.at[around][0]
    inside = [at for at in document.at if at[: len(around)] == around]
    if any(document.at[at][0] != row for at in inside):
        return ""  # it goes on below
    raw = line_of(document.lines, row - 1).rstrip()
    if not raw.endswith(("]", "}")):
        return ""
    whole = copy.deepcopy(held(document.data, around))
    within = held(whole, path[len(around) : -1])
    last = path[-1]
    if isinstance(within, list) and isinstance(last, int):
        if last >= len(within):
            return ""
        within[last : last + 1] = value if isinstance(value, list) else [value]
    elif isinstance(within, dict):
        parts = {key if name == last else name: part for name, part in within.items()}
        within.clear()
        within.update(parts | {key: value})
    else:
        return ""
    if isinstance(around[-1], int):
        return f"- {_flow(whole)}"
    return f"{dash(document, around)}{around[-1]}: {_flow(whole)}"


def dash(document: Document, path: Path_) -> str:
    """Return the streepje before the key at `path`, "" where there is none."""
    if path not in document.keys:
        return ""
    row, column = document.keys[path]
    before = line_of(document.lines, row - 1)[: column - 1].strip()
    return "- " if before == "-" else ""


def opening(document: Document, path: Path_) -> str:
    """Return what stands between the key at `path` and its text below, as in |-; "" for others."""
    if path not in document.keys or document.keys[path][0] != document.at[path][0]:
        return ""
    row, column = document.at[path]
    match = OPENING.match(line_of(document.lines, row - 1), column - 1)
    return match[0] if match else ""


def example_line(spec: FieldSpec) -> str:
    """Return a line that a contributor can copy: `type: hybride`."""
    if spec.fields:
        first = next((part for part in spec.fields if part.required), spec.fields[0])
        before = "- " if spec.many else ""
        return f"{spec.name}: met daaronder {before}{example_line(first)}"
    value = spec.examples[0]
    return f"{spec.name}: {_inline(value)}"


def _inline(value: object, within: str = "") -> str:
    if isinstance(value, list):
        return f"[{', '.join(_inline(item, within=',[]{}') for item in value)}]"
    text = str(value)
    risky = text[:1] in "#&*!|>%@`\"'[{" or ": " in text or " #" in text
    risky = risky or any(char in text for char in within)
    return f"'{text}'" if risky else text


def with_a_choice_left(spec: FieldSpec, text: str) -> str:
    """Return the group that a text is the words of, and what its choice is out of; "" for none."""
    needs = [part for part in spec.fields if part.required]
    choice = next((part for part in needs if part.vocabulary), None)
    words = next((part for part in needs if part.sort.in_words), None)
    if not (choice and choice.vocabulary and words) or needs[2:]:
        return ""
    if not text.strip().isprintable():  # nobody can copy that
        return ""
    ids = ", ".join(choice.vocabulary.ids())
    said = f"{{{choice.name}: …, {words.name}: {_within(text.strip()[:80])}}}"
    return f"{said}. Kies bij '{choice.name}' uit: {ids}."
