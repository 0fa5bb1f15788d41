"""Where a hub is, as files about many tell it: never more precisely than a neighbourhood."""

from __future__ import annotations

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Branch
from ...records.files.places import gazetteer
from ..lists.maps.spots import located
from .values import Data

AREA, PLACE, TOWN, UNKNOWN = "omgeving", "plaats", "gemeente", "onbekend"
# How precisely a hub stands on a map: (word, what it means).
PRECISION = (
    (AREA, "een plek uit het profiel, afgerond: op zijn best op 100 meter precies"),
    (PLACE, "het midden van de plaats"),
    (TOWN, "de plaats waar het gemeentehuis staat"),
    (UNKNOWN, "er is geen plek bekend, zoals bij wie in het hele land werkt"),
)
# What a file says where a profile does not, and from what: field by field.
_OF_PLACE = ("provincie", "gemeente")
DERIVED = dict.fromkeys(
    _OF_PLACE, "Zegt het profiel het niet, dan is het afgeleid van de plaats."
) | {"coordinaten": "In een bestand met alle knooppunten staat bij nauwkeurigheid waarvan ze zijn."}
# Of somebody at home the spot is the middle of the place.
_AT_HOME = "persoon"
_DECIMALS = 3


@frozen
class Geolocation:
    """Where a hub or a branch is: its spot as (latitude, longitude), and how precise that is."""

    municipality: str | None
    province: str | None
    spot: tuple[float, float] | None
    precision: str


def whereabouts(of: Hub | Branch) -> Geolocation:
    """Return where a hub or a branch is."""
    bare = of
    if isinstance(of, Hub) and of.coordinaten and of.wie == _AT_HOME:
        bare = of.model_copy(update={"coordinaten": None})
    where, at = gazetteer().locate(of), located(bare)
    spot = None
    if at and at.lat is not None and at.lon is not None:
        spot = (round(at.lat, _DECIMALS), round(at.lon, _DECIMALS))
    return Geolocation(where.municipality, where.province, spot, _precision(bare))


def _precision(of: Hub | Branch) -> str:
    if isinstance(of, Hub) and of.coordinaten:
        return AREA
    if gazetteer().locate(of).lat is not None:
        return PLACE
    return TOWN if located(of) else UNKNOWN


def filled(data: Data, hub: Hub, *, own: bool) -> Data:
    """Return what is told of a hub, with what follows from its place; `own`: beside its page."""
    place = gazetteer().locate(hub)
    more: Data = dict(zip(_OF_PLACE, (place.province, place.municipality), strict=True))
    if not own:
        spot = whereabouts(hub).spot
        more["coordinaten"] = list(spot) if spot else None
    return data | {key: value for key, value in more.items() if value is not None or key in data}
