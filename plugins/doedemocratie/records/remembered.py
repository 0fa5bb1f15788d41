"""Records that were read before: the same bytes give the same record, which is not read again.

What is remembered is only what had nothing wrong with it. A file is known by where it lies below
the content folder and the seal of its bytes, so a renamed or changed one is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path

from ..model.grammar.base import Record

Known = tuple[str, str]


@dataclass(slots=True)
class Remembered:
    """What the former reading knew (`before`), and what this one does (`records`, `quiet`).

    `quiet` are the files of which no rule about one record says anything.
    """

    before: dict[Known, Record] = field(default_factory=dict)
    quiet_before: frozenset[Known] = frozenset()
    records: dict[Known, Record] = field(default_factory=dict)
    quiet: frozenset[Known] = frozenset()

    def record(self, path: str, seal: str) -> Record | None:
        """Return the record that these bytes gave before, None where they are new."""
        record = self.before.get((path, seal))
        if record is not None:
            self.records[path, seal] = record
        return record

    def keep(self, path: str, seal: str, record: Record) -> None:
        """Remember a record with nothing wrong."""
        self.records[path, seal] = record

    def following(self) -> Remembered:
        """Return what the next reading knows."""
        return Remembered(self.records, self.quiet)


def seal_of(path: Path) -> str:
    """Return the seal of the bytes of a file, "" where it cannot be read."""
    try:
        return seal_in(path.read_bytes()) if path.is_file() else ""
    except OSError:
        return ""


def seal_in(data: bytes) -> str:
    """Return the seal of the bytes of a file."""
    return blake2b(data, digest_size=16).hexdigest()
