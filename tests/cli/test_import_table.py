"""`import-table` writes a file for each row of a spreadsheet, or says what is wrong, and where."""

from __future__ import annotations

import csv
import errno
import io
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from click.testing import Result

import strangers
from calling import called, read_tree
from doedemocratie.cli.table.columns import letters
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.questions.github.questions import Element
from doedemocratie.questions.spreadsheet import COLUMNS, HUB, answer, template
from doedemocratie.records.catalogue import load
from doedemocratie.records.files.write import as_typed, block
from doedemocratie.records.telling.messages import NOTHING_IN_A_CELL

ROOT = Path(__file__).parents[2]
DAY = "2026-11-24"
HEADER = ("Naam", "Samenvatting", "Plaats", "Website")
GOOD = ("De Bron", "Een plek voor je buurt.", "Utrecht", "https://debron.example")
NO_HUB = "Onder de namen van de kolommen staat nog geen knooppunt.\nEr is niets geschreven.\n"
ROWS = (HEADER, GOOD, ("Tuin Zuid", "Samen tuinieren.", "Zwolle", "https://tuin.example"))


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty content folder below the folder we stand in."""
    folder = tmp_path / "content"
    (folder / "hubs").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return folder


def saved(rows: Iterable[Sequence[str]], delimiter: str = ";") -> str:
    """Return a table as a spreadsheet saves it."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


def imported(table: str | bytes | Iterable[Sequence[str]], *more: str) -> Result:
    """Import a table: its rows, its text or its bytes."""
    if not isinstance(table, str | bytes):
        table = saved(table)
    data = table.encode() if isinstance(table, str) else table
    Path("kaart.csv").write_bytes(data)
    return called("import-table", "kaart.csv", "--bron", "Sociale kaart", "--date", DAY, *more)


def told(result: Result) -> list[tuple[str, str]]:
    """Return (where, code) of every problem: ("rij 2, kolom C", "unknown-place")."""
    lines = [line for line in result.stdout.splitlines() if line.startswith("kaart.csv, ")]
    places = [
        line.removeprefix("kaart.csv, ").partition(":")[0].partition(" (")[0] for line in lines
    ]
    codes = [
        line.rpartition("[")[2][:-1] for line in result.stdout.splitlines() if line[-1:] == "]"
    ]
    assert len(places) == len(codes)
    return list(zip(places, codes, strict=True))


def files(content: Path) -> list[str]:
    return sorted(path.name for path in (content / "hubs").iterdir())


def test_each_row_becomes_a_provisional_profile_that_check_accepts(content: Path) -> None:
    result = imported(ROWS)
    assert result.exit_code == 0, result.output
    assert "Geschreven: content/hubs/de-bron.yml\n" in result.stdout
    assert (content / "hubs" / "de-bron.yml").read_text("utf-8").splitlines() == [
        "naam: De Bron",
        "samenvatting: Een plek voor je buurt.",
        "plaats: Utrecht",
        "website: https://debron.example",
        f"erbij_op: {DAY}",
        "bron:",
        "  titel: Sociale kaart",
    ]
    assert files(content) == ["de-bron.yml", "tuin-zuid.yml"]
    assert called("check").exit_code == 0
    catalogue, _ = load(content, Path.cwd())
    assert all(entry.record.provisional() for entry in catalogue.of(Hub))


ACCENTS = (HEADER, ("Café ’t Hoekje", "Één plek, “voor” iedereen; ook jij.", "Utrecht", ""))


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("ends", ["\r\n", "\n", "\r"])
def test_a_table_is_read_however_it_was_saved(
    delimiter: str, encoding: str, ends: str, content: Path
) -> None:
    text = saved(ACCENTS, delimiter).replace("\r\n", ends)
    assert imported(text.encode(encoding)).exit_code == 0
    catalogue, problems = load(content, Path.cwd())
    (entry,) = catalogue.of(Hub)
    assert problems == []
    assert (entry.slug, entry.title) == ("cafe-t-hoekje", ACCENTS[1][0])
    assert entry.record.samenvatting == ACCENTS[1][1]


def test_a_line_that_tells_the_delimiter_is_no_row(content: Path) -> None:
    assert imported("sep=;\r\n" + saved([(*HEADER, "Kleur"), (*GOOD, "rood")])).exit_code == 1
    assert told(imported("sep=,\r\n" + saved([("Naam", "x"), ("A", "b")], ","))) == [
        ("rij 1", "table-column-missing"),
        ("rij 1, kolom B", "table-column-unknown"),
        ("rij 2, kolom A", "too-short"),
    ]
    assert imported("sep=;\r\n" + saved(ROWS)).exit_code == 0


