"""A rebuild gives the bytes of a cold build, whatever became another between the two."""

from __future__ import annotations

import datetime as dt
import os
import platform
import random
import re
import shutil
import time
import weakref
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, partial
from itertools import islice
from pathlib import Path

import pytest
from editing_content import ContentEditor

from building import ADDRESS, ROOT
from calling import read_tree
from doedemocratie.again import aside, ground, keeping
from doedemocratie.again.keeping import PastStore
from doedemocratie.again.past import FormerBuild, UnitNote, reused
from doedemocratie.build import BadContentError, Settings, prepare
from doedemocratie.cli.made_up.hubs import made_up
from doedemocratie.faults import during
from doedemocratie.laying import site as laying_site
from doedemocratie.laying.site import Laying
from doedemocratie.machine.kept import UNUSED, Shelf
from doedemocratie.pages import sorts
from doedemocratie.pages.frame import render, urls
from doedemocratie.pages.frame.spec import Page, PageSpec, Site
from doedemocratie.pages.lists.making import Making, Pages

# Pages that are made of all records, so at each build; nights make them too.
ALWAYS_MADE = ("register", "form", "style", "things")
# Pages by the hundreds: nights make all of them, days one of so many.
BY_HUNDREDS, ONE_OF = ("municipality", "need", "landing"), 23
TODAY = dt.date(2026, 11, 23)
# So many records are laid together, so that all that there are take several turns.
FEW = 5


def laid_out(content: Path) -> None:
    """Lay the project's own content, and hubs that are made up."""
    ours = shutil.ignore_patterns("published.txt")
    shutil.copytree(ROOT / "content", content, ignore=ours)
    for slug, text in made_up(12, 1):
        (content / "hubs" / f"{slug}.yml").write_text(text, "utf-8")


def unsaid(_: str) -> None:
    """Say nothing."""


@dataclass
class BareFrame:
    """What the lane fills in, and of the theme around it only by what it is known."""

    shell: bytes

    def head(self, page: Page[object], site: Site) -> bytes:
        """Return what the head of a page holds."""
        return render.head(page, site).encode()

    def article(self, page: Page[object], site: Site) -> bytes:
        """Return the article of a page."""
        return "".join(render.article(page, site)).encode()

    def whole(self, _: Page[object], __: Site, head: bytes, article: bytes) -> bytes:
        """Return both."""
        return head + article

    def sealed(self, _: Page[object]) -> bytes:
        """Return what the theme is known by."""
        return self.shell


@dataclass
class Builder:
    """Builds a content folder again and again, from what the build before left."""

    content: Path
    folder: Path
    today: dt.date = TODAY
    shell: bytes = b""
    past: FormerBuild = field(default_factory=FormerBuild)
    turn: int = 0
    linked: set[str] = field(default_factory=set)

    def build(self, past: FormerBuild | None, out: Path) -> FormerBuild:
        """Build; returns what is left for the next build. Raises BadContentError."""
        site = Site("proef", self.today, ADDRESS, editors_mail="redactie@voorbeeld.example")
        settings = Settings(content=self.content, project=ROOT, site=site, search=False)
        former = past or FormerBuild()
        build = prepare(settings, unsaid, None, former.remembered, *reused(past))
        laying = Laying(build, BareFrame(self.shell), out, past)
        laying.lay((), unsaid)
        self.linked = laying.folder.linked
        return replace(laying.past(), remembered=former.remembered.following()).standing(out)

    def again(self) -> None:
        """Build from what is there, and hold it to a cold build."""
        self.turn += 1
        out, cold = self.folder / f"site-{self.turn}", self.folder / "koud"
        following = self.build(self.past, out)
        linked = self.linked
        self.build(None, cold)
        self.linked = linked
        assert read_tree(out) == read_tree(cold)
        shutil.rmtree(cold)
        if self.past.former:
            shutil.rmtree(self.past.former, ignore_errors=True)
        self.past = following


@pytest.fixture
def builder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Builder:
    monkeypatch.setattr(laying_site, "TOGETHER", FEW)
    laid_out(tmp_path / "content")
    return Builder(tmp_path / "content", tmp_path)


def one_of_so_many(pages: Pages, making: Making) -> Iterator[PageSpec[object]]:
    """Yield few of the pages of a sort."""
    return islice(pages(making), 0, None, ONE_OF)


