"""One e-mail address, without a name before it."""

from __future__ import annotations

import re
from typing import Annotated

from ..sort import Sort, WrongValueError
from .signs import plain
from .web_address import HOST

# One in a text with more in it.
WITHIN = re.compile(r"[\w+&][\w.+&/'-]*@[\w-]+(?:\.[\w-]+)+")
_EMAIL = re.compile(r"[\w.+&/'-]{1,64}@[\w.-]{1,190}")


def _read(value: str) -> str:
    value = plain(value).replace("’", "'")
    sound = _EMAIL.fullmatch(value) and ".." not in value
    if sound and HOST.fullmatch(value.split("@")[1]):
        return value
    first, second, *_ = [*dict.fromkeys(WITHIN.findall(value.replace("mailto:", " "))), "", ""]
    if second:
        raise WrongValueError("two-mails", found=value, first=first, second=second)
    raise WrongValueError("bad-email", found=value)


EMAIL = Sort(
    id="email",
    words="één e-mailadres",
    logic=_read,
    codes=("bad-email", "two-mails"),
    code="bad-email",
    looks='[^\\s@<>,;:"()]{1,64}@[^\\s@<>,;:/\'"().]+(?:\\.[^\\s@<>,;:/\'"().]+)+',
    keyboard="email",
)
Email = Annotated[str, EMAIL]
