"""A sort of value and a rule are each said once: one that exists nowhere else works everywhere."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, ClassVar

import pytest
from annotated_types import MaxLen
from jsonschema import Draft202012Validator

from building import ROOT
from doedemocratie.model.explanation import every
from doedemocratie.model.grammar import rules
from doedemocratie.model.grammar.base import Record, field
from doedemocratie.model.grammar.conditions import Holds, Is, Not, Said
from doedemocratie.model.grammar.reading import read
from doedemocratie.model.grammar.rules import (
    PythonOnly,
    Rule,
    in_order,
    needs,
    not_both,
    one_of,
    when,
)
from doedemocratie.model.kinds import KINDS, Kind
from doedemocratie.model.values import Date, OneOf, Sort, Text, WrongValueError
from doedemocratie.model.values.finding import Finding
from doedemocratie.model.words import vocab
from doedemocratie.pages.site import form as form_pages
from doedemocratie.pages.site.forms import fields as form_fields
from doedemocratie.questions import fieldtable, jsonschema, webform
from doedemocratie.questions.github import questions
from doedemocratie.records.catalogue import read_entry
from doedemocratie.records.files import write
from doedemocratie.records.telling import messages

JS = ROOT / "tests" / "js"
sys.path.insert(0, str(JS))
sys.path.insert(0, str(ROOT / "scripts"))

import make_form_cases  # noqa: E402

import environment  # noqa: E402

POSTCODE = Sort(
    id="postcode",
    words="vier cijfers en twee letters",
    pattern="[1-9][0-9]{3}(?: ?[A-Za-z]{2})?",
    code="bad-postcode",
    lower=True,
    bare="[0-9]{4}",
    keyboard="numeric",
    show=str.upper,
    shape="markdown",
)


class Door(Record):
    """A group with rules of its own."""

    post: Annotated[str, POSTCODE] | None = field("Post", "Waarheen?", "1234 ab")
    naam: Annotated[Text, MaxLen(9)] | None = field("Naam", "Van wie?", "Bos")
    van: Date | None = field("Van", "Vanaf?", "2026-01-01")
    tot: Date | None = field("Tot", "Tot?", "2026-02-01")

    RULES: ClassVar[tuple[Rule, ...]] = (
        not_both("post", "naam", "door-twice", post="post"),
        one_of("post", "naam", code="door-of-nobody"),
        in_order("van", "tot", "door-backwards", van="van"),
        needs("tot", "van", "door-half"),
    )


class Shop(Record):
    """A kind of record that no site has."""

    titel: Annotated[Text, MaxLen(80)] = field(
        "Titel", "Hoe?", "Bos", section="wat", required="always"
    )
    soort: Annotated[str, OneOf(vocab.TYPE)] | None = field(
        "Soort", "Welke?", "formeel", section="wat"
    )
    postcode: Annotated[str, POSTCODE] | None = field("Code", "Waar?", "1234 ab", section="wat")
    deuren: tuple[Door, ...] | None = field("Deuren", "Welke?", max_items=3, section="wat")

    RULES: ClassVar[tuple[Rule, ...]] = (
        when(Is("soort", "formeel"), Said("postcode"), "shop-nowhere", "postcode", soort="soort"),
        when(
            Not(Is("soort", "formeel")),
            Not(Holds("deuren", Is("naam", "Bos"))),
            "shop-of-bos",
            "deuren",
        ),
    )


SHOP = Kind(
    id="shop",
    folder="shops",
    model=Shop,
    name="winkel",
    plural="winkels",
    title="titel",
    address="winkels/",
    pages=(),
)
TEXTS = {
    "bad-postcode": ("'{found}' is geen postcode.", "Schrijf: {name}: 1234 ab"),
    "shop-nowhere": ("Een winkel die {soort} is, staat ergens.", "Zet de postcode erbij."),
    **dict.fromkeys(
        ("shop-of-bos", "door-twice", "door-of-nobody", "door-backwards", "door-half"), ("a", "b")
    ),
}


# What has words before the made-up kind gets its own.
WORDED = frozenset(messages.TEXTS)


@pytest.fixture(autouse=True)
def texts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give what exists here only its words."""
    for code, words in TEXTS.items():
        monkeypatch.setitem(messages.TEXTS, code, words)


