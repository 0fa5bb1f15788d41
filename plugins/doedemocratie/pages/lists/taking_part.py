"""Who takes part in an experiment: those who pull it, carry it out, help a little, or follow it."""

from __future__ import annotations

from ...frozen import frozen
from ...model.kinds.experiment import Experiment, Joiner
from ...model.kinds.hub import Hub
from ...model.kinds.parts import Party
from ...model.words.vocab import ROL
from ...records.catalogue import Catalogue
from ..frame import urls
from .cards import LinkView, party_name


@frozen
class TakingPart:
    """Everybody in an experiment.

    `helpers` and `following` are those with a name or a page, `unnamed` says how many help without
    a name, `followers` how many follow it in all; "" for none.
    """

    leads: tuple[LinkView, ...]
    participants: tuple[LinkView, ...]
    helpers: tuple[LinkView, ...]
    unnamed: str
    followers: str
    following: tuple[LinkView, ...]

    @property
    def along(self) -> bool:
        """Return whether anybody takes part beside the leads."""
        return bool(self.participants or self.helpers or self.unnamed or self.followers)


def taking_part(record: Experiment, catalogue: Catalogue) -> TakingPart:
    """Return who takes part in an experiment."""
    helpers, followers = (
        tuple(joiner for joiner in record.meedoeners or () if joiner.rol == role)
        for role in ("helper", "volger")
    )
    unnamed = sum(joiner.aantal or 0 for joiner in helpers)
    return TakingPart(
        leads=tuple(
            party(lead, catalogue, ". ".join(filter(None, (ROL.label(lead.rol), lead.toelichting))))
            for lead in record.trekkers or ()
        ),
        participants=tuple(party(member, catalogue) for member in record.deelnemers or ()),
        helpers=tuple(_joiner(joiner, catalogue) for joiner in helpers if not joiner.aantal),
        unnamed=_people(unnamed, "helpt", "helpen"),
        followers=_people(sum(joiner.aantal or 1 for joiner in followers), "volgt", "volgen"),
        following=tuple(_joiner(joiner, catalogue) for joiner in followers if joiner.hub),
    )


def party(member: Party, catalogue: Catalogue, note: str = "") -> LinkView:
    """Return a party as a link to its profile, or as a name."""
    return _link(member.hub, member.naam, catalogue, note)


def _joiner(joiner: Joiner, catalogue: Catalogue) -> LinkView:
    return _link(joiner.hub, joiner.naam, catalogue)


def _link(hub: str | None, name: str | None, catalogue: Catalogue, note: str = "") -> LinkView:
    entry = catalogue.get(Hub, hub) if hub else None
    return LinkView(party_name(hub, name, catalogue), urls.hub(entry.slug) if entry else None, note)


def _people(count: int, single: str, plural: str) -> str:
    """Return "3 volgen dit", "" for nobody."""
    return f"{count} {single if count == 1 else plural}" if count else ""
