"""How a slug is made of a name; what a slug is stands in model.names.

assets/js/text/names.js does the same; tests/names.json is the table of cases for both.
"""

from __future__ import annotations

import re
import unicodedata

from ...model.kinds import RESERVED, Kind
from ...model.words.letters import LETTERS
from ...model.words.names import LONGEST, SHORTEST, WITHOUT_APOSTROPHES

_SPELLED = str.maketrans(LETTERS)


def slug(name: str) -> str:
    """Return a name as a slug, cut between words where it is too long; "" where nothing is left."""
    parts = unicodedata.normalize("NFKD", name.translate(WITHOUT_APOSTROPHES)).lower()
    bare = "".join(char for char in parts if not unicodedata.category(char).startswith("M"))
    whole = re.sub(r"[^a-z0-9]+", "-", bare.translate(_SPELLED)).strip("-")
    if len(whole) <= LONGEST:
        return whole
    return re.sub(r"-[^-]*$", "", whole[: LONGEST + 1])[:LONGEST]


def usable(wish: str, kind: Kind) -> str:
    """Return a slug that a record of a kind may have.

    The word of its kind stands behind one that is too short or that the site needs itself.
    """
    if len(wish) >= SHORTEST and wish not in RESERVED:
        return wish
    return "-".join(filter(None, (wish, slug(kind.name))))
