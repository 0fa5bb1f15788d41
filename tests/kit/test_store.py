"""What a build keeps of a kit is whole or as if never kept, and that is known without reading."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from doedemocratie.kit import store
from doedemocratie.kit.store import Store
from doedemocratie.machine import kept

KEY, OTHER = store.key(b"een"), store.key(b"twee")
FILES = {KEY: b"een poster", OTHER: b"een kaart van de plek"}


def folder_instead(path: Path) -> None:
    path.unlink()
    (path / "iets").mkdir(parents=True)


def link_instead(path: Path) -> None:
    path.unlink()
    path.symlink_to("nergens")


def link_to_another(path: Path) -> None:
    elsewhere = path.with_name("elders")
    path.rename(elsewhere)
    path.symlink_to(elsewhere)


def cut_off_with_its_time(path: Path) -> None:
    told = path.stat()
    os.truncate(path, told.st_size - 3)
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))


DAMAGE: dict[str, Callable[[Path], object]] = {
    "gone": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "cut off": lambda path: path.write_bytes(path.read_bytes()[:-3]),
    "cut off, its time put back": cut_off_with_its_time,
    "another's": lambda path: path.write_bytes(b"\xff\x00" * 9),
    "another's of this length": lambda path: path.write_bytes(b"\xff" * path.stat().st_size),
    "a folder": folder_instead,
    "a link to nothing": link_instead,
    "a link": link_to_another,
    "another's name": lambda path: path.rename(path.with_name(f"{KEY}.geen-getal")),
}


@pytest.fixture
def room(tmp_path: Path) -> Store:
    room = Store(tmp_path / ".cache" / "kit" / "kamer")
    assert room.take({KEY}) == {}
    room.lay(FILES)
    return room


def there(room: Store) -> dict[str, bytes]:
    return {key: Path(file.path).read_bytes() for key, file in room.take(FILES.keys()).items()}


def test_what_is_whole_is_used_unread(room: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert there(room) == FILES
    monkeypatch.setattr(Path, "read_bytes", None)
    taken = room.take({KEY})
    assert {key: file.size for key, file in taken.items()} == {KEY: len(FILES[KEY])}


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE)
def test_what_is_spoilt_is_not_used_and_made_anew(
    damage: Callable[[Path], object], room: Store
) -> None:
    damage(Path(room.take({KEY})[KEY].path))
    assert there(room) == {OTHER: FILES[OTHER]}
    room.lay({KEY: FILES[KEY]})
    assert there(room) == FILES


def test_what_lost_its_time_is_read_once(room: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for file in room.take(FILES.keys()).values():
        os.utime(file.path, (1, 1))
    assert there(room) == FILES
    monkeypatch.setattr(Path, "read_bytes", None)
    assert room.take(FILES.keys()).keys() == FILES.keys()


@pytest.mark.parametrize("mode", [0o000, 0o600, 0o666, 0o755])
def test_what_others_may_read_of_a_file_is_as_it_was_laid(mode: int, room: Store) -> None:
    path = Path(room.take({KEY})[KEY].path)
    path.chmod(mode)
    assert there(room) == FILES
    assert path.stat().st_mode & 0o777 == 0o644
    path.write_bytes(b"\xff" * len(FILES[KEY]))
    path.chmod(mode)
    assert there(room) == {OTHER: FILES[OTHER]}


@pytest.mark.parametrize("first", ["a folder", "nothing"])
def test_another_build_may_make_the_folder_first(
    first: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a file stood, the other build sees it too: it takes it away, and makes the folder."""
    folder = tmp_path / "kit" / "kamer"
    folder.parent.mkdir()
    folder.write_bytes(b"een bestand")
    real = Path.unlink

    def late(path: Path, *, missing_ok: bool = False) -> None:
        if path == folder:
            real(path)
            if first == "a folder":
                folder.mkdir()
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", late)
    kept.stand(folder)
    assert folder.is_dir()


