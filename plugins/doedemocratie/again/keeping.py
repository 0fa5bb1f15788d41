"""How what a build left is kept on the disk for the next one, which another command makes.

It lies in .cache/again by the folder of the site, whole or not at all (kept.py), and holds for one
stamp (ground.py). It is laid when its site is in place. What is kept of one record lies in one
piece together with that of some dozens of others: only a piece in which something became another
is written again, since that takes several times as long as to read it.
"""

from __future__ import annotations

import gc
import pickle
from collections.abc import Callable
from dataclasses import field
from functools import cache
from hashlib import blake2b
from pathlib import Path
from zlib import crc32

from ..frozen import frozen
from ..machine.kept import CACHE, UNUSED, Shelf, in_one_go
from ..model.grammar.base import Record
from ..pages.lists.cards import HubCard
from ..pages.matching.recalled import Reckoned
from ..records.remembered import Known, Remembered
from . import ground
from .asking import Answered
from .past import FormerBuild, UnitNote

Say = Callable[[str], None]

# So many records share a piece.
SHARING = 64
_DAMAGED = "Wat van de vorige keer bewaard was, is beschadigd: ik maak alles opnieuw."
_OTHER = (
    "Wat van de vorige keer bewaard was, hoort bij een andere versie of een andere computer: "
    "ik maak alles opnieuw."
)

_NOT_KEPT = (
    "Wat de volgende keer tijd scheelt, kunnen we niet bewaren (.cache is vol of op slot). "
    "De site staat er wel."
)


@frozen
class PastPiece:
    """What a build left of some records (FormerBuild)."""

    records: dict[Known, Record] = field(default_factory=dict)
    quiet: set[Known] = field(default_factory=set)
    units: dict[str, UnitNote] = field(default_factory=dict)
    cards: dict[str, tuple[str, HubCard]] = field(default_factory=dict)
    reckoned: dict[str, Reckoned] = field(default_factory=dict)

    def add(self, other: PastPiece) -> None:
        """Add what another piece holds."""
        self.records.update(other.records)
        self.quiet.update(other.quiet)
        self.units.update(other.units)
        self.cards.update(other.cards)
        self.reckoned.update(other.reckoned)

    def pickled(self) -> bytes:
        """Return it as bytes. A question that many ask is written once."""
        once: dict[Answered, Answered] = {}
        units = {
            path: unit._replace(asked=tuple(once.setdefault(asked, asked) for asked in unit.asked))
            for path, unit in self.units.items()
        }
        whole = PastPiece(self.records, self.quiet, units, self.cards, self.reckoned)
        return pickle.dumps(whole, pickle.HIGHEST_PROTOCOL)


def in_pieces(past: FormerBuild, count: int) -> list[PastPiece]:
    """Return a past in so many pieces; what is named after one record is in one piece."""
    pieces = [PastPiece() for _ in range(count)]

    @cache
    def of(record: str) -> PastPiece:
        return pieces[crc32(record.encode()) % count]

    for key, record in past.remembered.before.items():
        of(_record(key[0])).records[key] = record
    for key in past.remembered.quiet_before:
        of(_record(key[0])).quiet.add(key)
    for path, unit in past.units.items():
        of(_record(path)).units[path] = unit
    for slug, card in past.cards.items():
        of(slug).cards[slug] = card
    for name, reckoned in past.reckoned.items():
        of(_record(name)).reckoned[name] = reckoned
    return pieces


def _record(name: str) -> str:
    """Return the slug of the record that something is named after, "" where it is of many."""
    _, slash, last = name.rpartition("/")
    return last.partition(".")[0] if slash else ""


@frozen
class PastStore:
    """Where the past of a site is kept, and the stamp that it must have.

    `_lying` are the pieces that were taken, by the name of their file.
    """

    shelf: Shelf
    name: str
    stamp: str
    out: Path
    _lying: dict[str, PastPiece] = field(default_factory=dict, init=False)

    def take(self, say: Say) -> FormerBuild:
        """Return what was kept; nothing where it is not whole or not ours, which `say` hears."""
        self._lying.clear()
        self.shelf.sweep(UNUSED)
        held = self.shelf.whole(self.name)
        match held:
            case None:
                if self.shelf.has(self.name):
                    say(_DAMAGED)
                return FormerBuild()
            case [self.stamp, str(told)], files:
                try:
                    return self._joined(told, files)
                except Exception:  # noqa: BLE001  whatever pickle makes of what it does not know
                    say(_DAMAGED)
                    return FormerBuild()
            case _:
                say(_OTHER)
                return FormerBuild()

    def _joined(self, told: str, files: dict[str, bytes]) -> FormerBuild:
        """Return the past that lies in pieces in these files."""
        every = PastPiece()
        with in_one_go():
            lying = {name: pickle.loads(data) for name, data in files.items()}  # noqa: S301  whole, as we laid it
            gc.freeze()  # it stays as long as the build: nobody need look through it
        for piece in lying.values():
            every.add(piece)
        self._lying.update(lying)
        remembered = Remembered(every.records, frozenset(every.quiet))
        return FormerBuild(remembered, self.out, told, every.units, every.cards, every.reckoned)

    def lay(self, past: FormerBuild, say: Say) -> None:
        """Keep the past of a build of which the site is in place; `say` hears where it cannot."""
        pieces = in_pieces(past, len(past.units) // SHARING + 1)
        named = {f"{self.name}.{number}": piece for number, piece in enumerate(pieces)}
        try:
            staying = {
                file: digest
                for file, digest in self.shelf.touched(self.name).items()
                if file in named and self._lying.get(file) == named[file]
            }
            with in_one_go():
                files = {
                    file: piece.pickled() for file, piece in named.items() if file not in staying
                }
            self.shelf.lay(self.name, [self.stamp, past.told], files, staying)
        except OSError:
            say(_NOT_KEPT)


def store(project: Path, content: Path, out: Path) -> PastStore:
    """Return where what was built of this content in the folder `out` is kept."""
    which = blake2b(f"{content}\0{out}".encode(), digest_size=8).hexdigest()
    return PastStore(Shelf(project / CACHE / "again"), which, ground.stamp(project), out)
