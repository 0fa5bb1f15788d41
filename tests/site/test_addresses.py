"""An address once published answers or redirects, forever."""

from __future__ import annotations

import shutil
from pathlib import Path

from building import ROOT, Built
from doedemocratie.pages import views
from doedemocratie.records.catalogue import load

LIST = ROOT / "tests" / "published-urls.txt"


def published() -> list[str]:
    """Return every address of the list, below the site's root."""
    lines = LIST.read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def test_every_published_address_answers_or_redirects(real: Built) -> None:
    gone = [
        url for url in published() if not (real.folder / url.strip("/") / "index.html").is_file()
    ]
    assert gone == [], "houd de pagina, of laat het oude adres doorverwijzen (aliassen)"


def test_the_list_names_everything_that_is_published(real: Built) -> None:
    made = {
        "/" + "".join(f"{part}/" for part in path.parent.relative_to(real.folder).parts)
        for path in real.folder.rglob("index.html")
    }
    new = sorted(made - set(published()))
    assert new == [], "zet deze adressen in tests/published-urls.txt"


def test_the_list_is_sorted_and_names_nothing_twice() -> None:
    assert published() == sorted(set(published()))


def test_what_the_project_published_is_known_to_its_own_content_only(tmp_path: Path) -> None:
    content, listed = tmp_path / "content", tmp_path / "tests" / "published-urls.txt"
    content.mkdir()
    listed.parent.mkdir()
    listed.write_text("# Every address\n/\n/knooppunten/gemeente/texel/\n", "utf-8")
    assert load(content, tmp_path)[0].published == frozenset()
    (tmp_path / "mkdocs.yml").touch()
    catalogue, _ = load(content, tmp_path)
    assert catalogue.published == {"", "knooppunten/gemeente/texel/"}
    assert "knooppunten/gemeente/texel/" in views.every_url(catalogue)
    listed.unlink()
    assert load(content, tmp_path)[0].published == frozenset()


def test_a_landing_page_stays_when_its_last_hub_leaves(tmp_path: Path) -> None:
    for name in ("content", "tests/published-urls.txt", "mkdocs.yml"):
        there = tmp_path / name
        there.parent.mkdir(exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copyfile
        copy(ROOT / name, there)
    (tmp_path / "content" / "hubs" / "gemeente-leiden.yml").unlink()
    catalogue, _ = load(tmp_path / "content", tmp_path)
    made = {*views.every_url(catalogue), *(old for old, _ in views.redirects(catalogue))}
    gone = [url for url in published() if url.startswith("/knooppunten/") and url[1:] not in made]
    assert gone == ["/knooppunten/gemeente-leiden/", "/knooppunten/gemeente-leiden/merk/"]
