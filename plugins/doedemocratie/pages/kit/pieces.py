"""Files that are made of records, before they are made."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ...frozen import frozen


@frozen
class Piece:
    """A file to come: its address below the site, what makes it, and all that it shows.

    `maker` is a row of `kit.making.MAKERS`. `view` is a frozen dataclass of plain values (text,
    numbers, yes or no, None, tuples and dataclasses of them): two pieces of one maker with equal
    views are the same bytes.
    """

    address: str
    maker: str
    view: object


@frozen
class Asked:
    """Files that are asked for together.

    `of` is all that they follow from, besides our code: while both stay the same, so do the files,
    and nobody has to work out again what they show. None: that is worked out each time. `makers`
    are all that may make one of them.
    """

    of: bytes | None
    makers: tuple[str, ...]
    pieces: Callable[[], Iterable[Piece]]
