"""The folder of a site in the making: what is linked is the former site's, and stays so."""

from __future__ import annotations

from pathlib import Path

import pytest

from doedemocratie.again.folder import SiteFolder


@pytest.fixture
def folder(tmp_path: Path) -> SiteFolder:
    """A folder beside a former site with one file."""
    former = tmp_path / "former"
    (former / "a").mkdir(parents=True)
    (former / "a" / "index.html").write_bytes(b"was")
    return SiteFolder(tmp_path / "new", former)


def test_the_same_bytes_are_the_same_file(folder: SiteFolder) -> None:
    folder.write("a/index.html", b"was")
    assert folder.former
    assert (folder.out / "a/index.html").samefile(folder.former / "a/index.html")
    assert folder.linked == {"a/index.html"}


def test_what_is_written_over_a_linked_file_leaves_the_former_site_as_it_was(
    folder: SiteFolder,
) -> None:
    folder.link("a/index.html")
    folder.write("a/index.html", b"is")
    assert folder.former
    assert (folder.out / "a/index.html").read_bytes() == b"is"
    assert (folder.former / "a/index.html").read_bytes() == b"was"
    assert folder.linked == set()


def test_a_shorter_file_leaves_nothing_of_a_longer_one(folder: SiteFolder) -> None:
    folder.write("b/c/index.html", b"a long one")
    folder.write("b/c/index.html", b"short")
    assert (folder.out / "b/c/index.html").read_bytes() == b"short"


def test_a_folder_that_was_there_before_is_not_its_own(folder: SiteFolder) -> None:
    (folder.out / "b").mkdir(parents=True)
    folder.write("b/index.html", b"written")
    folder.write("b/c/index.html", b"written")
    folder.link("a/index.html")
    assert folder.own == {"b/c", "a"}
    assert folder.linked == {"a/index.html"}
    assert folder.written == {"b/index.html", "b/c/index.html"}
