"""How a slug is made of a name; what a slug is stands in model.names.

assets/js/text/names.js does the same with names in our letters; tests/names.json is the table of
cases for both. Names in other scripts are spelled in our letters here, which a browser cannot.
"""

from __future__ import annotations

from slugify import slugify

from ...model.kinds import RESERVED, Kind
from ...model.words.names import LONGEST, SHORTEST, WITHOUT_APOSTROPHES


def slug(name: str) -> str:
    """Return a name as a slug, cut between words where it is too long; "" where nothing is left."""
    return slugify(
        name.translate(WITHOUT_APOSTROPHES),
        entities=False,
        decimal=False,
        hexadecimal=False,
        max_length=LONGEST,
        word_boundary=True,
        save_order=True,
    )


def usable(wish: str, kind: Kind) -> str:
    """Return a slug that a record of a kind may have.

    The word of its kind stands behind one that is too short or that the site needs itself.
    """
    if len(wish) >= SHORTEST and wish not in RESERVED:
        return wish
    return "-".join(filter(None, (wish, slug(kind.name))))
