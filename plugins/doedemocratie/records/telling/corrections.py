"""The corrected line: for a problem whose remedy can be told from what was typed, the line to copy.

Only where there is one likely remedy. A line is quoted as `write` would quote it, so that copying
it cannot give the next fault.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from ...model.grammar.fields import FieldSpec
from ..files.reader import between_curly_quotes
from ..files.write import block
from . import sentences

MOST = 300


def corrected(
    code: str,
    facts: Mapping[str, object],
    *,
    key: str = "",
    spec: FieldSpec | None = None,
    siblings: Sequence[FieldSpec] = (),
) -> str:
    """Return one line of YAML to copy, or "" where nobody can tell; arguments as in explain."""
    value = facts.get("found")
    if code == "unknown-key":
        simple = {part.name: part for part in siblings if not part.fields}
        near = sentences.closest(key, [part.name for part in siblings])
        line = _line(near, facts.get("value")) if near in simple else ""
    elif code == "unknown-choice" and spec and spec.vocabulary:
        near = sentences.near_choice(str(value), spec.vocabulary)
        line = _line(spec.name, near, spec) if near else ""
    elif code == "missing-field" and spec and not spec.fields:
        line = sentences.example_line(spec)
    elif code == "not-a-list" and spec and not spec.fields and isinstance(value, str):
        line = listed(spec.name, [part.strip() for part in value.split(",")])
    elif code in _BY_LINE:
        line = _from_line(str(value or ""), _BY_LINE[code])
    elif code in _BY_VALUE:
        better = _BY_VALUE[code](facts)
        line = _line(key, better, spec) if better else ""
    elif code in ("swapped-coordinates", "far-from-place"):
        line = f"{key}: {facts['better']}"
    elif code == "rhythm-in-note":
        line = _line("ritme", facts["better"])
    elif code == "place-elsewhere":
        line = _line("provincie", facts["better"])
    elif code == "no-schema-line":
        line = str(facts["better"])
    else:
        line = ""
    return line if line.isprintable() and len(line) <= MOST else ""


def _line(key: str | None, value: object, spec: FieldSpec | None = None) -> str:
    if not key or not isinstance(value, str) or not value.strip():
        return ""
    if spec and spec.many:
        return "- " + block({"x": value}, ()).removeprefix("x: ").rstrip("\n")
    value = " ".join(value.split()) if "\n" in value else value
    return block({key: value}, (spec,) if spec and spec.name == key else ()).rstrip("\n")


def listed(key: str, items: Sequence[str]) -> str:
    """Return the line of a list: `key: [a, b]`."""
    quoted = [block({"x": item}, ()).removeprefix("x: ").rstrip("\n") for item in items if item]
    whole = [
        f"'{item}'" if re.search(r"[\[\]{},]", item) and item[:1] not in "'\"" else item
        for item in quoted
    ]
    return f"{key}: [{', '.join(whole)}]"


def _colour(facts: Mapping[str, object]) -> str:
    digits = str(facts.get("found", "")).strip().lstrip("#").lower()
    if re.fullmatch(r"[0-9a-f]{3}", digits):
        digits = "".join(char * 2 for char in digits)
    return f"#{digits}" if re.fullmatch(r"[0-9a-f]{6}", digits) else ""


def _fact(name: str) -> Callable[[Mapping[str, object]], str]:
    return lambda facts: str(facts.get(name) or "")


# What the value should have been, by code.
_BY_VALUE: dict[str, Callable[[Mapping[str, object]], str]] = {
    "missing-scheme": _fact("better"),
    "bad-email": _fact("better"),
    "bad-phone": _fact("better"),
    "two-phones": _fact("first"),
    "not-a-time": _fact("better"),
    "hash-eats-value": _fact("whole"),
    "curly-quotes": _fact("better"),
    "unknown-place": _fact("near"),
    "unknown-reference": _fact("near"),
    "not-one-line": _fact("found"),
    "bad-colour": _colour,
}
# What the line should have been: what the parser stumbled over is known as a whole line only.
_BY_LINE: dict[str, str] = {
    "colon-in-text": r"(\s*(?:- +)?)([\w-]+): +(.+)",
    "needs-quotes": r"(\s*(?:- +)?)([\w-]+): +(.+)",
    "open-quote": r"(\s*(?:- +)?)([\w-]+): +('[^']+)",
    "no-colon": r"(\s*(?:- +)?)([a-z_]+)(?: *=|:)[ \u00a0]*([^\s:].*)",
}


def _from_line(line: str, pattern: str) -> str:
    match = re.fullmatch(pattern, line.strip())
    if not match or len(line) >= 80:  # it may have been cut off there
        return ""
    value = match.group(3)
    inner = between_curly_quotes(value)
    better = match.group(1) + _line(match.group(2), value if inner is None else inner)
    return better if better != line.strip() else ""
