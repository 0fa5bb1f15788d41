"""The social cards of what is no hub."""

from __future__ import annotations

import datetime as dt
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from building import FIXTURE, ROOT
from doedemocratie.kit.drawing import Printing
from doedemocratie.kit.making import MAKERS
from doedemocratie.model.kinds import BY_MODEL
from doedemocratie.model.kinds.experiment import Experiment
from doedemocratie.model.kinds.growth_factor import GrowthFactor
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.model.kinds.offer import Offer
from doedemocratie.model.kinds.story import Story
from doedemocratie.model.words.vocab import GROEISTOF, PROVINCIE
from doedemocratie.pages.drawing.colour import TEXT, contrast
from doedemocratie.pages.frame import urls
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kit import files, scenes
from doedemocratie.pages.kit.cards import cards
from doedemocratie.pages.kit.cards import told as cards_told
from doedemocratie.pages.kit.pieces import Piece
from doedemocratie.pages.kit.views import CardView
from doedemocratie.pages.lists import facets
from doedemocratie.pages.lists.making import Making, titled
from doedemocratie.pages.site.examples import hub
from doedemocratie.records.catalogue import Catalogue, Entry, load

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="module")
def making() -> Making:
    return made_of(ROOT / "content")


def made_of(content: Path, today: dt.date = TODAY) -> Making:
    catalogue, _ = load(content, content)
    return Making(catalogue, titled(Site("doedemocratie", today), catalogue))


def shown(piece: Piece) -> CardView:
    assert piece.maker == "card"
    assert isinstance(piece.view, CardView)
    return piece.view


def draw(piece: Piece) -> Image.Image:
    data = MAKERS["card"].make(piece.view, Printing(ROOT))
    assert len(data) <= 60_000
    return Image.open(io.BytesIO(data))


def test_every_such_page_has_a_card(making: Making) -> None:
    addresses = [piece.address for piece in cards(making)]
    assert len(set(addresses)) == len(addresses)
    expected = {
        urls.HOME,
        *(
            urls.record(entry)
            for kind in (Story, Experiment, Offer, GrowthFactor)
            for entry in making.catalogue.of(kind)
        ),
        *(
            urls.landing(parameter, choice)
            for parameter, choice in facets.landings(making.listing.listed)
            if parameter in ("type", "provincie")
        ),
    }
    assert set(addresses) == set(map(urls.card, expected))


def test_a_card_says_what_its_page_does(making: Making) -> None:
    story = making.catalogue.of(Story)[0]
    card = next(
        shown(piece)
        for piece in cards(making)
        if piece.address == urls.card(urls.story(story.slug))
    )
    assert card.face.name == story.record.titel
    assert " ".join(card.face.sentences) == story.record.samenvatting
    assert card.face.place == making.site.factor(story.record.groeistof[0])


@pytest.mark.parametrize(
    ("values", "told"),
    [
        ({}, "Kaart met een getekende plant en ‘Hoekje’. Informeel knooppunt, Utrecht, lokaal."),
        (
            {"plaats": None, "type": None, "bereik": None, "bron": {"titel": "Oogst"}},
            "Kaart met een getekende plant en ‘Hoekje’. Initiatievenknooppunt. Voorlopig profiel.",
        ),
    ],
)
def test_a_card_of_a_hub_is_told_in_words(values: dict[str, object], told: str) -> None:
    record = hub(**{"naam": "Hoekje", "type": "informeel", "plaats": "Utrecht", **values})
    entry = Entry(BY_MODEL[Hub], "hoekje", "", "", record, Path())
    catalogue = Catalogue({"hub": (entry,)}, (), {}, frozenset())
    pieces = files.of_hub(entry, Making(catalogue, Site("doedemocratie", TODAY)))
    assert dict(cards_told(pieces)) == {urls.kit("hoekje", "kaart.png"): told}


