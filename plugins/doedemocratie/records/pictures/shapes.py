"""Whether an SVG holds something to see: a drawing may be sound, and nothing but its ground."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_LETTERS = frozenset({"text", "tspan"})
# What lies in these is drawn only where something asks for it.
_STOWED = frozenset({"defs", "symbol", "clipPath", "mask", "pattern"})
# What draws: a path that goes somewhere, more than one point, sides that are more than nothing.
_A_NUMBER = r"[+-]?(?:[0-9]++(?:\.[0-9]*+)?|\.[0-9]++)(?>(?:[eE][+-]?[0-9]+)?)"
_GAP = r"[\s,]*+"
_DRAWS = re.compile(
    rf"\s*+[Mm]\s*+{_A_NUMBER}{_GAP}{_A_NUMBER}{_GAP}"
    rf"(?:[LlHhVvCcSsQqTtAa]\s*+)?{_A_NUMBER}|"
    rf"\s*+[Mm]\s*+{_A_NUMBER}{_GAP}{_A_NUMBER}{_GAP}[Zz]"
)
_POINTS = re.compile(rf"\s*+{_A_NUMBER}(?:{_GAP}{_A_NUMBER}){{3}}")
_SOME = re.compile(r"\s*+\+?[0-9.]*?[1-9]")
_SIDES = {
    "rect": (("width", "height"),),
    "circle": (("r",),),
    "ellipse": (("rx", "ry"), ("rx",), ("ry",)),
}


@dataclass(slots=True)
class Shapes:
    """Counts what is drawn, element by element; `above` are the elements that one lies in."""

    _shown: bool = False
    _stowed: bool = False
    _used: bool = False

    def element(self, name: str, attributes: Mapping[str, str], above: Iterable[str]) -> None:
        """Take an element in."""
        self._used = self._used or name == "use"
        if _is_shape(name, attributes):
            self._shape(above)

    def text(self, text: str, above: Iterable[str]) -> None:
        """Take a text in."""
        if text.strip() and not _LETTERS.isdisjoint(above):
            self._shape(above)

    def _shape(self, above: Iterable[str]) -> None:
        if _STOWED.isdisjoint(above):
            self._shown = True
        else:
            self._stowed = True

    @property
    def seen(self) -> bool:
        """Return whether something is drawn, where it stands or by a `use`."""
        return self._shown or (self._stowed and self._used)


def _is_shape(name: str, attributes: Mapping[str, str]) -> bool:
    """Return whether an element draws something; a line of no length does not."""
    if name == "path":
        return _DRAWS.match(attributes.get("d", "")) is not None
    if name in ("polygon", "polyline"):
        return _POINTS.match(attributes.get("points", "")) is not None
    return name == "line" or any(
        all(_SOME.match(attributes.get(side, "")) for side in sides)
        for sides in _SIDES.get(name, ())
    )
