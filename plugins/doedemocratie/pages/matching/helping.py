"""What hubs can do for each other, as pages say it: things asked and given, and who can help whom.

Said on a profile and on the page of all (pages/finding/exchange.py).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.kinds.hub_parts import Thing
from ...model.words.vocab import WAT
from ..frame.dates import day
from ..frame.spec import Site
from .pairs import Pair, Pairs


class Named(Protocol):
    """A hub by its name, where it is ("" when unknown) and the address of its profile."""

    @property
    def name(self) -> str:
        """Return its name."""

    @property
    def where(self) -> str:
        """Return its place."""

    @property
    def url(self) -> str:
        """Return its address."""


@frozen
class ThingView:
    """Something asked for or given. `when`: since when, or that it was found; `old`: waits long.

    `name`, `where` and `url` are those of the hub, "" on its own profile; elsewhere things stand by
    their sort, and `what` is "".
    """

    what: str
    text: str
    when: str
    found: bool
    old: bool
    name: str = ""
    where: str = ""
    url: str = ""


@frozen
class Helper:
    """Another hub that can help or be helped: with which growth factors, and why it is named."""

    name: str
    where: str
    url: str
    factors: str
    reason: str


@frozen
class HelpView:
    """What a hub asks and gives, who has what it seeks, and who seeks what it has."""

    asks: tuple[ThingView, ...]
    hands: tuple[ThingView, ...]
    helpers: tuple[Helper, ...]
    helped: tuple[Helper, ...]


def help_view(slug: str, hub: Hub, pairs: Pairs, hubs: Mapping[str, Named], site: Site) -> HelpView:
    """Return what the profile of a hub says of it."""

    def others(shown: Iterable[Pair], other: Callable[[Pair], str]) -> tuple[Helper, ...]:
        return tuple(_helpers(shown, other, hubs, site))

    return HelpView(
        things(hub.vraagt, site.today, asked=True),
        things(hub.geeft, site.today, asked=False),
        others(pairs.of_seeker.get(slug, ()), lambda pair: pair.offerer),
        others(pairs.of_offerer.get(slug, ()), lambda pair: pair.seeker),
    )


def things(
    every: Sequence[Thing] | None, today: dt.date, *, asked: bool, hub: Named | None = None
) -> tuple[ThingView, ...]:
    """Return what is still told of what is asked, or given."""
    return tuple(
        ThingView(
            "" if hub else WAT.label(thing.wat).capitalize(),
            thing.toelichting,
            _when(thing, today, asked),
            thing.gevonden is not None,
            asked and thing.old(today),
            *((hub.name, hub.where, hub.url) if hub else ()),
        )
        for thing in every or ()
        if thing.shown(today)
    )


def _when(thing: Thing, today: dt.date, asked: bool) -> str:
    if thing.gevonden:
        return f"{'Gevonden' if asked else 'Iemand gevonden'} op {day(thing.gevonden)}"
    if not thing.sinds:
        return ""
    old = ", langer dan een jaar: vraag of het nog geldt" if asked and thing.old(today) else ""
    return f"Sinds {day(thing.sinds)}{old}"


def _helpers(
    shown: Iterable[Pair], other: Callable[[Pair], str], hubs: Mapping[str, Named], site: Site
) -> Iterator[Helper]:
    """Yield each other hub once, with all growth factors that it is named for."""
    pairs: dict[str, list[Pair]] = {}
    for pair in shown:
        pairs.setdefault(other(pair), []).append(pair)
    for slug, several in pairs.items():
        hub = hubs[slug]
        *most, last = dict.fromkeys(site.factor(pair.factor) for pair in several)
        factors = f"{', '.join(most)} en {last}" if most else last
        yield Helper(hub.name, hub.where, hub.url, factors, several[0].reason)
