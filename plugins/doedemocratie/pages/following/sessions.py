"""The programme of the Academy as a calendar: every session of every offer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...model.kinds.kind import FIRST_DAY
from ...model.kinds.offer import Offer, Session
from ...records.catalogue import Catalogue, Entry
from ...records.files.places import zone_of
from ..frame import dates, urls
from ..frame.spec import Site
from . import calendars
from .calendars import Event
from .identity import first_slug, unique


def calendar(catalogue: Catalogue, site: Site) -> bytes:
    """Return the calendar of the Academy; without a session it is one in which nothing stands."""
    every = (event for entry in catalogue.of(Offer) for event in events(entry, site))
    return calendars.written(f"Academy van {site.name}", every)


def events(entry: Entry[Offer], site: Site) -> Iterator[Event]:
    """Yield the sessions of an offer, those that were too."""
    record, often = entry.record, Counter[str]()
    url = site.address and site.address + urls.offer(entry.slug)
    for session in record.data or ():
        day = session.datum.isoformat()
        often[day] += 1
        yield Event(
            uid=unique(site, "academy", first_slug(entry), day, often[day]),
            stamp=record.told() or FIRST_DAY,
            day=session.datum,
            begin=session.van,
            end=session.tot,
            title=record.titel,
            place=session.place(),
            text="\n".join(filter(None, (_from(session), record.samenvatting, url))),
            url=url,
            zone=zone_of(session.waar),
        )


def _from(session: Session) -> str:
    """Return when it begins where nobody told when it ends: a calendar shows a moment then."""
    return dates.hours(session.van, None).capitalize() if not session.tot else ""
