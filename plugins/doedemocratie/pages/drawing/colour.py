"""A hub's colour as a guest, in the light scheme and in the dark one.

What it fills, the ink on it, a tint of it, and shades of it for text and for lines.

Whatever colour a hub gives, text reaches 4.5:1 (WCAG 2.2, 1.4.3) and lines 3:1 (1.4.11), computed
here. The hub's own colour stays as it is; its shades are what we move.
"""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from functools import cache, lru_cache

from ...frozen import frozen

TEXT = 4.5
LINE = 3.0


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
    """A colour, the ink that reads best on it, and its shades.

    `ratio` is the contrast of that ink as a Dutch reader writes it: "8,4".
    """

    colour: str
    ink: str
    ratio: str
    light: Shades
    dark: Shades

    @property
    def style(self) -> str:
        """Return the custom properties that tint a card or a page."""
        light, dark = self.light, self.dark
        pairs = {
            "--guest": self.colour,
            "--on-guest": self.ink,
            "--guest-tint": _either(light.tint, dark.tint),
            "--guest-text": _either(light.text, dark.text),
            "--guest-line": _either(light.line, dark.line),
        }
        return "; ".join(f"{name}: {value}" for name, value in pairs.items())


@cache
def guest(colour: str) -> Guest:
    """Return `colour` (#rrggbb) with the ink for text on it, and its shades.

    The ink is the site's ink or paper where one of them reaches 4.5:1, else black or white: one of
    those two always does.
    """
    for pair in ((INK, PAPER), ("#000000", "#ffffff")):
        ink = max(pair, key=lambda ink: contrast(colour, ink))
        if contrast(colour, ink) >= TEXT:
            break
    ratio = f"{contrast(colour, ink):.1f}".replace(".", ",")
    return Guest(colour, ink, ratio, _shades(colour, LIGHT), _shades(colour, DARK))


@lru_cache(1000)
def style(colour: str | None, accent: str | None) -> str:
    """Return the style of a hub's pages and card: of its colour and accent, what it gave."""
    parts = [guest(colour).style] if colour else []
    if accent:
        second = guest(accent)
        parts.append(f"--guest-accent: {_either(second.light.line, second.dark.line)}")
    return "; ".join(parts)


@lru_cache(1000)
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
    light, dark = _luminance(colour) + 0.05, _luminance(other) + 0.05
    return light / dark if light > dark else dark / light


def mix(colour: str, other: str, share: float) -> str:
    """Return `one` with a share (0 to 1) of `other` in it."""
    (red, green, blue), (to_red, to_green, to_blue) = _channels(colour), _channels(other)
    rest = 1 - share
    return _hex(
        red * rest + to_red * share, green * rest + to_green * share, blue * rest + to_blue * share
    )


def reaching(colour: str, ground: str, ratio: float, towards: str) -> str:
    """Return `colour`, mixed with as little of `towards` as lets it reach `ratio` on `ground`."""
    for step in range(20):
        mixed = mix(colour, towards, step / 20)
        if contrast(mixed, ground) >= ratio:
            return mixed
    return towards


def _shades(colour: str, scheme: Scheme) -> Shades:
    tints = (mix(scheme.raised, colour, share / 100) for share in range(scheme.share, -1, -1))
    tint = next(
        mixed
        for mixed in tints
        if min(contrast(mixed, scheme.ink), contrast(mixed, scheme.soft)) >= TEXT
    )
    grounds = (scheme.paper, scheme.raised, scheme.sunk, tint)
    return Shades(
        tint=tint,
        text=_readable(colour, scheme.pole, grounds, TEXT),
        line=_readable(colour, scheme.pole, grounds, LINE),
    )


def _readable(colour: str, pole: float, grounds: Sequence[str], ratio: float) -> str:
    """Return the shade nearest to `colour` that stands out from all `grounds` by `ratio`.

    It is darker towards pole 0.0, lighter towards 1.0. Hue and saturation stay, so a shade still is
    that colour.
    """
    darker = pole == 0.0
    edge = (min if darker else max)(map(_luminance, grounds)) + 0.05
    hue, lightness, saturation = colorsys.rgb_to_hls(
        *(channel / 255 for channel in _channels(colour))
    )
    near, far = -1, 100
    while far - near > 1:
        middle = (near + far) // 2
        shade = _shade(hue, lightness + (pole - lightness) * middle / 100, saturation)
        light = _luminance(shade) + 0.05
        reads = edge >= light * ratio if darker else light >= edge * ratio
        near, far = (near, middle) if reads else (middle, far)
    return _shade(hue, lightness + (pole - lightness) * far / 100, saturation)


def _shade(hue: float, lightness: float, saturation: float) -> str:
    red, green, blue = colorsys.hls_to_rgb(hue, lightness, saturation)
    return _hex(red * 255, green * 255, blue * 255)


@lru_cache(8192)  # one colour is mixed with many others
def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _hex(red: float, green: float, blue: float) -> str:
    return f"#{round(red):02x}{round(green):02x}{round(blue):02x}"


def _either(light: str, dark: str) -> str:
    """Return a value of CSS for both schemes, as tokens.css writes it."""
    return f"var(--light, {light}) var(--dark, {dark})"


@lru_cache(8192)  # one colour is held against many others
def _luminance(colour: str) -> float:
    """Return relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = _channels(colour)
    return 0.2126 * _LINEAR[red] + 0.7152 * _LINEAR[green] + 0.0722 * _LINEAR[blue]


# What each of the 256 values of a channel adds in light.
_LINEAR = tuple(
    part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
    for part in (value / 255 for value in range(256))
)
