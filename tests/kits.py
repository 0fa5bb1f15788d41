"""A small content folder whose kits are hard to draw: names, colours and logos of every sort."""

from __future__ import annotations

import shutil
from pathlib import Path

import edges
from building import ROOT
from doedemocratie.records.files.whole import write_whole
from painting import paint

WEEK = """bereikbaar:
  - dag: dinsdag
    van: '09:30'
    tot: '12:00'
    waar: De Werkplaats
  - dagen: [woensdag, donderdag]
    van: '19:00'
    tot: '21:00'
    op_afspraak: ja
"""
CONFIRMED = "bevestigd_op: 2026-11-01\n"
# slug → name; each is a whole profile with a week.
NAMES = {
    "lang": "Het wijkcentrum van de bewoners van de Oude Haven, de Kade en de hele Noordoever",
    "een-woord": edges.LONG,
    "kort": "Ja",
    "arabisch": "مركز الحي",
    "gemengd": "Buurtmoes 🌱 in de zon",
    "zonder-letters": "社区中心",
    "als-code": "#let x = [1]; $a$ *b* _c_ @e // \\u{1}",
    "donker": "Donker",
    "licht": "Licht",
}
COLOURS = {"donker": "#0b1a12", "licht": "#ffe600"}
LOGO = ("logo.png", "PNG 1600x400 white clear spot:#7a2e63")
OTHERS = {
    "growth-factors/geld": "titel: Geld\nsamenvatting: Wat het kost.\nvolgorde: 2\n",
    "experiments/samen-koken": "titel: Samen koken\nsamenvatting: Eten.\nstatus: zoekt-trekker\n",
    "academy/de-cursus": "titel: Cursus\nsamenvatting: Begin.\nstatus: idee\nvorm: training\n",
    "stories/een-verhaal": edges.STORY.format(title="Een verhaal").replace("[vol]", "[lang]"),
}


def lay(content: Path) -> Path:
    """Write the records and their files below `content`, and return it; others may do so too."""
    texts = {
        slug: edges.HUB.format(name=f"'{name}'", summary="Een werkplaats voor de buurt.")
        + WEEK
        + CONFIRMED
        for slug, name in NAMES.items()
    }
    for slug, colour in COLOURS.items():
        texts[slug] += f"merk:\n  kleur: '{colour}'\n"
    file, recipe = LOGO
    texts["met-logo"] = edges.HUB.format(name="Met logo", summary="Wij hebben een beeldmerk.")
    texts["met-logo"] += edges.LOGO.format(
        file=file, name="Met logo", ground="licht", colour="#7a2e63"
    )
    texts["voorlopig"] = "naam: Voorlopig\nsamenvatting: Genoemd.\nbron:\n  titel: Een oogst\n"
    texts["voorbeeldhub"] = (ROOT / "content" / "hubs" / "voorbeeldhub.yml").read_text("utf-8")
    files = {f"hubs/{slug}.yml": text.encode() for slug, text in texts.items()}
    files[f"assets/hubs/met-logo/{file}"] = paint(recipe)
    files |= {f"{name}.yml": text.encode() for name, text in OTHERS.items()}
    for path in sorted((ROOT / "content/assets/hubs/voorbeeldhub").iterdir()):
        files[f"assets/hubs/voorbeeldhub/{path.name}"] = path.read_bytes()
    for name, data in files.items():
        write_whole(content / name, data)
    return content


def fresh(content: Path) -> Path:
    """Write them where nothing else lies."""
    shutil.rmtree(content, ignore_errors=True)
    return lay(content)
