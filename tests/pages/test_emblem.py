"""The emblem of a hub without a logo: always its own, small, and readable in any colour."""

from __future__ import annotations

import datetime as dt
import random
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.words.vocab import TYPE
from doedemocratie.pages.drawing import emblem as emblems
from doedemocratie.pages.drawing.colour import INK, PAPER, TONES, contrast
from doedemocratie.pages.drawing.emblem import emblem, tone
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists import cards
from doedemocratie.pages.lists.form_cards import stand_in

TYPES = (*(choice.id for choice in TYPE.choices), None)
LIMIT = 1500  # bytes
A_COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize("hub_type", TYPES)
@pytest.mark.parametrize("colour", [None, "#7a2e63"])
def test_no_two_of_a_thousand_hubs_look_the_same(hub_type: str | None, colour: str | None) -> None:
    drawn = {emblem(f"hub-{number}", hub_type, colour).drawing for number in range(1000)}
    assert len(drawn) == 1000
    assert max(len(one) for one in drawn) <= LIMIT


def test_the_tone_of_a_hub_is_that_of_its_emblem() -> None:
    for number in range(50):
        for hub_type in TYPES:
            slug = f"hub-{number}"
            assert tone(slug, hub_type) == emblem(slug, hub_type, apart=True).tone


def test_an_emblem_belongs_to_slug_type_and_colour() -> None:
    one = emblem("een-hub", "formeel", "#7a2e63")
    assert one == emblem("een-hub", "formeel", "#7a2e63")
    others = [emblem("een-hub", hub_type, "#7a2e63") for hub_type in TYPES if hub_type != "formeel"]
    assert one not in (
        *others,
        emblem("een-hub", "formeel", "#1d6a78"),
        emblem("een-hub", "formeel"),
    )


def test_each_type_has_an_outline_of_its_own() -> None:
    panes = {
        re.findall(r' d="([^"]+)"', emblem("een-hub", hub_type).drawing)[0] for hub_type in TYPES
    }
    assert len(panes) == len(TYPES)


@given(st.text(), st.sampled_from(TYPES), st.none() | A_COLOUR, st.booleans())
def test_whatever_the_hub_an_emblem_is_small_and_holds_numbers_only(
    slug: str, hub_type: str | None, colour: str | None, apart: bool
) -> None:
    drawing = emblem(slug, hub_type, colour, apart=apart).drawing
    assert len(drawing.encode()) <= LIMIT
    root = ET.fromstring(drawing)
    assert root.attrib["aria-hidden"] == "true"
    assert root.attrib["focusable"] == "false"
    for path in root:
        assert path.tag == "path"
        assert set(path.attrib) <= {"d", "fill", "stroke", "stroke-width"}
        assert re.fullmatch(r"[-MmLlHhVvCcQqAaz0-9. ]+", path.attrib["d"])
        for name in ("fill", "stroke"):
            assert re.fullmatch(r"#[0-9a-f]{6}", path.attrib.get(name, "#000000"))


@pytest.mark.parametrize(
    ("seed", "count"),
    [
        pytest.param(2015, 200, marks=pytest.mark.whole, id="by day"),
        pytest.param(2016, 2_000, marks=pytest.mark.nightly, id="at night"),
    ],
)
def test_the_plant_reaches_the_contrast_of_graphics_in_any_colour(seed: int, count: int) -> None:
    dice = random.Random(seed)
    corners = [f"#{r}{g}{b}" for r in ("00", "ff") for g in ("00", "ff") for b in ("00", "ff")]
    made = [f"#{dice.randrange(1 << 24):06x}" for _ in range(count)]
    for own in (*corners, *TONES, INK, PAPER, "#777777", *made):
        for choice in range(4):
            for colours in (emblems.by_day(own, choice), emblems.by_night(own, choice)):
                for part in (colours.lit, colours.shade, colours.bright, colours.bright_shade):
                    for ground in (colours.pane, colours.sky):
                        assert contrast(part, ground) >= 3, (own, colours)


def test_an_emblem_on_the_colour_of_its_hub_stands_out() -> None:
    for own in ("#ffff00", "#ffffff", "#000000", "#7a2e63", "#808080"):
        found = re.search(r'fill="(#\w{6})"', emblem("een-hub", "hybride", own, apart=True).drawing)
        assert found, own
        assert contrast(found[1], own) >= 2.5, own


def test_a_card_that_shows_the_file_draws_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    card = cards.hub_card(stand_in(Hub, naam="Een hub"), Site("", dt.date(2026, 11, 23)))
    drawn: list[object] = []

    def noted(slug: str, hub_type: str | None, colour: str | None) -> emblems.Emblem:
        drawn.append((slug, hub_type, colour))
        return emblem(slug, hub_type, colour)

    monkeypatch.setattr(cards, "emblem", noted)
    assert card.image in render.part("hub_card", card, "h2", "../../")
    assert drawn == []
    assert "<svg" in render.part("hub_card", replace(card, image=""), "h2", "../../")
    assert drawn == [card.seed]
