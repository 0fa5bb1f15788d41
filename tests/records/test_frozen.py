"""Records of every release keep working: tests/frozen has those of each, with every field."""

from __future__ import annotations

from pathlib import Path

import pytest

import frozen
from building import ROOT
from cases import TODAY
from doedemocratie.model.kinds import SINGLE, Kind, kind_of
from doedemocratie.model.kinds.migrations import VERSION
from doedemocratie.records.catalogue import load
from doedemocratie.records.files import reader
from doedemocratie.records.judging.checks import check

# What may be said of a sound record of before, while it is still read; 0.2.0 knew no such gap.
SAID = {"renamed-key", "dropped-key", "status-jumps", "home-elsewhere"}

of_each = pytest.mark.parametrize("folder", frozen.FOLDERS, ids=lambda folder: folder.name)


def test_this_version_is_frozen_and_in_the_changelog() -> None:
    assert VERSION in [folder.name for folder in frozen.FOLDERS]
    assert f"\n## [{VERSION}] - " in (ROOT / "CHANGELOG.md").read_text("utf-8")


@of_each
def test_records_of_a_release_are_still_sound(folder: Path) -> None:
    catalogue, problems = load(folder / "content", ROOT, TODAY)
    problems += check(catalogue)
    assert [told for told in problems if told.code not in SAID or told.level == "error"] == []
    assert catalogue.broken == ()


def _kind(path: Path) -> Kind:
    kind = kind_of(path.as_posix())
    assert kind
    return kind


@of_each
def test_they_fill_in_every_field_of_that_release(folder: Path) -> None:
    there: set[str] = set()
    alone = (folder / "content" / name for name in SINGLE)
    for path in (*(folder / "content").glob("*/*.*"), *filter(Path.is_file, alone)):
        document, flaws = reader.read(path)
        assert document
        assert flaws == []
        there |= set(frozen.filled(document.data, _kind(path).id))
    assert [field for field in frozen.listed(folder) if field not in there] == []


@of_each
def test_every_field_of_a_release_is_there_or_has_a_migration(folder: Path) -> None:
    now = {"", *frozen.of_today()}
    assert [field for field in frozen.listed(folder) if frozen.today(field) not in now] == []
