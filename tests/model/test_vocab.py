"""Closed lists: what all choices of a list must say."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from doedemocratie.model.words import vocab
from doedemocratie.model.words.vocabulary import Choice, Vocabulary

LISTS = {name: own for name, own in vars(vocab).items() if isinstance(own, Vocabulary)}
# What a page reads of any choice of a list once it reads it of one.
TOGETHER = ("en", "lang", "says", "schema", "brings")


def left_out(among: Vocabulary) -> Iterator[str]:
    """Yield what a choice does not say although others of its list do."""
    for word in TOGETHER:
        without = [choice for choice in among.choices if not getattr(choice, word)]
        if len(without) < len(among):
            for choice in without:
                yield f"choice '{choice.id}' of {among.name} lacks {word}=, which the others have"


@pytest.mark.parametrize("name", LISTS)
def test_a_choice_says_what_the_others_of_its_list_say(name: str) -> None:
    assert list(left_out(LISTS[name])) == []


def test_a_choice_that_leaves_something_out_is_named() -> None:
    old = (Choice("oud", "oud", en="old"), Choice("ouder", "ouder", en="older"))
    among = Vocabulary("leeftijd", (*old, Choice("nieuw", "nieuw", also=("anders",))))
    assert list(left_out(among)) == ["choice 'nieuw' of leeftijd lacks en=, which the others have"]
    assert list(left_out(Vocabulary("leeftijd", old))) == []
