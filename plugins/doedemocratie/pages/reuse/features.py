"""Every hub and its branches as GeoJSON (RFC 7946), each with how precisely it stands there."""

from __future__ import annotations

from collections.abc import Iterator

from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Branch
from ...records.catalogue import Entry
from ..frame import urls
from .tables import CREDIT, VERSION, Table, credit, whole
from .values import Data
from .whereabouts import whereabouts

# Of a point what the table of hubs does not have.
_BRANCH = ("locatie", "Naam van de locatie, als het punt er een is")
_TOLD = (
    *("id", "naam", "type", "stadium", "voorlopig", "pagina"),
    *("plaats", "gemeente", "provincie", "nauwkeurigheid"),
)


def properties(table: Table) -> list[tuple[str, str]]:
    """Return what a point has: (key, label), as the fields of hubs are called."""
    labels = {extra.name: extra.label for extra in table.extras()}
    labels |= {spec.name: spec.label for spec in table.kind.fields}
    return [*((key, labels[key]) for key in _TOLD), _BRANCH]


def collection(table: Table) -> Data:
    """Return what stands around the features of all hubs."""
    return {
        "type": "FeatureCollection",
        "formaat": VERSION,
        "licentie": urls.LICENCE,
        CREDIT: credit(table.site),
        "peildatum": table.site.today.isoformat(),
        "features": [],
    }


def of_hub(table: Table, entry: Entry[Hub]) -> Iterator[Data]:
    """Yield the features of a hub and its branches; where no spot is known without geometry."""
    hub = entry.record
    about: Data = {
        "id": entry.slug,
        "naam": hub.naam,
        "type": hub.type,
        "stadium": hub.stadium,
        "voorlopig": hub.provisional(),
        "pagina": whole(urls.hub(entry.slug), table.site),
    }
    yield _feature(entry.slug, hub, about)
    for number, branch in enumerate(hub.locaties or (), start=1):
        yield _feature(f"{entry.slug}-{number}", branch, {**about, "locatie": branch.naam})


def _feature(name: str, spot: Hub | Branch, about: Data) -> Data:
    where = whereabouts(spot)
    geometry: Data | None = None
    if where.spot:
        lat, lon = where.spot
        geometry = {"type": "Point", "coordinates": [lon, lat]}
    about = about | {
        "plaats": spot.plaats,
        "gemeente": where.municipality,
        "provincie": where.province,
        "nauwkeurigheid": where.precision,
    }
    return {
        "type": "Feature",
        "id": name,
        "geometry": geometry,
        "properties": {key: value for key, value in about.items() if value is not None},
    }
