"""What hubs make and do: stories, offers, experiments, and the growth factors they are about."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from zoneinfo import ZoneInfo

from markupsafe import Markup

from ....model.kinds.experiment import Experiment
from ....model.kinds.growth_factor import GrowthFactor
from ....model.kinds.hub import Hub
from ....model.kinds.offer import Offer, Session
from ....model.kinds.parts import Lead
from ....model.kinds.story import Story, last_change
from ....model.words.names import fold
from ....model.words.vocab import EXPERIMENT_STATUS, OFFER_STATUS, OFFER_VORM, VOOR_WIE
from ....records.catalogue import Catalogue, Entry
from ....records.files.places import zone_of
from .. import urls
from ..spec import Site
from .hubs import named
from .site import publisher
from .written import Data, address, filled, script

_COURSE = "Course"
_PROJECT = "Project"


def story(entry: Entry[Story], hubs: Iterable[Entry[Hub]], site: Site, picture: str = "") -> Markup:
    """Return a story as an Article; nothing for one that is not public yet.

    `picture` is the address below the site of the picture with it. Who wrote it is told by name:
    whether that is a person nobody asked, but of the editors themselves.
    """
    record = entry.record
    if not record.public(site.today):
        return Markup()
    ours = all(fold(author.naam) == "redactie" for author in record.auteurs)
    editors: Data = {"@type": "Organization", "name": site.publisher or f"Redactie van {site.name}"}
    return script(
        filled(
            {
                **_work(urls.story(entry.slug), site),
                "@type": "Article",
                "headline": record.titel,
                "description": record.samenvatting,
                "datePublished": record.datum.isoformat(),
                "dateModified": last_change(record).isoformat(),
                "creditText": ", ".join(author.naam for author in record.auteurs),
                "author": editors if ours else None,
                "publisher": publisher(site),
                "image": picture and site.address and site.address + picture,
                "about": _factors(record.groeistof, urls.story(entry.slug), site),
                "mentions": [named(hub, site) for hub in hubs if not hub.record.voorbeeld],
                "isBasedOn": record.bron.url if record.bron else None,
            }
        )
    )


def offer(entry: Entry[Offer], catalogue: Catalogue, site: Site) -> Markup:
    """Return an offer as a Course, with the days that are still to come; a guide is no course."""
    record, url = entry.record.as_of(site.today), urls.offer(entry.slug)
    data: Data = {
        **_work(url, site),
        "@type": OFFER_VORM.choice(record.vorm).schema,
        "name": record.titel,
        "description": record.samenvatting,
        "creativeWorkStatus": OFFER_STATUS.label(record.status),
        "teaches": list(record.leerdoelen or ()),
        "audience": [
            {"@type": "Audience", "audienceType": VOOR_WIE.label(who)}
            for who in record.voor_wie or ()
        ],
        "isAccessibleForFree": True if record.kosten == "gratis" else None,
        "provider": list(_pulling(record.gangmakers, catalogue, site)),
        "about": _factors(record.groeistof, url, site),
    }
    if data["@type"] == _COURSE:
        to_come = (day for day in record.data or () if day.datum >= site.today)
        data["hasCourseInstance"] = [_instance(day, record) for day in to_come]
    return script(filled(data))


def experiment(entry: Entry[Experiment], catalogue: Catalogue, site: Site) -> Markup:
    """Return an experiment as a Project from the day somebody said yes; before, as a text."""
    record, url = entry.record, urls.experiment(entry.slug)
    status = EXPERIMENT_STATUS.choice(record.status)
    data: Data = {
        "@type": status.schema,
        "@id": site.address and site.address + url,
        "name": record.titel,
        "description": record.samenvatting,
    }
    if status.schema == _PROJECT:
        data["areaServed"] = list(record.regio or ())
        data["member"] = list(_pulling(record.trekkers, catalogue, site))
    else:
        data |= _work(url, site)
        data["creativeWorkStatus"] = status.label
        data["about"] = _factors(record.groeistof, url, site)
    return script(filled(data))


def factor(entry: Entry[GrowthFactor], site: Site) -> Markup:
    """Return a growth factor as a term of the harvest."""
    url = urls.factor(entry.slug)
    whole: Data = {
        "@type": "DefinedTermSet",
        "name": "Groeistof",
        "url": address(urls.FACTORS, url, site),
    }
    return script(
        {
            "@type": "DefinedTerm",
            "name": entry.record.titel,
            "description": entry.record.samenvatting,
            "url": address(url, url, site),
            "inDefinedTermSet": whole,
        }
    )


def _work(url: str, site: Site) -> Data:
    """Return what every text of the site has."""
    return {"@id": site.address and site.address + url, "inLanguage": "nl"}


def _factors(slugs: Iterable[str] | None, page: str, site: Site) -> list[Data]:
    """Return the growth factors that have a page."""
    return [
        {
            "@type": "DefinedTerm",
            "name": site.factor(slug),
            "url": address(urls.factor(slug), page, site),
        }
        for slug in slugs or ()
        if slug in site.factors
    ]


def _pulling(leads: Iterable[Lead] | None, catalogue: Catalogue, site: Site) -> Iterator[Data]:
    """Yield the hubs that said yes; what anybody else is, a person or not, nobody told."""
    for lead in leads or ():
        entry = catalogue.get(Hub, lead.hub) if lead.hub else None
        if entry and lead.rol == "bevestigd" and not entry.record.voorbeeld:
            yield named(entry, site)


def _instance(session: Session, record: Offer) -> Data:
    """Return a day of a course."""
    place: Data | None = {"@type": "Place", "name": session.waar} if session.waar else None
    mode = ("blended" if place else "online") if session.online else ("onsite" if place else "")
    return filled(
        {
            "@type": "CourseInstance",
            "name": record.titel,
            "courseMode": mode,
            "startDate": _moment(session.datum, session.van, session),
            "endDate": session.tot and _moment(session.last_day(), session.tot, session),
            "location": place,
        }
    )


def _moment(date: dt.date, time: dt.time | None, session: Session) -> str:
    """Return a day, or a time of it by the clocks of where a session is."""
    if not time:
        return date.isoformat()
    return dt.datetime.combine(date, time, ZoneInfo(zone_of(session.waar))).isoformat()
