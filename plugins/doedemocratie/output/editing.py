"""The editing room of the site: one page, Sveltia CMS in small files, and what it offers.

Only where it is switched on. Its package stands apart from the others of the site, in
requirements/editing/, so that who has no room installs none of it.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Iterator
from pathlib import Path

from ..build import BadContentError, Build
from ..pages import links
from ..pages.frame import render, urls
from ..questions import editing
from ..questions.editing import Ordinary
from . import bundle

SOURCES = Path(__file__).parents[1] / "assets" / "redactie"
PACKAGES = Path("requirements", "editing", "node_modules")
# What the room loads only for maps and drawings, which it has none of.
UNUSED = (
    *("leaflet/dist/leaflet-src.esm.js", "svgo/browser"),
    *("terra-draw", "terra-draw-leaflet-adapter"),
)
# The faces it is set in and the pictures of its buttons; and what makes a picture smaller where a
# browser cannot itself.
BESIDE = ("*.woff2", "webp_enc*.wasm", "*LICENSE.txt")
_HEADING = re.compile(r"^#\s+(\S.*?)\s*#*$", re.MULTILINE)


def files(build: Build) -> Iterator[tuple[str, bytes | Path]]:
    """Yield the room's files by their address, nothing where it is off; raises BadContentError."""
    settings = build.settings
    if not build.site.editing:
        return
    named = editing.repository(build.site.repository)
    if not named:
        raise BadContentError(
            "EDITING staat aan, en dan moet REPOSITORY_URL het webadres van deze site op GitHub "
            "zijn (https://github.com/naam/site): daar komt terecht wat de redactie schrijft."
        )
    packages = settings.project / PACKAGES
    try:
        scripts = room(packages, settings.project / "node_modules")
    except bundle.BundleError as error:
        raise BadContentError(str(error)) from None
    yield f"{urls.EDITING}index.html", render.editing(build.site).encode()
    offered = editing.text(named, build.catalogue, pages(settings.content))
    yield f"{urls.EDITING}config.json", offered.encode()
    for name, content in scripts.items():
        yield f"{urls.EDITING}{name}", content


def pages(content: Path) -> Iterator[Ordinary]:
    """Yield the ordinary pages of a content folder, each called by its heading."""
    for path in links.ordinary_pages(content):
        heading = _HEADING.search((content / path).read_text("utf-8-sig", errors="replace"))
        yield Ordinary(path, heading[1] if heading else path)


def room(packages: Path, modules: Path) -> dict[str, bytes | Path]:
    """Return the scripts, typefaces and licences of the room by name; raises BundleError."""
    package = packages / "@sveltia" / "cms"
    if not package.is_dir():
        raise bundle.BundleError(
            "EDITING staat aan, maar de redactiekamer is niet geïnstalleerd. ./scripts/site doet "
            f"dat, of doe het zelf met npm ci in {PACKAGES.parent.as_posix()}."
        )
    with tempfile.TemporaryDirectory() as written:
        options = (
            *("--splitting", f"--outdir={written}", "--chunk-names=chunks/[name]-[hash]"),
            *("--external:@shikijs/*", "--legal-comments=none"),
            *(f"--alias:{name}={SOURCES / 'empty.js'}" for name in UNUSED),
        )
        bundle.together(SOURCES / "redactie.js", options, modules, packages)
        parts: dict[str, bytes | Path] = {
            path.relative_to(written).as_posix(): path.read_bytes()
            for path in sorted(Path(written).rglob("*.js"))
        }
    assets = package / "npm" / "assets"
    for pattern in BESIDE:
        parts |= {f"assets/{path.name}": path for path in sorted(assets.glob(pattern))}
    texts = (
        path
        for pattern in ("*/LICEN[CS]E*", "@*/*/LICEN[CS]E*")
        for path in sorted(packages.glob(pattern))
    )
    parts["LICENTIES.txt"] = b"\n\n".join(
        f"{path.parent.relative_to(packages).as_posix()}\n\n".encode() + path.read_bytes()
        for path in texts
    )
    return parts
