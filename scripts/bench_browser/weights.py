"""What the pages and data files of a built site weigh, compressed as the host does (gzip -6)."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from statistics import mean

LISTS = "knooppunten"
FINDER = "vind"
DATA = ("keuzes.json", "teksten.json")


def pressed(data: bytes) -> int:
    """Return how many bytes are left of some."""
    return len(gzip.compress(data, 6, mtime=0))


def weights(site: Path) -> dict[str, float]:
    """Return all that is weighed, in bytes; and how long a summary is on average."""
    data = [(site / "data" / "lijst" / name).read_bytes() for name in DATA]
    choices, texts = map(json.loads, data)
    overview = (site / LISTS / "index.html").read_bytes()
    pages = [path.read_bytes() for path in landing(site, set(choices["slugs"]))]
    register = [path.read_bytes() for path in site.glob(f"{LISTS}/register/*/index.html")]
    return {
        "hubs": len(choices["slugs"]),
        "mean_summary": mean(map(len, texts["summaries"])),
        "choices_gz": pressed(data[0]),
        "texts_gz": pressed(data[1]),
        "data_gz": sum(map(pressed, data)),
        "data_gz_named": pressed(_named(choices)) + pressed(data[1]),
        "overview_gz": pressed(overview),
        "overview_raw": len(overview),
        "landing_count": len(pages),
        "landing_gz": max(map(pressed, pages), default=0),
        "landing_raw": max(map(len, pages), default=0),
        "landing_sum_raw": sum(map(len, pages)),
        "register_gz": max(map(pressed, register), default=0),
        "find_gz": pressed((site / "assets" / "js" / "find" / "find.js").read_bytes()),
    }


def landing(site: Path, slugs: set[str]) -> Iterator[Path]:
    """Yield the pages of one choice each: `/knooppunten/<facet>/<keuze>/`."""
    for path in sorted(site.glob(f"{LISTS}/*/*/index.html")):
        group = path.parent.parent.name
        if group not in slugs and group != "register":
            yield path


def _named(choices: dict[str, object]) -> bytes:
    """Return the first file with slugs as real hubs have them: of their names, so not told again.

    The slugs of made-up hubs are a word and a number.
    """
    names = choices["names"]
    assert isinstance(names, list)
    text = json.dumps(
        {**choices, "slugs": [""] * len(names)}, ensure_ascii=False, separators=(",", ":")
    )
    return text.encode()
