"""Every value stays the text that was typed, with its place; what YAML hides is refused."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from doedemocratie.records.files import reader, whole


def parsed(text: str, *, markdown: bool = False) -> reader.Document:
    """Return a document that must be without flaws."""
    document, flaws = reader.parse(text, markdown=markdown)
    assert flaws == []
    assert document is not None
    return document


@pytest.mark.parametrize(
    "typed",
    [
        "12:30",
        "nee",
        "no",
        "on",
        "0201234567",
        "1_000",
        "0x10",
        "1e3",
        "2026-02-30",
        ".5",
        "1.10",
        "true",
        "=",
        "a#b",
    ],
)
def test_a_plain_value_stays_as_typed(typed: str) -> None:
    assert parsed(f"waarde: {typed}\n").data == {"waarde": typed}


@pytest.mark.parametrize("nothing", ["", '""', "''", "'  '", "[]", "{}", "# opmerking", "|\n"])
def test_an_empty_value_is_absent_but_has_a_place(nothing: str) -> None:
    document = parsed(f"naam: x\nwaarde: {nothing}\n")
    assert document.data == {"naam": "x"}
    assert document.where(("waarde",))[0] == 2


def test_a_value_knows_its_line_and_column() -> None:
    document = parsed("naam: Plug\nmerk:\n  citaten:\n    - tekst: Hier\n    - tekst: 'Daar'\n")
    assert document.where(("naam",)) == (1, 7)
    assert document.where(("merk", "citaten", 1, "tekst")) == (5, 14)
    assert document.keys["merk", "citaten"] == (3, 3)


def test_what_is_absent_stands_at_the_nearest_thing_around_it() -> None:
    document = parsed("merk:\n  citaten:\n    - tekst: Hier\n")
    assert document.where(("merk", "citaten", 0, "wie")) == (3, 7)
    assert document.where(("naam",)) == (1, 1)


def test_columns_count_characters_not_bytes() -> None:
    assert parsed("{één: 😀, twee: x}\n").where(("twee",)) == (1, 16)


def test_lines_of_front_matter_count_from_the_top_of_the_file() -> None:
    document = parsed("---\nnaam: Plug\n---\n\n\nHet verhaal.\n", markdown=True)
    assert document.data == {"naam": "Plug", "beschrijving": "Het verhaal."}
    assert document.where(("naam",)) == (2, 7)
    assert document.where(("beschrijving",)) == (6, 1)


def test_a_rule_in_the_body_is_text() -> None:
    document = parsed("---\nnaam: Plug\n---\nEen\n\n---\n\nTwee\n", markdown=True)
    assert document.data["beschrijving"] == "Een\n\n---\n\nTwee"


def test_all_flaws_of_a_readable_file_are_reported() -> None:
    document, flaws = reader.parse("a: &x 1\nb: *x\na: 2\nc: !t 3\nd:\n  -\n")
    codes = [flaw.code for flaw in flaws]
    assert codes == ["anchor", "anchor", "duplicate-key", "tag", "empty-item"]
    assert document is not None
    assert document.data == {"a": "1", "c": "3"}


def test_the_first_of_two_equal_keys_is_kept() -> None:
    document, flaws = reader.parse("naam: eerste\nnaam: tweede\n")
    assert document is not None
    assert document.data == {"naam": "eerste"}
    assert [(flaw.line, flaw.facts["first"]) for flaw in flaws] == [(2, 1)]


def test_depth_is_allowed_to_the_limit_and_not_beyond() -> None:
    def nested(depth: int) -> str:
        return "a: " + "[" * (depth - 1) + "x" + "]" * (depth - 1) + "\n"

    assert reader.parse(nested(reader.MAX_DEPTH))[1] == []
    assert [flaw.code for flaw in reader.parse(nested(reader.MAX_DEPTH + 1))[1]] == ["too-deep"]


@pytest.mark.parametrize("piece", ["[", "{", "- ", "? ", "{a: ", "&a ", '"', "!a ", "a:\n "])
def test_a_hostile_file_of_full_size_is_refused_at_once(piece: str) -> None:
    text = "a: " + piece * ((whole.MAX_BYTES - 3) // len(piece))
    before = time.process_time()
    _, flaws = reader.parse(text)
    assert flaws
    assert time.process_time() - before < 2


def test_a_file_of_the_largest_size_is_read(tmp_path: Path) -> None:
    path = tmp_path / "groot.yml"
    path.write_bytes(b"naam: x\n" + b"#" * (whole.MAX_BYTES - 8))
    assert reader.read(path)[1] == []
    path.write_bytes(b"naam: x\n" + b"#" * (whole.MAX_BYTES - 7))
    assert [flaw.code for flaw in reader.read(path)[1]] == ["file-too-large"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_line_ending_and_a_byte_order_mark_are_read(
    tmp_path: Path, ending: str, mark: str
) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes((mark + ending.join(["naam: Eén", "slogan: b", ""])).encode())
    document, flaws = reader.read(path)
    assert flaws == []
    assert document is not None
    assert document.data == {"naam": "Eén", "slogan": "b"}
    assert document.where(("slogan",)) == (2, 9)


def test_the_line_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    path = tmp_path / "a.yml"
    path.write_bytes("naam: a\nslogan: Café\n".encode("latin-1"))
    assert [(flaw.code, flaw.line) for flaw in reader.read(path)[1]] == [("not-utf8", 2)]


def test_what_is_no_file_is_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "map.yml").mkdir()
    assert [flaw.code for flaw in reader.read(tmp_path / "map.yml")[1]] == ["not-a-file"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pijp.yml")
        assert [flaw.code for flaw in reader.read(tmp_path / "pijp.yml")[1]] == ["not-a-file"]


def test_a_file_that_is_gone_is_a_flaw(tmp_path: Path) -> None:
    assert [flaw.code for flaw in reader.read(tmp_path / "weg.yml")[1]] == ["unreadable"]


HIDDEN = "\x07\x1b\x7f\x80\u00ad\u200b\u200e\u2028\u202e\u2066\ufeff\ufffe"


@pytest.mark.parametrize("char", HIDDEN, ids=ascii)
def test_an_unseen_character_is_refused_where_it_stands(char: str) -> None:
    _, flaws = reader.parse(f"naam: x\nslogan: a{char}b\n")
    assert [(flaw.code, flaw.line, flaw.column) for flaw in flaws] == [("unseen-character", 2, 10)]


@pytest.mark.parametrize("escape", [r"\0", r"\u202e", r"\x07", r"\L", r"\N", r"\U0000200B"])
def test_an_escape_smuggles_no_unseen_character_in(escape: str) -> None:
    for text in (f'naam: "a{escape}b"\n', f'"a{escape}b": x\n'):
        assert [flaw.code for flaw in reader.parse(text)[1]] == ["unseen-character"]


@pytest.mark.parametrize("typed", ["~", "null", "Null", "NULL"])
def test_what_is_nothing_to_yaml_is_absent_unless_it_is_quoted(typed: str) -> None:
    document, flaws = reader.parse(f"naam: {typed}\nslogan: '{typed}'\n")
    assert flaws == []
    assert document is not None
    assert document.data == {"slogan": typed}


def test_accents_are_one_letter_each() -> None:
    document, _ = reader.parse("naam: e\u0301\u0301\n")
    assert document is not None
    assert document.data == {"naam": "é\u0301"}


def test_words_between_braces_without_a_colon_are_read_as_the_list_that_was_meant() -> None:
    document, flaws = reader.parse("helpt_met: {netwerk, ruimte}\nmerk: {kleur: }\n")
    assert document
    assert document.data == {"helpt_met": ["netwerk", "ruimte"]}
    assert [(flaw.path, flaw.code) for flaw in flaws] == [(("helpt_met",), "braces-for-list")]