def browser(records: list[dict[str, Any]], kind: Kind = SHOP) -> list[Any]:
    """Return what the form finds wrong in each of these records: [[path, code, facts]]."""
    asked = json.dumps({"model": webform.data(kind), "records": records})
    command = [environment.node(), str(JS / "check_records.mjs")]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    told: list[Any] = json.loads(done.stdout)
    return told


def checked(data: dict[str, Any], folder: Path) -> list[tuple[str, str, str]]:
    """Return (field, code, message) of all that `check` says of a file with this data."""
    path = folder / "proef.yml"
    path.write_text(write.record_file(SHOP, data), "utf-8")
    _, problems = read_entry(path, "proef.yml", SHOP)
    return [(one.field, one.code, one.message) for one in problems]


def schema_refuses(data: dict[str, Any], kind: Kind = SHOP) -> bool:
    """Return whether an editor sees a fault in this data."""
    return not Draft202012Validator(jsonschema.schema(kind)).is_valid(data)


def test_a_sort_that_exists_nowhere_else_is_read_everywhere(tmp_path: Path) -> None:
    good, bad = {"titel": "Bos", "postcode": "1234 AB"}, {"titel": "Bos", "postcode": "12"}
    assert checked(good, tmp_path) == []
    assert checked(bad, tmp_path) == [("postcode", "bad-postcode", "'12' is geen postcode.")]
    assert browser([good, bad]) == [[], [[["postcode"], "bad-postcode", {"found": "12"}]]]
    assert [schema_refuses(good), schema_refuses(bad)] == [False, True]
    made = jsonschema.schema(SHOP)["properties"]["postcode"]
    assert made["patternErrorMessage"] == "Schrijf: postcode: 1234 ab"
    assert read(Shop, good)[0].postcode == "1234 ab"


def test_a_sort_that_exists_nowhere_else_is_asked_for_shown_and_written() -> None:
    spec = next(one for one in SHOP.fields if one.name == "postcode")
    assert form_fields.field(spec).mode == "numeric"
    assert questions.element(spec, required=False).shape == "markdown"
    assert "vier cijfers en twee letters" in fieldtable.tables(SHOP)
    assert spec.sort.show("1234 ab") == "1234 AB"
    data = {"titel": "1234", "postcode": "1234"}
    assert write.record_file(SHOP, data).endswith("titel: '1234'\npostcode: 1234\n")
    asked = json.dumps([{"model": webform.data(SHOP), "records": [[data, False]]}])
    command = [environment.node(), str(JS / "write_files.mjs")]
    done = subprocess.run(command, input=asked, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)[0][0].endswith("titel: '1234'\npostcode: 1234\n")


RULES: list[tuple[dict[str, Any], str, str, bool]] = [
    ({"soort": "formeel"}, "postcode", "shop-nowhere", True),
    ({"soort": "formeel", "postcode": "1234"}, "", "", False),
    ({"soort": "formeel", "postcode": "x"}, "postcode", "bad-postcode", True),
    ({"soort": "hybride"}, "", "", False),
    ({"deuren": [{"naam": "Bos"}]}, "deuren", "shop-of-bos", True),
    ({"deuren": [{"naam": "Els"}]}, "", "", False),
    ({"deuren": [{"naam": "Els", "post": "1234"}]}, "deuren[0].naam", "door-twice", True),
    ({"deuren": [{"van": "1-1-2026"}]}, "deuren[0]", "door-of-nobody", True),
    (
        {"deuren": [{"naam": "Els", "van": "2026-01-02", "tot": "1 januari 2026"}]},
        "deuren[0].tot",
        "door-backwards",
        False,
    ),
    ({"deuren": [{"naam": "Els", "van": "1-1-2026", "tot": "2026-01-01"}]}, "", "", False),
    ({"deuren": [{"naam": "Els", "tot": "2026-01-01"}]}, "deuren[0].tot", "door-half", False),
]


def test_a_rule_that_exists_nowhere_else_is_kept_to_by_python_schema_and_browser(
    tmp_path: Path,
) -> None:
    records = [{"titel": "Winkel", **more} for more, *_ in RULES]
    told = browser(records)
    for record, (_, where, code, seen), found in zip(records, RULES, told, strict=True):
        expected = [(where, code)] if code else []
        assert [one[:2] for one in checked(record, tmp_path)] == expected, record
        assert [one[1] for one in found] == [code for _, code in expected], record
        # What an editor cannot see is left to `check`; it never sees what is not there.
        assert schema_refuses(record) == seen, record
    assert checked(records[0], tmp_path)[0][2] == "Een winkel die formeel is, staat ergens."
    assert told[0] == [[["postcode"], "shop-nowhere", {"soort": "formeel"}]]


