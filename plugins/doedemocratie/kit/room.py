"""The files of one build: which are asked for, made where they were not kept, and put in place."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..kept import CACHE
from ..pages.kit import cards
from ..pages.kit import files as kits
from ..pages.kit.pieces import Piece
from ..pages.lists.making import Making
from . import beside, store
from .beside import Task
from .drawing import Printing, fields
from .making import MAKERS

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Files:
    """Every file of a build by its address below the site: where it is, and how many bytes it has.

    A path is text: of thousands as many Paths are felt.
    """

    places: Mapping[str, str]
    sizes: Mapping[str, int]


def asked(making: Making) -> Iterator[Piece]:
    """Yield every file that the records of a catalogue ask for."""
    yield from kits.pieces(making)
    yield from cards.cards(making)


def files(pieces: Iterable[Piece], project: Path, content: Path, address: str, say: Say) -> Files:
    """Return where every piece is, made where it was not kept by an earlier build.

    Each site, of a `content` folder at an `address`, has its own room in the cache of the project.
    `say` hears how far it is when it takes long. What is wrong with a sheet is a fault of ours, and
    passes with the address of the piece as its note.
    """
    printing = Printing(project)
    keys = {}
    wanted: dict[str, Piece] = {}
    recipe = cache(lambda maker: MAKERS[maker].recipe(printing))
    for piece in pieces:
        name = store.key(piece.maker.encode(), recipe(piece.maker), shown(piece.view))
        keys[piece.address] = name
        wanted.setdefault(name, piece)
    room = store.opened(project / CACHE / "kit", content, address)
    kept = room.take(wanted.keys())
    tasks = [Task(name, piece) for name, piece in wanted.items() if name not in kept]
    if tasks:
        kept |= beside.make(tasks, room, printing, say)
    room.sweep({file.path for file in kept.values()})
    return Files(
        {address: kept[name].path for address, name in keys.items()},
        {address: kept[name].size for address, name in keys.items()},
    )


def shown(view: object) -> bytes:
    """Return all that a view shows, the same bytes for equal views in every process.

    Raises TypeError, ValueError for a view of anything but plain values.
    """
    return json.dumps(
        view, default=_plain, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def _plain(value: object) -> object:
    if isinstance(value, bytes):
        return {"": "bytes", "hex": value.hex()}
    return {"": type(value).__name__, **fields(value)}


def place(places: Mapping[str, str], out: Path) -> None:
    """Let every file stand at its address below a folder too, as a link where the disk can.

    A link costs nothing of what it links to: no time, and no room on the disk.
    """
    for address, path in places.items():
        target = f"{out}/{address}"
        try:
            os.link(path, target)
        except OSError:
            _lay(path, target)


def _lay(path: str, target: str) -> None:
    """Link in a new folder, over what stands there; copy with its time where no link can be."""
    os.makedirs(os.path.dirname(target), exist_ok=True)  # noqa: PTH103, PTH120
    with suppress(FileNotFoundError):
        os.unlink(target)  # noqa: PTH108
    try:
        os.link(path, target)
    except OSError:
        shutil.copy2(path, target)
