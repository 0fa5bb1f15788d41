"""The schemas take what the reader takes, and refuse what an editor can see is wrong."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator, Draft202012Validator
from jsonschema import ValidationError as JSONSchemaError
from schemas import as_editor, faults, read, validator

from building import ROOT, run
from cases import Case, all_cases
from doedemocratie.model.grammar import reading
from doedemocratie.model.grammar.fields import FieldSpec
from doedemocratie.model.kinds import BY_FOLDER, KINDS, Kind
from doedemocratie.questions import jsonschema
from doedemocratie.questions.generated import schema_name

# What only `check` can see: an editor sees neither other files, the calendar, nor the raw text.
LEFT_TO_CHECK = {
    "ambiguous-name",
    "ambiguous-place",
    "area-unlisted",
    "anchor",
    "bad-link",
    "bad-link-address",
    "body-and-key",
    "coordinates-abroad",
    "author-spelled-twice",
    "author-without-page",
    "corrected-before",
    "corrected-unread",
    "corrections-backwards",
    "day-twice",
    "days-backwards",
    "directive",
    "duplicate-key",
    "end-without-start",
    "ends-before-start",
    "found-before-since",
    "hash-eats-value",
    "history-backwards",
    "history-ends-elsewhere",
    "html-in-text",
    "image-in-text",
    "lies-ahead",
    "came-before-site",
    "mark-to-nothing",
    "mark-twice",
    "municipality-elsewhere",
    "no-consent",
    "no-front-matter",
    "no-letters",
    "no-such-date",
    "note-unused",
    "note-without-text",
    "notes-elsewhere",
    "part-beyond-series",
    "place-elsewhere",
    "story-without-text",
    "swapped-coordinates",
    "tag",
    "too-nested",
    "unknown-place",
    "unlisted-region",
    "unseen-character",
    "unseen-text",
    "updated-before",
}
# `no` is false in the older YAML and `yes` is true, and each is an answer. Which numbers can be
# dialled, tables tell, and so it is with hosts of a house. A carriage return ends a line there.
SEEN_DIFFERENTLY = {
    "hub-intercultureel-no-in-english.yml",
    "hub-intercultureel-yes.yml",
    "hub-telefoon-too-short.yml",
    "hub-slogan-carriage-return.yml",
    "hub-telefoon-without-area.yml",
    "hub-website-of-a-printer.yml",
}
HUB = """naam: Plug de Dag
type: hybride
bereik: lokaal
samenvatting: Een werkplaats voor de buurt.
plaats: Utrecht
email: hallo@plugdedag.example
"""


def records(case: Case) -> Iterator[tuple[str, Path]]:
    """Yield the kind and path of every record of a case."""
    if case.path.is_file():
        yield case.kind, case.path
        return
    for path in sorted(case.path.rglob("*")):
        if path.parent.name in BY_FOLDER and path.parents[1] == case.path:
            yield BY_FOLDER[path.parent.name].id, path


def every_record(folder: Path) -> list[tuple[str, Path]]:
    """Return the kind and path of every record of a content folder."""
    return [
        (kind.id, path)
        for kind in KINDS
        for path in sorted((folder / kind.folder).glob("*"))
        if path.suffix in (".yml", ".md")
    ]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_a_schema_is_a_schema_for_new_and_older_editors(kind: Kind) -> None:
    made = jsonschema.schema(kind)
    Draft202012Validator.check_schema(made)
    Draft7Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert "$id" not in made


# An editor reads these by the rules of YAML 1.1, which make a number of 12:30; our reader does not.
TRAPS = "good/hub-yaml-traps.yml"


@pytest.mark.parametrize(
    "case",
    # An editor counts an accent in two parts as two.
    [
        case
        for case in all_cases("good")
        if case.name not in (TRAPS, "good/hub-accents-in-two-parts.yml")
    ],
    ids=lambda case: case.name,
)
def test_a_good_case_is_accepted(case: Case) -> None:
    for kind, path in records(case):
        assert faults(kind, read(path)) == [], path.name


@pytest.mark.parametrize("folder", ["content", "tests/fixtures/site"])
def test_every_record_of_a_site_is_accepted(folder: str) -> None:
    found = every_record(ROOT / folder)
    assert found
    wrong = [
        (path.name, error.json_path, error.message[:200])
        for kind, path in found
        for error in validator(kind).iter_errors(read(path))
        if not only_capitals(error)
    ]
    assert wrong == []


def only_capitals(error: JSONSchemaError) -> bool:
    """Return whether a choice is there but for its capitals.

    The reader understands LEIDEN too, and nobody's pull request fails on that.
    """
    known = error.validator_value if error.validator == "enum" else []
    assert isinstance(known, list)
    return str(error.instance).casefold() in {str(one).casefold() for one in known}


@pytest.mark.whole
@pytest.mark.parametrize(
    "case",
    [
        case
        for case in all_cases("bad")
        if case.path.is_file()
        and case.path.name not in SEEN_DIFFERENTLY
        and {code for *_, code, level in case.outcomes if level == "error"} - LEFT_TO_CHECK
    ],
    ids=lambda case: case.name,
)
def test_a_bad_case_is_refused_where_an_editor_can_see_it(case: Case) -> None:
    try:
        data = read(case.path)
    except (yaml.YAMLError, ValueError, IndexError, RecursionError):
        return  # no editor can read it either
    assert faults(case.kind, data)


@pytest.mark.parametrize(
    "case",
    [
        case
        for case in all_cases("bad")
        if case.path.is_file() and all(outcome[5] == "warning" for outcome in case.outcomes)
    ],
    ids=lambda case: case.name,
)
def test_a_mere_warning_is_no_fault_of_the_schema(case: Case) -> None:
    assert faults(case.kind, read(case.path)) == []


@pytest.mark.parametrize(
    ("line", "where"),
    [
        ("naamm: x", "$: Additional properties"),
        ("wie: bedrijven", "$.wie: 'bedrijven'"),
        ("slogan: " + "x" * 91, "$.slogan: "),
        ("slogan: een <b>vet</b> woord", "$.slogan: "),
        ('slogan: "twee\\nregels"', "$.slogan: "),
        ("bevestigd_op: gisteren", "$.bevestigd_op: "),
        ("bevestigd_op: 2026-13-1x", "$.bevestigd_op: "),
        ("bereikbaar: [{dag: dinsdag, van: 25:00}]", "$.bereikbaar[0].van: "),
        ("bereikbaar: [{dag: dinsdag, op_afspraak: misschien}]", "$.bereikbaar[0].op_afspraak: "),
        ("bereikbaar: dinsdag", "$.bereikbaar: "),
        ("helpt_met: netwerk", "$.helpt_met: "),
        ("helpt_met: [netwerk, feesten]", "$.helpt_met[1]: "),
        ("links: [{titel: Nieuws}]", "$.links[0]: 'url'"),
        ("links: [{titel: Nieuws, url: www.voorbeeld.example}]", "$.links[0].url: "),
        ("website: javascript:alert(1)", "$.website: "),
        ("telefoon: bel maar", "$.telefoon: "),
        ("sinds: 20", "$.sinds: "),
        ("reactietijd: 61", "$.reactietijd: "),
        ("reactietijd: snel", "$.reactietijd: "),
        ("merk: {kleur: paars}", "$.merk.kleur: "),
        ("merk: {wapen: leeuw}", "$.merk: Additional properties"),
        ("aliassen: [Oude Naam]", "$.aliassen[0]: "),
        ("locaties: [{naam: Noord}]", "$.locaties[0]: 'plaats'"),
        ("zoekt: [{groeistof: goud}]", "$.zoekt[0].groeistof: "),
    ],
)
def test_a_clear_fault_is_refused_where_it_stands(line: str, where: str) -> None:
    found = faults("hub", as_editor(HUB + line + "\n"))
    assert [one for one in found if one.startswith(where)], found


@pytest.mark.parametrize(
    "line",
    [
        "bevestigd_op: 2026-05-01",
        "bevestigd_op: 1-5-2026",
        "bevestigd_op: 1 Mei 2026",
        "bereikbaar: [{dag: dinsdag, van: 9.30, tot: 12:30}]",
        "bereikbaar: [{dag: dinsdag, van: 09:30, tot: 9:45 uur}]",
        "intercultureel: ja",
        "intercultureel: true",
        "intercultureel: false",
        "sinds: 2012",
        "sinds: '2012'",
        "slogan: 2012",
        "telefoon: 0201234567",
        "gemeente: Den Haag",
        "provincie: Friesland",
        "website:",
        "helpt_met: []",
        "merk:",
        "coordinaten: [52.09, 5.12]",
        "beheerders: ['@plugdedag']",
    ],
)
def test_what_the_reader_reads_an_editor_accepts(line: str) -> None:
    assert faults("hub", as_editor(HUB + line + "\n")) == []


@pytest.mark.parametrize("source", [None, {"titel": "Oogst"}])
@pytest.mark.parametrize("confirmed", [None, "2026-05-01"])
@pytest.mark.parametrize("full", [True, False])
def test_provisional_means_the_same_to_schema_and_model(
    source: Any, confirmed: str | None, full: bool
) -> None:
    data: dict[str, Any] = dict(as_editor(HUB))
    if not full:
        data = {name: data[name] for name in ("naam", "samenvatting")}
    given = {"bron": source, "bevestigd_op": confirmed}
    data |= {name: value for name, value in given.items() if value is not None}
    assert bool(faults("hub", data)) == refused("hub", data)


@pytest.mark.parametrize(
    ("status", "leads", "lessons", "decision"),
    list(
        product(
            ("zoekt-trekker", "voorstel", "loopt", "afgerond", "gestopt"),
            (None, "mogelijk", "bevestigd"),
            (None, ["Begin klein."]),
            (None, "doorgaan"),
        )
    ),
)
def test_the_rules_of_an_experiment_are_those_of_the_model(
    status: str, leads: str | None, lessons: list[str] | None, decision: str | None
) -> None:
    data: dict[str, Any] = {"titel": "Ruilen", "samenvatting": "Ruilen.", "status": status}
    if leads:
        data["trekkers"] = [{"naam": "Lokale Fondsen", "rol": leads}]
    if lessons:
        data["geleerd"] = lessons
    if decision:
        data["besluit"] = decision
    assert bool(faults("experiment", data)) == refused("experiment", data)


@pytest.mark.parametrize("party", [{}, {"hub": "hanzelab"}, {"naam": "BZK"}])
@pytest.mark.parametrize("more", [{}, {"naam": "BZK"}])
def test_a_party_is_a_hub_or_a_name(party: dict[str, str], more: dict[str, str]) -> None:
    data = {
        "titel": "Ruilen",
        "samenvatting": "Ruilen.",
        "status": "voorstel",
        "trekkers": [{"rol": "mogelijk", **party, **more}],
    }
    assert bool(faults("experiment", data)) == refused("experiment", data)


@pytest.mark.parametrize("join", [None, {"email": "a@b.example"}, {"url": "https://b.example"}])
@pytest.mark.parametrize("status", ["open", "idee"])
def test_an_open_offer_says_how_to_sign_up(join: Any, status: str) -> None:
    data = {"titel": "Gids", "samenvatting": "Een gids.", "vorm": "gids", "status": status}
    if join:
        data["aanmelden"] = join
    assert bool(faults("offer", data)) == refused("offer", data)


def refused(kind: str, data: dict[str, Any]) -> bool:
    """Return whether the model refuses the data."""
    model = next(one.model for one in KINDS if one.id == kind)
    return bool(reading.read(model, data)[1])


def described(schema: dict[str, Any], specs: tuple[FieldSpec, ...]) -> Iterator[str]:
    """Yield every field that the schema lacks or explains badly."""
    assert list(schema["properties"]) == [spec.name for spec in specs]
    for spec in specs:
        made = schema["properties"][spec.name]
        if made["title"] != spec.label or not made["description"].startswith(spec.help):
            yield spec.name
        item = made["items"] if spec.many else made
        if spec.vocabulary:
            shown = dict(zip(item["enum"], item["enumDescriptions"], strict=True))
            for choice in spec.vocabulary.choices:
                if choice.label not in shown[choice.id] or choice.help not in shown[choice.id]:
                    yield f"{spec.name}: {choice.id}"
        if spec.fields:
            yield from described(item, spec.fields)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_field_is_there_in_order_with_label_help_and_choices(kind: Kind) -> None:
    assert list(described(jsonschema.schema(kind), kind.fields)) == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_example_of_a_field_is_accepted(kind: Kind) -> None:
    def look(schema: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        for name, made in schema["properties"].items():
            for example in made.get("examples", ()):
                bare = Draft202012Validator(made)
                if not bare.is_valid(example):
                    yield name, example
            inner = made.get("items", made)
            if "properties" in inner:
                yield from look(inner)

    assert list(look(jsonschema.schema(kind))) == []


def test_the_text_is_the_same_every_time_and_for_people_too() -> None:
    code = (
        "from doedemocratie.questions import jsonschema\n"
        "from doedemocratie.model.kinds import KINDS\n"
        "import sys; sys.stdout.buffer.write(''.join(map(jsonschema.text, KINDS)).encode())"
    )
    here = "".join(map(jsonschema.text, KINDS))
    for seed in ("1", "2"):
        there = run(sys.executable, "-c", code, PYTHONHASHSEED=seed, PYTHONUTF8="1")
        assert there.stdout == here, there.stderr
    hub = jsonschema.text(KINDS[0])
    assert hub.endswith("}\n")
    assert "Fryslân" in hub
    assert json.loads(hub) == jsonschema.schema(KINDS[0])
    assert schema_name(KINDS[4]) == "growth-factor.schema.json"
