"""What is in a mail, whether somebody copied it or saved it as it was sent: texts and files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from html import unescape

# A mail as it was sent begins with lines that say how; in HTML these tags end a line.
_HEADERS = re.compile(
    r"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)*?(?:MIME-Version|Content-Type):",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br[^>]*>|</(?:p|div|li|tr|h[1-6]|pre)>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>|<!--.*?-->", re.DOTALL)
# What a device puts behind the name of a file that it has already.
_AGAIN = re.compile(r" ?\([0-9]+\)(?=\.[a-z]+$)")

MOST_BYTES = 60_000_000
"""The most bytes of a mail: a few photos, a third larger than they are."""


SIGNATURE = "-- "
"""The line above what a mail program puts below a mail."""


def lines(text: str) -> list[str]:
    """Return the lines of a text, whatever system wrote it."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").split("\n")


def bare(line: str, quote: str) -> str:
    """Return a line without the marks of a quote before it."""
    return line.removeprefix(quote) if line.startswith(quote) else line.lstrip("> \t")


def _parts(mail: str) -> list[EmailMessage]:
    """Return the parts of a mail as it was sent, none of a text that somebody copied."""
    mail = mail.removeprefix("\ufeff").lstrip()
    if not _HEADERS.match(mail):
        return []
    message = message_from_bytes(mail.encode(), policy=policy.default)
    return [part for part in message.walk() if not part.is_multipart()]


def texts(mail: str) -> Iterator[str]:
    """Yield the texts in a mail: as it was sent the files that came with it, then the letter."""
    parts = _parts(mail)
    if not parts:
        yield mail
        return
    for part in sorted(parts, key=lambda part: not part.get_filename()):
        held = part.get_payload(decode=True)
        if not isinstance(held, bytes) or part.get_content_maintype() == "image":
            continue
        try:
            text = held.decode(part.get_content_charset() or "utf-8", "replace")
        except LookupError:  # a character set that nobody knows
            text = held.decode("utf-8", "replace")
        if part.get_content_type() == "text/html":
            text = unescape(_TAG.sub("", _BREAK.sub("\n", re.sub(r"\s*\n\s*", " ", text))))
        if part.get_param("format") == "flowed":
            text = _unfolded(text, joined="" if part.get_param("delsp") == "yes" else " ")
        yield text.replace("\u00a0", " ")


def _unfolded(text: str, joined: str) -> str:
    """Return a text as it was before a mail program broke its long lines (RFC 3676)."""
    whole: list[str] = []
    open_end = False
    for line in lines(text):
        typed = line.removeprefix(" ")
        if open_end and not line.startswith(">"):
            whole[-1] = whole[-1].removesuffix(" ") + joined + typed
        else:
            whole.append(typed)
        open_end = typed.endswith(" ") and typed != SIGNATURE and not line.startswith(">")
    return "\n".join(whole)


def files(mail: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each file that came with a mail."""
    for part in _parts(mail):
        name, held = part.get_filename(), part.get_payload(decode=True)
        if name and isinstance(held, bytes):
            yield _AGAIN.sub("", name), held
