"""Which pages of a pull request are drawn: those of changed records, by names of our own."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest
from loading import script

from building import ROOT, run
from doedemocratie.model.kinds import KINDS


@pytest.fixture(scope="module")
def pictures() -> ModuleType:
    return script("pictures")


def test_changed_records_are_drawn(pictures: ModuleType) -> None:
    paths = ["content/hubs/plug.yml", "content/stories/een-verhaal.md", "content/hubs/plug.md"]
    assert pictures.addresses(paths) == ["knooppunten/plug", "verhalen/een-verhaal"]


@pytest.mark.parametrize(
    "path",
    [
        "content/hubs/../x.yml",
        "content/hubs/a/b.yml",
        "content/hubs/--x.yml",
        "content/over.md",
        "content/hubs/X.yml",
        "content/hubs/a b.yml",
        "content/hubs/a.yml\n",
        "x/content/hubs/a.yml",
        "content/actions/a.yml",
        "content/assets/hubs/a.yml",
        "",
        "/content/hubs/a.yml",
    ],
)
def test_other_paths_are_passed_over(path: str, pictures: ModuleType) -> None:
    assert pictures.addresses([path]) == []


def test_every_kind_with_pages_of_its_own_is_known(pictures: ModuleType) -> None:
    # What does not stand apart, stands on one page with others.
    pages = {kind.folder: kind.url("naam").removesuffix("naam/") for kind in KINDS if kind.apart}
    assert pages == pictures.PAGES


def test_nothing_changed_draws_nothing(tmp_path: Path) -> None:
    (tmp_path / "changed").write_text("content/hubs/weg.yml\0mkdocs.yml\0", "utf-8")
    asked = (ROOT / "scripts" / "pictures", tmp_path, tmp_path / "out", tmp_path / "changed")
    done = run(sys.executable, *asked)
    assert (done.returncode, done.stdout) == (0, "Er is geen pagina veranderd.\n")
    assert not (tmp_path / "out").exists()
