"""A line of the report: what is the matter with what, and the step that mends it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from ..frozen import frozen


@frozen
class Quoted:
    """What a stranger typed within a sentence of ours; whoever shows it makes it harmless."""

    text: str


Words: TypeAlias = "tuple[str | Quoted, ...]"


@frozen(kw_only=True)
class Concern:
    """One thing to look at.

    `key` tells it from others of its sort and stays the same while it lasts. `name` is what it is
    about, as a stranger may have typed it (`ours`: it is in words of ours), `what` is the matter.
    Where it is mended: `file` as a contributor knows it, with its line (0 for none), `page` below
    the site, or the `number` of an issue. `step` mends this one, where the step of its sort does
    not say it all.
    """

    key: str
    name: str
    what: Words = ()
    ours: bool = False
    file: str = ""
    line: int = 0
    page: str | None = None
    number: int = 0
    step: Words = ()


def plain(words: Iterable[str | Quoted]) -> str:
    """Return a sentence as plain text."""
    return "".join(word if isinstance(word, str) else word.text for word in words)


def counted(number: int, singular: str, plural: str) -> str:
    """Return "1 verhaal" or "3 verhalen"."""
    return f"{number} {singular if number == 1 else plural}"


def listed(names: Iterable[str], most: int = 3) -> Words:
    """Return names that strangers typed as a list: the first few, and how many more."""
    names = list(names)
    words: list[str | Quoted] = []
    for name in names[:most]:
        words += [", ", Quoted(name)]
    more = len(names) - most
    return (*words[1:], *([f" en nog {more}"] if more > 0 else []))
