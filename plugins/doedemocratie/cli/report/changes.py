"""What changed since the report was made before, as far as that is remembered.

`{sort: {"count": 3, "keys": ["greenwish", …]}}`: small enough to stand in an issue. Of a sort with
too many lines only their number is kept, and told.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from ...concerns.line import Concern
from ...concerns.sorts import SORTS, ConcernGroup, ConcernSort
from ...frozen import frozen
from ..shared import arguments

# So many characters the keys of all lines may take, and those of one sort.
MOST_TOLD, MOST_OF_SORT = 12_000, 4_000
MOST_BYTES = 1_000_000


@frozen
class Past:
    """What is remembered of the lines of a sort: how many, and their keys (None: too many)."""

    count: int
    keys: frozenset[str] | None


@frozen
class Change:
    """How the lines of a sort changed: which are new, which are gone (their keys), how many."""

    sort: ConcernSort
    new: Sequence[Concern]
    gone: Sequence[str]
    before: int
    now: int


Memory = Mapping[str, Past]


def remembered(groups: Sequence[ConcernGroup]) -> dict[str, dict[str, object]]:
    """Return what to remember of a report, as JSON."""
    data: dict[str, dict[str, object]] = {}
    left = MOST_TOLD
    for group in groups:
        if group.sort.news:
            continue
        keys = [concern.key for concern in group.concerns]
        size = sum(len(json.dumps(key)) + 2 for key in keys)
        data[group.sort.id] = {"count": len(keys)}
        if size <= min(left, MOST_OF_SORT):
            left -= size
            data[group.sort.id]["keys"] = keys
    return data


def read(file: Path) -> Memory | None:
    """Return what a file of before holds, None where there is none; raises WrongUseError.

    What is no memory of ours is passed over.
    """
    if not file.exists():
        return None
    try:
        data: object = json.loads(arguments.text(file, MOST_BYTES))
    except (ValueError, RecursionError):
        return None
    if not isinstance(data, dict):
        return None
    memory = {}
    for sort in SORTS:
        told = data.get(sort.id)
        if isinstance(told, dict) and type(told.get("count")) is int:
            keys = told.get("keys")
            there = frozenset(map(str, keys)) if isinstance(keys, list) else None
            memory[sort.id] = Past(told["count"], there)
    return memory


def changes(before: Memory | None, groups: Sequence[ConcernGroup]) -> list[Change] | None:
    """Return the sorts of which lines came or went, None where nothing is remembered."""
    if before is None:
        return None
    now = {group.sort.id: group.concerns for group in groups}
    changed = []
    for sort in SORTS:
        past, concerns = before.get(sort.id, Past(0, frozenset())), now.get(sort.id, ())
        if sort.news:
            continue
        new: list[Concern] = []
        gone: list[str] = []
        if past.keys is not None:
            there = {concern.key for concern in concerns}
            new = [concern for concern in concerns if concern.key not in past.keys]
            gone = sorted(past.keys - there)
        if new or gone or past.count != len(concerns):
            changed.append(Change(sort, new, gone, past.count, len(concerns)))
    return changed
