"""The lock on a page: what a browser may load and run there, as Content-Security-Policy says it.

It is the last door: a page is safe because every value in it is escaped or cleaned, and if that
ever fails, no script of a stranger runs. A static host sends no headers of ours, so it stands in a
meta element, before anything that it is about.
"""

from __future__ import annotations

import base64
import hashlib
import re

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

_INLINE = re.compile(r"<script(?P<attributes>[^>]*)>(?P<code>.*?)</script>", re.DOTALL)
_NO_CODE = re.compile(r"\s(?:src|type=\S*json)\b")


def policy(frame: str) -> str:
    """Return the policy for pages within this frame: HTML of ours without anybody's text.

    Only the inline scripts of the frame may run: what text brings along has no hash here.
    """
    codes = (
        script["code"]
        for script in _INLINE.finditer(frame)
        if not _NO_CODE.search(script["attributes"])
    )
    scripts = "".join(f" '{hashed}'" for hashed in dict.fromkeys(map(_hash, codes)))
    allowed = _DIRECTIVES | {"script-src": _DIRECTIVES["script-src"] + scripts}
    return "; ".join(f"{directive} {sources}" for directive, sources in allowed.items())


def _hash(code: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(code.encode()).digest()).decode()
