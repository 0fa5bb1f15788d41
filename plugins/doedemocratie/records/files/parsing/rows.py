"""Read a record file of which each row is of the plainest sort: a key, an item, one value.

Most files are, and YAML's parser takes four times as long over them, for it makes three objects of
each word. Whatever is not surely the same to that parser (a value on several lines, a comment, an
escape, an empty value, a key twice) is left to it; a test compares what both make of any text.
"""

from __future__ import annotations

import re

# What YAML itself takes for nothing.
NULLS = frozenset({"null", "Null", "NULL", "~"})
DEEPEST = 12

# A text without quotes, of which nothing is a sign to YAML; a list of such texts between brackets.
_WORDS = r"[^\W_][^:\#\n]*(?::[^\s:\#][^:\#\n]*)*"
_ITEM = r"[^\W_](?:[\w\ .-]*[\w.-])?"
# A row: how far it is in, its streepje, its key and its value; or a row of another sort. A block of
# text, with how far that is in, belongs to the row of its key.
_ROW = re.compile(
    rf"""^(\ *)(-\ )?(?:([a-z_]{{1,60}}):(?=[\ \n])\ ?)?
    (?:({_WORDS})
    |'(?=[^'\n]|'')([^'\n]*(?:''[^'\n]*)*)'
    |"([^"\\\n]+)"
    |\[({_ITEM}(?:,\ ?{_ITEM})*)\]
    |([|>]-?)\n((\1\ +)[^\ \n].*(?:\n(?:\10.*|(?=\n)))*)
    |)\n
    |^(.+\n)""",
    re.MULTILINE | re.VERBOSE,
)


class _OddError(Exception):
    """A row that the parser of YAML must look at."""


def data_of(text: str) -> dict[str, object] | None:
    """Return what a file holds that has no flaw, None where that is not sure.

    The text holds no sign that nobody sees.
    """
    if text[-1:] != "\n" or "\t" in text or "\r" in text:
        return None
    try:
        return _data(text)
    except _OddError:
        return None


def _data(text: str) -> dict[str, object] | None:
    whole: dict[str, object] = {}
    spot = _Spot(whole)
    for row in _ROW.findall(text):
        lead, dash, key, words, single, double, several, style, block, deep, odd = row
        if not key and not dash:
            if lead or words or single or double or several or style or odd:
                raise _OddError
            continue
        column = len(lead)
        if dash or spot.waiting or column != spot.inside or spot.items is not None:
            spot.go(column, dash)
        value: object = words
        if words:
            if words in NULLS or words[-1] == " ":
                raise _OddError
        elif quoted := double or single.replace("''", "'"):
            if quoted.isspace():
                raise _OddError
            value = quoted
        elif several:
            value = _parts(several)
        elif style:
            if not key or len(deep) <= column + len(dash):
                raise _OddError
            value = _unfolded(style, block, deep)
        spot.put(key, value)
    return None if spot.waiting else whole or None


def _parts(several: str) -> list[str]:
    """Return the texts of a list between brackets."""
    parts = several.replace(", ", ",").split(",")
    if not NULLS.isdisjoint(parts):
        raise _OddError
    return parts


def _unfolded(style: str, block: str, deep: str) -> str:
    """Return the text of a block of which each row is this far in; `style` is its sign, with a -.

    With `>` its rows are one; a row further in, or an empty one, would break them.
    """
    if " \n" in block or block[-1] == " " or block.isspace():
        raise _OddError
    text = block[len(deep) :].rstrip("\n")
    if style[0] == ">":
        if "\n\n" in text or f"\n{deep} " in text:
            raise _OddError
        text = text.replace(f"\n{deep}", " ")
    else:
        text = text.replace(f"\n{deep}", "\n")
    return text if style[1:] else f"{text}\n"


class _Spot:
    """Where a row stands: how far in, in which group, and in which list where its items follow."""

    def __init__(self, whole: dict[str, object]) -> None:
        self.inside = 0
        self.group = whole
        self.items: list[object] | None = None
        self.around: list[tuple[int, dict[str, object], list[object] | None]] = []
        self.waiting = ""  # the key of which the value stands below it

    def go(self, column: int, dash: str) -> None:
        """Come to the group or list of a row, which may be the first of one."""
        if self.waiting:
            above = column < self.inside or (column == self.inside and not dash)
            if above or len(self.around) > DEEPEST:
                raise _OddError
            self.around.append((self.inside, self.group, self.items))
            self.inside = column
            if dash:
                self.group[self.waiting] = self.items = []
            else:
                held: dict[str, object] = {}
                self.group[self.waiting] = held
                self.group = held
            self.waiting = ""
            return
        while column < self.inside or (
            column == self.inside and self.items is not None and not dash
        ):
            self.inside, self.group, self.items = self.around.pop()
        if column != self.inside or (self.items is None) is (dash != ""):
            raise _OddError

    def put(self, key: str, value: object) -> None:
        """Put a value under a key, or alone in a list; of a key without one it stands below."""
        if self.items is not None:
            if not key:
                if not value or not isinstance(value, str):
                    raise _OddError
                self.items.append(value)
                return
            self.around.append((self.inside, self.group, self.items))
            self.group = {}
            self.items.append(self.group)
            self.inside, self.items = self.inside + 2, None
        if key in self.group:
            raise _OddError
        if value:
            self.group[key] = value
        else:
            self.waiting = key
