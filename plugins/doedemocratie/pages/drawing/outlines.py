"""The outlines of the provinces, and where on them a place is drawn."""

from __future__ import annotations

import itertools
import json
import math
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from ...frozen import frozen


@frozen
class Outlines:
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

    def middle(self, province: str) -> tuple[int, int]:
        """Return the middle of a province: the centre of gravity of its largest part."""
        _, x, y = max(map(_centre, _rings(self.paths[province])))
        return round(x), round(y)


@cache
def drawing() -> Outlines:
    """Return the bundled outlines (read once)."""
    text = (files("doedemocratie") / "data" / "outlines.json").read_text("utf-8")
    data = json.loads(text)
    return Outlines(data["width"], data["height"], data["box"], data["paths"])


def _mercator(lat: float) -> float:
    return math.log(math.tan(math.pi / 4 + math.radians(lat) / 2))


def _rings(path: str) -> Iterator[list[tuple[float, float]]]:
    """Yield the corners of each part of an outline: a move, then steps."""
    for part in re.findall(r"M([^Mz]+)z", path):
        numbers = [float(number) for number in re.findall(r"-?(?:\d+\.?\d*|\.\d+)", part)]
        steps = zip(numbers[::2], numbers[1::2], strict=True)
        yield list(itertools.accumulate(steps, lambda a, b: (a[0] + b[0], a[1] + b[1])))


def _centre(ring: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Return the area of a polygon and its centre of gravity, by the shoelace formula."""
    twice = x = y = 0.0
    for (ax, ay), (bx, by) in itertools.pairwise([*ring, ring[0]]):
        cross = ax * by - bx * ay
        twice += cross
        x += (ax + bx) * cross
        y += (ay + by) * cross
    return abs(twice / 2), x / (3 * twice), y / (3 * twice)
