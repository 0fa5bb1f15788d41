"""A web address, whole: with https:// or http:// and the name of a host."""

from __future__ import annotations

import re
from typing import Annotated
from unicodedata import normalize
from urllib.parse import quote, urlsplit, urlunsplit

from annotated_types import MaxLen

from ..sort import Sort, WrongValueError
from .signs import plain

HOST = re.compile(r"(?=.{4,253}$)([^\W_]([\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]")


# What people type where something else is asked for: an address to write to, a number.
MAIL = re.compile(r"[\w.+&/'-]{1,64}@[\w.-]{1,190}")
_NUMBER = re.compile(r"(?:tel\.?:? *)?[+(]{0,2}[0-9](?:[ ()./+-]*[0-9]){7,14}", re.ASCII)


def is_mail(text: str) -> bool:
    """Return whether a text is one address to write to."""
    fits = MAIL.fullmatch(text) and ".." not in text
    return bool(fits and HOST.fullmatch(text.split("@")[1]))


def is_number(text: str) -> bool:
    """Return whether a text looks like a telephone number, and like nothing else."""
    return _NUMBER.fullmatch(text.lower()) is not None


# Names of hosts within one computer or one house, or of none (RFC 6761, RFC 8375, ICANN).
_PRIVATE = re.compile(r".*\.(?:localhost|local|internal|home\.arpa|lan|invalid)\.?", re.IGNORECASE)
# One web address, and several of them with nothing but signs or "en" between.
_PAGE = r"(?:https?://|www\.)[^\s,;<>@]+"
_BETWEEN = r"(?:\s*[,;]\s*|\s+(?:en|of|[/|&+])\s+|\s+)"
_PAGES = re.compile(rf"(?P<first>{_PAGE}){_BETWEEN}(?P<second>{_PAGE})", re.IGNORECASE)


def is_page(text: str) -> bool:
    """Return whether a text is a web address that says so by how it begins."""
    return re.fullmatch(_PAGE, text, re.IGNORECASE) is not None


# The host of an address, with what stands before it.
_NET = re.compile(r"(?:[A-Za-z]+:)?(?://)?[^/?#]*")


def _host_plain(value: str) -> str:
    """Return an address with plain dashes in its host; behind it another dash may be meant."""
    return _NET.sub(lambda net: plain(net[0]), value, count=1)


def with_scheme(text: str) -> str:
    """Return an address whole, where only its beginning was left out."""
    try:
        _read(text)
    except WrongValueError as wrong:
        return str(wrong.finding.facts.get("better") or text)
    return text


# Signs that mean something in an address, or stand for others (RFC 3986).
_SIGNS = ":/?#[]@!$&'()*+,;=%-._~"


def in_ascii(address: str) -> str:
    """Return a whole address as programs want it (RFC 3986): "https://café.nl/" has other signs.

    Raises ValueError for one that would become the address of something else.
    """
    if address.isascii():
        return address
    parts = urlsplit(address)
    host, colon, port = parts.netloc.partition(":")
    coded = host.encode("idna").decode()
    if coded.encode().decode("idna") != normalize("NFC", host.lower()):
        raise ValueError(f"{host!r} has no name in ASCII")
    rest = (quote(part, safe=_SIGNS) for part in parts[2:])
    return urlunsplit((parts.scheme, f"{coded}{colon}{port}", *rest))


# An address as most are, of which nothing but its host is left to look at.
_USUAL = re.compile(r"https?://([a-z0-9.-]+)(?:/[a-zA-Z0-9/._~%=&?+-]*)?")


def _is_host(text: str) -> bool:
    """Return whether a text is the name of a host that everybody may come to."""
    return HOST.fullmatch(text) is not None and _PRIVATE.fullmatch(text) is None


def _read(value: str) -> str:
    usual = _USUAL.fullmatch(value)
    return value if usual and _is_host(usual[1]) else looked_into(value)


def looked_into(value: str) -> str:
    """Return an address as it is meant, whatever it looks like; raises WrongValueError."""
    value = _host_plain(value.strip())
    bare = re.sub("^mailto:", "", plain(value), flags=re.IGNORECASE)
    if is_mail(bare):
        raise WrongValueError("email-elsewhere", found=bare, belongs="email")
    if is_number(bare):
        raise WrongValueError("phone-elsewhere", found=bare, belongs="phone")
    if several := _PAGES.fullmatch(value):
        first, second = (with_scheme(page) for page in several.group("first", "second"))
        raise WrongValueError("two-addresses", found=value, first=first, second=second)
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", value) and not re.match(r"[\w.-]+:\d", value):
        if not value.lower().startswith(("http://", "https://")):
            raise WrongValueError("bad-scheme", found=value)
    elif HOST.fullmatch(re.split(r"[/?#:]", value.removeprefix("//"))[0]):
        better = "https://" + value.removeprefix("//")
        raise WrongValueError("missing-scheme", found=value, better=better)
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError:
        raise WrongValueError("bad-web-address", found=value) from None
    host = parts.hostname or ""
    unfit = re.search(r"[\s<>\"`\\^]", value) or "@" in parts.netloc or port == 0
    if unfit or not _is_host(host):
        raise WrongValueError("bad-web-address", found=value)
    return value


WEB_ADDRESS = Sort(
    id="web-address",
    words="begint met https:// of http://",
    logic=_read,
    codes=(
        "missing-scheme",
        "bad-scheme",
        "bad-web-address",
        "two-addresses",
        "email-elsewhere",
        "phone-elsewhere",
    ),
    code="bad-web-address",
    looks=(
        "[Hh][Tt][Tt][Pp][Ss]?://[^\\s<>\"'`{}|\\\\^@/?#]+\\.[^\\s<>\"'`{}|\\\\^@/?#]+"
        '(?:[/?#][^\\s<>"`\\\\^]*)?'
    ),
    bare="[Hh][Tt][Tt][Pp][Ss]?://[^\\s#,]+",
    mend=with_scheme,
    keyboard="url",
)
WebAddress = Annotated[str, WEB_ADDRESS, MaxLen(2000)]
