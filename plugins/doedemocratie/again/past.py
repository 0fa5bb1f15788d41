"""What one build left for the next: records, cards, and what the files of each record are.

Of a site that is not as it was then, nothing is taken. How it is kept on the disk: keeping.py.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from hashlib import blake2b
from pathlib import Path
from typing import NamedTuple

from ..frozen import frozen
from ..model.kinds.hub import Hub
from ..pages.frame.spec import MadePage, Site
from ..pages.lists.cards import HubCard
from ..pages.matching.recalled import Recalled, Reckoned
from ..records.catalogue import Catalogue
from ..records.remembered import Remembered
from .answers import identity, told_of_site
from .asking import Answered

FileSeal = tuple[int, int, int]
"""By what a file is known without reading it: its number on the disk, its size, its time."""


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
    """What was made together (laying/units.py): pages by address, files, what was asked for them.

    Each question is with the answer that it had then.
    """

    pages: Mapping[str, MadePage]
    files: tuple[str, ...]
    seals: tuple[FileSeal | None, ...]
    asked: tuple[Answered, ...]


@frozen
class FormerBuild:
    """What a former build left.

    `former` is where its site stands, `told` what that site was told besides its content. `units`
    are by their name, `cards` by slug, with what each was made of; `reckoned` is what
    was worked out of all records (pages/matching/recalled.py).
    """

    remembered: Remembered = field(default_factory=Remembered)
    former: Path | None = None
    told: str = ""
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
