"""Whatever ends a build, a whole site stands in `--out`, and the next build needs no cleaning."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from building import DATE, FIXTURE, ROOT, run
from calling import called, read_tree
from doedemocratie.cli.commands.build import BUSY, NO_ROOM
from doedemocratie.cli.place import lock, room, stopping, swap
from doedemocratie.cli.shared import wanted
from doedemocratie.machine import children

OLD = {"index.html": "oud", "404.html": "oud", "weg/index.html": "oud", "over": "eerst een bestand"}
NEW = {"index.html": "nieuw", "erbij/index.html": "nieuw", "over/index.html": "nu een map"}


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Let programs hear Ctrl+C, also when the tests run in the background of a shell."""
    former = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, former)


class Killed(BaseException):
    """Stands for the end of a process: nothing of ours may run any more, and nothing catches it."""


def lay(folder: Path, files: dict[str, str]) -> dict[str, bytes | None]:
    """Write a site, and return what then lies in its folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    wanted.sign(folder)
    return read_tree(folder)


def replace(out: Path) -> None:
    """Put the new site in the place of what is there, as a build does."""
    with room.opened(out) as held:
        lay(held.new, NEW)
        held.put_in_place()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Return a folder with the old site, in a folder of its own."""
    folder = tmp_path / "hier" / "site"
    lay(folder, OLD)
    return folder


@pytest.fixture
def new(tmp_path: Path) -> dict[str, bytes | None]:
    """Return what lies in the folder of the new site."""
    return lay(tmp_path / "elders", NEW)


def alone(out: Path) -> bool:
    """Return whether nothing lies beside a site."""
    return [path.name for path in out.parent.iterdir()] == [out.name]


def blocked(out: Path) -> None:
    """Let no room be beside a site: a file has its name."""
    out.with_name(f".{out.name}{wanted.WORK}").write_text("van iemand", "utf-8")


@pytest.fixture
def two_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in for a system that cannot let two folders change places at once."""
    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: object())


def test_two_folders_change_places_in_one_step(tmp_path: Path) -> None:
    left, right = lay(tmp_path / "a", OLD), lay(tmp_path / "b", NEW)
    assert swap.exchange(tmp_path / "a", tmp_path / "b")
    assert (read_tree(tmp_path / "b"), read_tree(tmp_path / "a")) == (left, right)


def test_a_new_site_takes_the_place_of_the_old(out: Path, new: object) -> None:
    replace(out)
    assert read_tree(out) == new
    assert alone(out)


@pytest.mark.usefixtures("two_steps")
def test_it_does_so_in_two_steps_too(out: Path, new: object) -> None:
    replace(out)
    assert read_tree(out) == new
    assert alone(out)


@pytest.mark.usefixtures("two_steps")
def test_a_swap_in_two_steps_that_fails_is_undone(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_tree(out)
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if target == out and self.name != "vorig":
            raise OSError(errno.EIO, "stuk")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="stuk"):
        replace(out)
    assert read_tree(out) == before
    assert alone(out)


def test_between_two_steps_the_next_build_puts_the_old_site_back(out: Path) -> None:
    before = read_tree(out)
    broken_off_beside(out)
    with room.opened(out):
        assert read_tree(out) == before
    assert alone(out)


def test_an_empty_folder_and_none_get_a_site(tmp_path: Path, new: object) -> None:
    empty = tmp_path / "hier" / "leeg"
    empty.mkdir(parents=True)
    for folder in (empty, tmp_path / "daar" / "ver" / "site"):
        replace(folder)
        assert read_tree(folder) == new
        assert alone(folder)


def test_a_folder_that_nothing_can_be_beside_is_filled_from_within(out: Path, new: object) -> None:
    blocked(out)
    replace(out)
    assert read_tree(out) == new


def test_a_folder_that_cannot_be_moved_is_filled_from_within(
    out: Path, new: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As the root of a disk, or a folder of which the one around it may not be changed."""
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if out in (self, target):
            raise OSError(errno.EBUSY, "bezet")
        return real(self, target)

    monkeypatch.setattr(swap, "exchange", lambda *_: False)
    monkeypatch.setattr(Path, "rename", rename)
    replace(out)
    assert read_tree(out) == new
    assert alone(out)


STEPS = 9  # two names go, two change (in two steps each), one comes; then the list, in two


