"""The map of the site for search engines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from html import escape


def sitemap(address: str, pages: Iterable[tuple[str, dt.date | None]]) -> str:
    """Return sitemap.xml (sitemaps.org 0.9) for (url below the site, date of change) pairs.

    While the site's address is unknown it is a sitemap without addresses.
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append('<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')
    for url, changed in sorted(pages) if address else ():
        when = f"<lastmod>{changed.isoformat()}</lastmod>" if changed else ""
        lines.append(f"  <url><loc>{escape(address + url, quote=False)}</loc>{when}</url>")
    lines.append("</urlset>")
    return "\n".join(lines) + "\n"
