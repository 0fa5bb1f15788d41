"""Who helps with a need, in the whole country or in a province: the finder without a script.

Every need has a page, whoever helps with it; a province has one where a hub that helps is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property, partial

from pydantic_core import to_json

from ...frozen import frozen
from ...model.kinds.hub import Hub
from ...model.words.vocab import HELPT_MET, PROVINCIE
from ..frame import urls
from ..frame.hyphens import soften
from ..frame.spec import Crumb, Page, PageSpec
from ..lists.filters import UNKNOWN, ChoiceView, capitalised
from ..lists.listing import NATIONAL
from ..lists.making import LIST_WEIGHT, Making, PageSort
from ..matching.recalled import few
from .find import TITLE
from .finder import rules, ways
from .finder.fit import Answer, Facts, FinderQuestion, Hit, facts, fit
from .finder.ways import HitView


@frozen
class BandView:
    """The hubs of an answer that stand equally far."""

    id: str
    heading: str
    lead: str
    hits: tuple[HitView, ...]


@frozen
class NeedView:
    """All of the page of a need, in the whole country or in a province.

    `none` is what to say where nobody says that they help; "" where somebody does, `pot` a mail to
    the editors about that. `all_url` is a
    list that has all who do, "" where they stand here.
    """

    heading: str
    lead: str
    bands: tuple[BandView, ...]
    none: str
    pot: str
    all_url: str
    all_label: str
    provinces_label: str
    provinces: tuple[ChoiceView, ...]
    needs: tuple[ChoiceView, ...]
    finder: str


class Ground:
    """What the pages of needs stand on, worked out once for all of them."""

    def __init__(self, making: Making) -> None:
        self.making = making

    @cached_property
    def needed(self) -> dict[tuple[str, str], int]:
        """Return how many hubs help with a need in a province; "" is the whole country."""
        lists = self.making.listing
        counts: dict[tuple[str, str], int] = {}
        for slug in lists.active:
            item = lists.items[slug]
            for need in item["helpt_met"]:
                for province in ("", *item["provincie"]):
                    if UNKNOWN.id not in (need, province):
                        counts[need, province] = counts.get((need, province), 0) + 1
        return counts

    @cached_property
    def pages(self) -> frozenset[tuple[str, str]]:
        """Return the needs and provinces that have a page; one that was published stays."""
        published = self.making.catalogue.published
        return frozenset(
            (need, province)
            for need in HELPT_MET.ids()
            for province in ("", *PROVINCIE.ids())
            if not province
            or (need, province) in self.needed
            or urls.find(need, province) in published
        )

    @cached_property
    def _by_place(self) -> dict[tuple[str, str], list[Facts]]:
        """Return hubs by need ("" where they say none) and by where they may be asked for.

        That is each of their provinces; "" for all of them, and WIDE for who may be asked for
        everywhere: who works in the whole country, and who may be anywhere.
        """
        places: dict[tuple[str, str], list[Facts]] = {}
        for hub in facts(self.making.catalogue, self.making.listing):
            provinces = hub.told("provincie")
            wide = NATIONAL[1] in hub.told("bereik") or not (provinces or hub.spots)
            for need in hub.told("helpt_met") or ("",):
                for place in ("", *provinces, *((rules.WIDE,) if wide else ())):
                    places.setdefault((need, place), []).append(hub)
        return places

    @cached_property
    def _seals(self) -> dict[tuple[str, str], bytes]:
        """Return in few bytes what counts of the hubs of each need and place."""
        seals: dict[str, bytes] = {}

        def seal(hub: Facts) -> bytes:
            if hub.slug not in seals:
                counting = (hub.slug, hub.has, hub.spots, hub.confirmed)
                seals[hub.slug] = few((to_json(counting),))
            return seals[hub.slug]

        return {key: few((b"".join(map(seal, hubs)),)) for key, hubs in self._by_place.items()}

    def answer(self, question: FinderQuestion) -> Answer:
        """Return the answer to a question of a need and perhaps a province.

        Only hubs that can be in it are looked at.
        """
        there = map(self._by_place.get, _keys(question))
        some = {hub.slug: hub for hubs in there for hub in hubs or ()}
        return fit(question, some.values())

    def seal(self, question: FinderQuestion) -> bytes:
        """Return in few bytes what of all hubs counts for the page of a question."""
        need, province = question.need, question.province
        among = (*provinces(self, need, province), *needs(self, need, province))
        many = self.needed.get((need, province), 0)
        hubs = (self._seals.get(key, b"") for key in _keys(question))
        return few((*hubs, repr((many, among)).encode()))


def _keys(question: FinderQuestion) -> list[tuple[str, str]]:
    """Return by which need and place the hubs stand that can be in an answer."""
    places = (question.province, rules.WIDE) if question.province else ("",)
    return [(need, place) for need in (question.need, "") for place in places]


def _asked(need: str, province: str) -> FinderQuestion:
    return FinderQuestion({rules.NEED: (need,)}, province=province)


def need_page(ground: Ground, making: Making, need: str, province: str) -> Page[NeedView]:
    """Return who helps with a need, in the whole country or in a province ("" for the country)."""
    question = _asked(need, province)
    answer = ground.answer(question)
    label, where = HELPT_MET.label(need), PROVINCIE.label(province) if province else ""
    heading = f"Wie helpt met {label}{f' in {where}' if where else ''}?"
    many = ground.needed.get((need, province), 0)
    shown = sum(not hit.silent for hit in answer.hits)
    here = sum(hit.section == rules.REGION for hit in answer.hits) if province else shown
    finder = f"{urls.FIND}?{question.canonical()}"
    crumb = (Crumb(capitalised(label), urls.find(need)), Crumb(where, None))
    return Page(
        url=urls.find(need, province),
        sort="need",
        title=heading,
        description=f"Zoek je hulp bij {label}? Lees wie helpt, waarom, en hoe je er terechtkunt.",
        view=NeedView(
            heading=soften(heading),
            lead=_lead(many, where),
            bands=tuple(_bands(answer, making, question, where)),
            none="" if shown else f"Hier is nog plek voor wie helpt met {label}.",
            pot=ways.pot(making.site, f"{label}{f' in {where}' if where else ''}"),
            all_url=_all(making, need, province) if many > here else "",
            all_label=f"Bekijk alle {many} knooppunten{f' in {where}' if where else ''} "
            f"die helpen met {label}",
            provinces_label="In een andere provincie" if province else "In jouw provincie",
            provinces=tuple(provinces(ground, need, province)),
            needs=tuple(needs(ground, need, province)),
            finder=finder,
        ),
        section=urls.FIND,
        crumbs=(
            Crumb("Home", urls.HOME),
            Crumb(TITLE, urls.FIND),
            *(crumb if province else (Crumb(capitalised(label), None),)),
        ),
        indexed=bool(many) or not province,
        head=making.listing.told(
            [hit.slug for hit in answer.hits if not hit.silent],
            urls.find(need, province),
            making.site,
        ),
    )


def _all(making: Making, need: str, province: str) -> str:
    """Return a list of all hubs that help with a need; of a province the list chooses them."""
    if province:
        return f"{urls.HUBS}?helpt_met={need}&provincie={province}"
    return making.listing.url("helpt_met", need) or ""


def _lead(many: int, where: str) -> str:
    place = f" in {where}" if where else ""
    if not many:
        return f"Nog geen knooppunt{place} zegt dat het hiermee helpt."
    return (
        f"1 knooppunt{place} zegt dat het hiermee helpt."
        if many == 1
        else f"{many} knooppunten{place} zeggen dat ze hiermee helpen."
    )


def _bands(
    answer: Answer, making: Making, question: FinderQuestion, where: str
) -> Iterator[BandView]:
    for band, hits in answer.sections():
        yield BandView(
            id=band,
            heading=rules.HEADINGS[band].replace("{v}", where),
            lead=rules.LEADS[band],
            hits=tuple(_hit(hit, making, question) for hit in hits),
        )


def _hit(hit: Hit, making: Making, question: FinderQuestion) -> HitView:
    """Return a hit as it is printed."""
    entry = making.catalogue.get(Hub, hit.slug)
    assert entry
    card, hub = making.listing.cards[hit.slug], entry.record
    view = ways.hit(card, hub, hit.reasons, question, making.site.name)
    return ways.branched(view, hub, question.province)


def provinces(ground: Ground, need: str, current: str) -> Iterator[ChoiceView]:
    """Yield the other provinces that have a page for a need; the whole country first."""
    places = [("", "heel Nederland"), *((choice.id, choice.label) for choice in PROVINCIE.choices)]
    for province, label in places:
        if province != current and (need, province) in ground.pages:
            many = ground.needed.get((need, province), 0)
            yield ChoiceView(province, label, many, urls.find(need, province))


def needs(ground: Ground, current: str, province: str) -> Iterator[ChoiceView]:
    """Yield the other needs, in the same province where that has a page."""
    for choice in HELPT_MET.choices:
        if choice.id != current:
            there = province if (choice.id, province) in ground.pages else ""
            many = ground.needed.get((choice.id, there), 0)
            yield ChoiceView(choice.id, choice.label, many, urls.find(choice.id, there))


def _need_pages(making: Making) -> Iterator[PageSpec[object]]:
    ground = Ground(making)
    for need, province in sorted(ground.pages):
        yield PageSpec(
            urls.find(need, province),
            "need",
            partial(need_page, ground, making, need, province),
            of=partial(ground.seal, _asked(need, province)),
        )


SORTS = (
    PageSort(
        id="need",
        name="antwoord van de wegwijzer",
        plural="antwoorden van de wegwijzer",
        pages=_need_pages,
        label="wegwijzer",
        weight=LIST_WEIGHT,
        by_title=True,
    ),
)
