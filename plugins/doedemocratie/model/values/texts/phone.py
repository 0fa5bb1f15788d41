"""A telephone number, kept as it was typed; and what a telephone must dial for it.

Numbers of abroad are known by the tables that the package phonenumbers carries; of a Dutch one we
ask what a Dutch reader sees at once: ten digits, or a service number that those tables know.
assets/js/form/values/phone.js reads the same with a package of the same tables.
"""

from __future__ import annotations

import re
from typing import Annotated

from annotated_types import MaxLen

from ....frozen import frozen
from ..sort import Sort, WrongValueError
from .signs import plain

# Behind a number: the extension at which somebody answers.
_EXTENSION = re.compile(
    r"[ ,;(/-]*(?:toestel|tst|ext|extension|doorkiesnummer|doorkies|dkn|intern|x|#)[.: ]*"
    r"([0-9]{1,7})[.) ]*",
    re.IGNORECASE,
)
_SHAPE = re.compile(r"[(./ -]*(\+|)[()./ -]*[0-9](?:[()./ -]*[0-9]){2,}[()./ -]*")
# What has no area code and is dialled as it stands; and an example that nobody has.
_SHORT = re.compile(r"11[23]|144|116[0-9]{3}|140[0-9]{2,3}|18[0-9]{2}|0{10}")
# Service numbers cannot be dialled with +31 in front of them.
_SERVICE = re.compile(r"(?:800|90[069])[0-9]+")
_RUN = re.compile(r"[+(]*[0-9][0-9+()\[\]./ -]*")
# One in a running text: not the end of an account number or of an address.
_LOOSE = re.compile(r"(?<![\w/=.,-])" + _RUN.pattern)
# A mobile number has nine digits at least; few texts have as many signs of numbers in a row.
_LONG = re.compile(r"[0-9][0-9+()\[\]./ -]{8}")
# What each mobile number has; the other as wide as a Chinese one.
_SIX, _WIDE_SIX = "6", "\uff16"
_SIGNS_OF_NUMBERS = str.maketrans("[]·•∙_", "()....")
_MOST = 200
# What an editor sees between digits: the signs that are read as a space, a dash or a bracket too.
_SIGNS = "()\\[\\]./ \\u00a0\\u2000-\\u2015\\u202f\\u2212\\uff0b-"


@frozen
class PhoneNumber:
    """What a telephone dials ("+31201234567"), the extension, whether it is a mobile one."""

    dials: str
    extension: str = ""
    mobile: bool = False

    @property
    def href(self) -> str:
        """Return the address of a link that dials it (RFC 3966)."""
        return f"tel:{self.dials}" + (f";ext={self.extension}" if self.extension else "")


def number(typed: str) -> PhoneNumber | None:
    """Return the number that a text is, however it is written; None for what is none."""
    if len(typed) > _MOST:
        return None
    text, extension = plain(typed).translate(_SIGNS_OF_NUMBERS), ""
    for match in _EXTENSION.finditer(text):
        if match.end() == len(text):
            text, extension = text[: match.start()], match[1]
            break
    shape = _SHAPE.fullmatch(text)
    if not shape:
        return None
    digits = re.sub("[^0-9]", "", text)
    if not shape[1] and _SHORT.fullmatch(digits):
        return PhoneNumber(digits, extension)
    if shape[1] or digits.startswith("00"):
        digits = digits.removeprefix("" if shape[1] else "00")
        if digits.startswith("31"):
            return _dutch(digits[2:].removeprefix("0"), extension)
        # A zero in brackets is dialled within the country only, and in Italy it stays.
        bare = digits.replace("0", "", 1) if "(0)" in text.replace(" ", "") else digits
        before = re.sub("[^0-9]", "", text.partition("(")[0]).removeprefix("" if shape[1] else "00")
        if bare != digits and digits.startswith(f"{before}0"):
            bare = before + digits[len(before) + 1 :]
        return _abroad(digits, extension) or _abroad(bare, extension)
    return _dutch(re.sub("^(?:31(?=[1-9][0-9]{8}$)|0)", "", digits), extension)


