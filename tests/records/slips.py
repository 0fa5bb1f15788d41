"""Slips as people make them in a record, and what somebody does with a corrected line."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from doedemocratie.records.telling.problems import Problem

# What is said of something that is not there yet.
BESIDE = ("missing-field", "rhythm-in-note", "place-elsewhere")
_KEY = re.compile(r"( *(?:- +)?)([^\s:#'\"\[{-][^:]*):(?!//)(?: +(.*))?")
# Behind a key: its text begins on the line below.
_OPENS = re.compile(r": [|>][-+1-9]*$")


def put(text: str, problem: Problem) -> str:
    """Return a file with the corrected line of a problem in its place, as a person would put it."""
    lines = text.split("\n")
    at = problem.line - 1
    better = problem.better
    key = _KEY.match(better)
    if problem.code in BESIDE and not (key and _there(lines, at, key[2])):
        row, column = lines[at], problem.column - 1
        if problem.code != "missing-field":
            match = re.match(r" *(?:- +)?", row)
            column = match.end() if match else 0
        if "{" in row[column : column + 1] or _starts(row) == _starts(better) or better[0] == "-":
            return "\n".join([*lines[:at], _indent(row) + better, *lines[at + 1 :]])
        new = [row[:column] + better, " " * column + row[column:]]
        return "\n".join([*lines[:at], *new, *lines[at + 1 :]])
    if key and problem.code in BESIDE:
        at = _there(lines, at, key[2]) - 1
    elif key and problem.field.split(".")[-1].startswith(key[2]) and not _starts(lines[at]):
        above = [row for row in range(at) if _starts(lines[row]) == key[2]]
        at = above[-1] if above and not _starts(lines[at]) else at
    row = lines[at]
    begin = re.match(r" *(?:- +)?", row)
    column = begin.end() if begin and key else len(_indent(row))
    if _OPENS.search(better):  # the text below stays
        return "\n".join([*lines[:at], row[:column] + better.removeprefix("- "), *lines[at + 1 :]])
    end = at + 1
    listed = row.rstrip().endswith(":")
    while end < len(lines):
        below = lines[end]
        if below.strip() and not (
            len(_indent(below)) > column - (0 if key else -1)
            or (listed and len(_indent(below)) == column and re.match(r" *[^\w\s'\"]", below))
        ):
            break
        end += 1
    while end > at + 1 and not lines[end - 1].strip():
        end -= 1
    return "\n".join([*lines[:at], _indent(row) + better, *lines[end:]])


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" "))]


def _starts(line: str) -> str:
    match = _KEY.match(line)
    return match[2] if match else ""


def _there(lines: list[str], at: int, key: str) -> int:
    """Return the number from 1 of the line with a key in the group of line `at`, 0 for none."""
    match = re.match(r" *(?:- +)?", lines[at])
    column = match.end() if match else 0
    for step in (-1, 1):
        row = at
        while 0 <= row < len(lines):
            begin = _KEY.match(lines[row])
            if begin and len(begin[1]) == column and begin[2] == key:
                return row + 1
            if lines[row].strip() and len(_indent(lines[row])) < column and row != at:
                break
            if step < 0 and "- " in lines[row][:column]:
                break
            row += step
    return 0


def slipped(word: str, dice: random.Random) -> str:
    """Return a word with one letter lost, doubled, swapped or another."""
    at = dice.randrange(max(1, len(word) - 1))
    return dice.choice(
        (
            word[:at] + word[at + 1 :],
            word[:at] + word[at : at + 1] + word[at:],
            word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :],
            word[:at] + dice.choice("aeinstkr") + word[at + 1 :],
        )
    )


def _bare(value: str) -> str:
    return value.strip("[]'\"")


def _bullets(line: str, dice: random.Random) -> str:
    sign, gap = dice.choice("•*–·✓+o-"), dice.choice((" ", "\t", ""))
    parts = re.split(", *", _bare(line.partition(": ")[2]))
    below = [f"{_indent(line)}  {sign}{gap}{part}" for part in parts]
    return "\n".join([line.partition(":")[0] + ":", *below])


def _twice(value: str, dice: random.Random) -> str:
    return dice.choice((", ", " en ", "; ", "/")).join((_bare(value), _bare(value)))


def _no_sign(value: str, dice: random.Random) -> str:
    return value.replace("https://", "").replace(":", dice.choice((",", ";", "")))


DAYS = ("ma t/m vr", "werkdagen", "di en do", "ma, wo", "vr - zo", "elke dag", "maan t/m dins")

SPANS = (
    "april t/m september",
    "april",
    "1 september 2026",
    "13 t/m 31 juli 2026",
    "9:00-12:00",
    "half tien",
    "dinsdag 9:30 - 12 uur",
    "ma t/m vr behalve wo",
    "op afspraak",
)
_PAIR = re.compile(r"([a-z_]+): ([^,{}\[\]]+)(?=[,}])")


def _within(line: str, dice: random.Random) -> str:
    """Slip in every value between the brackets of a line."""
    return _PAIR.sub(
        lambda pair: f"{pair[1]}: {dice.choice((slipped, _span))(pair[2], dice)}", line
    )


def _span(value: str, dice: random.Random) -> str:
    parts = _bare(value).split()
    return dice.choice((*SPANS, *parts[-1:], f"{_bare(value)} 2026"))


Change = Callable[[str, random.Random], str]
# What goes wrong in a whole line.
LINES: tuple[Change, ...] = (
    lambda line, _: re.sub(r"[a-z](?=:)", "", line, count=1),
    lambda line, dice: _indent(line) + slipped(line.strip(), dice),
    lambda line, _: re.sub("[a-z_]+(?=:)", lambda key: key[0].capitalize(), line, count=1),
    lambda line, _: line.replace(": ", ":", 1),
    lambda line, _: line.replace(": ", " = ", 1),
    lambda line, _: line.replace(":", "", 1),
    _bullets,
    _within,
    _within,
)
# And in a value.
VALUES: tuple[Change, ...] = (
    slipped,
    slipped,
    slipped,
    lambda value, _: f"“{_bare(value)}”",
    lambda value, _: f"‘{_bare(value)}’",
    lambda value, _: f"@{_bare(value)}",
    lambda value, _: f"{_bare(value)}: en meer",
    lambda value, _: f"#{_bare(value)}",
    lambda value, _: f"{_bare(value)} #nu",
    _twice,
    lambda value, _: f"'{_bare(value)}",
    lambda value, dice: dice.choice("%`&*!{[|>") + _bare(value),
    _no_sign,
    lambda value, _: f"mailto:{_bare(value)}",
    lambda _, dice: dice.choice(DAYS),
    _span,
    lambda value, _: _bare(value).upper(),
    lambda value, _: f"**{_bare(value)}**",
    lambda value, _: f"• {_bare(value)}",
)


def slip(line: str, dice: random.Random) -> str:
    """Return a line of a record as somebody may well have typed it; more lines for a list."""
    match = re.match(r"( *(?:- +)?[a-z_]+: +)(.+)", line)
    change = dice.choice((*LINES, *VALUES))
    if match and change in VALUES:
        return match[1] + change(match[2], dice)
    return change(line, dice)