@pytest.mark.parametrize("step", range(STEPS))
def test_filling_from_within_goes_on_where_it_was_broken_off(
    step: int, out: Path, new: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    within = out / wanted.WORK
    lay(within / "nieuw-1", NEW)
    steps: list[Path] = []
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        if len(steps) == step:
            raise Killed
        steps.append(self)
        return real(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", rename)
        with pytest.raises(Killed):
            swap.inside(within / "nieuw-1", out, within / "vorig")
    assert wanted.strangers(out) == []
    with room.opened(out):
        assert read_tree(out) == new
    assert alone(out)


def broken_off_within(out: Path) -> None:
    """Leave a folder as a build does that is killed while it fills it from within."""
    blocked(out)
    within = out / wanted.WORK
    lay(within / "nieuw-1", NEW)
    (within / "vorig").mkdir()
    (out / "index.html").rename(within / "vorig" / "index.html")


def broken_off_beside(out: Path) -> None:
    """Leave a folder as a build does that is killed between two steps."""
    work = out.with_name(f".{out.name}{wanted.WORK}")
    lay(work / "nieuw-1", NEW)
    out.rename(work / "vorig")


@pytest.mark.parametrize(
    ("broken_off", "then"), [(broken_off_within, NEW), (broken_off_beside, OLD)]
)
def test_what_cannot_be_put_right_now_is_put_right_later(
    broken_off: Callable[[Path], None],
    then: dict[str, str],
    out: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    broken_off(out)

    def rename(self: Path, target: Path) -> Path:
        raise OSError(errno.EIO, "stuk")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", rename)
        with pytest.raises(OSError, match="stuk"):
            replace(out)
    replaced = lay(tmp_path / "daar", then)
    with room.opened(out):
        there = read_tree(out)
    assert {name: there[name] for name in replaced} == replaced


@pytest.mark.parametrize("step", range(STEPS))
def test_filling_from_within_that_fails_is_undone(
    step: int, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = read_tree(out)
    blocked(out)
    steps: list[Path] = []
    real = Path.rename

    def rename(self: Path, target: Path) -> Path:
        steps.append(self)
        if len(steps) == step + 1:
            raise OSError(errno.EIO, "stuk")
        return real(self, target)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="stuk"):
        replace(out)
    assert read_tree(out) == before


def build(out: Path) -> tuple[int, str]:
    """Build the fixture into `out`; returns the exit code and what was complained of."""
    result = called("build", "--content", str(FIXTURE), "--out", str(out), "--date", DATE)
    return result.exit_code, result.stderr


def test_a_second_build_into_one_folder_is_told_to_wait(out: Path) -> None:
    before = read_tree(out)
    with room.opened(out):
        code, told = build(out)
    assert code == BUSY
    assert f"Er wordt al een site gebouwd in {out}." in told
    assert "Wacht tot dat klaar is, of kies een andere map met --out." in told
    assert read_tree(out) == before
    assert alone(out)


def test_a_build_elsewhere_is_not_in_the_way(out: Path) -> None:
    with room.opened(out), room.opened(out.with_name("andere")):
        pass
    assert alone(out)


def test_a_folder_that_cannot_be_is_told(out: Path) -> None:
    code, told = build(out / "index.html" / "site")
    assert code == NO_ROOM
    assert "kan niets geschreven worden" in told
    assert "Kies een andere map met --out." in told


def test_what_somebody_laid_in_the_room_stays(out: Path) -> None:
    mine = out.with_name(f".{out.name}{wanted.WORK}") / "van-mij.txt"
    mine.parent.mkdir()
    mine.write_text("van mij", "utf-8")
    replace(out)
    assert mine.read_text("utf-8") == "van mij"


def test_what_may_not_be_broken_off_is_not() -> None:
    done: list[str] = []

    def work() -> None:
        with stopping.kindly(), stopping.unbroken():
            signal.raise_signal(signal.SIGINT)
            signal.raise_signal(signal.SIGTERM)
            done.append("tot het eind")

    with pytest.raises(KeyboardInterrupt):
        work()
    assert done == ["tot het eind"]


def test_a_stop_while_the_room_is_taken_leaves_nothing(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Any = os.open

    def slowly(path: object, *given: Any, **named: Any) -> int:
        if str(path).endswith(lock.LOCK):
            signal.raise_signal(signal.SIGINT)
        handle: int = real(path, *given, **named)
        return handle

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", slowly)
        with pytest.raises(KeyboardInterrupt):
            replace(out)
    assert alone(out)


def test_what_is_temporary_lies_in_the_room(out: Path) -> None:
    before = tempfile.gettempdir(), os.environ.get("TMPDIR")
    with room.opened(out) as held:
        assert Path(tempfile.mkdtemp()).is_relative_to(held.folder)
        assert Path(os.environ["TMPDIR"]).is_relative_to(held.folder)
    assert (tempfile.gettempdir(), os.environ.get("TMPDIR")) == before
    assert alone(out)


def test_ctrl_c_while_the_command_starts_gives_no_traceback() -> None:
    code = "import doedemocratie.cli; raise KeyboardInterrupt"
    done = run(sys.executable, "-c", code)
    assert done.stderr == "\nGestopt.\n"
    assert "Traceback" in run(sys.executable, "-c", "import doedemocratie.cli; 1 / 0").stderr


def start(out: Path, *command: object) -> subprocess.Popen[str]:
    """Start a build of the fixture, in a process of its own; it holds the folder of `out` then."""
    asked = ("--content", str(FIXTURE), "--out", str(out), "--date", DATE)
    process = subprocess.Popen(
        [sys.executable, *map(str, command), *asked],
        cwd=ROOT,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "SEARCH": "false"},
    )
    assert process.stdout
    while "Ik bouw de site" not in process.stdout.readline() and process.poll() is None:
        pass
    return process


COMMAND = ("-m", "doedemocratie.cli.main", "build")
SCRIPT = (ROOT / "scripts" / "site",)


@pytest.mark.whole
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
@pytest.mark.parametrize("command", [COMMAND, SCRIPT], ids=["command", "script"])
def test_a_build_that_is_stopped_leaves_all_as_it_was(
    command: tuple[object, ...], number: signal.Signals, out: Path
) -> None:
    before = read_tree(out)
    process = start(out, *command)
    process.send_signal(number)
    _, told = process.communicate()
    assert process.returncode == 1
    assert told.endswith("\nGestopt.\n")
    assert "Traceback" not in told
    assert read_tree(out) == before
    assert alone(out)


# Ends itself while a class of MkDocs is made: a module run by -m forgets then what it returns.
ENDED = """
import dataclasses, os, signal, sys
from doedemocratie.cli.main import main
real = dataclasses._create_fn
def create(*given, **named):
    if "mkdocs" in sys.modules:
        dataclasses._create_fn = real
        exec("os.kill(os.getpid(), signal.SIGTERM)")
    return real(*given, **named)
dataclasses._create_fn = create
sys.exit(main())
"""


@pytest.mark.whole
@pytest.mark.parametrize("more", [(), ("--serve", "--port", "8399")], ids=["build", "serve"])
def test_who_ends_a_build_while_it_loads_is_heard(
    more: tuple[str, ...], out: Path, tmp_path: Path
) -> None:
    (tmp_path / "ends_itself.py").write_text(ENDED, "utf-8")
    asked = ["--content", FIXTURE, "--out", out, "--date", DATE, *more]
    ended = subprocess.run(
        [sys.executable, "-m", "ends_itself", "build", *map(str, asked)],
        cwd=ROOT,
        env={**os.environ, "SEARCH": "false", "PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (ended.returncode, ended.stderr) == (1, "\nGestopt.\n")
    assert alone(out)


@pytest.mark.whole
def test_a_build_that_is_killed_holds_nothing_up(out: Path, new: object) -> None:
    before = read_tree(out)
    process = start(out, *COMMAND)
    process.kill()
    process.communicate()
    assert read_tree(out) == before
    assert not alone(out)
    replace(out)
    assert read_tree(out) == new
    assert alone(out)


@pytest.mark.whole
@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (OSError(errno.ENOSPC, "vol"), "De schijf is vol: er is geen ruimte om de site te bouwen."),
        (OSError(errno.EDQUOT, "vol"), "De schijf is vol: er is geen ruimte om de site te bouwen."),
        (OSError(errno.EROFS, "dicht", "/daar"), "Hier mogen we niets neerzetten of lezen: /daar"),
        (OSError(errno.EXDEV, "anders"), "laat zich niet vervangen"),
    ],
    ids=["full", "no more for this user", "only to be read", "another disk"],
)
def test_a_disk_that_will_not_do_is_told_and_costs_no_site(
    failure: OSError, words: str, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(*_: object) -> None:
        """Stand in for the system, which cannot write the last file of a site."""
        raise failure

    before = read_tree(out)
    monkeypatch.setenv("SEARCH", "false")
    monkeypatch.setattr(wanted, "sign", write)
    code, told = build(out)
    assert code == NO_ROOM
    assert words in told
    assert f"Wat er stond in {out} is niet veranderd." in told
    assert read_tree(out) == before
    assert alone(out)


def alive(process: int) -> bool:
    """Return whether a process is there and does something."""
    told = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    )
    return told.stdout.strip()[:1] not in ("", "Z")


def ends(process: int) -> bool:
    """Return whether a process ends within a while."""
    for _ in range(100):
        if not alive(process):
            return True
        time.sleep(0.1)
    return False


RUNS_ONE = """
import os, sys
from doedemocratie.machine import children
told = "import os, time; open(%r, 'w').write(str(os.getpid())); time.sleep(100)" % sys.argv[1]
children.run([sys.executable, "-c", told], env=os.environ, watched=sys.argv[2] == "True")
"""


@pytest.mark.parametrize("watched", [True, sys.platform != "linux"])
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGINT], ids=lambda number: number.name)
def test_a_program_ends_with_who_started_it(
    watched: bool, number: signal.Signals, tmp_path: Path
) -> None:
    place = tmp_path / "pid"
    command = [sys.executable, "-c", RUNS_ONE, str(place), str(watched)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as parent:
        while not (place.exists() and place.read_text()):
            time.sleep(0.01)
        process = int(place.read_text())
        assert alive(process)
        parent.send_signal(number)
        parent.wait(30)
    assert ends(process)


@pytest.mark.parametrize("watched", [True, False])
def test_a_program_gets_its_input_and_tells_its_end(watched: bool) -> None:
    code = "import sys; print(sys.stdin.read().upper(), flush=True); sys.exit(7)"
    command = [sys.executable, "-c", code]
    assert children.run(command, env=os.environ, given=b"a", watched=watched) == (7, b"A\n")


def test_a_program_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nergens"):
        children.run([str(tmp_path / "nergens")], env=os.environ, watched=False)
    assert shutil.which("nergens") is None
