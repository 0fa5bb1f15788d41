"""Put a date at a key of a record file, and leave every other byte as it is.

Whoever confirms a profile has not written the file, so its comments, quotes and line ends are not
ours to tidy. What was changed is read again: when anything else would read differently, nothing
is changed.
"""

from __future__ import annotations

import datetime as dt
import re

from . import diagnosis, reader

KEY = "bevestigd_op"
# A longer line holds no date, and matching it would take the square of its length.
MOST = 400
# key, spaces, value, comment, line end
_ENTRY = (
    r"(\ufeff?{key}[ \t]*:)([ \t]*)('[^']*'|\"[^\"]*\"|[^#\r\n]*?)"
    r"([ \t]+#[^\r\n]*|[ \t]*)(\r?\n|\r)?"
)
_BREAK = re.compile(r"\r\n|\n|\r")


def confirmed(old: bytes, day: dt.date, *, markdown: bool) -> bytes | None:
    """Return the file with `bevestigd_op: <day>`, as `stamped` does."""
    return stamped(old, KEY, day, markdown=markdown)


def stamped(old: bytes, key: str, day: dt.date, *, markdown: bool) -> bytes | None:
    """Return the file with `<key>: <day>`, changed in place or added below the last key.

    None where that cannot be done without touching anything else.
    """
    try:
        text = old.decode("utf-8")
    except UnicodeDecodeError:
        return None
    before = _read(text, markdown)
    if before is None:
        return None
    lines = re.split(r"(?<=\n)|(?<=\r)(?!\n)", text)
    lines = lines if lines[-1] else lines[:-1]
    place = before.keys.get((key,))
    line = f"{key}: {day.isoformat()}"
    new = _changed(lines, place, key, day) if place else _added(lines, line, markdown)
    after = _read(new, markdown) if new is not None else None
    if new is None or after is None or after.data != {**before.data, key: day.isoformat()}:
        return None
    return new.encode()


def _read(text: str, markdown: bool) -> reader.Document | None:
    plain = _BREAK.sub("\n", text.removeprefix("\ufeff"))
    document, flaws = reader.parse(plain, markdown=markdown)
    return None if flaws else document


def _changed(lines: list[str], place: diagnosis.Where, key: str, day: dt.date) -> str | None:
    """Return the text with the value on the line of the key replaced; a comment behind stays."""
    number = place[0] - 1
    match = (
        re.fullmatch(_ENTRY.replace("{key}", key), lines[number])
        if len(lines[number]) < MOST
        else None
    )
    if not match:
        return None
    before, space, _, rest, end = match.groups()
    line = f"{before}{space or ' '}{day.isoformat()}{rest}{end or ''}"
    return "".join([*lines[:number], line, *lines[number + 1 :]])


def _added(lines: list[str], line: str, markdown: bool) -> str | None:
    """Return the text with a line below all others: in .md before the closing ---."""
    ends = _BREAK.search("".join(lines))
    end = ends.group() if ends else "\n"
    at = len(lines)
    if markdown:
        closing = (n for n, line in enumerate(lines) if n and re.match(r"---[ \t]*[\r\n]*\Z", line))
        at = next(closing, 0)
    if not at:
        return None
    if not _BREAK.search(lines[at - 1]):
        lines = [*lines[: at - 1], lines[at - 1] + end, *lines[at:]]
    return "".join([*lines[:at], f"{line}{end}", *lines[at:]])
