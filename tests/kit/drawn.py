"""Hubs of every sort for the tests of drawings, and how their files are made."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml
from PIL import Image

from building import ROOT
from doedemocratie import pictures
from doedemocratie.kit import marks
from doedemocratie.kit.drawing import Printing
from doedemocratie.kit.making import MAKERS, sheet_data
from doedemocratie.model.kinds.hub import Hub
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.kit import sheets
from doedemocratie.pages.kit.views import CardView
from doedemocratie.pages.lists.making import Making, titled
from doedemocratie.records.catalogue import Entry, load

ADDRESS = "https://doedemocratie.net/"
TODAY = dt.date(2026, 11, 27)
LONG = "Vereniging voor Samenwerkende Bewonersinitiatieven Zuidwest-Drenthe en Omstreken"
WORD = "Burgerparticipatieondersteuningsorganisatieontwikkelingssamenwerkingsverbandhuis"
CODE = "#let x = $1*_2_ @a \\u{41} //// `b` Café"
SUMMARY = (
    "Wij brengen bewoners samen die iets voor hun dorp willen doen. We helpen met geld, met een "
    "plek en met een netwerk van mensen die het eerder deden. Kom gerust eens langs, ook als je "
    "nog niet precies weet wat je wilt, want daar komen we samen wel achter."
)
_BASE: Mapping[str, object] = {
    "type": "hybride",
    "bereik": "lokaal",
    "plaats": "Utrecht",
    "samenvatting": SUMMARY,
    "email": "hallo@buurt.example",
    "bevestigd_op": "2026-05-01",
}
_DAYS = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]


def _open(days: list[str], van: str, tot: str, **more: object) -> dict[str, object]:
    return {"dagen": days, "van": van, "tot": tot, "waar": "Kade 1", **more}


HUBS: Mapping[str, Mapping[str, object]] = {
    "lange-naam": {
        "naam": LONG,
        "type": "informeel",
        "plaats": "Hoogeveen",
        "adres": "Lange Noorderbinnendijkstraat 114",
        "telefoon": "000 000 00 00",
        "website": "https://www.bewonersinitiatieven.example/",
        "slogan": "Je hoeft het niet alleen te doen, en je hoeft niet te weten hoe.",
        "helpt_met": ["idee-uitwerken", "netwerk", "ruimte", "vrijwilligers"],
        "merk": {"kleur": "#f5c400"},
        "bereikbaar": [
            {"dag": "maandag", "van": "9:00", "tot": "12:00", "waar": "Dorpshuis De Brink"},
            {"dag": "vrijdag", "van": "13:30", "tot": "17:00", "waar": "Bibliotheek"},
            {
                "dag": "zaterdag",
                "van": "10:00",
                "tot": "12:00",
                "waar": "De Brink",
                "op_afspraak": "ja",
            },
        ],
    },
    "korte-naam": {
        "naam": "IJ",
        "type": "formeel",
        "merk": {"kleur": "#0a1a2f", "belofte": "Loop binnen."},
        "bereikbaar": [
            _open(_DAYS, "9:00", "22:00"),
            _open(_DAYS[:3], "22:30", "23:30", op_afspraak="ja"),
        ],
    },
    "een-woord": {"naam": WORD, "bereik": "landelijk", "merk": {"kleur": "#ffffff"}},
    "donker": {
        "naam": "Nachtwerkplaats De Uil",
        "type": "formeel",
        "stadium": "in-spe",
        "adres": "Havenstraat 3",
        "merk": {"kleur": "#000000"},
        "bereikbaar": [
            {"dag": "donderdag", "van": "20:00", "tot": "1:00", "waar": "Havenstraat 3"}
        ],
    },
    "met-logo": {
        "naam": "Het Zeeuwse Rad",
        "merk": {
            "kleur": "#7fb8a4",
            "belofte": "Samen krijg je het wiel wel rond",
            "logo": {"bestand": "logo.png", "alt": "Een rad in blauw water"},
        },
        "bereikbaar": [_open(["dinsdag", "donderdag"], "9:00", "17:00")],
    },
    "voorlopig": {
        "naam": "Plug de Avond",
        "slogan": "Wij beloven je van alles",
        "telefoon": "000 000 00 00",
        "website": "https://plugdeavond.example",
        "bevestigd_op": None,
        "bron": {"titel": "De oogst van 2015"},
        "helpt_met": ["ruimte"],
        "bereikbaar": [_open(["dinsdag"], "9:00", "17:00")],
    },
    "arabisch": {
        "naam": "جمعية الحي في أمستردام",
        "type": "informeel",
        "samenvatting": "نساعد الجيران على البدء معا. Wij helpen buren samen beginnen.",
        "merk": {"kleur": "#2c6fbb"},
        "bereikbaar": [_open(["woensdag"], "10:00", "12:00")],
    },
    "code": {
        "naam": CODE,
        "samenvatting": '#image("/etc/passwd") en *sterren* en $formules$ en een 🌱.',
        "stadium": "gestopt",
    },
    "zonder-letters": {"naam": "日本 🌱"},
}


@dataclass(frozen=True)
class Drawn:
    """What was drawn: by slug and maker the bytes, and what they were made from."""

    making: Making
    printing: Printing
    files: Mapping[tuple[str, str], bytes]

    def entry(self, slug: str) -> Entry[Hub]:
        """Return a hub."""
        entry = self.making.catalogue.get(Hub, slug)
        assert entry is not None
        return entry


def made_of(content: Path, cache: Path, today: dt.date = TODAY) -> Making:
    """Return what the files of the hubs in a content folder are made from."""
    catalogue, problems = load(content, content)
    assert not [problem for problem in problems if problem.level == "error"], problems
    images = pictures.make(catalogue, cache / "pictures")
    site = replace(titled(Site("doedemocratie", today, address=ADDRESS), catalogue))
    return Making(catalogue, replace(site, pictures=images.pictures))


def lay(content: Path, hubs: Mapping[str, Mapping[str, Any]] = HUBS) -> Path:
    """Write the records of hubs and the logo of one; return the content folder."""
    (content / "hubs").mkdir(parents=True)
    for slug, values in hubs.items():
        record = {key: value for key, value in {**_BASE, **values}.items() if value is not None}
        (content / "hubs" / f"{slug}.yml").write_text(yaml.safe_dump(record, allow_unicode=True))
    folder = content / "assets" / "hubs" / "met-logo"
    folder.mkdir(parents=True)
    Image.effect_noise((1000, 500), 80).save(folder / "logo.png")
    return content


def project(folder: Path) -> Path:
    """Return a project with our packages and typefaces, and pictures of its own."""
    folder.mkdir(exist_ok=True)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    (folder / ".cache").mkdir()
    (ROOT / ".cache" / "print").mkdir(parents=True, exist_ok=True)
    (folder / ".cache" / "print").symlink_to(ROOT / ".cache" / "print")
    return folder


def draw_all(folder: Path) -> Drawn:
    """Return all that can be drawn of every hub."""
    place = project(folder / "project")
    making = made_of(lay(folder / "content"), place / ".cache")
    printing = Printing(place)
    shows: Mapping[str, Callable[[Entry[Hub], Making], object]] = {
        "poster": sheets.poster,
        "visit": sheets.visit,
        "card": sheets.card,
        "square": sheets.square,
    }
    files = {
        (entry.slug, maker): MAKERS[maker].make(view, printing)
        for entry in making.catalogue.of(Hub)
        for maker, of_hub in shows.items()
        if (view := of_hub(entry, making))
    }
    return Drawn(making, printing, files)


def draw_with(drawn: Drawn, view: CardView, **given: object) -> bytes:
    """Return a card for which the sheet is given something else."""
    data = {**sheet_data("card", view, drawn.printing), **given}
    return marks.reduced(drawn.printing.press.seen("card", data))
