"""Which names are near in spelling to what somebody typed. It knows letters and no places.

A guess that is wrong is worse than none: it is copied. So a name is near only after one slip, or
two in a long name with the same first letter, or when one is the beginning of the other.
"""

from __future__ import annotations

from collections.abc import Mapping

from ...model.words.names import fold

SHORTEST = 4  # letters; below that everything is near to something
LONG = 8  # letters; from here on two slips may be made
ARTICLES = ("", "de", "den", "het", "t")
BEGINNING = 5  # letters that a shared beginning has at least

Ranked = tuple[tuple[float, int, str], ...]


def slips(typed: str, other: str, most: int) -> int:
    """Return how many letters were changed, left out, added or swapped with the next.

    That is optimal string alignment; `most` + 1 when there are more than `most`.
    """
    if abs(len(typed) - len(other)) > most:
        return most + 1
    typed, other = _apart(typed, other)
    if most == 1 and max(len(typed), len(other)) > 2:
        return 2  # one slip leaves a letter, or two that are swapped
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(typed, 1):
        now = [row]
        for column, opposite in enumerate(other, 1):
            cost = min(
                last[column] + 1, now[column - 1] + 1, last[column - 1] + (letter != opposite)
            )
            swapped = (
                row > 1
                and column > 1
                and (letter == other[column - 2] and typed[row - 2] == opposite)
            )
            now.append(min(cost, before[column - 2] + 1) if swapped else cost)
        if min(now) > most:
            return most + 1
        before, last = last, now
    return min(last[-1], most + 1)


def _apart(typed: str, other: str) -> tuple[str, str]:
    """Return two texts without what they begin and end with alike: no slip is needed there."""
    start, most = 0, min(len(typed), len(other))
    while start < most and typed[start] == other[start]:
        start += 1
    end = 0
    while end < most - start and typed[-1 - end] == other[-1 - end]:
        end += 1
    return typed[start : len(typed) - end], other[start : len(other) - end]


def nearest(typed: str, names: Mapping[str, str], count: int = 3) -> tuple[str, ...]:
    """Return at most `count` names, the likeliest first.

    `names` are the ways of writing, folded, with the name that each stands for. A name that has
    what was typed as words of its own ("De Bilt" has "Bilt") comes before those with a slip.
    """
    return likeliest(ranked(typed, names), count)


def surest(typed: str, names: Mapping[str, str]) -> str | None:
    """Return the one name that is nearest by far, None where another is as near.

    After a slip in a short word nothing is sure.
    """
    return sure(typed, ranked(typed, names))


def likeliest(near: Ranked, count: int = 3) -> tuple[str, ...]:
    """Return the first names of those that are near."""
    return tuple(dict.fromkeys(meant for _, _, meant in near))[:count]


def sure(typed: str, near: Ranked) -> str | None:
    """Return the one name that is nearest by far of those that are near what was typed."""
    first = {meant for rank, _, meant in near if rank == near[0][0]}
    short = near and near[0][0] and len(fold(typed)) <= SHORTEST
    return None if short or len(first) != 1 else first.pop()


def ranked(typed: str, names: Mapping[str, str]) -> Ranked:
    """Return every name that is near, the likeliest first: how far it is, and the name."""
    folded = fold(typed)
    if len(folded) < SHORTEST:
        return ()
    most = 2 if len(folded) >= LONG else 1
    folded = folded.replace("ij", "y")
    near: list[tuple[float, int, str]] = []
    for written, meant in names.items():
        if len(written) < SHORTEST:
            continue
        name = written.replace("ij", "y")  # no slip: Nymegen
        if folded in name and f" {folded} " in f" {name} ":
            more = f" {name} ".replace(f" {folded} ", " ", 1).strip()
            near.append((0 if more in ARTICLES else 0.5, len(name), meant))
            continue
        allowed = most if name[0] == folded[0] else 1
        if abs(len(name) - len(folded)) <= allowed:  # asked of thousands of names
            slipped = slips(folded, name, allowed)
            if slipped <= allowed:
                near.append((slipped, 0, meant))
                continue
        if _begins(folded, name):
            near.append((most + 0.5, abs(len(name) - len(folded)), meant))
    return tuple(sorted(near))


def _begins(folded: str, name: str) -> bool:
    """Return whether a name was broken off after more than half of it ("Wijk bij Duur").

    Or whether more words follow a whole name ("Rotterdam-Zuid").
    """
    if len(folded) < BEGINNING or len(name) < BEGINNING:
        return False
    return folded.startswith(f"{name} ") or (
        name.startswith(folded) and 2 * len(folded) > len(name)
    )
