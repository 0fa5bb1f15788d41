"""Running text in Markdown, without HTML and pictures, with links that lead somewhere."""

from __future__ import annotations

import re
from html import unescape
from typing import Annotated

from ..finding import Finding
from ..sort import Sort, WrongValueError
from .web_address import WEB_ADDRESS, is_mail

# Code; or a row of backticks that closes nothing, which is looked at once, not once for each.
_CODE = re.compile(r"(`+)(?!`)[^`]+\1(?!`)|`+")
_HTML = re.compile(
    r"<(?!https?://|mailto:|[^\s<>@]{1,64}@[^\s<>]{1,190}>)[A-Za-z/!?][^\n>]{0,200}>?"
)
_IMAGE = re.compile(r"!\[[^\]\n]{0,200}\]\(")
_LINK = re.compile(
    r"\]\(\s*<?([^)>\s]*)|^ {0,3}\[(?!\^)[^\]\n]{1,200}\]:\s*<?([^>\s]+)", re.MULTILINE
)
# Every whole address, within a link and without; what ends a sentence is no part of it.
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>()\]|\"'`]+", re.IGNORECASE)
# A sign that Markdown would read as its own, and may not.
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_ENDS = ".,;:!?*_~…”’»"
# A sign that is written as its name or number, which the page turns into the sign.
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# What may follow a mail address: nobody else who gets it.
_MAIL_PARTS = re.compile(r"(?:(?:subject|body)=[^&]*(?:&(?=.)|$))*", re.IGNORECASE)
# The number or word of a note: where it is explained, and where the text calls it.
_EXPLAINED = re.compile(r"^ {0,3}\[\^([^\]\s^]{1,40})\]:", re.MULTILINE)
_CALLED = re.compile(r"(?<!\\)\[\^([^\]\s^]{1,40})\](?!:)")
# Where in a story something comes that stands in a field of its own: a line of a text by itself.
MARK = re.compile(r"\[(beeld|video|citaat)(?: ([1-9][0-9]?))?\]", re.IGNORECASE)
# What somebody types who means such a line, and gets on the page as it stands.
_NEARLY = re.compile(
    r"\[(?:beeld|foto|plaatje|afbeelding|video|film|citaat|quote)(?:[ _:-]?[a-z0-9]{1,12})?\]",
    re.IGNORECASE,
)
_SCHEMES = ("https://", "http://", "mailto:", "tel:")


def without_code(text: str) -> str:
    """Return a running text without what stands in it as code within a line."""
    return _CODE.sub(lambda code: "" if code[1] else code[0], text) if "`" in text else text


def addresses(text: str) -> list[str]:
    """Return every whole web and mail address in a running text, but those in code."""
    if ":" not in text:
        return []
    plain = without_code(text)
    if "\\" in plain:
        plain = _ESCAPED.sub(r"\1", plain)
    if "&" in plain:
        plain = _REFERENCE.sub(lambda reference: unescape(reference[0]), plain)
    if "://" not in plain and "mailto:" not in plain.lower():
        return []
    whole = (match.rstrip(_ENDS) for match in _ADDRESS.findall(plain))
    return [address for address in whole if not address.endswith("//")]  # https://…


def astray(text: str) -> list[str]:
    """Return the addresses in a running text that could not stand in a field of their own."""
    return [address for address in dict.fromkeys(addresses(text)) if not _leads(address)]


def notes(text: str) -> tuple[set[str], set[str]]:
    """Return the names of the notes that a running text calls, and of those that it explains."""
    plain = without_code(text) if "[^" in text else ""
    explained = set(_EXPLAINED.findall(plain))
    return set(_CALLED.findall(_EXPLAINED.sub("", plain))), explained


def marks(text: str) -> list[tuple[str, int]]:
    """Return what a running text has a place for: (beeld, 2), (video, 1), (citaat, 1)."""
    blocks = (MARK.fullmatch(block.strip()) for block in re.split(r"\n[ \t]*\n", text))
    return [(mark[1].lower(), int(mark[2] or 1)) for mark in blocks if mark]


def near_marks(text: str) -> list[str]:
    """Return the lines of a running text that look like the place of something, and are none."""
    blocks = dict.fromkeys(block.strip() for block in re.split(r"\n[ \t]*\n", text))
    return [block for block in blocks if _NEARLY.fullmatch(block) and not MARK.fullmatch(block)]


def _leads(address: str) -> bool:
    """Return whether an address in a running text may stand in a field of its own too."""
    scheme, _, rest = address.partition(":")
    if scheme.lower() == "mailto":
        mail, _, parts = rest.partition("?")
        return is_mail(mail) and _MAIL_PARTS.fullmatch(parts) is not None
    try:
        WEB_ADDRESS.read(address)
    except WrongValueError:
        return False
    return True


def _targets(prose: str) -> list[str]:
    """Return where the links of a running text lead."""
    if "](" not in prose and "]:" not in prose:
        return []
    links = _LINK.finditer(_IMAGE.sub("", prose))
    return [match[2] if match[1] is None else match[1] for match in links]


def _read(value: str) -> str:
    prose = without_code(value)
    odd = []
    if "<" in prose and (html := _HTML.search(prose)):
        odd.append(("html-in-text", html.group(0)[:60]))
    if "![" in prose and (image := _IMAGE.search(prose)):
        odd.append(("image-in-text", image.group(0)))
    if dead := [target for target in _targets(prose) if not target.lower().startswith(_SCHEMES)]:
        odd.append(("bad-link", dead[0]))
    if odd:
        others = (Finding((), code, {"found": found}) for code, found in odd)
        raise WrongValueError(odd[0][0], found=odd[0][1]).also(others)
    return value.strip("\n")


MARKDOWN = Sort(
    id="markdown",
    words="Markdown",
    logic=_read,
    codes=("html-in-text", "image-in-text", "bad-link"),
    types=("string", "number"),
    in_words=True,
    prose=True,
    control="area",
    listed="list",
    shape="markdown",
)
Markdown = Annotated[str, MARKDOWN]
