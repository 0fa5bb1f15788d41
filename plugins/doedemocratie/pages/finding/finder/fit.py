"""Which hubs fit a question, in which order, and why: rules.py done on what is known of hubs. Pure.

assets/js/find/fit.js does the same in a browser; tests/js/make_fit_cases.py keeps the two equal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field
from math import floor, inf

from ....frozen import frozen
from ....model.kinds.hub import Hub
from ....model.kinds.hub_times import Branch
from ....model.values.coordinates import distance_km
from ....model.words.vocab import BEREIK, HELPT_MET
from ....records.catalogue import Catalogue
from ...frame import rhythm
from ...lists import columns
from ...lists.facets import STOPPED
from ...lists.filters import UNKNOWN, Item
from ...lists.listing import Listing
from . import rules
from .rules import BANDS, NEAR, REGION, UNPLACED, WIDE, Bonus

# What a place counts in: thousandths of a degree, as the columns of a browser do.
Degrees = tuple[int, int]
LOCAL, REGIONAL, NATIONAL = BEREIK.ids()


@frozen
class AskedSpot:
    """The place that is asked for, in WGS 84 degrees; municipality and province "" when unknown."""

    label: str
    lat: float
    lon: float
    municipality: str = ""
    province: str = ""


@frozen
class FinderQuestion:
    """What is asked: by parameter the choices, and a spot, or else a province ("" for none)."""

    chosen: Mapping[str, Sequence[str]] = field(default_factory=dict)
    spot: AskedSpot | None = None
    province: str = ""

    @property
    def need(self) -> str:
        """Return what help is asked for, "" for none in particular."""
        return next(iter(self.chosen.get(rules.NEED, ())), "")

    def canonical(self) -> str:
        """Return the question as its address says it, by name and value in one fixed order.

        Choices stand in the order of their list; no sign is written in another way.
        """
        told: dict[str, Iterable[str]] = {rules.WHO: (rules.IDEA,)}
        for asked in rules.ASKED:
            chosen = self.chosen.get(asked.parameter, ())
            told[asked.parameter] = [choice for choice, _ in asked.choices if choice in chosen]
        if self.spot:
            told[rules.PLACE] = (self.spot.label,)
        elif self.province:
            told[rules.PROVINCE] = (self.province,)
        return "&".join(f"{name}={value}" for name in rules.ORDER for value in told.get(name, ()))


@frozen
class Facts:
    """What of a hub counts: its choices by facet, where it and its branches are, when confirmed."""

    slug: str
    has: Item
    spots: tuple[Degrees, ...] = ()
    confirmed: int = 0

    def told(self, facet: str) -> Sequence[str]:
        """Return what a hub says in a facet; nothing where nobody knows."""
        told = self.has.get(facet, ())
        return () if UNKNOWN.id in told else told


@frozen
class Hit:
    """A hub that fits: its band, its points, how far it is in tenths of a kilometre, and why.

    `km` is None where nobody knows, or no spot was asked for; one that is `silent` does not say
    what it helps with.
    """

    slug: str
    band: str
    points: int
    km: int | None
    silent: bool
    reasons: tuple[str, ...]
    confirmed: int

    @property
    def section(self) -> str:
        """Return where on a page it stands."""
        return rules.QUIET if self.silent else self.band

    def rank(self) -> tuple[bool, int, int, float, int]:
        """Return what hits stand in order by, when no two are equal in all of it."""
        far = inf if self.km is None else self.km
        return self.silent, BANDS.index(self.band), -self.points, far, -self.confirmed


@frozen
class Answer:
    """The hubs that fit best, by band and then in order.

    `around` is how many that help with it stand within so many kilometres; None where nobody asked
    for a spot, or where there are some and enough of the hits say what they help with.
    """

    hits: tuple[Hit, ...]
    around: int | None = None

    def sections(self) -> Iterator[tuple[str, tuple[Hit, ...]]]:
        """Yield the hits as a page shows them: every band that has some, then who is silent."""
        for section in (*BANDS, rules.QUIET):
            hits = tuple(hit for hit in self.hits if hit.section == section)
            if hits:
                yield section, hits


def facts(catalogue: Catalogue, lists: Listing) -> tuple[Facts, ...]:
    """Return what counts of every hub on the lists: the example and who stopped are left out."""
    hubs = {entry.slug: entry.record for entry in catalogue.of(Hub)}
    return tuple(_facts(slug, hubs[slug], lists.items[slug]) for slug in lists.active)


def _facts(slug: str, hub: Hub, has: Item) -> Facts:
    places: tuple[Hub | Branch, ...] = (hub, *(hub.locaties or ()))
    spots = dict.fromkeys(filter(None, map(columns.thousandths, places)))
    return Facts(slug, has, tuple(spots), columns.since(hub.bevestigd_op))


def fit(question: FinderQuestion, hubs: Iterable[Facts]) -> Answer:
    """Return the hubs that fit a question best."""
    hits: list[Hit] = []
    around = 0
    need, wants = question.need, tuple(_wants(question))
    for hub in hubs:
        if STOPPED in hub.has.get("stadium", ()):
            continue
        helps = hub.told(rules.SILENT.facet)
        if helps and need and need not in helps:
            continue
        far = _distance(question.spot, hub)
        around += bool(helps) and far <= rules.AROUND
        band = _band(question, hub, far)
        if band:
            hits.append(_hit(question, wants, hub, band, far))
    best = _best(hits, question.canonical())
    scarce = sum(not hit.silent for hit in best) < rules.FEWER
    return Answer(best, around if question.spot and (scarce or not around) else None)


def _best(hits: list[Hit], canonical: str) -> tuple[Hit, ...]:
    """Return the first of all hits, by band and then in order.

    Those that are equal in all else take turns: which comes first hangs on the question. That is
    reckoned for those only that may be among the first.
    """
    if len(hits) > rules.MOST:
        last = sorted(map(Hit.rank, hits))[rules.MOST - 1]
        hits = [hit for hit in hits if hit.rank() <= last]
    turns = {hit.slug: turn(f"{hit.slug} {canonical}") for hit in hits}
    first = sorted(hits, key=lambda hit: (hit.rank(), turns[hit.slug]))[: rules.MOST]
    return tuple(sorted(first, key=lambda hit: (hit.rank()[1:], turns[hit.slug])))


def turn(text: str) -> int:
    """Return the 32 bits of a text by FNV-1a, over its UTF-8.

    As http://www.isthe.com/chongo/tech/comp/fnv/ has it.
    """
    bits = 0x811C9DC5
    for byte in text.encode():
        bits = (bits ^ byte) * 0x01000193 & 0xFFFFFFFF
    return bits


def _distance(spot: AskedSpot | None, hub: Facts) -> float:
    """Return how far the nearest of a hub's places is, in kilometres; endless where none is."""
    if spot is None:
        return inf
    away = (distance_km(spot.lat, spot.lon, lat / 1000, lon / 1000) for lat, lon in hub.spots)
    return min(away, default=inf)


