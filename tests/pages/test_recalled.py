"""What is recalled of a former build is what would be reckoned now."""

from __future__ import annotations

import datetime as dt
import pickle
import random
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from doedemocratie.again.answers import BuildAnswers
from doedemocratie.cli.made_up.hubs import made_up
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.vocab import HELPT_MET
from doedemocratie.pages.finding.finder import rules
from doedemocratie.pages.finding.finder.fit import FinderQuestion
from doedemocratie.pages.finding.need import Ground
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.making import Making, public, titled
from doedemocratie.pages.lists.maps.spots import located
from doedemocratie.pages.matching.pairs import Pairs, pairs
from doedemocratie.pages.matching.parties import PairingHub, parties
from doedemocratie.pages.matching.ranking import Offerers
from doedemocratie.pages.matching.recalled import Recalled
from doedemocratie.pages.reuse import files
from doedemocratie.records.catalogue import Catalogue, load
from doedemocratie.records.files import reader
from doedemocratie.records.remembered import Remembered

CONTENT = Path(__file__).parents[2] / "content"
TODAY = dt.date(2026, 11, 23)


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
    assert third.now == {"rijen/a": (b"2", "nieuwe a")}  # what went is not kept


def hubs(count: int = 60) -> dict[str, Hub]:
    documents = ((slug, reader.parse(text)[0]) for slug, text in made_up(count, 3))
    return {
        slug: Hub.model_validate(dict(document.data)) for slug, document in documents if document
    }


def told(shown: Pairs) -> list[bytes]:
    """Return what a next build is told of the pairs of each hub."""
    site = SimpleNamespace(factors={}, pictures={}, kit={}, cards={})
    listing = SimpleNamespace(url=0, groups={})
    parts = {"site": site, "pairs": shown, "namesakes": (), "listing": listing}
    making = cast("Making", SimpleNamespace(**parts))
    answers = BuildAnswers(making, lambda _: b"", lambda _: b"")
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
    several = hubs()
    slug = next(slug for slug, hub in several.items() if hub.zoekt)
    several[slug] = several[slug].model_copy(update={"zoekt": None})
    others: list[PairingHub] = parties(several, located)
    assert pairs(others, following(first)) == pairs(others) != fresh


CHANGES: tuple[dict[str, object], ...] = (
    {"type": "hybride"},
    {"type": "formeel", "bereik": ("landelijk",)},
    {"bereik": ("lokaal",)},
    {"plaats": "Assen", "provincie": None, "coordinaten": None},
    {"plaats": None, "provincie": None, "coordinaten": None, "gemeente": None, "locaties": None},
    {"themas": ("energie",)},
    {"zoekt": None},
    {"biedt": None},
)


def test_who_helps_whom_is_reckoned_again_for_those_only_whom_a_change_is_near(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dice = random.Random(22)
    there = hubs(240)
    memory = Recalled({})
    pairs(parties(there, located), memory)
    reckoned: list[tuple[int, int]] = []
    ranked = Offerers.ranked

    def counted(offerers: Offerers, own: int, bit: int) -> list[int]:
        reckoned.append((own, bit))
        return ranked(offerers, own, bit)

    for change in CHANGES * 2:
        memory = following(memory)
        pairs(parties(there, located), memory)  # a build between in which nobody changed
        slug = dice.choice([slug for slug, hub in there.items() if hub.zoekt and hub.biedt])
        there[slug] = there[slug].model_copy(update=change)
        every: list[PairingHub] = parties(there, located)
        cold = pairs(every)
        memory = following(memory)
        with monkeypatch.context() as patch:
            patch.setattr(Offerers, "ranked", counted)
            assert pairs(every, memory) == cold
    wishes = len(CHANGES) * 2 * sum(len(hub.zoekt or ()) for hub in there.values())
    assert 0 < len(reckoned) < wishes / 2, (len(reckoned), wishes)


def making_of(catalogue: Catalogue, recalled: Recalled, address: str = "") -> Making:
    site = titled(Site("doedemocratie.net", TODAY, address=address), catalogue)
    return Making(public(catalogue, site), site, recalled=recalled)


def test_rows_of_open_data_are_of_the_site_that_shows_them() -> None:
    catalogue, _ = load(CONTENT, CONTENT.parent, TODAY, Remembered())

    def told(recalled: Recalled, address: str) -> Mapping[str, bytes]:
        return dict(files.files(making_of(catalogue, recalled, address)))

    first = Recalled({})
    before = told(first, "https://eerst.example/")
    seals = {name: seal for name, (seal, _) in first.now.items() if name.startswith("open data")}
    assert len(seals) > 20
    assert all(seals.values())
    assert told(following(first), "https://eerst.example/") == before
    assert told(following(first), "https://later.example/") == told(
        Recalled(), "https://later.example/"
    )


def test_what_an_answer_of_the_finder_is_made_of_are_hubs_as_they_are() -> None:
    """Not only the same hubs: what each tells counts."""
    catalogue, _ = load(CONTENT, CONTENT.parent, TODAY)
    changed = next(entry for entry in catalogue.of(Hub) if entry.record.helpt_met)
    other = changed.record.model_copy(update={"bevestigd_op": TODAY, "bron": None})
    entries = [
        replace(entry, record=other) if entry == changed else entry for entry in catalogue.of(Hub)
    ]
    questions = [FinderQuestion({rules.NEED: (need,)}) for need in HELPT_MET.ids()]

    def seals(known: Catalogue) -> dict[str, bytes]:
        ground = Ground(making_of(known, Recalled()))
        return {question.need: ground.seal(question) for question in questions}

    before, after = seals(catalogue), seals(catalogue.with_entries(changed.kind, entries))
    assert seals(catalogue) == before
    differing = {need for need in before if before[need] != after[need]}
    assert differing == set(changed.record.helpt_met or ()) < set(before)
