"""The style page: every token and every part with its states.

For who makes the site; it is not in the navigation, in search or in the sitemap.
"""

from __future__ import annotations

from itertools import groupby

from markupsafe import Markup

from ...frozen import frozen
from ..frame import render, urls
from ..frame.spec import Crumb, Page, Site
from ..lists.example import ExamplePart
from ..lists.making import PageSort, single
from . import examples, tokens
from .tokens import Token, TokenSwatch


@frozen
class StateView:
    """A part in one state; `html` is empty where the part needs a whole page: that is at `url`."""

    label: str
    html: Markup
    url: str


@frozen
class PartView:
    """A part with its states; `within` is the class of the list they stand in, or ""."""

    name: str
    within: str
    states: tuple[StateView, ...]


@frozen
class StyleView:
    """All of the style page. A swatch stands twice: in the light and in the dark scheme."""

    swatches: tuple[tuple[TokenSwatch, TokenSwatch], ...]
    tones: tuple[Token, ...]
    sizes: tuple[Token, ...]
    faces: tuple[Token, ...]
    weights: tuple[Token, ...]
    lines: tuple[Token, ...]
    tracks: tuple[Token, ...]
    spaces: tuple[Token, ...]
    shapes: tuple[Token, ...]
    shadows: tuple[Token, ...]
    motions: tuple[Token, ...]
    parts: tuple[PartView, ...]


def page(site: Site) -> Page[StyleView]:
    """Return the style page."""
    css = tokens.FILE.read_text("utf-8")
    every = tokens.read(css)
    view = StyleView(
        swatches=tuple(tokens.swatches(every)),
        tones=tokens.tones(css),
        sizes=tokens.group(every, "type"),
        faces=tokens.group(every, "face"),
        weights=tokens.group(every, "weight"),
        lines=tokens.group(every, "line"),
        tracks=tokens.group(every, "track"),
        spaces=tokens.group(every, "space"),
        shapes=tokens.group(every, "shape"),
        shadows=tokens.group(every, "shadow"),
        motions=tokens.group(every, "motion"),
        parts=parts(site),
    )
    return Page(
        url=urls.STYLE,
        sort="style",
        title="Stijl",
        description="De kleuren, letters, maten en bouwstenen van deze site.",
        view=view,
        section=urls.STYLE,
        crumbs=(Crumb("Home", urls.HOME), Crumb("Stijl", None)),
        indexed=False,
    )


def parts(site: Site) -> tuple[PartView, ...]:
    """Return every part that has an example, with all its states."""
    return tuple(
        PartView(name, within, tuple(state(example) for example in states))
        for (name, within), states in groupby(
            examples.examples(site), key=lambda example: (example.part, example.within)
        )
    )


def state(example: ExamplePart) -> StateView:
    """Return an example as HTML, made by its part."""
    if example.values is None:
        return StateView(example.state, Markup(), example.at)
    return StateView(example.state, render.part(example.part, *example.values), "")


SORTS = (
    PageSort(
        id="style",
        name="stijlpagina",
        plural="stijlpagina's",
        pages=single("style", urls.STYLE, lambda making: page(making.site), tokens.FILE.read_bytes),
    ),
)
