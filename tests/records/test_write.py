"""What is written reads back as the same record, and looks as a careful person would type it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases import Case, all_cases, find_problems
from doedemocratie.model.kinds import BY_ID
from doedemocratie.records.catalogue import load, read_entry
from doedemocratie.records.files import reader
from doedemocratie.records.files.write import as_typed, record_file

ROOT = Path(__file__).parents[2]
HUB = BY_ID["hub"]
GOOD = [case for case in all_cases("good") if not case.recipe]


def back(text: str) -> dict[str, Any]:
    """Return the data of a written file; it has no flaw."""
    document, flaws = reader.parse(text)
    assert flaws == []
    assert document is not None
    return document.data


def test_every_record_of_the_project_is_written_and_read_as_the_same(tmp_path: Path) -> None:
    catalogue, problems = load(ROOT / "content", ROOT)
    assert problems == []
    for entry in catalogue.all():
        path = tmp_path / f"{entry.slug}.yml"
        path.write_text(record_file(entry.kind, as_typed(entry.record, entry.kind.fields)), "utf-8")
        again, wrong = read_entry(path, path.name, entry.kind)
        assert wrong == []
        assert again is not None
        assert again.record == entry.record


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_every_good_case_is_written_and_read_as_the_same(case: Case, tmp_path: Path) -> None:
    case.lay(tmp_path / "content")
    catalogue, _ = find_problems(tmp_path / "content")
    for entry in catalogue.all():
        path = tmp_path / f"{entry.slug}.yml"
        path.write_text(record_file(entry.kind, as_typed(entry.record, entry.kind.fields)), "utf-8")
        again, wrong = read_entry(path, path.name, entry.kind)
        assert wrong == []
        assert again is not None
        assert again.record == entry.record


# Every sign that means something to YAML, and what it turns into numbers, dates or nothing.
PIECES = st.sampled_from(
    [
        *("ja", "nee", "no", "on", "y", "null", "12:30", "0201234567", "1e3", "0o7", "1_0"),
        *("<<", ": ", " #", "#a", "- ", "? ", "&a", "*a", "!t", "---", "...", "2026-02-30"),
        *"~='\"|>%@`{}[],\t\n\\.x",
        *("  ", "\n\n", "é", "😀", "“", "”", "„", "‘", "’"),
    ]
)
TEXT = st.lists(PIECES | st.text(st.characters(codec="ascii", exclude_categories=["Cc"]))).map(
    "".join
)


def seen(text: str) -> bool:
    """Return whether a value says anything: one without is absent in a file."""
    return bool(text.strip())


@given(TEXT.filter(seen), st.lists(TEXT.filter(seen), min_size=1, max_size=3))
def test_any_text_is_read_back_as_it_was(text: str, items: list[str]) -> None:
    data = {
        "naam": text,
        "type": text,
        "telefoon": text,
        "sinds": text,
        "werkgebied": items,
        "zoekt": [{"groeistof": text, "toelichting": items[0]}],
        "merk": {"belofte": text, "wel": items},
    }
    assert back(record_file(HUB, data)) == data


def test_a_value_with_hidden_characters_is_refused_when_read() -> None:
    _, flaws = reader.parse(record_file(HUB, {"naam": "een\u202eeen", "slogan": "a\x07b"}))
    assert [flaw.code for flaw in flaws] == ["unseen-character", "unseen-character"]


def test_keys_stand_in_the_order_of_the_model_and_unknown_ones_stay() -> None:
    data = {"vreemd": "x", "slogan": "s", "type": "hybride", "naam": "Plug", "links": []}
    assert record_file(HUB, data) == "naam: Plug\ntype: hybride\nslogan: s\nvreemd: x\n"


def test_it_looks_as_people_type_it() -> None:
    data = {
        "naam": "Plug: de Dag",
        "telefoon": "030 000 00 00",
        "bereikbaar": [{"dagen": ["maandag", "dinsdag"], "van": "09:30", "op_afspraak": "nee"}],
        "coordinaten": ["52.0907", "5.1214"],
        "beschrijving": "Een.\n\nTwee.",
        "sinds": "2019",
        "merk": {"kleur": "#7a2e63"},
        "bevestigd_op": "2026-05-01",
    }
    assert (
        record_file(HUB, data)
        == """naam: 'Plug: de Dag'
telefoon: '030 000 00 00'
coordinaten: [52.0907, 5.1214]
beschrijving: |
  Een.

  Twee.
bereikbaar:
  - dagen:
      - maandag
      - dinsdag
    van: '09:30'
    op_afspraak: nee
sinds: 2019
merk:
  kleur: '#7a2e63'
bevestigd_op: 2026-05-01
"""
    )
