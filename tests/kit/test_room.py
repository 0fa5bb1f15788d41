"""A file of a kit is made once for all that it shows, and stands in every site as it was made."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from doedemocratie.kit import asking, beside, making, room
from doedemocratie.kit.drawing import Printing
from doedemocratie.kit.making import Maker
from doedemocratie.model.grammar.rows import RowError
from doedemocratie.pages.kit.pieces import Asked, Piece


@dataclass(frozen=True, slots=True)
class Line:
    """A part of a view."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A view of text."""

    text: str
    lines: tuple[Line, ...] = ()
    wide: float = 1.5
    logo: bytes | None = None


class Count:
    """A maker that counts, and whose recipe can be another."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()
        self.recipe = b"1"

    def row(self) -> Maker:
        return Maker(lambda _: self.recipe, self._make)

    def _make(self, view: Text, _: Printing) -> bytes:
        self.made[view.text] += 1
        return view.text.encode()


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> Count:
    count = Count()
    monkeypatch.setattr(making, "MAKERS", {**making.MAKERS, "count": count.row()})
    for module in (asking, beside):
        monkeypatch.setattr(module, "MAKERS", making.MAKERS)
    return count


def pieces(*texts: str, maker: str = "count") -> Iterator[Piece]:
    for text in texts:
        yield Piece(f"knooppunten/{text}/kit/teksten.txt", maker, Text(text))


def made(project: Path, *asked: Piece, address: str = "") -> room.Files:
    return room.files(map(together, asked), project, project / "content", address, lambda _: None)


def together(*asked: Piece) -> Asked:
    """Return files that are asked for together, and follow from all that they show."""
    makers = {piece.maker for piece in asked}
    return Asked(repr(asked).encode(), tuple(makers), lambda: asked)


def contents(made: room.Files) -> dict[str, bytes]:
    return {address.split("/")[1]: Path(path).read_bytes() for address, path in made.places.items()}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "content").mkdir()
    return tmp_path


def test_what_shows_the_same_is_made_once(project: Path, count: Count) -> None:
    first = made(project, *pieces("a", "b"))
    again = made(project, *pieces("b", "a"))
    assert count.made == {"a": 1, "b": 1}
    assert contents(first) == contents(again) == {"a": b"a", "b": b"b"}
    assert again.sizes == dict.fromkeys(again.places, 1)


def test_what_changed_is_made_anew_and_nothing_else(project: Path, count: Count) -> None:
    made(project, *pieces("a", "b"))
    assert contents(made(project, *pieces("a", "c"))) == {"a": b"a", "c": b"c"}
    assert count.made == {"a": 1, "b": 1, "c": 1}


def test_two_addresses_that_show_the_same_are_one_file(project: Path, count: Count) -> None:
    piece = next(pieces("a"))
    both = made(project, piece, replace(piece, address="knooppunten/x/kit/teksten.txt"))
    assert count.made == {"a": 1}
    assert len(both.places) == 2
    assert len(set(both.places.values())) == 1


def test_another_recipe_makes_all_of_that_maker_anew(project: Path, count: Count) -> None:
    kept = [*pieces("a"), *pieces("b", maker="text")]
    before = made(project, *kept)
    count.recipe = b"2"
    after = made(project, *kept)
    assert count.made == {"a": 2}
    changed = {
        address for address in before.places if before.places[address] != after.places[address]
    }
    assert changed == {"knooppunten/a/kit/teksten.txt"}


class Hub:
    """What files follow from; counts how often it is worked out what they show."""

    def __init__(self, *texts: str) -> None:
        self.texts, self.times = texts, 0

    def made(self, project: Path, of: bytes | None = b"hub") -> dict[str, bytes]:
        asked = [Asked(of, ("count",), self._pieces)]
        return contents(room.files(asked, project, project / "content", "", lambda _: None))

    def _pieces(self) -> Iterator[Piece]:
        self.times += 1
        return pieces(*self.texts)


def test_what_follows_from_the_same_is_not_worked_out_again(project: Path, count: Count) -> None:
    hub = Hub("a", "b")
    first = hub.made(project)
    assert hub.made(project) == first == {"a": b"a", "b": b"b"}
    assert (hub.times, count.made) == (1, {"a": 1, "b": 1})
    hub.texts = ("a", "c")
    assert hub.made(project, b"another") == {"a": b"a", "c": b"c"}
    assert (hub.times, count.made) == (2, {"a": 1, "b": 1, "c": 1})


def test_what_nothing_tells_is_worked_out_each_time(project: Path, count: Count) -> None:
    hub = Hub("a")
    hub.made(project, None)
    hub.texts = ("b",)
    assert hub.made(project, None) == {"b": b"b"}
    assert count.made == {"a": 1, "b": 1}


@pytest.mark.usefixtures("count")
def test_who_makes_a_file_is_named_before(project: Path) -> None:
    asked = Asked(b"hub", ("count",), lambda: pieces("a", maker="text"))
    with pytest.raises(RowError, match=r"teksten\.txt: text staat niet bij de makers"):
        room.files([asked], project, project / "content", "", lambda _: None)


@pytest.mark.parametrize("how", ["recipe", "code", "package"])
def test_with_other_code_it_is_worked_out_again(
    how: str, project: Path, count: Count, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = Hub("a")
    hub.made(project)
    hub.texts = ("b",)
    if how == "recipe":
        count.recipe = b"2"
    elif how == "code":
        (project / "data").mkdir()
        (project / "words.py").write_text("")
        monkeypatch.setattr(asking, "OURS", project)
    else:
        monkeypatch.setattr(asking, "PACKAGES", asking.PACKAGES[1:])
    assert hub.made(project) == {"b": b"b"}


def test_a_lost_file_is_made_again_of_what_is_noted(project: Path, count: Count) -> None:
    hub = Hub("a", "b")
    hub.made(project)
    (lost,) = (
        path for path in (project / ".cache" / "kit").rglob("*.*") if path.read_bytes() == b"a"
    )
    lost.unlink()
    assert hub.made(project) == {"a": b"a", "b": b"b"}
    assert (hub.times, count.made) == (2, {"a": 2, "b": 1})


@pytest.mark.parametrize("damage", [b"", b"{}", None])
def test_a_damaged_note_is_as_if_never_kept(
    damage: bytes | None, project: Path, count: Count
) -> None:
    hub = Hub("a")
    hub.made(project)
    (note,) = (project / ".cache" / "kit").rglob(asking.NOTE)
    if damage is None:
        note.unlink()
        note.mkdir()
    else:
        note.write_bytes(damage)
    assert hub.made(project) == {"a": b"a"}
    assert (hub.times, count.made) == (2, {"a": 1})


def test_the_note_is_not_swept(project: Path, count: Count) -> None:
    hub = Hub("a")
    hub.made(project)
    (note,) = (project / ".cache" / "kit").rglob(asking.NOTE)
    os.utime(note, (0, 0))
    hub.made(project)
    assert note.is_file()
    assert (hub.times, count.made["a"]) == (1, 1)


def test_where_nothing_is_asked_for_nothing_is_made(project: Path) -> None:
    assert made(project) == room.Files({}, {})


VIEW = Text("Héé \N{SEEDLING} \ud83c", (Line("een"), Line("twee", bold=True)), 0.1, b"\xff\0")
OTHERS = (
    replace(VIEW, text="Héé"),
    replace(VIEW, lines=VIEW.lines[::-1]),
    replace(VIEW, lines=(Line("een"), Line("twee", bold=1))),  # type: ignore[arg-type]
    replace(VIEW, lines=VIEW.lines[:1]),
    replace(VIEW, wide=0.10000000000000002),
    replace(VIEW, logo=b"\xff\1"),
    replace(VIEW, logo=None),
    Text('","lines":[]'),
    Text(""),
)


def test_views_that_differ_anywhere_show_something_else() -> None:
    shown = {asking.shown(view) for view in (VIEW, *OTHERS, Line(VIEW.text))}
    assert len(shown) == len(OTHERS) + 2


SHOWS = "from test_room import VIEW, asking; print(asking.shown(VIEW).hex())"


@pytest.mark.parametrize("seed", ["1", "2"])
def test_equal_views_show_the_same_in_every_process(seed: str) -> None:
    environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)}
    done = subprocess.run(
        [sys.executable, "-c", SHOWS], env=environment, capture_output=True, text=True, check=True
    )
    assert bytes.fromhex(done.stdout) == asking.shown(VIEW)


@pytest.mark.parametrize("value", [{1, 2}, object(), float("nan"), Path("x")])
def test_what_is_no_plain_value_is_refused(value: object) -> None:
    with pytest.raises((TypeError, ValueError)):
        asking.shown(Text(text=value))  # type: ignore[arg-type]


def test_a_fault_of_a_maker_names_whose_file_it_was(project: Path) -> None:
    wrong = Piece("knooppunten/greenwish/kit/poster.pdf", "text", view=False)
    with pytest.raises(AttributeError) as fault:
        made(project, *pieces("a", maker="text"), wrong)
    assert "bij het maken van knooppunten/greenwish/kit/poster.pdf" in fault.value.__notes__[0]


MANY = [f"knooppunt {number}" for number in range(5 * beside.BATCH + 3)]


@pytest.fixture
def _others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let other processes help at once."""
    monkeypatch.setattr(beside, "WORTH", 0.0)
    monkeypatch.setattr(beside, "processes", lambda: 2)
    monkeypatch.setenv("PYTHONPATH", str(Path(__file__).parent))  # the views of this file


