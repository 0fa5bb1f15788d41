"""All that the form knows of places, as one JSON file (assets/js/form/gazetteer.js reads it).

It is what records.places and model.additions know, packed: a visitor fetches it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable

from ..model.words.additions import ABBREVIATIONS, ABROAD, AROUND, BARE, COUNTRY
from ..model.words.names import fold, in_order
from ..model.words.regions import REGIO
from ..model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, PROVINCIE
from ..records.files.places import Place, gazetteer
from ..records.telling import messages

PLACES = "data/forms/plaatsen.json"

DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
LETTERS = dict(zip(PROVINCIE.ids(), DIGITS[10:], strict=False))
NUMBERS = {slug: number for number, slug in enumerate(GEMEENTE_PROVINCIE)}


def text() -> str:
    """Return the JSON of all places.

    `places` {name as written: code} as a list of them is shown, `others` {other name, folded:
    [name, code]} and `added` {folded name and letter of a province: code} for namesakes that go by
    their addition; a code is three signs for each place that bears the name: the letter of its
    province and the number of its municipality, ? and -- where nobody knows. `provinces` {letter:
    id}; `called`, `short` {name or abbreviation, folded: letter}; `bare`, the abbreviations that
    need no brackets; `municipalities` {id: letter} by number; `towns` {name, folded: id};
    `regions`, their names folded; `country`, what means all of it; `abroad`, what lies elsewhere;
    `around`, a pattern of what stands around a name; `meant`, the guess at a name.
    """
    by_name = sorted(
        gazetteer().by_folded_name().items(),
        key=lambda named: (in_order(named[1][0].name), named[0]),
    )
    names: dict[str, str] = {}
    others: dict[str, list[str]] = {}
    for folded, bearers in by_name:
        written, code = bearers[0].name, _code(bearers)
        if fold(written) == folded:
            names[written] = code
        else:
            others[folded] = [written, code]
    data = {
        "places": names,
        "others": others,
        "added": {
            f"{folded} {LETTERS[province]}": _code([place])
            for (folded, province), place in gazetteer().by_addition().items()
        },
        "provinces": {letter: province for province, letter in LETTERS.items()},
        "called": {
            name: LETTERS[PROVINCIE.find(label) or ""]
            for name, label in PROVINCIE.written().items()
        },
        "short": {short: LETTERS[province] for short, province in ABBREVIATIONS.items()},
        "bare": sorted(BARE),
        "municipalities": {
            slug: LETTERS[province] for slug, province in GEMEENTE_PROVINCIE.items()
        },
        "towns": {name: GEMEENTE.find(name) for name in GEMEENTE.written()},
        "regions": sorted(REGIO.written()),
        "country": sorted(COUNTRY),
        "abroad": sorted(ABROAD),
        "around": AROUND.pattern,
        "meant": messages.MEANT,
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _code(bearers: Iterable[Place]) -> str:
    return "".join(_sign(place) for place in bearers)


def _sign(place: Place) -> str:
    letter = LETTERS[place.province] if place.province else "?"
    if place.municipality is None:
        return f"{letter}--"
    high, low = divmod(NUMBERS[place.municipality], len(DIGITS))
    return f"{letter}{DIGITS[high]}{DIGITS[low]}"
