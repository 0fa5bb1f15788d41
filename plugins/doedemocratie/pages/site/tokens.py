"""The design tokens as assets/css/tokens.css has them.

Read from the file, so that the page that shows them cannot say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from ...frozen import frozen
from ..drawing.colour import contrast

FILE = Path(__file__).parents[2] / "assets" / "css" / "tokens.css"

# Which tokens belong together, by how their name starts; a colour is one by its value.
GROUPS = {
    "type": ("--s-1", "--s-2", "--s0", "--s1", "--s2", "--s3", "--s4", "--s4h", "--s5", "--s6"),
    "face": ("--face-",),
    "weight": ("--w-",),
    "line": ("--lead-",),
    "space": ("--sp-", "--page", "--gutter", "--measure", "--tap", "--top"),
    "shape": ("--r-", "--leaf-", "--bar-", "--line", "--ring"),
    "track": ("--track-",),
    "shadow": ("--lift", "--veil"),
    "motion": ("--t-", "--ease"),
}
_BLOCK = re.compile(r"^(?::root|body) \{\n(.*?)^\}", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_SET = re.compile(r"(--[\w-]+):\s*([^;]+);")
_PAIR = re.compile(r"^(.*?)var\(--light, (.+)\) var\(--dark, (.+)\)$")
_HEX = re.compile(r"#[0-9a-f]{6}$")
_TONE = re.compile(r"\.(tone-\d) \{\s*--guest: (#[0-9a-f]{6});")
# Which of the two schemes holds; no tokens themselves.
_SWITCH = ("--light", "--dark")


@frozen
class Token:
    """A token: its name, and its value in the light and in the dark scheme."""

    name: str
    light: str
    dark: str

    @property
    def is_colour(self) -> bool:
        """Return whether it is one plain colour in each scheme."""
        return bool(_HEX.match(self.light) and _HEX.match(self.dark))


@frozen
class TokenSwatch:
    """A colour in one scheme, what it is held against, and the contrast: "12,2"."""

    name: str
    value: str
    ground: str
    ground_value: str
    ratio: str


def read(css: str) -> tuple[Token, ...]:
    """Return every token of a tokens.css that holds always, in its order.

    What holds for paper, a wide screen or a visitor's own colours only is left out.
    """
    tokens: dict[str, Token] = {}
    for block in _BLOCK.findall(_COMMENT.sub("", css)):
        for name, value in _SET.findall(block):
            if name in _SWITCH:
                continue
            pair = _PAIR.match(value)
            light, dark = (pair[1] + pair[2], pair[1] + pair[3]) if pair else (value, value)
            tokens[name] = Token(name, light, dark)
    return tuple(tokens.values())


def tones(css: str) -> tuple[Token, ...]:
    """Return the quiet tones of hubs without a colour of their own."""
    return tuple(Token(name, value, value) for name, value in _TONE.findall(css))


def group(tokens: tuple[Token, ...], name: str) -> tuple[Token, ...]:
    """Return the tokens of one of GROUPS."""
    starts = GROUPS[name]
    return tuple(token for token in tokens if not token.is_colour and token.name.startswith(starts))


def swatches(tokens: tuple[Token, ...]) -> Iterator[tuple[TokenSwatch, TokenSwatch]]:
    """Yield each colour in both schemes, held against what it stands on.

    `--on-accent` and its like on their ground, any other on paper.
    """
    colours = {token.name: token for token in tokens if token.is_colour}
    for token in colours.values():
        ground = colours["--paper"]
        if token.name.startswith("--on-"):
            bare = token.name.replace("--on-", "--").removesuffix("-soft")
            ground = colours.get(bare, ground)
        yield (
            _swatch(token.name, token.light, ground.name, ground.light),
            _swatch(token.name, token.dark, ground.name, ground.dark),
        )


def _swatch(name: str, value: str, ground: str, ground_value: str) -> TokenSwatch:
    ratio = f"{contrast(value, ground_value):.1f}".replace(".", ",")
    return TokenSwatch(name, value, ground, ground_value, ratio)
