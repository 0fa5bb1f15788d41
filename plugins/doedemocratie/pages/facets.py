"""Facets: by which values hubs are found, and the landing page of each value.

A field becomes a facet in the model (`facet=True`); here its values are read off a hub, and here
stands how the heading of its landing pages reads.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from ..model.hub import Hub
from ..model.vocab import BEREIK, PROVINCIE, TYPE, Vocabulary
from ..records.places import gazetteer


@dataclass(frozen=True, slots=True)
class Landing:
    """The landing pages of one facet: its parameter, its choices, how a heading reads, and the
    word that names the facet in running text."""

    parameter: str
    vocabulary: Vocabulary
    heading: Callable[[str], str]
    word: str


def _inflected(label: str) -> str:
    """Return a Dutch adjective as it stands before "knooppunten": "Lokale"."""
    stems = {"informeel": "informele", "formeel": "formele", "lokaal": "lokale",
             "regionaal": "regionale", "landelijk": "landelijke"}  # fmt: skip
    return stems.get(label, label).capitalize()


LANDINGS: tuple[Landing, ...] = (
    Landing("type", TYPE, lambda label: f"{_inflected(label)} knooppunten", "soort"),
    Landing("bereik", BEREIK, lambda label: f"{_inflected(label)} knooppunten", "bereik"),
    Landing("provincie", PROVINCIE, lambda label: f"Knooppunten in {label}", "provincie"),
)
BY_PARAMETER: Mapping[str, Landing] = {landing.parameter: landing for landing in LANDINGS}


def values(hub: Hub, parameter: str) -> tuple[str, ...]:
    """Return the choices under which a hub is found; none when nobody told.

    A hub with branches is found in the province of each of them.
    """
    if parameter == "provincie":
        spots = [gazetteer().locate(hub), *map(gazetteer().locate, hub.locaties or ())]
        return _distinct(spot.province for spot in spots if spot.province)
    value = getattr(hub, parameter)
    if value is None:
        return ()
    return _distinct([value] if isinstance(value, str) else value)


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