def test_columns_go_by_label_key_or_another_word_in_any_order(content: Path) -> None:
    result = imported(
        [
            ("WEBSITE", "Omschrijving", "helpt_met", "Naam:", "Thema's", "Bron: webadres"),
            (
                "debron.example",
                "Een plek.",
                "geld vinden; Netwerk",
                "De Bron",
                "Buurt",
                "x.example",
            ),
        ]
    )
    assert result.exit_code == 0, result.output
    assert "Kolom B ('Omschrijving') lezen we als 'Samenvatting'.\n" in result.stdout
    assert "Kolom A" not in result.stdout
    text = (content / "hubs" / "de-bron.yml").read_text("utf-8")
    assert "website: https://debron.example\n" in text
    assert "helpt_met:\n  - geld-vinden\n  - netwerk\n" in text
    assert "titel: Sociale kaart\n  url: https://x.example\n" in text


@pytest.mark.parametrize("name", ["Naam organisatie", "Name", "Organisatienaam", "naam_initiatief"])
def test_names_that_officials_use_are_read(name: str, content: Path) -> None:
    header = (name, "Omschrijving", "Postcode", "Contactpersoon", "Contact")
    row = ("De Bron", "Een plek.", "2311 AA", "Jo Jansen", "hallo@bron.example")
    result = imported([header, row])
    assert (result.exit_code, told(result)) == (0, []), result.stdout
    assert "Kolom D ('Contactpersoon') slaan we over: die staat niet in een profiel." in (
        result.stdout
    )
    text = (content / "hubs" / "de-bron.yml").read_text("utf-8")
    assert "email: hallo@bron.example\n" in text
    assert "Jansen" not in text


def column(key: str) -> int:
    return next(at for at, column in enumerate(COLUMNS) if ".".join(column.path) == key)


@pytest.mark.parametrize(
    ("key", "cell", "value"),
    [
        ("themas", "Buurt en ontmoeting, voedsel; GROEN", ["buurt", "voedsel", "groen"]),
        ("themas", "- buurt\n- voedsel", ["buurt", "voedsel"]),
        ("werkgebied", "Zeeburg;; Indische Buurt ;", ["Zeeburg", "Indische Buurt"]),
        ("gemeente", "nuenen, gerwen en nederwetten", "nuenen-gerwen-en-nederwetten"),
        ("intercultureel", "ONWAAR", "nee"),
        ("coordinaten", "52,0907; 5,1214", ["52.0907", "5.1214"]),
        ("coordinaten", "52.0907, 5.1214", ["52.0907", "5.1214"]),
        ("coordinaten", "52,09 5,12", ["52.09", "5.12"]),
        (
            "bereikbaar",
            "dag: dinsdag\nvan: 9.30\n\ndag: vrijdag",
            [{"dag": "dinsdag", "van": "9.30"}, {"dag": "vrijdag"}],
        ),
        ("samenvatting", "Een plek\nvoor jou.", "Een plek voor jou."),
        ("type", "geheim", "geheim"),
    ],
)
def test_a_cell_holds_what_an_answer_may(key: str, cell: str, value: object) -> None:
    assert answer(COLUMNS[column(key)], cell) == (value, [])


def test_a_row_without_faults_is_written_only_when_that_is_asked(content: Path) -> None:
    rows = [*ROWS, ("Fout", "", "Utrecht", "geen")]
    result = imported(rows)
    assert result.exit_code == 1
    assert told(result) == [
        ("rij 4, kolom B", "table-cell-empty"),
        ("rij 4, kolom D", "bad-web-address"),
    ]
    assert "Van de 3 knooppunten kloppen er 2." in result.stdout
    assert files(content) == []
    result = imported(rows, "--wat-klopt")
    assert result.exit_code == 1
    assert told(result)[0] == ("rij 4, kolom B", "table-cell-empty")
    assert "Niet geschreven: rij 4.\n" in result.stdout
    assert files(content) == ["de-bron.yml", "tuin-zuid.yml"]


def test_a_hint_is_about_a_cell_and_not_about_a_line_of_a_file(content: Path) -> None:
    result = imported([(*HEADER, "Type"), ("Fout", "x y", "Utrechd", "geen", "hybrid")])
    assert NOTHING_IN_A_CELL in result.stdout
    for line in ("type: hybride", "plaats: Utrecht", "Haal deze regel"):
        assert line not in result.stdout
    assert "Zo kan het: Utrecht" in result.stdout or "Bedoel je 'Utrecht'" in result.stdout


