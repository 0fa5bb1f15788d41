"""The colours of a hub: which they are, which of them read on each other, and as files.

A hub without a colour has the one that its emblem and pages have already.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from ....frozen import frozen
from ....model.kinds.hub import Hub
from ....model.kinds.hub_parts import PLAIN
from ....records.catalogue import Entry
from ...drawing.colour import INK, LINE, PAPER, TEXT, TONES, Guest, contrast, guest
from ...drawing.emblem import tone

# WCAG 2.2, 1.4.6: contrast that also reads with weaker eyes.
STRONG = 7.0
# What a pair of colours is good for, by the least contrast for it.
GOOD_FOR = (
    (STRONG, "leest heel goed, ook in kleine letters"),
    (TEXT, "leest goed"),
    (LINE, "alleen voor grote letters en lijnen"),
)
# Less contrast than this with the colour that a shade was made of: then it is that colour.
OTHER = 1.2
# So many pairs are shown: more would be no choice any more.
PAIRS = 6


@frozen
class Swatch:
    """A colour of a hub, what it is called and by what key, and the ink that reads on it.

    `words` say how well that reads, `origin` how we came by the colour, "" when the hub gave it.
    """

    name: str
    key: str
    colour: str
    guest: Guest
    words: str
    origin: str = ""


@frozen
class ColourPair:
    """Two colours that read on each other, their contrast, and what that is good for in words.

    `ratio` is the contrast as a Dutch reader writes it, never better than it is: "8,4"; `large`:
    letters must be large; `style` holds the custom properties that show the pair.
    """

    ground: Swatch
    letters: Swatch
    contrast: float
    words: str
    ratio: str
    large: bool
    style: str


def own(entry: Entry[Hub]) -> Guest:
    """Return the colour of a hub, or the one that its emblem and pages have for it."""
    colour = entry.record.merk.kleur if entry.record.merk else None
    return guest(colour or TONES[tone(entry.slug, entry.record.type) - 1])


def swatches(entry: Entry[Hub]) -> tuple[Swatch, ...]:
    """Return the colours of a hub: its own and its accent, a soft tint and a shade for letters."""
    brand = entry.record.merk or PLAIN
    return _swatches(own(entry).colour, brand.accent, theirs=bool(brand.kleur))


def pairs(entry: Entry[Hub]) -> tuple[ColourPair, ...]:
    """Return which of these colours read on each other, on ink or on paper, the best first.

    Not with the ink that each has already: that is told with the colour itself. The lighter of
    both is the ground.
    """
    brand = entry.record.merk or PLAIN
    return _pairs(own(entry).colour, brand.accent, theirs=bool(brand.kleur))


@lru_cache(maxsize=64)
def _swatches(main: str, accent: str | None, *, theirs: bool) -> tuple[Swatch, ...]:
    own = guest(main)
    colours = [
        _swatch("Eigen kleur", "eigen-kleur", main)
        if theirs
        else _swatch("Kleur op deze site", "kleur", main)
    ]
    if accent:
        colours.append(_swatch("Accent", "accent", accent))
    origin = "gemaakt van de eigen kleur" if theirs else "gemaakt van die kleur"
    tint, text = own.light.tint, own.light.text
    if tint not in (main, accent):
        colours.append(_swatch("Zachte tint", "zachte-tint", tint, origin))
    if contrast(text, main) >= OTHER:
        colours.append(_swatch("Voor letters", "letters", text, origin))
    return tuple(colours)


def _swatch(name: str, key: str, colour: str, origin: str = "") -> Swatch:
    its = guest(colour)
    return Swatch(name, key, colour, its, good_for(contrast(colour, its.ink)), origin)


@lru_cache(maxsize=64)
def _pairs(main: str, accent: str | None, *, theirs: bool) -> tuple[ColourPair, ...]:
    swatches = _swatches(main, accent, theirs=theirs)
    ink, paper = _swatch("Inkt", "inkt", INK), _swatch("Papier", "papier", PAPER)
    *both, _ = combinations((*swatches, ink, paper), 2)  # but ink on paper
    several = (
        (contrast(swatch.colour, other.colour), swatch, other)
        for swatch, other in both
        if other.colour != swatch.guest.ink
    )
    reads = [told for told in several if told[0] >= LINE]
    best = sorted(reads, key=lambda told: told[0], reverse=True)
    return tuple([_pair(*told) for told in best[:PAIRS]])


def _pair(ratio: float, *both: Swatch) -> ColourPair:
    """Return a pair of which `ratio` is the contrast."""
    letters, ground = sorted(both, key=lambda swatch: contrast(swatch.colour, "#000000"))
    return ColourPair(
        ground,
        letters,
        ratio,
        words=good_for(ratio),
        ratio=f"{int(ratio * 10) / 10:.1f}".replace(".", ","),
        large=ratio < TEXT,
        style=f"--guest: {ground.colour}; --on-guest: {letters.colour}",
    )


def good_for(ratio: float) -> str:
    """Return what a contrast is good for, in words; "" for nothing."""
    return next((words for least, words in GOOD_FOR if ratio >= least), "")


def css(name: str, swatches: Sequence[Swatch]) -> str:
    """Return the colours as custom properties of CSS, with the ink for letters on each."""
    title = one_line(name).replace("*/", "* /")
    lines = [f"/* De kleuren van {title}, elk met de inkt die erop leest. */", ":root {"]
    for swatch in swatches:
        lines.append(f"  --{swatch.key}: {swatch.colour}; /* {swatch.name} */")
        lines.append(f"  --op-{swatch.key}: {swatch.guest.ink};")
    return "\n".join((*lines, "}")) + "\n"


def gpl(name: str, swatches: Sequence[Swatch]) -> str:
    """Return the colours as a palette of GIMP, which Inkscape, Krita and Scribus read too."""
    head = ["GIMP Palette", f"Name: {one_line(name)}", f"Columns: {len(swatches)}", "#"]
    rows = (
        " ".join(f"{channel:3d}" for channel in _channels(swatch.colour)) + f"\t{swatch.name}"
        for swatch in swatches
    )
    return "\n".join((*head, *rows)) + "\n"


def ase(name: str, swatches: Sequence[Swatch]) -> bytes:
    """Return the colours as a swatch exchange of Adobe: one group of colours in RGB."""
    blocks = [
        _block(0xC001, _text(one_line(name))),
        *(
            _block(
                0x0001,
                _text(swatch.name)
                + b"RGB "
                + struct.pack(">fff", *(part / 255 for part in _channels(swatch.colour)))
                + struct.pack(">H", 2),
            )
            for swatch in swatches
        ),
        _block(0xC002, b""),
    ]
    return b"ASEF" + struct.pack(">HHI", 1, 0, len(blocks)) + b"".join(blocks)


def one_line(text: str) -> str:
    """Return a text without anything that ends a line, however a program reads it."""
    return " ".join(text.split())


def _block(sort: int, data: bytes) -> bytes:
    return struct.pack(">HI", sort, len(data)) + data


def _text(text: str) -> bytes:
    """Return a text as the format holds it: its length in units of two bytes, its end included."""
    data = text.encode("utf-16-be") + b"\0\0"
    return struct.pack(">H", len(data) // 2) + data


def _channels(colour: str) -> Iterator[int]:
    return (int(colour[at : at + 2], 16) for at in (1, 3, 5))