def _dutch(digits: str, extension: str) -> PhoneNumber | None:
    """Return a Dutch number by its digits without 0 or +31 in front."""
    if re.fullmatch("[1-9][0-9]{8}", digits):
        return PhoneNumber(f"+31{digits}", extension, digits.startswith("6"))
    if not re.fullmatch("[1-9][0-9]{4,10}", digits):
        return None
    import phonenumbers  # noqa: PLC0415  large tables, which few numbers need

    if not phonenumbers.is_valid_number(phonenumbers.parse(f"+31{digits}")):
        return None
    return PhoneNumber(f"0{digits}" if _SERVICE.fullmatch(digits) else f"+31{digits}", extension)


def _abroad(digits: str, extension: str) -> PhoneNumber | None:
    """Return a number of abroad by its digits, those of the country first."""
    import phonenumbers  # noqa: PLC0415  large tables, which few numbers need

    try:
        read = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return None
    possible = phonenumbers.is_possible_number_with_reason(read)
    if possible != phonenumbers.ValidationResult.IS_POSSIBLE:
        return None
    mobile = phonenumbers.number_type(read) == phonenumbers.PhoneNumberType.MOBILE
    dials = phonenumbers.format_number(read, phonenumbers.PhoneNumberFormat.E164)
    return PhoneNumber(dials, extension, mobile)


def href(typed: str) -> str | None:
    """Return the address of a link that dials what was typed, None where nothing can."""
    read = number(typed)
    return read.href if read else None


def within(text: str) -> list[str]:
    """Return the numbers in a text, each as it is written there."""
    return [part for run in _RUN.findall(plain(text)[:_MOST]) for part in _parts(run)]


def _parts(run: str) -> list[str]:
    """Return the numbers that signs of numbers, and nothing else, hold."""
    run = run.strip(" -./").rstrip(" +(-")
    if number(run):
        return [run]
    for gap in re.finditer("[^0-9]+", run):
        before, after = run[: gap.start()], run[gap.end() :]
        opens = gap[0][len(gap[0].rstrip("+(")) :]
        if number(before) and (rest := _parts(opens + after)):
            return [before, *rest]
    for end in range(len(run) - 1, 0, -1):
        if run[end] in " -./" and number(run[:end]):
            return [run[:end]]
    return []


def mobiles(text: str) -> list[str]:
    """Return the Dutch mobile numbers in a running text, each as it is written there."""
    if _SIX not in text and _WIDE_SIX not in text:
        return []
    text = plain(text)
    runs = _LOOSE.findall(text) if _LONG.search(text) else ()
    parts = (part for run in runs if _SIX in run for part in _parts(run[:_MOST]))
    return [part for part in parts if (read := number(part)) and read.mobile]


def _read(typed: str) -> str:
    text = typed.strip()
    if "\n" in text:
        raise WrongValueError("not-one-line", found=text)
    if number(text):
        return text
    first, second, *_ = [*within(text), "", ""]
    if second:
        raise WrongValueError("two-phones", found=text, first=first, second=second)
    raise WrongValueError("bad-phone", found=text, better=first)


PHONE = Sort(
    id="phone",
    words="een telefoonnummer",
    logic=_read,
    code="bad-phone",
    codes=("not-one-line", "bad-phone", "two-phones"),
    types=("string", "integer"),
    looks=(
        f"[+{_SIGNS}]*(?:[0-9][{_SIGNS}]*){{3,15}}"
        "(?:[,;]?[ ]*(?:[Tt][Oo][Ee][Ss][Tt][Ee][Ll]|[Tt][Ss][Tt]|[Ee][Xx][Tt]|[Xx#])[^\\n]*)?"
    ),
    keyboard="tel",
    personal=True,
)
Phone = Annotated[str, PHONE, MaxLen(40)]
