"""The files of one build: which are asked for, made where they were not kept, and put in place."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from itertools import groupby
from pathlib import Path

from ..frozen import frozen
from ..machine.kept import CACHE
from ..pages.kit import cards
from ..pages.kit import files as kits
from ..pages.kit.pieces import Asked
from ..pages.lists.making import Making
from . import asking, beside, store
from .beside import Task
from .drawing import Printing

Say = Callable[[str], None]


@frozen
class Files:
    """Every file of a build by its address below the site: where it is, and how many bytes it has.

    A path is text: of thousands as many Paths are felt.
    """

    places: Mapping[str, str]
    sizes: Mapping[str, int]


def asked(making: Making) -> Iterator[Asked]:
    """Yield every file that the records of a catalogue ask for."""
    yield from kits.asked(making)
    yield from cards.asked(making)


def files(asked: Iterable[Asked], project: Path, content: Path, address: str, say: Say) -> Files:
    """Return where every file is, made where it was not kept by an earlier build.

    Each site, of a `content` folder at an `address`, has its own room in the cache of the project.
    `say` hears how far it is when it takes long. What is wrong with a sheet is a fault of ours, and
    passes with the address of the file as its note.
    """
    printing = Printing(project)
    room = store.opened(project / CACHE / "kit", content, address)
    finder = asking.Asking(room, printing)
    groups = finder.groups(asked)
    keys = {place: key for group in groups for place, key in group.keys.items()}
    kept = room.take(set(keys.values()))
    tasks: dict[str, Task] = {}
    for group in groups:
        if not kept.keys() >= set(group.keys.values()):
            for piece in group.pieces():
                if (key := group.keys[piece.address]) not in kept:
                    tasks.setdefault(key, Task(key, piece))
    if tasks:
        kept |= beside.make(list(tasks.values()), room, printing, say)
    room.sweep({file.path for file in kept.values()} | {str(room.folder / asking.NOTE)})
    return Files(
        {place: kept[key].path for place, key in keys.items()},
        {place: kept[key].size for place, key in keys.items()},
    )


def place(places: Mapping[str, str], out: Path) -> None:
    """Let every file stand at its address below a folder too, as a link where the disk can.

    A link costs nothing of what it links to: no time, and no room on the disk.
    """
    for folder, addresses in groupby(places, os.path.dirname):
        os.makedirs(f"{out}/{folder}", exist_ok=True)  # noqa: PTH103
        for address in addresses:
            target = f"{out}/{address}"
            try:
                os.link(places[address], target)
            except OSError:
                _lay(places[address], target)


def _lay(path: str, target: str) -> None:
    """Link over what stands there; copy with its time where no link can be."""
    with suppress(FileNotFoundError):
        os.unlink(target)  # noqa: PTH108
    try:
        os.link(path, target)
    except OSError:
        shutil.copy2(path, target)
