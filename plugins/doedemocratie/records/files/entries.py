"""Put another value at one key of a record file, and leave every other byte as it is.

Whoever mailed a file wrote its other lines: comments, quotes and order are theirs.
"""

from __future__ import annotations

import re

from ...model.kinds import Kind
from . import reader
from .write import block

_END = "---"


def with_entry(text: str, kind: Kind, key: str, value: object) -> str | None:
    """Return the text of a record with this value at a key, in its place or below all others.

    None where that cannot be done without touching anything else.
    """
    markdown = text.startswith(_END)
    before, flaws = reader.parse(text, markdown=markdown)
    if before is None or flaws:
        return None
    new = block({key: value}, kind.fields)
    lines = [line for line in re.split(r"(?<=\n)", text) if line]
    start, end = _place(before, key, lines, markdown=markdown)
    head = "".join(lines[:start])
    head += "" if not head or head.endswith("\n") else "\n"
    changed = head + new + "".join(lines[end:])
    after, flaws = reader.parse(changed, markdown=markdown)
    # Compared as the reader gives them: what is written reads back as it was meant.
    wanted, _ = reader.parse(new)
    if after is None or flaws or wanted is None or after.data != {**before.data, **wanted.data}:
        return None
    return changed


def _place(
    document: reader.Document, key: str, lines: list[str], *, markdown: bool
) -> tuple[int, int]:
    """Return from which line to before which line the entry of a key stands, from 0."""
    tops = sorted(where[0] - 1 for path, where in document.keys.items() if len(path) == 1)
    closing = (n for n, line in enumerate(lines) if n and markdown and line.rstrip() == _END)
    last = next(closing, len(lines))
    if (key,) not in document.keys:
        return last, last
    start = document.keys[(key,)][0] - 1
    return start, _bare(lines, start, next((top for top in tops if top > start), last))


def _bare(lines: list[str], start: int, end: int) -> int:
    """Return `end` without the empty lines and comments above it: those belong to what follows."""
    while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
        end -= 1
    return end
