"""schema.org data for the head of a page, written so that no value can end its script element."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from itertools import islice

from markupsafe import Markup

from ...model.kinds.hub import Hub
from ...model.kinds.hub_times import Season
from ...model.values.time import MIDNIGHT
from ...model.words.municipalities import CARIBBEAN
from ...model.words.vocab import DAGEN
from ...records.files.places import gazetteer
from . import rhythm
from .spec import Site

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEXT = 6
_ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def script(data: dict[str, object]) -> Markup:
    """Return `data` as a JSON-LD element; raises ValueError for a number that is no JSON."""
    text = json.dumps(
        {"@context": "https://schema.org", **data}, ensure_ascii=False, allow_nan=False
    )
    for char, escape in _ESCAPES.items():
        text = text.replace(char, escape)
    written = Markup(text)  # noqa: S704  # no < > & is left in it
    return Markup('<script type="application/ld+json">%s</script>') % written


def hub(record: Hub, url: str, site: Site) -> Markup:
    """Return a hub as an Organization (or Person); nothing for the example."""
    if record.voorbeeld:
        return Markup()
    data: dict[str, object] = {
        "@type": "Person" if record.wie == "persoon" else "Organization",
        "name": record.naam,
        "description": record.samenvatting,
    }
    if site.address:
        data["@id"] = site.address + url
    if record.website and not record.provisional():
        data["url"] = record.website
    location = gazetteer().locate(record)
    if record.plaats:
        address = {"@type": "PostalAddress", "addressLocality": record.plaats}
        if record.adres:
            address["streetAddress"] = record.adres
        # ISO 3166-1: the Caribbean Netherlands have a code of their own.
        address["addressCountry"] = "BQ" if location.province == CARIBBEAN[0] else "NL"
        data["address"] = address
    place: dict[str, object] = {}
    if location.lat is not None and location.lon is not None:
        place["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": location.lat,
            "longitude": location.lon,
        }
    if record.stadium != "gestopt" and (times := list(opening_hours(record, site.today))):
        place["openingHoursSpecification"] = times
    if place and record.wie != "persoon":
        data["location"] = {"@type": "Place", **place}
    return script(data)


def opening_hours(record: Hub, today: dt.date) -> Iterator[dict[str, object]]:
    """Yield when a hub is open and closed; only what is at known times and without appointment.

    schema.org knows weeks only: what is not every week stands as its next days, each by itself.
    """
    for part in record.bereikbaar or ():
        if not (part.on() and part.van and part.tot) or part.op_afspraak:
            continue
        # A day that has no end before midnight: 24:00 would be no time.
        times = {
            "@type": "OpeningHoursSpecification",
            "opens": f"{part.van:%H:%M}",
            "closes": "23:59" if part.tot == MIDNIGHT else f"{part.tot:%H:%M}",
        }
        if part.ritme in (None, rhythm.EVERY_WEEK):
            days = [_DAYS[DAGEN.ids().index(name)] for name in part.on()]
            yield {**times, "dayOfWeek": days, **_during(part.periode, today)}
            continue
        for date in islice(rhythm.following(part, today), _NEXT):
            yield {**times, "validFrom": date.isoformat(), "validThrough": date.isoformat()}
    for closure in record.tijdelijk_gesloten or ():
        if not closure.tot or closure.tot >= today:
            last = {"validThrough": closure.tot.isoformat()} if closure.tot else {}
            yield {
                "@type": "OpeningHoursSpecification",
                "opens": "00:00",
                "closes": "00:00",
                "validFrom": closure.van.isoformat(),
                **last,
            }


def _during(season: Season | None, today: dt.date) -> dict[str, object]:
    if not season:
        return {}
    first, last = rhythm.span(season, today)
    return {"validFrom": first.isoformat(), "validThrough": last.isoformat()}


def website(site: Site) -> Markup:
    """Return the site as a WebSite."""
    data: dict[str, object] = {"@type": "WebSite", "name": site.name, "inLanguage": "nl"}
    if site.address:
        data["url"] = site.address
    if site.publisher:
        data["publisher"] = {"@type": "Organization", "name": site.publisher}
    return script(data)
