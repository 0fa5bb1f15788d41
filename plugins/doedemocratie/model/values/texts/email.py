"""One e-mail address, without a name before it."""

from __future__ import annotations

import re
from typing import Annotated

from ..sort import Sort, WrongValueError
from .signs import plain
from .web_address import HOST

_EMAIL = re.compile(r"[\w.+&/'-]{1,64}@[\w.-]{1,190}")


def _read(value: str) -> str:
    value = plain(value).replace("’", "'")
    bare = value.removeprefix("mailto:")
    if not _EMAIL.fullmatch(value) or ".." in value or not HOST.fullmatch(value.split("@")[1]):
        raise WrongValueError("bad-email", found=value, better=bare if bare != value else None)
    return value


EMAIL = Sort(
    id="email",
    words="één e-mailadres",
    logic=_read,
    codes=("bad-email",),
    code="bad-email",
    looks='[^\\s@<>,;:"()]{1,64}@[^\\s@<>,;:/\'"().]+(?:\\.[^\\s@<>,;:/\'"().]+)+',
    keyboard="email",
)
Email = Annotated[str, EMAIL]
