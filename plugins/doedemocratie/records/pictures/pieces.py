"""Of how many pieces a picture is built, counted before anything decodes it.

A decoder walks every piece of a PNG or JPEG, and over all of a JPEG for each of its scans: a small
file of very many takes minutes. Nothing is read here but where a piece ends.
"""

from __future__ import annotations

import re

MOST = 10_000
"""The most pieces; a PNG of 8 MB has some thousand of them."""
MOST_SCANS = 24
"""The most scans of a JPEG; one that comes sharp bit by bit has ten or so."""

_PNG_HEAD = 8  # bytes, before its first piece
_PNG_AROUND = 12  # bytes of length, name and sum around what a piece holds
_SCAN, _END = 0xDA, 0xD9
# A marker within the bytes of a scan: what may stand there are stuffing and restarts.
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def too_many(data: bytes, file_type: str) -> bool:
    """Return whether a PNG or JPEG has more pieces or scans than any picture needs."""
    if file_type == "PNG":
        return _chunks(data) > MOST
    if file_type == "JPEG":
        pieces, scans = _segments(data)
        return pieces > MOST or scans > MOST_SCANS
    return False  # what decodes a WebP does not stop at each of its pieces


def _chunks(data: bytes) -> int:
    """Return how many chunks a PNG has, one over MOST at most (PNG, section 5.3)."""
    at, count = _PNG_HEAD, 0
    while at < len(data) and count <= MOST:
        at += _PNG_AROUND + int.from_bytes(data[at : at + 4], "big")
        count += 1
    return count


def _segments(data: bytes) -> tuple[int, int]:
    """Return how many segments and scans a JPEG has (ITU-T T.81, annex B), up to the limits.

    A byte that belongs to no segment counts as one: a reader skips them one by one.
    """
    at, count, scans = 2, 0, 0
    while at + 1 < len(data) and count <= MOST and scans <= MOST_SCANS:
        count += 1
        if data[at] != 0xFF or data[at + 1] in (0x00, 0xFF):
            at += 1
            continue
        marker = data[at + 1]
        if marker == _END:
            break
        at += 2
        if 0xD0 <= marker < _END or marker == 0x01:  # these stand alone
            continue
        at += int.from_bytes(data[at : at + 2], "big")
        if marker == _SCAN:
            scans += 1
            behind = _MARKER.search(data, at)
            at = behind.start() if behind else len(data)
    return count, scans
