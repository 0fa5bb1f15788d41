"""The texts in a mail, whether somebody copied it or saved it as it was sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from html import unescape

# A mail as it was sent begins with lines that say how; in HTML these tags end a line.
_HEADERS = re.compile(
    r"(?:[A-Za-z-]+:[^\n]*\n(?:[ \t]+[^\n]*\n)*)*?(?:MIME-Version|Content-Type):",
    re.IGNORECASE,
)
_BREAK = re.compile(r"<br[^>]*>|</(?:p|div|li|tr|h[1-6]|pre)>", re.IGNORECASE)
_TAG = re.compile(r"<[^>]*>|<!--.*?-->", re.DOTALL)


def texts(mail: str) -> Iterator[str]:
    """Yield the texts in a mail: as it was sent the files that came with it, then the letter."""
    if not _HEADERS.match(mail.removeprefix("\ufeff").lstrip()):
        yield mail
        return
    message = message_from_bytes(
        mail.removeprefix("\ufeff").lstrip().encode(), policy=policy.default
    )
    parts = [part for part in message.walk() if not part.is_multipart()]
    for part in sorted(parts, key=lambda part: not part.get_filename()):
        held = part.get_payload(decode=True)
        if not isinstance(held, bytes):
            continue
        try:
            text = held.decode(part.get_content_charset() or "utf-8", "replace")
        except LookupError:  # a character set that nobody knows
            text = held.decode("utf-8", "replace")
        if part.get_content_type() == "text/html":
            text = unescape(_TAG.sub("", _BREAK.sub("\n", re.sub(r"\s*\n\s*", " ", text))))
        yield text.replace("\u00a0", " ")
