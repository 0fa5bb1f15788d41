"""The name of a record in addresses and links: its file name without the suffix."""

from __future__ import annotations

from typing import Annotated

from ....frozen import frozen
from ...words.names import LONGEST, SHORTEST
from ...words.names import SLUG as _SHAPE
from ..sort import Sort

SLUG = Sort(
    id="slug",
    words="kleine letters, cijfers en streepjes",
    pattern=f"(?=.{{{SHORTEST},{LONGEST}}}$){_SHAPE.pattern}",
    code="bad-slug",
    types=("string", "integer"),
    looks=_SHAPE.pattern,
    apart=True,
)
Slug = Annotated[str, SLUG]


@frozen
class Refers:
    """Annotation: the value is the slug of a record of this kind; checked across records."""

    kind: str
