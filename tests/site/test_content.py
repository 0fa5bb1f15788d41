"""The project's own content: what it promises to show."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from building import ROOT, Built, addresses
from doedemocratie.model.grammar.fields import describe
from doedemocratie.model.kinds import RESERVED
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame import urls
from doedemocratie.pages.kinds import hub_facts
from doedemocratie.records.files import reader

# What the example cannot have: it wrote itself, nobody keeps it.
NOT_SHOWN = {"bron", "beheerders"}


def test_the_example_hub_shows_every_field() -> None:
    document, _ = reader.read(ROOT / "content" / "hubs" / "voorbeeldhub.yml")
    assert document is not None
    for spec in describe(Hub):
        assert (spec.name in document.data) is (spec.name not in NOT_SHOWN), spec.name
    merk = next(spec for spec in describe(Hub) if spec.name == "merk")
    assert set(document.data["merk"]) == {spec.name for spec in merk.fields}


def test_every_value_of_the_example_hub_is_on_one_of_its_pages(real: Built) -> None:
    entry = real.catalogue.get(Hub, "voorbeeldhub")
    assert entry
    text = real.html("knooppunten/voorbeeldhub") + real.html("knooppunten/voorbeeldhub/merk")
    for words in ("Voorbeeldstraat 1", "000 000 00 00", "De Voorbeeldkas", "tagiair", "Arabisch"):
        assert words in text
    brand = entry.record.merk
    assert brand
    assert brand.citaten
    assert brand.cijfers
    for quote in brand.citaten:
        assert quote.tekst[:20] in text
    for figure in brand.cijfers:
        assert figure.getal in text


def test_a_field_that_no_line_can_hold_has_a_place_of_its_own() -> None:
    kinds = ("group", "markdown", "web-address", "email", "phone", "file", "coordinates")
    loose = [spec.name for spec in describe(Hub) if spec.name not in hub_facts.PLACED]
    assert not [spec.name for spec in describe(Hub) if spec.name in loose and spec.sort.id in kinds]


def test_no_record_can_take_an_address_of_the_site(real: Built) -> None:
    records = {urls.record(entry) for entry in real.catalogue.all()}
    for url in addresses(real.catalogue):
        for parent in (urls.HUBS, urls.EXPERIMENTS):
            first = url.removeprefix(parent).split("/")[0]
            if url.startswith(parent) and first and f"{parent}{first}/" not in records:
                assert first in RESERVED, url


def test_eleven_hubs_and_seven_experiments_are_provisional_and_name_their_source() -> None:
    for folder, count in (("hubs", 12), ("experiments", 7)):
        files = list(Path(ROOT / "content" / folder).glob("*.yml"))
        assert len(files) == count
        for path in files:
            if path.stem != "voorbeeldhub":
                text = path.read_text("utf-8")
                assert "2015-02-12" in text
                assert "bevestigd_op" not in text


# A line of a table of docs/bron.md, without its heads: statement, addresses, files or why not.
_ROWS = [
    [cell.strip() for cell in line.strip("|").split(" | ")]
    for line in (ROOT / "docs" / "bron.md").read_text("utf-8").splitlines()
    if line.startswith("| ") and " | Waar " not in line
]


@pytest.mark.parametrize("row", _ROWS, ids=[row[0][:60] for row in _ROWS])
def test_every_statement_of_the_source_has_a_page_and_a_file_or_a_reason(
    row: list[str], real: Built
) -> None:
    _, where, what = row
    if where == "niet":
        assert len(what.split()) > 5
        assert what.endswith(".")
        return
    places, files = re.findall(r"`/([^`]*)`", where), re.findall(r"`([^`]*)`", what)
    assert places
    assert files
    for place in places:
        url, _, anchor = place.partition("#")
        assert not anchor or f'id="{anchor}"' in real.html(url), place
        assert (real.folder / url / "index.html").is_file(), place
    for file in files:
        assert (ROOT / file).is_file(), file


def test_an_answer_in_weeks_is_promised_only_when_an_editor_is_named(
    real: Built, hostile: Built
) -> None:
    assert "Binnen twee weken hoor je iets" in hostile.html("meedoen")
    promise = re.compile(r"binnen (een|één|twee|drie|\d+) (dag|dagen|week|weken)", re.IGNORECASE)
    # Only a hub may promise it, as the example does; the page of parts shows what is said then.
    apart = {real.folder / place / "index.html" for place in ("knooppunten/voorbeeldhub", "stijl")}
    for page in set(real.folder.rglob("*.html")) - apart:
        assert not promise.search(page.read_text("utf-8")), page
    for path in (ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md")):
        assert not promise.search(path.read_text("utf-8")), path
