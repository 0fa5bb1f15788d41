"""What people add to the name of a place to say which they mean: `Hengelo (Gld)`, `Rijswijk ZH`.

The official names of places do the same (Afferden L, Haren Gn, Rijswijk (GLD)). This module reads
what the name itself says and knows no places.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from .names import fold
from .vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE

# The abbreviations of provinces in official names, on road signs and in letters, folded.
ABBREVIATIONS: dict[str, str] = {
    written: province
    for province, all_written in (
        ("drenthe", "dr drn drenthe"),
        ("flevoland", "fl fle flv flevoland"),
        ("fryslan", "fr fra frl fri"),
        ("gelderland", "gld gl gelderland"),
        ("groningen", "gr gn grn"),
        ("limburg", "l lb li lim"),
        ("noord-brabant", "nb nbr"),
        ("noord-holland", "nh"),
        ("overijssel", "ov o ovs overijssel"),
        ("utrecht", "u ut utr"),
        ("zeeland", "z ze zl zld zeeland"),
        ("zuid-holland", "zh"),
    )
    for written in all_written.split()
}

# Where no brackets or comma stand, a single letter but L may be anything.
BARE = {
    written
    for written in ABBREVIATIONS
    if len(written) < 4 and (len(written) > 1 or written == "l")
}
_MARKED = re.compile(r"(?P<bare>.+?)\s*(?:\((?P<bracket>[^()]+)\)|,\s*(?P<comma>[^,]+))\s*")
_UNMARKED = re.compile(r"(?P<bare>.*\S)\s+(?P<addition>[^\s()]+)\s*")


class Addition(NamedTuple):
    """A name without its addition, and the slugs that the addition means."""

    bare: str
    province: str
    municipality: str | None = None


def split_addition(name: str) -> Addition | None:
    """Return what `name` and its addition say, or None when it has no addition that we know.

    An abbreviation is read in brackets, after a comma and bare, a whole province or municipality
    only where it is marked off: `Nes (Ameland)`, `Hengelo, Gelderland`.
    """
    marked = _MARKED.fullmatch(name)
    if marked:
        bare, addition = marked["bare"], (marked["bracket"] or marked["comma"]).strip()
        province = ABBREVIATIONS.get(fold(addition).replace(" ", "")) or PROVINCIE.find(addition)
        if province:
            return Addition(bare, province)
        municipality = GEMEENTE.find(re.sub(r"(?i)^gem(\.|eente)?\s+", "", addition))
        if municipality:
            return Addition(bare, GEMEENTE_PROVINCIE[municipality], municipality)
        return None
    unmarked = _UNMARKED.fullmatch(name)
    if unmarked and (written := fold(unmarked["addition"])) in BARE:
        return Addition(unmarked["bare"], ABBREVIATIONS[written])
    return None


# The whole country, as people write it where a place or a region is asked for, folded.
COUNTRY = frozenset(
    {
        *("nederland", "heel nederland", "gans nederland", "door heel nederland"),
        *("hele land", "het hele land", "heel het land", "landelijk", "overal"),
    }
)
# Towns and countries across the border and overseas that people name, and no place here is called.
ABROAD = frozenset(
    re.findall(
        r"\w+",
        """aken antwerpen aruba belgie berlijn bocholt brugge brussel curacao duitsland dusseldorf
        emden emmerik genk gent gronau hasselt keulen kleef leuven londen luik maaseik mechelen
        munster nordhorn paramaribo parijs suriname turnhout vlaanderen""",
    )
)
# What stands around a name and is no part of it, in a letter or on a map.
AROUND = re.compile(
    r"^(?:nl[ -])?[0-9]{4} ?[a-z]{2}\b,? *"
    r"|^(?:de )?(?:gemeente|gem\.|stad|dorp|plaats|heel|regio|streek|provincie|prov\.) +"
    r"|,? *\(?\b(?:nederland|the netherlands|holland|nl)\)?$|[ ,]+\(?(?:e\.?o\.?|en omgeving"
    r"|en omstreken|stad|centrum|gemeente)\)?$|^[^,]*[0-9][^,]*, *|[.,;:]+$",
    re.IGNORECASE,
)


# The most letters of a name that is looked into; no place here has half as many.
LONGEST = 200


def alone(name: str) -> str:
    """Return a name without the postal code, the country and the like that stand around it."""
    if len(name) > LONGEST:
        return name
    while fold(name) not in COUNTRY:
        bare = AROUND.sub("", name.strip()).strip()
        if bare in ("", name):
            break
        name = bare
    return name
