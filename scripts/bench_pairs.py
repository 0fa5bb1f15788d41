"""What it costs to find which hubs can help each other, apart from all else of a build."""

from __future__ import annotations

import time
from pathlib import Path

# What it may take at so many hubs, in seconds of CPU.
MOST = {5000: 1.5}


def line(content: Path, root: Path, hubs: int) -> str:
    """Return a line with the CPU time of all pairs of the hubs in a folder, and what it may be."""
    from doedemocratie.model.kinds.hub import Hub
    from doedemocratie.pages.lists.maps.spots import located
    from doedemocratie.pages.matching.pairs import pairs
    from doedemocratie.pages.matching.parties import parties
    from doedemocratie.records import catalogue

    read = catalogue.load(content, root)[0].of(Hub)
    begin = time.process_time()
    every = pairs(parties({entry.slug: entry.record for entry in read}, located)).every
    took = time.process_time() - begin
    most = f", mag {MOST[hubs]:.1f}" if hubs in MOST else ""
    return f"  paren: {len(every)}, CPU {took:.2f} s{most}"
