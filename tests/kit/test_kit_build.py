"""A build puts every file of a kit on the site, as the records have it, and says what it weighs."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
from PIL import Image

import kits
from building import ADDRESS, ROOT, Built, build_site
from calling import called, read_tree
from doedemocratie.cli.shared import wanted
from doedemocratie.kit import beside, room
from doedemocratie.kit.drawing import Printing
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame import pictures
from doedemocratie.pages.kit import files
from doedemocratie.pages.kit.cards import cards as cards_of
from doedemocratie.pages.kit.pieces import Piece
from doedemocratie.pages.lists.making import Making


def _pieces(site: Built) -> Iterator[Piece]:
    for asked in room.asked(Making(site.catalogue, site.site)):
        yield from asked.pieces()


def test_every_file_that_is_asked_for_stands_there_at_its_size(kit_site: Built) -> None:
    told = kit_site.site.kit
    assert told
    asked = {piece.address for piece in _pieces(kit_site)}
    assert asked == told.keys()
    assert {kit_site.folder / address: size for address, size in told.items()} == {
        path: path.stat().st_size for path in map(kit_site.folder.joinpath, told)
    }
    laid = {
        path.relative_to(kit_site.folder) for path in kit_site.folder.glob("knooppunten/*/kit/*")
    }
    assert laid == {Path(address) for address in told if "/kit/" in address}


def test_every_card_is_shown_by_a_page(kit_site: Built) -> None:
    """Nobody ever sees a card that no page names."""
    told = kit_site.site.kit
    assert told
    named = {
        name
        for page in kit_site.folder.rglob("*.html")
        for name in re.findall(r'property="og:image" content="([^"]*)"', page.read_text("utf-8"))
    }
    cards = {kit_site.site.address + address for address in told if address.endswith("kaart.png")}
    cards |= {
        kit_site.site.address + piece.address
        for piece in cards_of(Making(kit_site.catalogue, kit_site.site))
    }
    assert cards
    assert cards == named


def test_sheets_have_a_small_picture_that_weighs_little(kit_site: Built) -> None:
    for name in ("poster", "visitekaartjes"):
        sheets = list(kit_site.folder.glob(f"knooppunten/*/kit/{name}.pdf"))
        assert len(sheets) > 8
        for sheet in sheets:
            small = sheet.with_name(f"{name}-klein.png")
            assert small.stat().st_size <= 6_000, small
            with Image.open(small) as image:
                assert image.size == (166, 234)


def test_what_is_kept_is_what_would_be_made_now(kit_site: Built) -> None:
    printing = Printing(ROOT)
    for piece in _pieces(kit_site):
        if piece.address.startswith("knooppunten/gemengd/"):
            laid = (kit_site.folder / piece.address).read_bytes()
            assert laid == beside.bytes_of(piece, printing), piece.address


def test_the_files_of_a_hub_follow_from_nothing_but_what_is_told_of_it(kit_site: Built) -> None:
    """What is kept of them is taken for as long as that stays the same (`files.told`)."""
    made = Making(kit_site.catalogue, kit_site.site)
    for entry in kit_site.catalogue.of(Hub):
        assert json.loads(entry.record.model_dump_json()).keys() == Hub.model_fields.keys()
        bare = replace(entry, file="", path="", origin=Path())
        known = {at: picture for at, picture in made.site.pictures.items() if at[1] == entry.slug}
        alone = SimpleNamespace(site=SimpleNamespace(address=made.site.address, pictures=known))
        asked, wanted = (
            list(files.of_hub(hub, making, shown=True))
            for hub, making in ((bare, cast("Making", alone)), (entry, made))
        )
        assert asked == wanted
        assert files.told(bare, cast("Making", alone)) == files.told(entry, made)


@pytest.mark.parametrize("what", ["record", "slug", "address", "logo"])
def test_another_hub_is_told_otherwise(what: str, kit_site: Built) -> None:
    made = Making(kit_site.catalogue, kit_site.site)
    entry = next(
        one for one in kit_site.catalogue.of(Hub) if pictures.logo(made.site.pictures, one)
    )
    if what == "record":
        other = replace(entry, record=entry.record.model_copy(update={"plaats": "Elders"})), made
    elif what == "slug":
        other = replace(entry, slug="elders"), made
    else:
        change = {"address": {"address": "https://elders.example/"}, "logo": {"pictures": {}}}
        other = entry, made.anew(replace(made.site, **change[what]))  # type: ignore[arg-type]
    assert files.told(*other) != files.told(entry, made)


def test_a_site_without_kits_says_that_there_are_none(real: Built) -> None:
    assert real.site.kit is None
    assert not list(real.folder.glob("knooppunten/*/kit"))


@pytest.mark.nightly
def test_built_anew_from_nothing_the_site_is_the_same(kit_site: Built, tmp_path: Path) -> None:
    """Another content folder has a room of its own, so that nothing was kept."""
    again = build_site(
        kits.lay(tmp_path / "content"),
        tmp_path / "site",
        SITE_URL=ADDRESS,
        SEARCH="false",
        KIT="true",
    )
    assert read_tree(again.folder) == read_tree(kit_site.folder)


@pytest.fixture
def small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a content folder of one hub."""
    monkeypatch.setenv("SEARCH", "false")
    whole = kits.lay(tmp_path / "alles")
    (tmp_path / "content" / "hubs").mkdir(parents=True)
    shutil.copy(whole / "hubs" / "kort.yml", tmp_path / "content" / "hubs")
    return tmp_path / "content"


