"""What builds and pages may cost, as every table of scripts/bench says: the only place of it.

By the key of a measure: what it must be at most and what we would rather have, by number of hubs
(0: at any number).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

Bars = Mapping[int, float]


class Most(NamedTuple):
    """The bars of a measure: `must` is broken above it, `stretch` is where we would like to be."""

    must: Bars = {}
    stretch: Bars = {}


MOST = {
    # CPU of ours ÷ CPU of a peer
    "hugo-same": Most({5000: 1.0}, {5000: 0.75}),
    "hugo-full": Most({5000: 1.0}, {5000: 0.7}),
    "hugo-bare": Most({5000: 2.0}, {5000: 1.4}),
    "eleventy-same": Most({1000: 0.9, 5000: 1.3}, {1000: 0.75, 5000: 1.0}),
    "material": Most({1000: 0.23, 5000: 0.28}, {1000: 0.2, 5000: 0.2}),
    # CPU of ours ÷ CPU of less of ours
    "site": Most({5000: 1.15}, {5000: 1.05}),
    "search-ours": Most({5000: 0.5}, {5000: 0.3}),
    "search": Most({5000: 2.5}, {5000: 2.0}),
    # how CPU grows with the hubs (1: in a straight line), and kB of memory a hub
    "exponent": Most({0: 1.0}),
    "memory": Most({1000: 20, 5000: 20, 20_000: 20}),
    # MB and kB of HTML
    "html": Most({5000: 240}, {5000: 150}),
    "overview": Most({0: 300}),
    "landing": Most({5000: 700}),
    # kB that a first visit of home fetches, and what of it may be the theme's
    "home": Most({0: 145}, {0: 130}),
    "theme": Most({0: 15}),
}
