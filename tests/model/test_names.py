"""Names and slugs: one table of cases for Python and, in tests/js/names.test.mjs, the browser."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import pytest

from doedemocratie.model.kinds import BY_ID, RESERVED
from doedemocratie.model.words import names
from doedemocratie.model.words.letters import LETTERS
from doedemocratie.records.files import slugs

TABLE = json.loads((Path(__file__).parents[1] / "names.json").read_text("utf-8"))


@pytest.mark.parametrize(("text", "folded"), TABLE["folded"])
def test_names_are_folded_as_the_table_says(text: str, folded: str) -> None:
    assert names.fold(text) == folded


def test_what_is_folded_is_equal_to_itself_when_folded_again() -> None:
    for _, folded in TABLE["folded"]:
        assert names.fold(folded) == folded


def test_names_stand_in_the_order_of_the_table_whatever_order_they_came_in() -> None:
    assert sorted(TABLE["order"], key=names.in_order) == TABLE["order"]


@pytest.mark.parametrize(("name", "slug"), TABLE["slugs"])
def test_a_slug_is_made_of_a_name_as_the_table_says(name: str, slug: str) -> None:
    assert slugs.slug(name) == slug


@pytest.mark.parametrize("text", TABLE["are_slugs"])
def test_a_slug_is_taken_as_the_table_says(text: str) -> None:
    assert names.is_slug(text)


@pytest.mark.parametrize("text", TABLE["are_none"])
def test_what_is_no_slug_is_refused_as_the_table_says(text: str) -> None:
    assert not names.is_slug(text)


@pytest.mark.parametrize(("wish", "better"), TABLE["usable"])
def test_a_slug_that_cannot_be_used_gets_the_word_of_its_kind_behind_it(
    wish: str, better: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(slugs, "RESERVED", frozenset(TABLE["reserved"]))
    assert slugs.usable(wish, BY_ID["action"]) == better


def test_a_slug_that_is_made_can_be_used() -> None:
    for name, _ in TABLE["slugs"]:
        for wish in (slugs.slug(name), *sorted(RESERVED)):
            assert names.is_slug(slugs.usable(wish, BY_ID["hub"]))


def test_every_letter_that_is_spelled_stands_in_the_table_of_cases() -> None:
    tried = "".join(name for name, _ in TABLE["slugs"])
    tried = unicodedata.normalize("NFKD", tried + tried.lower())
    assert [letter for letter in LETTERS if letter not in tried] == []
