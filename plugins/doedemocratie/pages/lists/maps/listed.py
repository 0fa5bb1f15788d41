"""The map of a list: outlines to draw on, and what a script must know to draw pins on them.

The pins follow the list, so assets/js/map/map.js draws them in the browser. They keep the distances
of the map on home (map.py), which are said there only.
"""

from __future__ import annotations

import json
from functools import cache

from ....frozen import frozen
from ...drawing.outlines import drawing
from ...frame.policy import TILES
from . import country as country_map

# Between these zooms there are pictures of the country.
FARTHEST, NEAREST = 6, 19


@frozen
class ListMapView:
    """The outlines of the country, and for the script the `drawing`, as JSON.

    `tiles` is where the pictures of the closer map come from, between `farthest` and `nearest`.
    """

    width: int
    height: int
    paths: tuple[str, ...]
    drawing: str
    head: int
    pin: int
    tiles: str
    farthest: int
    nearest: int


@cache
def list_map() -> ListMapView:
    """Return the map that every list has."""
    drawn = drawing()
    told = {
        "width": drawn.width,
        "height": drawn.height,
        "box": dict(drawn.box),
        "apart": country_map.APART,
        "head": country_map.HEAD,
        "pin": country_map.HEIGHT,
        "letter": country_map.LETTER,
        "line": country_map.LINE,
    }
    return ListMapView(
        width=drawn.width,
        height=drawn.height,
        paths=tuple(drawn.paths.values()),
        drawing=json.dumps(told, separators=(",", ":")),
        head=country_map.HEAD,
        pin=country_map.HEIGHT,
        tiles=TILES,
        farthest=FARTHEST,
        nearest=NEAREST,
    )
