"""A file is written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from doedemocratie.records.files.whole import write_whole


def test_a_file_is_written_over_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "map" / "hub.yml"
    write_whole(path, b"naam: een\n")
    write_whole(path, b"naam: twee\r\n")
    assert path.read_bytes() == b"naam: twee\r\n"
    assert [file.name for file in path.parent.iterdir()] == ["hub.yml"]


def test_what_may_read_a_file_stays(tmp_path: Path) -> None:
    path = tmp_path / "hub.yml"
    umask = os.umask(0o077)
    try:
        write_whole(path, b"")
        assert stat.S_IMODE(path.stat().st_mode) == 0o644
        path.chmod(0o600)
        write_whole(path, b"naam: een\n")
    finally:
        os.umask(umask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_the_old_file_stays_where_the_new_one_fails(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "hub.yml"
    path.write_bytes(b"naam: oud\n")

    def full(_: int) -> None:
        raise OSError("vol")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="vol"):
        write_whole(path, b"naam: nieuw\n")
    assert path.read_bytes() == b"naam: oud\n"
    assert [file.name for file in tmp_path.iterdir()] == ["hub.yml"]


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    path, target = tmp_path / "hub.yml", tmp_path / "elders.yml"
    target.write_bytes(b"naam: elders\n")
    path.symlink_to(target)
    write_whole(path, b"naam: hier\n")
    assert target.read_bytes() == b"naam: elders\n"
    assert path.read_bytes() == b"naam: hier\n"