@pytest.mark.parametrize("column", COLUMNS, ids=lambda column: ".".join(column.path))
def test_no_hint_for_a_cell_asks_for_a_line_of_a_file(column: Element, content: Path) -> None:
    cells = ["", "x; y", "di 9-12", "geen #1", "[Leiden, Delft]", "ja hoor", "telefoon: 071"]
    cells += ["a@b.nl of 0715120001", "https://a.nl en https://b.nl", "- titel: X", "dag: dinsdg"]
    names = list(dict.fromkeys(["Naam", "Samenvatting", column.label]))
    rows = [[f"Huis {at}."] * len(names) for at in range(len(cells))]
    for row, cell in zip(rows, cells, strict=True):
        row[names.index(column.label)] = cell
    keys = "|".join(spec.name for spec in HUB.fields if "_" in spec.name or spec.fields)
    of_files = rf"\{{\w+: |: \[|streepje|ingesprongen|sleutel|haken|'({keys})'|Zo kan het: - "
    for line in imported([names, *rows]).stdout.splitlines():
        assert not line.startswith("  ") or not re.search(of_files, line), line


def test_a_group_is_asked_for_as_the_empty_table_gives_it(content: Path) -> None:
    result = imported([(*HEADER, "Wanneer kun je terecht?"), (*GOOD, "dinsdag en woensdag")])
    assert "Wat hier bij 'Wanneer kun je terecht?' staat, kunnen we niet lezen.\n" in result.stdout
    assert "      dag: dinsdag\n      van: " in result.stdout


def test_a_fault_in_the_source_is_at_its_own_column(content: Path) -> None:
    result = imported([(*HEADER, "Bron: titel", "Bron: webadres"), (*GOOD, "Kaart", "nergens")])
    assert told(result) == [("rij 2, kolom F", "bad-web-address")]


def test_who_is_there_already_is_a_problem(content: Path) -> None:
    assert imported(ROWS).exit_code == 0
    before = read_tree(content)
    again = imported(
        [
            HEADER,
            GOOD,
            ("Stichting De Bron", "Een plek.", "Utrecht", ""),
            ("Iets Anders", "Een plek.", "Utrecht", "http://www.tuin.example/"),
        ],
        "--wat-klopt",
    )
    assert told(again) == [
        ("rij 2, kolom A", "slug-taken"),
        ("rij 3, kolom A", "table-twin-there"),
        ("rij 4, kolom D", "table-twin-there"),
    ]
    assert read_tree(content) == before


@pytest.mark.parametrize(
    ("name", "cell", "same", "alike"),
    [
        ("E-mail", "hallo@bron.example", "Hallo@Bron.example", "hetzelfde e-mailadres"),
        ("Telefoon", "071 512 00 01", "+31715120001", "hetzelfde telefoonnummer"),
    ],
)
def test_the_same_way_to_reach_somebody_gets_a_warning(
    name: str, cell: str, same: str, alike: str, content: Path
) -> None:
    header = ("Naam", "Samenvatting", name)
    assert imported([header, ("De Bron", "Een plek.", cell)]).exit_code == 0
    rows = [("Iets Anders", "Een huis.", same), ("Nog Iets", "Een tuin.", cell)]
    result = imported([header, *rows])
    assert told(result) == [
        ("rij 2, kolom C", "table-contact-there"),
        ("rij 3, kolom C", "table-contact-there"),
    ]
    assert f"let op: Dit lijkt hetzelfde knooppunt als 'de-bron', dat er al is: {alike}." in (
        result.stdout
    )
    assert result.exit_code == 0
    (content / "hubs" / "de-bron.yml").unlink()
    assert called("check").exit_code == 0
    for path in (content / "hubs").iterdir():
        path.unlink()
    assert told(imported([header, *rows])) == [("rij 3, kolom C", "table-contact-again")]


def test_a_former_address_of_a_hub_is_taken_too(content: Path) -> None:
    text = "naam: Nieuw\nsamenvatting: Een plek.\nbron:\n  titel: X\naliassen: [de-bron]\n"
    (content / "hubs" / "nieuw.yml").write_text(text, "utf-8")
    assert told(imported([HEADER, GOOD])) == [("rij 2, kolom A", "slug-taken")]


def test_rows_that_are_one_hub_are_a_problem_at_the_later(content: Path) -> None:
    result = imported(
        [
            HEADER,
            ("Zonnehuis", "Een plek.", "Utrecht", "https://gemeente.example/buurt"),
            ("zonnehuis", "Een plek.", "Zwolle", ""),
            ("Stichting Zonnehuis", "Een plek.", "Utrecht", ""),
            ("Aan de Gracht", "Een plek.", "Utrecht", "https://gemeente.example/buurt"),
        ],
        "--wat-klopt",
    )
    assert told(result) == [
        ("rij 3, kolom A", "table-slug-again"),
        ("rij 4, kolom A", "table-twin"),
        ("rij 5, kolom D", "table-contact-again"),
    ]
    assert "let op: Dit lijkt hetzelfde knooppunt als op rij 2: dezelfde website." in result.stdout
    assert files(content) == ["aan-de-gracht.yml", "zonnehuis.yml"]


