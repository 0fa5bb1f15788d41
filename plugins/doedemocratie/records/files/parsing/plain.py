"""Read a record file of which each value is of the plainest sort, without a look at every place.

The events are those of YAML's parser, as in walk.py, and so is what they mean. What may have a flaw
(a comment, an anchor, a key twice, an empty value, a quote that runs on) is left to that walk.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml

from ..pasted import OPENING

MAX_DEPTH = 20
# What YAML itself takes for nothing.
NULLS = ("null", "Null", "NULL", "~")
# Any: what comes next of the parser, only the grammar of YAML tells.
Events = Iterator[Any]


class _OddError(Exception):
    """A value that the walk must look at."""


def data_of(text: str) -> dict[str, object] | None:
    """Return what a file holds that has no flaw, None where that is not sure.

    The text holds no sign that nobody sees.
    """
    if hides_comment(text) or ("\\" in text and '"' in text):
        return None
    events: Events = iter(yaml.CBaseLoader(text).get_event, None)
    try:
        next(events)  # the stream begins
        begin = next(events)
        if type(begin) is not yaml.DocumentStartEvent or begin.tags or begin.version:
            return None
        first = next(events)
        if type(first) is not yaml.MappingStartEvent or first.anchor or first.tag:
            return None
        data = _group(events, 1)
        ends = type(next(events)) is yaml.DocumentEndEvent and type(next(events))
    except (yaml.YAMLError, _OddError):
        return None
    return data if ends is yaml.StreamEndEvent else None


def hides_comment(text: str) -> bool:
    """Return whether a # stands behind a space somewhere: a comment beside a value begins so."""
    parts = text.split("#")[:-1]
    return any(part[-1:].isspace() and part[-1] != "\n" for part in parts)


def _group(events: Events, depth: int) -> dict[str, object]:
    values: dict[str, object] = {}
    while type(event := next(events)) is yaml.ScalarEvent:
        key = _text(event)
        if key in values:
            raise _OddError
        event = next(events)
        scalar = type(event) is yaml.ScalarEvent
        values[key] = _text(event) if scalar else _several(event, events, depth)
    if type(event) is not yaml.MappingEndEvent or not values:
        raise _OddError
    return values


def _several(
    event: yaml.AliasEvent | yaml.CollectionStartEvent, events: Events, depth: int
) -> object:
    """Return the group or list that begins with an event."""
    if depth >= MAX_DEPTH or isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
        raise _OddError
    if type(event) is yaml.MappingStartEvent:
        return _group(events, depth + 1)
    items: list[object] = []
    while type(item := next(events)) is not yaml.SequenceEndEvent:
        scalar = type(item) is yaml.ScalarEvent
        items.append(_text(item) if scalar else _several(item, events, depth + 1))
    if not items:
        raise _OddError
    return items


def _text(event: yaml.ScalarEvent) -> str:
    if event.anchor or event.tag:
        raise _OddError
    text: str = event.value
    if event.style in ("'", '"'):
        if event.start_mark.line != event.end_mark.line:  # type: ignore[union-attr]  # always there
            raise _OddError
    elif text in NULLS or text.lstrip()[:1] in OPENING:
        raise _OddError
    if not text or text.isspace():
        raise _OddError
    return text
