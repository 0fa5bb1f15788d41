"""Read a record file of which each value is of the plainest sort, without a look at every place.

The events are those of YAML's parser, as in walk.py, and so is what they mean. What may have a flaw
(a comment, an anchor, a key twice, an empty value, a quote that runs on) is left to that walk.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import yaml

from ..pasted import OPENING

MAX_DEPTH = 20
# What YAML itself takes for nothing.
NULLS = ("null", "Null", "NULL", "~")
# Any: what comes next of the parser, only the grammar of YAML tells.
Next = Callable[[], Any]


class _OddError(Exception):
    """A value that the walk must look at."""


def data_of(text: str) -> dict[str, object] | None:
    """Return what a file holds that has no flaw, None where that is not sure.

    The text holds no sign that nobody sees.
    """
    if hides_comment(text) or ("\\" in text and '"' in text):
        return None
    following: Next = yaml.CBaseLoader(text).get_event
    try:
        following()  # the stream begins
        begin = following()
        if type(begin) is not yaml.DocumentStartEvent or begin.tags or begin.version:
            return None
        if type(following()) is not yaml.MappingStartEvent:
            return None
        data = _group(following, 1)
        ends = type(following()) is yaml.DocumentEndEvent and type(following())
    except (yaml.YAMLError, _OddError):
        return None
    return data if ends is yaml.StreamEndEvent else None


def hides_comment(text: str) -> bool:
    """Return whether a # stands behind a space somewhere: a comment beside a value begins so."""
    parts = text.split("#")[:-1]
    return any(part[-1:].isspace() and part[-1] != "\n" for part in parts)


def _group(following: Next, depth: int) -> dict[str, object]:
    values: dict[str, object] = {}
    while type(event := following()) is yaml.ScalarEvent:
        key = _text(event)
        if key in values:
            raise _OddError
        event = following()
        scalar = type(event) is yaml.ScalarEvent
        values[key] = _text(event) if scalar else _several(event, following, depth)
    if type(event) is not yaml.MappingEndEvent or not values:
        raise _OddError
    return values


def _several(
    event: yaml.AliasEvent | yaml.CollectionStartEvent, following: Next, depth: int
) -> object:
    """Return the group or list that begins with an event."""
    if depth >= MAX_DEPTH or isinstance(event, yaml.AliasEvent) or event.anchor or event.tag:
        raise _OddError
    if type(event) is yaml.MappingStartEvent:
        return _group(following, depth + 1)
    items: list[object] = []
    while type(event := following()) is not yaml.SequenceEndEvent:
        scalar = type(event) is yaml.ScalarEvent
        items.append(_text(event) if scalar else _several(event, following, depth + 1))
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
    elif text in NULLS or text[:1] in OPENING:
        raise _OddError
    if not text or text.isspace():
        raise _OddError
    return text
