"""A hub's colour as a guest: text on it always reaches 4.5:1 (WCAG 2.2, 1.4.3), computed here."""

from __future__ import annotations

from dataclasses import dataclass

INK = "#0f3229"
PAPER = "#fcfaf0"
ENOUGH = 4.5


@dataclass(frozen=True, slots=True)
class Guest:
    """A colour with the ink that reads best on it; `ratio` as a Dutch reader writes it: "8,4"."""

    colour: str
    ink: str
    ratio: str

    @property
    def style(self) -> str:
        """Return the custom properties that tint a card or a page."""
        return f"--guest: {self.colour}; --on-guest: {self.ink}"


def guest(colour: str) -> Guest:
    """Return `colour` (#rrggbb) with the ink for text on it.

    The site's ink or paper where one of them reaches 4.5:1, else black or white: one of those two
    always does.
    """
    for pair in ((INK, PAPER), ("#000000", "#ffffff")):
        ink = max(pair, key=lambda one: contrast(colour, one))
        if contrast(colour, ink) >= ENOUGH:
            break
    return Guest(colour, ink, f"{contrast(colour, ink):.1f}".replace(".", ","))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio")."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Return relative luminance, 0 to 1 (WCAG 2.2, "relative luminance")."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(one: str, other: str, share: float) -> str:
    """Return `one` with a share (0 to 1) of `other` in it."""
    parts = (
        round(int(one[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02x}" for part in parts)


def reaching(colour: str, ground: str, ratio: float, towards: str) -> str:
    """Return `colour`, mixed with as little of `towards` as lets it reach `ratio` on `ground`."""
    for step in range(20):
        mixed = mix(colour, towards, step / 20)
        if contrast(mixed, ground) >= ratio:
            return mixed
    return towards
