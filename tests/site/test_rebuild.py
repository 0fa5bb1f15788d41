"""A rebuild gives the bytes of a cold build, whatever became another between the two."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache, partial
from pathlib import Path

import pytest
from editing_content import ContentEditor

from building import ADDRESS, ROOT
from calling import read_tree
from doedemocratie.again import ground
from doedemocratie.again.past import FormerBuild
from doedemocratie.build import BadContentError, Settings, prepare
from doedemocratie.cli.made_up.hubs import made_up
from doedemocratie.faults import during
from doedemocratie.laying import Laying
from doedemocratie.pages import sorts
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Page, Site

# Pages by the hundreds that are made of all records, so at each build; nights make them too.
ALWAYS_MADE = ("municipality", "need", "landing", "register", "form", "style", "things")
TODAY = dt.date(2026, 11, 23)


def laid_out(content: Path) -> None:
    """Lay the project's own content, and hubs that are made up."""
    ours = shutil.ignore_patterns("published.txt")
    shutil.copytree(ROOT / "content", content, ignore=ours)
    for slug, text in made_up(12, 1):
        (content / "hubs" / f"{slug}.yml").write_text(text, "utf-8")


def unsaid(_: str) -> None:
    """Say nothing."""


def html(page: Page[object], site: Site) -> Iterable[str]:
    """Return a page as the lane fills it in, without what the theme has around it."""
    yield render.head(page, site)
    yield from render.article(page, site)


@dataclass
class Builder:
    """Builds a content folder again and again, from what the build before left."""

    content: Path
    folder: Path
    today: dt.date = TODAY
    shell: bytes = b""
    past: FormerBuild = field(default_factory=FormerBuild)
    turn: int = 0
    linked: int = 0

    def build(self, past: FormerBuild | None, out: Path) -> FormerBuild:
        """Build; returns what is left for the next build. Raises BadContentError."""
        site = Site("proef", self.today, ADDRESS, editors_mail="redactie@voorbeeld.example")
        settings = Settings(content=self.content, project=ROOT, site=site, search=False)
        former = past or FormerBuild()
        build = prepare(settings, unsaid, None, former.remembered, former.drawn)
        laying = Laying(build, html, lambda _: self.shell, out, past)
        laying.lay((), unsaid)
        self.linked = len(laying.folder.linked)
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
            shutil.rmtree(self.past.former)
        self.past = following


@pytest.fixture
def builder(tmp_path: Path) -> Builder:
    laid_out(tmp_path / "content")
    return Builder(tmp_path / "content", tmp_path)


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
def test_twenty_changes_give_the_bytes_of_a_cold_build(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = sorts.sorts()
    fewer = {name: sort for name, sort in every.items() if name not in ALWAYS_MADE}
    assert len(every) == len(fewer) + len(ALWAYS_MADE)
    monkeypatch.setattr(sorts, "sorts", cache(lambda: fewer))
    builder.again()
    done = edits(builder, monkeypatch, random.Random(2026), 20)
    assert len(done) > 15


@pytest.mark.nightly
def test_two_hundred_changes_give_the_bytes_of_a_cold_build(
    builder: Builder, monkeypatch: pytest.MonkeyPatch
) -> None:
    builder.again()
    seed = random.randrange(1 << 32)
    with during(f"wijzigingen met {seed=}"):
        done = edits(builder, monkeypatch, random.Random(seed), 200)
    assert len(done) > 20
