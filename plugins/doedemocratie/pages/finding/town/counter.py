"""What stands on the card for the counter of a town hall, of each hub: where, when, and how."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ....model.kinds.hub import Hub
from ....model.kinds.hub_times import Opening
from ...frame import dates, rhythm, week
from ...frame.spec import Site
from ...lists.cards import HubCard

# So many hubs and times of one fit on half a sheet of A4.
MOST = 8
TIMES = 3


@dataclass(frozen=True, slots=True)
class CounterHub:
    """A hub on the card; `sure` is "" when it looked at its own profile."""

    name: str
    place: str
    hours: str
    contact: str
    sure: str


def counter_hub(hub: Hub, card: HubCard, site: Site) -> CounterHub:
    """Return a hub as it stands on the card."""
    address = hub.adres or ""
    place = ", ".join(filter(None, (address, card.where if card.where not in address else "")))
    national = "landelijk" in (hub.bereik or ())
    shut = week.closed(hub.tijdelijk_gesloten, site.today)
    return CounterHub(
        name=hub.naam,
        place=place or "Werkt in het hele land" * national,
        hours=". ".join(filter(None, (_hours(hub.bereikbaar or ()), shut.rstrip(".")))),
        contact=hub.telefoon or hub.email or _bare(hub.website or ""),
        sure="Voorlopig profiel: vraag eerst of je er nog terechtkunt." * hub.provisional(),
    )


def _hours(openings: tuple[Opening, ...]) -> str:
    """Return the first times of a hub in one line, and that there are more."""
    told = list(dict.fromkeys(filter(None, map(_time, openings))))
    more = ("en meer op de site",) if len(told) > TIMES else ()
    return "; ".join((*told[:TIMES], *more))


def _time(opening: Opening) -> str:
    return ", ".join(_parts(opening))


def _parts(opening: Opening) -> Iterator[str]:
    days = rhythm.words(opening)
    hours = dates.hours(opening.van, opening.tot)
    if days or hours:
        yield f"{days} {hours}".strip()
    if opening.op_afspraak:
        yield "op afspraak"
    if opening.waar:
        yield opening.waar


def _bare(address: str) -> str:
    """Return a web address as people write it on paper."""
    return address.removeprefix("https://").removeprefix("http://").removesuffix("/")
