"""Data as an element for the head of a page, written so that no value can end it."""

from __future__ import annotations

from markupsafe import Markup
from pydantic_core import to_json

from .. import urls
from ..spec import Site

Data = dict[str, object]

CONTEXT: Data = {"@context": "https://schema.org"}
_UNKNOWN: tuple[object, ...] = (None, "", [], ())

_ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}


def script(data: Data) -> Markup:
    """Return `data` as a JSON-LD element; a number that is no JSON is null there."""
    written = f'<script type="application/ld+json">{encoded(CONTEXT | data)}</script>'
    return Markup(written)  # noqa: S704  # encoded


def encoded(data: Data) -> str:
    """Return data as JSON in which no < > & is left."""
    text = to_json(data, inf_nan_mode="null").decode()
    for char, escape in _ESCAPES.items():
        text = text.replace(char, escape)
    return text


def address(url: str, page: str, site: Site) -> str:
    """Return the address of `url` on the page at `page`: whole, or from there when none is."""
    return (site.address or urls.root(page)) + url


def filled(data: Data) -> Data:
    """Return `data` without what is not known."""
    return {key: value for key, value in data.items() if value or value not in _UNKNOWN}