def test_rows_without_a_name_have_no_address_in_common(content: Path) -> None:
    result = imported([HEADER, ("", "Een plek.", "", ""), ("", "Een huis.", "", "")])
    assert told(result) == [(f"rij {row}, kolom A", "table-cell-empty") for row in (2, 3)]


def test_names_that_an_address_cannot_spell_get_one_each(content: Path) -> None:
    rows = [HEADER, ("北京之家", "Een plek.", "Utrecht", ""), ("ሰላም", "Een huis.", "Zwolle", "")]
    result = imported([*rows, ("!!!", "Niets.", "", "")], "--wat-klopt")
    assert told(result)[-1] == ("rij 4, kolom A", "no-letters")
    assert [where for where, _ in told(result)].count("rij 4, kolom A") == 1
    assert files(content) == ["knooppunt-2.yml", "knooppunt.yml"]


def test_a_column_nobody_knows_is_told_and_left_out_when_asked(content: Path) -> None:
    rows = [
        (*HEADER, "Samenvattng", "Bevestigd op", "Straat", "Adres", "Opmerking", ""),
        (*GOOD, "x", DAY, "Kade 1", "Kade 1", "intern", "iets"),
    ]
    result = imported(rows)
    assert told(result) == [
        ("rij 1, kolom E", "table-column-unknown"),
        ("rij 1, kolom F", "table-column-ours"),
        ("rij 1, kolom G", "table-column-twice"),
        ("rij 1, kolom I", "table-column-unknown"),
        ("rij 1, kolom J", "table-column-nameless"),
    ]
    assert "Bedoel je 'Samenvatting'?" in result.stdout
    assert files(content) == []
    assert imported(rows, "--wat-klopt").exit_code == 1
    text = (content / "hubs" / "de-bron.yml").read_text("utf-8")
    assert "adres: Kade 1\n" in text
    assert "intern" not in text
    assert "bevestigd_op" not in text


@pytest.mark.parametrize(
    ("names", "typed", "written"),
    [
        ("Straat;Huisnummer", "Kerkstraat;12", "Kerkstraat 12"),
        ("Huis_nr.;Straatnaam;Toevoeging", "12;Kerkstraat;A", "Kerkstraat 12A"),
        ("Straat;Toevoeging;Huisnummer;Huisletter", "Plein 1944;bis;7;c", "Plein 1944 7c bis"),
        ("Adres;Huisnummer", "Kerkstraat 12;12", "Kerkstraat 12"),
        ("Bezoekadres;Postcode;Huisnummer", "Kerkstraat;2311 AA;", "Kerkstraat"),
        ("Straat;Huisnummer", ";", None),
    ],
)
def test_an_address_in_parts_becomes_whole(
    names: str, typed: str, written: str | None, content: Path
) -> None:
    result = imported([(*HEADER, *names.split(";")), (*GOOD, *typed.split(";"))])
    assert (result.exit_code, told(result)) == (0, []), result.stdout
    (entry,) = load(content, Path.cwd())[0].of(Hub)
    assert entry.record.adres == written
    assert ("('Postcode') slaan we over" in result.stdout) == ("Postcode" in names)


def test_a_part_of_an_address_without_a_street_is_told(content: Path) -> None:
    result = imported([(*HEADER, "Huisnummer"), (*GOOD, "12")])
    assert told(result) == [("rij 1, kolom E", "table-column-unknown")]
    assert "'Straat'" in result.stdout
    alone = imported([(*HEADER, "Straat", "Huisnummer"), (*GOOD, "", "12")])
    assert told(alone) == [("rij 2, kolom F", "table-number-alone")]
    formula = imported([(*HEADER, "Straat", "Huisnummer"), (*GOOD, "Kerkstraat", "=1+1")])
    assert told(formula) == [("rij 2, kolom F", "table-formula")]


def test_empty_rows_and_columns_are_passed_over(content: Path) -> None:
    nothing = ("", " ", "", "", "")
    result = imported([nothing, (*HEADER, ""), (*GOOD, " "), nothing, nothing, (*ROWS[2], "")])
    assert result.exit_code == 0, result.output
    assert "Overgeslagen, want daar staat niets: rij 4 tot en met 5.\n" in result.stdout
    assert files(content) == ["de-bron.yml", "tuin-zuid.yml"]


