"""A hub's colour as a guest, in the light scheme and in the dark one.

What it fills, the ink on it, a tint of it, and shades of it for text and for lines.

Whatever colour a hub gives, text reaches 4.5:1 (WCAG 2.2, 1.4.3) and lines 3:1 (1.4.11), computed
here. The hub's own colour stays as it is; its shades are what we move.
"""

from __future__ import annotations

import colorsys
from functools import cache, lru_cache
from typing import NamedTuple

from ...frozen import frozen

TEXT = 4.5
LINE = 3.0
COLOURS = 5000  # so many have twenty thousand hubs, whose cards are made before their pages


@frozen
class Scheme:
    """The grounds and inks of the site in one scheme, as tokens.css has them (a test compares).

    Shades of a guest move towards `pole`, black (0.0) or white (1.0), until they read; `share` is
    how many percent of a guest go into its tint, fewer when text would no longer read on it.
    """

    paper: str
    raised: str
    sunk: str
    ink: str
    soft: str
    pole: float
    share: int


LIGHT = Scheme("#f4f0de", "#fcfaf0", "#e7e3cb", "#0f3229", "#3d5a4f", pole=0.0, share=17)
DARK = Scheme("#0b211b", "#122e26", "#0f2820", "#f3eedb", "#b6c8b9", pole=1.0, share=26)

INK, PAPER = LIGHT.ink, LIGHT.raised

# The quiet tones of hubs without a colour of their own; tokens.css has them as .tone-1 and further,
# so that a hub's card and its emblem agree.
TONES = ("#2c7a4b", "#1d6a78", "#7a2e63", "#b83c1d", "#30509e", "#805600")


_Channels = tuple[int, int, int]
_Hls = tuple[float, float, float]
_Moved = tuple[int, _Channels]  # by how many percent, and what it became


class _Grounds(NamedTuple):
    """`raised`, how light the inks of a scheme are, and the ground that a shade is nearest to."""

    raised: _Channels
    ink: float
    soft: float
    edge: float


@frozen
class Shades:
    """A guest in one scheme: `tint` is a ground for the scheme's ink, soft ink and `text`.

    `text` and `line` (borders, graphics) also stand on paper, raised paper and sunk paper.
    """

    tint: str
    text: str
    line: str


@frozen
class Guest:
    """A colour, the ink that reads best on it, and its shades; `guest` makes one of each colour.

    `ratio` is the contrast of that ink as a Dutch reader writes it: "8,4"; `style` holds the custom
    properties that tint a card or a page.
    """

    colour: str
    ink: str
    ratio: str
    light: Shades
    dark: Shades
    style: str


@cache
def guest(colour: str) -> Guest:
    """Return `colour` (#rrggbb) with the ink for text on it, and its shades.

    The ink is the site's ink or paper where one of them reaches 4.5:1, else black or white: one of
    those two always does.
    """
    for pair in ((INK, PAPER), ("#000000", "#ffffff")):
        ink = max(pair, key=lambda ink: contrast(colour, ink))
        best = contrast(colour, ink)
        if best >= TEXT:
            break
    ratio = f"{best:.1f}".replace(".", ",")
    light, dark = _shades(colour, LIGHT), _shades(colour, DARK)
    pairs = {
        "--guest": colour,
        "--on-guest": ink,
        "--guest-tint": _either(light.tint, dark.tint),
        "--guest-text": _either(light.text, dark.text),
        "--guest-line": _either(light.line, dark.line),
    }
    style = "; ".join(f"{name}: {value}" for name, value in pairs.items())
    return Guest(colour, ink, ratio, light, dark, style)


@lru_cache(COLOURS)
def style(colour: str | None, accent: str | None) -> str:
    """Return the style of a hub's pages and card: of its colour and accent, what it gave."""
    parts = [guest(colour).style] if colour else []
    if accent:
        second = guest(accent)
        parts.append(f"--guest-accent: {_either(second.light.line, second.dark.line)}")
    return "; ".join(parts)


@lru_cache(COLOURS)
def card_style(colour: str | None, accent: str | None) -> str:
    """Return the style of a hub's card, of its colour and accent: only what it shows of them."""
    own = guest(colour) if colour else None
    second = guest(accent) if accent else own
    parts = []
    if own:
        parts.append(f"--guest-tint: {_either(own.light.tint, own.dark.tint)}")
    if second:
        parts.append(f"--guest-accent: {_either(second.light.line, second.dark.line)}")
    return "; ".join(parts)


