"""The configuration of the editing room: all of the model, as the room's own schema has it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

import pytest
from jsonschema import Draft7Validator

from building import ROOT
from doedemocratie.model.grammar.fields import FieldSpec
from doedemocratie.model.kinds import BY_ID, KINDS, Kind
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.story import Story
from doedemocratie.questions import editing
from doedemocratie.questions.editing import MOST_TO_CHOOSE, Ordinary
from doedemocratie.questions.editingfields import Control
from doedemocratie.records.catalogue import Catalogue, load

PACKAGE = ROOT / "requirements" / "editing" / "node_modules" / "@sveltia" / "cms"
PAGES = (Ordinary("over.md", "Over </script> {{slug}}"), Ordinary("map/en.md", ""))
WRITTEN = [kind for kind in KINDS if kind.id != "hub"]


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load(ROOT / "content", ROOT)[0]


def with_hubs(catalogue: Catalogue, count: int) -> Catalogue:
    first = catalogue.of(Hub)[0]
    hubs = tuple(
        replace(first, slug=f"hub-{number}", path=f"hubs/hub-{number}.yml")
        for number in range(count)
    )
    return Catalogue({**catalogue.entries, "hub": hubs}, (), {}, frozenset())


def within(holder: Control, name: str) -> list[Control]:
    return cast("list[Control]", holder[name])


def collection(config: Control, name: str) -> Control:
    held = [*within(config, "collections"), *within(config, "singletons")]
    return next(one for one in held if one["name"] == name)


def field(config: Control, kind: str, name: str) -> Control:
    fields = within(collection(config, BY_ID[kind].folder), "fields")
    return next(one for one in fields if one["name"] == name)


def pairs(
    specs: tuple[FieldSpec, ...], controls: list[Control], way: str = ""
) -> Iterator[tuple[str, FieldSpec, Control]]:
    """Yield every field of the model with its control, groups and what is within them."""
    names = {spec.name for spec in specs}
    told = {("beschrijving" if c["name"] == "body" else str(c["name"])): c for c in controls}
    assert told.keys() == names, way
    for spec in specs:
        control = told[spec.name]
        yield f"{way}{spec.name}", spec, control
        if spec.fields:
            yield from pairs(spec.fields, within(control, "fields"), f"{way}{spec.name}.")


def test_it_is_valid_by_the_schema_of_the_room_itself(catalogue: Catalogue) -> None:
    if not PACKAGE.is_dir():
        pytest.skip("@sveltia/cms is not installed; ./scripts/test does")
    schema = json.loads((PACKAGE / "schema" / "sveltia-cms.json").read_text("utf-8"))
    # Without what it leaves to makers of controls of their own: any name would do there.
    own = {"$ref": "#/definitions/CustomField"}
    schema["definitions"]["Field"]["anyOf"].remove(own)
    judge = Draft7Validator(schema)
    for known in (
        catalogue,
        with_hubs(catalogue, MOST_TO_CHOOSE + 1),
        Catalogue({}, (), {}, frozenset()),
    ):
        config = json.loads(editing.text("doe/site", known, PAGES))
        assert [error.message[:300] for error in judge.iter_errors(config)] == []
    config["collections"][0]["fields"][0]["widget"] = "geheim"
    assert list(judge.iter_errors(config))


@pytest.mark.parametrize("kind", WRITTEN, ids=lambda kind: kind.id)
def test_no_field_of_a_kind_is_left_out(kind: Kind, catalogue: Catalogue) -> None:
    config = editing.config("doe/site", catalogue, PAGES)
    controls = within(collection(config, kind.folder), "fields")
    for way, spec, control in pairs(kind.fields, controls):
        assert control["label"] == spec.label, way
        if spec.sort.id != "file":  # its help tells of file names, which the room gives itself
            assert str(control["hint"]).startswith(spec.help), way
        assert control["required"] is (spec.required == "always"), way
        if spec.vocabulary:
            chosen = [option["value"] for option in within(control, "options")]
            assert chosen == [choice.id for choice in spec.vocabulary.choices], way
            assert control.get("multiple", False) is spec.many, way
        if spec.sort.id == "file":
            assert control["public_folder"] == "", way
        if "pattern" in control:
            pattern, sentence = cast("list[str]", control["pattern"])
            assert all(re.search(pattern, str(example)) for example in spec.examples), way
            assert sentence, way


def test_all_that_editors_write_is_there_and_hubs_are_not(catalogue: Catalogue) -> None:
    config = editing.config("doe/site", catalogue, PAGES)
    folders = {one["name"]: one.get("folder") for one in within(config, "collections")}
    assert folders == {
        **{kind.folder: f"content/{kind.folder}" for kind in WRITTEN if not kind.single},
        "paginas": None,
    }
    assert [one["file"] for one in within(config, "singletons")] == ["content/home.yml"]
    pages = within(collection(config, "paginas"), "files")
    assert [(one["name"], one["file"]) for one in pages] == [
        ("over", "content/over.md"),
        ("map-en", "content/map/en.md"),
    ]
    # Which factors there are is a closed list.
    assert not collection(config, "growth-factors")["create"]
    assert collection(config, "stories")["create"]


def test_a_kind_that_is_written_in_two_ways_has_both(catalogue: Catalogue) -> None:
    entries = catalogue.of(Story)
    other = replace(entries[0], slug="anders", path="stories/anders.yml")
    both = Catalogue({**catalogue.entries, "story": (*entries, other)}, (), {}, frozenset())
    config = editing.config("doe/site", both, PAGES)
    most, rest = collection(config, "stories"), collection(config, "stories-yml")
    assert (most["extension"], most["create"]) == ("md", True)
    assert (rest["extension"], rest["create"]) == ("yml", False)
    names = [one["name"] for one in within(rest, "fields")]
    assert "beschrijving" in names
    assert "body" not in names
    # The room's own list would show one of both only.
    chosen = within(field(config, "experiment", "verhalen"), "options")
    assert len(chosen) == len(entries) + 1


@pytest.mark.parametrize(
    ("count", "widget"), [(MOST_TO_CHOOSE, "select"), (MOST_TO_CHOOSE + 1, "list")]
)
def test_more_hubs_than_anybody_reads_are_typed(
    catalogue: Catalogue, count: int, widget: str
) -> None:
    config = editing.config("doe/site", with_hubs(catalogue, count), PAGES)
    assert field(config, "story", "hubs")["widget"] == widget


@pytest.mark.parametrize(
    ("address", "named"),
    [
        ("https://github.com/doe/site", "doe/site"),
        ("https://github.com/doe/site.git/", "doe/site"),
        ("https://github.com/doe", ""),
        ("https://gitlab.com/doe/site", ""),
        ("http://github.com.elders.example/doe/site", ""),
        ("", ""),
    ],
)
def test_only_a_repository_on_github_has_a_room(address: str, named: str) -> None:
    assert editing.repository(address) == named
