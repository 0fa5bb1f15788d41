"""What visitors miss is asked for in order of use, of fields that are there, and never demanded."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from doedemocratie.model.coaching import QUESTIONS, coaching_data, missing, waiting
from doedemocratie.model.grammar.fields import find
from doedemocratie.model.kinds import BY_ID
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.hub_parts import Thing

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
        ({"vraagt": [{"wat": "geld", "toelichting": "Een tientje."}]}, {"zoekt"}),
        ({"geeft": [{"wat": "ruimte", "toelichting": "Een zaal."}]}, {"biedt"}),
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


def test_what_waits_longer_than_a_year_is_asked_after() -> None:
    hub = Hub.model_validate(
        {
            **SMALLEST,
            "vraagt": [
                {"wat": "spullen", "toelichting": "Stoelen.", "sinds": "2025-11-22"},
                {"wat": "geld", "toelichting": "Een tientje.", "sinds": "2025-11-23"},
                {"wat": "kennis", "toelichting": "Raad."},
                {
                    "wat": "mensen",
                    "toelichting": "Handen.",
                    "sinds": "2024-01-01",
                    "gevonden": "2026-01-01",
                },
            ],
            "geeft": [{"wat": "ruimte", "toelichting": "Een zaal.", "sinds": "2020-01-01"}],
        }
    )
    (said,) = waiting(hub, dt.date(2026, 11, 23))
    assert said.startswith("je vraagt sinds 22 november 2025 om spullen: geldt dat nog?")


@pytest.mark.parametrize(
    ("day", "shown"), [("2026-11-23", True), ("2025-11-23", True), ("2025-11-22", False)]
)
def test_what_was_found_is_told_for_a_year(day: str, shown: bool) -> None:
    thing = Thing.model_validate({"wat": "geld", "toelichting": "Een tientje.", "gevonden": day})
    assert thing.shown(dt.date(2026, 11, 23)) is shown
