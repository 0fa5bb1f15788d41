"""How a slug is made of a name; what a slug is stands in model.names.

assets/js/text/names.js does the same; tests/names.json is the table of cases for both.
"""

from __future__ import annotations

import re

from ...model.kinds import RESERVED, Kind
from ...model.words.letters import LETTERS
from ...model.words.names import LONGEST, SHORTEST, WITHOUT_APOSTROPHES, plain

_SPELLED = str.maketrans(LETTERS)


def slug(name: str) -> str:
    """Return a name as a slug, cut between words where it is too long; "" where nothing is left.

    What the library would spell by itself, and a browser could not, is spelled or parted before.
    """
    letters = plain(name.translate(WITHOUT_APOSTROPHES)).translate(_SPELLED)
    words = re.findall("[a-z0-9]+", letters)
    whole = "-".join(words)
    if len(whole) <= LONGEST:
        return whole
    from slugify import slugify  # noqa: PLC0415  few names are so long

    return slugify(" ".join(words), max_length=LONGEST, word_boundary=True, save_order=True)


def usable(wish: str, kind: Kind) -> str:
    """Return a slug that a record of a kind may have.

    The word of its kind stands behind one that is too short or that the site needs itself.
    """
    if len(wish) >= SHORTEST and wish not in RESERVED:
        return wish
    return "-".join(filter(None, (wish, slug(kind.name))))
