"""Makes the frame of our own pages, as we built them, a layout of Hugo (its baseof templates)."""

from __future__ import annotations

import re
from pathlib import Path

# A page of ours of each sort, and which pages of Hugo it becomes the frame of.
FRAMES = {
    "knooppunten/{hub}/": "baseof.page.html",
    "knooppunten/{hub}/merk/": "baseof.page.merk.html",
    "knooppunten/": "baseof.section.html",
    "knooppunten/type/formeel/": "baseof.term.html",
}
_SLOTS = (
    (re.compile(r"<title>.*?</title>", re.DOTALL), "title"),
    (re.compile(r'(?<=<meta name="description" content=").*?(?=">)', re.DOTALL), "description"),
    (re.compile(r'(?<=<link rel="canonical" href=").*?(?=">)'), "canonical"),
    # What machines are told stands in ours only.
    (re.compile(r'<meta property="og:type".*?(?=</head>)', re.DOTALL), ""),
    (re.compile(r"(?<=<main ).*?(?=</main>)", re.DOTALL), "main"),
)
_BLOCKS = {
    "title": '<title>{{ block "title" . }}{{ .Title }}{{ end }} · {{ site.Title }}</title>',
    "description": '{{ block "description" . }}{{ .Title }}{{ end }}',
    "canonical": '{{ block "canonical" . }}{{ .Permalink }}{{ end }}',
    "main": 'class="md-main"><div class="md-main__inner md-grid">'
    '{{ block "main" . }}{{ end }}</div>',
    "": "",
}


def frame(html: str) -> str:
    """Return a page of ours as a frame; raises ValueError where a place in it is not there."""
    html = html.replace("{{", '{{ "{{" }}')
    for pattern, slot in _SLOTS:
        if not pattern.search(html):
            raise ValueError(f"een pagina van ons heeft geen plek voor '{slot or 'og:type'}'")
        html = _BLOCKS[slot].join(pattern.split(html, maxsplit=1))
    return html


def write(site: Path, hub: str, layouts: Path) -> None:
    """Write the frames of a built site beside the layouts of Hugo, of which the plain one goes."""
    for url, name in FRAMES.items():
        html = (site / url.format(hub=hub) / "index.html").read_text("utf-8")
        (layouts / name).write_text(frame(html), "utf-8")
    (layouts / "baseof.html").unlink()