def test_a_header_stands_once_and_on_top(content: Path) -> None:
    title = ("Sociale kaart 2026", "", "", "")
    result = imported([title, HEADER, GOOD, HEADER, ROWS[2]], "--wat-klopt")
    assert told(result) == [("rij 1", "table-above-header"), ("rij 4", "table-header-again")]
    assert files(content) == ["de-bron.yml", "tuin-zuid.yml"]


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("Totaal", "5", "", ""), "table-total"),
        (("", "", "Subtotaal:", "12"), "table-total"),
        (("Aantal knooppunten", "", "", "2"), "table-total"),
        (("Wijk Noord", "1.204,50", "", ""), "table-total"),
        (("(verplicht)", "(kort)", "", ""), "table-below-header"),
    ],
)
def test_a_row_that_is_how_the_table_looks_is_no_hub(
    row: tuple[str, ...], code: str, content: Path
) -> None:
    rows = [HEADER, GOOD, row, ROWS[2]]
    assert told(imported(rows)) == [("rij 3", code)]
    assert files(content) == []
    imported(rows, "--wat-klopt")
    assert files(content) == ["de-bron.yml", "tuin-zuid.yml"]


def test_a_hub_may_be_called_after_a_sum_or_a_number(content: Path) -> None:
    rows = [HEADER, ("Somers", "Een huis (2).", "", ""), ("Totaal Anders", "Een plek.", "", "")]
    assert imported([*rows, ("13", "Een plek.", "", "")]).exit_code == 0
    assert len(files(content)) == 3


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([], "table-empty"),
        ([("", ""), ("", "")], "table-empty"),
        ([GOOD, ROWS[2]], "table-no-header"),
    ],
)
def test_a_table_without_a_header_is_none(
    rows: list[tuple[str, ...]], code: str, content: Path
) -> None:
    result = imported(rows, "--wat-klopt")
    assert [code for _, code in told(result)] == [code]
    assert result.exit_code == 1
    assert files(content) == []


def test_a_column_that_is_needed_is_asked_for_once(content: Path) -> None:
    result = imported([("Naam", "Plaats"), ("A b", "Utrecht"), ("C d", "Zwolle")])
    assert told(result) == [("rij 1", "table-column-missing")]
    assert "'Samenvatting'" in result.stdout
    assert files(content) == []


def test_without_a_needed_column_no_row_is_written_either(content: Path) -> None:
    imported([("Naam", "Plaats"), ("A b", "Utrecht")], "--wat-klopt")
    assert files(content) == []


def test_merged_cells_are_seen(content: Path) -> None:
    towns = ["Utrecht", "", "Zwolle", "", "", "Almelo"]
    rows = [HEADER, *((f"Huis {at}", "Een plek.", town, "") for at, town in enumerate(towns))]
    result = imported(rows)
    assert told(result) == [("rij 3, kolom C", "table-merged")]
    assert "bij elkaar 3 keer" in result.stdout
    assert files(content) == []
    assert imported(rows, "--wat-klopt").exit_code == 1
    assert len(files(content)) == 6


@pytest.mark.parametrize(
    "towns",
    [
        ["Utrecht", "Utrecht", "", "", "Zwolle", ""],
        ["", "Utrecht", "", "Zwolle", "", "Almelo"],
        ["Utrecht", "Zwolle", "Almelo", "Leiden", "", "Assen"],
        ["Utrecht", "", "Zwolle"],
    ],
)
def test_cells_that_are_just_empty_are_not(towns: list[str], content: Path) -> None:
    rows = [HEADER, *((f"Huis {at}", "Een plek.", town, "") for at, town in enumerate(towns))]
    assert told(imported(rows)) == []


@pytest.mark.parametrize(
    ("name", "cell", "better"),
    [
        ("Bron: datum", "44197", "2021-01-01"),
        ("Sinds", "41275", "2013"),
        ("Tijdelijk gesloten", "van: 44197", "2021-01-01"),
    ],
)
def test_a_day_that_became_a_number_is_asked_for(
    name: str, cell: str, better: str, content: Path
) -> None:
    result = imported([(*HEADER, name), (*GOOD, cell)])
    assert told(result) == [("rij 2, kolom E", "table-day-number")]
    assert f"Schrijf dan: {better}" in result.stdout
    assert files(content) == []


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("715120001", "0715120001"),
        ("612345678", "0612345678"),
        ("8001351", "08001351"),
        ("31715120001", "+31715120001"),
    ],
)
def test_a_telephone_number_gets_back_what_a_spreadsheet_took_off(
    cell: str, written: str, content: Path
) -> None:
    result = imported([(*HEADER, "Telefoon"), (*GOOD, cell)])
    assert ("rij 2, kolom E", "table-sign-lost") in told(result)
    assert f"We schrijven {written}." in result.stdout
    (entry,) = load(content, Path.cwd())[0].of(Hub)
    assert entry.record.telefoon == written


