"""Read a record as an editor does, and say what its schema holds against it."""

from __future__ import annotations

import datetime as dt
import re
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from doedemocratie.model.kinds import BY_ID
from doedemocratie.questions import jsonschema


@cache
def validator(kind: str) -> Draft202012Validator:
    """Return a validator of the schema of a kind."""
    return Draft202012Validator(jsonschema.schema(BY_ID[kind]))


def plain(value: Any) -> Any:
    """Return what YAML made of a file as JSON would hold it: dates are text again."""
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value.isoformat() if isinstance(value, dt.date) else value


def as_editor(text: str, *, markdown: bool = False) -> Any:
    """Return the data of a record file, read by the rules of YAML 1.1; of .md the front matter."""
    if markdown:
        text = re.split(r"^---[ \t]*\r?$", text, maxsplit=2, flags=re.MULTILINE)[1]
    return plain(yaml.safe_load(text))


def read(path: Path) -> Any:
    """Return the data of the record file at `path`."""
    return as_editor(path.read_bytes().decode("utf-8-sig"), markdown=path.suffix == ".md")


def faults(kind: str, data: Any) -> list[str]:
    """Return what the schema of a kind has against data, each as `path: message`."""
    found = validator(kind).iter_errors(data)
    return sorted(f"{error.json_path}: {error.message[:200]}" for error in found)