@pytest.mark.usefixtures("_others")
def test_other_processes_make_the_same_files(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here: list[str] = []
    real = beside.bytes_of

    def noted(piece: Piece, printing: Printing) -> bytes:
        here.append(piece.address)
        return real(piece, printing)

    monkeypatch.setattr(beside, "bytes_of", noted)
    assert contents(made(project, *pieces(*MANY, maker="text"))) == {
        name: name.encode() for name in MANY
    }
    assert len(here) == beside.BATCH, "the others made the rest"


@pytest.mark.usefixtures("_others")
@pytest.mark.parametrize("why", ["a fault", "it cannot start"])
def test_what_another_process_left_undone_is_made_here(
    why: str, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if why == "it cannot start":
        monkeypatch.setenv("PYTHONPATH", str(project))
        (project / "doedemocratie.py").write_text("raise SystemExit(1)")
        assert len(contents(made(project, *pieces(*MANY, maker="text")))) == len(MANY)
        return
    wrong = Piece("knooppunten/greenwish/kit/poster.pdf", "text", view=False)
    with pytest.raises(AttributeError) as fault:
        made(project, *pieces(*MANY, maker="text"), wrong)
    assert "greenwish" in fault.value.__notes__[0]
    assert any("making.py" in frame.filename for frame in traceback.extract_tb(fault.tb))


def test_who_waits_hears_how_far_it_is(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[str] = []
    monkeypatch.setattr(beside, "_OFTEN", 0.0)
    many = together(*pieces(*MANY, maker="text"))
    room.files([many], project, project / "content", "", heard.append)
    assert heard[0] == (
        f"Posters, kaarten en andere bestanden: {beside.BATCH} van {len(MANY)} gemaakt …"
    )
    assert heard[-1].split(": ")[1] == f"{len(MANY)} van {len(MANY)} gemaakt."
    assert len(set(heard)) == len(heard)


def test_who_heard_how_far_it_is_hears_the_end_too() -> None:
    heard: list[str] = []
    progress = beside.Progress(heard.append, 178)
    for waited, done in ((1, 64), (6, 128), (6, 128), (1, 128), (1, 178)):
        progress.spoke -= waited
        progress.at(done)
    assert [line.split(": ")[1] for line in heard] == [
        "128 van 178 gemaakt …",
        "178 van 178 gemaakt.",
    ]
    short = beside.Progress(heard.append, 8)
    short.at(8)
    assert len(heard) == 2, "what takes no time needs no word"


def test_a_file_stands_in_a_site_as_a_link(project: Path) -> None:
    files = made(project, *pieces("a", "b", maker="text")).places
    room.place(files, project / "site")
    for address, path in files.items():
        assert (project / "site" / address).samefile(path)
    room.place(files, project / "site")


@pytest.mark.parametrize("number", [errno.EXDEV, errno.EMLINK, errno.EPERM, errno.ENOTSUP])
def test_where_no_link_can_be_a_file_is_copied_with_its_time(
    number: int, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = made(project, *pieces("a", maker="text")).places

    def refused(*_: object) -> None:
        raise OSError(number, "kan niet")

    monkeypatch.setattr(os, "link", refused)
    room.place(files, project / "site")
    (address,) = files
    copy = project / "site" / address
    assert copy.read_bytes() == b"a"
    assert not copy.samefile(files[address])
    assert copy.stat().st_mtime_ns == Path(files[address]).stat().st_mtime_ns


def test_a_copy_never_writes_through_a_link_to_what_is_kept(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (made(project, *pieces(text, maker="text")).places for text in "ab")
    (one,), (two,) = first, second
    room.place(first, project / "site")

    def refused(*_: object) -> None:
        raise FileExistsError(errno.EEXIST, "staat er al")

    monkeypatch.setattr(os, "link", refused)
    room.place({one: second[two]}, project / "site")
    assert (project / "site" / one).read_bytes() == b"b"
    assert Path(first[one]).read_bytes() == b"a"
