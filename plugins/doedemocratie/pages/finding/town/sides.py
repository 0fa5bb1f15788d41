"""Who of a municipality is inside and who outside its town hall, and how they share room. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ....model.kinds.hub import Hub

INSIDE = "gemeente"
Sides = Mapping[bool | None, Sequence[str]]
"""Hubs inside (True) and outside (False), and those of whom nobody told (None)."""


def sides(own: Sequence[str], hubs: Mapping[str, Hub]) -> Sides:
    """Return on which side each hub is."""
    among: dict[bool | None, list[str]] = {True: [], False: [], None: []}
    for slug in own:
        among[_inside(hubs[slug])].append(slug)
    return among


def _inside(hub: Hub) -> bool | None:
    return hub.wie == INSIDE if hub.wie else None


def shared(wanted: Sequence[int], room: int) -> list[int]:
    """Return how much of the room each gets; who wants little gets that, the rest is for others."""
    given = [0] * len(wanted)
    waiting = sorted(range(len(wanted)), key=lambda place: wanted[place])
    for turn, place in enumerate(waiting):
        given[place] = min(wanted[place], room // (len(waiting) - turn))
        room -= given[place]
    return given
