"""A colour: # and six digits of sixteen."""

from __future__ import annotations

from typing import Annotated

from ..sort import Sort

COLOUR = Sort(
    id="colour",
    words="# met zes cijfers of letters, tussen aanhalingstekens",
    pattern="#[0-9A-Fa-f]{6}",
    code="bad-colour",
    lower=True,
    control="colour",
)
Colour = Annotated[str, COLOUR]