@pytest.mark.parametrize(
    "cell", ["071 512 00 01", "71 512 00 01", "14071", "112", "+32 2 555 0101"]
)
def test_a_telephone_number_that_lost_nothing_stays(cell: str, content: Path) -> None:
    assert told(imported([(*HEADER, "Telefoon"), (*GOOD, cell)])) == []
    (entry,) = load(content, Path.cwd())[0].of(Hub)
    assert entry.record.telefoon == cell


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("=cmd()", "table-formula"),
        (" =1+1", "table-formula"),
        ("#N/B", "table-failed"),
        ("#naam?", "table-failed"),
        ("#######", "table-failed"),
        ("Bu\0urt", "table-unseen"),
        ("Bu\x07urt", "table-unseen"),
        ("Buurt\u202e", "table-unseen"),
    ],
)
def test_what_no_cell_may_hold_is_told_once(cell: str, code: str, content: Path) -> None:
    result = imported([HEADER, (*GOOD[:2], cell, "")], "--wat-klopt")
    assert told(result) == [("rij 2, kolom C", code)]
    assert files(content) == []
    assert imported([HEADER, (*GOOD[:2], "", GOOD[3])]).exit_code == 0


@pytest.mark.parametrize(
    ("data", "where", "code"),
    [
        (b"PK\x03\x04rest", "rij 1", "table-no-text"),
        (b"<html><table>", "rij 1", "table-no-text"),
        (b"\x89PNG\r\n\x1a\n\0\0", "rij 1", "table-no-text"),
        (b"\xff\xd8\xff\xe0\0", "rij 1", "table-no-text"),
        *(
            (f"Naam;Samenvatting\nEen;x\n{word};y\n".encode("mac_roman"), "rij 3", "table-letters")
            for word in ("Café", "coöperatie", "geïnd", "vloeiën", "bühne", "Hà la", "crème")
        ),
        (b"Naam;Samenvatting\nCaf\xc3\xa9;x\nCaf\xe9;y\n", "rij 3", "table-letters"),
        (b"Naam;Samenvatting\nA\xed\xa0\x80;x\n", "rij 2", "table-letters"),
        (
            "Naam\tSamenvatting\nA\ud800\tx\n".encode("utf-16-le", "surrogatepass"),
            "rij 2",
            "table-letters",
        ),
        (b'Naam;Samenvatting\nDe Bron;x\n"Open;y\nx;z\n', "rij 3", "table-quotes"),
        (b'Naam;Samenvatting\nDe Bron;"x" y\n', "rij 2", "table-quotes"),
        (b"Naam;Samenvatting\nDe Bron;" + b"x" * 200_000, "rij 2", "table-cell-endless"),
    ],
)
def test_what_cannot_be_read_is_told_by_row(
    data: bytes, where: str, code: str, content: Path
) -> None:
    assert (where, code) in told(imported(data))
    assert files(content) == []


def test_how_large_a_cell_may_be_is_no_matter_of_what_ran_before(content: Path) -> None:
    before = csv.field_size_limit(10**9)
    try:
        result = imported(b"Naam;Samenvatting\nDe Bron;" + b"x" * 200_000)
        assert told(result) == [("rij 2", "table-cell-endless")]
        assert csv.field_size_limit() == 10**9
    finally:
        csv.field_size_limit(before)


def test_of_very_many_problems_the_rest_is_counted(content: Path) -> None:
    rows = [(f"Huis {at}", "", "", "geen adres") for at in range(100)]
    result = imported([HEADER, *rows])
    assert len(told(result)) == 50
    assert "En nog 150 keer:\n    75 keer [" in result.stdout
    assert "75 keer [table-cell-empty], het eerst op rij 27: Hier moet iets staan." in result.stdout


def test_one_text_with_commas_in_a_list_is_asked_about(content: Path) -> None:
    header = ("Naam", "Samenvatting", "Werkgebied")
    rows = [("Een", "Plek 1.", "wijk 1, wijk 2 en wijk 3"), ("Twee", "Plek 2.", "wijk 1; wijk 2")]
    rows += [("Drie", "Plek 3.", "Nuenen, Gerwen en Nederwetten")]
    result = imported([header, *rows])
    assert (result.exit_code, told(result)) == (0, [("rij 2, kolom C", "table-run-on")])


def test_one_hub_is_told_as_one(content: Path) -> None:
    title = ("Sociale kaart", "", "", "")
    assert "Het ene knooppunt klopt.\n" in imported([title, HEADER, GOOD]).stdout


