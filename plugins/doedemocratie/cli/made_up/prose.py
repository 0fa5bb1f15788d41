"""Sentences of made-up hubs: patterns of which every {part} is thrown anew.

The patterns are many and short, so that two hubs share as few letters in a row as real ones do.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from . import patterns, places, words

_PART = re.compile(r"\{(\w+)\}")
Dice = random.Random

_PARTS: dict[str, tuple[str, ...]] = {
    "voor": words.BEFORE,
    "de": words.DE,
    "het": words.HET,
    "mv": words.PLURALS,
    "lui": words.ACTORS,
    "volk": words.PEOPLE,
    "dingen": words.THINGS,
    "doen": words.INFINITIVES,
    "werken": words.VERBS,
    "mooie": words.ADJECTIVES,
    "gebouw": words.BUILDINGS,
    "embleem": words.EMBLEMS,
    "waarde": words.QUALITIES,
    "tijd": words.TIMES,
    "getal": words.NUMBERS,
    **{name: tuple(some) for name, some in patterns.PATTERNS.items()},
}
# What no list has.
_THROWN: dict[str, Callable[[Dice], str]] = {
    "letters": lambda dice: "".join(dice.choices("AEIOUBDGHKLMNPRSTVWZ", k=dice.randint(2, 4))),
    "nummer": lambda dice: str(dice.randint(2, 240)),
    "jaar": lambda dice: str(dice.randint(1978, 2026)),
    "dorp": lambda dice: dice.choice(places.villages()),
    "straat": lambda dice: dice.choice(words.STREETS) + dice.choice(words.WAYS),
}


def prose(dice: Dice, pattern: str, place: str, most: int) -> str:
    """Return what comes of a pattern, at most so many characters long, with its first a capital.

    `place` is what {plaats} says.
    """
    while True:
        text = _filled(dice, pattern, place)
        text = text[:1].upper() + text[1:]
        if len(text) <= most:
            return text


def summary(dice: Dice, place: str) -> str:
    """Return one sentence or more, of up to 280 characters; 130 is usual."""
    lengths = ("{kort}", "{zin}", "{zin} {kort}", "{zin} {zin}", "{zin} {kort} {zin}")
    return prose(dice, dice.choices(lengths, (2, 13, 38, 39, 8))[0], place, 280)


def _filled(dice: Dice, pattern: str, place: str) -> str:
    def part(match: re.Match[str]) -> str:
        name = match[1]
        text = _part(dice, name.lower(), place)
        return text[:1].upper() + text[1:] if name[0].isupper() else text

    return _PART.sub(part, pattern)


def _part(dice: Dice, name: str, place: str) -> str:
    if name == "plaats":
        return place
    if name in _THROWN:
        return _THROWN[name](dice)
    text = dice.choice(_PARTS[name])
    return _filled(dice, text, place) if "{" in text else text
