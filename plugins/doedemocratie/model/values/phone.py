"""A telephone number, kept as it was typed."""

from __future__ import annotations

from typing import Annotated

from annotated_types import MaxLen

from .sort import Sort
from .text import ONE_LINE

PHONE = Sort(
    id="phone",
    words="een telefoonnummer",
    refuses=ONE_LINE,
    pattern="[+()./ –-]*(?:[0-9][+()./ –-]*){3,}",
    code="bad-phone",
    types=("string", "integer"),
    keyboard="tel",
)
Phone = Annotated[str, PHONE, MaxLen(40)]
