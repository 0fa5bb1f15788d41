"""What offers, stories, growth factors and actions hold, and the rules within them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from doedemocratie.model.grammar.base import Record
from doedemocratie.model.grammar.reading import read
from doedemocratie.model.kinds import RESERVED
from doedemocratie.model.kinds.action import Action
from doedemocratie.model.kinds.growth_factor import GrowthFactor
from doedemocratie.model.kinds.offer import Offer
from doedemocratie.model.kinds.story import Story
from doedemocratie.model.words.names import is_slug
from doedemocratie.model.words.vocab import GROEISTOF, OFFER_STATUS

OFFER = {"titel": "Les", "samenvatting": "Een les.", "vorm": "gids", "status": "idee"}
STORY: dict[str, Any] = {
    "titel": "Van jagen naar verleiden",
    "samenvatting": "Minder zoeken.",
    "datum": "2026-11-23",
    "groeistof": ["geld"],
    "auteurs": [{"naam": "Redactie"}],
}


def codes(model: type[Record], data: dict[str, Any]) -> list[tuple[str, str]]:
    """Return (field, code) of every fault that a model finds."""
    return [(str(finding.path[0]), finding.code) for finding in read(model, data)[1]]


def test_a_story_says_nothing_about_itself_by_default() -> None:
    story = Story.model_validate(STORY)
    assert (story.status, story.uitgelicht, story.beschrijving) == (None, None, None)
    assert story.datum == dt.date(2026, 11, 23)
    assert story.auteurs[0].naam == "Redactie"


@pytest.mark.parametrize("status", [None, "concept"])
def test_only_a_story_that_is_done_needs_its_text(status: str | None) -> None:
    assert codes(Story, STORY | {"status": status}) == []
    assert codes(Story, STORY | {"status": "klaar"}) == [("beschrijving", "story-without-text")]
    assert codes(Story, STORY | {"status": "klaar", "beschrijving": "Er was eens."}) == []


@pytest.mark.parametrize("status", OFFER_STATUS.ids())
def test_only_an_open_offer_needs_a_way_to_sign_up(status: str) -> None:
    expected = [("aanmelden", "open-without-sign-up")] if status == "open" else []
    assert codes(Offer, OFFER | {"status": status}) == expected
    sign_up = {"email": "academy@voorbeeld.example"}
    assert codes(Offer, OFFER | {"status": status, "aanmelden": sign_up}) == []


@pytest.mark.parametrize(
    ("model", "data", "wrong"),
    [
        (Offer, OFFER | {"status": "open", "aanmelden": "hier"}, "aanmelden"),
        (Offer, OFFER | {"status": "opne"}, "status"),
        (Story, STORY | {"status": "klaar", "beschrijving": "<b>x</b>"}, "beschrijving"),
        (Story, STORY | {"status": "klaarr"}, "status"),
        (Story, STORY | {"datum": "ooit", "bijgewerkt": "2020-01-01"}, "datum"),
        (Story, STORY | {"bijgewerkt": "ooit"}, "bijgewerkt"),
    ],
)
def test_a_rule_is_silent_about_a_field_that_is_wrong_in_itself(
    model: type[Record], data: dict[str, Any], wrong: str
) -> None:
    assert [name for name, _ in codes(model, data)] == [wrong]


@pytest.mark.parametrize(
    ("day", "late"), [("2026-11-22", True), ("2026-11-23", False), ("2026-11-24", False)]
)
def test_a_story_is_not_updated_before_its_day(day: str, late: bool) -> None:
    expected = [("bijgewerkt", "updated-before")] if late else []
    assert codes(Story, STORY | {"bijgewerkt": day}) == expected


def test_what_is_sound_of_a_broken_story_is_kept() -> None:
    story = read(Story, STORY | {"hubs": ["greenwish"], "status": "x"})[0]
    assert (story.hubs, story.status) == (("greenwish",), None)


@pytest.mark.parametrize("slug", GROEISTOF.ids())
def test_a_growth_factor_can_have_a_file_of_its_own(slug: str) -> None:
    assert is_slug(slug)
    assert slug not in RESERVED


def test_the_order_of_a_growth_factor_is_a_number() -> None:
    data = {"titel": "Geld", "samenvatting": "Genoeg.", "volgorde": "04"}
    assert GrowthFactor.model_validate(data).volgorde == 4


def test_an_action_needs_a_title_and_a_summary_only() -> None:
    action = Action.model_validate({"titel": "Begin", "samenvatting": "Begin klein."})
    assert (action.status, action.wie, action.brengt_in, action.doe_mee) == (None,) * 4