def test_a_hub_that_is_there_is_told_by_its_file(content: Path) -> None:
    other = content.rename(content.parent / "elders")
    imported([HEADER, GOOD], "--content", "elders")
    again = imported([HEADER, GOOD], "--content", "elders")
    assert "al van een ander: elders/hubs/de-bron.yml." in again.stdout
    (other / "hubs" / "de-bron.yml").write_text("naam: [\n", "utf-8")
    assert "hubs/de-bron.yml." in imported([HEADER, GOOD], "--content", "elders").stdout


def test_letters_of_windows_are_not_taken_for_those_of_a_mac(content: Path) -> None:
    name = "Žofia’s Miloš‘ “Dušan” • café—bühne Œuvre™"
    assert imported(saved([HEADER, (name, "Eén plek…", "", "")]).encode("cp1252")).exit_code == 0
    (entry,) = load(content, Path.cwd())[0].of(Hub)
    assert entry.title == name


def test_a_row_too_large_for_a_file_is_told_at_its_longest_cell(content: Path) -> None:
    rows = [(*HEADER, "Beschrijving"), (*GOOD, "woord " * 10_000), (*ROWS[2], "woord " * 12_000)]
    assert told(imported(rows, "--wat-klopt")) == [
        ("rij 2, kolom E", "too-long"),
        ("rij 3, kolom E", "table-row-long"),
    ]
    assert files(content) == []


def test_signs_of_tables_and_files_stay_what_they_are(content: Path) -> None:
    name, text = 'A;b, "c" \\ d: #e', "Eén: [x] {y} & *z*\r\nen | meer"
    assert imported([HEADER, (name, text, "", "")]).exit_code == 0
    catalogue, problems = load(content, Path.cwd())
    (entry,) = catalogue.of(Hub)
    assert (entry.title, problems) == (name, [])
    assert entry.record.samenvatting == "Eén: [x] {y} & *z* en | meer"


def test_what_strangers_write_becomes_a_sound_file_or_a_sentence(content: Path) -> None:
    texts = [*strangers.PAYLOADS, *strangers.NAMES]
    rows = [HEADER]
    for at, text in enumerate(texts):
        rows.append((text, f"Plek {at}.", "", ""))
        rows.append((f"Huis {at}", text, "", ""))
    result = imported(saved(rows).encode("utf-8", "replace"), "--wat-klopt")
    assert result.exit_code in (0, 1)
    wrong = {where.partition(",")[0] for where, _ in told(result) if where != "rij 1"}
    assert len(files(content)) + len(wrong) >= len(rows) - 1
    assert len(files(content)) > len(texts)
    assert called("check").exit_code == 0


def test_a_row_with_more_cells_than_columns_is_told(content: Path) -> None:
    assert told(imported([HEADER, (*GOOD, "", "mee")])) == [("rij 2, kolom F", "table-cell-beyond")]


@pytest.mark.nightly
def test_ten_times_the_rows_take_ten_times_as_long(content: Path) -> None:
    def seconds(count: int) -> float:
        rows = [(f"Huis {at}", "", "Utrechd", f"x{at}.example") for at in range(count)]
        began = time.process_time()
        assert imported([HEADER, *rows]).exit_code == 1
        return time.process_time() - began

    seconds(10)
    assert seconds(2_000) < 20 * seconds(200)


def test_of_files_that_cannot_all_be_written_none_stays(content: Path) -> None:
    (content / "hubs" / "tuin-zuid.yml").symlink_to("elders")
    result = imported(ROWS, "--wat-klopt")
    assert result.exit_code == 2
    assert files(content) == ["tuin-zuid.yml"]


