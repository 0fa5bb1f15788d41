"""What GitHub itself says of its API (described.json), held beside what is asked and read.

`scripts/extract_github` cuts it out of GitHub's own description.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

OPERATIONS: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("described.json").read_text("utf-8")
)["operations"]
# What GitHub answers whatever is asked, and does not say with every operation.
ALWAYS = {301, 302, 400, 401, 403, 404, 422, 500, 502}
# A fork that is gone is null in both lists of pull requests and one, which only the first says.
UNSAID = {
    ("GET pulls/{pull_number}", "head.repo"): ["null"],
    ("GET pulls", "[].head.repo"): ["null"],
}
TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "boolean": (bool,),
    "null": (type(None),),
    "object": (dict,),
    "array": (list,),
}


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    """Return each operation with what its requests look like; a ref may hold slashes."""
    return [
        (
            asked,
            re.compile(
                re.sub(
                    r"\\\{(\w+)\\\}",
                    lambda name: r"[^?]+" if name[1] == "ref" else r"[^/?]+",
                    re.escape(asked),
                )
            ),
        )
        for asked in sorted(OPERATIONS, key=lambda asked: asked.count("{"))
    ]


def operation(asked: str) -> str | None:
    """Return which operation `GET pulls/17` asks for."""
    return next((name for name, shape in _patterns() if shape.fullmatch(asked)), None)


def unlike(asked: str, query: dict[str, str], body: Any) -> Iterator[str]:
    """Yield what GitHub would not understand in a request."""
    name = operation(asked)
    if name is None:
        yield f"GitHub has no {asked}"
        return
    told = OPERATIONS[name]
    for key, value in query.items():
        schema = told["query"].get(key)
        if schema is None:
            yield f"{name} has no {key}="
            continue
        typed = int(value) if schema["type"] == "integer" and value.isdigit() else value
        for fault in Draft202012Validator(schema).iter_errors(typed):
            yield f"{name}, {key}: {fault.message}"
    if (body is None) != ("body" not in told) and "required" in told.get("body", {"required": 1}):
        yield f"{name}: a body that is not wanted, or none"
    elif body is not None:
        strict = {**told["body"], "additionalProperties": False}
        for fault in Draft202012Validator(strict).iter_errors(body):
            yield f"{name}: {fault.message}"


def answered(asked: str, status: int, answer: Any) -> Iterator[str]:
    """Yield what GitHub would not answer: another code, or a value of another type."""
    name = operation(asked)
    if name is None:
        return
    told = OPERATIONS[name]
    if status not in told["codes"] and status not in ALWAYS:
        yield f"{name} never answers {status}"
    if status >= 300:
        return
    for path, described in told.get("reads", {}).items():
        types = [*described, *UNSAID.get((name, path), ())]
        for value in _at(answer, path.replace("[]", ".[]").strip(".").split(".")):
            if not any(type(value) in TYPES[of] for of in types):
                yield f"{name}: {path} is {value!r}, no {types}"


def _at(value: Any, steps: list[str]) -> Iterator[Any]:
    if not steps:
        yield value
    elif steps[0] == "[]":
        for one in value:
            yield from _at(one, steps[1:])
    elif isinstance(value, dict) and steps[0] in value:
        yield from _at(value[steps[0]], steps[1:])


class Read(dict[str, Any]):
    """Part of an answer, which notes what is read of it."""

    def __init__(self, data: dict[str, Any], name: str, path: str, notes: set[str]) -> None:
        super().__init__({key: read(one, name, f"{path}{key}", notes) for key, one in data.items()})
        self._about = name, path, notes

    def _note(self, key: str) -> None:
        name, path, notes = self._about
        if f"{path}{key}" not in OPERATIONS[name].get("reads", {}):
            notes.add(f"{name}: {path}{key} is read, and stands not in ASKED")

    def __getitem__(self, key: str) -> Any:
        self._note(key)
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        self._note(key)
        return super().get(key, default)

    def __contains__(self, key: object) -> bool:
        self._note(str(key))
        return super().__contains__(key)


def read(value: Any, name: str, path: str, notes: set[str]) -> Any:
    """Return an answer that notes in `notes` each field that is read and not described."""
    if isinstance(value, dict):
        return Read(value, name, f"{path}." if path else "", notes)
    if isinstance(value, list):
        return [read(one, name, f"{path}[]", notes) for one in value]
    return value
