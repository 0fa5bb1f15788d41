"""Signs that look like a space, a dash, a digit, and come along when somebody copies a text."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

# Not the space itself, and no line ends. The same stands in assets/js/form/values/signs.js.
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]")
_DASHES = re.compile("[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
# Letters, digits and signs as wide as a Chinese one; and the colon of a ratio.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x2236: ":"}


def plain(text: str) -> str:
    """Return a text with plain spaces, dashes, digits and signs, without spaces around it."""
    if text.isascii():
        return text.replace("\t", " ").strip()
    return _DASHES.sub("-", _SPACES.sub(" ", text)).translate(_WIDE).strip()


# What a text must have more of: marks without a letter, spaces, formats, what each typeface draws
# for itself, the empty Braille cell.
_BLANK = ("M", "Z", "Cc", "Cf", "Co")
_EMPTY = "\u2800"
# What most texts have.
_PLAIN_SIGN = re.compile("[!-~]")


def visible(text: str) -> bool:
    """Return whether anything of a text can be seen."""
    return _PLAIN_SIGN.search(text) is not None or any(
        char not in _EMPTY and not unicodedata.category(char).startswith(_BLANK) for char in text
    )


# Signs of Markdown, and of the source of a page, that mean nothing in a text of one line; a group
# holds what stays. The form is given this with its data, as it is given times.RHYTHMS: browsers
# must read them too. "1. FC Utrecht" may be a name, and a star that nothing closes a note or no
# sign at all: they pass.
MARKS = re.compile(
    r"^(?:#{1,6}|[-*+•–—]|(?:[-*+] )?\[[ xX]\]) +"
    r"|\*\*([^*\n]+)\*\*|__([^_\n]+)__|~~([^~\n]+)~~|`([^`\n]+)`|==([^=\n]+)=="
    r"|\B\*([^*\s](?:[^*\n]*[^*\s])?)\*\B|\b_([^_\s](?:[^_\n]*[^_\s])?)_\b"
    r"|!?\[([^\]\n]+)\]\((?:https?://|mailto:|tel:)[^)\n]*\)"
    r"|&(?:[A-Za-z]{2,8}|#[0-9]{2,5});",  # as the source of a page writes a sign
    re.ASCII,  # as a browser reads it
)


# Without one of these, at its beginning or anywhere, a text has none of them.
_BEGIN = ("-", "+", "•", "–", "—")
_SIGN = re.compile("[#*_~`=&\\[]")


def marked(text: str) -> re.Match[str] | None:
    """Return the first sign of Markdown in a text, None where there is none, as in most."""
    return MARKS.search(text) if text.startswith(_BEGIN) or _SIGN.search(text) else None


def unmarked(text: str) -> str:
    """Return a text without signs of Markdown, also without those that stood within others."""
    read = plain(unescape(text)) if "&" in text else text
    bare = MARKS.sub(lambda sign: next(filter(None, sign.groups()), ""), read)
    return text if bare == text else unmarked(" ".join(bare.split()))
