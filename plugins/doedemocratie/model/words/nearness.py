"""Which of our own words somebody likely meant: a key or a choice with a slip in it."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from .names import fold


def closest(typed: str, names: Sequence[str], cutoff: float = 0.7) -> str | None:
    """Return the one of `names` that `typed` is most like, or None when nothing is near."""
    folded = {fold(name): name for name in reversed(names)}
    near = difflib.get_close_matches(fold(typed), list(folded), n=1, cutoff=cutoff)
    return folded[near[0]] if near else None
