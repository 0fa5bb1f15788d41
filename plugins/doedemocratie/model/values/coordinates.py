"""A spot on the map: latitude and longitude in degrees. No form asks for it."""

from __future__ import annotations

from typing import Annotated

from .sort import Sort, WrongValueError


def _read(value: object) -> tuple[float, float]:
    parts = value if isinstance(value, list) else []
    try:
        lat, lon = (float(part) for part in parts)
    except (TypeError, ValueError):
        raise WrongValueError("bad-coordinates", found=value) from None
    # The box of the European Netherlands, in degrees (WGS 84).
    if 50.7 <= lat <= 53.6 and 3.3 <= lon <= 7.3:
        return lat, lon
    if 50.7 <= lon <= 53.6 and 3.3 <= lat <= 7.3:
        better = f"[{parts[1]}, {parts[0]}]"
        raise WrongValueError("swapped-coordinates", found=value, better=better)
    raise WrongValueError("coordinates-abroad", found=value)


def _typed(value: tuple[float, float]) -> list[str]:
    return [str(part) for part in value]


COORDINATES = Sort(
    id="coordinates",
    words="breedte en lengte",
    logic=_read,
    only_text=False,
    asked=False,
    codes=("bad-coordinates", "swapped-coordinates", "coordinates-abroad"),
    schema={"type": "array", "items": {"type": ["number", "string"]}, "minItems": 2, "maxItems": 2},
    json=float,
    bare=r"[0-9]+(?:\.[0-9]+)?",
    flow=True,
    typed=_typed,
)
Coordinates = Annotated[tuple[float, float], COORDINATES]
