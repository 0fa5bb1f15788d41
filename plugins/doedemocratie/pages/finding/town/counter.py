"""What stands on the card for the counter of a town hall, of each hub: where, when, and how."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, zip_longest

from ....frozen import frozen
from ....model.kinds.hub import Hub
from ....model.kinds.hub_times import Branch, Opening
from ...frame import dates, rhythm, week
from ...frame.spec import Site
from ...lists.cards import HubCard

# So many hubs and times of one fit on half a sheet of A4.
MOST = 8
TIMES = 3


@frozen
class CounterHub:
    """A hub on the card; `sure` is "" when it looked at its own profile in the last year."""

    name: str
    place: str
    hours: str
    contact: str
    sure: str

    @property
    def useful(self) -> bool:
        """Return whether who reads it can go there or ask."""
        return bool(self.place and self.contact)


def counter_hub(
    hub: Hub, card: HubCard, site: Site, there: Branch | None = None, *, fresh: bool = True
) -> CounterHub:
    """Return a hub as it stands on the card, at its own address or at a branch."""
    national = "landelijk" in (hub.bereik or ())
    shut = week.closed(hub.tijdelijk_gesloten, site.today)
    openings = (there.bereikbaar if there else hub.bereikbaar) or ()
    contact = hub.telefoon or hub.email or _bare(hub.website or "")
    return CounterHub(
        name=hub.naam,
        place=_place(hub, card, there) or "Werkt in het hele land" * national,
        hours=". ".join(filter(None, (_hours(openings), shut.rstrip(".")))),
        contact=(there.contact if there else "") or contact,
        sure="" if fresh else _doubt(hub, card),
    )


def _place(hub: Hub, card: HubCard, there: Branch | None) -> str:
    address = (there.adres if there else hub.adres) or ""
    where = there.plaats if there else card.where
    parts = (there.naam if there else "", address, "" if where in address else where)
    return ", ".join(filter(None, parts))


def _doubt(hub: Hub, card: HubCard) -> str:
    if hub.provisional():
        return "Voorlopig profiel: vraag eerst of je er nog terechtkunt."
    return f"{card.freshness}: vraag eerst of het nog klopt."


def in_turns(sides: Iterable[Sequence[str]]) -> tuple[str, ...]:
    """Return hubs of several sides, one of each in turn."""
    return tuple(filter(None, chain.from_iterable(zip_longest(*sides))))


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