def contrast(colour: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    return _ratio(_lit(colour), _lit(other))


def mix(colour: str, other: str, share: float) -> str:
    """Return `one` with a share (0 to 1) of `other` in it."""
    return _hex(_mixed(_channels(colour), _channels(other), share))


def difference(colour: str, other: str) -> int:
    """Return how far two colours lie apart in red, green and blue together."""
    (red, green, blue), (its_red, its_green, its_blue) = _channels(colour), _channels(other)
    return abs(red - its_red) + abs(green - its_green) + abs(blue - its_blue)


def reaching(colour: str, ground: str, ratio: float, towards: str) -> str:
    """Return `colour`, mixed with as little of `towards` as lets it reach `ratio` on `ground`."""
    light, own, end = _lit(ground), _channels(colour), _channels(towards)
    for step in range(20):
        mixed = _mixed(own, end, step / 20)
        if _ratio(_light(mixed), light) >= ratio:
            return _hex(mixed)
    return towards


def _shades(colour: str, scheme: Scheme) -> Shades:
    own, grounds = _channels(colour), _grounds(scheme)
    for share in range(scheme.share, -1, -1):
        tint = _mixed(grounds.raised, own, share / 100)
        light = _light(tint)
        if _ratio(light, grounds.ink) >= TEXT and _ratio(light, grounds.soft) >= TEXT:
            break
    edge = (max if scheme.pole else min)(grounds.edge, light)
    hls = colorsys.rgb_to_hls(own[0] / 255, own[1] / 255, own[2] / 255)
    most = 100, _shade(hls, scheme.pole, 100)
    text = _readable(hls, scheme.pole, edge, TEXT, most)
    line = _readable(hls, scheme.pole, edge, LINE, text)
    return Shades(tint=_hex(tint), text=_hex(text[1]), line=_hex(line[1]))


@cache
def _grounds(scheme: Scheme) -> _Grounds:
    """Return how light the grounds and inks of a scheme are."""
    edge = (max if scheme.pole else min)(map(_lit, (scheme.paper, scheme.raised, scheme.sunk)))
    return _Grounds(_channels(scheme.raised), _lit(scheme.ink), _lit(scheme.soft), edge)


def _readable(hls: _Hls, pole: float, edge: float, ratio: float, most: _Moved) -> _Moved:
    """Return how far a colour moves to stand out from all grounds by `ratio`: as little as will do.

    `edge` is how light the ground is that comes nearest, and `most` is surely enough. It gets
    darker towards pole 0.0, lighter towards 1.0, with each percent. Hue and saturation stay, so a
    shade still is that colour.
    """
    near, middle = -1, 0  # many colours read as they are
    while most[0] - near > 1:
        shade = _shade(hls, pole, middle)
        light = _light(shade)
        if light >= edge * ratio if pole else edge >= light * ratio:
            most = middle, shade
        else:
            near = middle
        middle = (near + most[0]) // 2
    return most


def _shade(hls: _Hls, pole: float, percent: int) -> _Channels:
    hue, lightness, saturation = hls
    red, green, blue = colorsys.hls_to_rgb(
        hue, lightness + (pole - lightness) * percent / 100, saturation
    )
    return round(red * 255), round(green * 255), round(blue * 255)


def _mixed(channels: _Channels, others: _Channels, share: float) -> _Channels:
    (red, green, blue), (to_red, to_green, to_blue) = channels, others
    rest = 1 - share
    return (
        round(red * rest + to_red * share),
        round(green * rest + to_green * share),
        round(blue * rest + to_blue * share),
    )


def _channels(colour: str) -> _Channels:
    red, green, blue = bytes.fromhex(colour[1:])
    return red, green, blue


def _hex(channels: _Channels) -> str:
    return f"#{bytes(channels).hex()}"


def _either(light: str, dark: str) -> str:
    """Return a value of CSS for both schemes, as tokens.css writes it."""
    return f"var(--light, {light}) var(--dark, {dark})"


def _ratio(light: float, other: float) -> float:
    return light / other if light > other else other / light


@lru_cache(4096)  # one colour is held against many others
def _lit(colour: str) -> float:
    return _light(_channels(colour))


def _light(channels: _Channels) -> float:
    """Return relative luminance (WCAG 2.2), 0 to 1, and the 0.05 that a contrast ratio adds."""
    red, green, blue = channels
    return _RED[red] + _GREEN[green] + _BLUE[blue] + 0.05


# What each of the 256 values of a channel adds in light.
_LINEAR = tuple(
    part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
    for part in (value / 255 for value in range(256))
)
_RED, _GREEN, _BLUE = (
    tuple(share * part for part in _LINEAR) for share in (0.2126, 0.7152, 0.0722)
)
