"""An address whose parts stand in columns of their own: a street, a number, what comes behind."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.words.names import fold

# What follows the street, by the folded names of its column, in the order of an address.
_BEHIND = (
    frozenset({"huisnummer", "huisnr", "huis nr", "huis nummer", "nr", "house number"}),
    frozenset({"huisletter", "huis letter", "letter"}),
    frozenset(
        {
            *("toevoeging", "huisnummertoevoeging", "huisnummer toevoeging", "toev"),
            *("huisnr toevoeging", "nr toevoeging"),
        }
    ),
)


def behind(names: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of the columns that follow a street, in the order of an address."""
    folded = [_folded(name) for name in names]
    return tuple(place for part in _BEHIND for place, name in enumerate(folded, 1) if name in part)


def joined(street: str, parts: Sequence[str]) -> str:
    """Return a street with what follows it, "" without a street; what it ends with stays once."""
    number = ""
    for part in map(str.strip, parts):
        close = len(part) == 1 and part.isalpha() and number[-1:].isdigit()
        number += part if close or not number else f" {part}" if part else ""
    street = street.strip()
    if not street or not number or street.casefold().endswith(f" {number.casefold()}"):
        return street
    return f"{street} {number}"


def _folded(name: str) -> str:
    return " ".join(fold(name.replace("_", " ").replace("-", " ")).strip(" :?*.").split())
