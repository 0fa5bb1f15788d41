"""The site itself."""

from __future__ import annotations

from markupsafe import Markup

from ..spec import Site
from .written import Data, filled, script


def website(site: Site) -> Markup:
    """Return the site as a WebSite."""
    about: Data = {"@type": "WebSite", "name": site.name, "inLanguage": "nl", "url": site.address}
    return script(filled({**about, "publisher": publisher(site)}))


def publisher(site: Site) -> Data | None:
    """Return who publishes the site, None when nobody told."""
    return {"@type": "Organization", "name": site.publisher} if site.publisher else None
