"""Search over the whole site: the index that a browser asks which pages have a word.

Pagefind says how each word is found (terms.py). Of that the index of each group of pages is made
(grouped.py) and kept (bundles.py). Put together it is the one that Pagefind would have made of all
pages at once (whole.py): a change of one record costs its group, and a visitor finds the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.metadata import version
from pathlib import Path

from ..machine.kept import Shelf, in_one_go
from . import service, whole
from .bundles import Say, bundled, in_turn
from .closing import ClosedPieces
from .meanings import others
from .service import LANGUAGE, SearchError
from .texts import CONFIRMED, SHOWN, Findable, told

__all__ = ["CONFIRMED", "FOLDER", "SHOWN", "Findable", "SearchError", "others", "told", "write"]

FOLDER = "pagefind"
# What runs in a browser. Pagefind's own interface and its other languages are not used.
BESIDE = ("pagefind.js", "pagefind-worker.js", f"wasm.{LANGUAGE}.pagefind", whole.ENTRY)

_ANY = "woord"


@in_one_go()
def write(site: Path, pages: Iterable[Findable], cache: Path, say: Say) -> None:
    """Index these pages of a built site into its folder `pagefind`.

    `cache` is where groups of pages are kept between builds, `say` hears what was kept in vain.
    Same pages, same bytes. Raises SearchError.
    """
    every = in_turn(pages)
    out, shelf = site / FOLDER, Shelf(cache)
    try:
        closed = ClosedPieces(shelf)
        parts = bundled(site, every, shelf, say)
        for folder in (out / "fragment", out / "index"):
            folder.mkdir(parents=True, exist_ok=True)
        for name, data in whole.files(parts, every, _beside(shelf), closed):
            with open(f"{out}/{name}", "wb", buffering=0) as file:  # noqa: PTH123 (of thousands)
                file.write(data)
        closed.keep()
    except OSError as error:
        raise SearchError(str(error)) from error


def _beside(shelf: Shelf) -> Mapping[str, bytes]:
    """Return what Pagefind writes beside any index."""
    key = f"pagefind-{version('pagefind_bin')}"
    if kept := shelf.read(key):
        return {name: kept[1][f"{key}.{name}"].read_bytes() for name in BESIDE}
    files = service.indexed([service.record("/", _ANY, {})])
    shelf.lay(key, None, {f"{key}.{name}": files[name] for name in BESIDE})
    return {name: files[name] for name in BESIDE}
