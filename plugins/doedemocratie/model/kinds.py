"""The registry of kinds: folder, model and names. A new kind of record is a row here."""

from __future__ import annotations

from dataclasses import dataclass

from .action import Action
from .base import Record
from .experiment import Experiment
from .fields import FieldSpec, describe
from .growth_factor import GrowthFactor
from .hub import Hub
from .offer import Offer
from .story import Story


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: its id, its folder below content/, its model and its Dutch names."""

    id: str
    folder: str
    model: type[Record]
    name: str
    plural: str
    fields: tuple[FieldSpec, ...]


def _kind(id: str, folder: str, model: type[Record], name: str, plural: str) -> Kind:
    return Kind(id, folder, model, name, plural, describe(model))


KINDS: tuple[Kind, ...] = (
    _kind("hub", "hubs", Hub, "knooppunt", "knooppunten"),
    _kind("experiment", "experiments", Experiment, "experiment", "experimenten"),
    _kind("offer", "academy", Offer, "academy-aanbod", "keer academy-aanbod"),
    _kind("story", "stories", Story, "verhaal", "verhalen"),
    _kind("growth-factor", "growth-factors", GrowthFactor, "groeistof", "groeistoffen"),
    _kind("action", "actions", Action, "losse actie", "losse acties"),
)
BY_FOLDER: dict[str, Kind] = {kind.folder: kind for kind in KINDS}
BY_ID: dict[str, Kind] = {kind.id: kind for kind in KINDS}
BY_MODEL: dict[type[Record], Kind] = {kind.model: kind for kind in KINDS}

# Every facet is also a folder of landing pages, so no record may have its name; the rest are
# names that a web server, Windows or this site's own pages need.
RESERVED: frozenset[str] = frozenset(
    {spec.name.replace("_", "-") for kind in KINDS for spec in kind.fields if spec.facet}
    | {"index", "404", "assets", "data", "schemas", "merk", "feed", "pagefind", "vorm", "trekker"}
    | {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(1, 10)}
)
