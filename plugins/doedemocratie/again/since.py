"""Since when the site in a folder stands there: a few numbers, kept from one build to the next.

They are read before anything else is, without the rest of what was kept (past.py). What is not
there any more, or damaged, costs a walk through the site, and no word.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from ..machine.kept import CACHE, Shelf

_FORM = 1  # of what is kept; another form gets another number


def take(project: Path, out: Path) -> Sequence[int] | None:
    """Return what was kept of the site that was built in the folder `out` last."""
    held = _shelf(project).read(_name(out))
    return held[0] if held else None


def lay(project: Path, out: Path, stamp: Sequence[int]) -> None:
    """Keep the stamp of a site that is in place."""
    with suppress(OSError):
        _shelf(project).lay(_name(out), stamp, {})


def _shelf(project: Path) -> Shelf:
    return Shelf(project / CACHE / "again")


def _name(out: Path) -> str:
    return f"since-{blake2b(f'{_FORM} {out}'.encode(), digest_size=8).hexdigest()}"
