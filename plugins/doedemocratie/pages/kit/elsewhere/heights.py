"""How high an embed surely is, reckoned where no browser measures it, as embed.css sets it.

All is pixels. Of a line of text is known its height, and how many letters surely fit.
"""

from __future__ import annotations

from collections.abc import Iterable

from ...frame.week import Slot, When
from ...lists.cards import HubCard

# A phone, between the margins of a page; and what a column of text has room for.
NARROW, USUAL = 280, 360
# What stands beside lines: the margins, in a card an emblem too, in a table the day.
_MARGIN, _EMBLEM, _DAY = 32, 118, 150
# Pixels of a line and of a letter: a name, a text, and what is set small.
_NAME, _TEXT, _SMALL, _BOLD = (25, 12.5), (23, 8.3), (20, 7.4), (23, 10)
_GAP, _FLAG, _LOGO = 12, 38, 52
# A list without its rows, and a row of it: who changes a code by hand reckons with them.
LIST, ROW = 220, 90


def card(shown: HubCard, width: int) -> int:
    """Return how high the card of a hub is."""
    beside, room = width - _EMBLEM, width - _MARGIN
    head = _lines(shown.type_label, _SMALL, beside) + _lines(shown.name, _NAME, beside)
    high = _MARGIN + max(72, head + _lines(shown.place, _SMALL, beside))
    high += _MARGIN + _lines(shown.summary, _TEXT, room) + 2 * _FLAG
    if shown.helps:
        high += _GAP + _lines(f"Helpt met: {', '.join(shown.helps)}", _SMALL, room)
    if shown.marks:
        high += _GAP
        high += sum(4 + _lines(f"{mark.word} {mark.label}", _SMALL, room) for mark in shown.marks)
    if shown.hours:
        high += 6 + _lines(f"Open: {shown.hours}", _SMALL, room)
    return high + _foot(shown, width)


def week(shown: HubCard, when: When | None, width: int) -> int:
    """Return how high the week of a hub is, without days on which it is closed."""
    room = width - _MARGIN
    high = _MARGIN + 20 + _lines(shown.name, _NAME, room) + _lines(shown.place, _SMALL, room)
    high += _MARGIN + _FLAG
    for day in when.week if when else ():
        high += 11 + max(23, sum(_slot(slot, room) for slot in day.slots))
    for note in (when.place, *when.notes) if when else ("Vaste tijden " * 8,):
        high += _GAP + _lines(f"Waar: {note}", _TEXT, room)
    return high + _foot(shown, width)


def listed(rows: Iterable[tuple[HubCard, str]], width: int) -> int:
    """Return how high a list is, of hubs and what it marks of each."""
    room = width - _MARGIN - _LOGO
    high = LIST
    for shown, mark in rows:
        told = _lines(f"{shown.type_label} · {shown.where}", _SMALL, room)
        told += _lines(shown.name, _BOLD, room) + 4 + _lines(mark, _SMALL, room)
        high += _GAP + max(40, told)
    return high


def _slot(slot: Slot, room: int) -> int:
    asked = "op afspraak" if slot.appointment else ""
    told = ", ".join(filter(None, (slot.hours, slot.rhythm, asked)))
    return _lines(told, _TEXT, room - _DAY) + _lines(slot.note, _SMALL, room - _DAY)


def _foot(shown: HubCard, width: int) -> int:
    return 24 + 36 + _lines(shown.freshness, _SMALL, width - _MARGIN)


def _lines(text: str, letter: tuple[int, float], room: int) -> int:
    """Return how high a text may stand in so much room: a word that is longer is broken."""
    high, wide = letter
    most = max(1, int(room / wide))
    if 0 < len(text) <= most and not text.isspace():
        return high
    lines, left = 0, 0
    for long in map(len, text.split()):
        if long < left:
            left -= long + 1
        else:
            lines += -(-long // most)
            left = most - (long % most or most)
    return high * lines
