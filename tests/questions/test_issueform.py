"""The issue forms are what GitHub accepts, ask what the model needs, and give sound examples."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import check_jsonschema
import jsonschema
import pytest
import yaml

from doedemocratie.cli.github.due import confirm_link
from doedemocratie.model.grammar.reading import read
from doedemocratie.model.kinds import BY_ID, KINDS
from doedemocratie.pages.frame.spec import Site
from doedemocratie.questions.github import issueform
from doedemocratie.questions.github.questions import BY_NAME, FORMS, Element, IssueForm
from doedemocratie.records.files import reader

VENDOR = Path(check_jsonschema.__file__).parent / "builtin_schemas" / "vendor"
FILES = issueform.texts()
# By the name of the form, without its place in the list.
TEXTS = {re.sub(r"^\d+-", "", name): text for name, text in FILES.items()}
every_form = pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)


def loaded(name: str) -> Any:
    return yaml.safe_load(TEXTS[f"{name}.yml"])


def schema(name: str) -> Any:
    return json.loads((VENDOR / f"{name}.json").read_text("utf-8"))


def asked(form: IssueForm) -> list[dict[str, Any]]:
    """Return the elements of a form that ask something."""
    return [item for item in loaded(form.name)["body"] if item["type"] != "markdown"]


@every_form
def test_a_form_keeps_to_the_schema_of_github(form: IssueForm) -> None:
    jsonschema.validate(loaded(form.name), schema("github-issue-forms"))


def test_the_list_of_forms_keeps_to_the_schema_of_github() -> None:
    jsonschema.validate(loaded("config"), schema("github-issue-config"))


def test_github_lists_first_what_most_people_come_for() -> None:
    forms = [name for name in sorted(FILES) if name != "config.yml"]
    assert forms[:4] == ["01-hub.yml", "02-nominate.yml", "03-confirm.yml", "04-klopt-niet.yml"]
    assert len(forms) == len(FORMS)


def test_a_link_to_a_form_names_a_file_that_is_there() -> None:
    site = Site(name="", today=dt.date(2026, 11, 23), repository="https://example.org/r")
    links = [site.wrong_url("over/"), confirm_link("plug", "https://example.org/r")]
    for link in links:
        [name] = parse_qs(urlsplit(link).query)["template"]
        assert name in FILES


def test_the_schema_is_not_too_kind() -> None:
    wrong = loaded("hub")
    wrong["body"][1]["id"] = "een spatie"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, schema("github-issue-forms"))


@every_form
def test_a_form_keeps_to_what_github_asks_beyond_its_schema(form: IssueForm) -> None:
    items = asked(form)
    ids = [item["id"] for item in items]
    labels = [item["attributes"]["label"].strip().casefold() for item in items]
    assert len(set(ids)) == len(ids)
    assert len(set(labels)) == len(labels)
    assert len(TEXTS[f"{form.name}.yml"].encode()) < 60_000
    assert 0 < len(loaded(form.name)["description"]) <= 200
    for item in items:
        options = item["attributes"].get("options", [])
        texts = [option["label"] if isinstance(option, dict) else option for option in options]
        assert all(isinstance(text, str) and text.strip() for text in texts)
        assert len(set(texts)) == len(texts)
        assert "none" not in {text.casefold() for text in texts}
        assert item["type"] != "dropdown" or not any("," in text for text in texts)
    assert "<" not in TEXTS[f"{form.name}.yml"].replace("<jouw knooppunt>", "")


def test_every_field_that_a_form_may_ask_is_asked_under_its_own_name() -> None:
    for form in FORMS:
        if form.kind and form.name != "nominate":
            wanted = [spec.name for spec in BY_ID[form.kind].fields if spec.in_form]
            assert [item["id"] for item in asked(form)] == [*wanted, "akkoord"]


def test_a_list_that_must_be_answered_begins_with_no_answer() -> None:
    lists = [
        (form.name, item["id"], item["attributes"]["options"][0] == "Kies …")
        for form in FORMS
        for item in asked(form)
        if item["type"] == "dropdown" and "multiple" not in item["attributes"]
    ]
    needed = {
        ("hub", "type"),
        ("experiment", "status"),
        ("offer", "vorm"),
        ("offer", "status"),
    }
    assert {(form, name) for form, name, begins in lists if begins} == needed


def test_a_nomination_asks_about_somebody_else() -> None:
    questions = asked(BY_NAME["nominate"])
    items = {item["id"]: item["attributes"].get("description", "") for item in questions}
    assert {"wie", "stadium", "type"} <= items.keys()
    assert "persoon" in items["wie"]
    assert "in wording (in spe)" in items["stadium"]
    told = " ".join(items.values()).lower()
    assert not {"je knooppunt", "ben je", "help je", "je website"} & {
        words for words in ("je knooppunt", "ben je", "help je", "je website") if words in told
    }


def test_only_what_a_record_needs_is_required() -> None:
    needed = {
        form.name: [item["id"] for item in asked(form) if item.get("validations")] for form in FORMS
    }
    for kind in KINDS:
        if kind.sending and kind.sending.issue:
            names = [spec.name for spec in kind.fields if spec.required]
            assert sorted(needed.pop(kind.sending.issue.name)) == sorted(names), kind.id
    assert needed == {
        "nominate": ["naam", "samenvatting", "bron_titel"],
        "confirm": ["knooppunt"],
        "klopt-niet": ["pagina", "wat"],
    }


@every_form
def test_no_text_is_cut_loose_from_the_model(form: IssueForm) -> None:
    """A label or help of a field stands in the form as it stands in the model."""
    for item, element in zip(asked(form), form.elements, strict=False):
        assert item["id"] == element.id
        assert item["attributes"]["description"].startswith(element.spec.help)


@pytest.mark.parametrize(
    ("form", "element"),
    [(form, one) for form in FORMS for one in form.elements if one.shape == "groups"],
    ids=lambda value: value.name if isinstance(value, IssueForm) else value.id,
)
def test_an_example_of_a_group_is_right(form: IssueForm, element: Element) -> None:
    example = re.sub("^", "  ", issueform.example(element.spec), flags=re.MULTILINE)
    document, flaws = reader.parse(f"{element.id}:\n{example}\n")
    assert flaws == []
    assert document is not None
    kind = BY_ID[form.kind]
    record, findings = read(kind.model, document.data)
    assert element.id not in {finding.path[0] for finding in findings if finding.path}
    assert getattr(record, element.id) is not None


def test_a_hub_can_be_confirmed_by_an_address() -> None:
    assert [one.id for one in BY_NAME["confirm"].elements] == ["knooppunt"]
    assert not BY_NAME["confirm"].agreement
