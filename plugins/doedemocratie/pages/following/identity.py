"""By what programs know what they showed before: names that stay, wherever the site stands."""

from __future__ import annotations

from uuid import UUID, uuid5

from ...model.grammar.base import Record
from ...records.catalogue import Entry
from ..frame.spec import Site

_OURS = UUID("5d0c4b0e-3c6f-5b0e-9a53-2f6a8f7c1e15")


def first_slug(entry: Entry[Record]) -> str:
    """Return the slug that a record had first: by that it is known, whatever it is called since."""
    return next(iter(entry.record.former()), entry.slug)


def unique(site: Site, *parts: object) -> str:
    """Return the UUID of something of this site (RFC 9562, version 5), the same for ever.

    It rests on the name of the site, so that a site of others with our content is another one, and
    not on its address, which may change.
    """
    return str(uuid5(_OURS, "\n".join((site.name, *map(str, parts)))))
