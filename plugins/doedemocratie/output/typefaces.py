"""The typefaces: cut from their packages to the letters that names here need, served by the site.

Bricolage Grotesque speaks (headings, controls), Literata reads (sentences). Both come from npm
packages that stand in node_modules/ at their locked version. A cut takes seconds, so its outcome is
kept below .cache/ by everything it is made from; an ordinary build only copies. What a visitor
without our letters sees meanwhile is a face of their own, scaled to the same widths and heights.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..frozen import frozen
from ..kit.typefaces import PACKAGES, packaged
from ..machine.kept import Shelf
from . import letters
from .letters import CORE, EXTENDED, FREQUENCY, ranges

FOLDER = "assets/fonts"


@frozen
class Cut:
    """One file of the site: letters of a package's file, between two weights (or at one)."""

    name: str
    family: str
    package: str
    source: str
    letters: frozenset[str]
    weights: tuple[int, int]
    italic: bool = False
    first: bool = False
    """Whether it is needed above the fold of every page."""


@frozen
class FallbackFont:
    """A face that a visitor may have, standing in for ours.

    Its names, the weights it stands in for, its average width in Dutch text (em), and where ours is
    measured against it.
    """

    name: str
    local: tuple[str, ...]
    cut: str
    weights: tuple[int, int]
    width: float
    at: tuple[tuple[str, float], ...]


BRICOLAGE, LITERATA = "Bricolage Grotesque", "Literata"
CUTS = (
    Cut(
        "bricolage-grotesque.woff2",
        BRICOLAGE,
        "bricolage-grotesque",
        "bricolage-grotesque-latin-opsz-normal.woff2",
        CORE,
        (400, 800),
        first=True,
    ),
    Cut(
        "bricolage-grotesque-extended.woff2",
        BRICOLAGE,
        "bricolage-grotesque",
        "bricolage-grotesque-latin-ext-opsz-normal.woff2",
        EXTENDED,
        (400, 800),
    ),
    Cut(
        "literata.woff2",
        LITERATA,
        "literata",
        "literata-latin-wght-normal.woff2",
        CORE,
        (400, 700),
        first=True,
    ),
    Cut(
        "literata-extended.woff2",
        LITERATA,
        "literata",
        "literata-latin-ext-wght-normal.woff2",
        EXTENDED,
        (400, 700),
    ),
    Cut(
        "literata-italic.woff2",
        LITERATA,
        "literata",
        "literata-latin-wght-italic.woff2",
        CORE,
        (400, 400),
        italic=True,
    ),
    Cut(
        "literata-italic-extended.woff2",
        LITERATA,
        "literata",
        "literata-latin-ext-wght-italic.woff2",
        EXTENDED,
        (400, 400),
        italic=True,
    ),
)

