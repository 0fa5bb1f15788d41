"""One e-mail address, without a name before it."""

from __future__ import annotations

from typing import Annotated

from ..sort import Sort, WrongValueError
from .signs import plain
from .web_address import is_mail, is_number


def _read(value: str) -> str:
    value = plain(value).replace("’", "'")
    bare = value.removeprefix("mailto:")
    if is_number(value):
        raise WrongValueError("phone-elsewhere", found=value, belongs="phone")
    if not is_mail(value):
        raise WrongValueError("bad-email", found=value, better=bare if bare != value else None)
    return value


EMAIL = Sort(
    id="email",
    words="één e-mailadres",
    logic=_read,
    codes=("bad-email", "phone-elsewhere"),
    code="bad-email",
    looks='[^\\s@<>,;:"()]{1,64}@[^\\s@<>,;:/\'"().]+(?:\\.[^\\s@<>,;:/\'"().]+)+',
    keyboard="email",
)
Email = Annotated[str, EMAIL]