def test_every_card_is_told_in_words_that_stand_on_it(making: Making) -> None:
    told = dict(cards_told(cards(making)))
    for piece in cards(making):
        face = shown(piece).face
        words = told[piece.address]
        assert re.fullmatch(r"Kaart met een (getekende \w+|tekening) en ‘.+’\..*", words)
        for part in (face.name, *face.place.split(" · ")):
            assert part in words
        assert face.sort.casefold() in words.casefold()
    assert told[urls.card(urls.HOME)].startswith("Kaart met een getekende kas en ‘Waar kun je")


def test_words_on_a_card_can_be_read(making: Making) -> None:
    for piece in cards(making):
        colours = shown(piece).face.palette
        assert contrast(colours.sky, colours.name) >= TEXT
        assert contrast(colours.sky, colours.words) >= TEXT
        assert contrast(colours.soil, colours.told) >= TEXT


def test_cards_do_not_depend_on_the_day(making: Making) -> None:
    later = made_of(ROOT / "content", TODAY.replace(year=2028))
    assert list(cards(making)) == list(cards(later))


def test_cards_of_every_form_are_drawn(making: Making) -> None:
    forms: dict[str, Piece] = {}
    for piece in cards(making):
        forms.setdefault(shown(piece).face.scene, piece)
    assert set(forms) == {"", "window", "wide"}
    for piece in forms.values():
        image = draw(piece)
        assert image.size == (1200, 630)
        assert len(image.convert("RGB").getcolors(1 << 20) or ()) > 40


def test_the_tree_of_home_stands_whole(making: Making) -> None:
    """Its crown is round: it is narrow where it begins."""
    home = next(piece for piece in cards(making) if piece.address == urls.card(urls.HOME))
    image = draw(home).convert("RGB")
    ground = image.getpixel((5, 5))
    beside = (940, 100, 1200, 320)
    rows = [
        sum(image.getpixel((x, y)) != ground for x in range(beside[0], beside[2]))
        for y in range(beside[1], beside[3])
    ]
    first = next(count for count in rows if count)
    assert 0 < first < max(rows) / 2


def test_no_kicker_runs_into_a_picture(making: Making) -> None:
    """Beside a window all words end before it, also where a growth factor has a long name."""
    pieces = [piece for piece in cards(making) if shown(piece).face.scene == "window"]
    piece = max(pieces, key=lambda one: len(shown(one).face.sort + shown(one).face.place))
    longer = replace(shown(piece).face, place="Cross-over binnen en buiten de gemeente" * 2)
    for face in (shown(piece).face, longer):
        image = draw(replace(piece, view=CardView(face))).convert("RGB")
        ground = image.getpixel((5, 5))
        gap = [image.getpixel((x, y)) for x in range(680, 698) for y in range(40, 110)]
        assert set(gap) == {ground}


def test_cards_of_hostile_records_are_drawn() -> None:
    pieces = [piece for piece in cards(made_of(FIXTURE)) if shown(piece).face.scene == "window"]
    assert len(pieces) > 4
    loudest = max(pieces, key=lambda piece: len(shown(piece).face.name))
    assert draw(loudest).size == (1200, 630)


@pytest.mark.parametrize("factor", ["", *GROEISTOF.ids()])
def test_a_scene_is_a_picture_of_its_own(factor: str) -> None:
    """Each class has its looks within, and no colour is left to a stylesheet."""
    picture = scenes.story(factor)
    assert picture.startswith('<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"')
    style = re.findall(r"<style>(.*?)</style>", picture)
    assert len(style) == 1
    assert "var(" not in style[0]
    assert "color-mix" not in style[0]
    used = {name for names in re.findall(r'class="(d-[^"]*)"', picture) for name in names.split()}
    assert used
    for name in used - {"d-line"}:
        assert re.search(rf"\.{name}[^{{}}]*\{{(fill|stroke): #", style[0]), name


def test_a_province_lies_among_its_neighbours() -> None:
    for choice in PROVINCIE.ids():
        picture = scenes.province(choice)
        assert bool(picture) == (choice != "caribisch-nederland"), choice
        assert picture.count("#2f7d4b") == bool(picture)
