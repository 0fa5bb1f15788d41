"""Which files are asked for, and under which key each is kept; what is known of that is kept too.

To work out what fifteen files of a hub show takes as long as making its pages. So beside the files
lies a note: from which text (`Asked.of`) which files followed. It holds for the code that wrote it:
any of ours, and of the packages that have a say in what a file shows.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from ..frozen import frozen
from ..machine.kept import Shelf
from ..model.grammar.rows import RowError
from ..pages.kit.pieces import Asked, Piece
from . import store
from .drawing import Printing, fields
from .making import MAKERS

_NOTE = "gevraagd"
NOTE = f"{_NOTE}.kept"
OURS = Path(__file__).parents[1]
# Whose code words and drawings of a view come from, besides ours and Python's.
PACKAGES = ("linkify-it-py", "markdown-it-py", "markupsafe", "mdurl", "phonenumbers", "pydantic")


@frozen
class Group:
    """Files asked for together: their keys by address, and their views when somebody needs them."""

    keys: Mapping[str, str]
    pieces: Callable[[], Iterable[Piece]]


@dataclass(frozen=True)
class Asking:
    """Finds the keys of files, in the room where they are kept."""

    room: store.Store
    printing: Printing
    _recipes: dict[str, bytes] = field(default_factory=dict)

    def groups(self, asked: Iterable[Asked]) -> list[Group]:
        """Return all that is asked for with its keys, and keep them for the next build."""
        shelf = Shelf(self.room.folder)
        noted = (shelf.read(_NOTE) or ({}, {}))[0]
        code = _code()
        now: dict[str, Mapping[str, str]] = {}
        groups = []
        for together in asked:
            if together.of is None:
                groups.append(self._worked_out(together))
                continue
            name = store.key(code, together.of, *map(self._recipe, together.makers))
            group = (
                Group(noted[name], together.pieces) if name in noted else self._worked_out(together)
            )
            now[name] = group.keys
            groups.append(group)
        if now != noted:
            shelf.lay(_NOTE, now, {})
        return groups

    def key(self, piece: Piece) -> str:
        """Return under which key a file is kept."""
        return store.key(piece.maker.encode(), self._recipe(piece.maker), shown(piece.view))

    def _worked_out(self, asked: Asked) -> Group:
        pieces = tuple(asked.pieces())
        if strange := {piece.maker for piece in pieces} - set(asked.makers):
            raise RowError(f"{pieces[0].address}: {', '.join(strange)} staat niet bij de makers.")
        return Group({piece.address: self.key(piece) for piece in pieces}, lambda: pieces)

    def _recipe(self, maker: str) -> bytes:
        if maker not in self._recipes:
            self._recipes[maker] = MAKERS[maker].recipe(self.printing)
        return self._recipes[maker]


def _code() -> bytes:
    """Return a name for all code and data that decide what a file shows."""
    digest = sha256(sys.version.encode())
    for package in PACKAGES:
        digest.update(f"{package} {version(package)}\0".encode())
    for path in sorted((*OURS.rglob("*.py"), *(OURS / "data").iterdir())):
        if path.is_file():
            digest.update(str(path.relative_to(OURS)).encode() + b"\0")
            digest.update(sha256(path.read_bytes()).digest())
    return digest.digest()


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