def build(content: Path, *asked: str) -> tuple[int, str, Path]:
    out = content.parent / "site"
    result = called(
        *("build", "--content", str(content), "--out", str(out), "--date", "2026-11-23", *asked)
    )
    return result.exit_code, result.stdout + result.stderr, out


@pytest.mark.whole
def test_a_next_build_links_what_did_not_change_and_makes_what_did(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIT", "true")
    poster = "knooppunten/kort/kit/poster.pdf"
    code, told, out = build(small)
    assert code == 0, told
    first = (out / poster).stat()
    drawn: list[str] = []
    real = beside.bytes_of

    def noted(piece: Piece, printing: Printing) -> bytes:
        drawn.append(piece.address.rpartition("/")[2])
        return real(piece, printing)

    monkeypatch.setattr(beside, "bytes_of", noted)
    assert build(small)[0] == 0
    assert drawn == []
    assert (out / poster).stat().st_mtime_ns == first.st_mtime_ns
    hub = small / "hubs" / "kort.yml"
    hub.write_text(hub.read_text("utf-8").replace("'09:30'", "'09:15'"), "utf-8")
    assert build(small)[0] == 0
    assert "poster.pdf" in drawn
    assert not {"kaart.png", "embleem.png", "kleuren.ase"} & set(drawn)
    assert (out / poster).stat().st_mtime_ns != first.st_mtime_ns
    there = {name for name, data in read_tree(out).items() if data is not None}
    assert wanted.listed(out) == there


def test_who_asks_for_no_kit_gets_none(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KIT")
    code, told, out = build(small, "--no-kit")
    assert code == 0, told
    assert (out / "knooppunten/kort/merk/index.html").is_file()
    assert not (out / "knooppunten/kort/kit").exists()


def test_a_sheet_that_breaks_costs_no_site_and_names_the_hub(
    small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIT", "true")
    sheets = small.parent / "sheets"
    sheets.mkdir()
    (sheets / "poster.typ").write_text("#nergens", "utf-8")
    monkeypatch.setattr("doedemocratie.kit.drawing.SHEETS", sheets)
    code, told, out = build(small)
    assert code == 3
    assert "bij het maken van knooppunten/kort/kit/poster.pdf" in told
    assert "Traceback" not in told
    assert not out.exists()