def odd(look: Any) -> bool:
    """Fit when the title begins with a capital: no data says that."""
    return not look("titel") or look("titel")[0].isupper()


class Odd(Shop):
    """A kind with a rule that only Python can look at."""

    RULES: ClassVar = (
        *Shop.RULES,
        PythonOnly(code="shop-nowhere", at="titel", rests=("titel",), fits=odd),
    )


def test_of_a_rule_that_no_data_can_say_the_form_says_that_the_editors_look() -> None:
    kind = replace(SHOP, model=Odd)
    codes = [[one.code for one in read(Odd, {"titel": title})[1]] for title in ("bos", "Bos")]
    assert codes == [["shop-nowhere"], []]
    assert browser([{"titel": "bos"}], kind) == [[]]
    assert "dit kijkt de redactie na" in form_pages.unseen(kind)
    assert form_pages.unseen(SHOP) == ""


def test_a_rule_is_silent_while_what_it_rests_on_is_wrong() -> None:
    for soort, code in (("mis", "unknown-choice"), (["formeel"], "not-text")):
        _, findings = read(Shop, {"titel": "Bos", "soort": soort})
        assert [(one.path, one.code) for one in findings] == [(("soort",), code)]
    _, findings = read(Shop, {"titel": "Bos", "deuren": ["x", {"tot": "ooit"}, {}]})
    assert {(one.path, one.code) for one in findings} == {
        (("deuren", 0), "not-a-group"),
        (("deuren", 1), "door-of-nobody"),
        (("deuren", 1, "tot"), "not-a-date"),
        (("deuren", 2), "door-of-nobody"),
    }


def test_what_is_sound_is_kept_and_what_is_broken_left_out() -> None:
    data = {"titel": "Bos", "soort": "mis", "x": "y", "deuren": [{"naam": "Els", "tot": "ooit"}]}
    record, findings = read(Shop, data)
    assert (record.titel, record.soort) == ("Bos", None)
    assert record.deuren is not None
    assert (record.deuren[0].naam, record.deuren[0].tot) == ("Els", None)
    assert {one.code for one in findings} == {"unknown-choice", "unknown-key", "not-a-date"}
    assert read(Shop, {"titel": "Bos", "deuren": [{"naam": "Els"}, "x"]})[0].deuren is None


def all_rules() -> Iterator[tuple[Kind, str, Rule]]:
    """Yield every rule within a record with its kind and the name of its group ("" for none)."""
    for kind in KINDS:
        for rule in kind.model.RULES:
            yield kind, "", rule
        for path, spec in every(kind.fields):
            for rule in spec.rules:
                yield kind, ".".join(path), rule


def test_a_rule_names_fields_that_are_there() -> None:
    for kind, group, rule in all_rules():
        specs = next((s.fields for p, s in every(kind.fields) if ".".join(p) == group), kind.fields)
        assert set(rules.rests(rule)) | set(rule.facts.values()) <= {one.name for one in specs}


def test_a_sort_has_values_to_try_and_words_for_each_way_to_be_wrong() -> None:
    sorts = {spec.sort.id: spec.sort for kind in KINDS for _, spec in every(kind.fields)}
    del sorts["group"]
    codes: dict[str, set[str]] = {}
    for sort in sorts.values():
        without = [code for code in sort.all_codes() if code not in WORDED]
        assert without == [], f"{sort.id}: no text in records/telling/messages.py"
        for pattern in (sort.pattern, *(refused for refused, _ in sort.refuses)):
            wider = re.findall(r"\\[dDwWbB]|\(\?[^:=!<]", pattern)
            assert wider == [], f"{sort.id}: not the same to Python and to a browser"
        if not sort.asked:
            continue
        for value in make_form_cases.TRIED.get(sort.id, ()):
            try:
                sort.read(value)
            except WrongValueError as wrong:  # a value may be sound too
                codes.setdefault(sort.id, set()).add(wrong.finding.code)
        assert codes.get(sort.id, set()) <= set(sort.all_codes()), sort.id
    # A sort without values of its own there is tried with those of a text.
    assert make_form_cases.TRIED.keys() <= {one.id for one in sorts.values() if one.asked}


def test_a_finding_is_one_type_with_a_place_where_it_has_one() -> None:
    assert (Finding(("a",), "x").line, Finding((), "x", place=(3, 4)).column) == (1, 4)
