"""The value types of records: each takes the text a contributor typed and gives a typed value.

Every scalar arrives as text (see records.reader), so `12:30`, `nee` and `0201234567` mean what
they say. A value that cannot be read raises PydanticCustomError with a stable code; the sentence
for that code stands in records.messages.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlsplit

from annotated_types import MaxLen
from pydantic import AfterValidator, BeforeValidator, GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from .names import is_slug
from .vocabulary import Vocabulary

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def wrong(code: str, **facts: Any) -> PydanticCustomError:
    """Return the exception that makes pydantic report `code` with its facts."""
    return PydanticCustomError(code, "{code}", {"code": code, **facts})


@dataclass(frozen=True, slots=True)
class OneOf:
    """Annotation: the value is an id of this closed list (its label too, where `by_label`)."""

    vocabulary: Vocabulary

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.read, handler(source))

    def read(self, value: str) -> str:
        """Return the id of `value`; raises unknown-choice."""
        found = self.vocabulary.find(value)
        if found is None:
            raise wrong("unknown-choice", found=value, vocabulary=self.vocabulary.name)
        return found


@dataclass(frozen=True, slots=True)
class Refers:
    """Annotation: the value is the slug of a record of this kind; checked across records."""

    kind: str


@dataclass(frozen=True, slots=True)
class Kind:
    """Annotation: names the sort of value for forms, schema and documentation."""

    name: str


def _text(value: str) -> str:
    value = value.strip()
    if "\n" in value:
        raise wrong("not-one-line", found=value)
    if "<" in value or ">" in value:
        raise wrong("angle-bracket", found=value)
    return value


_CODE = re.compile(r"(`+)[^`]+\1")
_HTML = re.compile(
    r"<(?!https?://|mailto:|[^\s<>@]{1,64}@[^\s<>]{1,190}>)[A-Za-z/!?][^\n>]{0,200}>?"
)
_IMAGE = re.compile(r"!\[[^\]\n]{0,200}\]\(")
_LINK = re.compile(r"\]\(\s*<?([^)>\s]*)|^ {0,3}\[[^\]\n]{1,200}\]:\s*<?([^>\s]+)", re.MULTILINE)
_SCHEMES = ("https://", "http://", "mailto:", "tel:")


def _markdown(value: str) -> str:
    prose = _CODE.sub("", value)
    if html := _HTML.search(prose):
        raise wrong("html-in-text", found=html.group(0)[:60])
    if image := _IMAGE.search(prose):
        raise wrong("image-in-text", found=image.group(0))
    for match in _LINK.finditer(prose):
        target = match.group(1) if match.group(1) is not None else match.group(2)
        if not target.lower().startswith(_SCHEMES):
            raise wrong("bad-link", found=target)
    return value.strip("\n")


def _yes_no(value: Any) -> bool:
    word = value.strip().lower() if isinstance(value, str) else ""
    if word in ("ja", "true"):
        return True
    if word in ("nee", "false"):
        return False
    raise wrong("not-yes-no", found=value)


_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_DUTCH = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
_WORDS = re.compile(r"([0-9]{1,2})\s+([a-z]+)\s+([0-9]{4})")


def _date(value: Any) -> dt.date:
    text = value.strip().lower() if isinstance(value, str) else ""
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _DUTCH.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    elif (match := _WORDS.fullmatch(text)) and match.group(2) in MONTHS:
        day, year = int(match.group(1)), int(match.group(3))
        month = MONTHS.index(match.group(2)) + 1
    else:
        raise wrong("not-a-date", found=value)
    try:
        return dt.date(year, month, day)
    except ValueError:
        raise wrong("no-such-date", found=value) from None


_TIME = re.compile(r"([0-9]{1,2})[:.]([0-9]{2})(?:\s*uur)?|([0-9]{1,2})\s*uur")


def _time(value: Any) -> dt.time:
    text = value.strip().lower() if isinstance(value, str) else ""
    match = _TIME.fullmatch(text)
    if not match:
        raise wrong("not-a-time", found=value)
    hour, minute = int(match.group(1) or match.group(3)), int(match.group(2) or 0)
    if hour > 23 or minute > 59:
        raise wrong("no-such-time", found=value)
    return dt.time(hour, minute)


@dataclass(frozen=True, slots=True)
class Whole:
    """Annotation: a whole number from `low` to `high`, typed in digits."""

    low: int
    high: int

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.read, handler(source))

    def read(self, value: Any) -> int:
        """Return the number; raises not-a-number, number-out-of-range."""
        text = value.strip() if isinstance(value, str) else ""
        if not re.fullmatch(r"[0-9]{1,9}", text):
            raise wrong("not-a-number", found=value, low=self.low, high=self.high)
        if not self.low <= int(text) <= self.high:
            raise wrong("number-out-of-range", found=value, low=self.low, high=self.high)
        return int(text)


_HOST = re.compile(r"(?=.{4,253}$)([^\W_]([\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]")


def _web_address(value: str) -> str:
    value = value.strip()
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", value) and not re.match(r"[\w.-]+:\d", value):
        if not value.lower().startswith(("http://", "https://")):
            raise wrong("bad-scheme", found=value)
    elif _HOST.fullmatch(re.split(r"[/?#:]", value.removeprefix("//"))[0]):
        raise wrong("missing-scheme", found=value, better="https://" + value.removeprefix("//"))
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise wrong("bad-web-address", found=value) from None
    host = parts.hostname or ""
    unfit = re.search(r"[\s<>\"'`{}|\\^]", value) or "@" in parts.netloc or port == 0
    if unfit or not _HOST.fullmatch(host):
        raise wrong("bad-web-address", found=value)
    return value


_EMAIL = re.compile(r"[A-Za-z0-9._+&/-]{1,64}@[A-Za-z0-9.-]{1,190}")


def _email(value: str) -> str:
    value = value.strip()
    bare = value.removeprefix("mailto:")
    if not _EMAIL.fullmatch(value) or ".." in value or not _HOST.fullmatch(value.split("@")[1]):
        raise wrong("bad-email", found=value, better=bare if bare != value else None)
    return value


def _phone(value: str) -> str:
    value = _text(value)
    if sum(char.isdigit() for char in value) < 3 or re.search(r"[^0-9+()\-./ –]", value):
        raise wrong("bad-phone", found=value)
    return value


def _colour(value: str) -> str:
    value = value.strip()
    if not re.fullmatch(r"#[0-9A-Fa-f]{6}", value):
        raise wrong("bad-colour", found=value)
    return value.lower()


def _coordinates(value: Any) -> tuple[float, float]:
    parts = value if isinstance(value, list) else []
    try:
        lat, lon = (float(part) for part in parts)
    except (TypeError, ValueError):
        raise wrong("bad-coordinates", found=value) from None
    # The box of the European Netherlands, in degrees (WGS 84).
    if 50.7 <= lat <= 53.6 and 3.3 <= lon <= 7.3:
        return lat, lon
    if 50.7 <= lon <= 53.6 and 3.3 <= lat <= 7.3:
        raise wrong("swapped-coordinates", found=value, better=f"[{parts[1]}, {parts[0]}]")
    raise wrong("coordinates-abroad", found=value)


def _slug(value: str) -> str:
    value = value.strip()
    if not is_slug(value):
        raise wrong("bad-slug", found=value)
    return value


_FILE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,80}")


def _file_name(value: str) -> str:
    value = value.strip()
    if not _FILE.fullmatch(value):
        raise wrong("bad-file-name", found=value)
    return value


def _account(value: str) -> str:
    value = value.strip().removeprefix("@")
    if not re.fullmatch(r"[A-Za-z0-9](?:-?[A-Za-z0-9]){0,38}", value):
        raise wrong("bad-account", found=value)
    return value


# One line of plain text. Its limits stand in `field(…)`; those of an item of a list in Annotated.
Text = Annotated[str, AfterValidator(_text), Kind("text")]
Markdown = Annotated[str, AfterValidator(_markdown), Kind("markdown")]
YesNo = Annotated[bool, BeforeValidator(_yes_no), Kind("yes-no")]
Date = Annotated[dt.date, BeforeValidator(_date), Kind("date")]
Time = Annotated[dt.time, BeforeValidator(_time), Kind("time")]
Year = Annotated[int, Whole(1000, 2100), Kind("year")]
WebAddress = Annotated[str, AfterValidator(_web_address), MaxLen(2000), Kind("web-address")]
Email = Annotated[str, AfterValidator(_email), Kind("email")]
Phone = Annotated[str, AfterValidator(_phone), MaxLen(40), Kind("phone")]
Colour = Annotated[str, AfterValidator(_colour), Kind("colour")]
Coordinates = Annotated[tuple[float, float], BeforeValidator(_coordinates), Kind("coordinates")]
Slug = Annotated[str, AfterValidator(_slug), Kind("slug")]
FileName = Annotated[str, AfterValidator(_file_name), Kind("file")]
Account = Annotated[str, AfterValidator(_account), Kind("account")]
