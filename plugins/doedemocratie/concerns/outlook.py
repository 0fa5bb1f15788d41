"""What the report looks at: the content as it was read and judged, and what others told of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ..frozen import frozen
from ..model.grammar.base import Record
from ..model.kinds import KINDS
from ..model.kinds.hub import Hub
from ..pages.frame.spec import Site
from ..pages.lists.making import Making, public, titled
from ..reading import Reading
from ..records.catalogue import Catalogue, Entry, is_example


@frozen
class Arrival:
    """An issue or pull request that is open on GitHub: `form` is that of an issue, "" for none.

    `own`: a workflow proposed it. `day` is when it came, None where that was not told.
    """

    number: int
    title: str
    day: dt.date | None
    form: str = ""
    pull: bool = False
    own: bool = False


@frozen
class DeadLink:
    """A web address that led nowhere on days apart, with one place where it stands."""

    address: str
    since: dt.date
    file: str
    line: int


@dataclass(frozen=True)
class Outlook:
    """Everything that the report looks at.

    `unlisted` are the addresses that the list of published ones lacks. `dead` and `arrivals` come
    from elsewhere; each is None where nobody looked.
    """

    reading: Reading
    site: Site
    unlisted: Sequence[str] = ()
    dead: Sequence[DeadLink] | None = None
    arrivals: Sequence[Arrival] | None = None

    @property
    def today(self) -> dt.date:
        """Return the reference date."""
        return self.site.today

    @property
    def catalogue(self) -> Catalogue:
        """Return every sound record, drafts too."""
        return self.reading.catalogue

    @cached_property
    def making(self) -> Making:
        """Return what pages are made from: what the public reads."""
        shown = public(self.catalogue, self.site)
        return Making(shown, titled(self.site, shown))

    @cached_property
    def hubs(self) -> Sequence[Entry[Hub]]:
        """Return the hubs that a visitor may turn to, those that most pages name first."""
        there = [
            entry
            for entry in self.catalogue.by_name(Hub)
            if not is_example(entry.record) and entry.record.stadium != "gestopt"
        ]
        return sorted(there, key=lambda entry: -self.named(Hub, entry.slug))

    def named(self, model: type[Record], slug: str) -> int:
        """Return how many other records name a record, or are named by it."""
        relations = self.making.relations
        return sum(len(relations.of(model, slug, kind.model)) for kind in KINDS)