_UI = (("wght", 500.0), ("opsz", 16.0))
_STRONG = (("wght", 700.0), ("opsz", 28.0))
_TITLE = (("wght", 700.0), ("opsz", 72.0))  # far narrower at this size
_TEXT = (("wght", 400.0),)
# Widths were measured with average_width() from files with the same widths as those named: Arimo
# for Arial, Gelasio for Georgia, Tinos for Times New Roman (fontsource 5.3.0), and from Roboto,
# Noto Serif and DejaVu 2.37 themselves. A family of ours has one stand-in a system.
_ARIAL = ("Arial", "ArialMT", "Liberation Sans", "Arimo")
_ARIAL_BOLD = ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold")
STANDS = (
    FallbackFont("Display Arial", _ARIAL, CUTS[0].name, (400, 599), 0.4500, _UI),
    FallbackFont("Display Arial", _ARIAL_BOLD, CUTS[0].name, (600, 800), 0.4833, _STRONG),
    FallbackFont("Title Arial", _ARIAL_BOLD, CUTS[0].name, (400, 800), 0.4833, _TITLE),
    FallbackFont("Display Roboto", ("Roboto",), CUTS[0].name, (400, 599), 0.4483, _UI),
    FallbackFont("Display Roboto", ("Roboto Bold",), CUTS[0].name, (600, 800), 0.4552, _STRONG),
    FallbackFont("Title Roboto", ("Roboto Bold",), CUTS[0].name, (400, 800), 0.4552, _TITLE),
    FallbackFont("Display DejaVu", ("DejaVu Sans",), CUTS[0].name, (400, 599), 0.5152, _UI),
    FallbackFont(
        "Display DejaVu", ("DejaVu Sans Bold",), CUTS[0].name, (600, 800), 0.5807, _STRONG
    ),
    FallbackFont("Title DejaVu", ("DejaVu Sans Bold",), CUTS[0].name, (400, 800), 0.5807, _TITLE),
    FallbackFont("Read Georgia", ("Georgia", "Gelasio"), CUTS[2].name, (400, 700), 0.4451, _TEXT),
    FallbackFont("Read Noto", ("Noto Serif",), CUTS[2].name, (400, 700), 0.4862, _TEXT),
    FallbackFont(
        "Read Times",
        ("Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "Tinos"),
        CUTS[2].name,
        (400, 700),
        0.4053,
        _TEXT,
    ),
    FallbackFont("Read DejaVu", ("DejaVu Serif",), CUTS[2].name, (400, 700), 0.5197, _TEXT),
)

# What of a face is used: figures of equal width stand in the interface only. Kerning reaches no
# further than a file, so a file of a few rare letters has no use for it.
FEATURES = {BRICOLAGE: ("kern", "locl", "tnum"), LITERATA: ("kern", "liga", "locl")}
NAMES = (0, 1, 2, 14)  # copyright, family, style, address of the licence

PRELOADED = tuple(f"{FOLDER}/{cut.name}" for cut in CUTS if cut.first)


@frozen
class Typefaces:
    """What the site gets: its rules for the stylesheet, and files by their address."""

    css: str
    files: dict[str, bytes]


def cut_from(modules: Path, cache: Path) -> Typefaces:
    """Return the typefaces, cut from the packages in `modules` (node_modules) or found in `cache`.

    Same packages and same code give the same bytes, wherever they stand. Raises TypefaceError.
    """
    home = modules / PACKAGES
    shelf, key = Shelf(cache / "typefaces"), _key(home)
    shelf.sweep()
    kept = shelf.read(key)
    if kept:
        cuts = {name: path.read_bytes() for name, path in kept[1].items()}
    else:
        cuts = {f"{key}-{name}": data for name, data in _cut_all(home).items()}
        shelf.lay(key, None, cuts)
    files = {f"{FOLDER}/{cut.name}": cuts[f"{key}-{cut.name}"] for cut in CUTS}
    for package in dict.fromkeys(cut.package for cut in CUTS):
        files[f"{FOLDER}/OFL-{package}.txt"] = packaged(home / package / "LICENSE")
    return Typefaces(cuts[f"{key}-faces.css"].decode(), files)


# fontTools has no types, so a font of it is Any.
def average_width(font: Any, at: Iterable[tuple[str, float]] = ()) -> float:
    """Return the average width in Dutch text, in em, of a fontTools font at a place on its axes."""
    glyphs, names = font.getGlyphSet(location=dict(at)), font.getBestCmap()
    total = sum(count * glyphs[names[ord(sign)]].width for sign, count in FREQUENCY.items())
    return float(total) / sum(FREQUENCY.values()) / float(font["head"].unitsPerEm)


def _key(home: Path) -> str:
    """Return a name for what the cuts are made from: sources, this code and who does the work."""
    digest = hashlib.sha256(Path(__file__).read_bytes() + Path(letters.__file__).read_bytes())
    for cut in CUTS:
        digest.update(packaged(home / cut.package / "files" / cut.source))
    for tool in ("fonttools", "brotli"):
        digest.update(f"{tool} {importlib.metadata.version(tool)}".encode())
    return digest.hexdigest()[:32]


def _cut_all(home: Path) -> dict[str, bytes]:
    """Return every cut by its name, and the rules for all as faces.css."""
    rules, files = [], {}
    for cut in CUTS:
        source = home / cut.package / "files" / cut.source
        files[cut.name] = _cut(cut, source)
        rules.append(_rule(cut))
    for stand in STANDS:
        cut = next(cut for cut in CUTS if cut.name == stand.cut)
        rules.append(_stand_rule(stand, home / cut.package / "files" / cut.source))
    files["faces.css"] = ("\n".join(rules) + "\n").encode()
    return files


def _cut(cut: Cut, source: Path) -> bytes:
    """Return a woff2 file with the letters and weights of a cut."""
    from fontTools import subset
    from fontTools.ttLib import TTFont
    from fontTools.varLib import instancer

    options = subset.Options(hinting=False, name_IDs=list(NAMES), notdef_outline=True)
    used = FEATURES[cut.family]
    options.layout_features = [
        feature for feature in used if cut.letters is CORE or feature != "kern"
    ]
    with TTFont(source, recalcTimestamp=False) as font:
        font["fvar"].instances = []  # named weights, for menus of a word processor
        del font["STAT"]
        subsetter = subset.Subsetter(options)
        subsetter.populate(text="".join(cut.letters))
        subsetter.subset(font)
        low, high = cut.weights
        limits = {"wght": low if low == high else (low, high)}
        instancer.instantiateVariableFont(font, limits, inplace=True)
        for table in {"vhea", "vmtx", "VVAR"} & set(font.keys()):  # for lines from top to bottom
            del font[table]
        font["name"].names = [name for name in font["name"].names if name.nameID in NAMES]
        font.flavor = "woff2"
        out = io.BytesIO()
        font.save(out)
    return out.getvalue()


def _rule(cut: Cut) -> str:
    low, high = cut.weights
    return (
        f'@font-face {{ font-family: "{cut.family}"; '
        f"font-style: {'italic' if cut.italic else 'normal'}; "
        f"font-weight: {low if low == high else f'{low} {high}'}; font-display: swap; "
        f'src: url("fonts/{cut.name}") format("woff2"); unicode-range: {ranges(cut.letters)}; }}'
    )


def _stand_rule(stand: FallbackFont, source: Path) -> str:
    """Return the rule that gives a visitor's own face the widths and heights of ours."""
    from fontTools.ttLib import TTFont

    with TTFont(source, recalcTimestamp=False) as font:
        size = average_width(font, stand.at) / stand.width
        em = size * font["head"].unitsPerEm
        heights = (("ascent", font["hhea"].ascent), ("descent", -font["hhea"].descent))
        line = (*heights, ("line-gap", font["hhea"].lineGap))
        overrides = " ".join(f"{name}-override: {value / em:.2%};" for name, value in line)
    local = ", ".join(f'local("{name}")' for name in stand.local)
    low, high = stand.weights
    return (
        f'@font-face {{ font-family: "{stand.name}"; font-weight: {low} {high}; '
        f"src: {local}; size-adjust: {size:.2%}; {overrides} }}"
    )
