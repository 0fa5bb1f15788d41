"""A hub's colour as a guest: whatever it gives, everything on it and of it can be read."""

from __future__ import annotations

import colorsys
import random
import re
from itertools import product
from pathlib import Path

import pytest

from doedemocratie.pages.drawing import colour
from doedemocratie.pages.drawing.colour import DARK, LIGHT, Scheme, Shades, contrast, guest

CSS = (Path(colour.__file__).parents[2] / "assets" / "css" / "tokens.css").read_text("utf-8")

dice = random.Random(2015)
CORNERS = ["#" + "".join(channels) for channels in product(("00", "ff"), repeat=3)]
GREYS = [f"#{value:02x}{value:02x}{value:02x}" for value in range(256)]
NAMED = ["#ffd800", "#ffff66", "#0f3229", "#f4f0de", "#123456", "#e30613", "#ffb21c"]
MADE = [f"#{dice.randrange(1 << 24):06x}" for _ in range(10_000)]


def faults(one: str) -> list[str]:
    """Return every pair of a guest that is too faint."""
    made = guest(one)
    found = [f"ink on {one}"] if contrast(made.ink, one) < 4.5 else []
    for scheme, shades in ((LIGHT, made.light), (DARK, made.dark)):
        grounds = (scheme.paper, scheme.raised, scheme.sunk, shades.tint)
        pairs = [(scheme.ink, shades.tint, 4.5), (scheme.soft, shades.tint, 4.5)]
        pairs += [(shades.text, ground, 4.5) for ground in grounds]
        pairs += [(shades.line, ground, 3.0) for ground in grounds]
        found += [f"{one}: {a} on {b}" for a, b, least in pairs if contrast(a, b) < least]
    return found


@pytest.mark.parametrize(
    "colours",
    [
        *(CORNERS, GREYS, NAMED),
        pytest.param(MADE[:2_000], marks=pytest.mark.whole),
        pytest.param(MADE[2_000:], marks=pytest.mark.nightly),
    ],
    ids=["corners", "greys", "named", "made", "made at night"],
)
def test_whatever_colour_a_hub_gives_it_can_be_read(colours: list[str]) -> None:
    assert [fault for one in colours for fault in faults(one)] == []


def test_a_guest_keeps_its_own_colour_where_that_reads() -> None:
    plum = guest("#7a2e63")
    assert (plum.colour, plum.ink, plum.ratio) == ("#7a2e63", LIGHT.raised, "8,4")
    assert plum.light.text == plum.light.line == plum.colour
    assert guest("#ffff00").dark.text == "#ffff00"


def test_a_shade_still_is_that_colour() -> None:
    red = guest("#ff0000")
    for shade in (red.light.text, red.dark.text):
        assert shade[1:3] > shade[3:5] == shade[5:7]


@pytest.mark.parametrize("one", [*NAMED, *MADE[:20]])
def test_a_shade_is_the_nearest_that_reads(one: str) -> None:
    hue, lightness, saturation = colorsys.rgb_to_hls(
        *(part / 255 for part in bytes.fromhex(one[1:]))
    )
    made = guest(one)
    for scheme, shades in ((LIGHT, made.light), (DARK, made.dark)):
        grounds = (scheme.paper, scheme.raised, scheme.sunk, shades.tint)
        steps = (lightness + (scheme.pole - lightness) * step / 100 for step in range(101))
        every = [colorsys.hls_to_rgb(hue, step, saturation) for step in steps]
        hexes = ["#" + bytes(round(part * 255) for part in step).hex() for step in every]
        for shade, least in ((shades.text, 4.5), (shades.line, 3.0)):
            reads = (x for x in hexes if all(contrast(x, ground) >= least for ground in grounds))
            assert shade == next(reads)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.005)


def test_a_style_says_what_a_hub_gave_and_no_more() -> None:
    assert colour.style(None, None) == ""
    assert colour.style("#7a2e63", None) == guest("#7a2e63").style
    second: tuple[Shades, Shades] = (guest("#ffd800").light, guest("#ffd800").dark)
    accent = f"--guest-accent: var(--light, {second[0].line}) var(--dark, {second[1].line})"
    assert colour.style(None, "#ffd800") == accent
    assert colour.style("#7a2e63", "#ffd800") == f"{guest('#7a2e63').style}; {accent}"
    assert colour.card_style(None, None) == ""
    assert colour.card_style(None, "#ffd800") == accent
    own = colour.card_style("#7a2e63", None).split("; ")
    assert [part.split(":")[0] for part in own] == ["--guest-tint", "--guest-accent"]
    assert own[0] in guest("#7a2e63").style
    assert colour.card_style("#7a2e63", "#ffd800") == f"{own[0]}; {accent}"


@pytest.mark.parametrize(("scheme", "at"), [(LIGHT, 0), (DARK, 1)], ids=["light", "dark"])
def test_the_grounds_and_inks_are_those_of_the_stylesheet(scheme: Scheme, at: int) -> None:
    def token(name: str) -> str:
        found = re.search(
            rf"^  --{name}: var\(--light, (\S+)\) var\(--dark, (\S+)\);", CSS, re.MULTILINE
        )
        assert found, name
        return found.groups()[at]

    names = ("paper", "paper-raised", "paper-sunk", "ink", "ink-soft")
    ours = (scheme.paper, scheme.raised, scheme.sunk, scheme.ink, scheme.soft)
    assert ours == tuple(map(token, names))


def test_the_tones_are_those_of_the_stylesheet() -> None:
    rules = re.findall(r"^\.tone-\d \{.*?\}", CSS, re.DOTALL | re.MULTILINE)
    lines = [" ".join(rule.split()) for rule in rules]
    made = (guest(one).style for one in colour.TONES)
    assert lines == [f".tone-{number} {{ {style}; }}" for number, style in enumerate(made, 1)]
