"""The form pages: one model behind the Python check and the scripts, and nothing lost between."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import make_form_cases
import pytest

import environment
import smallest
from building import FIXTURE, ROOT, run
from calling import called
from doedemocratie.model.grammar.base import Record
from doedemocratie.model.kinds import BY_ID, KINDS, Kind
from doedemocratie.pages.site import form as form_pages
from doedemocratie.pages.site.forms import texts as form_texts
from doedemocratie.questions import webform
from doedemocratie.records import catalogue
from doedemocratie.records.files import reader, write

JS = ROOT / "tests" / "js"
SCRIPTS = ROOT / "plugins" / "doedemocratie" / "assets" / "js" / "form"

# Texts that YAML twists, refuses, or reads as something else.
TWISTED = (
    "ja",
    "nee",
    "no",
    "true",
    "null",
    "~",
    "12:30",
    "1e3",
    "0x1f",
    "2026-01-01",
    "#kleur",
    "a #b",
    "a: b",
    "a:",
    ":a",
    "- a",
    "-",
    "? a",
    "'s ochtends",
    'zeg "ja"',
    "a'b",
    "&anker",
    "*ster",
    "!tag",
    "%x",
    "@x",
    "`x`",
    "{a}",
    "[a, b]",
    "a, b",
    "| x",
    "> x",
    "---",
    "...",
    "=",
    "<<",
    "é ï ’ “ ” …",
    "😀 lach",
    "a\\nb",
    "C:\\map",
    "a\tb",
    "a  b",
    "1,5",
    "+31 20",
    "x" * 3000,
)
BLOCKS = (
    "Een\n\nTwee",
    "Een\nTwee\n",
    " inspringen\nEen",
    "Een\n  inspringen",
    "- a\n- b",
    "# kop\n\ntekst",
    "a: b\nc: d",
    "Een \nspatie aan het eind ",
    "\tTab\nEen",
    "```\ncode\n```",
    "Een\n\n\n\nTwee",
    "'\n\"",
    "---\nEen",
    "Een\n---",
    "...\nEen",
    "|\nx",
    "Een\n \nTwee",
    "a\n\tb",
)


def written(asked: Mapping[str, Sequence[tuple[Any, bool]]]) -> dict[str, list[str]]:
    """Return, by kind, the files that the script makes of these values (in Markdown or not)."""
    lists = [
        {"model": webform.data(BY_ID[kind]), "records": list(records)}
        for kind, records in asked.items()
    ]
    command = [environment.node(), str(JS / "write_files.mjs")]
    said = subprocess.run(
        command, input=json.dumps(lists), capture_output=True, text=True, check=True
    )
    files: list[list[str]] = json.loads(said.stdout)
    return dict(zip(asked, files, strict=True))


def by_kind(content: Path) -> dict[Kind, list[catalogue.Entry[Record]]]:
    """Return every record of a content folder by its kind."""
    every = entries(content)
    return {kind: [entry for entry in every if entry.kind is kind] for kind in KINDS}


def entries(content: Path) -> list[catalogue.Entry[Record]]:
    """Return every record of a content folder."""
    return list(catalogue.load(content, ROOT)[0].all())


def test_the_table_that_the_scripts_are_held_to_is_that_of_the_model() -> None:
    """The scripts' own tests make it anew whenever they run; so it is always the same one."""
    said = run(sys.executable, JS / "make_form_cases.py", "experiment", PYTHONHASHSEED="1")
    assert said.returncode == 0, said.stderr
    assert said.stdout == make_form_cases.made(["experiment"])
    assert said.stdout.count("\n") > 500


@pytest.mark.parametrize("content", [ROOT / "content", FIXTURE], ids=["echt", "vijandig"])
def test_a_record_comes_back_from_the_form_with_every_field(content: Path) -> None:
    records = by_kind(content)
    files = written(
        {
            kind.id: [
                (write.as_typed(entry.record, kind.fields), markdown)
                for markdown in (False, True)
                for entry in found
            ]
            for kind, found in records.items()
        }
    )
    for kind, found in records.items():
        for entry, text in zip([*found, *found], files[kind.id], strict=True):
            document, flaws = reader.parse(text, markdown=text.startswith("---"))
            assert document, entry.path
            assert flaws == [], entry.path
            assert kind.model.model_validate(document.data) == entry.record, entry.path


def test_any_text_is_read_back_as_it_was_typed() -> None:
    dice = random.Random(2015)
    parts = [*"ab .,:;#'\"-|>&*!%@`{}[]?\\=~0179é’\t", "\n", "\n\n", ": ", " #", "- "]
    odd = ["".join(dice.choices(parts, k=dice.randint(1, 12))) for _ in range(1500)]
    texts = [text for text in (*TWISTED, *BLOCKS, *odd) if text.strip()]
    records = [
        ({"naam": text, "werkgebied": [text], "merk": {"citaten": [{"tekst": text}]}}, False)
        for text in texts
    ]
    for text, file in zip(texts, written({"hub": records})["hub"], strict=True):
        document, flaws = reader.parse(file)
        assert document, file
        assert flaws == [], file
        assert document.data == {
            "naam": text,
            "werkgebied": [text],
            "merk": {"citaten": [{"tekst": text}]},
        }, file


def test_a_file_has_its_keys_in_the_order_of_the_model() -> None:
    typed = {
        kind.id: [write.as_typed(entry.record, kind.fields) for entry in found]
        for kind, found in by_kind(ROOT / "content").items()
    }
    mixed = {
        name: [(dict(reversed(values.items())), False) for values in records]
        for name, records in typed.items()
    }
    files = written(mixed)
    for kind in KINDS:
        for values, text in zip(typed[kind.id], files[kind.id], strict=True):
            keys = [line.split(":")[0] for line in text.splitlines() if line[:1].isalpha()]
            assert keys == [spec.name for spec in kind.fields if spec.name in values]


@pytest.mark.parametrize("form", form_texts.FORMS, ids=lambda form: form.name)
def test_the_example_of_a_form_passes_the_check(form: form_texts.Form, tmp_path: Path) -> None:
    kind = BY_ID[form.kind]
    file = tmp_path / kind.path(f"{kind.id if kind.single else 'voorbeeld-bestand'}.yml")
    file.parent.mkdir(exist_ok=True)
    smallest.lay_beside(kind, tmp_path)
    file.write_text(form_pages.example(form.name), "utf-8")
    said = called("check", "--content", str(tmp_path))
    assert said.exit_code == 0, said.stdout


def test_every_field_of_a_form_stands_in_the_data_of_its_scripts() -> None:
    def names(specs: Sequence[Any]) -> set[str]:
        return {spec["name"] for spec in specs} | {
            name for spec in specs for name in names(spec.get("fields", ()))
        }

    for kind in KINDS:
        known = names(webform.data(kind)["fields"])
        assert {spec.name for spec in kind.fields} <= known