def test_a_disk_that_keeps_no_time_below_a_second_only_costs_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.utime

    def coarse(path: Path, ns: tuple[int, int]) -> None:
        real(path, (ns[0] // 10**9, ns[1] // 10**9))

    monkeypatch.setattr(os, "utime", coarse)
    room = Store(tmp_path / "kit" / "kamer")
    room.lay(FILES)
    assert there(room) == FILES


@pytest.mark.parametrize("level", ["kamer", "."])
@pytest.mark.parametrize("instead", ["a file", "a link to nothing"])
def test_a_folder_that_is_none_is_made_anew(level: str, instead: str, room: Store) -> None:
    folder = room.folder.parent / level
    shutil.rmtree(folder)
    if instead == "a file":
        folder.write_bytes(b"een bestand")
    else:
        folder.symlink_to("nergens")
    assert room.take(FILES.keys()) == {}
    room.lay(FILES)
    assert there(room) == FILES


@pytest.mark.parametrize("step", ["write", "fsync", "utime", "chmod", "replace"])
@pytest.mark.parametrize("stop", [KeyboardInterrupt, OSError])
def test_broken_off_at_any_step_no_part_of_a_file_is_left(
    step: str, stop: type[BaseException], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Store(tmp_path / "kit" / "kamer")
    calls = 0

    def broken(*given: object, **named: object) -> object:
        nonlocal calls
        calls += 1
        if calls > 1:
            raise stop
        return real(*given, **named)

    whose = Path if step in ("chmod", "replace") else os
    step = "fdopen" if step == "write" else step
    real = getattr(whose, step)
    monkeypatch.setattr(whose, step, broken)
    if step == "utime" and stop is OSError:
        room.lay(FILES)  # a disk that keeps no such time
    else:
        with pytest.raises(stop):
            room.lay(FILES)
    monkeypatch.undo()
    assert there(room).items() <= FILES.items()
    assert not [path for path in room.folder.iterdir() if path.name.startswith(".")]


def test_what_no_build_asked_for_is_swept(room: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    used = {room.take({KEY})[KEY].path}
    (room.folder / "een map").mkdir()
    (room.folder / ".half").write_bytes(b"ha")
    room.sweep(used)
    assert there(room) == FILES, "another build may just have made it"
    soon = time.time() + kept.STALE + 5
    monkeypatch.setattr(time, "time", lambda: soon)
    room.sweep(used)
    assert [str(path) for path in room.folder.iterdir()] == [*used]


def test_another_content_folder_or_address_has_a_room_of_its_own(tmp_path: Path) -> None:
    home = tmp_path / ".cache" / "kit"
    contents = [tmp_path / "een", tmp_path / "twee"]
    for content in contents:
        content.mkdir()
    rooms = [store.opened(home, content, address) for content in contents for address in ("", "a")]
    assert len({room.folder for room in rooms}) == 4
    for room in rooms:
        room.lay(FILES)
    assert store.opened(home, contents[0], "a") == rooms[1]
    assert all(there(room) == FILES for room in rooms)


@pytest.mark.parametrize("gone", ["its content", "long ago", "its note"])
def test_the_room_of_a_site_that_nobody_builds_any_more_is_cleared(
    gone: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, content, other = tmp_path / "kit", tmp_path / "een", tmp_path / "twee"
    for folder in (content, other):
        folder.mkdir()
    room = store.opened(home, content, "")
    room.lay(FILES)
    store.opened(home, other, "")
    assert room.folder.is_dir()
    if gone == "its content":
        content.rmdir()
    elif gone == "its note":
        (room.folder / ".of").unlink()
    later = {"its content": 1, "its note": 2 * kept.STALE, "long ago": 31 * 24 * 3600}[gone]
    soon = time.time() + later
    monkeypatch.setattr(time, "time", lambda: soon)
    store.opened(home, other, "")
    assert not room.folder.exists()


LAYS = """
import sys
from pathlib import Path
from doedemocratie.kit.store import Store, key
room = Store(Path(sys.argv[1]))
for number in range(10**6):
    files = {key(b"%d" % each): b"%d" % each * 20_000 for each in range(9 * number, 9 * number + 9)}
    room.lay(files)
"""


@pytest.mark.whole
@pytest.mark.parametrize(
    "times", [pytest.param(3, id="day"), pytest.param(60, id="night", marks=pytest.mark.nightly)]
)
def test_killed_at_any_moment_no_part_of_a_file_is_believed(times: int, tmp_path: Path) -> None:
    room = Store(tmp_path / "kit" / "kamer")
    whole = {store.key(b"%d" % number): b"%d" % number * 20_000 for number in range(9000)}
    for number in range(times):
        with subprocess.Popen([sys.executable, "-c", LAYS, str(room.folder)]) as process:
            while not room.folder.is_dir() or len([*room.folder.iterdir()]) < 20 * (number + 1):
                time.sleep(0.003)
            time.sleep(number % 7 / 500)
            process.kill()
        taken = room.take(whole.keys())
        assert taken
        assert [
            key for key, file in taken.items() if Path(file.path).read_bytes() != whole[key]
        ] == []
