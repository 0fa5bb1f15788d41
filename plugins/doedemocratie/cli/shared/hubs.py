"""Which hub somebody means who types a slug."""

from __future__ import annotations

from ...model.kinds.hub import Hub
from ...model.words.names import fold
from ...records.catalogue import Catalogue, Entry
from ...records.files.spelling import nearest
from ...records.telling import sentences
from .command import WrongUseError


def named(slug: str, catalogue: Catalogue) -> Entry[Hub]:
    """Return a hub by its slug or a former one; raises WrongUseError with what was likely meant.

    Only hubs that could be read count.
    """
    entries = {entry.slug: entry for entry in catalogue.read(Hub)}
    if slug in entries:
        return entries[slug]
    for entry in entries.values():
        if slug in entry.record.former():
            return entry
    ways = {fold(entry.record.naam): each for each, entry in entries.items()}
    near = nearest(slug, ways | {fold(each): each for each in entries})
    meant = " of ".join(f"'{each}'" for each in near)
    likely = f". Bedoel je {meant}?" if near else ": kijk in content/hubs/ hoe het bestand heet"
    raise WrongUseError(f"er is geen knooppunt '{sentences.shown(slug, 80)}'{likely}")