@pytest.mark.parametrize("stop", [OSError(errno.ENOSPC, "vol"), KeyboardInterrupt()])
@pytest.mark.parametrize("step", ["write_text", "rename"])
def test_of_files_whose_writing_breaks_off_none_stays(
    step: str, stop: BaseException, content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = getattr(Path, step)
    steps: list[Path] = []

    def breaks_off(path: Path, *more: object, **options: object) -> object:
        ours = path.suffix == ".yml" and content in path.resolve().parents
        if ours:
            steps.append(path)
        if ours and len(steps) == 2:
            path.touch()
            raise stop
        return real(path, *more, **options)

    monkeypatch.setattr(Path, step, breaks_off)
    result = imported(ROWS)
    assert len(steps) == 2, result.stderr
    assert result.exit_code == (2 if isinstance(stop, OSError) else 1), result.stderr
    assert "tuin-zuid.yml' kunnen we niet schrijven (de schijf is vol)" in result.stderr or (
        "Gestopt." in result.stderr
    )
    assert list(read_tree(content)) == ["hubs"]


def test_who_ends_it_kindly_finds_no_files_either(content: Path) -> None:
    rows = (f"Huis {at};Plek {at}.\n" for at in range(30))
    Path("kaart.csv").write_text("Naam;Samenvatting\n" + "".join(rows), "utf-8")
    told = (
        "import os, pathlib, signal, sys\n"
        "from doedemocratie.cli.main import main\n"
        "real = pathlib.Path.write_text\n"
        "def write(path, *more, **options):\n"
        "    if path.name == 'huis-20.yml' and 'content' in str(path):\n"
        "        os.kill(os.getpid(), signal.SIGTERM)\n"
        "    return real(path, *more, **options)\n"
        "pathlib.Path.write_text = write\n"
        "sys.exit(main())\n"
    )
    command = [sys.executable, "-c", told, "import-table", "kaart.csv", "--bron", "X"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (1, "\nGestopt.\n")
    assert "Geschreven" not in ended.stdout
    assert list(read_tree(content)) == ["hubs"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (["weg.csv", "--bron", "X"], "bestaat niet"),
        (["content", "--bron", "X"], "geen gewoon bestand"),
        (["kaart.csv"], "--bron"),
        (["kaart.csv", "--bron", " "], "--bron"),
        (["kaart.csv", "--bron", "x" * 201], "--bron"),
        (["kaart.csv", "--bron", "X", "--content", "nergens"], "geen map"),
    ],
)
def test_wrong_use_is_told(asked: list[str], says: str, content: Path) -> None:
    Path("kaart.csv").write_text(saved(ROWS), "utf-8")
    result = called("import-table", *asked)
    assert result.exit_code == 2
    assert says in result.stderr
    assert files(content) == []


def test_the_empty_table_that_people_fill_in_reads_back(content: Path) -> None:
    header, explained = csv.reader(io.StringIO(template().removeprefix("\ufeff")), delimiter=";")
    row = ["" for _ in header]
    row[header.index("Naam")], row[header.index("Samenvatting")] = GOOD[:2]
    row[header.index("Wanneer kun je terecht?")] = explained[
        header.index("Wanneer kun je terecht?")
    ].partition("Bijvoorbeeld:\n")[2]
    result = imported(("\ufeff" + saved([header, explained, row])).encode())
    assert result.exit_code == 0, result.output
    assert told(result) == []
    assert "daar staat uitleg: rij 2.\n" in result.stdout
    assert "van: '09:30'\n" in (content / "hubs" / "de-bron.yml").read_text("utf-8")


def test_a_hub_beside_an_explanation_is_not_lost(content: Path) -> None:
    header, explained = csv.reader(io.StringIO(template().removeprefix("\ufeff")), delimiter=";")
    explained[header.index("Naam")] = "De Bron"
    result = imported([header, explained])
    assert set(told(result)) == {
        (f"rij 2, kolom {letters(at)}", "table-explanation")
        for at, name in enumerate(header, 1)
        if name != "Naam"
    }
    assert files(content) == []


def test_the_empty_table_as_it_is_says_that_it_is_empty(content: Path) -> None:
    result = imported(template().encode())
    assert (result.exit_code, files(content)) == (1, [])
    assert NO_HUB in result.stdout
    assert "rij 2" in result.stdout


def test_a_header_alone_says_that_no_hub_is_there(content: Path) -> None:
    assert NO_HUB in imported([HEADER, ("", "", "", "")]).stdout
    assert NO_HUB not in imported([HEADER, ("Fout", "", "", "")]).stdout
    assert NO_HUB not in imported([("A", "B")]).stdout


def test_no_cell_of_the_empty_table_is_a_sum_to_a_spreadsheet() -> None:
    rows = list(csv.reader(io.StringIO(template().removeprefix("\ufeff")), delimiter=";"))
    assert [len(row) for row in rows] == [len(rows[0])] * 2
    assert not [cell for row in rows for cell in row if cell[:1] in "=+-@\t\r"]


def test_every_column_of_the_real_hubs_reads_back_as_it_was(content: Path) -> None:
    shutil.copy(ROOT / "content" / "hubs" / "voorbeeldhub.yml", content / "hubs")
    catalogue, _ = load(content, Path.cwd())
    (entry,) = catalogue.of(Hub)
    typed = as_typed(entry.record, HUB.fields)
    for column in COLUMNS:
        value = typed.get(column.path[0])
        if value is None or column.path[1:] or column.shape == "markdown":
            continue
        if column.spec.fields:
            cell = block(value, column.spec.fields)
        elif isinstance(value, list):
            cell = "; ".join(map(str, value))
        else:
            cell = str(value)
        assert answer(column, cell) == (value, []), column.label
