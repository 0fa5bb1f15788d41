"""What a value should have been, told by the facts of what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping


def _colour(facts: Mapping[str, object]) -> str:
    digits = str(facts.get("found", "")).strip().lstrip("#").lower()
    if re.fullmatch(r"[0-9a-f]{3}", digits):
        digits = "".join(char * 2 for char in digits)
    return f"#{digits}" if re.fullmatch(r"[0-9a-f]{6}", digits) else ""


def _account(facts: Mapping[str, object]) -> str:
    name = re.sub(r"^(?:https?://)?(?:www\.)?github\.com/", "", str(facts.get("found", "")).strip())
    return name.strip("@/ ")


def _fact(name: str) -> Callable[[Mapping[str, object]], str]:
    return lambda facts: str(facts.get(name) or "")


# What the value should have been, by code.
BY_VALUE: dict[str, Callable[[Mapping[str, object]], str]] = {
    "missing-scheme": _fact("better"),
    "markdown-in-line": _fact("better"),
    "bad-account": _account,
    "bad-email": _fact("better"),
    "bad-phone": _fact("better"),
    "two-phones": _fact("first"),
    "not-a-time": _fact("better"),
    "hash-eats-value": _fact("whole"),
    "curly-quotes": _fact("better"),
    "unknown-place": _fact("near"),
    "unknown-reference": _fact("near"),
    "not-one-line": lambda facts: " ".join(str(facts.get("found") or "").split()),
    "bad-colour": _colour,
}
