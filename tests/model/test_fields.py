"""Every field explains itself, and a field that does not cannot exist."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Annotated, Any

import pytest
from annotated_types import MaxLen, MinLen
from pydantic import Field

import smallest
from doedemocratie.model import values
from doedemocratie.model.grammar.base import Record, field
from doedemocratie.model.grammar.fields import FieldSpec, UndescribedFieldError, describe, find
from doedemocratie.model.grammar.reading import read
from doedemocratie.model.kinds import KINDS, RESERVED, Kind
from doedemocratie.model.values import Markdown, Sort, Text, Year
from doedemocratie.model.values.group import GROUP
from doedemocratie.model.words.vocab import BEREIK
from doedemocratie.model.words.vocabulary import Vocabulary

# Every sort of value that a module of model/values/ holds.
SORTS = [
    sort
    for _, name, _ in pkgutil.walk_packages(values.__path__, f"{values.__name__}.")
    for sort in vars(importlib.import_module(name)).values()
    if isinstance(sort, Sort)
]


def below(specs: tuple[FieldSpec, ...], path: str) -> Iterator[tuple[str, FieldSpec]]:
    """Yield every field with its path, lists and groups opened."""
    for spec in specs:
        yield f"{path}.{spec.name}", spec
        yield from below(spec.fields, f"{path}.{spec.name}")


FIELDS = dict(pair for kind in KINDS for pair in below(kind.fields, kind.id))


@pytest.mark.parametrize("path", FIELDS)
def test_a_field_has_a_label_a_help_text_and_an_example(path: str) -> None:
    spec = FIELDS[path]
    assert spec.label[:1].isupper()
    assert spec.help.rstrip().endswith((".", "?"))
    assert spec.sort in SORTS
    assert spec.fields if spec.sort is GROUP else spec.examples
    assert (spec.sort.id == "choice") == (spec.vocabulary is not None)
    assert spec.required in ("", "always", "confirmed")


@pytest.mark.parametrize("path", [path for path in FIELDS if FIELDS[path].many])
def test_a_list_has_an_end(path: str) -> None:
    assert FIELDS[path].max_items


@pytest.mark.parametrize(
    "path", [path for path, spec in FIELDS.items() if spec.sort.id in ("text", "markdown")]
)
def test_a_text_has_an_end(path: str) -> None:
    assert FIELDS[path].max_length


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_example_is_right_itself(kind: Kind) -> None:
    for spec in kind.fields:
        for example in spec.examples:
            value = [example] if spec.many and not isinstance(example, list) else example
            assert_fits(kind, {spec.name: value}, spec.name)
        for part in spec.fields:
            for example in part.examples:
                group = {part.name: example}
                assert_fits(kind, {spec.name: [group] if spec.many else group}, part.name)


def assert_fits(kind: Kind, data: dict[str, Any], name: str) -> None:
    """Fail when anything about `name` itself is wrong; what it misses beside it may be."""
    codes = {finding.code for finding in read(kind.model, data)[1] if finding.path[-1:] == (name,)}
    assert codes <= {"missing-field"} | smallest.codes_of_more_fields(kind), data


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_every_field_of_a_record_has_a_section(kind: Kind) -> None:
    assert [spec.name for spec in kind.fields if not spec.section] == []


def test_what_is_required_is_said_once_and_read_from_there() -> None:
    needed = {
        kind.id: {spec.name: spec.required for spec in kind.fields if spec.required}
        for kind in KINDS
    }
    assert needed["hub"] == {
        "naam": "always",
        "samenvatting": "always",
        "type": "confirmed",
        "bereik": "confirmed",
    }
    assert needed["experiment"] == {
        "titel": "always",
        "samenvatting": "always",
        "status": "always",
    }
    assert list(needed["offer"]) == ["titel", "samenvatting", "vorm", "status"]
    assert list(needed["story"]) == ["titel", "samenvatting", "datum", "groeistof", "auteurs"]
    assert list(needed["growth-factor"]) == ["titel", "samenvatting", "volgorde"]
    assert list(needed["action"]) == ["titel", "samenvatting"]


def test_every_facet_is_a_reserved_name() -> None:
    for kind in KINDS:
        for spec in kind.fields:
            assert not spec.facet or spec.name.replace("_", "-") in RESERVED


def test_no_choice_of_a_facet_could_escape_its_folder() -> None:
    for path, spec in FIELDS.items():
        for slug in spec.vocabulary.ids() if spec.vocabulary else ():
            assert slug.replace("-", "").isalnum(), path
            assert slug.isascii(), path
            assert slug == slug.lower(), path


def test_a_field_without_a_help_text_fails() -> None:
    class Bare(Record):
        naam: Text | None = None

    class NoHelp(Record):
        naam: Text | None = field("Naam", "", "x")

    class OnlyPydantic(Record):
        naam: Text | None = Field(default=None, title="Naam", description="Hoe heet je?")

    for model in (Bare, NoHelp, OnlyPydantic):
        with pytest.raises(UndescribedFieldError, match=r"veld 'naam' van .*: geen label"):
            describe(model)


def test_a_field_without_an_example_fails() -> None:
    class NoExample(Record):
        naam: Text | None = field("Naam", "Hoe heet je?")

    with pytest.raises(UndescribedFieldError, match=r"NoExample in .*: er ontbreekt een"):
        describe(NoExample)


def test_a_field_of_a_type_no_form_knows_fails() -> None:
    class Odd(Record):
        naam: str | None = field("Naam", "Hoe heet je?", "x")

    with pytest.raises(UndescribedFieldError, match=r"geen soort waarde"):
        describe(Odd)


def test_limits_are_read_from_the_type() -> None:
    class Sample(Record):
        namen: Annotated[tuple[Annotated[Text, MinLen(2), MaxLen(9)], ...], MaxLen(3)] | None = (
            field("Namen", "Welke?", ["a"])
        )
        verhaal: Annotated[Markdown, MaxLen(5)] | None = field("Verhaal", "Wat?", "a")
        jaar: Year | None = field("Jaar", "Wanneer?", "2015")

    names, story, year = describe(Sample)
    assert (names.many, names.min_length, names.max_length, names.max_items) == (True, 2, 9, 3)
    assert (story.sort.id, story.max_length, story.max_items) == ("markdown", 5, None)
    assert (year.sort.id, year.low, year.high) == ("year", 1000, 2100)


def test_a_field_is_found_by_its_path() -> None:
    fields = next(kind.fields for kind in KINDS if kind.id == "hub")
    found = find(fields, ("merk", "citaten", 2, "wie"))
    assert found is not None
    assert found.label == "Wie"
    assert find(fields, ("merk", "nergens", "wie")) is None
    assert find(fields, ()) is None


def test_a_choice_is_found_by_id_and_where_asked_by_name() -> None:
    assert BEREIK.find(" lokaal ") == "lokaal"
    assert BEREIK.find("Lokaal") is None
    named = Vocabulary("x", BEREIK.choices, by_name=True, other=(("Overal", "landelijk"),))
    assert named.find("LOKAAL") == "lokaal"
    assert named.find("overal") == "landelijk"
    assert named.label("landelijk") == "landelijk"
    assert "lokaal" in named