def fewer(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out pages that are made of all records, and most where there are hundreds."""
    every = sorts.sorts()
    some = {name: sort for name, sort in every.items() if name not in ALWAYS_MADE}
    assert len(every) == len(some) + len(ALWAYS_MADE)
    for name in BY_HUNDREDS:
        some[name] = replace(some[name], pages=partial(one_of_so_many, some[name].pages))
    monkeypatch.setattr(sorts, "sorts", cache(lambda: some))


def edits(
    builder: Builder, monkeypatch: pytest.MonkeyPatch, dice: random.Random, count: int
) -> set[str]:
    """Change something and build again, so often; returns what was changed."""
    editor = ContentEditor(builder.content, dice)
    others: dict[str, Callable[[], None]] = {
        "date": lambda: setattr(builder, "today", builder.today + dt.timedelta(days=1)),
        "template": lambda: monkeypatch.setattr(ground, "templates", partial(str, dice.random())),
        "theme": lambda: setattr(builder, "shell", dice.randbytes(4)),
        "model code": lambda: setattr(builder, "past", FormerBuild()),
        "nothing": lambda: None,
    }
    ways = {**editor.ways, **others}
    done: set[str] = set()
    turns = [*ways]
    dice.shuffle(turns)
    before = builder.folder / "voor"
    for turn in range(count):
        what = turns[turn % len(turns)]
        shutil.copytree(builder.content, before)
        remembered = builder.past.remembered
        ways[what]()
        try:
            builder.again()
            done.add(what)
        except BadContentError:  # a change that `check` refuses
            shutil.rmtree(builder.content)
            shutil.copytree(before, builder.content)
            builder.past = replace(builder.past, remembered=remembered)
            shutil.rmtree(builder.folder / f"site-{builder.turn}", ignore_errors=True)
        shutil.rmtree(before)
    return done


@pytest.mark.whole
def test_what_the_pages_of_a_record_ask_is_noted_with_that_record(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer(monkeypatch)
    past = builder.build(FormerBuild(), builder.folder / "site")
    hubs = {path: unit for path, unit in past.units.items() if path.startswith("hubs/")}
    assert len(hubs) > 2 * FEW
    for path, unit in hubs.items():
        slug = Path(path).stem
        asked = [question for question, _ in unit.asked]
        assert ("entry", "hub", slug) in asked
        assert {ask[2] for ask in asked if ask[:2] == ("relations", "hub")} == {slug}
        assert {ask[1] for ask in asked if ask[0] == "social"} == {urls.kit(slug, "kaart.png")}
        assert "shell" in {ask[0] for ask in asked}


@pytest.mark.whole
def test_changes_give_the_bytes_of_a_cold_build(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer(monkeypatch)
    builder.again()
    done = edits(builder, monkeypatch, random.Random(2026), 6)
    assert len(done) > 4


@pytest.mark.whole
def test_of_pages_of_many_those_are_made_anew_that_show_what_changed(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer(monkeypatch)
    builder.again()
    before = builder.past.units
    hub = builder.content / "hubs" / "verzonnen-1.yml"
    text = hub.read_text("utf-8")
    hub.write_text(re.sub("(?m)^samenvatting:.*$", "samenvatting: Anders.", text), "utf-8")
    builder.again()
    site = builder.past.former
    assert site
    lists = {url: unit for url, unit in builder.past.units.items() if url.endswith("/")}
    showing = {
        url for url in lists if "/verzonnen-1/" in (site / url / "index.html").read_text("utf-8")
    }
    assert {url for url, unit in lists.items() if unit.pages is not before[url].pages} == showing
    assert 0 < len(showing) < len(lists) / 2


@pytest.mark.nightly
def test_two_hundred_changes_give_the_bytes_of_a_cold_build(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder.again()
    seed = random.randrange(1 << 32)
    with during(f"wijzigingen met {seed=}"):
        done = edits(builder, monkeypatch, random.Random(seed), 200)
    assert len(done) > 20


@pytest.mark.whole
def test_a_site_that_is_not_as_it_was_laid_is_made_anew(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    fewer(monkeypatch)
    builder.again()
    former = builder.past.former
    assert former
    edited, emptied, removed, folder = (
        former / "knooppunten" / slug / "index.html"
        for slug in ("boot", "greenwish", "hanzelab", "knhm")
    )
    edited.write_text(edited.read_text("utf-8").replace("Boot", "Niet Boot"), "utf-8")
    emptied.write_bytes(b"")
    removed.unlink()
    folder.unlink()
    folder.mkdir()
    builder.again()
    assert len(builder.linked) > 100
    assert builder.past.former
    shutil.rmtree(builder.past.former)
    builder.again()
    assert not builder.linked


SILENT: list[str] = []


def unit(*asked: str) -> UnitNote:
    return UnitNote({}, ("a.html",), ((1, 2, 3),), tuple(((ask,), b"ja") for ask in asked))


# Of some records, and of none.
PAST = FormerBuild(
    told="zo",
    units={f"hubs/knoop-{number}.yml": unit("whole", "namesake") for number in range(9)},
    reckoned={"open data knooppunten/knoop-1": (b"1", "rij"), "pairs": (b"2", ("a", "b"))},
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PastStore:
    monkeypatch.setattr(keeping, "SHARING", 2)
    store = PastStore(Shelf(tmp_path / ".cache" / "again"), "site", "stempel", tmp_path / "site")
    assert store.take(SILENT.append) == FormerBuild()
    store.lay(PAST, SILENT.append)
    assert store.take(SILENT.append) == replace(PAST, former=tmp_path / "site")
    assert not SILENT
    return store


def test_only_a_piece_in_which_something_changed_is_written_again(store: PastStore) -> None:
    pieces = sorted(store.shelf.folder.glob("site.[0-9]"))
    assert len(pieces) == 5
    for path in pieces:
        os.utime(path, (time.time() - UNUSED - 60,) * 2)
    former = {path: path.read_bytes() for path in pieces}
    after = replace(PAST, units={**PAST.units, "hubs/knoop-3.yml": unit("entry")})
    holding = keeping.in_pieces(after, 5)
    (changed,) = (place for place, piece in enumerate(holding) if "hubs/knoop-3.yml" in piece.units)
    store.lay(after, SILENT.append)
    assert [place for place, path in enumerate(pieces) if path.read_bytes() != former[path]] == [
        changed
    ]
    assert store.take(SILENT.append).units == after.units
    assert not SILENT


def turned_into_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-5]),
    "emptied": lambda path: path.write_bytes(b""),
    "garbage": lambda path: path.write_bytes(b"\x80\x04onzin"),
    "a folder": turned_into_a_folder,
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
@pytest.mark.parametrize("part", ["site.0", "site.4"])
def test_what_was_kept_and_is_damaged_is_thrown_away_with_a_sentence(
    part: str, damage: Callable[[Path], object], store: PastStore
) -> None:
    damage(store.shelf.folder / part)
    said: list[str] = []
    assert store.take(said.append) == FormerBuild()
    assert said == ["Wat van de vorige keer bewaard was, is beschadigd: ik maak alles opnieuw."]
    store.lay(FormerBuild(told="weer"), said.append)
    assert store.take(said.append).told == "weer"
    assert len(said) == 1


def test_what_another_version_or_machine_kept_is_thrown_away_with_a_sentence(
    store: PastStore,
) -> None:
    said: list[str] = []
    assert replace(store, stamp="een ander").take(said.append) == FormerBuild()
    store.shelf.lay(store.name, "stempel", {})  # as it was kept before there were pieces
    assert store.take(said.append) == FormerBuild()
    assert len(said) == 2
    assert all("een andere versie of een andere computer" in sentence for sentence in said)


def test_a_stamp_is_that_of_code_machine_and_settings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: een", "utf-8")
    before = ground.stamp(tmp_path)
    assert ground.stamp(tmp_path) == before
    (tmp_path / "mkdocs.yml").write_text("site_name: twee", "utf-8")
    settings = ground.stamp(tmp_path)
    monkeypatch.setattr(platform, "machine", lambda: "een andere")
    machine = ground.stamp(tmp_path)
    assert len({before, settings, machine, ground.stamp(tmp_path, "ander model")}) == 4


def test_of_the_build_before_nothing_stays_in_memory() -> None:
    class Circle:
        around: Circle

    circle = Circle()
    circle.around = circle
    seen = weakref.ref(circle)
    del circle
    aside.tidied(FormerBuild())
    assert seen() is None
