"""Migration: a key that records may still hold, and what became of it; one row in a table."""

from __future__ import annotations

import re

from ...frozen import frozen
from .rows import Row

_VERSION = re.compile(r"(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)\.(0|[1-9][0-9]*)")


@frozen(kw_only=True)
class Migration(Row):
    """A field that was renamed, or dropped where there is no `new`.

    `kind` is the id of the kind; `old` the path of the field, as `merk.belofte`, in which only its
    last key is no longer there; `new` what that key is called now, in the same group. `since` is
    the first version without it, `until` the first that refuses it: between those it is read with
    a warning.
    """

    kind: str
    old: str
    since: str
    until: str
    new: str = ""

    @property
    def around(self) -> tuple[str, ...]:
        """Return the keys of the groups that the field stands in."""
        return tuple(self.old.split(".")[:-1])

    @property
    def key(self) -> str:
        """Return the key that is no longer there."""
        return self.old.rpartition(".")[2]

    def lenient(self, version: str) -> bool:
        """Return whether this version of the model still reads the key."""
        return numbers(version) < numbers(self.until)


def numbers(version: str) -> tuple[int, ...]:
    """Return a version as numbers to compare; ValueError for what is no version."""
    match = _VERSION.fullmatch(version)
    if not match:
        raise ValueError(version)
    return tuple(map(int, match.groups()))
