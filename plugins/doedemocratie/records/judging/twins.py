"""Hubs that look like the same one twice. A warning: two hubs may share a name or a website."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from urllib.parse import urlsplit

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.values.texts import phone
from ...model.words.names import fold
from ..catalogue import Catalogue, Entry, is_example
from ..telling.problems import WARNING, Problem

TWIN = "twin-hub"
_NONE: Mapping[str, int] = MappingProxyType({})
# Words in a name that tell nothing of who it is.
EMPTY_WORDS = frozenset(
    {"stichting", "st", "vereniging", "cooperatie", "initiatief", "knooppunt", "de", "het", "een"}
)

_WORD = re.compile(r"[^\W_]+")
_INDEX = re.compile(r"/(?:index\.(?:html?|php))?$")


def name_of(hub: Hub) -> str:
    """Return a name to compare by: no case, accents, signs, spaces or words like "stichting"."""
    words = _WORD.findall(fold(hub.naam or ""))
    told = [word for word in words if word not in EMPTY_WORDS]
    return "".join(told or words)


def address_of(hub: Hub) -> str:
    """Return a website to compare by: host and path, without www, index pages and what follows."""
    if not hub.website:
        return ""
    try:
        parts = urlsplit(hub.website)
        host = (parts.hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    path = _INDEX.sub("", parts.path)
    return f"{host}{path.rstrip('/').casefold()}"


def ways_to(hub: Hub, *, all_of_them: bool) -> Iterator[tuple[str, str, str]]:
    """Yield field, value to compare by, and name of how a hub is reached: its website, or all."""
    if address := address_of(hub):
        yield "website", address, "dezelfde website"
    if all_of_them and hub.email:
        yield "email", hub.email.casefold(), "hetzelfde e-mailadres"
    if all_of_them and hub.telefoon and (read := phone.number(hub.telefoon)):
        yield "telefoon", read.href, "hetzelfde telefoonnummer"


@frozen
class Twin:
    """A hub that has the `field` of an earlier one, and in words what is alike."""

    entry: Entry[Hub]
    field: str
    other: Entry[Hub]
    alike: str


def twins(catalogue: Catalogue) -> Iterator[Problem]:
    """Warn about a hub with the name (and place) or the website of an earlier one."""
    for twin in pairs(catalogue):
        yield twin.entry.problem(
            (twin.field,), TWIN, level=WARNING, other=twin.other.slug, alike=twin.alike
        )


def pairs(catalogue: Catalogue, young: Mapping[str, int] = _NONE) -> Iterator[Twin]:
    """Yield each hub with the name (and place) or the website of an earlier one.

    It is the newer file: one whose slug is `young`, by the number there; else of which no page was
    published yet; else what somebody else wrote and its hub did not confirm; else the later in
    order. Of those that are `young`, with their e-mail address or telephone number too.
    """

    def age(entry: Entry[Hub]) -> tuple[int, bool, bool, str]:
        unpublished = f"{entry.kind.address}{entry.slug}/" not in catalogue.published
        return young.get(entry.slug, 0), unpublished, entry.record.provisional(), entry.slug

    names: dict[str, list[Entry[Hub]]] = {}
    reached: dict[tuple[str, str], Entry[Hub]] = {}
    for entry in sorted(catalogue.read(Hub), key=age):
        hub = entry.record
        if is_example(hub):
            continue
        name = name_of(hub)
        namesakes = names.setdefault(name, []) if name else []
        # Of two files with one slug another rule speaks.
        alike = [
            other for other in namesakes if other.slug != entry.slug and _near(hub, other.record)
        ]
        if alike:
            yield Twin(entry, "naam", alike[0], "dezelfde naam")
        shared = [
            Twin(entry, field, other, words)
            for field, value, words in ways_to(hub, all_of_them=bool(young))
            if (other := reached.setdefault((field, value), entry)).slug != entry.slug
        ]
        if not alike:
            yield from shared[:1]
        namesakes.append(entry)


def _near(*hubs: Hub) -> bool:
    """Return whether hubs may be at one place: the same, or all but one of them tell none."""
    places = {fold(hub.plaats) for hub in hubs if hub.plaats}
    return len(places) < 2
