"""Which record somebody means who types a slug."""

from __future__ import annotations

from ...model.grammar.base import Record
from ...model.kinds import BY_MODEL, Kind
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
    likely = meant(slug, BY_MODEL[Hub], catalogue)
    raise WrongUseError(f"er is geen knooppunt '{sentences.shown(slug, 80)}'{likely}")


def meant(slug: str, kind: Kind, catalogue: Catalogue) -> str:
    """Return the end of a sentence: ". Bedoel je 'de-kas'?", or where to look for the name."""
    entries: dict[str, Entry[Record]] = {each.slug: each for each in catalogue.read(kind.model)}
    ways = {fold(entry.title): each for each, entry in entries.items()}
    near = nearest(slug, ways | {fold(each): each for each in entries})
    names = " of ".join(f"'{each}'" for each in near)
    where = f": kijk in content/{kind.folder}/ hoe het bestand heet"
    return f". Bedoel je {names}?" if near else where
