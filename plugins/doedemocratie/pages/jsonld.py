"""schema.org data for the head of a page, written so that no value can end its script element."""

from __future__ import annotations

import json

from markupsafe import Markup

from ..model.hub import Hub
from ..model.municipalities import CARIBBEAN
from ..records.places import gazetteer
from .spec import Site

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
    if location.lat is not None and location.lon is not None and record.wie != "persoon":
        data["location"] = {
            "@type": "Place",
            "geo": {
                "@type": "GeoCoordinates",
                "latitude": location.lat,
                "longitude": location.lon,
            },
        }
    return script(data)


def website(site: Site) -> Markup:
    """Return the site as a WebSite."""
    data: dict[str, object] = {"@type": "WebSite", "name": site.name, "inLanguage": "nl"}
    if site.address:
        data["url"] = site.address
    if site.publisher:
        data["publisher"] = {"@type": "Organization", "name": site.publisher}
    return script(data)
