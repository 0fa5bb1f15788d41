"""Where made-up hubs are: most in few municipalities, a quarter in villages."""

from __future__ import annotations

import itertools
import random
from functools import cache

from ...model.words.municipalities import MUNICIPALITIES
from ...model.words.names import fold
from ...records.files.places import gazetteer
from .words import words

VILLAGES = 0.25
# Where most hubs are, the most first; the other municipalities follow by their names.
LARGE = words(
    "Amsterdam Rotterdam Utrecht Eindhoven Groningen Tilburg Almere Breda Nijmegen Apeldoorn "
    "Arnhem Haarlem Amersfoort Zwolle Leiden Dordrecht Maastricht Leeuwarden Alkmaar Deventer "
    "Delft Enschede Zaanstad Venlo Assen Middelburg Gouda Hilversum Roosendaal Emmen"
)


@cache
def towns() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Return municipalities whose name is that of one place, and the weights added up (Zipf)."""
    names = [name for _, name, _ in MUNICIPALITIES if len(gazetteer().find(name)) == 1]
    names.sort(key=lambda name: LARGE.index(name) if name in LARGE else len(LARGE))
    weights = itertools.accumulate(1 / (rank + 3) for rank in range(len(names)))
    return tuple(names), tuple(weights)


@cache
def villages() -> tuple[str, ...]:
    """Return the places that give no municipality its name, but lie in one that we know."""
    bearing = {fold(name.split(" (")[0]) for _, name, _ in MUNICIPALITIES}
    every = (places[0] for places in gazetteer().by_folded_name().values())
    return tuple(
        dict.fromkeys(
            place.name
            for place in every
            if place.lat is not None
            and place.municipality
            and fold(place.name) not in bearing
            and len(gazetteer().find(place.name)) == 1
        )
    )


def throw(dice: random.Random) -> str:
    """Return the name of a place that is the only one of its name."""
    if dice.random() < VILLAGES:
        return dice.choice(villages())
    names, weights = towns()
    return dice.choices(names, cum_weights=weights)[0]
