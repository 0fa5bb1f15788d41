"""The data as a catalogue of the government reads it: DCAT-AP-NL 3.0 in Turtle.

What is referred to has its sort said here too: who checks it looks nowhere else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from urllib.parse import quote

from ..frame import urls
from ..frame.spec import Site
from .tables import VERSION, Download, Table

_EU = "http://publications.europa.eu/resource/authority/"
_TYPES = "https://www.iana.org/assignments/media-types/"
LANGUAGE = f"{_EU}language/NLD"
THEME = f"{_EU}data-theme/SOCI"
ACCESS = f"{_EU}access-right/PUBLIC"
COUNTRY = f"{_EU}country/NLD"
# What may stand in an address as it is (RFC 3987).
_KEPT = ":/?#[]@!$&'()*+,;=%-._~"
FORMATS = {
    "application/json": f"{_EU}file-type/JSON",
    "text/csv": f"{_EU}file-type/CSV",
    "application/geo+json": f"{_EU}file-type/GEOJSON",
}
HEAD = """\
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""


def turtle(tables: Sequence[Table], site: Site) -> str:
    """Return the catalogue; "" while the site's address, its publisher or its mail is not known."""
    if not (site.address and site.publisher and site.editors_mail):
        return ""
    parts = [HEAD, *_catalogue(tables, site)]
    for table in tables:
        parts += [_dataset(table, site), *(_file(item, table, site) for item in table.downloads())]
    return "\n".join([*parts, *_others()])


def _catalogue(tables: Sequence[Table], site: Site) -> Iterator[str]:
    datasets = ", ".join(_dataset_iri(table, site) for table in tables)
    title, words = f"Open data van {site.name}", "Alles wat op deze site over initiatieven staat."
    yield f"""\
{_catalogue_iri(site)} a dcat:Catalog ;
  dct:title {_text(title)} ;
  dct:description {_text(words)} ;
  dct:publisher {_agent(site)} ;
  dct:creator {_agent(site)} ;
  dct:license <{urls.LICENCE}> ;
  dct:language <{LANGUAGE}> ;
  dct:modified {_day(site)} ;
  dcat:contactPoint {_contact(site)} ;
  dcat:themeTaxonomy <{_EU}data-theme> ;
  foaf:homepage {_iri(site.address + urls.DATA)} ;
  dcat:dataset {datasets} .
"""
    yield f"""\
{_agent(site)} a foaf:Agent ;
  foaf:name {_text(site.publisher)} .
"""
    yield f"""\
{_contact(site)} a vcard:Kind, vcard:Organization ;
  vcard:fn {_text(site.publisher)} ;
  vcard:hasEmail {_iri(f"mailto:{site.editors_mail}")} .
"""
    yield f"{_iri(site.address + urls.DATA)} a foaf:Document .\n"


def _dataset(table: Table, site: Site) -> str:
    page = site.address + urls.DATA
    files = ", ".join(_file_iri(item, site) for item in table.downloads())
    return f"""\
{_dataset_iri(table, site)} a dcat:Dataset ;
  dct:identifier {json.dumps(f"{page}#{table.name}")} ;
  dct:title {_text(table.title)} ;
  dct:description {_text(table.words)} ;
  dct:publisher {_agent(site)} ;
  dct:creator {_agent(site)} ;
  dct:accessRights <{ACCESS}> ;
  dct:language <{LANGUAGE}> ;
  dct:spatial <{COUNTRY}> ;
  dct:modified {_day(site)} ;
  dcat:version {json.dumps(VERSION)} ;
  dcat:contactPoint {_contact(site)} ;
  dcat:theme <{THEME}> ;
  dcat:landingPage {_iri(page)} ;
  foaf:page {_iri(page)} ;
  dcat:distribution {files} .
"""


def _file(item: Download, table: Table, site: Site) -> str:
    words = f"{table.title}: {item.label}, {item.words}."
    return f"""\
{_file_iri(item, site)} a dcat:Distribution ;
  dct:title {_text(f"{table.title} ({item.label})")} ;
  dct:description {_text(words)} ;
  dcat:accessURL {_iri(site.address + item.url)} ;
  dcat:downloadURL {_iri(site.address + item.url)} ;
  dct:license <{urls.LICENCE}> ;
  dct:language <{LANGUAGE}> ;
  dct:format <{FORMATS[item.media]}> ;
  dcat:mediaType <{_TYPES}{item.media}> .

{_iri(site.address + item.url)} a rdfs:Resource .
"""


def _others() -> Iterator[str]:
    """Yield of what sort is that others give a name to."""
    yield f"<{LANGUAGE}> a dct:LinguisticSystem ."
    yield f"<{urls.LICENCE}> a dct:LicenseDocument ."
    yield f"<{ACCESS}> a dct:RightsStatement ."
    yield f"<{COUNTRY}> a dct:Location ."
    yield f"<{_EU}data-theme> a skos:ConceptScheme ;"
    yield f"  dct:title {_text('Data theme')} ."
    yield f"<{THEME}> a skos:Concept ;"
    yield f"  skos:inScheme <{_EU}data-theme> ;"
    yield f"  skos:prefLabel {_text('Bevolking en samenleving')} ."
    for media, form in FORMATS.items():
        yield f"<{form}> a dct:MediaTypeOrExtent ."
        yield f"<{_TYPES}{media}> a dct:MediaType ."
    yield ""


def _catalogue_iri(site: Site) -> str:
    return _iri(f"{site.address}{urls.DATA}#catalogus")


def _agent(site: Site) -> str:
    return _iri(f"{site.address}{urls.DATA}#uitgever")


def _contact(site: Site) -> str:
    return _iri(f"{site.address}{urls.DATA}#contact")


def _dataset_iri(table: Table, site: Site) -> str:
    return _iri(f"{site.address}{urls.DATA}#{table.name}")


def _file_iri(item: Download, site: Site) -> str:
    return _iri(f"{site.address}{urls.DATA}#{item.url.removeprefix(urls.DATA)}")


def _iri(address: str) -> str:
    """Return an address; no sign in it can end it."""
    return f"<{quote(address, safe=_KEPT)}>"


def _text(words: str) -> str:
    """Return Dutch words; Turtle escapes as JSON does."""
    return f"{json.dumps(words, ensure_ascii=False)}@nl"


def _day(site: Site) -> str:
    return f'"{site.today.isoformat()}"^^xsd:date'
