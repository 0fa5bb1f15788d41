"""What is recalled of a former build is what would be reckoned now."""

from __future__ import annotations

import pickle
from types import SimpleNamespace
from typing import cast

from doedemocratie.again.answers import BuildAnswers
from doedemocratie.cli.made_up.hubs import made_up
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.lists.making import Making
from doedemocratie.pages.lists.maps.spots import located
from doedemocratie.pages.matching.pairs import Pairs, pairs
from doedemocratie.pages.matching.parties import PairingHub, parties
from doedemocratie.pages.matching.recalled import Recalled
from doedemocratie.records.files import reader


def following(recalled: Recalled) -> Recalled:
    """Return what the next process recalls."""
    return Recalled(pickle.loads(pickle.dumps(recalled.now)))


def refused() -> bytes:
    raise AssertionError("asked for nothing")


def reckoned_twice() -> str:
    raise AssertionError("reckoned twice")


def test_the_same_is_not_reckoned_again_and_anything_else_is() -> None:
    first = Recalled({})
    assert first.whole("som", lambda: b"1", lambda: "een") == "een"
    second = following(first)
    assert second.whole("som", lambda: b"1", reckoned_twice) == "een"
    assert following(second).whole("som", lambda: b"2", lambda: "twee") == "twee"
    assert second.whole("andere som", lambda: b"1", lambda: "drie") == "drie"


def test_a_build_that_keeps_nothing_does_not_say_what_it_reckons_of() -> None:
    recalled = Recalled()
    assert recalled.whole("som", refused, lambda: "een") == "een"
    assert recalled.each("rijen", lambda: {"a": str(refused())}, str.upper)("a") == "A"
    assert recalled.now == {}


def test_of_many_only_what_became_another_is_reckoned() -> None:
    seals = {"a": "1", "b": "1", "c": ""}
    first = Recalled({})
    recall = first.each("rijen", lambda: seals, str.upper)
    assert [*map(recall, seals)] == ["A", "B", "C"]
    reckoned: list[str] = []

    def reckon(key: str) -> str:
        reckoned.append(key)
        return f"nieuwe {key}"

    second = following(first)
    recall = second.each("rijen", lambda: {"b": "1", "a": "2", "c": ""}, reckon)
    assert [*map(recall, "bac")] == ["B", "nieuwe a", "nieuwe c"]
    assert reckoned == ["a", "c"]  # of what nobody knows the bytes nothing is recalled
    third = following(second)
    assert third.each("rijen", lambda: {"a": "2"}, reckon)("a") == "nieuwe a"
    assert third.now["rijen"][1] == {"a": ("2", "nieuwe a")}  # what went is not kept


def hubs() -> dict[str, Hub]:
    documents = ((slug, reader.parse(text)[0]) for slug, text in made_up(60, 3))
    return {
        slug: Hub.model_validate(dict(document.data)) for slug, document in documents if document
    }


def told(shown: Pairs) -> list[bytes]:
    """Return what a next build is told of the pairs of each hub."""
    site = SimpleNamespace(factors={}, pictures={}, kit={}, cards={})
    parts = {"site": site, "pairs": shown, "namesakes": (), "listing": SimpleNamespace(url=0)}
    making = cast("Making", SimpleNamespace(**parts))
    answers = BuildAnswers(making, lambda _: b"")
    return [answers.answer(("seeker", slug)) for slug in sorted(shown.of_seeker)]


def test_pairs_that_are_recalled_are_the_pairs_in_every_byte() -> None:
    every: list[PairingHub] = parties(hubs(), located)
    first = Recalled({})
    fresh = pairs(every, first)
    assert fresh.every
    second = following(first)
    recalled = pairs(every, second)
    assert recalled == fresh == pairs(every)
    assert recalled.every is second.now["pairs"][1]
    assert told(recalled) == told(fresh)
    fewer = every[1:]
    assert pairs(fewer, following(first)) == pairs(fewer) != fresh
