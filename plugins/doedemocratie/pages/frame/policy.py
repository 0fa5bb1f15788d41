"""The lock on a page: what a browser may load and run there, as Content-Security-Policy says it.

It is the last door: a page is safe because every value in it is escaped or cleaned, and if that
ever fails, no script of a stranger runs. A static host sends no headers of ours, so it stands in a
meta element, before anything that it is about.
"""

from __future__ import annotations

import base64
import hashlib
import re
from urllib.parse import urlsplit

# Everything comes from the site itself. The theme has three inline scripts, known by their hashes.
# Search runs on WebAssembly. A hub's colour is a style attribute; a style element is never allowed.
# A form shows a chosen picture from memory (blob:).
_DIRECTIVES = {
    "default-src": "'none'",
    "base-uri": "'none'",
    "connect-src": "'self'",
    "font-src": "'self'",
    "form-action": "'self'",
    "img-src": "'self' blob:",
    "script-src": "'self' 'wasm-unsafe-eval'",
    "style-src": "'self'",
    "style-src-attr": "'unsafe-inline'",
    "worker-src": "'self'",
}
# For a page that only sends somebody on.
NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'"

# For the editing room, which is somebody else's program: what it says goes to GitHub alone. It sets
# styles of its own, shows pictures from memory, and makes them smaller (WebAssembly, in a worker).
EDITING = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; font-src 'self'; "
    "connect-src 'self' blob: data: https://api.github.com; img-src 'self' blob: data:; "
    "script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; "
    "worker-src 'self' blob:"
)

# Where the pictures of the closer map come from, the one address elsewhere that a page may ask: the
# background map of the Netherlands (BRT-A) of the Kadaster at PDOK, CC BY 4.0, in Web Mercator, by
# place. PDOK tells of it on
# https://www.pdok.nl/introductie/-/article/basisregistratie-topografie-achtergrondkaarten-brt-a-
# (whence leaflet-providers took it in its pull request 410, "nlmaps").
TILES = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png"
TILES_ORIGIN = "{0.scheme}://{0.netloc}".format(urlsplit(TILES))

_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_NO_CODE = re.compile(r"\s(?:src|type=\S*json)\b")


def of_sheets(*sheets: str) -> str:
    """Return the policy of a page that is these inline stylesheets, text, and pictures of ours."""
    styles = " ".join(f"'{_hash(sheet)}'" for sheet in sheets)
    return f"{NOTHING}; img-src 'self'; style-src {styles}"


def policy(frame: str, mapped: bool = False, framing: bool = False) -> str:
    """Return the policy for pages within this frame: HTML of ours without anybody's text.

    Only the inline scripts of the frame may run: what text brings along has no hash here. A page
    that is `mapped` may show the pictures of the closer map, and no other ones of elsewhere; one
    that is `framing` another page of the site within it.
    """
    codes = (
        script["code"]
        for script in _INLINE.finditer(frame)
        if not _NO_CODE.search(script["attributes"])
    )
    scripts = "".join(f" '{hashed}'" for hashed in dict.fromkeys(map(_hash, codes)))
    allowed = _DIRECTIVES | {"script-src": _DIRECTIVES["script-src"] + scripts}
    if mapped:
        allowed["img-src"] += f" {TILES_ORIGIN}"
    if framing:
        allowed["frame-src"] = "'self'"
    return "; ".join(f"{directive} {sources}" for directive, sources in allowed.items())


def _hash(code: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
