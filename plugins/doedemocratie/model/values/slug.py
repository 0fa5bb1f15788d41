"""The name of a record in addresses and links: its file name without the suffix."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from .sort import Sort

_WORDS = "[a-z0-9]+(?:-[a-z0-9]+)*"
NAME = re.compile(_WORDS)
SLUG = Sort(
    id="slug",
    words="kleine letters, cijfers en streepjes",
    pattern=f"(?=.{{3,60}}$){_WORDS}",
    code="bad-slug",
    types=("string", "integer"),
    looks=_WORDS,
    apart=True,
)
Slug = Annotated[str, SLUG]


@dataclass(frozen=True, slots=True)
class Refers:
    """Annotation: the value is the slug of a record of this kind; checked across records."""

    kind: str
