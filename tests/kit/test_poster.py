"""What a poster tells below the ground: what holds for the times of a hub, and how to reach it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import drawn as hubs
import pytest
from drawn import Drawn
from PIL import ImageStat
from seen import apart, boxes, draw, picture, sized, within, words

from building import ROOT
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.drawing.colour import TONES, contrast
from doedemocratie.pages.kit import sheets
from doedemocratie.pages.kit.views import PosterView
from doedemocratie.pages.lists.making import Making
from doedemocratie.records.catalogue import Entry

WEEK = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
MORNING, NOON = {"van": "9:00", "tot": "12:00"}, {"van": "13:00", "tot": "17:00"}
LONG_URL = "https://www.gemeente.example/initiatieven/bewoners-en-verenigingen/hoe-doe-je-mee/vraag"
REACHED = {"adres": "Kade 1", "telefoon": "000 000 00 00", "helpt_met": ["ruimte", "netwerk"]}


def hub(folder: Path, **values: object) -> tuple[Entry[Hub], Making]:
    """Return a hub of its own."""
    record = {"naam": "Huis van de Wijk", **values}
    making = hubs.made_of(hubs.lay(folder / "content", {"huis": record}), folder)
    return making.catalogue.of(Hub)[0], making


def poster(folder: Path, **values: object) -> PosterView:
    view = sheets.poster(*hub(folder, **values))
    assert view is not None
    return view


def stands(pdf: bytes) -> None:
    """Hold that words stand on the sheet, and not on each other."""
    found = boxes(pdf)
    for box, text in found:
        assert within(*box), text
    for (one, text), (other, more) in combinations(found, 2):
        assert apart(one, other), (text, more)


def noted(day: str | list[str], note: str, **more: object) -> Mapping[str, object]:
    days = {"dag": day} if isinstance(day, str) else {"dagen": day}
    return {**days, **MORNING, "toelichting": note, **more}


@pytest.mark.parametrize(
    ("openings", "told"),
    [
        (
            [
                noted("dinsdag", "Alleen voor nieuwkomers. Niet in schoolvakanties."),
                {"toelichting": "Andere dagen: bel eerst"},
            ],
            (
                "Dinsdag: Alleen voor nieuwkomers. Niet in schoolvakanties.",
                "Andere dagen: bel eerst.",
            ),
        ),
        (
            [noted("dinsdag", "Bel aan!"), {"op_afspraak": "ja"}],
            ("Dinsdag: Bel aan!", "Op afspraak."),
        ),
        # What no letter can be drawn of is not forgotten.
        ([noted("dinsdag", "日本")], ("Dinsdag: vraag het even voor je komt.",)),
        # One note for more times is told once; of two times of a day it is clear which is meant.
        (
            [noted(WEEK[:2], "Bel"), noted(WEEK[:2], "Bel", **NOON), noted("vrijdag", "Bel")],
            ("Maandag en dinsdag en vrijdag: Bel.",),
        ),
        (
            [noted("dinsdag", "Alleen voor jongeren"), {"dag": "dinsdag", **NOON}],
            ("Dinsdag 9.00–12.00: Alleen voor jongeren.",),
        ),
    ],
)
def test_a_poster_tells_what_holds_for_its_times(
    drawn: Drawn, tmp_path: Path, openings: list[Mapping[str, object]], told: tuple[str, ...]
) -> None:
    view = poster(tmp_path, bereikbaar=openings, **REACHED)
    assert view.notes == told
    pdf = draw(drawn, view)
    stands(pdf)
    assert " ".join(told) in words(pdf)
    assert sheets.ASK not in words(pdf)
    assert sized(pdf, told[0][:9]) >= 12


def test_a_condition_of_other_letters_is_asked_for(tmp_path: Path) -> None:
    openings = [{"dag": "dinsdag", **MORNING}, {"toelichting": "日本"}]
    assert poster(tmp_path, bereikbaar=openings).notes == (sheets.ASK,)


def test_the_example_tells_what_holds_for_its_times(drawn: Drawn) -> None:
    making = hubs.made_of(ROOT / "content", drawn.printing.project / ".cache")
    entry = making.catalogue.get(Hub, "voorbeeldhub")
    assert entry is not None
    for ink_saving in (False, True):
        view = sheets.poster(entry, making, ink_saving=ink_saving)
        assert view is not None
        assert len(view.notes) == 4
        pdf = draw(drawn, view)
        stands(pdf)
        assert " ".join(view.notes) in words(pdf)


@pytest.mark.parametrize("name", ["Huis van de Wijk", hubs.LONG])
def test_where_not_all_fits_a_reader_is_told_to_ask(
    drawn: Drawn, tmp_path: Path, name: str
) -> None:
    """Each note that stands there is whole."""
    note = "Dit is er alleen voor {}, en neem je eigen thee mee, want die van ons is op"
    times = [
        noted(day, note.format(f"{who} op {day}"), **at)
        for day in WEEK
        for who, at in (("jongeren", MORNING), ("buren", NOON))
    ]
    view = poster(tmp_path, naam=name, bereikbaar=times, slogan=hubs.SUMMARY[:67], **REACHED)
    assert len(view.notes) == 14
    pdf = draw(drawn, view)
    stands(pdf)
    text = words(pdf)
    assert sheets.ASK in text
    whole = [one for one in view.notes if one in text]
    assert text.count("en neem je eigen thee") == len(whole) < 14
    assert "…" not in text
    # Of a note that is too long for any poster not a part stands there.
    text = words(draw(drawn, replace(view, notes=("lang " * 400,))))
    assert sheets.ASK in text
    assert "lang lang" not in text


def test_notes_without_a_week_leave_room_for_the_ways(drawn: Drawn, tmp_path: Path) -> None:
    told = [
        {"op_afspraak": "ja", "toelichting": f"Bel gerust voor {n}, dat is fijn."} for n in "abc"
    ]
    view = poster(tmp_path, bereikbaar=told, website=LONG_URL, **REACHED)
    pdf = draw(drawn, view)
    stands(pdf)
    for one in (*view.notes, "Kade 1", "hallo@buurt.example", "000 000 00 00"):
        assert one in words(pdf)


def test_ways_are_large_where_there_is_room(drawn: Drawn, tmp_path: Path) -> None:
    pdf = draw(drawn, poster(tmp_path, website="https://huis.example", **REACHED))
    stands(pdf)
    for way in ("Kade 1", "hallo@", "000 000", "huis.example"):
        assert sized(pdf, way) >= 20


@pytest.mark.parametrize("openings", [None, [noted("dinsdag", "Bel aan")]])
def test_a_long_way_shrinks_no_other(
    drawn: Drawn, tmp_path: Path, openings: list[Mapping[str, object]] | None
) -> None:
    pdf = draw(drawn, poster(tmp_path, website=LONG_URL, bereikbaar=openings, **REACHED))
    stands(pdf)
    for way in ("Kade 1", "hallo@", "000 000"):
        assert sized(pdf, way) >= 15
    assert sized(pdf, "gemeente.example") >= 12
    assert LONG_URL.split("www.")[1] in words(pdf).replace("/ ", "/").replace("- ", "-")


@pytest.mark.parametrize("own", [*TONES, "#f5c400", "#ffff00", "#ffffff", "#000000", "#0a1a2f"])
def test_white_saves_ink_in_any_colour(tmp_path: Path, own: str) -> None:
    """Also behind the plant, whatever its dice say."""
    entry, making = hub(tmp_path, merk={"kleur": own}, stadium="gestopt")
    for slug in ("een", "twee", "drie", "vier", "vijf", "zes"):
        view = sheets.poster(replace(entry, slug=slug), making, ink_saving=True)
        assert view is not None
        pane, sky = re.findall(r'fill="(#\w{6})"', view.face.drawing)[:2]
        assert max(contrast(pane, "#ffffff"), contrast(sky, "#ffffff")) < 2.5, slug


def test_a_stopped_yellow_hub_has_no_dark_disc_on_white(drawn: Drawn, tmp_path: Path) -> None:
    entry, making = hub(tmp_path, type="informeel", merk={"kleur": "#f5c400"}, stadium="gestopt")
    for slug in ("een", "twee", "drie"):
        view = sheets.poster(replace(entry, slug=slug), making, ink_saving=True)
        assert view is not None
        image = picture(draw(drawn, view), 20).convert("L")
        sky = image.crop((0, 0, image.width, round(image.height * 0.6)))
        assert ImageStat.Stat(sky).mean[0] > 230, slug