def _band(question: FinderQuestion, hub: Facts, far: float) -> str:
    """Return the first band that holds a hub, "" for none."""
    reach, provinces = hub.told("bereik"), hub.told("provincie")
    nowhere = not hub.spots and not provinces and NATIONAL not in reach
    spot = question.spot
    if spot is None and not question.province:
        return UNPLACED if nowhere else WIDE
    there = (spot.province if spot else question.province) in provinces
    if spot is None:
        region = there
    else:
        local, regional = LOCAL in reach or not reach, REGIONAL in reach
        # Whatever a hub says of its reach, in one's own municipality it is near.
        if _is_own(spot, hub) or far <= (rules.REGIONAL if regional else rules.LOCAL):
            return NEAR
        region = there and (regional or (local and not hub.spots))
    if region:
        return REGION
    if NATIONAL in reach:
        return WIDE
    return UNPLACED if nowhere else ""


def _is_own(spot: AskedSpot, hub: Facts) -> bool:
    return bool(spot.municipality) and spot.municipality in hub.told(rules.OWN.facet)


def _wants(question: FinderQuestion) -> Iterator[Bonus]:
    """Yield what of a hub is a reason to a question, in the order of the reasons."""
    for asked in rules.ASKED:
        chosen = question.chosen.get(asked.parameter, ())
        for choice, label in asked.choices if chosen else ():
            if choice in chosen:
                yield Bonus(asked.facet, choice, asked.points, asked.reason.replace("{v}", label))


def _hit(
    question: FinderQuestion, wants: Sequence[Bonus], hub: Facts, band: str, far: float
) -> Hit:
    helps = hub.told(rules.SILENT.facet)
    points, reasons = 0, []
    if not helps:
        points = rules.SILENT.points
        reasons.append(rules.SILENT.reason)
    elif not question.need:
        named = rhythm.listed(_in_order(helps)[: rules.NAMED])
        reasons.append(rules.BY_PARAMETER[rules.NEED].reason.replace("{v}", named))
    if question.spot:
        points += next((points for km, points in rules.STEPS if far <= km), 0)
    own = (rules.OWN,) if question.spot and _is_own(question.spot, hub) else ()
    general = (bonus for bonus in rules.BONUSES if bonus.choice in hub.told(bonus.facet))
    for bonus in (
        *(bonus for bonus in wants if bonus.choice in hub.told(bonus.facet)),
        *own,
        *general,
    ):
        points += bonus.points
        reasons.append(bonus.reason)
    km = None if far == inf else floor(far * 10 + 0.5)
    return Hit(hub.slug, band, points, km, not helps, tuple(reasons), hub.confirmed)


def _in_order(helps: Iterable[str]) -> list[str]:
    return [choice.label for choice in HELPT_MET.choices if choice.id in helps]
