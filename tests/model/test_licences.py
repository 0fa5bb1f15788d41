"""What is a licence and what is none; tests/js/make_form_cases.py holds the form to it too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from doedemocratie.model.values import WrongValueError
from doedemocratie.model.values.texts.licence import LICENCE

TABLE: dict[str, list[str]] = json.loads(
    (Path(__file__).parents[1] / "licences.json").read_text("utf-8")
)


@pytest.mark.parametrize("text", TABLE["none"])
def test_what_gives_nobody_leave_is_no_licence(text: str) -> None:
    with pytest.raises(WrongValueError) as refusal:
        LICENCE.read(text)
    assert refusal.value.finding.code == "no-licence"


@pytest.mark.parametrize("text", TABLE["some"])
def test_a_licence_is_taken_as_it_is_written(text: str) -> None:
    assert LICENCE.read(text) == text
