"""An address once published answers or redirects, forever."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from building import ROOT, Built, addresses, of_site
from calling import called
from doedemocratie.cli.shared.published import told
from doedemocratie.pages import sorts
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.making import Making
from doedemocratie.records.catalogue import load

LIST = ROOT / "content" / "published.txt"


def published() -> list[str]:
    """Return every address of the list, below the site's root."""
    lines = LIST.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def copy_project(folder: Path) -> None:
    """Copy what a command reads of the project."""
    made = (".github/ISSUE_TEMPLATE", ".vscode", "scripts/github")
    for name in ("content", "docs", "mkdocs.yml", *made):
        there = folder / name
        there.parent.mkdir(exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, there)


def test_every_published_address_answers_or_redirects(real: Built) -> None:
    gone = [
        url for url in published() if not (real.folder / url.strip("/") / "index.html").is_file()
    ]
    assert gone == [], "houd de pagina, of laat het oude adres doorverwijzen (aliassen)"


def test_the_list_names_every_page_that_comes_from_no_record(real: Built) -> None:
    """Who sends a record need not touch the list: `check --fix` adds its pages afterwards."""
    made = {
        "".join(f"{part}/" for part in path.parent.relative_to(real.folder).parts)
        for path in of_site(real.folder)
    }
    catalogue, _ = load(ROOT / "content", ROOT)
    nothing = replace(catalogue, entries={}, published=frozenset())
    records = {*addresses(catalogue)} - {*addresses(nothing)}
    new = sorted(made - records - catalogue.published)
    assert new == [], "zet deze adressen in content/published.txt"


def test_a_new_record_comes_on_the_list_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_project(tmp_path)
    monkeypatch.chdir(tmp_path)
    new = tmp_path / "content" / "hubs" / "nieuw-in-texel.yml"
    new.write_text(
        "# yaml-language-server: $schema=../schemas/hub.schema.json\n"
        "naam: Nieuw in Texel\ntype: informeel\nbereik: lokaal\nsamenvatting: Een begin.\n"
        "plaats: Den Burg\nwebsite: https://nieuw.example\n",
        "utf-8",
    )
    there = tmp_path / "content" / "published.txt"
    before = there.read_text("utf-8")
    assert called("check").exit_code == 0
    assert (
        "content/published.txt: 3 nieuwe adressen nog niet op de lijst" in called("report").stdout
    )
    one = called("check", "--fix", str(new))
    assert there.read_text("utf-8") == before, "who mends one file, mends that file"
    assert "Er was niets te herschrijven." in one.stderr
    done = called("check", "--fix")
    assert "Op de lijst gezet: 3 nieuwe adressen" in done.stderr
    added = set(there.read_text("utf-8").splitlines()) - set(before.splitlines())
    assert added == {
        "/knooppunten/nieuw-in-texel/",
        "/knooppunten/nieuw-in-texel/merk/",
        "/knooppunten/stadium/actief/",
    }
    lines = [line for line in there.read_text("utf-8").splitlines() if not line.startswith("#")]
    assert lines == sorted(lines)
    assert "nog niet in" not in called("report").stdout
    new.unlink()
    catalogue, _ = load(tmp_path / "content", tmp_path)
    assert "knooppunten/stadium/actief/" in addresses(catalogue)


def test_the_list_is_sorted_and_names_nothing_twice() -> None:
    assert published() == sorted(set(published()))


def test_what_the_project_published_is_known_to_its_own_content_only(tmp_path: Path) -> None:
    content, listed = tmp_path / "content", tmp_path / "content" / "published.txt"
    content.mkdir()
    listed.write_text("# Every address\n/\n/knooppunten/gemeente/texel/\n", "utf-8")
    assert load(content, tmp_path)[0].published == frozenset()
    (tmp_path / "mkdocs.yml").touch()
    catalogue, _ = load(content, tmp_path)
    assert catalogue.published == {"", "knooppunten/gemeente/texel/"}
    assert "knooppunten/gemeente/texel/" in addresses(catalogue)
    listed.unlink()
    assert load(content, tmp_path)[0].published == frozenset()


def test_a_landing_page_stays_when_its_last_hub_leaves(tmp_path: Path) -> None:
    copy_project(tmp_path)
    (tmp_path / "content" / "hubs" / "gemeente-leiden.yml").unlink()
    catalogue, _ = load(tmp_path / "content", tmp_path)
    site = Site(name="", today=dt.date(2026, 11, 23))
    specs = list(sorts.specs(Making(catalogue, site)))
    made = {url for spec in specs for url in (spec.url, *spec.former)}
    gone = [url for url in published() if url.startswith("/knooppunten/") and url[1:] not in made]
    assert gone == ["/knooppunten/gemeente-leiden/", "/knooppunten/gemeente-leiden/merk/"]


def test_the_list_itself_is_not_published(real: Built) -> None:
    assert LIST.is_file()
    text = LIST.read_bytes()
    names = [path for path in real.folder.rglob("*") if path.suffix == ".txt"]
    assert [path for path in names if path.name == LIST.name or path.read_bytes() == text] == []


def test_a_list_that_is_no_text_or_a_link_stops_nothing(tmp_path: Path) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "mkdocs.yml").touch()
    (content / "published.txt").write_bytes(b"/over/\n\xff\xfe\n")
    assert load(content, tmp_path)[0].published == {"over/"}
    (content / "published.txt").rename(tmp_path / "elsewhere.txt")
    (content / "published.txt").symlink_to(tmp_path / "elsewhere.txt")
    catalogue, problems = load(content, tmp_path)
    assert catalogue.published == frozenset()
    assert [problem.code for problem in problems] == ["symlink"]


def test_one_address_is_one_address() -> None:
    assert told(1).startswith("Op de lijst gezet: 1 nieuw adres (")
    assert told(2).startswith("Op de lijst gezet: 2 nieuwe adressen (")
