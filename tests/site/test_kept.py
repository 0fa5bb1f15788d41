"""What was spoilt below .cache/ is made anew, and nobody notices."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from doedemocratie.machine.kept import UNUSED, Shelf

FILES = {"een.webp": b"een plaatje", "twee.webp": b"nog een plaatje"}
NOTED = {"breed": 12}


def folder_instead(path: Path) -> None:
    path.unlink()
    (path / "iets").mkdir(parents=True)


def link_instead(path: Path) -> None:
    path.unlink()
    path.symlink_to("nergens")


DAMAGE: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:-3]),
    "another's": lambda path: path.write_bytes(b"\xff\x00" * 9),
    "null": lambda path: path.write_bytes(b"null"),
    "a number": lambda path: path.write_bytes(b"3\n3"),
    "a folder": folder_instead,
    "a link to nothing": link_instead,
}


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    shelf = Shelf(tmp_path / ".cache" / "pictures")
    assert shelf.read("zaak") is None
    shelf.lay("zaak", NOTED, FILES)
    return shelf


def test_what_is_whole_is_used(shelf: Shelf) -> None:
    assert shelf.read("zaak") == (NOTED, {name: shelf.folder / name for name in FILES})


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
@pytest.mark.parametrize("name", ["zaak.kept", *FILES])
def test_what_is_spoilt_is_not_used_and_made_anew(
    name: str, damage: Callable[[Path], object], shelf: Shelf
) -> None:
    damage(shelf.folder / name)
    assert shelf.read("zaak") is None
    places = shelf.lay("zaak", NOTED, FILES)
    assert {name: path.read_bytes() for name, path in places.items()} == FILES
    assert shelf.read("zaak") == (NOTED, places)


def test_the_note_of_another_thing_is_not_used(shelf: Shelf) -> None:
    """As when somebody copies files about: one note is whole by itself, but it is not this one."""
    shelf.lay("andere", [1, 2], {})
    (shelf.folder / "zaak.kept").write_bytes((shelf.folder / "andere.kept").read_bytes())
    assert shelf.read("andere") == ([1, 2], {})
    assert shelf.read("zaak") is None


@pytest.mark.parametrize("level", ["pictures", "."])
@pytest.mark.parametrize("instead", ["a file", "a link to nothing"])
def test_a_folder_that_is_none_is_made_anew(level: str, instead: str, shelf: Shelf) -> None:
    folder = shelf.folder.parent / level
    shutil.rmtree(folder)
    if instead == "a file":
        folder.write_bytes(b"een bestand")
    else:
        folder.symlink_to("nergens")
    assert shelf.read("zaak") is None
    shelf.sweep()
    shelf.lay("zaak", NOTED, FILES)
    assert shelf.read("zaak") is not None


def test_what_was_being_written_long_ago_is_swept_and_nothing_else(shelf: Shelf) -> None:
    old, fresh = shelf.folder / ".een.webp.abc", shelf.folder / ".twee.webp.def"
    for path in (old, fresh):
        path.write_bytes(b"half")
    os.utime(old, (time.time() - 7200,) * 2)
    shelf.sweep()
    assert not old.exists()
    assert fresh.exists()
    assert shelf.read("zaak") is not None


def test_what_no_build_asked_for_in_long_is_swept(shelf: Shelf) -> None:
    shelf.lay("vers", NOTED, {"vers.txt": b"vers"})
    for path in shelf.folder.glob("*"):
        if not path.name.startswith("vers"):
            os.utime(path, (time.time() - UNUSED - 60,) * 2)
    shelf.sweep()
    assert shelf.read("zaak") is not None
    shelf.sweep(UNUSED)
    assert shelf.read("zaak") is None
    assert shelf.read("vers") is not None
