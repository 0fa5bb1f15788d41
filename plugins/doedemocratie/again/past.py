"""What one build left for the next: records, cards, and what the files of each record are.

On the disk it lies in .cache/again by the folder of the site, whole or not at all (kept.py), and
holds for one stamp (ground.py). It is laid when its site is in place, and of a site that is not as
it was then, nothing is taken.
"""

from __future__ import annotations

import gc
import os
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from ..frozen import frozen
from ..machine.kept import CACHE, UNUSED, Shelf, in_one_go
from ..model.kinds.hub import Hub
from ..pages.frame.spec import MadePage, Site
from ..pages.lists.cards import HubCard
from ..pages.matching.recalled import Recalled, Reckoned
from ..records.catalogue import Catalogue
from ..records.remembered import Remembered
from . import ground
from .answers import identity, told_of_site
from .asking import Question

Say = Callable[[str], None]
FileSeal = tuple[int, int, int]
"""By what a file is known without reading it: its number on the disk, its size, its time."""

_RECORDS, _SITE = "records", "site"
_DAMAGED = "Wat van de vorige keer bewaard was, is beschadigd: ik maak alles opnieuw."
_OTHER = (
    "Wat van de vorige keer bewaard was, hoort bij een andere versie of een andere computer: "
    "ik maak alles opnieuw."
)

_NOT_KEPT = (
    "Wat de volgende keer tijd scheelt, kunnen we niet bewaren (.cache is vol of op slot). "
    "De site staat er wel."
)


def card_told(site: Site) -> str:
    """Return what the cards of a site are told besides their records."""
    told = f"{told_of_site(site)} {sorted(site.factors.items())}"
    return blake2b(told.encode(), digest_size=8).hexdigest()


def kept_cards(
    catalogue: Catalogue, site: Site, cards: Mapping[str, HubCard]
) -> Mapping[str, tuple[str, HubCard]]:
    """Return every card with what it was made of."""
    around = card_told(site)
    return {
        entry.slug: (f"{identity(entry)} {around}", cards[entry.slug])
        for entry in catalogue.of(Hub)
    }


class UnitNote(NamedTuple):
    """What was made of one record: its pages by address, its files, and what was asked for them."""

    pages: Mapping[str, MadePage]
    files: tuple[str, ...]
    seals: tuple[FileSeal | None, ...]
    asked: tuple[int, ...]


@frozen
class FormerBuild:
    """What a former build left.

    `former` is where its site stands, `told` what that site was told besides its content. Each of
    the `questions` has the answer that it had then; the numbers in `units`, which are by the path
    of their record, are places in that list. `cards` are by slug, with what each was made of;
    `reckoned` is what was worked out of all records (pages/matching/recalled.py).
    """

    remembered: Remembered = field(default_factory=Remembered)
    former: Path | None = None
    told: str = ""
    questions: tuple[tuple[Question, bytes], ...] = ()
    units: Mapping[str, UnitNote] = field(default_factory=dict)
    cards: Mapping[str, tuple[str, HubCard]] = field(default_factory=dict)
    reckoned: Mapping[str, Reckoned] = field(default_factory=dict)

    def drawn(self, catalogue: Catalogue, site: Site) -> Mapping[str, HubCard]:
        """Return the cards that hold for this catalogue and site, by slug."""
        around = card_told(site)
        there = ((entry, self.cards.get(entry.slug)) for entry in catalogue.of(Hub))
        return {
            entry.slug: kept[1]
            for entry, kept in there
            if kept and kept[0] == f"{identity(entry)} {around}"
        }

    def unsealed(self) -> Iterator[str]:
        """Yield the record of each unit of which a file was written just now."""
        return (path for path, unit in self.units.items() if None in unit.seals)

    def standing(self, site: Path) -> FormerBuild:
        """Return this past with its site in that folder, its files known as they are now."""
        units = {**self.units}
        for path in self.unsealed():
            unit = units[path]
            seals = (
                seal or seal_of(f"{site}/{name}")
                for name, seal in zip(unit.files, unit.seals, strict=True)
            )
            units[path] = unit._replace(seals=tuple(seals))
        return replace(self, units=units, former=site)


Drawn = Callable[[Catalogue, Site], Mapping[str, HubCard]]


def reused(past: FormerBuild | None) -> tuple[Drawn, Recalled]:
    """Return what of the past a build is prepared with; None keeps nothing."""
    return (past or FormerBuild()).drawn, Recalled(past.reckoned if past else None)


@frozen
class PastStore:
    """Where the past of a site is kept, and the stamp that it must have."""

    shelf: Shelf
    name: str
    stamp: str
    out: Path

    def take(self, say: Say) -> FormerBuild:
        """Return what was kept; nothing where it is not whole or not ours, which `say` hears."""
        self.shelf.sweep(UNUSED)
        held = self.shelf.read(self.name)
        if held is None:
            if self.shelf.has(self.name):
                say(_DAMAGED)
            return FormerBuild()
        stamp, files = held
        if stamp != self.stamp:
            say(_OTHER)
            return FormerBuild()
        try:
            with in_one_go():
                records, quiet = pickle.loads(files[self._file(_RECORDS)].read_bytes())  # noqa: S301  whole, as we laid it
                of_site = pickle.loads(files[self._file(_SITE)].read_bytes())  # noqa: S301
                gc.freeze()  # it stays as long as the build: nobody need look through it
        except Exception:  # noqa: BLE001  whatever pickle makes of what it does not know
            say(_DAMAGED)
            return FormerBuild()
        return FormerBuild(Remembered(records, quiet), self.out, *of_site)

    def lay(self, past: FormerBuild, say: Say) -> None:
        """Keep the past of a build of which the site is in place; `say` hears where it cannot."""
        records = (past.remembered.before, past.remembered.quiet_before)
        site = (past.told, past.questions, past.units, past.cards, past.reckoned)
        with in_one_go():
            files = {
                self._file(_RECORDS): pickle.dumps(records, pickle.HIGHEST_PROTOCOL),
                self._file(_SITE): pickle.dumps(site, pickle.HIGHEST_PROTOCOL),
            }
        try:
            self.shelf.lay(self.name, self.stamp, files)
        except OSError:
            say(_NOT_KEPT)

    def _file(self, part: str) -> str:
        return f"{self.name}.{part}"


def store(project: Path, content: Path, out: Path) -> PastStore:
    """Return where what was built of this content in the folder `out` is kept."""
    which = blake2b(f"{content}\0{out}".encode(), digest_size=8).hexdigest()
    return PastStore(Shelf(project / CACHE / "again"), which, ground.stamp(project), out)


def seal_of(path: str) -> FileSeal | None:
    """Return by what a file is known, None where there is none."""
    try:
        told = os.stat(path, follow_symlinks=False)  # noqa: PTH116  of thousands a Path is felt
    except OSError:
        return None
    return told.st_ino, told.st_size, told.st_mtime_ns


def as_laid(site: Path, names: Iterable[str], seals: Iterable[FileSeal | None]) -> bool:
    """Return whether files of a site are as they were laid there."""
    return all(
        seal is not None and seal_of(f"{site}/{name}") == seal
        for name, seal in zip(names, seals, strict=True)
    )
