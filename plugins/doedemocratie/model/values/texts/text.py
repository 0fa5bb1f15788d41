"""One line of plain text. Its limits stand in `field(…)`; those of a list's item in Annotated."""

from __future__ import annotations

from typing import Annotated

from ..sort import Sort


def looks(least: int) -> str:
    """Return the pattern of a text of at least so many characters."""
    rest = f"{{{least - 1},}}" if least else "*"
    return f"[^<>\\s][^<>\\n]{rest}"


def _hint(least: int) -> str:
    """Say it all: a text breaks its pattern in more than one way."""
    more = f", van minstens {least} tekens" if least else ""
    return f"Schrijf één regel, zonder de tekens < en >{more}."


ONE_LINE = (("\\n", "not-one-line"), ("[<>]", "angle-bracket"))
TEXT = Sort(
    id="text",
    refuses=ONE_LINE,
    in_words=True,
    types=("string", "number"),
    looks=looks,
    hint=_hint,
)
Text = Annotated[str, TEXT]
