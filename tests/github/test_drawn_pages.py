"""Which pages of a pull request are drawn: those of changed records, by names of our own."""

from __future__ import annotations

import importlib.machinery
import importlib.util
import sys

import pytest

from building import ROOT, run
from doedemocratie.model.kinds import KINDS
from doedemocratie.pages import urls


@pytest.fixture(scope="module")
def pictures():  # type: ignore[no-untyped-def]
    sys.path.insert(0, str(ROOT / "scripts"))
    loader = importlib.machinery.SourceFileLoader("pictures", str(ROOT / "scripts" / "pictures"))
    spec = importlib.util.spec_from_loader("pictures", loader)
    assert spec
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_changed_records_are_drawn(pictures) -> None:  # type: ignore[no-untyped-def]
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
def test_other_paths_are_passed_over(path: str, pictures) -> None:  # type: ignore[no-untyped-def]
    assert pictures.addresses([path]) == []


def test_every_kind_with_pages_of_its_own_is_known(pictures) -> None:  # type: ignore[no-untyped-def]
    pages = {kind.folder: urls.RECORD[kind.id]("naam").split("/naam/")[0] for kind in KINDS}
    del pages["actions"]  # stand on one page
    assert pages == pictures.PAGES


def test_nothing_changed_draws_nothing(tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "changed").write_text("content/hubs/weg.yml\0mkdocs.yml\0", "utf-8")
    asked = (ROOT / "scripts" / "pictures", tmp_path, tmp_path / "out", tmp_path / "changed")
    done = run(sys.executable, *asked)
    assert (done.returncode, done.stdout) == (0, "Er is geen pagina veranderd.\n")
    assert not (tmp_path / "out").exists()
