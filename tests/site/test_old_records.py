"""A site of records of every release is built, with a page for each of them."""

from __future__ import annotations

from pathlib import Path

import pytest

import frozen
from building import build_site


@pytest.mark.parametrize("folder", frozen.FOLDERS, ids=lambda folder: folder.name)
def test_records_of_a_release_still_have_their_pages(folder: Path, tmp_path: Path) -> None:
    site = build_site(folder / "content", tmp_path / "site", SEARCH="false")
    entries = list(site.catalogue.all())
    assert len(entries) == len(list((folder / "content").glob("*/*.*")))
    for entry in entries:
        assert entry.title in site.html(entry.kind.url(entry.slug))
