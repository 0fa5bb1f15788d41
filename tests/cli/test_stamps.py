"""What a build knows of a site that stands spares it a look into each folder, and hides nothing."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from calling import read_tree
from doedemocratie.again import since
from doedemocratie.cli.place import clearing
from doedemocratie.cli.shared import wanted
from doedemocratie.cli.shared.wanted import SiteStamp

PAGES = ("404.html", "index.html", "over/index.html", "over/ons/index.html", "over-ons/a/b/c.txt")


def lay(folder: Path, names: tuple[str, ...] = PAGES) -> None:
    """Write a site and its list."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, "utf-8")
    time.sleep(0.02)  # a system tells time by the tick; the list comes after the last folder
    wanted.sign(folder)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of which the stamp is kept."""
    begun = time.time_ns() - 1_000_000_000
    lay(tmp_path / "site")
    time.sleep(0.02)
    since.lay(tmp_path, tmp_path / "site", SiteStamp.of(tmp_path / "site", begun))
    return tmp_path / "site"


def kept(site: Path) -> SiteStamp | None:
    """Return the stamp that was kept of a site."""
    numbers = since.take(site.parent, site)
    return SiteStamp(*numbers) if numbers else None


def looked_into(site: Path, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many folders are listed to know that there are no strangers."""
    real, listings = os.scandir, list[str]()

    def scandir(path: str) -> object:
        listings.append(path)
        return real(path)

    with monkeypatch.context() as patch:
        patch.setattr(os, "scandir", scandir)
        assert wanted.strangers(site, kept(site)) == []
    return len(listings)


def test_a_site_that_did_not_change_is_known_without_a_look_into_its_folders(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert looked_into(site, monkeypatch) == 1
    (site / "over" / "index.html").write_text("van mij", "utf-8")  # it would be replaced anyhow
    assert looked_into(site, monkeypatch) == 1


def linked(site: Path) -> None:
    shutil.move(site / "over" / "ons", site.parent / "elders")
    (site / "over" / "ons").symlink_to(site.parent / "elders")


def dated_back(site: Path) -> None:
    """As who copies with the times of what is copied."""
    folder, former = site / "over", (site / "over").stat()
    (folder / "notities.txt").write_text("van mij", "utf-8")
    os.utime(folder, ns=(former.st_atime_ns, former.st_mtime_ns))


def copied(site: Path) -> None:
    (site / "over" / "notities.txt").write_text("van mij", "utf-8")
    shutil.copytree(site, site.parent / "kopie")
    shutil.rmtree(site)
    (site.parent / "kopie").rename(site)


STRANGE: dict[str, Callable[[Path], object]] = {
    "at the top": lambda site: (site / "CNAME").write_text("van mij", "utf-8"),
    "a folder": lambda site: (site / "foto's").mkdir(),
    "deep": lambda site: (site / "over-ons" / "a" / "b" / "d.txt").write_text("van mij", "utf-8"),
    "an empty folder": lambda site: (site / "over" / ".git").mkdir(),
    "a link": linked,
    "dated back": dated_back,
    "a copy": copied,
}


@pytest.mark.parametrize("strange", STRANGE.values(), ids=STRANGE)
def test_what_is_strange_is_named_as_without_a_stamp(
    strange: Callable[[Path], object], site: Path
) -> None:
    stamp = kept(site)
    assert stamp
    strange(site)
    assert wanted.strangers(site, stamp) == wanted.strangers(site) != []


def emptied(site: Path, note: Path) -> None:
    note.write_bytes(b"")


def a_file(site: Path, note: Path) -> None:
    shutil.rmtree(note.parent)
    note.parent.write_text("een bestand", "utf-8")


def signed_again(site: Path, note: Path) -> None:
    (site / wanted.MADE).unlink()
    wanted.sign(site)


def of_another_time(site: Path, note: Path) -> None:
    """As when the clock was wrong while the site was built."""
    stamp = SiteStamp.of(site, time.time_ns() + 3_600_000_000_000)
    since.lay(site.parent, site, stamp)


def on_a_stick(site: Path, note: Path) -> None:
    """As a disk that tells time by the hundredth of a second, and little of its folders."""
    os.utime(site / wanted.MADE, ns=(0, time.time_ns() // 10_000_000 * 10_000_000))
    since.lay(site.parent, site, SiteStamp.of(site, time.time_ns() - 1_000_000_000))


@pytest.mark.parametrize("damage", [emptied, a_file, signed_again, of_another_time, on_a_stick])
def test_a_stamp_that_is_not_of_this_site_tells_nothing(
    damage: Callable[[Path, Path], None], site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (note,) = (site.parent / ".cache" / "again").glob("since-*")
    damage(site, note)
    assert looked_into(site, monkeypatch) == 6


HOSTILE = ("../kostbaar/brief.txt", "/etc/hosts", "over//index.html", "./index.html", "..", "\0")


@pytest.mark.parametrize("name", [None, *HOSTILE, "afwezig.txt", "over", "bij/brief.txt"])
def test_of_a_site_that_is_taken_away_nothing_stays_and_nothing_else_goes(
    name: str | None, site: Path
) -> None:
    precious = site.parent / "kostbaar"
    lay(precious, ("brief.txt",))
    (site / "bij").symlink_to(precious)
    before = read_tree(precious)
    (site / "over" / "notities.txt").write_text("van mij", "utf-8")
    (site / wanted.MADE).write_text("\n".join([name or "#", *PAGES, wanted.MADE]), "utf-8")
    clearing.take_away(site)
    assert not site.exists()
    assert read_tree(precious) == before


def test_a_whole_site_is_taken_away_by_its_list(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is left for the slow way is its own folder, with nothing in it."""
    left: list[dict[str, bytes | None]] = []
    monkeypatch.setattr(shutil, "rmtree", lambda folder, **_: left.append(read_tree(folder)))
    clearing.take_away(site)
    assert left == [{}]
