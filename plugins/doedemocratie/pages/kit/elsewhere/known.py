"""How sure an embed is of a hub, and what else its profile tells: no more than what is known."""

from __future__ import annotations

from collections.abc import Iterator

from ....model.kinds.hub import Hub
from ...frame.labels import label

STOPPED, TO_BE, PROVISIONAL = "Gestopt", "In spe: nog in wording", "Voorlopig profiel"


def flags(hub: Hub) -> tuple[str, ...]:
    """Return what one must know of a hub before anything else of it."""
    return tuple(_flags(hub))


def _flags(hub: Hub) -> Iterator[str]:
    if hub.voorbeeld:
        yield label("hub.voorbeeld")
        return
    if hub.stadium == "gestopt":
        yield STOPPED
    if hub.stadium == "in-spe":
        yield TO_BE
    if hub.provisional():
        yield PROVISIONAL


def way(hub: Hub) -> str:
    """Return what the profile has for who wants to go there or ask: "Adres en contact", or ""."""
    branches = hub.locaties or ()
    has = {
        "adres": hub.adres or any(branch.adres for branch in branches),
        "contact": reached(hub) or any(branch.contact for branch in branches),
    }
    return " en ".join(word for word, there in has.items() if there).capitalize()


def reached(hub: Hub) -> bool:
    """Return whether the profile tells how to get in touch."""
    return bool(hub.email or hub.telefoon or hub.website)
