"""Where nothing is yet: places without a hub, growth factors without a story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..model.kinds.experiment import Experiment
from ..model.kinds.growth_factor import GrowthFactor
from ..model.kinds.offer import Offer
from ..model.kinds.story import Story
from ..model.words.municipalities import CARIBBEAN
from ..model.words.vocab import GEMEENTE, GEMEENTE_PROVINCIE, GROEISTOF, PROVINCIE
from ..pages.frame import urls
from ..pages.lists import facets
from .line import Concern, listed, plain
from .outlook import Outlook

# What people look for at a growth factor, in this order: what is said where it lacks, and what a
# hub is asked for.
TOLD = (
    (Story, "geen verhaal", "een verhaal"),
    (Offer, "geen Academy-aanbod", "een cursus of training voor de Academy"),
    (Experiment, "geen experiment", "een voorstel voor een experiment"),
)
GIVEN = ("geen knooppunt dat dit te bieden heeft", "een regel bij ‘biedt’ in hun profiel")


def places(outlook: Outlook) -> Iterator[Concern]:
    """Yield each province with municipalities that have no hub; first those without any hub."""
    provinces, towns = set[str](), set[str]()
    for entry in outlook.hubs:
        provinces.update(facets.values(entry.record, "provincie"))
        towns.update(facets.values(entry.record, "gemeente"))
    bare = {
        choice.id: [
            town
            for town in GEMEENTE.ids()
            if GEMEENTE_PROVINCIE[town] == choice.id and town not in towns
        ]
        for choice in PROVINCIE.choices
    }
    for province in sorted(
        filter(bare.get, bare), key=lambda each: (each in provinces, -len(bare[each]))
    ):
        every = sum(where == province for where in GEMEENTE_PROVINCIE.values())
        what = f"nog geen enkel knooppunt ({every} {_towns(province)})"
        if province in provinces:
            names = plain(listed(map(GEMEENTE.label, bare[province])))
            count = f"{len(bare[province])} van de {every} {_towns(province)}"
            what = f"{count} zonder knooppunt of verhaal: {names}"
        yield Concern(
            key=province,
            name=PROVINCIE.label(province),
            ours=True,
            what=(what,),
            page=urls.landing("provincie", province),
        )


def _towns(province: str) -> str:
    return "eilanden" if province == CARIBBEAN[0] else "gemeenten"


def factors(outlook: Outlook) -> Iterator[Concern]:
    """Yield each growth factor without a story, an offer, an experiment or a hub that gives it."""
    relations = outlook.making.relations
    given = {gift.groeistof for entry in outlook.hubs for gift in entry.record.biedt or ()}
    for slug in GROEISTOF.ids():
        lacks = [
            (words, asked)
            for model, words, asked in TOLD
            if not relations.of(GrowthFactor, slug, model)
        ]
        lacks += [] if slug in given else [GIVEN]
        if lacks:
            words, asked = zip(*lacks, strict=True)
            yield Concern(
                key=slug,
                name=outlook.making.site.factor(slug),
                what=(f"nog {_and(words)}",),
                page=urls.factor(slug),
                step=(f"Vraag een knooppunt dat hier goed in is om {_and(asked)}.",),
            )


def _and(parts: Sequence[str]) -> str:
    return " en ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
