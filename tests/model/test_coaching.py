"""What visitors miss is asked for in order of use, of fields that are there, and never demanded."""

from __future__ import annotations

import json

import pytest

from doedemocratie.model.coaching import QUESTIONS, coaching_data, missing
from doedemocratie.model.grammar.fields import find
from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.hub import Hub

SMALLEST = {
    "naam": "Plug",
    "type": "informeel",
    "bereik": "landelijk",
    "samenvatting": "Een plek.",
    "website": "https://plug.example",
}


def asked(**more: object) -> list[str]:
    """Return the first field of every question that a hub leaves open."""
    hub = Hub.model_validate({**SMALLEST, **more})
    return [question.fields[0] for question in missing(hub)]


def test_every_question_is_about_fields_that_a_form_asks_for() -> None:
    for question in QUESTIONS:
        for path in question.fields:
            spec = find(BY_ID["hub"].fields, tuple(path.split(".")))
            assert spec is not None, path
            assert spec.in_form
        assert question.sentence[0].islower() or question.sentence.startswith("één")
        assert question.sentence[-1] not in ".!?"
    assert len({question.sentence for question in QUESTIONS}) == len(QUESTIONS)


def test_what_a_visitor_needs_first_is_asked_first() -> None:
    assert asked()[:5] == ["bereikbaar", "plaats", "helpt_met", "voor_wie", "zoekt"]
    assert QUESTIONS[1].fields == ("website", "email", "telefoon")


@pytest.mark.parametrize(
    ("more", "gone"),
    [
        ({"bereikbaar": [{"dag": "dinsdag"}]}, {"bereikbaar"}),
        ({"zoekt_mensen": [{"wie": "student"}]}, {"zoekt"}),
        ({"merk": {"belofte": "Kom maar."}}, {"slogan"}),
        ({"merk": {"kleur": "#7a2e63"}}, set()),
        ({"locaties": [{"naam": "Hier", "plaats": "Utrecht"}]}, {"plaats", "bereikbaar"}),
    ],
)
def test_an_answer_takes_its_question_away(more: dict[str, object], gone: set[str]) -> None:
    assert set(asked()) - set(asked(**more)) == gone


def test_the_data_is_the_list_and_nothing_else() -> None:
    data = json.loads(json.dumps(coaching_data()))
    assert [tuple(one["fields"]) for one in data] == [one.fields for one in QUESTIONS]
    assert [one["sentence"] for one in data] == [one.sentence for one in QUESTIONS]
