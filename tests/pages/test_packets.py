"""What stands on home is varied, and its long words break where Dutch does."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from doedemocratie.model.kinds.experiment import Experiment
from doedemocratie.pages.frame import hyphens
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kinds.experiments import EXAMPLE as EXPERIMENT
from doedemocratie.pages.lists import cards
from doedemocratie.pages.lists.example import entry
from doedemocratie.pages.site import home
from doedemocratie.records.catalogue import Catalogue

CARD = cards.experiment_card(
    entry(Experiment, EXPERIMENT),
    Catalogue({}, (), {}, frozenset()),
    Site(name="doedemocratie", today=dt.date(2026, 11, 23)),
)


@pytest.mark.parametrize(
    ("drawings", "shown"),
    [
        ("", ""),
        ("aa", "a-"),
        ("aab", "ab-"),
        ("aaab", "ab--"),
        ("abc", "abc"),
    ],
)
def test_no_two_packets_show_the_same_drawing_while_there_is_another(
    drawings: str, shown: str
) -> None:
    packets = [replace(CARD, title=str(at), drawing=one) for at, one in enumerate(drawings)]
    made = home.varied(packets)
    assert "".join(card.drawing or "-" for card in made) == shown
    assert {card.title for card in made} == {card.title for card in packets}


def test_a_long_word_may_break_at_its_joint() -> None:
    assert hyphens.soften("Ondernemersvaardigheden") == "Ondernemers\u00advaardigheden"
    assert hyphens.soften("Interne initiatievenmakelaars") == "Interne initiatieven\u00admakelaars"
    assert hyphens.soften("Geld") == "Geld"
