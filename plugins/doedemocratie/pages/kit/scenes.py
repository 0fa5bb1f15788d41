"""Drawings of pages as pictures of their own: what a stylesheet says of them stands in them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from ..drawing.colour import mix
from ..drawing.outlines import drawing
from ..frame import render

WIDE, HIGH = 640, 400
_CSS = "assets/css"
_RULE = re.compile(r"((?:\.d-[a-z-]+(?:\[class\])?,?\s*)+)\{([^}]*)\}")
_TOKEN = re.compile(r"--([a-z-]+): var\(--light, (#[0-9a-f]{3,6})\)")
_MIXED = re.compile(r"color-mix\(in srgb, (#[0-9a-f]{6}) (\d+)%, (#[0-9a-f]{6})\)")
_NAMED = re.compile(r"var\(--([a-z-]+)\)")
_OPENING = re.compile(r"<svg\b[^>]*?viewBox=\"([^\"]*)\"[^>]*>")


@cache
def story(factor: str) -> str:
    """Return the drawing of a growth factor (a slug), or of none, eight to five."""
    return _alone(render.part("story_drawing", factor))


@cache
def greenhouse() -> str:
    """Return the greenhouse of home, with the whole of the tree that has grown through its roof."""
    return _alone(render.part("greenhouse"), box="0 -190 1600 510")


@cache
def province(slug: str) -> str:
    """Return a province among its neighbours, eight to five; "" for one without an outline."""
    country = drawing()
    if slug not in country.paths:
        return ""
    x, y = country.middle(slug)
    high = country.height * 0.46
    wide = high * WIDE / HIGH
    token = _tokens()
    land = "".join(
        f'<path fill="{token["leaf"] if name == slug else token["glass-deep"]}" d="{path}"/>'
        for name, path in country.paths.items()
    )
    box = f"{x - wide / 2:.0f} {y - high / 2:.0f} {wide:.0f} {high:.0f}"
    edges = f'stroke="{token["glass"]}" stroke-width="2" stroke-linejoin="round"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDE}" height="{HIGH}" viewBox="{box}">'
        f'<path fill="{token["glass"]}" d="M-999-999H1999V1999H-999z"/><g {edges}>{land}</g></svg>'
    )


def _alone(markup: str, box: str = "") -> str:
    """Return a drawing of a page as a file of its own; `box` is what it shows, if not the same."""
    opening = _OPENING.search(markup)
    assert opening is not None
    shown = box or opening[1]
    _, _, wide, high = shown.split()
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}"'
    within = f"{markup[opening.end() :]}".strip()
    return f'{svg} viewBox="{shown}"><style>{_style()}</style>{within}'


@cache
def _style() -> str:
    """Return the looks of drawings by day, each colour as itself."""
    sheet = (files("doedemocratie") / _CSS / "drawings.css").read_text("utf-8")
    tokens = _tokens()
    rules = []
    for names, looks in _RULE.findall(sheet):
        plain = _NAMED.sub(lambda name: tokens.get(name[1], "none"), " ".join(looks.split()))
        plain = _MIXED.sub(lambda both: mix(both[3], both[1], int(both[2]) / 100), plain)
        rules.append(f"{' '.join(names.split())}{{{plain}}}")
    return "".join(rules)


@cache
def _tokens() -> dict[str, str]:
    """Return the colours of the site by day, by the name of their token."""
    sheet = (files("doedemocratie") / _CSS / "tokens.css").read_text("utf-8")
    return dict(_TOKEN.findall(sheet))
