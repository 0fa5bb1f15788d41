"""The outlines of the provinces, and where on them a place is drawn."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Drawing:
    """The outlines by province, and the box (WGS 84 degrees) that they fill in Mercator."""

    width: int
    height: int
    box: Mapping[str, float]
    paths: Mapping[str, str]

    def point(self, lat: float, lon: float) -> tuple[int, int]:
        """Return where a place is drawn, whole units; what lies outside stands at the edge."""
        box = self.box
        north, south = _mercator(box["north"]), _mercator(box["south"])
        x = (lon - box["west"]) / (box["east"] - box["west"]) * self.width
        y = (north - _mercator(lat)) / (north - south) * self.height
        return round(min(max(x, 0), self.width)), round(min(max(y, 0), self.height))


@cache
def drawing() -> Drawing:
    """Return the bundled outlines (read once)."""
    text = (files("doedemocratie") / "data" / "outlines.json").read_text("utf-8")
    data = json.loads(text)
    return Drawing(data["width"], data["height"], data["box"], data["paths"])


def _mercator(lat: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))
