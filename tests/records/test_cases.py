"""Every case gives exactly the problems it says, and together they leave nothing out."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from cases import CASES, Case, all_cases, find_problems, outcome
from doedemocratie.model.grammar.base import Record
from doedemocratie.model.grammar.fields import FieldSpec
from doedemocratie.model.grammar.rules import Ascending, LastIs, Rule
from doedemocratie.model.kinds import BY_ID, KINDS, Kind
from doedemocratie.pages import sorts
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.making import Making, public
from doedemocratie.records.catalogue import read_entry
from doedemocratie.records.telling.messages import BY_THE_FORM, TEXTS

GOOD = all_cases("good")
BAD = all_cases("bad")
ROOT = Path(__file__).parents[2]
SITE = Site("doedemocratie", dt.date(2026, 11, 28))

# Codes that no case can make, each with the reason.
WITHOUT_CASE = {
    "broken-link": "found in the built pages of the site, see tests/site",
    "broken-anchor": "found in the built pages of the site, see tests/site",
    **dict.fromkeys(
        (
            *("page-head", "page-key", "page-value", "page-description", "page-hole"),
            *("page-hole-in-line", "page-html", "page-picture", "page-picture-elsewhere"),
            *("page-picture-unnamed", "link-waits", "link-to-broken"),
        ),
        "said of an ordinary page, see tests/pages/test_ordinary.py",
    ),
    "dead-link": "needs a network, see tests/cli/test_links.py",
    "unreadable": "needs a file that its owner may not read",
    "stale-generated": "said of the project itself, see tests/questions",
    **dict.fromkeys(
        (
            *("form-too-large", "form-unlike", "form-double-heading", "form-unknown-heading"),
            *("form-loose-text", "form-not-agreed", "no-slug", "slug-taken"),
        ),
        "said of the answers to a form, see tests/questions/test_proposal.py",
    ),
    **dict.fromkeys(
        ("unknown-record", "record-named-twice", "not-an-editor", "confirm-by-hand"),
        "said of a confirmation, see tests/records/test_confirm.py",
    ),
    **dict.fromkeys(
        ("renamed-key", "renamed-twice", "dropped-key"),
        "said of a key in the table of migrations, see tests/records/test_migrating.py",
    ),
    **dict.fromkeys(
        (code for code in TEXTS if code.startswith("table-")),
        "said of a spreadsheet, see tests/cli/test_import_table.py",
    ),
    "not-a-file": "load meets such a file earlier; see test_reader",
}


def laid(case: Case, folder: Path) -> Path:
    """Return the content folder in which the case lies."""
    content = folder / "content"
    try:
        case.lay(content)
    except OSError as failure:  # no right to make links, or a name this system refuses
        if not any(word in ("link", "make") for word, _ in case.recipe):
            raise
        pytest.skip(f"{case.name}: {failure}")
    return content


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_a_bad_case_gives_exactly_its_problems(case: Case, tmp_path: Path) -> None:
    catalogue, problems = find_problems(laid(case, tmp_path))
    assert [outcome(problem) for problem in problems] == list(case.outcomes)
    told = "\n".join(f"{problem.message} {problem.hint}" for problem in problems)
    for words in case.says:
        assert words in told
    assert {*case.better} <= {problem.better for problem in problems}
    # A group between brackets has colons in it, a hole has one name.
    assert set(re.findall(r"\{\w*\}", told)) <= {"{titel}"}, "a text with a hole in it"
    # Where links of ordinary pages may lead is asked of what is wrong too. Pages of authors look
    # at records that are not sound; no others do.
    if catalogue.slugs["story"]:
        assert list(sorts.specs(Making(public(catalogue, SITE), SITE)))


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.name)
def test_a_bad_case_promises_something(case: Case) -> None:
    assert case.outcomes


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.name)
def test_a_good_case_gives_no_problem(case: Case, tmp_path: Path) -> None:
    catalogue, problems = find_problems(laid(case, tmp_path))
    assert problems == []
    assert list(catalogue.all()), "nothing was read"
    assert catalogue.broken == ()


def test_every_code_has_a_bad_case() -> None:
    shown = {code for case in BAD for *_, code, _ in case.outcomes}
    assert sorted(TEXTS.keys() - shown - WITHOUT_CASE.keys()) == [], "no case in tests/cases/bad"
    assert sorted(shown & WITHOUT_CASE.keys()) == [], "this code has a case now: take it off"
    without = sorted((shown | WITHOUT_CASE.keys()) - TEXTS.keys())
    assert without == [], "no text in records/telling/messages.py"


def test_no_case_quotes_a_whole_list_that_grows() -> None:
    told = re.compile(r"says: Kies uit: [^{\n]*\.$", re.MULTILINE)
    cases = [path for path in (CASES / "bad").rglob("*") if path.is_file()]
    quoted = [path.name for path in cases if told.search(path.read_text("utf-8", "replace"))]
    assert quoted == [], "write # says: Kies uit: {STADIUM}. (the list in model/words/vocab.py)"


def test_the_form_says_itself_only_what_differs() -> None:
    again = [
        f"{code}: None in BY_THE_FORM says the same as {sentence!r}"
        for code, both in BY_THE_FORM.items()
        for sentence, whole in zip(both, TEXTS.get(code, ("", "")), strict=True)
        if sentence and sentence == whole
    ]
    assert again == []


def test_every_rule_within_a_record_is_whole() -> None:
    """A rule is model, text and case: of each that stands in a model the others are there."""
    places: dict[int, tuple[Rule, set[tuple[str, str]]]] = {}
    for kind, path, rule in ruled():
        places.setdefault(id(rule), (rule, set()))[1].add((kind.id, path))
    wrong = {kind.id: wrong_fields(kind.id) for kind in KINDS}
    lacking = []
    for rule, where in places.values():
        named = f"{rule.code} at {' or '.join(sorted(f'{kind} {path}' for kind, path in where))}"
        if rule.code not in TEXTS:
            lacking.append(f"{named}: no text in records/telling/messages.py")
        if not any((path, rule.code) in wrong[kind] for kind, path in where):
            lacking.append(f"{named}: no case in tests/cases/bad")
    assert lacking == []


def ruled() -> Iterator[tuple[Kind, str, Rule]]:
    """Yield every rule within a record or a group, with the path of the field it is said at."""
    for kind in KINDS:
        groups = [("", kind.model.RULES)]
        groups += [(path, spec.rules) for path, spec in below(kind.fields) if spec.fields]
        for path, rules in groups:
            for rule in rules:
                within = [rule.by] if isinstance(rule, Ascending | LastIs) else []
                yield kind, ".".join(filter(None, (path, rule.at, *within))), rule


def below(specs: tuple[FieldSpec, ...], path: str = "") -> Iterator[tuple[str, FieldSpec]]:
    """Yield every field with its path, lists and groups opened: `zoekt.groeistof`."""
    for spec in specs:
        yield f"{path}{spec.name}", spec
        yield from below(spec.fields, f"{path}{spec.name}.")


def wrong_fields(kind: str) -> set[tuple[str, str]]:
    """Return (path of the field, code) for every problem of a case of this kind."""
    place = next(one.path(f"{one.id}." if one.single else "") for one in KINDS if one.id == kind)
    return {
        (re.sub(r"\[\d+\]", "", name), code)
        for case in BAD
        for file, _, _, name, code, _ in case.outcomes
        if file.startswith(place)
    }


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_field_is_wrong_in_some_case(kind: Kind) -> None:
    seen = {name for name, code in wrong_fields(kind.id) if code != "unknown-key"}
    missed = [path for path, _ in below(kind.fields) if path not in seen]
    assert missed == [], "wrong in no case of tests/cases/bad"


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_closed_list_is_misspelt_in_some_case(kind: Kind) -> None:
    seen = {name for name, code in wrong_fields(kind.id) if code == "unknown-choice"}
    choices = [path for path, spec in below(kind.fields) if spec.vocabulary]
    assert [path for path in choices if path not in seen] == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_required_field_is_missing_in_some_case(kind: Kind) -> None:
    seen = {name for name, code in wrong_fields(kind.id) if code == "missing-field"}
    needed = [path for path, spec in below(kind.fields) if spec.required]
    assert [path for path in needed if path not in seen] == []


def filled(record: Record, specs: tuple[FieldSpec, ...], path: str = "") -> Iterator[str]:
    """Yield the path of every field that a record or a part of it fills in."""
    for spec in specs:
        value = getattr(record, spec.name)
        if value is None:
            continue
        yield f"{path}{spec.name}"
        for part in (value if spec.many else (value,)) if spec.fields else ():
            yield from filled(part, spec.fields, f"{path}{spec.name}.")


EXAMPLE = ROOT / "content" / "hubs" / "voorbeeldhub.yml"
# What the example leaves out, each with the reason. A group that stands at more fields, as hours
# do, is filled in at one of them.
NOT_IN_THE_EXAMPLE = {
    "bron": "of a hub that others wrote about",
    "beheerders": "they would be asked about the example",
    "locaties.provincie": "follows from the place",
}


def test_the_example_fills_in_every_field_of_a_hub() -> None:
    whole = BY_ID["hub"]
    entry, _ = read_entry(EXAMPLE, EXAMPLE.name, whole)
    assert entry
    of_group = {"": ""} | {path: spec.group for path, spec in below(whole.fields) if spec.fields}

    def place(path: str) -> tuple[str, str]:
        """Return the group that a field is of, and its name."""
        within, _, name = path.rpartition(".")
        return of_group[within], name

    seen = {place(path) for path in filled(entry.record, whole.fields)}
    paths = [path for path, _ in below(whole.fields)]
    without = [path for path in paths if place(path) not in seen]
    within = tuple(f"{path}." for path in NOT_IN_THE_EXAMPLE)
    left_out = [path for path in without if not f"{path}.".startswith(within)]
    assert left_out == [], f"fill this in in {EXAMPLE.relative_to(ROOT)}"
    assert [path for path in NOT_IN_THE_EXAMPLE if path not in without] == [], "take it off"


# The fullest hub is the example.
@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind.id != "hub"], ids=lambda kind: kind.id
)
def test_every_field_is_right_in_some_case(kind: Kind, tmp_path: Path) -> None:
    seen: set[str] = set()
    for number, case in enumerate(GOOD):
        folder = tmp_path / str(number)
        if all(word == "paint" for word, _ in case.recipe):
            catalogue, _ = find_problems(laid(case, folder))
            for entry in catalogue.of(kind.model):
                seen |= set(filled(entry.record, kind.fields))
    missed = [path for path, _ in below(kind.fields) if path not in seen]
    assert missed == [], "filled in in no case of tests/cases/good"
