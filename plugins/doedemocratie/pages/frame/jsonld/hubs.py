"""A hub: an organisation of its sort, or a person; where it is, and when one can come there."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from ....model.kinds.hub import Hub
from ....model.kinds.hub_times import Branch
from ....model.words.municipalities import CARIBBEAN
from ....model.words.vocab import PROVINCIE, TALEN, WIE
from ....records.catalogue import Entry
from ....records.files.places import Location, gazetteer
from .. import urls
from ..spec import Site
from .hours import opening_hours
from .identity import same
from .written import Data, filled, script

PERSON, ORGANIZATION = "Person", "Organization"


def hub(record: Hub, url: str, site: Site, logo: str = "") -> Markup:
    """Return a hub by what it says of itself; nothing for the example.

    `logo` is the address of its logo below the site. Of a provisional hub only its name and its
    place are told: it did not say the rest itself.
    """
    if record.voorbeeld:
        return Markup()
    place, own = gazetteer().locate(record), not record.provisional()
    kind = sort(record)
    data: Data = {
        "@type": kind,
        "@id": site.address and site.address + url,
        "name": record.naam,
        "address": _address(record, place, street=own),
    }
    if own:
        data |= _said(record, person=kind == PERSON)
        if logo and site.address:
            data["image" if kind == PERSON else "logo"] = site.address + logo
        if record.stadium != "gestopt":
            data |= _reached(record, place, site, person=kind == PERSON)
    return script(filled(data))


def sort(record: Hub) -> str:
    """Return what schema.org calls such a hub; no sort of organisation that it did not say."""
    told = WIE.choice(record.wie).schema if record.wie else ""
    if told in ("", PERSON, ORGANIZATION):
        return told or ORGANIZATION
    return ORGANIZATION if record.provisional() else told


def named(entry: Entry[Hub], site: Site) -> Data:
    """Return a hub as others name it."""
    whose = site.address and site.address + urls.hub(entry.slug)
    return filled({"@type": sort(entry.record), "@id": whose, "name": entry.title})


def _said(record: Hub, *, person: bool) -> Data:
    """Return what a hub says of itself."""
    return {
        "description": record.samenvatting,
        "url": record.website,
        "email": record.email,
        "telephone": record.telefoon,
        "slogan": None if person else record.slogan,
        "foundingDate": None if person or not record.sinds else str(record.sinds),
        "sameAs": list(same(link.url for link in record.links or ())),
    }


def _reached(record: Hub, place: Location, site: Site, *, person: bool) -> Data:
    """Return whom a hub is there for, and where and when; a person has no place, but hours."""
    area = list(_area(record))
    times = list(opening_hours(record.bereikbaar, record.tijdelijk_gesloten, site.today))
    told: Data = {"knowsLanguage": [TALEN.choice(language).lang for language in record.talen or ()]}
    if person:
        contact = filled({"hoursAvailable": times, "areaServed": area})
        return {**told, "contactPoint": {"@type": "ContactPoint", **contact} if contact else None}
    own = filled({"geo": _geo(place), "openingHoursSpecification": times})
    places: list[Data] = [{"@type": "Place", **own}] if own else []
    places += [_branch(branch, site) for branch in record.locaties or ()]
    return {**told, "areaServed": area, "location": places[0] if len(places) == 1 else places}


def _area(record: Hub) -> Iterator[str | Data]:
    reach = record.bereik or ()
    yield from record.werkgebied or ()
    if "lokaal" in reach and record.plaats and not record.werkgebied:
        yield record.plaats
    if "regionaal" in reach and record.provincie:
        yield {"@type": "AdministrativeArea", "name": PROVINCIE.label(record.provincie)}
    if "landelijk" in reach:
        yield {"@type": "Country", "name": "Nederland"}


def _branch(branch: Branch, site: Site) -> Data:
    place = gazetteer().locate(branch)
    return filled(
        {
            "@type": "Place",
            "name": branch.naam,
            "address": _address(branch, place, street=True),
            "geo": _geo(place),
            "openingHoursSpecification": list(opening_hours(branch.bereikbaar, None, site.today)),
        }
    )


def _address(record: Hub | Branch, place: Location, *, street: bool) -> Data | None:
    """Return where a hub or a branch is; its `street` only where whoever is there told it."""
    if not record.plaats:
        return None
    return filled(
        {
            "@type": "PostalAddress",
            "addressLocality": record.plaats,
            "streetAddress": record.adres if street else None,
            # ISO 3166-1: the Caribbean Netherlands have a code of their own.
            "addressCountry": "BQ" if place.province == CARIBBEAN[0] else "NL",
        }
    )


def _geo(place: Location) -> Data | None:
    if place.lat is None or place.lon is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": place.lat, "longitude": place.lon}
