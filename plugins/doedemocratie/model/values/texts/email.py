"""One e-mail address, without a name before it."""

from __future__ import annotations

import re
from typing import Annotated

from ..sort import Sort, WrongValueError
from .signs import plain
from .web_address import is_mail, is_number, is_page, with_scheme

# One in a text with more in it.
WITHIN = re.compile(r"[\w+&][\w.+&/'-]*@[\w-]+(?:\.[\w-]+)+")


def _read(value: str) -> str:
    value = plain(value).replace("’", "'")
    if is_number(value):
        raise WrongValueError("phone-elsewhere", found=value, belongs="phone")
    if is_mail(value):
        return value
    first, second, *_ = [*dict.fromkeys(WITHIN.findall(value.replace("mailto:", " "))), "", ""]
    if second:
        raise WrongValueError("two-mails", found=value, first=first, second=second)
    if is_page(value):
        better = with_scheme(value)
        raise WrongValueError(
            "address-elsewhere", found=value, belongs="web-address", better=better
        )
    bare = value.removeprefix("mailto:")
    raise WrongValueError("bad-email", found=value, better=bare if bare != value else None)


EMAIL = Sort(
    id="email",
    words="één e-mailadres",
    logic=_read,
    codes=("bad-email", "two-mails", "phone-elsewhere", "address-elsewhere"),
    code="bad-email",
    looks='[^\\s@<>,;:"()]{1,64}@[^\\s@<>,;:/\'"().]+(?:\\.[^\\s@<>,;:/\'"().]+)+',
    keyboard="email",
    personal=True,
)
Email = Annotated[str, EMAIL]
