"""Lines of YAML as somebody typed them: which keys they stand under, and what goes on below."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model.kinds import KINDS

# The keys that a record may have; and those further in.
_NAMES = frozenset(spec.name for kind in KINDS for spec in kind.fields)
_GROUPS = [spec for kind in KINDS for spec in kind.fields if spec.fields]
_INNER = frozenset(
    part.name
    for spec in (*_GROUPS, *(part for spec in _GROUPS for part in spec.fields))
    for part in spec.fields
)
# The keys of one text; what stands right below it, and is not in, was meant as that text.
_TEXTS = frozenset(
    part.name
    for kind in KINDS
    for spec in kind.fields
    for part in (spec, *spec.fields)
    if part.sort.id in ("text", "name", "markdown") and not part.many
)
# A key and its value without the space between them, or with one that does not break; no address.
_STUCK = re.compile(r" *(?:- )?[a-z_]+:(?!//)[^ \t\r\n]")

# How far a line is in, with its streepje; a key at the beginning of a line; one with a text.
_INDENT = re.compile(r" *(?:- +)*")
_KEY = re.compile(r"( *(?:- +)*)([A-Za-z_]+):(?:[ \t]|$)")
# Or what begins a text below it.
_TEXT = re.compile(r" *(?:- +)?[a-z_]+:(?:[ \t]+(?![|>'\"\[{#&*!])\S|[ \t]+[|>][-+]?[ \t]*$)")
_BARE = re.compile(r" *(?:- +)?([a-z_]+):[ \t]*$")


def plain_ends(text: str) -> str:
    r"""Return a text with plain line ends; an escape ("\r") may make one as well."""
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def line_of(lines: Sequence[str], number: int) -> str:
    """Return a line by its number from 0; "" where there is none."""
    return lines[number] if 0 <= number < len(lines) else ""


def names_at(lines: Sequence[str], number: int) -> tuple[str, ...]:
    """Return the keys of the groups and the list in which a line (from 0) stands."""
    names: list[str] = []
    begin = _INDENT.match(line_of(lines, number))
    column = begin.end() if begin else 0
    for text in reversed(lines[:number]):
        match = _KEY.match(text)
        if match and len(match[1]) < column:
            names.insert(0, match[2])
            column = len(match[1])
    return tuple(names)


def texts_of(lines: Sequence[str]) -> dict[str, str]:
    """Return the texts of a record that could not be read whole, by their keys."""
    pairs = (re.fullmatch(r"([a-z_]+): +([^\s'\"\[{|>&*!#%@`].*)", text) for text in lines)
    return {match[1]: match[2].strip() for match in pairs if match}


def items_below(lines: Sequence[str], number: int) -> list[str]:
    """Return the items of a list that stand from a line (from 0) on, each with its streepje."""
    items: list[str] = []
    while re.match(r"[ \t]+- +\S", line_of(lines, number + len(items))):
        items.append(line_of(lines, number + len(items)).strip())
    return items


def goes_on(lines: Sequence[str], number: int) -> bool:
    """Return whether a line (from 0), without a key of its own, is the rest of a text above it."""
    if _keyed(line_of(lines, number)):
        return False
    while number > 0:
        number -= 1
        text = line_of(lines, number)
        if text.strip() and (_TEXT.match(text) or _keyed(text)):
            bare = _BARE.match(text)
            return _TEXT.match(text) is not None or (bare and bare[1] in _TEXTS) is True
    return False


def swallowing(lines: Sequence[str], number: int) -> int:
    """Return the first line without a sound key right above a line (both from 0) with one.

    Its own number where the key above is sound, or none was meant there.
    """
    first = number
    for row in range(number - 1, -1, -1):
        text = line_of(lines, row)
        if text.strip() and (text.startswith("#") or _KEY.match(text)):
            break
        if _STUCK.match(text) or (text.strip() and (_keyed(text) or not goes_on(lines, row))):
            first = row
    return first


def _keyed(text: str) -> bool:
    """Return whether a line has a key, or was meant to."""
    begin = re.match(r" *(?:- +)?[a-z_]+ *(?:=|:)", text) or re.match(r" *[-•*#]", text)
    word = text.strip(" -").partition(" ")[0].lower()
    names = _INNER if text.startswith(" ") else _NAMES
    return begin is not None or not text.strip() or word in names
