"""Data as an element for the head of a page, written so that no value can end it."""

from __future__ import annotations

import json

from markupsafe import Markup

from .. import urls
from ..spec import Site

Data = dict[str, object]

_ESCAPES = {
    "<": "\\u003c",
    ">": "\\u003e",
    "&": "\\u0026",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029",
}
_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def script(data: Data) -> Markup:
    """Return `data` as a JSON-LD element; raises ValueError for a number that is no JSON."""
    text = _ENCODER.encode({"@context": "https://schema.org", **data})
    for char, escape in _ESCAPES.items():
        text = text.replace(char, escape)
    written = f'<script type="application/ld+json">{text}</script>'
    return Markup(written)  # noqa: S704  # no < > & is left in the text


def address(url: str, page: str, site: Site) -> str:
    """Return the address of `url` on the page at `page`: whole, or from there when none is."""
    return (site.address or urls.root(page)) + url


def filled(data: Data) -> Data:
    """Return `data` without what is not known."""
    return {key: value for key, value in data.items() if value not in (None, "", [], ())}
