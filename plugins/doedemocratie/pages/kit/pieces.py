"""A file that is made of a record, before it is made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A file to come: its address below the site, what makes it, and all that it shows.

    `maker` is a row of `kit.making.MAKERS`. `view` is a frozen dataclass of plain values (text,
    numbers, yes or no, None, tuples and dataclasses of them): two pieces of one maker with equal
    views are the same bytes.
    """

    address: str
    maker: str
    view: object
