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
from ...drawing.emblem import emblem

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

    `origin` says how we came by it, "" when the hub gave it.
    """

    name: str
    key: str
    guest: Guest
    origin: str = ""

    @property
    def colour(self) -> str:
        """Return the colour, `#rrggbb`."""
        return self.guest.colour

    @property
    def words(self) -> str:
        """Return how well its ink reads on it, in words."""
        return good_for(contrast(self.colour, self.guest.ink))


@frozen
class ColourPair:
    """Two colours that read on each other, their contrast, and what that is good for in words."""

    ground: Swatch
    letters: Swatch
    contrast: float
    words: str

    @property
    def ratio(self) -> str:
        """Return the contrast as a Dutch reader writes it, never better than it is: "8,4"."""
        return f"{int(self.contrast * 10) / 10:.1f}".replace(".", ",")

    @property
    def large(self) -> bool:
        """Return whether letters must be large."""
        return self.contrast < TEXT

    @property
    def style(self) -> str:
        """Return the custom properties that show the pair."""
        return f"--guest: {self.ground.colour}; --on-guest: {self.letters.colour}"


def own(entry: Entry[Hub]) -> Guest:
    """Return the colour of a hub, or the one that its emblem and pages have for it."""
    colour = entry.record.merk.kleur if entry.record.merk else None
    tone = emblem(entry.slug, entry.record.type, colour, apart=True).tone
    return guest(colour or TONES[tone - 1])


def swatches(entry: Entry[Hub]) -> tuple[Swatch, ...]:
    """Return the colours of a hub: its own and its accent, a soft tint and a shade for letters."""
    brand = entry.record.merk or PLAIN
    return _swatches(own(entry).colour, brand.accent, theirs=bool(brand.kleur))


@lru_cache(maxsize=64)
def _swatches(main: str, accent: str | None, *, theirs: bool) -> tuple[Swatch, ...]:
    colour = guest(main)
    colours = [
        Swatch("Eigen kleur", "eigen-kleur", colour)
        if theirs
        else Swatch("Kleur op deze site", "kleur", colour),
    ]
    if accent:
        colours.append(Swatch("Accent", "accent", guest(accent)))
    origin = "gemaakt van de eigen kleur" if theirs else "gemaakt van die kleur"
    tint, text = colour.light.tint, colour.light.text
    if tint not in {swatch.colour for swatch in colours}:
        colours.append(Swatch("Zachte tint", "zachte-tint", guest(tint), origin))
    if contrast(text, colour.colour) >= OTHER:
        colours.append(Swatch("Voor letters", "letters", guest(text), origin))
    return tuple(colours)


@lru_cache(maxsize=64)
def pairs(swatches: tuple[Swatch, ...]) -> tuple[ColourPair, ...]:
    """Return which of these colours read on each other, on ink or on paper, the best first.

    Not with the ink that each has already: that is told with the colour itself. The lighter of
    both is the ground.
    """
    neutral = (Swatch("Inkt", "inkt", guest(INK)), Swatch("Papier", "papier", guest(PAPER)))
    several = (
        _pair(swatch, other)
        for swatch, other in combinations((*swatches, *neutral), 2)
        if swatch in swatches and other.colour != swatch.guest.ink
    )
    best = sorted(filter(None, several), key=lambda pair: pair.contrast, reverse=True)
    return tuple(best[:PAIRS])


def _pair(swatch: Swatch, other: Swatch) -> ColourPair | None:
    """Return a pair, None for colours that do not read on each other at all."""
    ratio = contrast(swatch.colour, other.colour)
    words = good_for(ratio)
    letters, ground = sorted((swatch, other), key=lambda colour: contrast(colour.colour, "#000000"))
    return ColourPair(ground, letters, ratio, words) if words else None


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
