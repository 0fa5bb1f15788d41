"""Records at the edge of what is allowed: sound, and still hard on a page. Made on the spot."""

from __future__ import annotations

import shutil
from pathlib import Path

from building import ROOT
from painting import paint

LONG = "Z" + "oeterwoudseburen" * 4 + "overlegverenigi"
HUB = """naam: {name}
type: informeel
bereik: lokaal
samenvatting: {summary}
plaats: Utrecht
email: hallo@rand.example
"""
LOGO = """merk:
  kleur: '{colour}'
  logo:
    bestand: {file}
    alt: Logo van {name}
    achtergrond: {ground}
"""
# slug → file, what is painted, the ground the logo asks for, the hub's own colour
LOGOS = {
    "logo-breed": ("logo.png", "PNG 1600x200 white clear spot:#7a2e63", "licht", "#7a2e63"),
    "logo-hoog": ("logo.webp", "WEBP 200x1600 white spot:#1d6a78", "licht", "#ffe600"),
    "logo-wit-op-wit": ("logo.jpg", "JPEG 600x600 white spot:#fefefe", "licht", "#808080"),
    "logo-piepklein": ("logo.png", "PNG 32x32 white spot:#b83c1d", "licht", "#000000"),
    "logo-wit-op-donker": ("logo.png", "PNG 600x400 white clear spot:#ffffff", "donker", "#ffffff"),
}
STORY = """titel: {title}
samenvatting: Kort.
datum: 2026-11-01
groeistof: [geld]
auteurs:
  - naam: Redactie
status: klaar
hubs: [vol]
beschrijving: Er was eens een tuin.
"""
MENDED = """correcties:
  - datum: 2026-11-02
    wat: Er stond een andere naam.
"""
PICTURE = """beeld:
  bestand: tuin.jpg
  alt: Een moestuin in de zon
  maker: Redactie
  licentie: CC BY 4.0
"""


def lay(content: Path) -> None:
    """Write the records and their pictures below `content`."""
    hubs = {
        "kaal": HUB.format(name="Kaal", summary="Een werkplaats voor de buurt."),
        "een-woord": HUB.format(name="Eén woord", summary="Buurthuis."),
        "zonder-spatie": HUB.format(name=LONG, summary=LONG * 3),
        "zonder-logo": HUB.format(name="Zonder logo", summary="Wel een kleur.")
        + "merk:\n  kleur: '#ffb21c'\n  belofte: {}\n".format("Wij beloven van alles. " * 6),
        "voorlopig": "naam: Voorlopig\nsamenvatting: Genoemd.\nbron:\n  titel: Een oogst\n",
        "gestopt": HUB.format(name="Gestopt", summary="Was er.") + "stadium: gestopt\n",
        "dicht": HUB.format(name="Dicht", summary="Even niet.")
        + "tijdelijk_gesloten:\n  van: 2026-11-01\n  tot: 2027-01-10\n  reden: Verbouwing\n",
    }
    for slug, (file, recipe, ground, colour) in LOGOS.items():
        name = slug.replace("-", " ").capitalize()
        hubs[slug] = HUB.format(name=name, summary="Een werkplaats voor de buurt.")
        hubs[slug] += LOGO.format(file=file, name=name, ground=ground, colour=colour)
        _write(content / "assets" / "hubs" / slug / file, paint(recipe))
    full = (ROOT / "content" / "hubs" / "voorbeeldhub.yml").read_text("utf-8")
    hubs["vol"] = full.replace("voorbeeld: ja\n", "")
    shutil.copytree(ROOT / "content/assets/hubs/voorbeeldhub", content / "assets/hubs/vol")
    for slug, text in hubs.items():
        _write(content / "hubs" / f"{slug}.yml", text.encode())
    for slug, text in {
        "met-beeld": STORY.format(title="Met beeld") + PICTURE,
        "verbeterd": STORY.format(title="Verbeterd").replace(
            "Er was eens een tuin.", '"Er was eens.[^1]\\n\\n[^1]: Een noot."'
        )
        + MENDED,
        "zonder-beeld": STORY.format(title="Zonder beeld"),
    }.items():
        _write(content / "stories" / f"{slug}.yml", text.encode())
    photo = paint("JPEG 1800x1200 #9fc648 spot:#ffb21c")
    _write(content / "assets/stories/met-beeld/tuin.jpg", photo)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
