"""What `check` accepts, builds: made-up records and pictures, the same ones for the same seed.

Not a whole site each: the record's own pages and its pictures, which is where content can fail.
"""

from __future__ import annotations

import random
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from slips import slip

from building import ROOT
from cases import CASES, TODAY, find_problems
from doedemocratie import pictures
from doedemocratie.model.kinds import BY_FOLDER, KINDS
from doedemocratie.pages import sorts
from doedemocratie.pages.frame import render
from doedemocratie.pages.frame.spec import Site
from doedemocratie.pages.lists.making import Making, titled
from doedemocratie.records.telling.problems import errors

# So many in one test by day; at night forty times 500.
DAY, EACH = 120, 500
NIGHTS = [
    pytest.param(0, DAY, id="day"),
    *(pytest.param(seed, EACH, marks=pytest.mark.nightly, id=str(seed)) for seed in range(41)),
]
SOUND = [*sorted((ROOT / "content").glob("*/*.yml")), *sorted((CASES / "good").glob("hub-*.yml"))]
FOLDERS = {kind.folder for kind in KINDS}
# Pieces of text that some output once stumbled over, or may.
ODD = (
    *("{{ 7*7 }}", "\u202b\u0645\u0631\u0643\u0632", "😀", "`" * 9, "[x](https://a.example)"),
    *("> " * 9, "- " * 9, "a" * 200, "0", "-1", "9" * 40, "\\", "&amp;", "=1+1", "%", "xn--a"),
    *("constructor", "__proto__", "\u0130", "ﬁ", "\u00df", "#", "|a|b|", "1. ", "~~", "\t", "''"),
)


def laid(content: Path, folder: str, slug: str, text: str) -> None:
    path = content / folder / f"{slug}.yml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def shown(content: Path, kept: Path) -> int | None:
    """Return how many pages of records a content folder gives; None when `check` refuses it."""
    catalogue, problems = find_problems(content)
    if errors(problems):
        return None
    made = pictures.make(catalogue, kept)
    named = sum(1 for _ in (content / "assets").rglob("*.*"))
    assert len(made.pictures) == named, "a picture that was accepted is not there"
    site = titled(Site(name="Proef", today=TODAY, pictures=made.pictures), catalogue)
    pages = [spec.make() for spec in sorts.specs(Making(catalogue, site)) if spec.shows]
    for page in pages:
        assert render.fragment(page, site)
        assert render.head(page, site)
    return len(pages)


def changed(text: str, dice: random.Random) -> str:
    """Return a record with a few slips and odd pieces in it."""
    lines = text.split("\n")
    for _ in range(dice.randrange(1, 4)):
        at = dice.randrange(len(lines))
        if dice.random() < 0.4:
            lines[at] = slip(lines[at], dice)
        elif ": " in lines[at] and not lines[at].startswith("#"):
            key, _, value = lines[at].partition(": ")
            odd = dice.choice(ODD)
            lines[at] = f"{key}: {dice.choice((odd, f'{value} {odd}', f'{odd}{value}'))}"
        else:
            lines.insert(at, lines[at])
    return "\n".join(lines)


@pytest.mark.whole
@pytest.mark.parametrize(("seed", "each"), NIGHTS)
def test_every_record_that_is_accepted_has_its_pages(seed: int, each: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    texts = {path: path.read_text("utf-8") for path in SOUND}
    accepted = 0
    for number in range(each):
        path = dice.choice(SOUND)
        folder = path.parent.name if path.parent.name in FOLDERS else "hubs"
        content = tmp_path / str(number)
        laid(content, folder, "proefgeval", changed(texts[path], dice))
        assert BY_FOLDER[folder]
        accepted += bool(shown(content, tmp_path / "kept"))
    assert accepted > each // 20


HUB = """naam: Plug de Dag
type: hybride
bereik: lokaal
samenvatting: Een werkplaats voor de buurt.
plaats: Utrecht
email: hallo@plugdedag.example
merk:
  logo:
    bestand: {name}
    alt: Logo
  beelden:
    - bestand: {name}
      alt: Een tafel
      maker: Wij
      licentie: CC0
"""
MODES = {
    "PNG": ("1", "L", "LA", "P", "RGB", "RGBA", "I;16"),
    "JPEG": ("L", "RGB", "CMYK"),
    "WEBP": ("RGB", "RGBA"),
}
SIDES = (1, 2, 3, 7, 40, 41, 120, 121, 183, 185, 186, 369, 401)
SUFFIX = {"PNG": "png", "JPEG": "jpg", "WEBP": "webp", "SVG": "svg"}
PARTS = (
    '<path d="M0 0h9"/>',
    '<g fill="url(#a)">',
    "</g>",
    '<linearGradient id="a"/>',
    '<use href="#b"/>',
    '<pattern id="b"><rect width="9" height="9"/></pattern>',
    "<style>path{fill:red}</style>",
    "<text>A &amp; B</text>",
    '<path style="marker:none;fill:url( #a )"/>',
)


def pictured(dice: random.Random) -> tuple[str, bytes]:
    """Return the name and the bytes of a picture of any sort, now and then damaged."""
    kind = dice.choice(tuple(SUFFIX))
    if kind == "SVG":
        sides = dice.choice(("0 0 9 9", "-1 -1 .5 1e3", "0 0 999999 1", "0,0,3.25,1e-3"))
        inner = "".join(dice.choices(PARTS, k=dice.randrange(6)))
        data = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{sides}">{inner}</svg>'.encode()
    else:
        data = painted(kind, dice)
    if dice.random() < 0.3:
        spoiled = bytearray(data)
        for _ in range(dice.randrange(1, 4)):
            spoiled[dice.randrange(len(spoiled))] = dice.randrange(256)
        data = bytes(spoiled)
    return f"beeld.{SUFFIX[kind]}", data


def painted(kind: str, dice: random.Random) -> bytes:
    """Return the bytes of a picture of this sort in some mode and size."""
    mode = dice.choice(MODES[kind])
    high = dice.choice((*SIDES, *SIDES, 16_383, 16_384) if kind == "PNG" else SIDES)
    size = dice.choice(SIDES[:5] if high > SIDES[-1] else SIDES), high
    image = Image.new(mode, size, dice.choice((0, 1)) if mode in ("1", "L", "P", "I;16") else None)
    extra: dict[str, object] = {}
    if dice.random() < 0.3:
        extra["icc_profile"] = dice.randbytes(dice.choice((4, 130)))
    if dice.random() < 0.3:
        exif = Image.Exif()
        exif[0x0112] = dice.randrange(12)
        extra["exif"] = exif
    if kind == "PNG" and dice.random() < 0.3 and mode in ("L", "P", "RGB"):
        extra["transparency"] = (0, 0, 0) if mode == "RGB" else 0
    if kind == "JPEG":
        extra["progressive"] = dice.random() < 0.5
    out = BytesIO()
    image.save(out, kind, **extra)
    return out.getvalue()


@pytest.mark.whole
@pytest.mark.parametrize(("seed", "each"), NIGHTS)
def test_every_picture_that_is_accepted_is_made(seed: int, each: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    accepted = 0
    for number in range(each):
        name, data = pictured(dice)
        content = tmp_path / str(number)
        laid(content, "hubs", "proefgeval", HUB.format(name=name))
        assets = content / "assets" / "hubs" / "proefgeval"
        assets.mkdir(parents=True)
        (assets / name).write_bytes(data)
        accepted += bool(shown(content, tmp_path / "kept"))
    assert accepted > each // 4
